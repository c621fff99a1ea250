-- Nobody on the staff adds what decides on himself, and nobody but the console what the console alone records.
begin;
select * from no_plan();
\ir support/fixture.sql

-- A row like one of the fixture, about its first official and with changes, offered by a person of the staff. What a constraint refuses is past
-- the wall.
create function pg_temp.offer(name text, person text, changes jsonb) returns text
    language plpgsql
as $$
declare
    offered jsonb;
    columns text;
begin
    select string_agg(quote_ident(a.attname), ', ') into columns
      from pg_attribute as a
     where a.attrelid = ('kc.' || name)::regclass and a.attnum > 0 and not a.attisdropped and a.attgenerated = '';
    execute format('select to_jsonb(t) from kc.%I as t where commune_id in (%L, %L) limit 1',
                   name, pg_temp.commune('A'), pg_temp.commune('-')) into offered;
    offered := offered || jsonb_build_object('commune_id', pg_temp.commune('A'), 'official_id', pg_temp.id('A', 'official 1')) || changes;
    return pg_temp.answer('staff', pg_temp.context('staff', 'A', person),
                          format('insert into kc.%1$I (%2$s) select %2$s from jsonb_populate_record(null::kc.%1$I, %3$L) returning 1',
                                 name, columns, offered));
end
$$;

select set_eq($$ select tablename from pg_policies where schemaname = 'kc' and policyname = 'not_himself' $$,
              array['reminders', 'reminder_grounds', 'reminder_participants', 'reminder_events', 'incident_events', 'assignment_ends',
                    'leaves', 'leave_cancellations', 'departures', 'departure_annulments', 'official_managements', 'papers', 'finding_events',
                    'explanation_events', 'review_events'],
              'what decides on somebody is in these tables');
select is(pg_temp.offer(t.name, 'official 1', '{}'), '42501', format('nobody on the staff adds %s about himself', t.name))
  from (select tablename::text as name from pg_policies where schemaname = 'kc' and policyname = 'not_himself' and with_check !~ 'kind') as t
 order by t.name;
select isnt(pg_temp.offer(t.name, 'official 2', '{}'), '42501', format('he adds %s about others', t.name))
  from (select tablename::text as name from pg_policies where schemaname = 'kc' and policyname = 'not_himself') as t
 order by t.name;

create temporary table decided (name text, decisions text[], others text[]);
insert into decided values
    ('finding_events', '{excused,attributed}', '{assigned,unassigned,annulled,reinstated,opened,released}'),
    ('explanation_events', '{returned,accepted,partly_accepted,rejected,reopened,waived}', '{acknowledged,submitted,disowned,missed,lapsed,cancelled}'),
    ('reminder_events', '{issued,confirmed,service_attempted,served,refused,withdrawn,reconsideration_declined,upheld,varied,overturned}',
     '{acknowledged,reconsideration_requested,ground_annulled,cancelled,deemed}'),
    ('review_events', '{statement_heard,suspended,resumed,confirmed,declined,kept,set_aside,reconsideration_upheld,reconsideration_varied,reconsideration_overturned}',
     '{statement_given,statement_waived,reconsideration_requested,lapsed,flagged}');
select is(pg_temp.offer(d.name, 'official 1', jsonb_build_object('kind', k, 'event_id', gen_random_uuid())), '42501',
          format('nobody on the staff adds %s of kind %s about himself', d.name, k))
  from decided as d cross join unnest(d.decisions) as k;
select isnt(pg_temp.offer(d.name, 'official 1', jsonb_build_object('kind', k, 'event_id', gen_random_uuid())), '42501',
            format('he adds %s of kind %s about himself', d.name, k))
  from decided as d cross join unnest(d.others) as k;

-- The console
select set_eq($$ select tablename from pg_policies where schemaname = 'kc' and policyname = 'console_only' $$,
              array['communes', 'accounts', 'account_tokens', 'token_revocations', 'checkpoints', 'look_days', 'calendar_imports', 'calendar_days',
                    'cause_categories', 'procedure_imports', 'procedure_limits'],
              'what the console alone records is in these tables');
select is(pg_temp.offer(t.name, 'official 2', '{}'), '42501', format('nobody on the staff adds %s', t.name))
  from (select tablename::text as name from pg_policies where schemaname = 'kc' and policyname = 'console_only') as t
 order by t.name;
select isnt(pg_temp.offer(t.name, 'console', '{}'), '42501', format('the console adds %s', t.name))
  from (select tablename::text as name from pg_policies where schemaname = 'kc' and policyname = 'console_only') as t
 order by t.name;

select * from finish();
rollback;

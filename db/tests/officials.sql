-- What an official's connection may write of his own: the kinds an official may, and nothing on a colleague's.
begin;
select * from no_plan();
\ir support/fixture.sql

create temporary sequence places_taken start 9;

-- One more row like the first official's in the fixture, with changes, written by his own connection.
create function pg_temp.write(name text, changes jsonb) returns text
    language plpgsql
as $$
declare
    offered jsonb;
    columns text;
begin
    select string_agg(quote_ident(a.attname), ', ') into columns
      from pg_attribute as a
     where a.attrelid = ('kc.' || name)::regclass and a.attnum > 0 and not a.attisdropped;
    execute format('select to_jsonb(t) from kc.%I as t where commune_id = %L and official_id = %L limit 1',
                   name, pg_temp.commune('A'), pg_temp.id('A', 'official 1')) into offered;
    offered := offered || jsonb_build_object('ordinal', nextval('pg_temp.places_taken')) || changes;
    return pg_temp.answer('official', pg_temp.context('official', 'A', 'official 1'),
                          format('insert into kc.%1$I (%2$s) select %2$s from jsonb_populate_record(null::kc.%1$I, %3$L) returning 1',
                                 name, columns, offered));
end
$$;
create temporary table said (name text, column_name text, sound jsonb, may text[], may_not text[]);
insert into said values
    ('explanation_requests', 'origin', '{"question": null}', '{volunteered}', '{requested,meeting}'),
    ('explanation_events', 'kind', '{"statement": null, "objective_cause": null, "decided_by": null}', '{acknowledged}',
     '{served,accepted,rejected,missed,lapsed,waived,cancelled,returned,disownment_accepted,disownment_rejected,partly_accepted}'),
    ('explanation_events', 'kind', '{"objective_cause": null, "decided_by": null}', '{disowned}', '{}'),
    ('explanation_events', 'kind', '{"objective_cause": null, "decided_by": null, "method": "written", "cause": "other"}', '{submitted}', '{}'),
    ('reminder_events', 'kind', '{"issuer_id": null, "issuer_person_id": null, "issuer_role": null, "review_year": null, "number": null,
                                  "counts_through": null}',
     '{acknowledged}', '{issued,confirmed,served,withdrawn,cancelled,ground_annulled,upheld,varied,overturned,reconsideration_declined,deemed}'),
    ('reminder_events', 'kind', '{"issuer_id": null, "issuer_person_id": null, "issuer_role": null, "review_year": null, "number": null,
                                  "counts_through": null, "reason": "Sổ ghi sai"}', '{reconsideration_requested}', '{}'),
    ('review_events', 'kind', '{}', '{statement_waived,reconsideration_requested}',
     '{confirmed,declined,suspended,resumed,lapsed,flagged,kept,set_aside,reconsideration_overturned,statement_heard}'),
    ('review_events', 'kind', '{"reason": null, "statement": "Tôi đã khắc phục"}', '{statement_given}', '{}'),
    ('review_case_grounds', 'stage', '{}', '{}', '{decided}');

create function pg_temp.fresh(name text) returns jsonb
    language sql
as $$
    select case name when 'explanation_requests' then jsonb_build_object('request_id', gen_random_uuid())
                     when 'review_case_grounds' then '{}' else jsonb_build_object('event_id', gen_random_uuid()) end
$$;
select is(pg_temp.write(s.name, s.sound || pg_temp.fresh(s.name) || jsonb_build_object(s.column_name, k)), '1',
          format('an official writes %s of %s %s', s.name, s.column_name, k))
  from said as s cross join unnest(s.may) as k;
select is(pg_temp.write(s.name, s.sound || pg_temp.fresh(s.name) || jsonb_build_object(s.column_name, k)), '42501',
          format('an official writes no %s of %s %s', s.name, s.column_name, k))
  from said as s cross join unnest(s.may_not) as k;

-- His own name on a colleague's thing.
select is(pg_temp.write('reminder_events', s.sound || pg_temp.fresh(s.name)
                                           || jsonb_build_object('kind', 'acknowledged', 'reminder_id', pg_temp.id('A', 'reminder 2'))),
          '23503', 'an official acknowledges no colleague''s reminder')
  from said as s where s.name = 'reminder_events' and s.may = '{acknowledged}';
select is(pg_temp.write('review_events', pg_temp.fresh('review_events') || jsonb_build_object('review_id', pg_temp.id('A', 'review 2'))),
          '23503', 'an official speaks in no colleague''s case');
select is(pg_temp.write('review_case_grounds', jsonb_build_object('reminder_id', pg_temp.id('A', 'reminder 2'))), '23503',
          'no case of his rests on a colleague''s reminder');
select is(pg_temp.write('review_case_grounds', jsonb_build_object('review_id', pg_temp.id('A', 'review 2'))), '23503',
          'and no colleague''s on his');

-- The same for the office: what is said of a thing stays on its official.
create function pg_temp.stray(name text, changes jsonb) returns text
    language plpgsql
as $$
begin
    execute format('insert into kc.%1$I select (jsonb_populate_record(t, %2$L)).* from kc.%1$I as t where commune_id = %3$L and official_id = %4$L
                     limit 1', name, changes, pg_temp.commune('A'), pg_temp.id('A', 'official 1'));
    return 'accepted';
exception when foreign_key_violation then return 'refused';
end
$$;
select is(pg_temp.stray(t.name, t.changes || jsonb_build_object('reminder_id', pg_temp.id('A', 'reminder 2'))), 'refused',
          format('no %s of one official lies on another''s reminder', t.name))
  from (values ('reminder_grounds', jsonb_build_object('number', 7, 'matter', 'HS7')),
               ('reminder_participants', jsonb_build_object('person_id', pg_temp.commune('-')))) as t(name, changes);
select is(pg_temp.stray('reminder_grounds', jsonb_build_object('number', 7, 'matter', 'HS7', 'request_id', pg_temp.id('A', 'request 2'))), 'refused',
          'and no ground on another''s explanation');

select * from finish();
rollback;

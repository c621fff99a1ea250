-- plpgsql_check reads every PL/pgSQL function: unknown columns, wrong types, dead code, unused variables. No message is let
-- through but those named here.
begin;
select * from no_plan();

-- What merge_register and notice_changes find when they run: the table of the staged export and what differs in it.
set local role kc_owner;
select kc.open_staging();
create temporary table earlier_dossiers on commit drop as
select e.* from kc.dossier_snapshots as e;
create temporary table differing_dossiers on commit drop as
select s.*, true as is_new, d.officer_id as old_officer_id, d.status as old_status,
       d.received_at as old_received_at, d.due_at as old_due_at, d.finished_at as old_finished_at
  from pg_temp.staged_dossiers as s
  join kc.dossiers as d on d.code = s.code;
set local role none;

create temporary table accepted (name text, message text, reason text);

create temporary table messages as
select p.proname::text as name, m.level, m.message, m.lineno, m.statement
  from pg_proc as p
  join pg_language as l on l.oid = p.prolang
 cross join lateral plpgsql_check_function_tb(
    funcoid => p.oid, relid => case when p.proname = 'check_shares' then 'kc.commendation_shares'::regclass
                                     when p.proname = 'keep_reminder_guards' then 'kc.reminder_events'::regclass
                                     when p.proname = 'let_draft_go' then 'kc.explanation_events'::regclass
                                     when p.proname = 'keep_review_guard' then 'kc.review_cases'::regclass
                                     when p.proname = 'release_review_guard' then 'kc.review_events'::regclass
                                     when p.prorettype = 'trigger'::regtype then 'kc.people'::regclass else 0 end,
    -- The rows check_shares looks at.
    newtable => case when p.proname = 'check_shares' then 'added' end,
    fatal_errors => false, other_warnings => true, performance_warnings => true, extra_warnings => true,
    security_warnings => true, compatibility_warnings => true) as m
 where p.pronamespace = 'kc'::regnamespace and l.lanname = 'plpgsql';

select cmp_ok(count(*), '>', 8::bigint, 'PL/pgSQL functions are found')
  from pg_proc as p
  join pg_language as l on l.oid = p.prolang
 where p.pronamespace = 'kc'::regnamespace and l.lanname = 'plpgsql';

select ok(count(m.name) = 0,
          format('plpgsql_check has nothing to say about kc.%s', p.proname)
          || coalesce(e'\n' || string_agg(format('line %s: %s: %s', m.lineno, m.level, m.message), e'\n')
                                      filter (where m.name is not null), ''))
  from pg_proc as p
  join pg_language as l on l.oid = p.prolang
  left join messages as m
    on m.name = p.proname and not exists (select from accepted as a where a.name = m.name and a.message = m.message)
 where p.pronamespace = 'kc'::regnamespace and l.lanname = 'plpgsql'
 group by p.proname
 order by p.proname;

create function pg_temp.wrong() returns void language plpgsql as $$ begin perform k.nothing from kc.communes as k; end $$;
select isnt_empty($$ select message from plpgsql_check_function_tb('pg_temp.wrong()', fatal_errors => false) $$,
                  'a wrong column would be told');
select is_empty($$ select name, message from accepted as a
                    where not exists (select from messages as m where m.name = a.name and m.message = a.message) $$,
                'what is let through is still said');

select * from finish();
rollback;

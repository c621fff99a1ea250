-- How PostgreSQL finds rows once there are 200,000 files (support/many_rows.sql): as each class, in a signed context, through an
-- index that begins with commune_id, never through the whole table, and without verifying the context row by row.
begin;
select * from no_plan();

create function pg_temp.context(class text, person text default 'official 1') returns text
    language sql stable
as $$
    select c.fields || '|' || encode(sha256(decode(repeat('1d', 64), 'hex')
                                            || sha256(decode(repeat('77', 64), 'hex') || convert_to(c.fields, 'UTF8'))), 'hex')
      from (select concat_ws('|', '00000000-0000-4000-8000-00000000000b', class,
                             md5('00000000-0000-4000-8000-00000000000b' || person)::uuid, '',
                             extract(epoch from now() + interval '1 hour')::bigint) as fields) as c
$$;

-- The plan of a statement as a class sees it: with the values in place, or for whichever values come (prepared statements).
create function pg_temp.plan_of(class text, statement text, is_generic boolean) returns json
    language plpgsql
as $$
declare
    result json;
begin
    perform set_config('app.ctx', pg_temp.context(class), true);
    perform set_config('plan_cache_mode', case when is_generic then 'force_generic_plan' else 'force_custom_plan' end, true);
    execute format('set local role %I', 'kc_' || class);
    execute 'prepare asked (uuid, date, date, uuid, text) as ' || statement;
    execute $run$explain (format json, verbose) execute asked ('00000000-0000-4000-8000-00000000000b', '2025-01-01', '2025-12-31',
            '00000000-0000-4000-8000-00000000000b', 'HS0000100')$run$ into result;
    execute 'deallocate asked';
    set local role none;
    return result;
end
$$;

create function pg_temp.nodes(plan jsonb) returns setof jsonb
    language sql
as $$
    with recursive node(n) as (
        select plan -> 0 -> 'Plan'
         union all
        select p from node cross join lateral jsonb_array_elements(node.n -> 'Plans') as p
    )
    select n from node
$$;

-- What is wrong with a plan; empty if nothing is.
create function pg_temp.complaints(plan jsonb, big text[], wanted text) returns setof text
    language sql
as $$
    select format('%s reads all of %s', n ->> 'Node Type', n ->> 'Relation Name')
      from pg_temp.nodes(plan) as n
     where n ->> 'Relation Name' = any (big) and n ->> 'Node Type' like '%Seq Scan'
     union all
    select format('%s on %s has no commune_id in its condition: %s', n ->> 'Node Type', coalesce(n ->> 'Relation Name', n ->> 'Index Name'),
                  n ->> 'Index Cond')
      from pg_temp.nodes(plan) as n
     where n ->> 'Node Type' in ('Index Scan', 'Index Only Scan', 'Bitmap Index Scan')
       and coalesce(n ->> 'Index Cond', '') not like '%commune_id = %'
     union all
    select format('%s on %s verifies the context for each row: %s', n ->> 'Node Type', n ->> 'Relation Name', c.condition)
      from pg_temp.nodes(plan) as n
     cross join lateral (values (n ->> 'Filter'), (n ->> 'Join Filter')) as c(condition)
     where c.condition like '%kc.context%' or c.condition like '%ctx\_%'
     union all
    select 'nothing is read of ' || b
      from unnest(big) as b
     where not exists (select from pg_temp.nodes(plan) as n where n ->> 'Relation Name' = b)
     union all
    select format('%s is not used', wanted)
     where not exists (select from pg_temp.nodes(plan) as n where concat_ws(' ', n ->> 'Node Type', n ->> 'Index Name') like '%' || wanted)
       and wanted is not null
$$;

-- `big` are the tables that may not be read through, `wanted` the index made for the question, if one was.
create temporary table questions (name text, classes text[], big text[], wanted text, statement text);
\ir support/questions.sql

create temporary table plans as
select q.name, c.class, g.is_generic, q.big, q.wanted, pg_temp.plan_of(c.class, q.statement, g.is_generic)::jsonb as plan
  from questions as q
 cross join lateral unnest(q.classes) as c(class)
 cross join (values (false), (true)) as g(is_generic);

select ok(count(c.complaint) = 0,
          format('%s as %s, %s', p.name, p.class, case when p.is_generic then 'prepared' else 'planned for its values' end))
       || case when count(c.complaint) = 0 then ''
               else e'\n' || diag(string_agg(c.complaint, e'\n') || e'\n' || jsonb_pretty(p.plan)) end
  from plans as p
  left join lateral pg_temp.complaints(p.plan, p.big, p.wanted) as c(complaint) on true
 group by p.name, p.class, p.is_generic, p.plan
 order by p.name, p.class, p.is_generic;

-- The complaints themselves complain.
select isnt_empty($$ select pg_temp.complaints(pg_temp.plan_of('staff', 'select count(*) from kc.dossiers where field = $5', false)::jsonb,
                                               array['findings'], null) $$,
                  'a plan that never reads the table is told');
select ok(exists (select from pg_temp.complaints('[{"Plan": {"Node Type": "Seq Scan", "Relation Name": "dossiers",
                                                             "Filter": "(commune_id = (kc.context()).commune)"}}]', '{dossiers}', null) as c
                   where c like '%reads all%'), 'a scan of a whole table is told');
select is((select count(*) from pg_temp.complaints('[{"Plan": {"Node Type": "Index Scan", "Relation Name": "dossiers",
                                                               "Index Cond": "(code = 1)"}}]', '{dossiers}', null)), 1::bigint,
          'an index that is not asked for the commune is told');
select is((select string_agg(c, ';') from pg_temp.complaints('[{"Plan": {"Node Type": "Index Scan", "Relation Name": "dossiers",
                                                                        "Index Cond": "(commune_id = 1)"}}]', '{dossiers}', 'an_idx') as c),
          'an_idx is not used', 'an index that is not used is told');

select * from finish();
rollback;

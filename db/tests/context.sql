-- The signed context: what is missing, forged, expired or made for another class is an error, never an empty answer.
begin;
select * from no_plan();
\ir support/fixture.sql

create temporary table classes as select unnest(array['official', 'staff', 'inspector', 'auth']) as class;

select is(pg_temp.answer(c.class, pg_temp.context(c.class, 'A', 'official 1'), 'select kc.ctx_commune()'),
          pg_temp.commune('A')::text, format('%s: a signed context names its commune', c.class))
  from classes as c;
select is(pg_temp.answer(c.class, pg_temp.context(c.class, 'A', 'official 1'), 'select kc.ctx_person()'),
          pg_temp.id('A', 'official 1')::text, format('%s: a signed context names its person', c.class))
  from classes as c;
select is(pg_temp.answer('staff', pg_temp.context('staff', 'A', unit => pg_temp.id('A', 'unit')), 'select kc.ctx_unit()'),
          pg_temp.id('A', 'unit')::text, 'a signed context may name a unit');
select is(pg_temp.answer('staff', pg_temp.context('staff', 'A'), 'select kc.ctx_unit()'), null, 'or none');

-- Refused, whatever is asked: tables, views and the functions that write as the owner.
create temporary table refused (what text, context text, refusal text);
insert into refused
select v.what, v.context, v.refusal
  from (values ('no context', null, 'KC001'),
               ('the context of a transaction before', '', 'KC001'),
               ('too few fields', 'a|b|c|d|e', 'KC002'),
               ('too many fields', pg_temp.context('staff', 'A') || '|more', 'KC002'),
               ('a guessed mac', regexp_replace(pg_temp.context('staff', 'A'), '[^|]+$', repeat('0', 64)), 'KC002'),
               ('no mac', regexp_replace(pg_temp.context('staff', 'A'), '[^|]+$', ''), 'KC002'),
               ('another commune', replace(pg_temp.context('staff', 'A'), pg_temp.commune('A')::text, pg_temp.commune('B')::text),
                'KC002'),
               ('another person', replace(pg_temp.context('staff', 'A', 'official 1'), pg_temp.id('A', 'official 1')::text,
                                          pg_temp.id('A', 'official 2')::text), 'KC002'),
               ('a later end', regexp_replace(pg_temp.context('staff', 'A'), '[0-9]+(\|[^|]+)$', '99999999999\1'), 'KC002'),
               ('fields moved over a bar', regexp_replace(pg_temp.context('staff', 'A'), '\|staff\|', '|staff||'), 'KC002'),
               ('an expired context', pg_temp.context('staff', 'A', 'console', now() - interval '1 second'), 'KC003'),
               ('an inspector''s context', pg_temp.context('inspector', 'A'), 'KC002'),
               ('an official''s context', pg_temp.context('official', 'A', 'official 1'), 'KC002'),
               ('a context for the end of a class''s name', pg_temp.context('ff', 'A'), 'KC002'),
               ('a context for any class', pg_temp.context('%', 'A'), 'KC002')) as v(what, context, refusal);

select is(pg_temp.answer('staff', r.context, s.statement), r.refusal, format('%s: %s', r.what, s.statement))
  from refused as r
 cross join (values ('select count(*) from kc.dossiers'),
                    ('select count(*) from kc.ledger_entries where commune_id = ' || quote_literal(pg_temp.commune('A'))),
                    ('select count(*) from kc.officer_links'),
                    ('select kc.require_commune(' || quote_literal(pg_temp.commune('A')) || ')'),
                    ('insert into kc.people (commune_id, person_id, added_at) values ('
                     || quote_literal(pg_temp.commune('A')) || ', gen_random_uuid(), now()) returning 1')) as s(statement)
 order by r.what, s.statement;

select is(pg_temp.answer(c.class, pg_temp.context('staff', 'A'), 'select count(*) from kc.communes'), 'KC002',
          format('a clerk''s context is worth nothing to the class %s', c.class))
  from classes as c
 where c.class <> 'staff';

-- Every table a class may read says so, not only those named above.
select is(pg_temp.answer(substr(g.grantee, 4), null, format('select count(*) from kc.%I', g.table_name)), 'KC001',
          format('%s reads %s without a context', g.grantee, g.table_name))
  from information_schema.role_table_grants as g
 where g.table_schema = 'kc' and g.privilege_type = 'SELECT' and g.table_name <> 'schema_migrations'
   and g.grantee in ('kc_official', 'kc_staff', 'kc_inspector', 'kc_auth')
 order by g.grantee, g.table_name;

-- Nobody but the owner reads the key, writes it or calls what makes tables.
select is(pg_temp.answer(c.class, pg_temp.context(c.class, 'A'), s.statement), '42501', format('%s may not: %s', c.class, s.statement))
  from classes as c
 cross join (values ('select inner_block from kc.context_keys'),
                    ('insert into kc.context_keys values (1, repeat(''a'', 64)::bytea, repeat(''a'', 64)::bytea, now()) returning 1'),
                    ('select kc.refresh_dossiers(gen_random_uuid(), array[''HS1''])'),
                    ('call kc.make_secured(''kc.people'')'),
                    ('create table kc.mine (a integer)')) as s(statement);

-- A view of the caller's in place of the staged export: its functions would run as the owner.
create function pg_temp.merge_disguised() returns text
    language plpgsql
as $$
declare
    result text;
begin
    begin
        perform set_config('app.ctx', pg_temp.context('staff', 'A'), true);
        set local role kc_staff;
        create temporary view staged_dossiers as
        select 'HS7'::text as code, current_user::text as procedure;
        perform kc.merge_register(pg_temp.commune('A'), pg_temp.id('A', 'batch 1'), 1);
        result := 'merged';
    exception when others then
        result := sqlstate;
    end;
    return result;
end
$$;
select is(pg_temp.merge_disguised(), 'KC021', 'merge_register reads only the table that open_staging made');

select is(pg_temp.answer('staff', pg_temp.context('staff', 'A'), format('select kc.%s(%L, %L, 1)', f, pg_temp.commune('B'),
                                                                          pg_temp.id('B', 'batch 2'))),
          'KC002', format('%s refuses another commune', f))
  from unnest(array['merge_register', 'release_batch']) as f;

select * from finish();
rollback;

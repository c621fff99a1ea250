-- Names and keys: what a reader may rely on without looking. Read from the catalogue, so that a new table cannot be forgotten.
begin;
select plan(8);

create temporary table names as
select c.conname::text as name, t.relname::text as of_table,
       case c.contype when 'p' then 'pkey' when 'f' then 'fkey' when 'c' then 'check' when 'u' then 'key' when 'x' then 'excl' end
           as ending
  from pg_constraint as c
  join pg_class as t on t.oid = c.conrelid
 where c.connamespace = 'kc'::regnamespace and c.contype in ('p', 'f', 'c', 'u', 'x')
 union all
select i.relname, t.relname, case when x.indisunique then 'key' else 'idx' end
  from pg_index as x
  join pg_class as i on i.oid = x.indexrelid
  join pg_class as t on t.oid = x.indrelid
 where i.relnamespace = 'kc'::regnamespace and not exists (select from pg_constraint as c where c.conindid = x.indexrelid);

select is_empty($$ select n.name from names as n
                    where n.name !~ case n.ending when 'pkey' then '^' || n.of_table || '_pkey$'
                                                  else '^' || n.of_table || '_[a-z0-9_]+_' || n.ending || '$' end $$,
                'constraints and indexes are named <table>_<rule>_check|key|fkey|idx');
select is_empty($$ select c.relname from pg_class as c
                    where c.relnamespace = 'kc'::regnamespace and c.relkind in ('r', 'p', 'v') and c.relname !~ '^[a-z]+(_[a-z]+)*$' $$,
                'tables and views are in snake case');
select is_empty($$ select c.relname from pg_class as c
                    where c.relnamespace = 'kc'::regnamespace and c.relkind not in ('r', 'v', 'i', 'c') $$,
                'there are tables, views and indexes: no sequence, nothing materialised');

-- Where a key does not begin with commune_id, and why.
create temporary table exceptions (name text, reason text);
insert into exceptions values
    ('communes_code_key', 'the directory of communes: a code is looked up before a commune is known'),
    ('context_keys_pkey', 'the key of the whole database; no commune''s data'),
    ('schema_migrations_pkey', 'the migrator''s list; no commune''s data');

create temporary table keys as
select c.conname::text as name,
       (select a.attname from pg_attribute as a where a.attrelid = c.conrelid and a.attnum = c.conkey[1])::text as leads,
       (select a.attname from pg_attribute as a where a.attrelid = c.confrelid and a.attnum = c.confkey[1])::text as leads_there,
       c.contype
  from pg_constraint as c
 where c.connamespace = 'kc'::regnamespace and c.contype in ('p', 'u', 'f', 'x')
 union all
select i.relname, (select a.attname from pg_attribute as a where a.attrelid = x.indrelid and a.attnum = x.indkey[0]), null, 'i'
  from pg_index as x
  join pg_class as i on i.oid = x.indexrelid
 where i.relnamespace = 'kc'::regnamespace and not exists (select from pg_constraint as c where c.conindid = x.indexrelid);

select set_eq('select name from keys where leads is distinct from ''commune_id''', 'select name from exceptions',
              'commune_id leads every key and index but these');
select is_empty($$ select name from keys where contype = 'f' and leads_there is distinct from 'commune_id' $$,
                'a foreign key says commune_id on both sides');
select is_empty($$ select t.relname from pg_class as t
                    where t.relnamespace = 'kc'::regnamespace and t.relkind = 'r'
                      and not exists (select from pg_constraint as c where c.conrelid = t.oid and c.contype = 'p') $$,
                'every table has a primary key');
select is_empty($$ select c.conname from pg_constraint as c
                    where c.connamespace = 'kc'::regnamespace and (not c.convalidated or c.condeferrable or c.confdeltype not in (' ', 'a')
                                                                   or c.confupdtype not in (' ', 'a')) $$,
                'constraints hold at once for all rows, and no foreign key changes anything by itself');
select is_empty($$ select c.relname || '.' || a.attname from pg_class as c
                     join pg_attribute as a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
                    where c.relnamespace = 'kc'::regnamespace and c.relkind = 'r'
                      and (a.atttypid in ('timestamp'::regtype, 'character'::regtype, 'character varying'::regtype, 'json'::regtype,
                                          'money'::regtype, 'real'::regtype, 'double precision'::regtype)
                           or a.attname ~ '_at$' and a.atttypid <> 'timestamptz'::regtype
                           or a.attname ~ '_on$' and a.atttypid <> 'date'::regtype
                           or a.attname ~ '_id$' and a.atttypid not in ('uuid'::regtype, 'smallint'::regtype)) $$,
                'instants end in _at, days in _on, ids are UUIDs');

select * from finish();
rollback;

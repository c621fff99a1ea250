-- Every column is classed in db/privacy.csv, with a reason; and what is classed exists.
begin;
select plan(6);

create temporary table classed ("table" text, "column" text, class text, reason text);
\copy classed from 'db/privacy.csv' with (format csv, header match)
alter table classed rename "table" to of_table;
alter table classed rename "column" to of_column;

create temporary table existing as
select c.relname::text as of_table, a.attname::text as of_column
  from pg_class as c
  join pg_attribute as a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
 where c.relnamespace = 'kc'::regnamespace and c.relkind in ('r', 'p', 'v', 'm', 'f');

select is_empty('select of_table, of_column from existing except select of_table, of_column from classed',
                'every column is classed');
select is_empty('select of_table, of_column from classed except select of_table, of_column from existing',
                'what is classed exists');
select is_empty('select of_table, of_column from classed group by of_table, of_column having count(*) > 1',
                'no column is classed twice');
select is_empty($$ select of_table, of_column, class from classed where class not in ('public', 'internal', 'personal')
                      or class is null or char_length(trim(reason)) < 3 or reason is null $$,
                'a class is public, internal or personal and has a reason');

-- A column that points at a person is personal wherever it stands, and names are never handed to those who sign people in.
select is_empty($$ select of_table, of_column from classed
                    where class <> 'personal' and of_column in ('person_id', 'official_id', 'officer_id', 'account_id', 'recorded_by',
                                                                'added_by', 'issued_by', 'revoked_by', 'proposed_by', 'applicant',
                                                                'from_account_id', 'to_account_id', 'successor_id', 'closed_by') $$,
                'whatever stands for a person is personal');
select is_empty($$ select of_table, of_column from classed
                    where class = 'personal' and of_column in ('name', 'sort_name', 'match_name')
                      and has_column_privilege('kc_auth', 'kc.' || of_table, of_column, 'select') $$,
                'signing in reads no name');

select * from finish();
rollback;

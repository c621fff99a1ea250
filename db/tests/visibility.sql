-- What exists for whom: every class sees its own commune and nothing of another; an official only his own record.
begin;
select * from no_plan();
\ir support/fixture.sql

-- Tables of which a class sees all rows of its commune; what it sees less of is named below.
create temporary table readable as
select substr(g.grantee, 4)::text as class, g.table_name::text as name,
       g.table_name ~ '^(calendar|procedure|cause)_' as is_reference
  from information_schema.role_table_grants as g
  join pg_class as c on c.relnamespace = 'kc'::regnamespace and c.relname = g.table_name and c.relkind = 'r'
 where g.table_schema = 'kc' and g.privilege_type = 'SELECT' and g.table_name <> 'schema_migrations'
   and g.grantee in ('kc_official', 'kc_staff', 'kc_inspector', 'kc_auth');

create temporary table narrower (class text, name text, own bigint, why text);
insert into narrower values
    ('official', 'people', 1, 'himself'),
    ('official', 'person_names', 2, 'his own name and staff code'),
    ('official', 'officials', 1, 'himself'),
    ('official', 'review_cases', 1, 'his own'),
    ('official', 'review_case_grounds', 1, 'those of his own'),
    ('official', 'review_events', 1, 'those of his own'),
    ('official', 'review_guards', 1, 'his own'),
    ('official', 'findings', 1, 'his own files'),
    ('official', 'explanation_requests', 1, 'his own duties'),
    ('official', 'explanation_guards', 1, 'his own duties'),
    ('official', 'explanation_events', 1, 'his own duties'),
    ('official', 'explanation_drafts', 1, 'what he is writing'),
    ('staff', 'explanation_drafts', 1, 'what he is writing himself'),
    ('official', 'attachments', 1, 'his own evidence'),
    ('official', 'attachment_contents', 1, 'his own evidence'),
    ('official', 'papers', 1, 'papers about himself'),
    ('official', 'commendations', 1, 'his own nominations'),
    ('official', 'commendation_shares', 2, 'his own share and those he nominated'),
    ('official', 'commendation_events', 6, 'what became of his own nominations'),
    ('official', 'commendation_consents', 1, 'what became of his own nominations'),
    ('official', 'reminders', 1, 'his own'),
    ('official', 'reminder_grounds', 1, 'those of his own'),
    ('official', 'reminder_events', 1, 'those of his own'),
    ('official', 'reminder_participants', 1, 'those of his own'),
    ('official', 'reminder_guards', 1, 'his own'),
    ('official', 'notices', 1, 'what he is told'),
    ('staff', 'notices', 1, 'what he is told'),
    ('inspector', 'notices', 1, 'what he is told');
insert into narrower values
    ('official', 'finding_events', 2, 'what was said of his own findings'),
    ('official', 'incidents', 1, 'his own incidents'),
    ('official', 'incident_events', 1, 'what was said of his own incidents'),
    ('official', 'incident_guards', 1, 'his own incidents');
insert into narrower values
    ('official', 'looks', 1, 'who looked at himself'),
    ('staff', 'looks', 1, 'who looked at himself');
insert into narrower values
    ('official', 'assignments', 1, 'his own'),
    ('official', 'assignment_ends', 0, 'none of a colleague''s'),
    ('official', 'leaves', 1, 'his own'),
    ('official', 'leave_cancellations', 0, 'none of a colleague''s'),
    ('official', 'departures', 0, 'none of a colleague''s'),
    ('official', 'departure_annulments', 0, 'none of a colleague''s'),
    ('official', 'official_managements', 1, 'his own');

create function pg_temp.rows_of(name text, letter text) returns bigint
    language plpgsql
as $$
declare
    n bigint;
begin
    execute format('select count(*) from kc.%I where commune_id = %L', name, pg_temp.commune(letter)) into n;
    return n;
end
$$;

select is(pg_temp.answer(r.class, pg_temp.context(r.class, l.letter, 'official 1'),
                         format('select count(*) from kc.%I where commune_id = %L', r.name, pg_temp.commune(l.letter))),
          coalesce(n.own, pg_temp.rows_of(r.name, l.letter))::text,
          format('%s of commune %s sees %s of its %s', r.class, l.letter, coalesce(n.why, 'all'), r.name))
  from readable as r
 cross join (values ('A'), ('B')) as l(letter)
  left join narrower as n on n.class = r.class and n.name = r.name
 where not r.is_reference and r.name <> 'communes'
 order by r.class, r.name, l.letter;

select is(pg_temp.answer(r.class, pg_temp.context(r.class, l.letter, 'official 1'),
                         format('select count(*) from kc.%I where commune_id <> %L', r.name, pg_temp.commune(l.letter))),
          '0', format('%s of commune %s sees no other commune''s %s', r.class, l.letter, r.name))
  from readable as r
 cross join (values ('A'), ('B')) as l(letter)
 where not r.is_reference and r.name <> 'communes'
 order by r.class, r.name, l.letter;

-- The installation's own data: the law for everybody, the directory for signing in.
select is(pg_temp.answer(r.class, pg_temp.context(r.class, 'A', 'official 1'), format('select count(*) from kc.%I', r.name)),
          '1', format('%s of commune A reads %s', r.class, r.name))
  from readable as r
 where r.is_reference
 order by r.class, r.name;
select is(pg_temp.answer(r.class, pg_temp.context(r.class, 'A', 'official 1'), 'select string_agg(code, '','') from kc.communes'),
          'XA.A', format('%s of commune A sees of the directory', r.class))
  from readable as r
 where r.name = 'communes';
select is(pg_temp.answer('auth', pg_temp.context('auth', '-'), 'select count(*) from kc.communes'), '3',
          'signing in, in the installation''s name, finds every commune');
select is(pg_temp.answer('staff', pg_temp.context('staff', '-'), 'select count(*) from kc.communes'), '1',
          'the console, in the installation''s name, sees no commune');
select is(pg_temp.answer('auth', pg_temp.context('auth', '-'), 'select count(*) from kc.account_tokens'), '0',
          'signing in finds no token outside its commune');

-- Officials
select is(pg_temp.answer('official', pg_temp.context('official', 'A', 'official 2'), 'select string_agg(name, '','') from kc.person_names'),
          'Minh', 'an official reads his own name and no other');
select is(pg_temp.answer('official', pg_temp.context('official', 'A', 'official 2'), 'select string_agg(code, '','') from kc.findings'),
          'HS2', 'an official sees his own findings and no other');
select is(pg_temp.answer('official', pg_temp.context('official', 'A', 'official 1'),
                         format('select count(*) from kc.findings where official_id = %L', pg_temp.id('A', 'official 2'))),
          '0', 'asking for a colleague''s findings finds none');
select is(pg_temp.answer('official', pg_temp.context('official', 'B', 'official 1'), 'select string_agg(code, '','') from kc.findings'),
          'HS1', 'the same code in another commune is another file');

-- Writing. The row offered is one that stands in the other commune, of its first official where it is about one or by one: nothing else
-- is wrong with it.
create function pg_temp.intrusion(class text, context text, name text, letter text) returns text
    language plpgsql
as $$
declare
    offered jsonb;
    columns text;
begin
    select string_agg(quote_ident(a.attname), ', ') into columns
      from pg_attribute as a
     where a.attrelid = ('kc.' || name)::regclass and a.attnum > 0 and not a.attisdropped and a.attgenerated = '';
    execute format('select to_jsonb(t) from kc.%I as t where commune_id = %L
                     order by coalesce(to_jsonb(t) ->> ''nominator_id'', to_jsonb(t) ->> ''official_id'') = %L desc nulls last
                     limit 1',
                   name, pg_temp.commune(letter), pg_temp.id(letter, 'official 1')) into offered;
    return pg_temp.answer(class, context, format('insert into kc.%1$I (%2$s) select %2$s
                                                    from jsonb_populate_record(null::kc.%1$I, %3$L) returning 1',
                                                 name, columns, offered));
end
$$;

create temporary table writable as
select substr(g.grantee, 4)::text as class, g.table_name::text as name
  from information_schema.role_table_grants as g
 where g.table_schema = 'kc' and g.privilege_type = 'INSERT' and g.grantee in ('kc_official', 'kc_staff', 'kc_inspector', 'kc_auth');

select set_eq('select distinct class from writable', array['staff', 'official', 'inspector', 'auth'], 'every class writes something');
select set_eq('select name from writable where class = ''auth''',
              array['sign_ins', 'sign_in_link_uses', 'recovery_codes', 'known_browsers', 'failed_sign_ins', 'sessions']
              || array['sign_in_links', 'second_factor_resets', 'accounts', 'account_closures', 'people', 'person_names', 'org_units',
                       'delegation_ends', 'notices', 'ledger_heads', 'ledger_entries', 'ledger_bodies'],
              'signing in writes how people sign in; what else it writes is an administrator''s (administrators.sql)');
select set_eq($$ select name from writable where class = 'inspector' $$,
              array['ledger_heads', 'ledger_entries', 'ledger_bodies', 'notices', 'commendations', 'commendation_shares'],
              'an inspector adds nothing but his nominations and what his acts leave');
-- What an official writes about himself only; a row about a colleague is refused.
create temporary table own_only (name text);
insert into own_only values ('incidents'), ('incident_guards');
insert into own_only values
    ('explanation_requests'), ('explanation_guards'), ('explanation_events'), ('attachments'), ('attachment_contents'),
    ('explanation_drafts');
insert into own_only values ('commendations'), ('commendation_shares');
insert into own_only values ('reminder_events');
insert into own_only values ('review_cases'), ('review_case_grounds'), ('review_events');
select is(pg_temp.intrusion(w.class, pg_temp.context(w.class, 'A'), w.name,
                            case when w.name ~ '^(calendar|procedure|cause)_' then '-' else 'B' end),
          '42501', format('%s of commune A cannot write another commune''s %s', w.class, w.name))
  from writable as w
 order by w.name;
select is(pg_temp.intrusion(w.class, pg_temp.context(w.class, 'A', case when w.class = 'auth' then 'administrator'
                                                                        -- Nobody writes what decides on himself: own_cases.sql.
                                                                        when w.class = 'staff' and w.name <> 'explanation_drafts' then 'console'
                                                                        else 'official 1' end),
                            w.name, 'A'), '23505',
          format('%s of commune A writes its own %s: only the row itself stands already', w.class, w.name))
  from writable as w
 where w.name !~ '^(calendar|procedure|cause)_'
   -- The rows of the fixture are of kinds an official does not write: officials.sql.
   and not (w.class = 'official' and w.name in ('explanation_requests', 'explanation_events', 'reminder_events'))
   -- Only the console issues a link by itself, and never one that names a reset: administrators.sql.
   and w.name <> 'sign_in_links'
 order by w.name;
select is(pg_temp.intrusion('official', pg_temp.context('official', 'A', 'official 2'), o.name, 'A'), '42501',
          format('an official writes no %s about a colleague', o.name))
  from own_only as o
 order by o.name;
select is(pg_temp.answer('staff', pg_temp.context('staff', 'A'),
                         'with moved as (update kc.ledger_heads set seq = seq + 1 returning 1) select count(*) from moved'),
          '1', 'staff moves its own ledger''s head and no other');
select is(pg_temp.answer('staff', pg_temp.context('staff', 'A'),
                         format('update kc.ledger_heads set commune_id = %L returning 1', pg_temp.commune('B'))),
          '42501', 'a head stays where it is');

-- Views see what their reader may see.
select is(pg_temp.answer('staff', pg_temp.context('staff', 'A'), format('select count(*) filter (where commune_id <> %L) from kc.%I',
                                                                        pg_temp.commune('A'), v)),
          '0', format('%s shows no other commune', v))
  from unnest(array['batches_in_force', 'officer_links']) as v;
select is(pg_temp.answer('staff', pg_temp.context('staff', 'A'),
                         format('select count(*) from kc.dossiers_as_of(%L, ''infinity'')', pg_temp.commune('B'))),
          '0', 'dossiers_as_of shows no other commune');

select * from finish();
rollback;

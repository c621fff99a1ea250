-- What the class that signs people in does for administrators, and for nobody else.
begin;
select * from no_plan();
\ir support/fixture.sql

-- A second administrator, one whose account was closed, and a leader.
insert into kc.people (commune_id, person_id, added_at)
select pg_temp.commune('A'), pg_temp.id('A', w), '2026-01-02' from unnest(array['second', 'closed', 'chairman']) as w;
insert into kc.accounts (commune_id, account_id, person_id, role, added_at, added_by)
select pg_temp.commune('A'), pg_temp.id('A', w || ' account'), pg_temp.id('A', w),
       case w when 'chairman' then 'chairman' else 'administrator' end, '2026-01-02', pg_temp.commune('-')
  from unnest(array['second', 'closed', 'chairman']) as w;
insert into kc.account_closures (commune_id, account_id, closed_at, closed_by)
values (pg_temp.commune('A'), pg_temp.id('A', 'closed account'), '2026-01-03', pg_temp.commune('-'));

create temporary table askers (class text, person text, keeps boolean);
insert into askers values ('auth', 'administrator', true), ('auth', 'second', true), ('auth', 'closed', false), ('auth', 'official 1', false),
                          ('auth', 'console', false), ('staff', 'console', true), ('staff', 'chairman', false),
                          ('staff', 'official 1', false);
select is(pg_temp.answer(class, pg_temp.context(class, 'A', person), 'select kc.keeps_accounts()'), keeps::text,
          format('%s %s keeps accounts: %s', class, person, keeps))
  from askers;
select is(pg_temp.answer(class, pg_temp.context(class, 'A', person), 'select count(*) > 1 from kc.holders()'), keeps::text,
          format('%s %s is told who may hold an account: %s', class, person, keeps))
  from askers;
select is(pg_temp.answer(class, pg_temp.context(class, 'A', person), 'select count(*) > 0 from kc.beginnings() where added_at is not null'), keeps::text,
          format('%s %s is told how far the commune has come: %s', class, person, keeps))
  from askers;
select is(pg_temp.answer('auth', pg_temp.context('auth', 'A', 'administrator'),
                         'select string_agg(name, '','') from kc.holders() where is_official'),
          'Lan,Minh', 'an administrator is told the names of his own commune');
select is(pg_temp.answer(c, pg_temp.context(c, 'A', 'official 1'), 'select count(*) from kc.holders()'), '42501',
          format('%s is told of no holders', c))
  from unnest(array['official', 'inspector']) as c;

-- Writing: a row no other stands in the way of.
create function pg_temp.add(class text, person text, into_table text, row_of jsonb) returns text
    language sql
as $$
    select pg_temp.answer(class, pg_temp.context(class, 'A', person),
                          format('insert into kc.%1$I select r.* from jsonb_populate_record(null::kc.%1$I, %2$L) as r returning 1', into_table,
                                 jsonb_build_object('commune_id', pg_temp.commune('A')) || row_of))
$$;
create temporary table added (name text, row_of jsonb);
insert into added values
    ('people', jsonb_build_object('person_id', gen_random_uuid(), 'added_at', now())),
    ('org_units', jsonb_build_object('unit_id', gen_random_uuid(), 'name', 'Văn phòng', 'added_at', now())),
    ('person_names', jsonb_build_object('name_id', gen_random_uuid(), 'person_id', pg_temp.id('A', 'second'), 'kind', 'full_name', 'name', 'Hà',
                                        'sort_name', 'Hà', 'match_name', 'hà', 'salt', sha256('salt'), 'added_at', now())),
    ('accounts', jsonb_build_object('account_id', gen_random_uuid(), 'person_id', pg_temp.id('A', 'official 2'), 'role', 'clerk',
                                    'added_at', now(), 'added_by', pg_temp.commune('-'))),
    ('account_closures', jsonb_build_object('account_id', pg_temp.id('A', 'clerk'), 'closed_at', now(), 'closed_by', pg_temp.commune('-'))),
    ('second_factor_resets', jsonb_build_object('reset_id', gen_random_uuid(), 'person_id', pg_temp.id('A', 'official 1'), 'recorded_at', now(),
                                                'recorded_by', pg_temp.id('A', 'administrator account')));
select is(pg_temp.add('auth', w, name, row_of), '42501', format('signing in as %s adds no %s', w, name))
  from added cross join unnest(array['console', 'official 1', 'closed', 'chairman']) as w
;
select is(pg_temp.add('auth', 'administrator', 'accounts',
                      jsonb_build_object('account_id', gen_random_uuid(), 'person_id', pg_temp.id('A', 'administrator'), 'role', 'chairman',
                                         'added_at', now(), 'added_by', pg_temp.commune('-'))),
          '42501', 'an administrator gives himself no further role');
select is(pg_temp.answer('auth', pg_temp.context('auth', 'A', p), 'with moved as (update kc.ledger_heads set seq = seq + 1 returning 1) select count(*) from moved'),
          n, format('signing in as %s moves %s ledger', p, n))
  from (values ('administrator', '1'), ('official 1', '0'), ('console', '0'), ('closed', '0')) as w(p, n);

-- Links.
create function pg_temp.link(class text, person text, for_person text, reset text, resets boolean) returns text
    language sql
as $$
    select pg_temp.answer(class, pg_temp.context(class, 'A', person),
                          format('insert into kc.sign_in_links select r.* from jsonb_populate_record(null::kc.sign_in_links, %L) as r returning 1',
                                 jsonb_build_object('commune_id', pg_temp.commune('A'), 'link_hash', sha256(convert_to(gen_random_uuid()::text, 'UTF8')),
                                                    'person_id', pg_temp.id('A', for_person), 'sign_in_name', 'nguoi2',
                                                    'resets_second_factor', resets, 'expires_at', '2026-01-09', 'issued_at', '2026-01-03',
                                                    'issued_by', pg_temp.commune('-'), 'reset_id', pg_temp.id('A', reset))))
$$;
select is(pg_temp.link(class, person, for_person, reset, resets), answer, format('%s %s lets %s in (%s): %s', class, person, for_person, reset, why))
  from (values ('staff', 'console', 'official 2', null, true, '1', 'the console may read the database anyway'),
               ('auth', 'administrator', 'official 2', null, false, '1', 'a forgotten password'),
               ('auth', 'administrator', 'administrator', null, false, '42501', 'not himself'),
               ('auth', 'administrator', 'official 2', null, true, '42501', 'a lost phone needs a second person'),
               ('auth', 'administrator', 'official 2', 'reset', true, '42501', 'he asked'),
               ('auth', 'official 2', 'official 2', 'reset', true, '42501', 'it is he'),
               ('auth', 'closed', 'official 2', 'reset', true, '42501', 'no longer'),
               ('auth', 'second', 'official 1', 'reset', true, '42501', 'another person'),
               ('staff', 'official 1', 'official 2', 'reset', true, '42501', 'a clerk is no second person'),
               ('staff', 'chairman', 'official 2', null, false, '42501', 'a leader keeps no accounts'),
               ('staff', 'chairman', 'official 2', null, true, '42501', 'nobody asked'),
               ('staff', 'chairman', 'official 2', 'reset', true, '1', 'a second person'),
               ('auth', 'second', 'official 2', 'reset', true, '23505', 'confirmed once'))
         as w(class, person, for_person, reset, resets, answer, why);

select * from finish();
rollback;

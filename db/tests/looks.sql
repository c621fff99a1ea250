-- Who looked: told to whom it is about and to nobody else, written by the class that signs people in and by nobody else.
begin;
select * from no_plan();
\ir support/fixture.sql

create function pg_temp.keeping(letter text, official text, changes jsonb default '{}') returns text
    language sql stable
as $$
    select format('select kc.keep_looks(%L)', jsonb_build_array(jsonb_build_object(
        'official_id', pg_temp.id(letter, official), 'account_id', pg_temp.id(letter, 'clerk'), 'role', 'clerk', 'kind', 'reminder',
        'thing', 'x', 'looked_at', '2026-05-04T08:10:00+07') || changes))
$$;

create function pg_temp.written(letter text) returns bigint
    language sql volatile
as $$ select count(*) from kc.looks as l where l.commune_id = pg_temp.commune(letter) and l.kind = 'reminder' $$;

-- Reading
select is(pg_temp.answer(c, pg_temp.context(c, 'A', 'official 1'), 'select string_agg(official_id::text, '','') from kc.looks'),
          pg_temp.id('A', 'official 1')::text, format('somebody of the class %s reads who looked at himself', c))
  from unnest(array['official', 'staff']) as c;
select is(pg_temp.answer('staff', pg_temp.context('staff', 'A'), 'select count(*) from kc.looks'), '0',
          'the console reads nobody''s looks');
select is(pg_temp.answer(c, pg_temp.context(c, 'A', 'official 1'), 'select count(*) from kc.looks'), '42501',
          format('the class %s reads no looks', c))
  from unnest(array['inspector', 'auth']) as c;

-- Writing
select is(pg_temp.answer(c, pg_temp.context(c, 'A', 'official 1'), pg_temp.keeping('A', 'official 1')), '42501',
          format('the class %s writes no looks', c))
  from unnest(array['official', 'staff', 'inspector']) as c;
select is(pg_temp.answer('auth', null, pg_temp.keeping('A', 'official 1')), 'KC001', 'a look needs a context');
select is(pg_temp.answer('auth', pg_temp.context('auth', 'A'), pg_temp.keeping('A', 'official 1')), null, 'the class auth keeps looks');
select is(pg_temp.written('A'), 1::bigint, 'one was kept');
select results_eq($$ select recorded_on, looked_at from kc.looks where kind = 'reminder' $$,
                  $$ select kc.day_of(now()), timestamptz '2026-05-04 08:10+07' $$,
                  'it belongs to the day on which it was written, whatever it says of itself');
select pg_temp.answer('auth', pg_temp.context('auth', 'A'), pg_temp.keeping('A', 'official 1', '{"looked_at": "2026-05-04T08:59:59+07"}'));
select is(pg_temp.written('A'), 1::bigint, 'the same look in the same hour is kept once');
select pg_temp.answer('auth', pg_temp.context('auth', 'A'), pg_temp.keeping('A', 'official 1', '{"looked_at": "2026-05-04T09:00:00+07"}'));
select pg_temp.answer('auth', pg_temp.context('auth', 'A'), pg_temp.keeping('A', 'official 1', '{"thing": null}'));
select pg_temp.answer('auth', pg_temp.context('auth', 'A'), pg_temp.keeping('A', 'official 1', '{"reason": "Vì sao"}'));
select pg_temp.answer('auth', pg_temp.context('auth', 'A'), pg_temp.keeping('A', 'official 2'));
select is(pg_temp.written('A'), 5::bigint, 'another hour, thing, reason or official is another look');
select is(pg_temp.answer('auth', pg_temp.context('auth', 'A'), pg_temp.keeping('B', 'official 1')), null,
          'somebody of another commune is nobody here');
select is(pg_temp.answer('auth', pg_temp.context('auth', 'A'), pg_temp.keeping('A', 'nobody')), null,
          'and a spelling of the register is no official');
select is(pg_temp.written('A') + pg_temp.written('B'), 5::bigint, 'neither is kept');

-- Sealing
select is(pg_temp.answer('staff', pg_temp.context('staff', 'A'), 'select count(*) from kc.unsealed_look_days()'), '0',
          'a sealed day is sealed, and the day that goes on is not over');
insert into kc.looks (commune_id, recorded_on, look_id, official_id, account_id, role, kind, looked_at)
select p.commune_id, date '2026-03-01' + (n - 1), pg_temp.id(p.letter, 'another look ' || n), pg_temp.id(p.letter, 'official 1'),
       pg_temp.id(p.letter, 'clerk'), 'clerk', 'record', '2026-03-03'
  from places as p
 cross join (values (3), (4)) as d(n)
 where p.letter = 'A' or n = 4;
select is(pg_temp.answer('staff', pg_temp.context('staff', 'A'), 'select string_agg(day || '' '' || looks, '','') from kc.unsealed_look_days()'),
          '2026-03-03 1,2026-03-04 1', 'days that are over wait for their seal, the oldest first');
select is(pg_temp.answer('staff', pg_temp.context('staff', 'B'), 'select string_agg(day || '' '' || looks, '','') from kc.unsealed_look_days()'),
          '2026-03-04 1', 'those of the own commune only');
select is(pg_temp.answer('auth', pg_temp.context('auth', 'A'), 'select count(*) from kc.unsealed_look_days()'), '42501',
          'who writes looks seals none');

select * from finish();
rollback;

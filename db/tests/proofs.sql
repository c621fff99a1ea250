-- What of the ledger an official carries away: entries about him, whole where they are about nobody else, else his rows alone.
begin;
select * from no_plan();
\ir support/fixture.sql

-- An entry of commune A whose body records these rows.
create function pg_temp.enter(place bigint, rows jsonb, digests jsonb default '[]') returns void
    language sql
as $$
    insert into kc.ledger_entries (commune_id, seq, act_id, kind, recorded_at, recorded_by, previous, commitment, hash)
    select pg_temp.commune('A'), place, gen_random_uuid(), 'test.entered', now() + place * interval '1 second', e.recorded_by,
           sha256('p'), sha256('c'), sha256('h')
      from kc.ledger_entries as e
     where e.commune_id = pg_temp.commune('A')
     limit 1;
    insert into kc.ledger_bodies (commune_id, seq, salt, body)
    values (pg_temp.commune('A'), place, sha256('salt'),
            '{"digests":' || digests::text || ',"records":' || rows::text || '}');
$$;

create function pg_temp.mine(person text, rest jsonb default '{}') returns jsonb
    language sql
as $$
    select jsonb_build_object('table', 'reminders', 'row', jsonb_build_object('official_id', pg_temp.id('A', person)) || rest)
$$;

select pg_temp.enter(101, jsonb_build_array(pg_temp.mine('official 1')));
select pg_temp.enter(102, jsonb_build_array(pg_temp.mine('official 1'), pg_temp.mine('official 2', '{"text": "khác"}')));
select pg_temp.enter(103, jsonb_build_array(pg_temp.mine('official 2')));
select pg_temp.enter(104, jsonb_build_array(pg_temp.mine('official 1')), '[{"table": "dossier_snapshots"}]');
select pg_temp.enter(105, jsonb_build_array(pg_temp.mine('official 1', '{"reminder_id": "r1"}'),
                                            '{"table": "notices", "row": {"person_id": "p", "subject_id": "r1"}}'::jsonb));
select pg_temp.enter(106, jsonb_build_array(pg_temp.mine('official 1', '{"reminder_id": "r1"}'),
                                            '{"table": "notices", "row": {"person_id": "p", "subject_id": "r2"}}'::jsonb));
select pg_temp.enter(107, jsonb_build_array(pg_temp.mine('official 1'), '{"table": "scans", "row": {"scan_id": "s"}}'::jsonb));
select pg_temp.enter(108, jsonb_build_array(pg_temp.mine('official 2', jsonb_build_object('issuer_person_id', pg_temp.id('A', 'official 1')))));

create function pg_temp.proven(class text, person text, asked text, letter text default 'A') returns text
    language sql
as $$
    select pg_temp.answer(class, pg_temp.context(class, letter, person),
                          format('select coalesce(string_agg(seq || case when body is null then '' part '' || jsonb_array_length(own_rows::jsonb)
                                                                         else '' whole'' end, '','' order by seq), ''none'')
                                    from kc.entries_about(%L, %L) where seq > 100', pg_temp.commune('A'), pg_temp.id('A', asked)))
$$;
select is(pg_temp.proven('official', 'official 1', 'official 1'),
          '101 whole,102 part 1,104 part 1,105 whole,106 part 1,107 whole',
          'what records others'' matters as well gives his rows alone; who acted in another''s matter is in none');
select is(pg_temp.proven('staff', 'console', 'official 1'), pg_temp.proven('official', 'official 1', 'official 1'),
          'staff gets the same of him');
select is(pg_temp.proven('official', 'official 2', 'official 2'), '102 part 1,103 whole,108 whole', 'and the other his');
select is(pg_temp.answer('official', pg_temp.context('official', 'A', 'official 1'),
                         format('select count(*) from kc.entries_about(%L, %L) where body is null and salt is not null or own_rows like ''%%khác%%''',
                                pg_temp.commune('A'), pg_temp.id('A', 'official 1'))),
          '0', 'no salt without its body, and nothing of the other');
select is(pg_temp.proven('official', 'official 2', 'official 1'), 'KC002', 'a colleague''s entries are refused');
select is(pg_temp.proven(c, 'official 1', 'official 1', 'B'), 'KC002', format('another commune''s are refused to %s', c))
  from unnest(array['official', 'staff']) as c;
select is(pg_temp.proven(c, 'official 1', 'official 1'), '42501', format('%s gets nobody''s', c)) from unnest(array['inspector', 'auth']) as c;

-- A body that is no JSON.
insert into kc.ledger_bodies (commune_id, seq, salt, body)
select e.commune_id, e.seq, sha256('salt'), 'no JSON, but ' || pg_temp.id('A', 'official 1')
  from kc.ledger_entries as e
 where e.commune_id = pg_temp.commune('A') and not exists (select from kc.ledger_bodies as b where b.commune_id = e.commune_id and b.seq = e.seq);
select is(pg_temp.proven('official', 'official 1', 'official 1'),
          '101 whole,102 part 1,104 part 1,105 whole,106 part 1,107 whole', 'a body somebody made unreadable stops nothing');

-- Hashes say nothing about anybody.
select is(pg_temp.answer('official', pg_temp.context('official', 'A', 'official 1'),
                         format('select count(*) from kc.ledger_hashes(%L) where seq > 100', pg_temp.commune('A'))),
          '8', 'the hashes of a commune''s ledger are anybody''s in it');
select is(pg_temp.answer('official', pg_temp.context('official', 'A', 'official 1'),
                         format('select count(*) from kc.ledger_hashes(%L)', pg_temp.commune('B'))),
          'KC002', 'another commune''s are refused');

select * from finish();
rollback;

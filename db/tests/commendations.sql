-- What the schema says of commendations beyond single rows: shares make 100, and who reads what.
begin;
select * from no_plan();
\ir support/fixture.sql

create function pg_temp.sharing(variadic percents integer[]) returns text
    language plpgsql
as $$
declare
    violated text;
begin
    insert into kc.commendation_shares (commune_id, commendation_id, official_id, percent, nominator_id)
    select pg_temp.commune('A'), pg_temp.id('A', 'commendation 3'), pg_temp.id('A', 'official ' || n), percents[n],
           pg_temp.commune('-')
      from generate_subscripts(percents, 1) as n;
    return 'accepted';
exception when integrity_constraint_violation then
    get stacked diagnostics violated = constraint_name;
    return violated;
end
$$;
insert into kc.commendations (commune_id, commendation_id, achievement_id, kind, form, achievement, happened_on, nominator_id,
                              recorded_at, recorded_by)
select pg_temp.commune('A'), pg_temp.id('A', 'commendation 3'), pg_temp.id('A', 'commendation 1'), 'praise', 'word', 'Giúp dân',
       '2026-02-01', pg_temp.commune('-'), '2026-02-02', pg_temp.commune('-');

select is(pg_temp.sharing(99), 'commendation_shares_sum_check', 'a single share of 99 is refused');
select is(pg_temp.sharing(60, 41), 'commendation_shares_sum_check', 'shares of 101 are refused');
select is(pg_temp.sharing(60, 40), 'accepted', 'shares of 100 are accepted');
insert into kc.people (commune_id, person_id, added_at) values (pg_temp.commune('A'), pg_temp.id('A', 'official 3'), '2026-01-02');
insert into kc.officials (commune_id, official_id, added_at) values (pg_temp.commune('A'), pg_temp.id('A', 'official 3'), '2026-01-02');
select throws_ok(format($$ insert into kc.commendation_shares (commune_id, commendation_id, official_id, percent, nominator_id)
                           values (%L, %L, %L, 100, %L) $$,
                        pg_temp.commune('A'), pg_temp.id('A', 'commendation 3'), pg_temp.id('A', 'official 3'), pg_temp.commune('-')),
                 '23514', null, 'a share that comes later is refused');

-- Official 1 nominated the first and has a share in the second and third; official 3 has no part in any.
create function pg_temp.seen(class text, person text, of_view text, letter text default 'A') returns text
    language sql
as $$
    select pg_temp.answer(class, pg_temp.context(class, letter, person), format('select count(*) from kc.%I', of_view));
$$;
select is(pg_temp.seen(w.class, w.person, w.of_view), w.n::text, format('%s %s sees %s of %s', w.class, w.person, w.n, w.of_view))
  from (values ('official', 'official 1', 'commendations_seen', 3), ('official', 'official 1', 'commendation_shares_seen', 4),
               ('official', 'official 1', 'commendation_events_seen', 10),
               ('official', 'official 2', 'commendations_seen', 3), ('official', 'official 2', 'commendation_shares_seen', 4),
               ('official', 'official 3', 'commendations_seen', 0), ('official', 'official 3', 'commendation_shares_seen', 0),
               ('official', 'official 3', 'commendation_events_seen', 0),
               ('staff', 'clerk', 'commendations_seen', 3), ('staff', 'clerk', 'commendation_events_seen', 10),
               ('inspector', 'console', 'commendations_seen', 3), ('inspector', 'console', 'commendation_shares_seen', 4))
       as w(class, person, of_view, n);
select is(pg_temp.answer('official', pg_temp.context('official', 'B', 'official 1'),
                         format('select count(*) from kc.commendations_seen where commune_id <> %L', pg_temp.commune('B'))),
          '0', 'no commendation of another commune');
select is(pg_temp.answer('official', pg_temp.context('official', 'A', 'official 1'),
                         format('insert into kc.commendations (commune_id, commendation_id, achievement_id, kind, form, achievement,
                                                               happened_on, nominator_id, recorded_at, recorded_by)
                                 values (%1$L, %2$L, %2$L, ''praise'', ''word'', ''Giúp dân'', ''2026-02-01'', %3$L, now(), %4$L)
                                 returning 1',
                                pg_temp.commune('A'), gen_random_uuid(), pg_temp.id('A', w.nominator), pg_temp.id('A', 'clerk'))),
          w.answer, format('an official nominates in the name of %s', w.nominator))
  from (values ('official 1', '1'), ('official 2', '42501')) as w(nominator, answer);
select is(pg_temp.answer('staff', pg_temp.context('staff', 'A'),
                         'with gone as (delete from kc.award_guards returning 1) select count(*) from gone'),
          '1', 'staff removes the guards of its own commune and no other');

select * from finish();
rollback;

-- One undecided case for an official and a review year: the guard comes with the case and goes with what ends it.
begin;
select * from no_plan();
\ir support/fixture.sql

-- A further event of A's first case.
create function pg_temp.happen(place integer, what jsonb) returns void
    language sql
as $$
    insert into kc.review_events
    select (jsonb_populate_record(e, what || jsonb_build_object('event_id', gen_random_uuid(), 'ordinal', place))).*
      from kc.review_events as e
     where e.commune_id = pg_temp.commune('A') and e.event_id = pg_temp.id('A', 'review event 1')
$$;
create function pg_temp.guards() returns bigint
    language sql
as $$ select count(*) from kc.review_guards as g where g.commune_id = pg_temp.commune('A') and g.review_id = pg_temp.id('A', 'review 1') $$;
create function pg_temp.decision(what text, suggested text) returns jsonb
    language sql
as $$ select jsonb_build_object('kind', what, 'suggestion', suggested, 'document_title', 'TB 1', 'document_sha256', sha256('scan'),
                                'document_bytes', 1) $$;

select is((select count(*) from kc.review_guards), 4::bigint, 'each case of the fixture has its guard');

savepoint fresh;
select pg_temp.happen(2, pg_temp.decision('declined', 'transfer'));
select is(pg_temp.guards(), 1::bigint, 'one decided suggestion leaves the case undecided');
select pg_temp.happen(3, pg_temp.decision('confirmed', 'year_end_review'));
select is(pg_temp.guards(), 0::bigint, 'both decided, the place is free');
rollback to fresh;

select pg_temp.happen(2, '{"kind": "lapsed", "reason": null, "reminders_left": 2}');
select is(pg_temp.guards(), 0::bigint, 'a lapsed case frees the place');
rollback to fresh;

select pg_temp.happen(2, pg_temp.decision('declined', 'transfer'));
select pg_temp.happen(3, '{"kind": "flagged", "reason": null, "reminders_left": 2}');
select is(pg_temp.guards(), 1::bigint, 'a flag frees nothing');
select pg_temp.happen(4, '{"kind": "set_aside"}');
select is(pg_temp.guards(), 0::bigint, 'a case set aside frees the place');
rollback to fresh;

-- Nobody but the facts themselves moves a guard.
select is(pg_temp.answer('staff', pg_temp.context('staff', 'A'), 'with g as (delete from kc.review_guards returning 1) select count(*) from g'),
          '42501', 'staff removes no guard');
select is(pg_temp.answer('official', pg_temp.context('official', 'A', 'official 1'),
                         'insert into kc.review_guards select g.commune_id, g.official_id, 2031, g.review_id from kc.review_guards as g returning 1'),
          '42501', 'an official adds no guard');
select is(pg_temp.answer('official', pg_temp.context('official', 'A', 'official 1'),
                         'insert into kc.review_cases
                          select (jsonb_populate_record(c, jsonb_build_object(''review_id'', gen_random_uuid(), ''review_year'', 2027,
                                                                             ''year_to'', ''2027-12-14''))).*
                            from kc.review_cases as c returning review_year'),
          '2027', 'an official''s own act may open his case');

select * from finish();
rollback;

-- A decided case for each of a commune's hundred officials and each of twenty years: far more than there will ever be.
insert into kc.review_cases (commune_id, review_id, official_id, review_year, year_from, year_to, policy_id, threshold, opened_on,
                             recorded_at, recorded_by)
select p.commune_id, pg_temp.id(p.commune_id, 'review ' || n || '-' || y), pg_temp.id(p.commune_id, 'official ' || n), y,
       make_date(y, 1, 1), make_date(y, 12, 31), gen_random_uuid(), 3, make_date(y, 6, 1), now(), '00000000-0000-0000-0000-000000000000'
  from places as p, generate_series(1, 100) as n, generate_series(2006, 2025) as y
 where p.files > 0;
insert into kc.review_case_grounds (commune_id, review_id, reminder_id, stage, official_id, recorded_at, recorded_by)
select c.commune_id, c.review_id, gen_random_uuid(), s, c.official_id, now(), c.recorded_by
  from kc.review_cases as c, unnest(array['opened', 'decided']) as s, generate_series(1, 3);
insert into kc.review_events (commune_id, event_id, review_id, ordinal, official_id, kind, reason, happened_on, recorded_at, recorded_by)
select c.commune_id, gen_random_uuid(), c.review_id, n, c.official_id, 'resumed', 'Hết thời gian nghỉ', c.opened_on, now(), c.recorded_by
  from kc.review_cases as c, generate_series(1, 4) as n;
insert into kc.review_guards (commune_id, official_id, review_year, review_id)
select c.commune_id, c.official_id, c.review_year, c.review_id from kc.review_cases as c;

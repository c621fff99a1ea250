-- A review case of each official of both communes, of which nothing is decided yet. The guards come by themselves.
insert into kc.review_cases (commune_id, review_id, official_id, unit_id, review_year, year_from, year_to, policy_id, threshold,
                             opened_on, recorded_at, recorded_by)
select p.commune_id, pg_temp.id(p.letter, 'review ' || n), pg_temp.id(p.letter, 'official ' || n), pg_temp.id(p.letter, 'unit'),
       2026, '2025-12-15', '2026-12-14', pg_temp.id(p.letter, 'policy'), 1, '2026-03-21', '2026-03-21', pg_temp.id(p.letter, 'clerk')
  from places as p
 cross join generate_series(1, 2) as n;
insert into kc.review_case_grounds (commune_id, review_id, reminder_id, stage, official_id, recorded_at, recorded_by)
select p.commune_id, pg_temp.id(p.letter, 'review ' || n), pg_temp.id(p.letter, 'reminder ' || n), 'opened',
       pg_temp.id(p.letter, 'official ' || n), '2026-03-21', pg_temp.id(p.letter, 'clerk')
  from places as p
 cross join generate_series(1, 2) as n;
insert into kc.review_events (commune_id, event_id, review_id, ordinal, official_id, unit_id, kind, reason, happened_on, recorded_at,
                              recorded_by)
select p.commune_id, pg_temp.id(p.letter, 'review event ' || n), pg_temp.id(p.letter, 'review ' || n), 1,
       pg_temp.id(p.letter, 'official ' || n), pg_temp.id(p.letter, 'unit'), 'statement_waived', 'Không có ý kiến', '2026-03-22',
       '2026-03-22', pg_temp.id(p.letter, 'clerk')
  from places as p
 cross join generate_series(1, 2) as n;

-- A reminder for each of a commune's hundred officials and each of 20 matters: far more than there will ever be.
insert into kc.reminders (commune_id, reminder_id, official_id, unit_id, kind, form, text, origin, recorded_at, recorded_by)
select p.commune_id, pg_temp.id(p.commune_id, 'reminder ' || n || '-' || m), pg_temp.id(p.commune_id, 'official ' || n), null,
       'reminder', 'oral', 'Nhắc nhở', 'here', now(), '00000000-0000-0000-0000-000000000000'
  from places as p, generate_series(1, 100) as n, generate_series(1, 20) as m
 where p.files > 0;
insert into kc.reminder_grounds (commune_id, reminder_id, number, official_id, finding_id, matter, request_id)
select p.commune_id, pg_temp.id(p.commune_id, 'reminder ' || n || '-' || m), 1, pg_temp.id(p.commune_id, 'official ' || n),
       gen_random_uuid(), 'HS' || n || '-' || m, gen_random_uuid()
  from places as p, generate_series(1, 100) as n, generate_series(1, 20) as m
 where p.files > 0;
insert into kc.reminder_guards (commune_id, official_id, matter, reminder_id)
select g.commune_id, g.official_id, g.matter, g.reminder_id from kc.reminder_grounds as g;
-- Triggers are off here, as foreign keys are.
insert into kc.reminder_events (commune_id, event_id, reminder_id, ordinal, official_id, kind, happened_on, issuer_id,
                                issuer_person_id, issuer_role, review_year, number, counts_through, recorded_at, recorded_by)
select p.commune_id, gen_random_uuid(), pg_temp.id(p.commune_id, 'reminder ' || n || '-' || m), 1,
       pg_temp.id(p.commune_id, 'official ' || n), 'issued', '2025-03-01', '00000000-0000-0000-0000-000000000000',
       '00000000-0000-0000-0000-000000000000', 'chairman', 2025, m, '2025-12-14', now(), '00000000-0000-0000-0000-000000000000'
  from places as p, generate_series(1, 100) as n, generate_series(1, 20) as m
 where p.files > 0;
insert into kc.reminder_events (commune_id, event_id, reminder_id, ordinal, official_id, kind, happened_on, recorded_at, recorded_by)
select e.commune_id, gen_random_uuid(), e.reminder_id, 2, e.official_id, 'acknowledged', e.happened_on, now(), e.recorded_by
  from kc.reminder_events as e;

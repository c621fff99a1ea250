-- Reminders of both communes: each official has one, issued in a meeting where he was present. The guards come by themselves.
insert into kc.reminders (commune_id, reminder_id, official_id, unit_id, kind, form, text, origin, meeting_on, recorded_at, recorded_by)
select p.commune_id, pg_temp.id(p.letter, 'reminder ' || n), pg_temp.id(p.letter, 'official ' || n), pg_temp.id(p.letter, 'unit'),
       'reminder', 'meeting', 'Nhắc nhở về hồ sơ chậm', 'here', '2026-03-20', '2026-03-20', pg_temp.id(p.letter, 'clerk')
  from places as p
 cross join generate_series(1, 2) as n;
insert into kc.reminder_grounds (commune_id, reminder_id, number, official_id, finding_id, matter, request_id)
select p.commune_id, pg_temp.id(p.letter, 'reminder ' || n), 1, pg_temp.id(p.letter, 'official ' || n),
       pg_temp.id(p.letter, 'finding ' || n), 'HS' || n, pg_temp.id(p.letter, 'request ' || n)
  from places as p
 cross join generate_series(1, 2) as n;
insert into kc.reminder_events (commune_id, event_id, reminder_id, ordinal, official_id, unit_id, kind, happened_on, issuer_id,
                                issuer_person_id, issuer_role, review_year, number, counts_through, recorded_at, recorded_by)
select p.commune_id, pg_temp.id(p.letter, 'issuing ' || n), pg_temp.id(p.letter, 'reminder ' || n), 1,
       pg_temp.id(p.letter, 'official ' || n), pg_temp.id(p.letter, 'unit'), 'issued', '2026-03-20', pg_temp.commune('-'),
       pg_temp.commune('-'), 'chairman', 2026, 1, '2026-12-14', '2026-03-20', pg_temp.id(p.letter, 'clerk')
  from places as p
 cross join generate_series(1, 2) as n;
insert into kc.reminder_participants (commune_id, event_id, person_id, part, reminder_id, official_id)
select p.commune_id, pg_temp.id(p.letter, 'issuing ' || n), pg_temp.id(p.letter, 'official ' || n), 'present',
       pg_temp.id(p.letter, 'reminder ' || n), pg_temp.id(p.letter, 'official ' || n)
  from places as p
 cross join generate_series(1, 2) as n;

-- What people said of the fixture's findings, and incidents: one official's first finding is his, the second's was excused.
insert into kc.finding_events (commune_id, event_id, finding_id, ordinal, kind, happened_on, official_id, unit_id, code, lateness,
                               standing, due_on, finished_on, register_as_of, party, party_name, reason, evidence, recorded_at,
                               recorded_by)
select p.commune_id, pg_temp.id(p.letter, 'finding event ' || n || e.kind), pg_temp.id(p.letter, 'finding ' || n), e.ordinal, e.kind,
       '2026-03-06', pg_temp.id(p.letter, 'official ' || n), pg_temp.id(p.letter, 'unit'), e.code || n, e.lateness, e.standing,
       e.due_on, e.finished_on, e.register_as_of, null, null, e.reason, e.evidence, timestamptz '2026-03-06',
       pg_temp.id(p.letter, 'clerk')
  from places as p
 cross join generate_series(1, 2) as n
 cross join (values (1, 'assigned', 'HS', 'resolved_late', 'current', '2026-01-08'::date, '2026-01-12'::date, '2026-03-02'::date,
                     null, null),
                    (2, 'excused', null, null, null, null, null, null, 'Mất điện', 'Thông báo số 5'))
         as e(ordinal, kind, code, lateness, standing, due_on, finished_on, register_as_of, reason, evidence);

insert into kc.incidents (commune_id, incident_id, official_id, unit_id, kind, source, standing, happened_on, code, due_on,
                          description, evidence, recorded_at, recorded_by)
select p.commune_id, pg_temp.id(p.letter, 'incident ' || n), pg_temp.id(p.letter, 'official ' || n), pg_temp.id(p.letter, 'unit'),
       'late_file', 'check', 'current', '2026-03-04', 'HS9' || n, '2026-03-03', 'Trả kết quả muộn', null, '2026-03-06',
       pg_temp.id(p.letter, 'clerk')
  from places as p
 cross join generate_series(1, 2) as n;
insert into kc.incident_events (commune_id, event_id, incident_id, ordinal, official_id, unit_id, kind, happened_on, reason,
                                recorded_at, recorded_by)
select p.commune_id, pg_temp.id(p.letter, 'incident event ' || n), pg_temp.id(p.letter, 'incident ' || n), 1,
       pg_temp.id(p.letter, 'official ' || n), pg_temp.id(p.letter, 'unit'), 'opened', '2026-03-06', 'Mở để xem xét', '2026-03-06',
       pg_temp.id(p.letter, 'clerk')
  from places as p
 cross join generate_series(1, 2) as n;
insert into kc.incident_guards (commune_id, code, official_id, incident_id)
select i.commune_id, i.code, i.official_id, i.incident_id from kc.incidents as i where i.code is not null;

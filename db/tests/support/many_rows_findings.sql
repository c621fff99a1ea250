-- Each finding assigned, and as many incidents with an event each.
insert into kc.finding_events (commune_id, event_id, finding_id, ordinal, kind, happened_on, official_id, code, lateness, standing,
                               due_on, finished_on, register_as_of, recorded_at, recorded_by)
select f.commune_id, gen_random_uuid(), f.finding_id, 1, 'assigned', '2026-01-02', f.official_id, f.code, f.kind, f.standing, f.due_on,
       f.finished_on, f.register_as_of, f.recorded_at, f.recorded_by
  from kc.findings as f;
insert into kc.incidents (commune_id, incident_id, official_id, kind, source, standing, happened_on, code, due_on, description,
                          recorded_at, recorded_by)
select f.commune_id, gen_random_uuid(), f.official_id, 'late_file', 'check', 'current', f.finished_on, f.code, f.due_on, 'Muộn',
       f.recorded_at, f.recorded_by
  from kc.findings as f;
insert into kc.incident_events (commune_id, event_id, incident_id, ordinal, official_id, kind, happened_on, reason, recorded_at,
                                recorded_by)
select i.commune_id, gen_random_uuid(), i.incident_id, 1, i.official_id, 'annulled', i.happened_on, 'Nhầm', i.recorded_at, i.recorded_by
  from kc.incidents as i;

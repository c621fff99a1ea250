-- A duty, asked and answered, for every second finding. To be included by many_rows.sql.
insert into kc.explanation_requests (commune_id, request_id, finding_id, matter, official_id, origin, requested_on, recorded_at,
                                     recorded_by)
select f.commune_id, f.finding_id, f.finding_id, f.code, f.official_id, 'requested', '2026-01-02',
       '2026-01-02'::timestamptz + (row_number() over ()) * interval '1 minute', '00000000-0000-0000-0000-000000000000'
  from kc.findings as f
 where right(f.code, 1) in ('0', '2', '4', '6', '8');
insert into kc.explanation_events (commune_id, event_id, request_id, ordinal, official_id, kind, happened_on, method, cause, statement,
                                   recorded_at, recorded_by)
select r.commune_id, gen_random_uuid(), r.request_id, n, r.official_id, (array['served', 'submitted'])[n], '2026-01-02',
       (array['by_system', 'written'])[n], case n when 2 then 'workload' end, case n when 2 then 'Nhiều hồ sơ' end, r.recorded_at,
       r.recorded_by
  from kc.explanation_requests as r
 cross join generate_series(1, 2) as n;

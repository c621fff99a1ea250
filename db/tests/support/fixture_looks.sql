-- Who looked at each official of each commune, and the seal of that day.
insert into kc.looks (commune_id, recorded_on, look_id, official_id, account_id, role, kind, thing, reason, looked_at)
select p.commune_id, '2026-03-05', pg_temp.id(p.letter, 'look ' || n), pg_temp.id(p.letter, 'official ' || n),
       pg_temp.id(p.letter, 'clerk'), 'inspector', 'record', 'HS1', 'Kiểm tra', '2026-03-05 08:00+07'
  from places as p
 cross join generate_series(1, 2) as n;
insert into kc.look_days (commune_id, day, looks, sha256, recorded_at, recorded_by)
select p.commune_id, '2026-03-05', 2, sha256('looks'), '2026-03-06', pg_temp.id(p.letter, 'clerk') from places as p;
-- A packet of the year before, kept, with its bytes.
insert into kc.year_packets (commune_id, packet_id, review_year, ordinal, as_of, ledger_entries, manifest, size, sha256, recorded_at,
                             recorded_by)
select p.commune_id, pg_temp.id(p.letter, 'packet'), 2025, 1, '2025-12-14', 1, repeat('0', 64) || '  kiem-tra.py', 3, sha256('zip'),
       '2026-03-06', pg_temp.id(p.letter, 'clerk')
  from places as p;
insert into kc.year_packet_parts (commune_id, packet_id, ordinal, content)
select p.commune_id, pg_temp.id(p.letter, 'packet'), 0, 'zip' from places as p;

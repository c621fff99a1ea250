-- Who looked at each official of each commune, and the seal of that day.
insert into kc.looks (commune_id, recorded_on, look_id, official_id, account_id, role, kind, thing, reason, looked_at)
select p.commune_id, '2026-03-05', pg_temp.id(p.letter, 'look ' || n), pg_temp.id(p.letter, 'official ' || n),
       pg_temp.id(p.letter, 'clerk'), 'inspector', 'record', 'HS1', 'Kiểm tra', '2026-03-05 08:00+07'
  from places as p
 cross join generate_series(1, 2) as n;
insert into kc.look_days (commune_id, day, looks, sha256, recorded_at, recorded_by)
select p.commune_id, '2026-03-05', 2, sha256('looks'), '2026-03-06', pg_temp.id(p.letter, 'clerk') from places as p;

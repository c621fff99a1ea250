-- Rows of the duties of people for both communes; included by fixture.sql.

insert into kc.assignments (commune_id, assignment_id, official_id, unit_id, position, field, procedure, from_on, to_on, document,
                            recorded_at, recorded_by)
select p.commune_id, pg_temp.id(p.letter, 'assignment ' || n), pg_temp.id(p.letter, 'official ' || n), pg_temp.id(p.letter, 'unit'),
       'Chuyên viên', 'Đất đai', 'Tách thửa', '2026-01-01', '2026-12-31', 'QĐ 12', '2026-01-03', pg_temp.id(p.letter, 'clerk')
  from places as p
 cross join generate_series(1, 2) as n;
insert into kc.assignment_ends (commune_id, assignment_id, official_id, ended_on, reason, recorded_at, recorded_by)
select a.commune_id, a.assignment_id, a.official_id, '2026-06-30', 'Phân công lại', '2026-07-01', a.recorded_by
  from kc.assignments as a
  join places as p on p.commune_id = a.commune_id and a.assignment_id = pg_temp.id(p.letter, 'assignment 2');
insert into kc.leaves (commune_id, leave_id, official_id, unit_id, kind, from_on, to_on, reason, recorded_at, recorded_by)
select p.commune_id, pg_temp.id(p.letter, 'leave ' || n), pg_temp.id(p.letter, 'official ' || n), pg_temp.id(p.letter, 'unit'),
       'annual', '2026-02-02', '2026-02-06', 'Việc gia đình', '2026-02-01', pg_temp.id(p.letter, 'clerk')
  from places as p
 cross join generate_series(1, 2) as n;
insert into kc.leave_cancellations (commune_id, leave_id, official_id, reason, recorded_at, recorded_by)
select l.commune_id, l.leave_id, l.official_id, 'Nhập nhầm', '2026-02-03', l.recorded_by
  from kc.leaves as l
  join places as p on p.commune_id = l.commune_id and l.leave_id = pg_temp.id(p.letter, 'leave 2');
insert into kc.delegations (commune_id, delegation_id, from_account_id, to_account_id, permissions, from_on, to_on, document,
                            recorded_at, recorded_by)
select p.commune_id, pg_temp.id(p.letter, 'delegation ' || n), pg_temp.commune('-'), pg_temp.id(p.letter, 'clerk'), '{scan}',
       '2026-02-02', '2026-02-28', 'Giấy ủy quyền 3', '2026-02-01', pg_temp.commune('-')
  from places as p
 cross join generate_series(1, 2) as n;
insert into kc.delegation_ends (commune_id, delegation_id, ended_on, reason, recorded_at, recorded_by)
select p.commune_id, pg_temp.id(p.letter, 'delegation 2'), '2026-02-10', 'Đã về', '2026-02-10', pg_temp.commune('-')
  from places as p;
insert into kc.departures (commune_id, departure_id, official_id, unit_id, left_on, kind, reason, document, successor_id,
                           recorded_at, recorded_by)
select p.commune_id, pg_temp.id(p.letter, 'departure'), pg_temp.id(p.letter, 'official 2'), pg_temp.id(p.letter, 'unit'),
       '2026-06-30', 'transfer', 'Theo nguyện vọng', 'QĐ 88', pg_temp.id(p.letter, 'official 1'), '2026-06-30',
       pg_temp.id(p.letter, 'clerk')
  from places as p;
insert into kc.departure_annulments (commune_id, departure_id, official_id, reason, recorded_at, recorded_by)
select p.commune_id, pg_temp.id(p.letter, 'departure'), pg_temp.id(p.letter, 'official 2'), 'Ghi nhầm', '2026-07-01',
       pg_temp.id(p.letter, 'clerk')
  from places as p;
insert into kc.official_managements (commune_id, management_id, official_id, unit_id, agency, from_on, document, recorded_at,
                                     recorded_by)
select p.commune_id, pg_temp.id(p.letter, 'management ' || n), pg_temp.id(p.letter, 'official ' || n), pg_temp.id(p.letter, 'unit'),
       'Văn phòng đăng ký đất đai', '2026-01-01', 'CV 5', '2026-01-03', pg_temp.id(p.letter, 'clerk')
  from places as p
 cross join generate_series(1, 2) as n;
insert into kc.account_closures (commune_id, account_id, closed_at, closed_by)
select p.commune_id, pg_temp.id(p.letter, 'clerk'), '2026-12-31', pg_temp.commune('-') from places as p;

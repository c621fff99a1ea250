-- Duties to explain, one of each official: asked, decided, with an attachment.
insert into kc.explanation_requests (commune_id, request_id, finding_id, matter, official_id, unit_id, origin, question, requested_on,
                                     recorded_at, recorded_by)
select p.commune_id, pg_temp.id(p.letter, 'request ' || n), pg_temp.id(p.letter, 'finding ' || n), 'HS' || n,
       pg_temp.id(p.letter, 'official ' || n), pg_temp.id(p.letter, 'unit'), 'requested', 'Vì sao trả kết quả sau ngày hẹn?',
       '2026-03-06', '2026-03-06', pg_temp.id(p.letter, 'clerk')
  from places as p
 cross join generate_series(1, 2) as n;
insert into kc.explanation_guards (commune_id, official_id, matter, request_id)
select r.commune_id, r.official_id, r.matter, r.request_id
  from kc.explanation_requests as r
  join places as p on p.commune_id = r.commune_id;
insert into kc.explanation_events (commune_id, event_id, request_id, ordinal, official_id, unit_id, kind, happened_on, statement,
                                   objective_cause, decided_by, recorded_at, recorded_by)
select p.commune_id, pg_temp.id(p.letter, 'explanation event ' || n), pg_temp.id(p.letter, 'request ' || n), 1,
       pg_temp.id(p.letter, 'official ' || n), pg_temp.id(p.letter, 'unit'), 'accepted', '2026-03-09', 'Có giấy mời họp', false,
       pg_temp.id(p.letter, 'clerk'), '2026-03-09', pg_temp.id(p.letter, 'clerk')
  from places as p
 cross join generate_series(1, 2) as n;
insert into kc.attachment_contents (commune_id, official_id, sha256, content)
select p.commune_id, pg_temp.id(p.letter, 'official ' || n), sha256('giấy mời'), 'giấy mời'
  from places as p
 cross join generate_series(1, 2) as n;
insert into kc.attachments (commune_id, attachment_id, request_id, ordinal, official_id, unit_id, name, media_type, size, sha256,
                            recorded_at, recorded_by)
select p.commune_id, pg_temp.id(p.letter, 'attachment ' || n), pg_temp.id(p.letter, 'request ' || n), 1,
       pg_temp.id(p.letter, 'official ' || n), pg_temp.id(p.letter, 'unit'), 'giấy mời.txt', 'text/plain', 11, sha256('giấy mời'),
       '2026-03-07', pg_temp.id(p.letter, 'clerk')
  from places as p
 cross join generate_series(1, 2) as n;
insert into kc.papers (commune_id, paper_id, official_id, unit_id, name, media_type, size, sha256, recorded_at, recorded_by)
select p.commune_id, pg_temp.id(p.letter, 'paper ' || n), pg_temp.id(p.letter, 'official ' || n), pg_temp.id(p.letter, 'unit'),
       'thông báo.txt', 'text/plain', 11, sha256('giấy mời'), '2026-03-07', pg_temp.id(p.letter, 'clerk')
  from places as p
 cross join generate_series(1, 2) as n;
insert into kc.cause_categories (commune_id, cause, effective_on, title, needs_sentence, is_offered, ordinal, source_document,
                                 recorded_at, recorded_by)
values (pg_temp.commune('-'), 'other', '2026-01-01', 'Nguyên nhân khác', true, true, 9, 'Danh mục nguyên nhân', '2026-01-01',
        pg_temp.commune('-'));
insert into kc.explanation_drafts (commune_id, request_id, official_id, cause, text, saved_at)
select r.commune_id, r.request_id, r.official_id, 'absence', 'Đang viết', '2026-03-07'
  from kc.explanation_requests as r
  join places as p on p.commune_id = r.commune_id;

-- At least one row in every table for two invented communes, A and B, and what tests ask of them. To be included by
-- `\ir support/fixture.sql` inside a transaction that is rolled back.

create function pg_temp.commune(letter text) returns uuid
    language sql immutable
as $$ select case letter when '-' then '00000000-0000-0000-0000-000000000000' else md5('commune ' || letter) end::uuid $$;

create function pg_temp.id(letter text, what text) returns uuid
    language sql immutable
as $$ select md5(letter || what)::uuid $$;

create temporary table places as
select l.letter, pg_temp.commune(l.letter) as commune_id, 'XA.' || l.letter as code
  from (values ('A'), ('B')) as l(letter);

-- A key of 64 bytes 'A', mixed with the pads of RFC 2104.
insert into kc.context_keys (key_id, inner_block, outer_block, created_at)
values (1, decode(repeat('77', 64), 'hex'), decode(repeat('1d', 64), 'hex'), '2026-01-01')
on conflict on constraint context_keys_pkey do update
   set (inner_block, outer_block) = (excluded.inner_block, excluded.outer_block);

create function pg_temp.context(class text, letter text, person text default 'console', expires timestamptz default null,
                                unit uuid default null) returns text
    language sql stable
as $$
    select c.fields || '|' || encode(sha256(decode(repeat('1d', 64), 'hex')
                                            || sha256(decode(repeat('77', 64), 'hex') || convert_to(c.fields, 'UTF8'))), 'hex')
      from (select concat_ws('|', pg_temp.commune(letter), class,
                             case person when 'console' then pg_temp.commune('-') else pg_temp.id(letter, person) end,
                             coalesce(unit::text, ''),
                             extract(epoch from coalesce(expires, now() + interval '1 hour'))::bigint) as fields) as c
$$;

-- What a statement answers to a class in a context: its first value as text, or the SQLSTATE it is refused with.
create function pg_temp.answer(class text, context text, statement text) returns text
    language plpgsql
as $$
declare
    result text;
begin
    begin
        perform set_config('app.ctx', context, true);
        execute format('set local role %I', 'kc_' || class);
        execute statement into result;
        set local role none;
    exception when others then
        result := sqlstate;
    end;
    return result;
end
$$;

insert into kc.communes (commune_id, code, name, added_at)
select p.commune_id, p.code, 'Xã ' || p.letter, timestamptz '2026-01-02' from places as p
 union all
select pg_temp.commune('-'), '-', 'Hệ thống', '2026-01-01';

insert into kc.people (commune_id, person_id, added_at)
select p.commune_id, w.person_id, timestamptz '2026-01-02'
  from places as p
 cross join lateral (values (pg_temp.commune('-')), (pg_temp.id(p.letter, 'official 1')), (pg_temp.id(p.letter, 'official 2')))
                 as w(person_id)
 union all
select pg_temp.commune('-'), pg_temp.commune('-'), '2026-01-01';

insert into kc.person_names (commune_id, name_id, person_id, kind, name, sort_name, match_name, salt, added_at)
select p.commune_id, pg_temp.id(p.letter, 'name ' || w.n || w.kind), pg_temp.id(p.letter, 'official ' || w.n), w.kind, w.name,
       w.name, lower(w.name), sha256('salt'), '2026-01-02'
  from places as p
 cross join (values (1, 'full_name', 'Lan'), (2, 'full_name', 'Minh'), (1, 'staff_code', 'CB01')) as w(n, kind, name);

insert into kc.org_units (commune_id, unit_id, name, added_at)
select p.commune_id, pg_temp.id(p.letter, 'unit'), 'Phòng Kinh tế', '2026-01-02' from places as p;

insert into kc.officials (commune_id, official_id, unit_id, added_at)
select p.commune_id, pg_temp.id(p.letter, 'official ' || n), pg_temp.id(p.letter, 'unit'), '2026-01-02'
  from places as p
 cross join generate_series(1, 2) as n;

insert into kc.accounts (commune_id, account_id, person_id, role, added_at, added_by)
select p.commune_id, w.account_id, w.person_id, w.role, timestamptz '2026-01-02', pg_temp.commune('-')
  from places as p
 cross join lateral (values (pg_temp.commune('-'), pg_temp.commune('-'), 'administrator'),
                            (pg_temp.id(p.letter, 'clerk'), pg_temp.id(p.letter, 'official 1'), 'clerk'))
                 as w(account_id, person_id, role)
 union all
select pg_temp.commune('-'), pg_temp.commune('-'), pg_temp.commune('-'), 'administrator', '2026-01-01', pg_temp.commune('-');

insert into kc.account_tokens (commune_id, token_hash, account_id, issued_at, issued_by)
select p.commune_id, sha256('token'), pg_temp.id(p.letter, 'clerk'), '2026-01-02', pg_temp.commune('-') from places as p;

insert into kc.token_revocations (commune_id, token_hash, revoked_at, revoked_by)
select p.commune_id, sha256('token'), '2026-01-03', pg_temp.commune('-') from places as p;

insert into kc.policies (commune_id, policy_id, effective_on, start_on, recorded_at, recorded_by)
select p.commune_id, pg_temp.id(p.letter, 'policy'), '2026-01-01', '2026-01-01', '2026-01-02', pg_temp.commune('-')
  from places as p;

insert into kc.paper_templates (commune_id, template_id, kind, effective_on, subject, addressee, body, bases, copies, reason,
                                recorded_at, recorded_by)
select p.commune_id, pg_temp.id(p.letter, 'template'), 'reminder_notice', '2026-01-05', 'nhắc nhở', '{cán bộ}', '{nội dung}', '', '',
       'Sửa lời văn', '2026-01-02', pg_temp.commune('-')
  from places as p;

insert into kc.ledger_heads (commune_id, seq, hash, recorded_at)
select p.commune_id, 1, sha256('entry'), '2026-01-02' from places as p;
insert into kc.ledger_entries (commune_id, seq, act_id, kind, recorded_at, recorded_by, previous, commitment, hash)
select p.commune_id, 1, pg_temp.id(p.letter, 'act'), 'commune.added', '2026-01-02', pg_temp.commune('-'), sha256('none'),
       sha256('body'), sha256('entry')
  from places as p;
insert into kc.ledger_bodies (commune_id, seq, salt, body)
select p.commune_id, 1, sha256('salt'), '{}' from places as p;
insert into kc.checkpoints (commune_id, size, root, note, signed_at)
select p.commune_id, 1, sha256('root'), 'kycuong/' || p.code || e'\n1\n', '2026-01-02' from places as p;

insert into kc.calendar_imports (commune_id, calendar_import_id, seq, sha256, recorded_at, recorded_by)
values (pg_temp.commune('-'), pg_temp.id('-', 'calendar'), 1, sha256('calendar'), '2026-01-01', pg_temp.commune('-'));
insert into kc.calendar_days (commune_id, calendar_import_id, day, kind, title, source_document, provisional)
values (pg_temp.commune('-'), pg_temp.id('-', 'calendar'), '2026-01-01', 'off', 'Tết Dương lịch', 'Điều 112 BLLĐ', false);
insert into kc.procedure_imports (commune_id, procedure_import_id, seq, sha256, recorded_at, recorded_by)
values (pg_temp.commune('-'), pg_temp.id('-', 'procedures'), 2, sha256('procedures'), '2026-01-01', pg_temp.commune('-'));
insert into kc.procedure_limits (commune_id, procedure_import_id, match_name, name, working_days, effective_on, source_document)
values (pg_temp.commune('-'), pg_temp.id('-', 'procedures'), 'chung thuc', 'Chứng thực', 3, '2026-01-01', 'Quyết định 1');

insert into kc.import_batches (commune_id, batch_id, seq, exported_on, sha256, bytes, canonical_sha256, profile, columns,
                               first_receipt_on, last_receipt_on, rows, refused, recorded_at, recorded_by)
select p.commune_id, pg_temp.id(p.letter, 'batch ' || n), n, '2026-03-01'::date + n, sha256(n::text::bytea), 10,
       sha256('canonical'), null, '{code,due}', '2026-01-05', '2026-02-28', 2, 0, '2026-03-02', pg_temp.id(p.letter, 'clerk')
  from places as p
 cross join generate_series(1, 2) as n;
insert into kc.import_files (commune_id, batch_id, canonical, codes)
select p.commune_id, pg_temp.id(p.letter, 'batch 1'), 'code', '{HS1,HS2}' from places as p;
insert into kc.import_problems (commune_id, batch_id, ordinal, severity, row_number, column_name, value, code)
select p.commune_id, pg_temp.id(p.letter, 'batch 1'), 1, 'warning', 3, 'due', '', 'row.no_due_day' from places as p;
insert into kc.portal_lists (commune_id, list_id, from_on, to_on, taken_on, covers, sha256, bytes, rows, refused, recorded_at, recorded_by)
select p.commune_id, pg_temp.id(p.letter, 'portal list'), '2026-02-01', '2026-02-28', '2026-03-02', 'late', sha256('portal'), 10, 1, 1,
       '2026-03-02', pg_temp.id(p.letter, 'clerk')
  from places as p;
insert into kc.portal_lines (commune_id, list_id, row_number, code, procedure, status, received_at, due_at, finished_at)
select p.commune_id, pg_temp.id(p.letter, 'portal list'), 2, 'HS1', 'Chứng thực', 'delivered', '2026-02-02', '2026-02-09', '2026-02-10'
  from places as p;
insert into kc.portal_problems (commune_id, list_id, ordinal, severity, row_number, column_name, value, code, message)
select p.commune_id, pg_temp.id(p.letter, 'portal list'), 1, 'refused', 3, 'Mã hồ sơ', '', 'row.no_code', 'Dòng này không có mã hồ sơ.'
  from places as p;
insert into kc.import_annulment_proposals (commune_id, proposal_id, batch_id, reason, recorded_at, recorded_by)
select p.commune_id, pg_temp.id(p.letter, 'proposal'), pg_temp.id(p.letter, 'batch 2'), 'Nhầm tệp', '2026-03-03',
       pg_temp.id(p.letter, 'clerk')
  from places as p;
insert into kc.import_annulments (commune_id, batch_id, proposed_by, recorded_at, recorded_by)
select p.commune_id, pg_temp.id(p.letter, 'batch 2'), pg_temp.id(p.letter, 'clerk'), '2026-03-04', pg_temp.commune('-')
  from places as p;

insert into kc.register_officers (commune_id, officer_id, name, sort_name, match_name, salt, added_at)
select p.commune_id, pg_temp.id(p.letter, 'officer'), 'Lan', 'Lan', 'lan', sha256('salt'), '2026-03-02' from places as p;
insert into kc.dossier_snapshots (commune_id, code, exported_on, batch_seq, batch_id, seq, officer_id, channel, status,
                                  received_at, due_at, finished_at)
select p.commune_id, 'HS' || n, '2026-03-02', 1, pg_temp.id(p.letter, 'batch 1'), 1, pg_temp.id(p.letter, 'officer'), 'online',
       'resolved', '2026-01-05 08:00+07', '2026-01-08 17:00+07', '2026-01-12 09:00+07'
  from places as p
 cross join generate_series(1, 2) as n;
insert into kc.dossiers (commune_id, code, exported_on, batch_seq, officer_id, channel, status, received_at, due_at, finished_at)
select s.commune_id, s.code, s.exported_on, s.batch_seq, s.officer_id, s.channel, s.status, s.received_at, s.due_at, s.finished_at
  from kc.dossier_snapshots as s
  join places as p on p.commune_id = s.commune_id;
insert into kc.dossier_changes (commune_id, seq, code, kind, batch_id, before, after)
select p.commune_id, 1, 'HS1', 'due_changed', pg_temp.id(p.letter, 'batch 1'), '2026-01-07', '2026-01-08' from places as p;

insert into kc.scans (commune_id, scan_id, seq, register_as_of, detected, recorded_at, recorded_by)
select p.commune_id, pg_temp.id(p.letter, 'scan'), 3, '2026-03-02', 2, '2026-03-05', pg_temp.id(p.letter, 'clerk')
  from places as p;
insert into kc.findings (commune_id, finding_id, scan_id, code, kind, standing, due_on, finished_on, register_as_of, batch_seq,
                         officer_id, official_id, unit_id, recorded_at, recorded_by)
select p.commune_id, pg_temp.id(p.letter, 'finding ' || n), pg_temp.id(p.letter, 'scan'), 'HS' || n, 'resolved_late', 'current',
       '2026-01-08', '2026-01-12', '2026-03-02', 1, pg_temp.id(p.letter, 'officer'), pg_temp.id(p.letter, 'official ' || n),
       pg_temp.id(p.letter, 'unit'), '2026-03-05', pg_temp.id(p.letter, 'clerk')
  from places as p
 cross join generate_series(1, 2) as n;
insert into kc.finding_guards (commune_id, code, finding_id)
select f.commune_id, f.code, f.finding_id from kc.findings as f;


insert into kc.notices (commune_id, notice_id, person_id, kind, subject, subject_id, due_at, recorded_at, recorded_by)
select p.commune_id, pg_temp.id(p.letter, 'notice'), pg_temp.id(p.letter, 'official 1'), 'finding.assigned', 'findings',
       pg_temp.id(p.letter, 'finding 1'), '2026-03-06', '2026-03-05', pg_temp.id(p.letter, 'clerk')
  from places as p;

\ir fixture_findings.sql
\ir fixture_duties.sql
\ir fixture_explanations.sql
\ir fixture_commendations.sql
\ir fixture_reminders.sql
\ir fixture_reviews.sql
\ir fixture_sign_in.sql
\ir fixture_looks.sql

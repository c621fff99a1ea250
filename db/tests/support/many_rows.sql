-- 200,000 files of four communes among a province's 120, with the ledgers, findings and people that go with them, analysed as
-- autovacuum leaves them: the ground for plans.sql. One commune has most of the files, as a city ward among communes.
begin;
-- Foreign keys are not what is tried here, and checking 800,000 references takes longer than everything else.
set local session_replication_role = replica;

insert into kc.context_keys (key_id, inner_block, outer_block, created_at)
values (1, decode(repeat('77', 64), 'hex'), decode(repeat('1d', 64), 'hex'), now());

create temporary table places as
select c.commune_id::uuid, c.code, c.files
  from (values ('00000000-0000-4000-8000-00000000000a', 'P.A', 110000), ('00000000-0000-4000-8000-00000000000b', 'P.B', 50000),
               ('00000000-0000-4000-8000-00000000000c', 'P.C', 30000), ('00000000-0000-4000-8000-00000000000d', 'P.D', 10000))
       as c(commune_id, code, files)
 union all
select md5('place ' || n)::uuid, 'Q.' || n, 0 from generate_series(1, 116) as n;

create function pg_temp.id(commune uuid, what text) returns uuid
    language sql immutable
as $$ select md5(commune::text || what)::uuid $$;

insert into kc.communes select commune_id, code, 'Xã ' || code, now() from places;
insert into kc.people
select commune_id, w.id, now()
  from places
 cross join lateral (select '00000000-0000-0000-0000-000000000000'::uuid
                      union all select pg_temp.id(commune_id, 'official ' || n) from generate_series(1, 100) as n) as w(id);
insert into kc.accounts
select commune_id, '00000000-0000-0000-0000-000000000000', '00000000-0000-0000-0000-000000000000', 'administrator', now(),
       '00000000-0000-0000-0000-000000000000'
  from places;
insert into kc.accounts
select commune_id, pg_temp.id(commune_id, 'account ' || n), pg_temp.id(commune_id, 'official ' || n), 'clerk', now(),
       '00000000-0000-0000-0000-000000000000'
  from places, generate_series(1, 100) as n;
insert into kc.account_tokens
select commune_id, sha256((code || n)::bytea), pg_temp.id(commune_id, 'account ' || (n % 100 + 1)), now(),
       '00000000-0000-0000-0000-000000000000'
  from places, generate_series(1, 100) as n;
insert into kc.officials select commune_id, pg_temp.id(commune_id, 'official ' || n), null, now() from places, generate_series(1, 100) as n;
insert into kc.person_names
select commune_id, pg_temp.id(commune_id, 'name ' || n), pg_temp.id(commune_id, 'official ' || n), 'full_name', 'Người ' || n,
       n || ' Người', 'người ' || n, sha256('salt'), now()
  from places, generate_series(1, 100) as n;
insert into kc.register_officers
select commune_id, pg_temp.id(commune_id, 'officer ' || n), 'Người ' || n, n || ' Người', 'người ' || n, sha256('salt'), now()
  from places, generate_series(1, 100) as n;

insert into kc.import_batches
select commune_id, pg_temp.id(commune_id, 'batch ' || n), n, (array['2024-12-31', '2025-12-31'])[n]::date, sha256(n::text::bytea), 10, sha256('x'), null,
       '{code}', '2022-01-01', '2025-12-31', 1, 0, now(), '00000000-0000-0000-0000-000000000000'
  from places, generate_series(1, 2) as n;

-- Files of four years, nearly all finished; 100 officers, some late, some open.
create temporary table files as
select p.commune_id, 'HS' || lpad(n::text, 7, '0') as code, r.received_at,
       r.received_at + interval '5 days' as due_at,
       case when n % 50 = 0 then null else r.received_at + (n % 7) * interval '1 day' end as finished_at,
       case when n % 50 = 0 then 'processing' else 'resolved' end as status,
       pg_temp.id(p.commune_id, 'officer ' || (n % 100 + 1)) as officer_id,
       case when r.received_at < '2025-01-01' then 1 else 2 end as batch_seq,
       (array['online', 'in_person', 'postal'])[n % 3 + 1] as channel, 'Lĩnh vực ' || n % 12 as field, 'Phòng ' || n % 5 as unit_name
  from places as p
 cross join lateral generate_series(1, p.files) as n
 cross join lateral (select '2022-01-03 08:00+07'::timestamptz + (n::float8 / p.files) * interval '1450 days' as received_at) as r;

insert into kc.dossier_snapshots (commune_id, code, exported_on, batch_seq, batch_id, seq, field, unit_name, officer_id, channel,
                                  status, received_at, due_at, finished_at)
select commune_id, code, (array['2024-12-31', '2025-12-31'])[batch_seq]::date, batch_seq,
       pg_temp.id(commune_id, 'batch ' || batch_seq), batch_seq, field, unit_name, officer_id, channel, status, received_at, due_at,
       finished_at
  from files;
insert into kc.dossiers (commune_id, code, exported_on, batch_seq, field, unit_name, officer_id, channel, status, received_at, due_at,
                         finished_at)
select commune_id, code, (array['2024-12-31', '2025-12-31'])[batch_seq]::date, batch_seq, field, unit_name, officer_id, channel,
       status, received_at, due_at, finished_at
  from files;

insert into kc.scans
select commune_id, pg_temp.id(commune_id, 'scan'), 1, '2026-01-01', 1, now(), '00000000-0000-0000-0000-000000000000' from places;
insert into kc.findings (commune_id, finding_id, scan_id, code, kind, standing, due_on, finished_on, register_as_of, batch_seq,
                         officer_id, official_id, unit_id, recorded_at, recorded_by)
select d.commune_id, gen_random_uuid(), pg_temp.id(d.commune_id, 'scan'), d.code, 'resolved_late', 'current', d.due_on, d.finished_on,
       '2026-01-01', 1, d.officer_id, pg_temp.id(d.commune_id, 'official ' || (row_number() over () % 100 + 1)), null, now(),
       '00000000-0000-0000-0000-000000000000'
  from kc.dossiers as d
 where d.finished_on > d.due_on;
insert into kc.finding_guards (commune_id, code, finding_id)
select f.commune_id, f.code, f.finding_id from kc.findings as f;

\ir many_rows_findings.sql

insert into kc.ledger_entries
select commune_id, n, gen_random_uuid(), 'act', now(), '00000000-0000-0000-0000-000000000000', sha256('a'), sha256('b'), sha256('c')
  from places, generate_series(1, 5000) as n
 where files > 0;
insert into kc.ledger_bodies
select commune_id, seq, sha256('salt'), '{}' from kc.ledger_entries;
insert into kc.ledger_heads select commune_id, 5000, sha256('c'), now() from places where files > 0;

\ir many_explanations.sql
\ir many_rows_reminders.sql
\ir many_rows_reviews.sql

commit;
vacuum (analyze);

-- The register of files as the one-stop system exported it, export by export, and the newest state of each file.
--
-- A snapshot is stored only where a file's content differs from what the export before showed. `dossiers` is the newest
-- snapshot of each file and can be rebuilt from them. Applicants are at most a masked label.

-- The day of an instant in Vietnam (no daylight saving since 1975): the one place where PostgreSQL computes it.
create function kc.day_of(instant timestamptz) returns date
    language sql immutable strict parallel safe
as $$ select (instant at time zone 'Asia/Ho_Chi_Minh')::date $$;

-- The day a file stopped being carried over: finished; or withdrawn or answered without a day, which counts from receipt;
-- infinity while it is open.
create function kc.closed_on(status text, received_at timestamptz, finished_at timestamptz) returns date
    language sql immutable parallel safe
as $$
    select coalesce(kc.day_of(finished_at),
                    case when status in ('withdrawn', 'resolved', 'delivered') then kc.day_of(received_at)
                         else 'infinity' end)
$$;

create table kc.import_batches (
    commune_id       uuid        not null,
    batch_id         uuid        not null,
    seq              bigint      not null,
    exported_on      date        not null,
    sha256           bytea       not null,
    bytes            bigint      not null,
    canonical_sha256 bytea       not null,
    profile          text,
    -- The columns the file had: a figure of a column no batch had is "not recorded", never zero.
    columns          text[]      not null,
    first_receipt_on date        not null,
    last_receipt_on  date        not null,
    rows             integer     not null,
    refused          integer     not null,
    recorded_at      timestamptz not null,
    recorded_by      uuid        not null,
    constraint import_batches_pkey primary key (commune_id, batch_id),
    constraint import_batches_seq_key unique (commune_id, seq),
    constraint import_batches_recorded_by_fkey foreign key (commune_id, recorded_by) references kc.accounts,
    constraint import_batches_sha256_check check (octet_length(sha256) = 32 and octet_length(canonical_sha256) = 32),
    constraint import_batches_receipt_check check (first_receipt_on <= last_receipt_on),
    constraint import_batches_rows_check check (rows > 0 and refused >= 0 and bytes > 0)
);
create index import_batches_sha256_idx on kc.import_batches (commune_id, sha256);

-- The canonical CSV of the columns used, after masking, and the codes it lists.
create table kc.import_files (
    commune_id uuid   not null,
    batch_id   uuid   not null,
    canonical  bytea  not null,
    codes      text[] not null,
    constraint import_files_pkey primary key (commune_id, batch_id),
    constraint import_files_batch_fkey foreign key (commune_id, batch_id) references kc.import_batches
);

-- A wrong file taken out of force: proposed by one person, confirmed by another.
create table kc.import_annulment_proposals (
    commune_id  uuid        not null,
    proposal_id uuid        not null,
    batch_id    uuid        not null,
    reason      text        not null,
    recorded_at timestamptz not null,
    recorded_by uuid        not null,
    constraint import_annulment_proposals_pkey primary key (commune_id, proposal_id),
    constraint import_annulment_proposals_batch_key unique (commune_id, batch_id),
    constraint import_annulment_proposals_author_key unique (commune_id, batch_id, recorded_by),
    constraint import_annulment_proposals_batch_fkey foreign key (commune_id, batch_id) references kc.import_batches,
    constraint import_annulment_proposals_recorded_by_fkey foreign key (commune_id, recorded_by) references kc.accounts,
    constraint import_annulment_proposals_reason_check check (reason is nfc normalized and char_length(reason) between 1 and 2000)
);

create table kc.import_annulments (
    commune_id  uuid        not null,
    batch_id    uuid        not null,
    proposed_by uuid        not null,
    recorded_at timestamptz not null,
    recorded_by uuid        not null,
    constraint import_annulments_pkey primary key (commune_id, batch_id),
    constraint import_annulments_proposal_fkey foreign key (commune_id, batch_id, proposed_by)
        references kc.import_annulment_proposals (commune_id, batch_id, recorded_by),
    constraint import_annulments_recorded_by_fkey foreign key (commune_id, recorded_by) references kc.accounts,
    constraint import_annulments_two_persons_check check (recorded_by <> proposed_by)
);

-- Names of officers as registers write them. Personal data; who is meant is a matter of matching, not of this table.
create table kc.register_officers (
    commune_id uuid        not null,
    officer_id uuid        not null,
    name       text        not null,
    sort_name  text        not null,
    match_name text        not null,
    salt       bytea       not null,
    added_at   timestamptz not null,
    constraint register_officers_pkey primary key (commune_id, officer_id),
    constraint register_officers_match_key unique (commune_id, match_name),
    constraint register_officers_commune_fkey foreign key (commune_id) references kc.communes,
    constraint register_officers_name_check check (name is nfc normalized and char_length(name) between 1 and 200),
    constraint register_officers_salt_check check (octet_length(salt) = 32)
);

create table kc.dossier_snapshots (
    commune_id  uuid        not null,
    code        text        collate "C" not null,
    exported_on date        not null,
    batch_seq   bigint      not null,
    batch_id    uuid        not null,
    -- The act that stored it: usually the batch's own, a later one where an older export or an annulment showed that an
    -- unchanged sighting now needs its content written down.
    seq         bigint      not null,
    procedure   text,
    field       text,
    unit_name   text,
    officer_id  uuid,
    agency      text,
    channel     text,
    status      text,
    received_at timestamptz not null,
    due_at      timestamptz,
    finished_at timestamptz,
    delivered_at timestamptz,
    applicant   text,
    constraint dossier_snapshots_pkey primary key (commune_id, code, exported_on, batch_seq),
    constraint dossier_snapshots_batch_fkey foreign key (commune_id, batch_id) references kc.import_batches,
    constraint dossier_snapshots_officer_fkey foreign key (commune_id, officer_id) references kc.register_officers,
    constraint dossier_snapshots_code_check check (char_length(code) between 1 and 100),
    constraint dossier_snapshots_channel_check check (channel in ('online', 'in_person', 'postal', 'other')),
    constraint dossier_snapshots_status_check check (status in ('new', 'accepted', 'rejected', 'processing', 'awaiting_supplement',
        'awaiting_payment', 'paused', 'withdrawn', 'resolved', 'delivered', 'unknown')),
    constraint dossier_snapshots_finish_check check (kc.day_of(finished_at) >= kc.day_of(received_at)),
    constraint dossier_snapshots_due_check check (kc.day_of(due_at) >= kc.day_of(received_at)),
    -- An infinite day is how `closed_on` says "open".
    constraint dossier_snapshots_finite_check check (isfinite(received_at) and isfinite(due_at) and isfinite(finished_at)
                                                     and isfinite(delivered_at) and isfinite(exported_on))
);
create index dossier_snapshots_seq_idx on kc.dossier_snapshots (commune_id, seq);

create table kc.dossiers (
    commune_id  uuid        not null,
    code        text        collate "C" not null,
    exported_on date        not null,
    batch_seq   bigint      not null,
    procedure   text,
    field       text,
    unit_name   text,
    officer_id  uuid,
    agency      text,
    channel     text,
    status      text,
    received_at timestamptz not null,
    due_at      timestamptz,
    finished_at timestamptz,
    delivered_at timestamptz,
    applicant   text,
    received_on date generated always as (kc.day_of(received_at)) stored,
    due_on      date generated always as (kc.day_of(due_at)) stored,
    finished_on date generated always as (kc.day_of(finished_at)) stored,
    closed_on   date generated always as (kc.closed_on(status, received_at, finished_at)) stored,
    constraint dossiers_pkey primary key (commune_id, code),
    constraint dossiers_commune_fkey foreign key (commune_id) references kc.communes,
    constraint dossiers_officer_fkey foreign key (commune_id, officer_id) references kc.register_officers
);
-- A period's files are those received by its end and not closed before its beginning: one range of this index, which holds
-- all that the summary counts.
create index dossiers_period_idx on kc.dossiers (commune_id, closed_on, received_on)
    include (due_on, finished_on, status, channel, officer_id, unit_name, field, code);
create index dossiers_open_due_idx on kc.dossiers (commune_id, due_on) where finished_at is null;
create index dossiers_received_idx on kc.dossiers (commune_id, received_on, code);

-- What differed between two exports of one file. A person sees it; nothing is annulled by itself.
create table kc.dossier_changes (
    commune_id uuid   not null,
    seq        bigint not null,
    code       text   collate "C" not null,
    kind       text   not null,
    batch_id   uuid   not null,
    before     text,
    after      text,
    constraint dossier_changes_pkey primary key (commune_id, seq, code, kind),
    constraint dossier_changes_batch_fkey foreign key (commune_id, batch_id) references kc.import_batches,
    constraint dossier_changes_kind_check check (kind in ('late_to_on_time', 'finish_moved_back',
        'finished_before_previous_export', 'due_changed', 'officer_changed', 'reopened', 'disappeared'))
);
create index dossier_changes_code_idx on kc.dossier_changes (commune_id, code);

-- What an import noticed in its rows and kept going, and the rows it left out on request.
create table kc.import_problems (
    commune_id  uuid    not null,
    batch_id    uuid    not null,
    ordinal     integer not null,
    severity    text    not null,
    row_number  integer not null,
    column_name text    not null,
    value       text    not null,
    code        text    not null,
    constraint import_problems_pkey primary key (commune_id, batch_id, ordinal),
    constraint import_problems_batch_fkey foreign key (commune_id, batch_id) references kc.import_batches,
    constraint import_problems_severity_check check (severity in ('refused', 'warning'))
);

call kc.make_facts('kc.import_batches');
call kc.make_facts('kc.import_files');
call kc.make_facts('kc.import_annulment_proposals');
call kc.make_facts('kc.import_annulments');
call kc.make_facts('kc.register_officers');
call kc.make_facts('kc.dossier_snapshots');
call kc.make_facts('kc.dossier_changes');
call kc.make_facts('kc.import_problems');
call kc.make_secured('kc.dossiers');

create policy staff_read on kc.import_batches for select to kc_staff using (commune_id = kc.ctx_commune());
create policy staff_add on kc.import_batches for insert to kc_staff with check (commune_id = kc.ctx_commune());
create policy inspector_read on kc.import_batches for select to kc_inspector using (commune_id = kc.ctx_commune());
create policy staff_read on kc.import_files for select to kc_staff using (commune_id = kc.ctx_commune());
create policy staff_add on kc.import_files for insert to kc_staff with check (commune_id = kc.ctx_commune());
create policy staff_read on kc.import_annulment_proposals for select to kc_staff using (commune_id = kc.ctx_commune());
create policy staff_add on kc.import_annulment_proposals for insert to kc_staff with check (commune_id = kc.ctx_commune());
create policy staff_read on kc.import_annulments for select to kc_staff using (commune_id = kc.ctx_commune());
create policy staff_add on kc.import_annulments for insert to kc_staff with check (commune_id = kc.ctx_commune());
create policy inspector_read on kc.import_annulments for select to kc_inspector using (commune_id = kc.ctx_commune());
create policy staff_read on kc.register_officers for select to kc_staff using (commune_id = kc.ctx_commune());
create policy staff_add on kc.register_officers for insert to kc_staff with check (commune_id = kc.ctx_commune());
create policy inspector_read on kc.register_officers for select to kc_inspector using (commune_id = kc.ctx_commune());
create policy staff_read on kc.dossier_snapshots for select to kc_staff using (commune_id = kc.ctx_commune());
create policy inspector_read on kc.dossier_snapshots for select to kc_inspector using (commune_id = kc.ctx_commune());
create policy staff_read on kc.dossiers for select to kc_staff using (commune_id = kc.ctx_commune());
create policy inspector_read on kc.dossiers for select to kc_inspector using (commune_id = kc.ctx_commune());
create policy staff_read on kc.dossier_changes for select to kc_staff using (commune_id = kc.ctx_commune());
create policy inspector_read on kc.dossier_changes for select to kc_inspector using (commune_id = kc.ctx_commune());
create policy staff_read on kc.import_problems for select to kc_staff using (commune_id = kc.ctx_commune());
create policy staff_add on kc.import_problems for insert to kc_staff with check (commune_id = kc.ctx_commune());
grant select, insert on kc.import_batches, kc.import_files, kc.import_annulment_proposals, kc.import_annulments,
                        kc.register_officers, kc.import_problems to kc_staff;
grant select on kc.dossier_snapshots, kc.dossiers, kc.dossier_changes to kc_staff, kc_inspector;
grant select on kc.import_batches, kc.import_annulments, kc.register_officers to kc_inspector;

-- Lists of files taken from the public service portal, so that what it counts as late can be compared with the register file by file: each
-- list is kept as it was read, with the rows that could not be read.

create table kc.portal_lists (
    commune_id  uuid        not null,
    list_id     uuid        not null,
    -- The period it is of, and the day it was taken from the portal.
    from_on     date        not null,
    to_on       date        not null,
    taken_on    date        not null,
    covers      text        not null,
    sha256      bytea       not null,
    bytes       bigint      not null,
    rows        integer     not null,
    refused     integer     not null,
    recorded_at timestamptz not null,
    recorded_by uuid        not null,
    constraint portal_lists_pkey primary key (commune_id, list_id),
    constraint portal_lists_content_key unique (commune_id, from_on, to_on, sha256, taken_on, covers),
    constraint portal_lists_commune_fkey foreign key (commune_id) references kc.communes,
    constraint portal_lists_recorded_by_fkey foreign key (commune_id, recorded_by) references kc.accounts,
    constraint portal_lists_period_check check (from_on <= to_on and from_on <= taken_on),
    constraint portal_lists_covers_check check (covers in ('late', 'all')),
    constraint portal_lists_sha256_check check (octet_length(sha256) = 32),
    constraint portal_lists_rows_check check (rows > 0 and refused >= 0 and bytes > 0)
);

-- A file of a list; dates that could not be read left the row among the problems.
create table kc.portal_lines (
    commune_id  uuid        not null,
    list_id     uuid        not null,
    row_number  integer     not null,
    code        text        collate "C" not null,
    procedure   text,
    status      text,
    received_at timestamptz not null,
    due_at      timestamptz,
    finished_at timestamptz,
    constraint portal_lines_pkey primary key (commune_id, list_id, row_number),
    constraint portal_lines_code_key unique (commune_id, list_id, code),
    constraint portal_lines_list_fkey foreign key (commune_id, list_id) references kc.portal_lists,
    constraint portal_lines_row_check check (row_number >= 1),
    constraint portal_lines_code_check check (char_length(code) between 1 and 100),
    constraint portal_lines_procedure_check check (procedure is nfc normalized),
    constraint portal_lines_status_check check (status in ('new', 'accepted', 'rejected', 'processing', 'awaiting_supplement',
        'awaiting_payment', 'paused', 'withdrawn', 'resolved', 'delivered', 'unknown'))
);

-- What was wrong or odd in a list, in the words the clerk was told.
create table kc.portal_problems (
    commune_id  uuid    not null,
    list_id     uuid    not null,
    ordinal     integer not null,
    severity    text    not null,
    row_number  integer not null,
    column_name text    not null,
    value       text    not null,
    code        text    not null,
    message     text    not null,
    constraint portal_problems_pkey primary key (commune_id, list_id, ordinal),
    constraint portal_problems_list_fkey foreign key (commune_id, list_id) references kc.portal_lists,
    constraint portal_problems_ordinal_check check (ordinal >= 1),
    constraint portal_problems_severity_check check (severity in ('refused', 'warning'))
);

call kc.make_facts('kc.portal_lists');
call kc.make_facts('kc.portal_lines');
call kc.make_facts('kc.portal_problems');
create policy staff_read on kc.portal_lists for select to kc_staff using (commune_id = kc.ctx_commune());
create policy staff_add on kc.portal_lists for insert to kc_staff with check (commune_id = kc.ctx_commune());
create policy staff_read on kc.portal_lines for select to kc_staff using (commune_id = kc.ctx_commune());
create policy staff_add on kc.portal_lines for insert to kc_staff with check (commune_id = kc.ctx_commune());
create policy staff_read on kc.portal_problems for select to kc_staff using (commune_id = kc.ctx_commune());
create policy staff_add on kc.portal_problems for insert to kc_staff with check (commune_id = kc.ctx_commune());
grant select, insert on kc.portal_lists, kc.portal_lines, kc.portal_problems to kc_staff;

-- Reference data of the whole installation: the working calendar and the procedures' time limits. Recorded in the
-- installation's own ledger, with the document that says so; a newer import replaces an older one and both stay.

create table kc.calendar_imports (
    commune_id         uuid        not null,
    calendar_import_id uuid        not null,
    seq                bigint      not null,
    sha256             bytea       not null,
    recorded_at        timestamptz not null,
    recorded_by        uuid        not null,
    constraint calendar_imports_pkey primary key (commune_id, calendar_import_id),
    constraint calendar_imports_seq_key unique (commune_id, seq),
    constraint calendar_imports_sha256_check check (octet_length(sha256) = 32),
    constraint calendar_imports_installation_check check (commune_id = '00000000-0000-0000-0000-000000000000'),
    constraint calendar_imports_recorded_by_fkey foreign key (commune_id, recorded_by) references kc.accounts
);

create table kc.calendar_days (
    commune_id         uuid    not null,
    calendar_import_id uuid    not null,
    day                date    not null,
    kind               text    not null,
    title              text    not null,
    source_document    text    not null,
    provisional        boolean not null,
    constraint calendar_days_pkey primary key (commune_id, calendar_import_id, day),
    constraint calendar_days_import_fkey foreign key (commune_id, calendar_import_id) references kc.calendar_imports,
    constraint calendar_days_kind_check check (kind in ('off', 'work')),
    constraint calendar_days_weekday_check check ((kind = 'work') = (extract(isodow from day) > 5)),
    constraint calendar_days_title_check check (title is nfc normalized),
    constraint calendar_days_source_check check (source_document is nfc normalized and char_length(source_document) > 0)
);

-- For each year, the days of its newest import.
create view kc.current_calendar_days with (security_invoker) as
select d.day, d.kind, d.title, d.source_document, d.provisional
  from kc.calendar_days as d
  join kc.calendar_imports as i on i.commune_id = d.commune_id and i.calendar_import_id = d.calendar_import_id
  join (select extract(year from y.day) as year, max(n.seq) as seq
          from kc.calendar_days as y
          join kc.calendar_imports as n on n.commune_id = y.commune_id and n.calendar_import_id = y.calendar_import_id
         group by extract(year from y.day)) as newest
    on newest.year = extract(year from d.day) and newest.seq = i.seq;

create table kc.procedure_imports (
    commune_id          uuid        not null,
    procedure_import_id uuid        not null,
    seq                 bigint      not null,
    sha256              bytea       not null,
    recorded_at         timestamptz not null,
    recorded_by         uuid        not null,
    constraint procedure_imports_pkey primary key (commune_id, procedure_import_id),
    constraint procedure_imports_seq_key unique (commune_id, seq),
    constraint procedure_imports_sha256_check check (octet_length(sha256) = 32),
    constraint procedure_imports_installation_check check (commune_id = '00000000-0000-0000-0000-000000000000'),
    constraint procedure_imports_recorded_by_fkey foreign key (commune_id, recorded_by) references kc.accounts
);

-- The time limit (thời hạn giải quyết) of a procedure, by its name as registers write it, folded.
create table kc.procedure_limits (
    commune_id          uuid    not null,
    procedure_import_id uuid    not null,
    match_name          text    not null,
    name                text    not null,
    -- Null: a procedure with an immediate result, for which no due date is printed (Decree 118/2025, art. 17.4).
    working_days        integer,
    effective_on        date    not null,
    source_document     text    not null,
    constraint procedure_limits_pkey primary key (commune_id, procedure_import_id, match_name, effective_on),
    constraint procedure_limits_import_fkey foreign key (commune_id, procedure_import_id) references kc.procedure_imports,
    constraint procedure_limits_days_check check (working_days between 1 and 400),
    constraint procedure_limits_name_check check (name is nfc normalized and char_length(name) > 0),
    constraint procedure_limits_source_check check (source_document is nfc normalized and char_length(source_document) > 0)
);

create view kc.current_procedure_limits with (security_invoker) as
select l.match_name, l.name, l.working_days, l.effective_on, l.source_document
  from kc.procedure_limits as l
  join kc.procedure_imports as i on i.commune_id = l.commune_id and i.procedure_import_id = l.procedure_import_id
  join (select max(n.seq) as seq from kc.procedure_imports as n) as newest on newest.seq = i.seq;

call kc.make_facts('kc.calendar_imports');
call kc.make_facts('kc.calendar_days');
call kc.make_facts('kc.procedure_imports');
call kc.make_facts('kc.procedure_limits');

-- Everybody who states an identity may read the law; only a context of the installation may write it.
create policy staff_read on kc.calendar_imports for select to kc_staff using (kc.ctx_commune() is not null);
create policy staff_add on kc.calendar_imports for insert to kc_staff with check (commune_id = kc.ctx_commune());
create policy class_read on kc.calendar_imports for select to kc_official, kc_inspector using (kc.ctx_commune() is not null);
create policy staff_read on kc.calendar_days for select to kc_staff using (kc.ctx_commune() is not null);
create policy staff_add on kc.calendar_days for insert to kc_staff with check (commune_id = kc.ctx_commune());
create policy class_read on kc.calendar_days for select to kc_official, kc_inspector using (kc.ctx_commune() is not null);
create policy staff_read on kc.procedure_imports for select to kc_staff using (kc.ctx_commune() is not null);
create policy staff_add on kc.procedure_imports for insert to kc_staff with check (commune_id = kc.ctx_commune());
create policy class_read on kc.procedure_imports for select to kc_official, kc_inspector using (kc.ctx_commune() is not null);
create policy staff_read on kc.procedure_limits for select to kc_staff using (kc.ctx_commune() is not null);
create policy staff_add on kc.procedure_limits for insert to kc_staff with check (commune_id = kc.ctx_commune());
create policy class_read on kc.procedure_limits for select to kc_official, kc_inspector using (kc.ctx_commune() is not null);
grant select on kc.calendar_imports, kc.calendar_days, kc.current_calendar_days,
                kc.procedure_imports, kc.procedure_limits, kc.current_procedure_limits to kc_staff, kc_official, kc_inspector;
grant insert on kc.calendar_imports, kc.calendar_days, kc.procedure_imports, kc.procedure_limits to kc_staff;

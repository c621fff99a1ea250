-- Late findings (sự việc chậm): what a scan of the register found late, kept whatever later exports say.

create table kc.scans (
    commune_id     uuid        not null,
    scan_id        uuid        not null,
    seq            bigint      not null,
    -- The last day the register could speak for.
    register_as_of date        not null,
    detected       integer     not null,
    recorded_at    timestamptz not null,
    recorded_by    uuid        not null,
    constraint scans_pkey primary key (commune_id, scan_id),
    constraint scans_seq_key unique (commune_id, seq),
    constraint scans_recorded_by_fkey foreign key (commune_id, recorded_by) references kc.accounts,
    constraint scans_detected_check check (detected >= 0)
);

create table kc.findings (
    commune_id     uuid        not null,
    finding_id     uuid        not null,
    scan_id        uuid        not null,
    code           text        collate "C" not null,
    kind           text        not null,
    -- Due before the commune's start day: history, for which nobody is asked.
    standing       text        not null,
    due_on         date        not null,
    finished_on    date,
    register_as_of date        not null,
    -- The export whose showing of the file this rests on, by its place in the ledger.
    batch_seq      bigint      not null,
    -- Whom the register's officer column hints at, as it was: nobody is held responsible by it.
    officer_id     uuid,
    official_id    uuid,
    unit_id        uuid,
    recorded_at    timestamptz not null,
    recorded_by    uuid        not null,
    constraint findings_pkey primary key (commune_id, finding_id),
    constraint findings_code_key unique (commune_id, code, batch_seq),
    constraint findings_batch_fkey foreign key (commune_id, batch_seq) references kc.import_batches (commune_id, seq),
    constraint findings_scan_fkey foreign key (commune_id, scan_id) references kc.scans,
    constraint findings_official_fkey foreign key (commune_id, official_id) references kc.officials,
    constraint findings_officer_fkey foreign key (commune_id, officer_id) references kc.register_officers,
    constraint findings_unit_fkey foreign key (commune_id, unit_id) references kc.org_units,
    constraint findings_recorded_by_fkey foreign key (commune_id, recorded_by) references kc.accounts,
    constraint findings_kind_check check (kind in ('resolved_late', 'open_overdue')),
    constraint findings_standing_check check (standing in ('current', 'history')),
    constraint findings_late_check check (coalesce(finished_on, register_as_of) > due_on),
    constraint findings_finish_check check ((kind = 'resolved_late') = (finished_on is not null))
);
create index findings_official_idx on kc.findings (commune_id, official_id);

-- One late file, one finding in force, also after re-import, reopening or another officer. A row goes when the export its
-- finding rests on is annulled.
create table kc.finding_guards (
    commune_id uuid not null,
    code       text collate "C" not null,
    finding_id uuid not null,
    constraint finding_guards_pkey primary key (commune_id, code),
    constraint finding_guards_finding_key unique (commune_id, finding_id),
    constraint finding_guards_finding_fkey foreign key (commune_id, finding_id) references kc.findings
);

call kc.make_secured('kc.finding_guards');
call kc.make_facts('kc.scans');
call kc.make_facts('kc.findings');

create policy staff_read on kc.scans for select to kc_staff using (commune_id = kc.ctx_commune());
create policy staff_add on kc.scans for insert to kc_staff with check (commune_id = kc.ctx_commune());
create policy inspector_read on kc.scans for select to kc_inspector using (commune_id = kc.ctx_commune());
create policy staff_read on kc.findings for select to kc_staff using (commune_id = kc.ctx_commune());
create policy staff_add on kc.findings for insert to kc_staff with check (commune_id = kc.ctx_commune());
create policy inspector_read on kc.findings for select to kc_inspector using (commune_id = kc.ctx_commune());
create policy official_read on kc.findings for select to kc_official
    using (commune_id = kc.ctx_commune() and official_id = kc.ctx_person());
create policy staff_read on kc.finding_guards for select to kc_staff using (commune_id = kc.ctx_commune());
create policy staff_add on kc.finding_guards for insert to kc_staff with check (commune_id = kc.ctx_commune());
create policy inspector_read on kc.finding_guards for select to kc_inspector using (commune_id = kc.ctx_commune());
create policy official_read on kc.finding_guards for select to kc_official using (commune_id = kc.ctx_commune());
grant select, insert on kc.scans, kc.findings, kc.finding_guards to kc_staff;
grant select on kc.scans, kc.findings, kc.finding_guards to kc_inspector;
grant select on kc.findings, kc.finding_guards to kc_official;

-- The findings that stand.
create view kc.findings_in_force with (security_invoker) as
select f.commune_id, f.finding_id, f.scan_id, f.code, f.kind, f.standing, f.due_on, f.finished_on, f.register_as_of, f.batch_seq,
       f.officer_id, f.official_id, f.unit_id, f.recorded_at, f.recorded_by
  from kc.findings as f
  join kc.finding_guards as g on g.commune_id = f.commune_id and g.finding_id = f.finding_id;
grant select on kc.findings_in_force to kc_staff, kc_inspector, kc_official;

-- Which official a register's officer name means: the one whose name or alias it is, if there is exactly one.
create view kc.officer_links with (security_invoker) as
select r.commune_id, r.officer_id, m.official_id, m.unit_id
  from kc.register_officers as r
  join (select n.commune_id, n.match_name, min(o.official_id::text)::uuid as official_id, min(o.unit_id::text)::uuid as unit_id
          from kc.person_names as n
          join kc.officials as o on o.commune_id = n.commune_id and o.official_id = n.person_id
         where n.kind in ('full_name', 'alias')
         group by n.commune_id, n.match_name
        having count(distinct o.official_id) = 1) as m
    on m.commune_id = r.commune_id and m.match_name = r.match_name;
grant select on kc.officer_links to kc_staff, kc_inspector;

-- Duties of people, with their days: who answers for which files, who is away, who acts for whom, who left, and whom another
-- agency manages. Whether a reminder may be given, when a deadline falls and whose file it was all ask here.
--
-- None of these facts is ever removed, so nothing here excludes an overlap: a cancelled leave must not stand in the way of the
-- right one, and two people may well share a procedure (then nobody is presumed responsible). An act refuses what contradicts
-- what stands, under the lock of the commune's ledger.

-- Phân công: an official answers for a procedure, for a field or, where neither is named, for a unit's files.
create table kc.assignments (
    commune_id    uuid        not null,
    assignment_id uuid        not null,
    official_id   uuid        not null,
    unit_id       uuid        not null,
    position      text,
    field         text,
    procedure     text,
    from_on       date        not null,
    -- The last day; null: until it is ended.
    to_on         date,
    document      text        not null,
    recorded_at   timestamptz not null,
    recorded_by   uuid        not null,
    constraint assignments_pkey primary key (commune_id, assignment_id),
    constraint assignments_official_fkey foreign key (commune_id, official_id) references kc.officials,
    constraint assignments_unit_fkey foreign key (commune_id, unit_id) references kc.org_units,
    constraint assignments_recorded_by_fkey foreign key (commune_id, recorded_by) references kc.accounts,
    constraint assignments_days_check check (to_on >= from_on),
    constraint assignments_position_check check (position is nfc normalized and char_length(position) between 1 and 200),
    constraint assignments_field_check check (field is nfc normalized and char_length(field) between 1 and 500),
    constraint assignments_procedure_check check (procedure is nfc normalized and char_length(procedure) between 1 and 1000),
    constraint assignments_document_check check (document is nfc normalized and char_length(document) between 1 and 300)
);
create index assignments_official_idx on kc.assignments (commune_id, official_id, from_on);

-- The last day an assignment holds, decided later; of several the earliest. A day before its first day: it never held.
create table kc.assignment_ends (
    commune_id    uuid        not null,
    assignment_id uuid        not null,
    official_id   uuid        not null,
    ended_on      date        not null,
    reason        text        not null,
    recorded_at   timestamptz not null,
    recorded_by   uuid        not null,
    constraint assignment_ends_pkey primary key (commune_id, assignment_id, ended_on),
    constraint assignment_ends_assignment_fkey foreign key (commune_id, assignment_id) references kc.assignments,
    constraint assignment_ends_official_fkey foreign key (commune_id, official_id) references kc.officials,
    constraint assignment_ends_recorded_by_fkey foreign key (commune_id, recorded_by) references kc.accounts,
    constraint assignment_ends_reason_check check (reason is nfc normalized and char_length(reason) between 1 and 2000)
);

-- Nghỉ, học, công tác: working days in it count for no deadline of the official's.
create table kc.leaves (
    commune_id  uuid        not null,
    leave_id    uuid        not null,
    official_id uuid        not null,
    unit_id     uuid,
    kind        text        not null,
    from_on     date        not null,
    to_on       date        not null,
    reason      text,
    recorded_at timestamptz not null,
    recorded_by uuid        not null,
    constraint leaves_pkey primary key (commune_id, leave_id),
    constraint leaves_official_fkey foreign key (commune_id, official_id) references kc.officials,
    constraint leaves_unit_fkey foreign key (commune_id, unit_id) references kc.org_units,
    constraint leaves_recorded_by_fkey foreign key (commune_id, recorded_by) references kc.accounts,
    constraint leaves_kind_check check (kind in ('annual', 'sick', 'maternity', 'training', 'mission', 'other')),
    constraint leaves_days_check check (to_on >= from_on),
    constraint leaves_reason_check check (reason is nfc normalized and char_length(reason) between 1 and 2000)
);
create index leaves_official_idx on kc.leaves (commune_id, official_id, from_on);

create table kc.leave_cancellations (
    commune_id  uuid        not null,
    leave_id    uuid        not null,
    official_id uuid        not null,
    reason      text        not null,
    recorded_at timestamptz not null,
    recorded_by uuid        not null,
    constraint leave_cancellations_pkey primary key (commune_id, leave_id),
    constraint leave_cancellations_leave_fkey foreign key (commune_id, leave_id) references kc.leaves,
    constraint leave_cancellations_official_fkey foreign key (commune_id, official_id) references kc.officials,
    constraint leave_cancellations_recorded_by_fkey foreign key (commune_id, recorded_by) references kc.accounts,
    constraint leave_cancellations_reason_check check (reason is nfc normalized and char_length(reason) between 1 and 2000)
);

-- Ủy quyền: an account lends permissions of its own role to another account for some days.
create table kc.delegations (
    commune_id      uuid        not null,
    delegation_id   uuid        not null,
    from_account_id uuid        not null,
    to_account_id   uuid        not null,
    permissions     text[]      not null,
    from_on         date        not null,
    to_on           date        not null,
    document        text        not null,
    recorded_at     timestamptz not null,
    recorded_by     uuid        not null,
    constraint delegations_pkey primary key (commune_id, delegation_id),
    constraint delegations_from_fkey foreign key (commune_id, from_account_id) references kc.accounts,
    constraint delegations_to_fkey foreign key (commune_id, to_account_id) references kc.accounts,
    constraint delegations_recorded_by_fkey foreign key (commune_id, recorded_by) references kc.accounts,
    constraint delegations_accounts_check check (from_account_id <> to_account_id),
    constraint delegations_permissions_check check (cardinality(permissions) between 1 and 100
                                                    and array_position(permissions, null) is null),
    constraint delegations_days_check check (to_on >= from_on),
    constraint delegations_document_check check (document is nfc normalized and char_length(document) between 1 and 300)
);
create index delegations_to_idx on kc.delegations (commune_id, to_account_id);

-- The day a delegation was ended before its time, at once; of several the earliest.
create table kc.delegation_ends (
    commune_id    uuid        not null,
    delegation_id uuid        not null,
    ended_on      date        not null,
    reason        text        not null,
    recorded_at   timestamptz not null,
    recorded_by   uuid        not null,
    constraint delegation_ends_pkey primary key (commune_id, delegation_id, ended_on),
    constraint delegation_ends_delegation_fkey foreign key (commune_id, delegation_id) references kc.delegations,
    constraint delegation_ends_recorded_by_fkey foreign key (commune_id, recorded_by) references kc.accounts,
    constraint delegation_ends_reason_check check (reason is nfc normalized and char_length(reason) between 1 and 2000)
);

-- Thôi công tác: the last day of service. No reminder is given after it; what was counted stays counted.
create table kc.departures (
    commune_id   uuid        not null,
    departure_id uuid        not null,
    official_id  uuid        not null,
    unit_id      uuid,
    left_on      date        not null,
    kind         text        not null,
    reason       text,
    document     text        not null,
    -- Who takes over the open files.
    successor_id uuid,
    recorded_at  timestamptz not null,
    recorded_by  uuid        not null,
    constraint departures_pkey primary key (commune_id, departure_id),
    constraint departures_official_key unique (commune_id, official_id),
    constraint departures_official_fkey foreign key (commune_id, official_id) references kc.officials,
    constraint departures_unit_fkey foreign key (commune_id, unit_id) references kc.org_units,
    constraint departures_successor_fkey foreign key (commune_id, successor_id) references kc.officials,
    constraint departures_recorded_by_fkey foreign key (commune_id, recorded_by) references kc.accounts,
    constraint departures_kind_check check (kind in ('retirement', 'transfer', 'resignation', 'termination', 'death', 'other')),
    constraint departures_successor_check check (successor_id <> official_id),
    constraint departures_reason_check check (reason is nfc normalized and char_length(reason) between 1 and 2000),
    constraint departures_document_check check (document is nfc normalized and char_length(document) between 1 and 300)
);

-- Who manages an official from a day on: another agency (seconded, police, tax, land office), or the commune again where the
-- agency is null. Other agencies' people are never reminded here; their agency gets a monthly notice.
create table kc.official_managements (
    commune_id    uuid        not null,
    management_id uuid        not null,
    official_id   uuid        not null,
    unit_id       uuid,
    agency        text,
    from_on       date        not null,
    document      text        not null,
    recorded_at   timestamptz not null,
    recorded_by   uuid        not null,
    constraint official_managements_pkey primary key (commune_id, management_id),
    constraint official_managements_official_fkey foreign key (commune_id, official_id) references kc.officials,
    constraint official_managements_unit_fkey foreign key (commune_id, unit_id) references kc.org_units,
    constraint official_managements_recorded_by_fkey foreign key (commune_id, recorded_by) references kc.accounts,
    constraint official_managements_agency_check check (agency is nfc normalized and char_length(agency) between 1 and 200),
    constraint official_managements_document_check check (document is nfc normalized and char_length(document) between 1 and 300)
);
create index official_managements_official_idx on kc.official_managements (commune_id, official_id, from_on);

-- Accounts nobody can sign in to any more. Tokens need not be known for it.
create table kc.account_closures (
    commune_id uuid        not null,
    account_id uuid        not null,
    closed_at  timestamptz not null,
    closed_by  uuid        not null,
    constraint account_closures_pkey primary key (commune_id, account_id),
    constraint account_closures_account_fkey foreign key (commune_id, account_id) references kc.accounts,
    constraint account_closures_closed_by_fkey foreign key (commune_id, closed_by) references kc.accounts
);

call kc.make_facts('kc.assignments');
call kc.make_facts('kc.assignment_ends');
call kc.make_facts('kc.leaves');
call kc.make_facts('kc.leave_cancellations');
call kc.make_facts('kc.delegations');
call kc.make_facts('kc.delegation_ends');
call kc.make_facts('kc.departures');
call kc.make_facts('kc.official_managements');
call kc.make_facts('kc.account_closures');

create policy staff_read on kc.assignments for select to kc_staff using (commune_id = kc.ctx_commune());
create policy staff_add on kc.assignments for insert to kc_staff with check (commune_id = kc.ctx_commune());
create policy inspector_read on kc.assignments for select to kc_inspector using (commune_id = kc.ctx_commune());
create policy official_read on kc.assignments for select to kc_official
    using (commune_id = kc.ctx_commune() and official_id = kc.ctx_person());
create policy staff_read on kc.assignment_ends for select to kc_staff using (commune_id = kc.ctx_commune());
create policy staff_add on kc.assignment_ends for insert to kc_staff with check (commune_id = kc.ctx_commune());
create policy inspector_read on kc.assignment_ends for select to kc_inspector using (commune_id = kc.ctx_commune());
create policy official_read on kc.assignment_ends for select to kc_official
    using (commune_id = kc.ctx_commune() and official_id = kc.ctx_person());
create policy staff_read on kc.leaves for select to kc_staff using (commune_id = kc.ctx_commune());
create policy staff_add on kc.leaves for insert to kc_staff with check (commune_id = kc.ctx_commune());
create policy inspector_read on kc.leaves for select to kc_inspector using (commune_id = kc.ctx_commune());
create policy official_read on kc.leaves for select to kc_official
    using (commune_id = kc.ctx_commune() and official_id = kc.ctx_person());
create policy staff_read on kc.leave_cancellations for select to kc_staff using (commune_id = kc.ctx_commune());
create policy staff_add on kc.leave_cancellations for insert to kc_staff with check (commune_id = kc.ctx_commune());
create policy inspector_read on kc.leave_cancellations for select to kc_inspector using (commune_id = kc.ctx_commune());
create policy official_read on kc.leave_cancellations for select to kc_official
    using (commune_id = kc.ctx_commune() and official_id = kc.ctx_person());
create policy staff_read on kc.departures for select to kc_staff using (commune_id = kc.ctx_commune());
create policy staff_add on kc.departures for insert to kc_staff with check (commune_id = kc.ctx_commune());
create policy inspector_read on kc.departures for select to kc_inspector using (commune_id = kc.ctx_commune());
create policy official_read on kc.departures for select to kc_official
    using (commune_id = kc.ctx_commune() and official_id = kc.ctx_person());
create policy staff_read on kc.official_managements for select to kc_staff using (commune_id = kc.ctx_commune());
create policy staff_add on kc.official_managements for insert to kc_staff with check (commune_id = kc.ctx_commune());
create policy inspector_read on kc.official_managements for select to kc_inspector using (commune_id = kc.ctx_commune());
create policy official_read on kc.official_managements for select to kc_official
    using (commune_id = kc.ctx_commune() and official_id = kc.ctx_person());
grant select, insert on kc.assignments, kc.assignment_ends, kc.leaves, kc.leave_cancellations, kc.departures,
                        kc.official_managements to kc_staff;
grant select on kc.assignments, kc.assignment_ends, kc.leaves, kc.leave_cancellations, kc.departures, kc.official_managements
    to kc_inspector, kc_official;

-- Signing in needs to know what was lent to an account today, and whether it is closed.
create policy auth_read on kc.delegations for select to kc_auth using (commune_id = kc.ctx_commune());
create policy staff_read on kc.delegations for select to kc_staff using (commune_id = kc.ctx_commune());
create policy staff_add on kc.delegations for insert to kc_staff with check (commune_id = kc.ctx_commune());
create policy inspector_read on kc.delegations for select to kc_inspector using (commune_id = kc.ctx_commune());
create policy auth_read on kc.delegation_ends for select to kc_auth using (commune_id = kc.ctx_commune());
create policy staff_read on kc.delegation_ends for select to kc_staff using (commune_id = kc.ctx_commune());
create policy staff_add on kc.delegation_ends for insert to kc_staff with check (commune_id = kc.ctx_commune());
create policy inspector_read on kc.delegation_ends for select to kc_inspector using (commune_id = kc.ctx_commune());
create policy auth_read on kc.account_closures for select to kc_auth using (commune_id = kc.ctx_commune());
create policy staff_read on kc.account_closures for select to kc_staff using (commune_id = kc.ctx_commune());
create policy staff_add on kc.account_closures for insert to kc_staff with check (commune_id = kc.ctx_commune());
grant select, insert on kc.delegations, kc.delegation_ends, kc.account_closures to kc_staff;
grant select on kc.delegations, kc.delegation_ends to kc_inspector;
grant select on kc.delegations, kc.delegation_ends, kc.account_closures to kc_auth;

-- Whoever left holds no role any more: nobody is told there.
create or replace function kc.persons_in_role(asked_role text, asked_unit uuid) returns setof uuid
    language sql stable security definer
    set search_path = pg_catalog, pg_temp
as $$
    select distinct a.person_id
      from kc.accounts as a
     where a.commune_id = (kc.context()).commune and a.role = asked_role
       and a.account_id <> '00000000-0000-0000-0000-000000000000'
       and (asked_unit is null or a.unit_id = asked_unit)
       and not exists (select from kc.account_closures as c where c.commune_id = a.commune_id and c.account_id = a.account_id)
     order by a.person_id
$$;

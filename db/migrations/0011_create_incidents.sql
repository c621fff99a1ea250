-- What people say about late findings (whose file it was, why nobody is held to it), and the matters a register does not show
-- (sự việc): a late task, working hours, a late file typed by hand before any export showed it.

create table kc.finding_events (
    commune_id     uuid        not null,
    event_id       uuid        not null,
    finding_id     uuid        not null,
    ordinal        integer     not null,
    kind           text        not null,
    happened_on    date        not null,
    -- Whom it concerns: who is held responsible; before anybody is, whom the register hints at.
    official_id    uuid,
    unit_id        uuid,
    -- The finding as it was when it was assigned: an official reads his events, and the finding's own row names only the hint.
    code           text        collate "C",
    lateness       text,
    standing       text,
    due_on         date,
    finished_on    date,
    register_as_of date,
    -- To whom the delay is attributed; never a person's name.
    party          text,
    party_name     text,
    reason         text,
    evidence       text,
    recorded_at    timestamptz not null,
    recorded_by    uuid        not null,
    constraint finding_events_pkey primary key (commune_id, event_id),
    constraint finding_events_ordinal_key unique (commune_id, finding_id, ordinal),
    constraint finding_events_finding_fkey foreign key (commune_id, finding_id) references kc.findings,
    constraint finding_events_official_fkey foreign key (commune_id, official_id) references kc.officials,
    constraint finding_events_unit_fkey foreign key (commune_id, unit_id) references kc.org_units,
    constraint finding_events_recorded_by_fkey foreign key (commune_id, recorded_by) references kc.accounts,
    constraint finding_events_ordinal_check check (ordinal >= 1),
    -- released: the export the finding rests on was annulled.
    constraint finding_events_kind_check check (kind in ('assigned', 'unassigned', 'excused', 'attributed', 'annulled', 'reinstated',
                                                         'opened', 'released')),
    constraint finding_events_official_check check (kind not in ('assigned', 'unassigned') or official_id is not null),
    constraint finding_events_copy_check check (
        case when kind = 'assigned' then num_nulls(code, lateness, standing, due_on, register_as_of) = 0
             else num_nonnulls(code, lateness, standing, due_on, finished_on, register_as_of) = 0 end),
    constraint finding_events_late_check check (coalesce(finished_on, register_as_of) > due_on),
    constraint finding_events_lateness_check check (lateness in ('resolved_late', 'open_overdue')
                                                    and (lateness = 'resolved_late') = (finished_on is not null)),
    constraint finding_events_standing_check check (standing in ('current', 'history')),
    constraint finding_events_party_check check (
        (kind = 'attributed') = (party is not null)
        and party in ('agency', 'data_link', 'applicant', 'system', 'leader_signature')),
    constraint finding_events_party_name_check check (
        party_name is null
        or party in ('agency', 'data_link', 'system') and party is not null
           and party_name is nfc normalized and char_length(party_name) between 1 and 200),
    constraint finding_events_agency_check check (party <> 'agency' or party_name is not null),
    -- Whom only the register hinted at is taken out without a reason of his own.
    constraint finding_events_reason_check check (
        case when reason is null then kind in ('assigned', 'unassigned', 'released')
             else kind not in ('assigned', 'released') and reason is nfc normalized and char_length(reason) between 1 and 2000 end),
    constraint finding_events_evidence_check check (evidence is nfc normalized and char_length(evidence) between 1 and 500),
    constraint finding_events_excuse_check check (kind <> 'excused' or evidence is not null)
);
create index finding_events_official_idx on kc.finding_events (commune_id, official_id);
-- A finding ends once.
create unique index finding_events_end_key on kc.finding_events (commune_id, finding_id) where kind in ('annulled', 'released');

create table kc.incidents (
    commune_id  uuid        not null,
    incident_id uuid        not null,
    official_id uuid        not null,
    unit_id     uuid,
    kind        text        not null,
    source      text        not null,
    -- Before the commune's start day: history, for which nobody is asked unless a leader opens it.
    standing    text        not null,
    happened_on date        not null,
    -- A late file: its code and the day it was due. One file is one matter, also when a scan finds it later.
    code        text        collate "C",
    due_on      date,
    description text        not null,
    evidence    text,
    recorded_at timestamptz not null,
    recorded_by uuid        not null,
    constraint incidents_pkey primary key (commune_id, incident_id),
    constraint incidents_official_fkey foreign key (commune_id, official_id) references kc.officials,
    constraint incidents_unit_fkey foreign key (commune_id, unit_id) references kc.org_units,
    constraint incidents_recorded_by_fkey foreign key (commune_id, recorded_by) references kc.accounts,
    constraint incidents_kind_check check (kind in ('late_task', 'working_hours', 'attitude', 'wrong_result', 'late_file', 'other')),
    constraint incidents_source_check check (source in ('check', 'hotline', 'citizen_feedback', 'meeting', 'self_report', 'other')),
    constraint incidents_standing_check check (standing in ('current', 'history')),
    constraint incidents_file_check check (case when kind = 'late_file' then num_nulls(code, due_on) = 0
                                                else num_nonnulls(code, due_on) = 0 end),
    constraint incidents_code_check check (char_length(code) between 1 and 100),
    constraint incidents_late_check check (happened_on > due_on),
    constraint incidents_description_check check (description is nfc normalized and char_length(description) between 1 and 2000),
    constraint incidents_evidence_check check (evidence is nfc normalized and char_length(evidence) between 1 and 500)
);
create index incidents_official_idx on kc.incidents (commune_id, official_id, happened_on);
create index incidents_code_idx on kc.incidents (commune_id, code) where code is not null;

create table kc.incident_events (
    commune_id  uuid        not null,
    event_id    uuid        not null,
    incident_id uuid        not null,
    ordinal     integer     not null,
    official_id uuid        not null,
    unit_id     uuid,
    kind        text        not null,
    happened_on date        not null,
    reason      text        not null,
    recorded_at timestamptz not null,
    recorded_by uuid        not null,
    constraint incident_events_pkey primary key (commune_id, event_id),
    constraint incident_events_ordinal_key unique (commune_id, incident_id, ordinal),
    constraint incident_events_incident_fkey foreign key (commune_id, incident_id) references kc.incidents,
    constraint incident_events_official_fkey foreign key (commune_id, official_id) references kc.officials,
    constraint incident_events_unit_fkey foreign key (commune_id, unit_id) references kc.org_units,
    constraint incident_events_recorded_by_fkey foreign key (commune_id, recorded_by) references kc.accounts,
    constraint incident_events_ordinal_check check (ordinal >= 1),
    constraint incident_events_kind_check check (kind in ('opened', 'annulled')),
    constraint incident_events_reason_check check (reason is nfc normalized and char_length(reason) between 1 and 2000)
);
create index incident_events_official_idx on kc.incident_events (commune_id, official_id);
create unique index incident_events_kind_key on kc.incident_events (commune_id, incident_id, kind);

-- One late file typed by hand, one incident in force for each official. A row goes when its incident is annulled.
create table kc.incident_guards (
    commune_id  uuid not null,
    code        text collate "C" not null,
    official_id uuid not null,
    incident_id uuid not null,
    constraint incident_guards_pkey primary key (commune_id, code, official_id),
    constraint incident_guards_incident_key unique (commune_id, incident_id),
    constraint incident_guards_incident_fkey foreign key (commune_id, incident_id) references kc.incidents
);

call kc.make_facts('kc.finding_events');
call kc.make_facts('kc.incidents');
call kc.make_facts('kc.incident_events');
call kc.make_secured('kc.incident_guards');

create policy staff_read on kc.finding_events for select to kc_staff using (commune_id = kc.ctx_commune());
create policy staff_add on kc.finding_events for insert to kc_staff with check (commune_id = kc.ctx_commune());
create policy inspector_read on kc.finding_events for select to kc_inspector using (commune_id = kc.ctx_commune());
create policy official_read on kc.finding_events for select to kc_official
    using (commune_id = kc.ctx_commune() and official_id = kc.ctx_person());
create policy staff_read on kc.incidents for select to kc_staff using (commune_id = kc.ctx_commune());
create policy staff_add on kc.incidents for insert to kc_staff with check (commune_id = kc.ctx_commune());
create policy inspector_read on kc.incidents for select to kc_inspector using (commune_id = kc.ctx_commune());
create policy official_read on kc.incidents for select to kc_official
    using (commune_id = kc.ctx_commune() and official_id = kc.ctx_person());
-- An official reports his own.
create policy official_add on kc.incidents for insert to kc_official
    with check (commune_id = kc.ctx_commune() and official_id = kc.ctx_person());
create policy staff_read on kc.incident_events for select to kc_staff using (commune_id = kc.ctx_commune());
create policy staff_add on kc.incident_events for insert to kc_staff with check (commune_id = kc.ctx_commune());
create policy inspector_read on kc.incident_events for select to kc_inspector using (commune_id = kc.ctx_commune());
create policy official_read on kc.incident_events for select to kc_official
    using (commune_id = kc.ctx_commune() and official_id = kc.ctx_person());
create policy staff_read on kc.incident_guards for select to kc_staff using (commune_id = kc.ctx_commune());
create policy staff_add on kc.incident_guards for insert to kc_staff with check (commune_id = kc.ctx_commune());
create policy inspector_read on kc.incident_guards for select to kc_inspector using (commune_id = kc.ctx_commune());
create policy official_read on kc.incident_guards for select to kc_official
    using (commune_id = kc.ctx_commune() and official_id = kc.ctx_person());
create policy official_add on kc.incident_guards for insert to kc_official
    with check (commune_id = kc.ctx_commune() and official_id = kc.ctx_person());
create policy staff_remove on kc.incident_guards for delete to kc_staff using (commune_id = kc.ctx_commune());
-- What was annulled by correction stands no more.
create policy staff_remove on kc.finding_guards for delete to kc_staff using (commune_id = kc.ctx_commune());
grant select, insert on kc.finding_events, kc.incidents, kc.incident_events, kc.incident_guards to kc_staff;
grant select on kc.finding_events, kc.incidents, kc.incident_events, kc.incident_guards to kc_inspector, kc_official;
grant insert on kc.incidents, kc.incident_guards to kc_official;
grant delete on kc.incident_guards, kc.finding_guards to kc_staff;

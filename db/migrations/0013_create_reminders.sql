-- Reminders and criticisms (nhắc nhở, phê bình): what a leader put to an official, on which grounds, how it was served, and what
-- became of it. They are no form of discipline. The state is never stored: it follows from the events.

create table kc.reminders (
    commune_id      uuid        not null,
    reminder_id     uuid        not null,
    official_id     uuid        not null,
    unit_id         uuid,
    kind            text        not null,
    form            text        not null,
    text            text        not null,
    -- Given here, or entered from a paper record kept before.
    origin          text        not null,
    meeting_on      date,
    -- The signed paper: its number or title, and the hash and size of its scan.
    document_title  text,
    document_sha256 bytea,
    document_bytes  integer,
    recorded_at     timestamptz not null,
    recorded_by     uuid        not null,
    constraint reminders_pkey primary key (commune_id, reminder_id),
    constraint reminders_official_fkey foreign key (commune_id, official_id) references kc.officials,
    constraint reminders_unit_fkey foreign key (commune_id, unit_id) references kc.org_units,
    constraint reminders_recorded_by_fkey foreign key (commune_id, recorded_by) references kc.accounts,
    constraint reminders_kind_check check (kind in ('reminder', 'criticism')),
    constraint reminders_form_check check (form in ('oral', 'meeting', 'writing')),
    constraint reminders_text_check check (text is nfc normalized and char_length(text) between 1 and 20000),
    constraint reminders_origin_check check (origin in ('here', 'paper')),
    constraint reminders_meeting_check check ((form = 'meeting') = (meeting_on is not null)),
    constraint reminders_document_check check (num_nonnulls(document_title, document_sha256, document_bytes)
                                               in (case origin when 'paper' then 3 else 0 end, 3)),
    constraint reminders_document_title_check check (document_title is nfc normalized
                                                     and char_length(document_title) between 1 and 300),
    constraint reminders_document_sha256_check check (octet_length(document_sha256) = 32 and document_bytes > 0)
);
create index reminders_official_idx on kc.reminders (commune_id, official_id);

-- What a reminder rests on. One file is one matter, however it was found late.
create table kc.reminder_grounds (
    commune_id  uuid    not null,
    reminder_id uuid    not null,
    number      integer not null,
    official_id uuid    not null,
    finding_id  uuid,
    incident_id uuid,
    matter      text    not null,
    -- The explanation it rests on, or why none was asked for.
    request_id  uuid,
    reason      text,
    constraint reminder_grounds_pkey primary key (commune_id, reminder_id, number),
    constraint reminder_grounds_matter_key unique (commune_id, reminder_id, matter),
    constraint reminder_grounds_reminder_fkey foreign key (commune_id, reminder_id) references kc.reminders,
    constraint reminder_grounds_official_fkey foreign key (commune_id, official_id) references kc.officials,
    constraint reminder_grounds_finding_fkey foreign key (commune_id, finding_id) references kc.findings,
    constraint reminder_grounds_incident_fkey foreign key (commune_id, incident_id) references kc.incidents,
    constraint reminder_grounds_request_fkey foreign key (commune_id, request_id) references kc.explanation_requests,
    constraint reminder_grounds_number_check check (number >= 1),
    constraint reminder_grounds_one_check check (num_nonnulls(finding_id, incident_id) = 1),
    constraint reminder_grounds_heard_check check (num_nonnulls(request_id, reason) = 1),
    -- A late file is never held against anybody without an explanation having been asked for.
    constraint reminder_grounds_asked_check check (finding_id is null or request_id is not null),
    constraint reminder_grounds_reason_check check (reason is nfc normalized and char_length(reason) between 1 and 20000),
    constraint reminder_grounds_text_check check (char_length(matter) between 1 and 100)
);
create index reminder_grounds_finding_idx on kc.reminder_grounds (commune_id, finding_id);
create index reminder_grounds_incident_idx on kc.reminder_grounds (commune_id, incident_id);
create index reminder_grounds_official_idx on kc.reminder_grounds (commune_id, official_id);

create table kc.reminder_events (
    commune_id        uuid        not null,
    event_id          uuid        not null,
    reminder_id       uuid        not null,
    ordinal           integer     not null,
    official_id       uuid        not null,
    unit_id           uuid,
    kind              text        not null,
    happened_on       date        not null,
    -- issued: whose reminder it is; its running number in the official's review year; the last day it counts.
    issuer_id         uuid,
    issuer_person_id  uuid,
    issuer_role       text,
    review_year       integer,
    number            integer,
    counts_through    date,
    -- served: how.
    manner            text,
    -- refused: before whom.
    first_witness_id  uuid,
    second_witness_id uuid,
    reason            text,
    -- reconsideration_requested after the window: why so late.
    late_cause        text,
    -- varied: what it says from then on. ground_annulled and varied: the numbers of the grounds it no longer rests on.
    new_kind          text,
    new_text          text,
    dropped           integer[],
    -- Who decided on a reconsideration: another leader, the leaders together, or the superior authority of this name.
    decided_by        text,
    authority         text,
    document_title    text,
    document_sha256   bytea,
    document_bytes    integer,
    recorded_at       timestamptz not null,
    recorded_by       uuid        not null,
    constraint reminder_events_pkey primary key (commune_id, event_id),
    constraint reminder_events_ordinal_key unique (commune_id, reminder_id, ordinal),
    constraint reminder_events_number_key unique (commune_id, official_id, review_year, number),
    constraint reminder_events_reminder_fkey foreign key (commune_id, reminder_id) references kc.reminders,
    constraint reminder_events_official_fkey foreign key (commune_id, official_id) references kc.officials,
    constraint reminder_events_unit_fkey foreign key (commune_id, unit_id) references kc.org_units,
    constraint reminder_events_issuer_fkey foreign key (commune_id, issuer_id) references kc.accounts,
    constraint reminder_events_issuer_person_fkey foreign key (commune_id, issuer_person_id) references kc.people,
    constraint reminder_events_first_witness_fkey foreign key (commune_id, first_witness_id) references kc.people,
    constraint reminder_events_second_witness_fkey foreign key (commune_id, second_witness_id) references kc.people,
    constraint reminder_events_recorded_by_fkey foreign key (commune_id, recorded_by) references kc.accounts,
    constraint reminder_events_kind_check check (kind in ('issued', 'confirmed', 'service_attempted', 'served', 'acknowledged',
        'refused', 'deemed', 'withdrawn', 'cancelled', 'ground_annulled', 'reconsideration_requested',
        'reconsideration_declined', 'upheld', 'varied', 'overturned')),
    constraint reminder_events_position_check check (ordinal >= 1),
    constraint reminder_events_issue_check check (
        num_nonnulls(issuer_id, issuer_person_id, issuer_role, review_year, number, counts_through)
        = case kind when 'issued' then 6 else 0 end),
    -- Nobody reminds himself.
    constraint reminder_events_issuer_check check (issuer_person_id <> official_id),
    constraint reminder_events_issuer_role_check check (issuer_role in ('unit_head', 'vice_chairman', 'chairman')),
    constraint reminder_events_number_check check (number >= 1),
    constraint reminder_events_expiry_check check (counts_through >= happened_on),
    constraint reminder_events_manner_check check ((kind = 'served') = (manner is not null) and manner in ('in_person', 'meeting')),
    constraint reminder_events_witnesses_check check (num_nonnulls(first_witness_id, second_witness_id)
                                                      = case kind when 'refused' then 2 else 0 end),
    constraint reminder_events_witness_check check (first_witness_id <> second_witness_id and first_witness_id <> official_id
                                                    and second_witness_id <> official_id),
    constraint reminder_events_reason_check check (reason is nfc normalized and char_length(reason) between 1 and 20000),
    constraint reminder_events_reason_needed_check check (
        reason is not null or kind not in ('service_attempted', 'withdrawn', 'cancelled', 'ground_annulled',
            'reconsideration_requested', 'reconsideration_declined', 'upheld', 'varied', 'overturned')),
    constraint reminder_events_late_cause_check check (
        late_cause is null or kind = 'reconsideration_requested' and late_cause is nfc normalized
                              and char_length(late_cause) between 1 and 20000),
    constraint reminder_events_change_check check (
        case kind when 'varied' then num_nonnulls(new_kind, new_text, dropped) >= 1
                  when 'ground_annulled' then num_nonnulls(new_kind, new_text) = 0 and dropped is not null
                  else num_nonnulls(new_kind, new_text, dropped) = 0 end),
    constraint reminder_events_new_kind_check check (new_kind in ('reminder', 'criticism')),
    constraint reminder_events_new_text_check check (new_text is nfc normalized and char_length(new_text) between 1 and 20000),
    constraint reminder_events_dropped_check check (cardinality(dropped) >= 1),
    constraint reminder_events_decision_check check (
        (decided_by is not null) = (kind in ('upheld', 'varied', 'overturned', 'reconsideration_declined'))),
    constraint reminder_events_decided_by_check check (decided_by in ('another_leader', 'collective', 'superior')),
    constraint reminder_events_authority_check check ((authority is not null) = coalesce(decided_by = 'superior', false)),
    constraint reminder_events_authority_text_check check (authority is nfc normalized
                                                           and char_length(authority) between 1 and 300),
    -- The leaders' minutes, or the superior's letter.
    constraint reminder_events_minutes_check check (decided_by = 'another_leader' or document_title is not null),
    constraint reminder_events_document_check check (num_nonnulls(document_title, document_sha256, document_bytes) in (0, 3)),
    constraint reminder_events_document_title_check check (document_title is nfc normalized
                                                           and char_length(document_title) between 1 and 300),
    constraint reminder_events_document_sha256_check check (octet_length(document_sha256) = 32 and document_bytes > 0)
);
-- Each happens to a reminder once; it can be carried to somebody several times and lose its grounds one by one.
create unique index reminder_events_once_key on kc.reminder_events (commune_id, reminder_id, kind)
 where kind not in ('service_attempted', 'ground_annulled');
-- One decision on the one reconsideration there can be.
create unique index reminder_events_decided_key on kc.reminder_events (commune_id, reminder_id) where decided_by is not null;
create index reminder_events_official_idx on kc.reminder_events (commune_id, official_id);

-- Who was present when a reminder was given in a meeting, and which leaders decided together on a reconsideration.
create table kc.reminder_participants (
    commune_id  uuid not null,
    event_id    uuid not null,
    person_id   uuid not null,
    part        text not null,
    reminder_id uuid not null,
    official_id uuid not null,
    constraint reminder_participants_pkey primary key (commune_id, event_id, person_id),
    constraint reminder_participants_event_fkey foreign key (commune_id, event_id) references kc.reminder_events,
    constraint reminder_participants_reminder_fkey foreign key (commune_id, reminder_id) references kc.reminders,
    constraint reminder_participants_official_fkey foreign key (commune_id, official_id) references kc.officials,
    constraint reminder_participants_person_fkey foreign key (commune_id, person_id) references kc.people,
    constraint reminder_participants_part_check check (part in ('present', 'member')),
    -- Nobody decides on his own case.
    constraint reminder_participants_member_check check (part <> 'member' or person_id <> official_id)
);
create index reminder_participants_reminder_idx on kc.reminder_participants (commune_id, reminder_id);
create index reminder_participants_official_idx on kc.reminder_participants (commune_id, official_id);

-- One matter, one reminder of an official that stands. Rows come with the issue and go with what ends it.
create table kc.reminder_guards (
    commune_id  uuid not null,
    official_id uuid not null,
    matter      text not null,
    reminder_id uuid not null,
    constraint reminder_guards_pkey primary key (commune_id, official_id, matter),
    constraint reminder_guards_ground_fkey foreign key (commune_id, reminder_id, matter)
        references kc.reminder_grounds (commune_id, reminder_id, matter)
);
create index reminder_guards_reminder_idx on kc.reminder_guards (commune_id, reminder_id);

-- The guards follow from the events, in the transaction that records them, and by nothing else.
create function kc.keep_reminder_guards() returns trigger
    language plpgsql security definer
    set search_path = pg_catalog, pg_temp
as $$
begin
    if new.kind = 'issued' then
        insert into kc.reminder_guards (commune_id, official_id, matter, reminder_id)
        select g.commune_id, g.official_id, g.matter, g.reminder_id
          from kc.reminder_grounds as g
         where g.commune_id = new.commune_id and g.reminder_id = new.reminder_id;
    elsif new.kind in ('withdrawn', 'cancelled', 'overturned') then
        delete from kc.reminder_guards as s where s.commune_id = new.commune_id and s.reminder_id = new.reminder_id;
    elsif new.dropped is not null then
        delete from kc.reminder_guards as s
         using kc.reminder_grounds as g
         where s.commune_id = new.commune_id and s.reminder_id = new.reminder_id
           and g.commune_id = s.commune_id and g.reminder_id = s.reminder_id and g.matter = s.matter
           and g.number = any (new.dropped);
    end if;
    return null;
end
$$;
revoke execute on function kc.keep_reminder_guards() from public;
create trigger guards_row after insert on kc.reminder_events for each row execute function kc.keep_reminder_guards();

call kc.make_facts('kc.reminders');
call kc.make_facts('kc.reminder_grounds');
call kc.make_facts('kc.reminder_events');
call kc.make_facts('kc.reminder_participants');
call kc.make_secured('kc.reminder_guards');

create policy staff_read on kc.reminders for select to kc_staff using (commune_id = kc.ctx_commune());
create policy staff_add on kc.reminders for insert to kc_staff with check (commune_id = kc.ctx_commune());
create policy inspector_read on kc.reminders for select to kc_inspector using (commune_id = kc.ctx_commune());
create policy official_read on kc.reminders for select to kc_official
    using (commune_id = kc.ctx_commune() and official_id = kc.ctx_person());
create policy staff_read on kc.reminder_grounds for select to kc_staff using (commune_id = kc.ctx_commune());
create policy staff_add on kc.reminder_grounds for insert to kc_staff with check (commune_id = kc.ctx_commune());
create policy inspector_read on kc.reminder_grounds for select to kc_inspector using (commune_id = kc.ctx_commune());
create policy official_read on kc.reminder_grounds for select to kc_official
    using (commune_id = kc.ctx_commune() and official_id = kc.ctx_person());
create policy staff_read on kc.reminder_events for select to kc_staff using (commune_id = kc.ctx_commune());
create policy staff_add on kc.reminder_events for insert to kc_staff with check (commune_id = kc.ctx_commune());
create policy inspector_read on kc.reminder_events for select to kc_inspector using (commune_id = kc.ctx_commune());
create policy official_read on kc.reminder_events for select to kc_official
    using (commune_id = kc.ctx_commune() and official_id = kc.ctx_person());
-- An official acknowledges and asks for reconsideration himself.
create policy official_add on kc.reminder_events for insert to kc_official
    with check (commune_id = kc.ctx_commune() and official_id = kc.ctx_person());
create policy staff_read on kc.reminder_participants for select to kc_staff using (commune_id = kc.ctx_commune());
create policy staff_add on kc.reminder_participants for insert to kc_staff with check (commune_id = kc.ctx_commune());
create policy inspector_read on kc.reminder_participants for select to kc_inspector using (commune_id = kc.ctx_commune());
create policy official_read on kc.reminder_participants for select to kc_official
    using (commune_id = kc.ctx_commune() and official_id = kc.ctx_person());
create policy staff_read on kc.reminder_guards for select to kc_staff using (commune_id = kc.ctx_commune());
create policy inspector_read on kc.reminder_guards for select to kc_inspector using (commune_id = kc.ctx_commune());
create policy official_read on kc.reminder_guards for select to kc_official
    using (commune_id = kc.ctx_commune() and official_id = kc.ctx_person());
grant select, insert on kc.reminders, kc.reminder_grounds, kc.reminder_events, kc.reminder_participants to kc_staff;
grant select on kc.reminders, kc.reminder_grounds, kc.reminder_events, kc.reminder_participants, kc.reminder_guards
   to kc_inspector, kc_official;
grant select on kc.reminder_guards to kc_staff;
grant insert on kc.reminder_events to kc_official;

-- Explanations (giải trình): one duty for each official and matter, asked for or volunteered, and what was said, shown and
-- decided about it.

-- Categories of causes (phân loại nguyên nhân), dated, with the document they come from; recorded in the installation's own
-- ledger. A row says how a category stands from a day on: what it is called, and whether it may be chosen.
create table kc.cause_categories (
    commune_id      uuid        not null,
    cause           text        collate "C" not null,
    effective_on    date        not null,
    title           text        not null,
    -- Whether the name alone says nothing, so that at least a sentence must.
    needs_sentence  boolean     not null,
    is_offered      boolean     not null,
    ordinal         integer     not null,
    source_document text        not null,
    recorded_at     timestamptz not null,
    recorded_by     uuid        not null,
    constraint cause_categories_pkey primary key (commune_id, cause, effective_on),
    constraint cause_categories_recorded_by_fkey foreign key (commune_id, recorded_by) references kc.accounts,
    constraint cause_categories_installation_check check (commune_id = '00000000-0000-0000-0000-000000000000'),
    constraint cause_categories_cause_check check (cause ~ '^[a-z]+(_[a-z]+)*$'),
    constraint cause_categories_title_check check (title is nfc normalized and char_length(title) between 1 and 200),
    constraint cause_categories_ordinal_check check (ordinal > 0),
    constraint cause_categories_source_check check (source_document is nfc normalized and char_length(source_document) > 0)
);

create table kc.explanation_requests (
    commune_id   uuid        not null,
    request_id   uuid        not null,
    finding_id   uuid,
    incident_id  uuid,
    -- The file's code, or the incident's id: one file is one matter, whether a scan found it or somebody typed it.
    matter       text        collate "C" not null,
    official_id  uuid        not null,
    -- As it was: visibility is a plain equality.
    unit_id      uuid,
    -- Asked for by a leader, volunteered before that, or heard at a meeting.
    origin       text        not null,
    question     text,
    requested_on date        not null,
    recorded_at  timestamptz not null,
    recorded_by  uuid        not null,
    constraint explanation_requests_pkey primary key (commune_id, request_id),
    constraint explanation_requests_official_key unique (commune_id, request_id, official_id),
    constraint explanation_requests_finding_fkey foreign key (commune_id, finding_id) references kc.findings,
    constraint explanation_requests_incident_fkey foreign key (commune_id, incident_id) references kc.incidents,
    constraint explanation_requests_official_fkey foreign key (commune_id, official_id) references kc.officials,
    constraint explanation_requests_unit_fkey foreign key (commune_id, unit_id) references kc.org_units,
    constraint explanation_requests_recorded_by_fkey foreign key (commune_id, recorded_by) references kc.accounts,
    constraint explanation_requests_ground_check check (num_nonnulls(finding_id, incident_id) = 1),
    constraint explanation_requests_matter_check check (char_length(matter) between 1 and 100),
    constraint explanation_requests_origin_check check (origin in ('requested', 'volunteered', 'meeting')),
    constraint explanation_requests_question_check check ((question is null or origin = 'requested') and question is nfc normalized
                                                          and char_length(question) between 1 and 2000)
);
create index explanation_requests_official_idx on kc.explanation_requests (commune_id, official_id, recorded_at);
create index explanation_requests_finding_idx on kc.explanation_requests (commune_id, finding_id) where finding_id is not null;
create index explanation_requests_incident_idx on kc.explanation_requests (commune_id, incident_id) where incident_id is not null;
create index explanation_requests_recorded_idx on kc.explanation_requests (commune_id, recorded_at, request_id);

-- One duty for each official and matter. A row goes when the duty is cancelled, or when the matter turns out not to be his.
create table kc.explanation_guards (
    commune_id  uuid not null,
    official_id uuid not null,
    matter      text collate "C" not null,
    request_id  uuid not null,
    constraint explanation_guards_pkey primary key (commune_id, official_id, matter),
    constraint explanation_guards_request_key unique (commune_id, request_id),
    constraint explanation_guards_request_fkey foreign key (commune_id, request_id, official_id)
        references kc.explanation_requests (commune_id, request_id, official_id)
);

create table kc.explanation_events (
    commune_id      uuid        not null,
    event_id        uuid        not null,
    request_id      uuid        not null,
    ordinal         integer     not null,
    official_id     uuid        not null,
    unit_id         uuid,
    kind            text        not null,
    happened_on     date        not null,
    -- How it was served, or how the explanation was given.
    method          text,
    -- The category the official names (kc.cause_categories).
    cause           text,
    -- What was said: the explanation, the question it was returned with, the reason of a decision.
    statement       text,
    -- Nguyên nhân khách quan được xác nhận: by whom and when is who decided this event and its days.
    objective_cause boolean,
    -- The leader whose verdict it is; somebody else may have recorded it at a meeting.
    decided_by      uuid,
    recorded_at     timestamptz not null,
    recorded_by     uuid        not null,
    constraint explanation_events_pkey primary key (commune_id, event_id),
    constraint explanation_events_ordinal_key unique (commune_id, request_id, ordinal),
    constraint explanation_events_request_fkey foreign key (commune_id, request_id, official_id)
        references kc.explanation_requests (commune_id, request_id, official_id),
    constraint explanation_events_unit_fkey foreign key (commune_id, unit_id) references kc.org_units,
    constraint explanation_events_decided_by_fkey foreign key (commune_id, decided_by) references kc.accounts,
    constraint explanation_events_recorded_by_fkey foreign key (commune_id, recorded_by) references kc.accounts,
    constraint explanation_events_ordinal_check check (ordinal > 0),
    constraint explanation_events_kind_check check (kind in ('served', 'acknowledged', 'submitted', 'returned', 'disowned',
        'disownment_accepted', 'disownment_rejected', 'accepted', 'partly_accepted', 'rejected', 'missed', 'lapsed', 'waived',
        'cancelled')),
    constraint explanation_events_method_check check ((method is not null) = (kind in ('served', 'submitted'))
        and (kind <> 'served' or method in ('in_person', 'by_system', 'at_meeting'))
        and (kind <> 'submitted' or method in ('written', 'at_meeting'))),
    constraint explanation_events_cause_check check ((cause is not null) = (kind = 'submitted') and cause ~ '^[a-z]+(_[a-z]+)*$'),
    constraint explanation_events_statement_check check (
        (statement is null) = (kind in ('served', 'acknowledged', 'missed', 'lapsed')) and statement is nfc normalized
        and char_length(statement) between 1 and 20000),
    constraint explanation_events_verdict_check check (
        (objective_cause is not null) = (kind in ('accepted', 'partly_accepted', 'rejected'))
        and (decided_by is not null) = (kind in ('accepted', 'partly_accepted', 'rejected'))
        and (kind <> 'rejected' or not objective_cause))
);
-- An explanation is asked for, returned and decided once: of two leaders deciding at the same moment one comes too late.
create unique index explanation_events_kind_key on kc.explanation_events (commune_id, request_id, kind) where kind <> 'submitted';
create unique index explanation_events_conclusion_key on kc.explanation_events (commune_id, request_id)
    where kind in ('accepted', 'partly_accepted', 'rejected', 'lapsed', 'waived', 'disownment_accepted');
create index explanation_events_official_idx on kc.explanation_events (commune_id, official_id);

-- The bytes of attachments, by their hash; an official's are his own, so that nobody learns by a collision what others hold.
create table kc.attachment_contents (
    commune_id  uuid  not null,
    official_id uuid  not null,
    sha256      bytea not null,
    content     bytea not null,
    constraint attachment_contents_pkey primary key (commune_id, official_id, sha256),
    constraint attachment_contents_official_fkey foreign key (commune_id, official_id) references kc.officials,
    constraint attachment_contents_size_check check (octet_length(content) between 1 and 10485760),
    constraint attachment_contents_sha256_check check (sha256 = sha256(content))
);

create table kc.attachments (
    commune_id    uuid        not null,
    attachment_id uuid        not null,
    request_id    uuid        not null,
    ordinal       integer     not null,
    official_id   uuid        not null,
    unit_id       uuid,
    name          text        not null,
    media_type    text        not null,
    size          integer     not null,
    sha256        bytea       not null,
    recorded_at   timestamptz not null,
    recorded_by   uuid        not null,
    constraint attachments_pkey primary key (commune_id, attachment_id),
    constraint attachments_ordinal_key unique (commune_id, request_id, ordinal),
    constraint attachments_request_fkey foreign key (commune_id, request_id, official_id)
        references kc.explanation_requests (commune_id, request_id, official_id),
    constraint attachments_content_fkey foreign key (commune_id, official_id, sha256) references kc.attachment_contents,
    constraint attachments_unit_fkey foreign key (commune_id, unit_id) references kc.org_units,
    constraint attachments_recorded_by_fkey foreign key (commune_id, recorded_by) references kc.accounts,
    constraint attachments_ordinal_check check (ordinal between 1 and 5),
    constraint attachments_name_check check (name is nfc normalized and char_length(name) between 1 and 200),
    constraint attachments_media_type_check check (media_type in ('application/pdf', 'image/jpeg', 'image/png',
        'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
        'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', 'text/plain')),
    constraint attachments_size_check check (size between 1 and 10485760)
);
create index attachments_official_idx on kc.attachments (commune_id, official_id, sha256);

call kc.make_facts('kc.cause_categories');
call kc.make_facts('kc.explanation_requests');
call kc.make_secured('kc.explanation_guards');
call kc.make_facts('kc.explanation_events');
call kc.make_facts('kc.attachment_contents');
call kc.make_facts('kc.attachments');

create policy staff_read on kc.cause_categories for select to kc_staff using (kc.ctx_commune() is not null);
create policy staff_add on kc.cause_categories for insert to kc_staff with check (commune_id = kc.ctx_commune());
create policy class_read on kc.cause_categories for select to kc_official, kc_inspector using (kc.ctx_commune() is not null);
grant select on kc.cause_categories to kc_staff, kc_official, kc_inspector;
grant insert on kc.cause_categories to kc_staff;

create policy staff_read on kc.explanation_requests for select to kc_staff using (commune_id = kc.ctx_commune());
create policy staff_add on kc.explanation_requests for insert to kc_staff with check (commune_id = kc.ctx_commune());
create policy inspector_read on kc.explanation_requests for select to kc_inspector using (commune_id = kc.ctx_commune());
create policy official_read on kc.explanation_requests for select to kc_official
    using (commune_id = kc.ctx_commune() and official_id = kc.ctx_person());
create policy official_add on kc.explanation_requests for insert to kc_official
    with check (commune_id = kc.ctx_commune() and official_id = kc.ctx_person());
create policy staff_read on kc.explanation_guards for select to kc_staff using (commune_id = kc.ctx_commune());
create policy staff_add on kc.explanation_guards for insert to kc_staff with check (commune_id = kc.ctx_commune());
create policy staff_remove on kc.explanation_guards for delete to kc_staff using (commune_id = kc.ctx_commune());
create policy official_read on kc.explanation_guards for select to kc_official
    using (commune_id = kc.ctx_commune() and official_id = kc.ctx_person());
create policy official_add on kc.explanation_guards for insert to kc_official
    with check (commune_id = kc.ctx_commune() and official_id = kc.ctx_person());
create policy staff_read on kc.explanation_events for select to kc_staff using (commune_id = kc.ctx_commune());
create policy staff_add on kc.explanation_events for insert to kc_staff with check (commune_id = kc.ctx_commune());
create policy inspector_read on kc.explanation_events for select to kc_inspector using (commune_id = kc.ctx_commune());
create policy official_read on kc.explanation_events for select to kc_official
    using (commune_id = kc.ctx_commune() and official_id = kc.ctx_person());
create policy official_add on kc.explanation_events for insert to kc_official
    with check (commune_id = kc.ctx_commune() and official_id = kc.ctx_person());
create policy staff_read on kc.attachments for select to kc_staff using (commune_id = kc.ctx_commune());
create policy staff_add on kc.attachments for insert to kc_staff with check (commune_id = kc.ctx_commune());
create policy official_read on kc.attachments for select to kc_official
    using (commune_id = kc.ctx_commune() and official_id = kc.ctx_person());
create policy official_add on kc.attachments for insert to kc_official
    with check (commune_id = kc.ctx_commune() and official_id = kc.ctx_person());
create policy staff_read on kc.attachment_contents for select to kc_staff using (commune_id = kc.ctx_commune());
create policy staff_add on kc.attachment_contents for insert to kc_staff with check (commune_id = kc.ctx_commune());
create policy official_read on kc.attachment_contents for select to kc_official
    using (commune_id = kc.ctx_commune() and official_id = kc.ctx_person());
create policy official_add on kc.attachment_contents for insert to kc_official
    with check (commune_id = kc.ctx_commune() and official_id = kc.ctx_person());
grant select, insert on kc.explanation_requests, kc.explanation_guards, kc.explanation_events, kc.attachments,
                        kc.attachment_contents to kc_staff, kc_official;
grant delete on kc.explanation_guards to kc_staff;
grant select on kc.explanation_requests, kc.explanation_events to kc_inspector;

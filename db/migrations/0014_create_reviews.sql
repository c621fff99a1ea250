-- Review cases (gợi ý kiểm điểm, đề nghị điều chuyển): what the rule of three opens, and what people decide about it. A case only
-- suggests; each suggestion is confirmed or declined by a person, with a reason and a document.

create table kc.review_cases (
    commune_id  uuid        not null,
    review_id   uuid        not null,
    official_id uuid        not null,
    -- The official's unit when the case was opened.
    unit_id     uuid,
    -- The review year the reminders belong to, and its days as the policy said then.
    review_year integer     not null,
    year_from   date        not null,
    year_to     date        not null,
    -- The policy the case was opened under, and how many reminders it asked for.
    policy_id   uuid        not null,
    threshold   integer     not null,
    opened_on   date        not null,
    recorded_at timestamptz not null,
    recorded_by uuid        not null,
    constraint review_cases_pkey primary key (commune_id, review_id),
    constraint review_cases_official_fkey foreign key (commune_id, official_id) references kc.officials,
    constraint review_cases_unit_fkey foreign key (commune_id, unit_id) references kc.org_units,
    constraint review_cases_policy_fkey foreign key (commune_id, policy_id) references kc.policies,
    constraint review_cases_recorded_by_fkey foreign key (commune_id, recorded_by) references kc.accounts,
    constraint review_cases_threshold_check check (threshold > 0),
    constraint review_cases_year_check check (year_from < year_to and opened_on >= year_from
                                              and review_year = extract(year from year_to))
);
create index review_cases_official_idx on kc.review_cases (commune_id, official_id);

-- The reminders a case rests on: those that opened it, and those that stood when it was decided.
create table kc.review_case_grounds (
    commune_id  uuid        not null,
    review_id   uuid        not null,
    reminder_id uuid        not null,
    stage       text        not null,
    official_id uuid        not null,
    recorded_at timestamptz not null,
    recorded_by uuid        not null,
    constraint review_case_grounds_pkey primary key (commune_id, review_id, stage, reminder_id),
    constraint review_case_grounds_review_fkey foreign key (commune_id, review_id) references kc.review_cases,
    constraint review_case_grounds_reminder_fkey foreign key (commune_id, reminder_id) references kc.reminders,
    constraint review_case_grounds_official_fkey foreign key (commune_id, official_id) references kc.officials,
    constraint review_case_grounds_recorded_by_fkey foreign key (commune_id, recorded_by) references kc.accounts,
    constraint review_case_grounds_stage_check check (stage in ('opened', 'decided'))
);
create index review_case_grounds_reminder_idx on kc.review_case_grounds (commune_id, reminder_id);
create index review_case_grounds_official_idx on kc.review_case_grounds (commune_id, official_id);

create table kc.review_events (
    commune_id     uuid        not null,
    event_id       uuid        not null,
    review_id      uuid        not null,
    ordinal        integer     not null,
    official_id    uuid        not null,
    unit_id        uuid,
    kind           text        not null,
    -- Which of the two suggestions was confirmed, declined or taken back.
    suggestion     text,
    -- A confirmed transfer: within the commune, or proposed to whoever may decide it.
    transfer_scope text,
    suspension     text,
    reason         text,
    -- What the official said, as he wrote it or as it was taken down.
    statement      text,
    -- The signed paper: its number or title, and the hash and size of its scan.
    document_title  text,
    document_sha256 bytea,
    document_bytes  integer,
    -- How many of the case's reminders were left.
    reminders_left integer,
    -- reconsideration_requested after the window: why so late.
    late_cause     text,
    -- Who answered a reconsideration: another leader, the leaders together (named), or the superior authority of this name.
    decided_by     text,
    members        uuid[],
    authority      text,
    happened_on    date        not null,
    recorded_at    timestamptz not null,
    recorded_by    uuid        not null,
    constraint review_events_pkey primary key (commune_id, event_id),
    constraint review_events_ordinal_key unique (commune_id, review_id, ordinal),
    constraint review_events_review_fkey foreign key (commune_id, review_id) references kc.review_cases,
    constraint review_events_official_fkey foreign key (commune_id, official_id) references kc.officials,
    constraint review_events_unit_fkey foreign key (commune_id, unit_id) references kc.org_units,
    constraint review_events_recorded_by_fkey foreign key (commune_id, recorded_by) references kc.accounts,
    constraint review_events_ordinal_check check (ordinal > 0),
    constraint review_events_kind_check check (kind in (
        'statement_given', 'statement_heard', 'statement_waived', 'suspended', 'resumed', 'confirmed', 'declined', 'lapsed', 'flagged',
        'kept', 'set_aside', 'reconsideration_requested', 'reconsideration_upheld', 'reconsideration_varied',
        'reconsideration_overturned')),
    constraint review_events_suggestion_check check (
        (kind in ('confirmed', 'declined', 'reconsideration_varied')) = (suggestion is not null)
        and suggestion in ('year_end_review', 'transfer')),
    constraint review_events_transfer_check check (
        (kind = 'confirmed' and suggestion = 'transfer') = (transfer_scope is not null)
        and transfer_scope in ('within_commune', 'proposed_upwards')),
    constraint review_events_suspension_check check (
        (kind = 'suspended') = (suspension is not null)
        and suspension in ('illness', 'maternity', 'child_under_12_months', 'prosecution')),
    constraint review_events_reason_check check (
        (kind in ('statement_given', 'statement_heard', 'lapsed', 'flagged')) = (reason is null)
        and reason is nfc normalized and char_length(reason) between 1 and 2000),
    constraint review_events_statement_check check (
        (kind in ('statement_given', 'statement_heard')) = (statement is not null)
        and statement is nfc normalized and char_length(statement) between 1 and 20000),
    constraint review_events_document_check check (num_nonnulls(document_title, document_sha256, document_bytes) in (0, 3)),
    -- Minutes of the hearing, the signed decision, the leaders' minutes or the superior's letter.
    constraint review_events_document_needed_check check (
        document_title is not null
        or kind not in ('statement_heard', 'confirmed', 'declined') and coalesce(decided_by, 'another_leader') = 'another_leader'),
    constraint review_events_document_title_check check (document_title is nfc normalized
                                                         and char_length(document_title) between 1 and 300),
    constraint review_events_document_sha256_check check (octet_length(document_sha256) = 32 and document_bytes > 0),
    constraint review_events_left_check check ((kind in ('lapsed', 'flagged')) = (reminders_left is not null) and reminders_left >= 0),
    constraint review_events_decided_by_check check (
        (kind in ('reconsideration_upheld', 'reconsideration_varied', 'reconsideration_overturned')) = (decided_by is not null)
        and decided_by in ('another_leader', 'collective', 'superior')),
    -- The subject is never among those who decide.
    constraint review_events_members_check check (
        (decided_by is not distinct from 'collective') = (members is not null) and cardinality(members) between 2 and 30
        and array_position(members, null) is null and official_id <> all (members)),
    constraint review_events_authority_check check (
        (decided_by is not distinct from 'superior') = (authority is not null)
        and authority is nfc normalized and char_length(authority) between 1 and 300),
    constraint review_events_late_cause_check check (
        (late_cause is null or kind = 'reconsideration_requested')
        and late_cause is nfc normalized and char_length(late_cause) between 1 and 2000)
);
create index review_events_official_idx on kc.review_events (commune_id, official_id);
-- Each suggestion is decided once; a case ends once, and is asked to be reconsidered once.
create unique index review_events_decision_key on kc.review_events (commune_id, review_id, suggestion)
    where kind in ('confirmed', 'declined');
create unique index review_events_end_key on kc.review_events (commune_id, review_id) where kind in ('lapsed', 'set_aside');
create unique index review_events_request_key on kc.review_events (commune_id, review_id) where kind = 'reconsideration_requested';
create unique index review_events_answer_key on kc.review_events (commune_id, review_id)
    where kind in ('reconsideration_upheld', 'reconsideration_varied', 'reconsideration_overturned');

-- One undecided case for an official and a review year. A row goes when its case is decided, lapses or is set aside.
create table kc.review_guards (
    commune_id  uuid    not null,
    official_id uuid    not null,
    review_year integer not null,
    review_id   uuid    not null,
    constraint review_guards_pkey primary key (commune_id, official_id, review_year),
    constraint review_guards_review_key unique (commune_id, review_id),
    constraint review_guards_review_fkey foreign key (commune_id, review_id) references kc.review_cases
);

-- The guards follow from the facts, in the transaction that records them, and by nothing else.
create function kc.keep_review_guard() returns trigger
    language plpgsql security definer
    set search_path = pg_catalog, pg_temp
as $$
begin
    insert into kc.review_guards (commune_id, official_id, review_year, review_id)
    values (new.commune_id, new.official_id, new.review_year, new.review_id);
    return null;
end
$$;
create function kc.release_review_guard() returns trigger
    language plpgsql security definer
    set search_path = pg_catalog, pg_temp
as $$
begin
    delete from kc.review_guards as g
     where g.commune_id = new.commune_id and g.review_id = new.review_id
       and (new.kind in ('lapsed', 'set_aside')
            or (select count(*)
                  from kc.review_events as e
                 where e.commune_id = new.commune_id and e.review_id = new.review_id and e.kind in ('confirmed', 'declined')) = 2);
    return null;
end
$$;
revoke execute on function kc.keep_review_guard(), kc.release_review_guard() from public;
create trigger guards_row after insert on kc.review_cases for each row execute function kc.keep_review_guard();
create trigger guards_row after insert on kc.review_events for each row
    when (new.kind in ('lapsed', 'set_aside', 'confirmed', 'declined')) execute function kc.release_review_guard();

call kc.make_facts('kc.review_cases');
call kc.make_facts('kc.review_case_grounds');
call kc.make_facts('kc.review_events');
call kc.make_secured('kc.review_guards');

create policy staff_read on kc.review_cases for select to kc_staff using (commune_id = kc.ctx_commune());
create policy staff_add on kc.review_cases for insert to kc_staff with check (commune_id = kc.ctx_commune());
create policy inspector_read on kc.review_cases for select to kc_inspector using (commune_id = kc.ctx_commune());
create policy staff_read on kc.review_case_grounds for select to kc_staff using (commune_id = kc.ctx_commune());
create policy staff_add on kc.review_case_grounds for insert to kc_staff with check (commune_id = kc.ctx_commune());
create policy inspector_read on kc.review_case_grounds for select to kc_inspector using (commune_id = kc.ctx_commune());
create policy staff_read on kc.review_events for select to kc_staff using (commune_id = kc.ctx_commune());
create policy staff_add on kc.review_events for insert to kc_staff with check (commune_id = kc.ctx_commune());
create policy inspector_read on kc.review_events for select to kc_inspector using (commune_id = kc.ctx_commune());
create policy staff_read on kc.review_guards for select to kc_staff using (commune_id = kc.ctx_commune());
create policy inspector_read on kc.review_guards for select to kc_inspector using (commune_id = kc.ctx_commune());
grant select, insert on kc.review_cases, kc.review_case_grounds, kc.review_events to kc_staff;
grant select on kc.review_guards to kc_staff;
grant select on kc.review_cases, kc.review_case_grounds, kc.review_events, kc.review_guards to kc_inspector;

-- An official sees his own cases; his acknowledging the third reminder opens one; he states his side and may ask for
-- reconsideration.
create policy official_read on kc.review_cases for select to kc_official
    using (commune_id = kc.ctx_commune() and official_id = kc.ctx_person());
create policy official_add on kc.review_cases for insert to kc_official
    with check (commune_id = kc.ctx_commune() and official_id = kc.ctx_person());
create policy official_read on kc.review_case_grounds for select to kc_official
    using (commune_id = kc.ctx_commune() and official_id = kc.ctx_person());
create policy official_add on kc.review_case_grounds for insert to kc_official
    with check (commune_id = kc.ctx_commune() and official_id = kc.ctx_person());
create policy official_read on kc.review_events for select to kc_official
    using (commune_id = kc.ctx_commune() and official_id = kc.ctx_person());
create policy official_add on kc.review_events for insert to kc_official
    with check (commune_id = kc.ctx_commune() and official_id = kc.ctx_person());
create policy official_read on kc.review_guards for select to kc_official
    using (commune_id = kc.ctx_commune() and official_id = kc.ctx_person());
grant select, insert on kc.review_cases, kc.review_case_grounds, kc.review_events to kc_official;
grant select on kc.review_guards to kc_official;


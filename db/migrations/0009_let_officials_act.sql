-- Acts of people: the classes of officials and inspectors append to the ledger too, accounts know their unit, policies know more
-- than the start day, and everybody who must be told of something is told.

-- What an act of this id left in the ledger, for whoever asks again with the same id. The class of officials reads no entries and
-- no texts: they speak of colleagues. The content is a hash.
create function kc.recorded_act(asked uuid, out kind text, out seq bigint, out recorded_at timestamptz, out recorded_by uuid,
                                out content text)
    returns setof record
    language sql stable security definer
    set search_path = pg_catalog, pg_temp
as $$
    select e.kind, e.seq, e.recorded_at, e.recorded_by, b.body::jsonb ->> 'content'
      from kc.ledger_entries as e
      join kc.ledger_bodies as b on b.commune_id = e.commune_id and b.seq = e.seq
     where e.commune_id = (kc.context()).commune and e.act_id = asked
$$;
grant execute on function kc.recorded_act(uuid) to kc_official, kc_staff, kc_inspector;

create policy official_read on kc.ledger_heads for select to kc_official using (commune_id = kc.ctx_commune());
create policy official_add on kc.ledger_heads for insert to kc_official with check (commune_id = kc.ctx_commune());
create policy official_move on kc.ledger_heads for update to kc_official using (commune_id = kc.ctx_commune()) with check (commune_id = kc.ctx_commune());
create policy official_add on kc.ledger_entries for insert to kc_official with check (commune_id = kc.ctx_commune());
create policy official_add on kc.ledger_bodies for insert to kc_official with check (commune_id = kc.ctx_commune());
create policy inspector_add on kc.ledger_heads for insert to kc_inspector with check (commune_id = kc.ctx_commune());
create policy inspector_move on kc.ledger_heads for update to kc_inspector using (commune_id = kc.ctx_commune()) with check (commune_id = kc.ctx_commune());
create policy inspector_add on kc.ledger_entries for insert to kc_inspector with check (commune_id = kc.ctx_commune());
create policy inspector_add on kc.ledger_bodies for insert to kc_inspector with check (commune_id = kc.ctx_commune());
grant select, insert on kc.ledger_heads to kc_official;
grant insert on kc.ledger_heads to kc_inspector;
grant update (seq, hash, recorded_at) on kc.ledger_heads to kc_official, kc_inspector;
grant insert on kc.ledger_entries, kc.ledger_bodies to kc_official, kc_inspector;

-- The unit an account answers for: a unit head decides in his own unit only.
alter table kc.accounts add column unit_id uuid;
alter table kc.accounts add constraint accounts_unit_fkey foreign key (commune_id, unit_id) references kc.org_units;

-- What a version of the rules says beyond its start day; NULL in versions from before: the standard holds
-- (Policy.standard in Accountability).
alter table kc.policies
    add column threshold           integer,
    add column review_year         text,
    add column counts_reminders    boolean,
    add column counts_criticisms   boolean,
    add column explanation_days    integer,
    add column verdict_days        integer,
    add column reconsideration_days integer,
    add column deemed_days         integer,
    add column document            text,
    add column reason              text,
    add constraint policies_threshold_check check (threshold between 1 and 20),
    add constraint policies_review_year_check check (review_year in ('reporting', 'calendar')),
    add constraint policies_counts_check check (counts_reminders or counts_criticisms),
    add constraint policies_days_check check (explanation_days between 1 and 60 and verdict_days between 1 and 60
                                              and reconsideration_days between 1 and 60 and deemed_days between 1 and 60),
    add constraint policies_document_check check (document is nfc normalized and char_length(document) between 1 and 200),
    add constraint policies_reason_check check (reason is nfc normalized and char_length(reason) between 1 and 2000);

-- Who must be told what. A notice has no text: it names a kind and what it is about, and the reader's page finds the words.
create table kc.notices (
    commune_id  uuid        not null,
    notice_id   uuid        not null,
    person_id   uuid        not null,
    kind        text        not null,
    subject     text        not null,
    subject_id  uuid        not null,
    -- Told from this moment on: a mistake made a moment ago can be cancelled before anybody reads of it.
    due_at      timestamptz not null,
    recorded_at timestamptz not null,
    recorded_by uuid        not null,
    constraint notices_pkey primary key (commune_id, notice_id),
    constraint notices_person_fkey foreign key (commune_id, person_id) references kc.people,
    constraint notices_recorded_by_fkey foreign key (commune_id, recorded_by) references kc.accounts,
    constraint notices_kind_check check (kind ~ '^[a-z_]+\.[a-z_]+$'),
    constraint notices_subject_check check (subject ~ '^[a-z_]+$'),
    constraint notices_due_check check (due_at >= recorded_at)
);
create index notices_person_idx on kc.notices (commune_id, person_id, due_at, notice_id);
call kc.make_facts('kc.notices');
create policy staff_read on kc.notices for select to kc_staff using (commune_id = kc.ctx_commune() and person_id = kc.ctx_person());
create policy staff_add on kc.notices for insert to kc_staff with check (commune_id = kc.ctx_commune());
create policy official_read on kc.notices for select to kc_official using (commune_id = kc.ctx_commune() and person_id = kc.ctx_person());
create policy official_add on kc.notices for insert to kc_official with check (commune_id = kc.ctx_commune());
create policy inspector_read on kc.notices for select to kc_inspector using (commune_id = kc.ctx_commune() and person_id = kc.ctx_person());
create policy inspector_add on kc.notices for insert to kc_inspector with check (commune_id = kc.ctx_commune());
grant select, insert on kc.notices to kc_staff, kc_official, kc_inspector;

-- Who holds a role, for whoever must tell them something: the class of officials sees no accounts. Without a unit: everybody in
-- the role.
create function kc.persons_in_role(asked_role text, asked_unit uuid) returns setof uuid
    language sql stable security definer
    set search_path = pg_catalog, pg_temp
as $$
    select distinct a.person_id
      from kc.accounts as a
     where a.commune_id = (kc.context()).commune and a.role = asked_role
       and a.account_id <> '00000000-0000-0000-0000-000000000000'
       and (asked_unit is null or a.unit_id = asked_unit)
     order by a.person_id
$$;
grant execute on function kc.persons_in_role(text, uuid) to kc_official, kc_staff, kc_inspector;

-- Commendations (biểu dương, khen thưởng): who is commended for what, in which form, and what became of the nomination.
--
-- A commendation is about a team as often as about one official, so the header has no official_id: the shares have. An official
-- reads what he nominated by his own id in nominator_id; what he has a share in is given out by the functions at the end, which
-- look his shares up by the signed context. A nominator stands in each row that is his, so no share can be his own.

create table kc.commendations (
    commune_id          uuid        not null,
    commendation_id     uuid        not null,
    -- The first commendation of the same achievement, often this one: a word at once and a certificate later are of one achievement.
    achievement_id      uuid        not null,
    kind                text        not null,
    form                text        not null,
    achievement         text        not null,
    -- The document by which a competent authority recognised an initiative (Law 06/2022, article 3.4); NULL: it is none.
    initiative_document text,
    -- The day of the achievement.
    happened_on         date        not null,
    -- The person who nominated.
    nominator_id        uuid        not null,
    recorded_at         timestamptz not null,
    recorded_by         uuid        not null,
    constraint commendations_pkey primary key (commune_id, commendation_id),
    constraint commendations_nominator_key unique (commune_id, commendation_id, nominator_id),
    constraint commendations_achievement_fkey foreign key (commune_id, achievement_id) references kc.commendations,
    constraint commendations_nominator_fkey foreign key (commune_id, nominator_id) references kc.people,
    constraint commendations_recorded_by_fkey foreign key (commune_id, recorded_by) references kc.accounts,
    constraint commendations_kind_check check (kind in ('praise', 'merit', 'ad_hoc', 'emulation_movement', 'thematic')),
    -- Praise is no award of the law and so never a certificate.
    constraint commendations_form_check check (form in ('word', 'letter', 'certificate')
                                               and (kind <> 'praise' or form <> 'certificate')),
    constraint commendations_achievement_check check (achievement is nfc normalized
                                                      and char_length(achievement) between 1 and 2000),
    constraint commendations_initiative_check check (initiative_document is nfc normalized
                                                     and char_length(initiative_document) between 1 and 300)
);
create index commendations_nominator_idx on kc.commendations (commune_id, nominator_id);
create index commendations_achievement_idx on kc.commendations (commune_id, achievement_id);

-- Who is commended, with which part of the achievement. All shares of a commendation come in one statement and make 100.
create table kc.commendation_shares (
    commune_id      uuid    not null,
    commendation_id uuid    not null,
    official_id     uuid    not null,
    -- The unit as it was.
    unit_id         uuid,
    percent         integer not null,
    nominator_id    uuid    not null,
    constraint commendation_shares_pkey primary key (commune_id, commendation_id, official_id),
    constraint commendation_shares_commendation_fkey foreign key (commune_id, commendation_id, nominator_id)
        references kc.commendations (commune_id, commendation_id, nominator_id),
    constraint commendation_shares_official_fkey foreign key (commune_id, official_id) references kc.officials,
    constraint commendation_shares_unit_fkey foreign key (commune_id, unit_id) references kc.org_units,
    constraint commendation_shares_percent_check check (percent between 1 and 100),
    constraint commendation_shares_nominator_check check (official_id <> nominator_id)
);
create index commendation_shares_official_idx on kc.commendation_shares (commune_id, official_id);
create index commendation_shares_nominator_idx on kc.commendation_shares (commune_id, nominator_id);

create function kc.check_shares() returns trigger
    language plpgsql
    set search_path = pg_catalog, pg_temp
as $$
begin
    if exists (select
                 from (select a.commune_id, a.commendation_id, count(*) as n, sum(a.percent) as percent
                         from added as a
                        group by a.commune_id, a.commendation_id) as c
                where c.percent <> 100
                   or c.n <> (select count(*)
                                from kc.commendation_shares as s
                               where s.commune_id = c.commune_id and s.commendation_id = c.commendation_id)) then
        raise exception 'the shares of a commendation come together and make 100'
            using errcode = 'check_violation', constraint = 'commendation_shares_sum_check';
    end if;
    return null;
end
$$;
create trigger shares_sum after insert on kc.commendation_shares referencing new table as added
    for each statement execute function kc.check_shares();

-- What became of it. The nominator stands in each row, so that he can read it.
create table kc.commendation_events (
    commune_id      uuid        not null,
    event_id        uuid        not null,
    commendation_id uuid        not null,
    ordinal         integer     not null,
    nominator_id    uuid        not null,
    kind            text        not null,
    happened_on     date        not null,
    reason          text,
    -- The decision as the office numbered it: typed, never made up here.
    document_number text,
    document_on     date,
    -- The proposal to revoke that this decides, and whose it was.
    proposal_id     uuid,
    proposed_by     uuid,
    recorded_at     timestamptz not null,
    recorded_by     uuid        not null,
    constraint commendation_events_pkey primary key (commune_id, event_id),
    constraint commendation_events_ordinal_key unique (commune_id, commendation_id, ordinal),
    constraint commendation_events_author_key unique (commune_id, commendation_id, event_id, recorded_by),
    constraint commendation_events_commendation_fkey foreign key (commune_id, commendation_id, nominator_id)
        references kc.commendations (commune_id, commendation_id, nominator_id),
    constraint commendation_events_proposal_fkey foreign key (commune_id, commendation_id, proposal_id, proposed_by)
        references kc.commendation_events (commune_id, commendation_id, event_id, recorded_by),
    constraint commendation_events_recorded_by_fkey foreign key (commune_id, recorded_by) references kc.accounts,
    constraint commendation_events_ordinal_check check (ordinal > 0),
    constraint commendation_events_kind_check check (kind in ('verified', 'approved', 'declined', 'registered', 'announced',
                                                              'revocation_proposed', 'revocation_dropped', 'revoked')),
    constraint commendation_events_reason_check check (
        (reason is not null) = (kind in ('declined', 'revocation_proposed', 'revocation_dropped'))
        and reason is nfc normalized and char_length(reason) between 1 and 2000),
    constraint commendation_events_document_check check (
        (kind = 'registered') = (document_number is not null) and (document_number is null) = (document_on is null)
        and document_number is nfc normalized and char_length(document_number) between 1 and 100),
    constraint commendation_events_proposal_check check (
        (kind in ('revocation_dropped', 'revoked')) = (proposal_id is not null) and (proposal_id is null) = (proposed_by is null)),
    constraint commendation_events_two_persons_check check (kind <> 'revoked' or proposed_by <> recorded_by)
);
-- Only a proposal to revoke may be made, and dropped, more than once.
create unique index commendation_events_once_key on kc.commendation_events (commune_id, commendation_id, kind)
    where kind in ('verified', 'approved', 'declined', 'registered', 'announced', 'revoked');
create unique index commendation_events_decision_key on kc.commendation_events (commune_id, proposal_id)
    where proposal_id is not null;
create index commendation_events_nominator_idx on kc.commendation_events (commune_id, nominator_id);

-- Whether somebody agreed to be named when it was announced.
create table kc.commendation_consents (
    commune_id      uuid    not null,
    event_id        uuid    not null,
    commendation_id uuid    not null,
    official_id     uuid    not null,
    nominator_id    uuid    not null,
    is_given        boolean not null,
    constraint commendation_consents_pkey primary key (commune_id, event_id, official_id),
    constraint commendation_consents_commendation_fkey foreign key (commune_id, commendation_id, nominator_id)
        references kc.commendations (commune_id, commendation_id, nominator_id),
    constraint commendation_consents_event_fkey foreign key (commune_id, event_id) references kc.commendation_events,
    constraint commendation_consents_share_fkey foreign key (commune_id, commendation_id, official_id)
        references kc.commendation_shares
);
create index commendation_consents_commendation_idx on kc.commendation_consents (commune_id, commendation_id);
create index commendation_consents_nominator_idx on kc.commendation_consents (commune_id, nominator_id);

-- One achievement, one award of the law ("không khen thưởng nhiều lần, nhiều hình thức cho một thành tích"). A row comes with the
-- approval of a certificate and goes with its revocation. A word or a letter is no award and has no row.
create table kc.award_guards (
    commune_id      uuid not null,
    achievement_id  uuid not null,
    commendation_id uuid not null,
    constraint award_guards_pkey primary key (commune_id, achievement_id),
    constraint award_guards_commendation_key unique (commune_id, commendation_id),
    constraint award_guards_commendation_fkey foreign key (commune_id, commendation_id) references kc.commendations
);

call kc.make_facts('kc.commendations');
call kc.make_facts('kc.commendation_shares');
call kc.make_facts('kc.commendation_events');
call kc.make_facts('kc.commendation_consents');
call kc.make_secured('kc.award_guards');

create policy staff_read on kc.commendations for select to kc_staff using (commune_id = kc.ctx_commune());
create policy staff_add on kc.commendations for insert to kc_staff with check (commune_id = kc.ctx_commune());
create policy inspector_read on kc.commendations for select to kc_inspector using (commune_id = kc.ctx_commune());
create policy inspector_add on kc.commendations for insert to kc_inspector
    with check (commune_id = kc.ctx_commune() and nominator_id = kc.ctx_person());
create policy official_read on kc.commendations for select to kc_official
    using (commune_id = kc.ctx_commune() and nominator_id = kc.ctx_person());
create policy official_add on kc.commendations for insert to kc_official
    with check (commune_id = kc.ctx_commune() and nominator_id = kc.ctx_person());

create policy staff_read on kc.commendation_shares for select to kc_staff using (commune_id = kc.ctx_commune());
create policy staff_add on kc.commendation_shares for insert to kc_staff with check (commune_id = kc.ctx_commune());
create policy inspector_read on kc.commendation_shares for select to kc_inspector using (commune_id = kc.ctx_commune());
create policy inspector_add on kc.commendation_shares for insert to kc_inspector
    with check (commune_id = kc.ctx_commune() and nominator_id = kc.ctx_person());
create policy official_read on kc.commendation_shares for select to kc_official
    using (commune_id = kc.ctx_commune() and nominator_id = kc.ctx_person());
create policy official_read_own on kc.commendation_shares for select to kc_official
    using (commune_id = kc.ctx_commune() and official_id = kc.ctx_person());
create policy official_add on kc.commendation_shares for insert to kc_official
    with check (commune_id = kc.ctx_commune() and nominator_id = kc.ctx_person());

create policy staff_read on kc.commendation_events for select to kc_staff using (commune_id = kc.ctx_commune());
create policy staff_add on kc.commendation_events for insert to kc_staff with check (commune_id = kc.ctx_commune());
create policy inspector_read on kc.commendation_events for select to kc_inspector using (commune_id = kc.ctx_commune());
create policy official_read on kc.commendation_events for select to kc_official
    using (commune_id = kc.ctx_commune() and nominator_id = kc.ctx_person());

create policy staff_read on kc.commendation_consents for select to kc_staff using (commune_id = kc.ctx_commune());
create policy staff_add on kc.commendation_consents for insert to kc_staff with check (commune_id = kc.ctx_commune());
create policy inspector_read on kc.commendation_consents for select to kc_inspector using (commune_id = kc.ctx_commune());
create policy official_read on kc.commendation_consents for select to kc_official
    using (commune_id = kc.ctx_commune() and nominator_id = kc.ctx_person());

create policy staff_read on kc.award_guards for select to kc_staff using (commune_id = kc.ctx_commune());
create policy staff_add on kc.award_guards for insert to kc_staff with check (commune_id = kc.ctx_commune());
create policy staff_remove on kc.award_guards for delete to kc_staff using (commune_id = kc.ctx_commune());
create policy inspector_read on kc.award_guards for select to kc_inspector using (commune_id = kc.ctx_commune());

grant select, insert on kc.commendations, kc.commendation_shares to kc_staff, kc_inspector, kc_official;
grant select, insert on kc.commendation_events, kc.commendation_consents to kc_staff;
grant select on kc.commendation_events, kc.commendation_consents to kc_inspector, kc_official;
grant select, insert, delete on kc.award_guards to kc_staff;
grant select on kc.award_guards to kc_inspector;

-- What the asking person has a share in, whoever nominated it. They run as the owner and look nobody up but the signed person.
create function kc.shared_commendations() returns setof kc.commendations
    language sql stable security definer
    set search_path = pg_catalog, pg_temp
as $$
    select c.commune_id, c.commendation_id, c.achievement_id, c.kind, c.form, c.achievement, c.initiative_document, c.happened_on,
           c.nominator_id, c.recorded_at, c.recorded_by
      from kc.commendation_shares as s
      join kc.commendations as c on c.commune_id = s.commune_id and c.commendation_id = s.commendation_id
     where s.commune_id = kc.ctx_commune() and s.official_id = kc.ctx_person()
$$;

create function kc.shared_commendation_shares() returns setof kc.commendation_shares
    language sql stable security definer
    set search_path = pg_catalog, pg_temp
as $$
    select c.commune_id, c.commendation_id, c.official_id, c.unit_id, c.percent, c.nominator_id
      from kc.commendation_shares as s
      join kc.commendation_shares as c on c.commune_id = s.commune_id and c.commendation_id = s.commendation_id
     where s.commune_id = kc.ctx_commune() and s.official_id = kc.ctx_person()
$$;

create function kc.shared_commendation_events() returns setof kc.commendation_events
    language sql stable security definer
    set search_path = pg_catalog, pg_temp
as $$
    select e.commune_id, e.event_id, e.commendation_id, e.ordinal, e.nominator_id, e.kind, e.happened_on, e.reason,
           e.document_number, e.document_on, e.proposal_id, e.proposed_by, e.recorded_at, e.recorded_by
      from kc.commendation_shares as s
      join kc.commendation_events as e on e.commune_id = s.commune_id and e.commendation_id = s.commendation_id
     where s.commune_id = kc.ctx_commune() and s.official_id = kc.ctx_person()
$$;

create function kc.shared_commendation_consents() returns setof kc.commendation_consents
    language sql stable security definer
    set search_path = pg_catalog, pg_temp
as $$
    select c.commune_id, c.event_id, c.commendation_id, c.official_id, c.nominator_id, c.is_given
      from kc.commendation_shares as s
      join kc.commendation_consents as c on c.commune_id = s.commune_id and c.commendation_id = s.commendation_id
     where s.commune_id = kc.ctx_commune() and s.official_id = kc.ctx_person()
$$;
grant execute on function kc.shared_commendations(), kc.shared_commendation_shares(), kc.shared_commendation_events(),
                          kc.shared_commendation_consents()
    to kc_staff, kc_inspector, kc_official;

-- The units of officials, for whoever nominates them: the class of officials reads nobody's but its own.
create function kc.units_of(asked uuid[]) returns table (official_id uuid, unit_id uuid)
    language sql stable security definer
    set search_path = pg_catalog, pg_temp
as $$
    select o.official_id, o.unit_id
      from kc.officials as o
     where o.commune_id = kc.ctx_commune() and o.official_id = any (asked)
$$;
grant execute on function kc.units_of(uuid[]) to kc_staff, kc_inspector, kc_official;

-- All that exists for whoever asks: what row-level security shows, and what he has a share in.
create view kc.commendations_seen with (security_invoker) as
select c.commune_id, c.commendation_id, c.achievement_id, c.kind, c.form, c.achievement, c.initiative_document, c.happened_on,
       c.nominator_id, c.recorded_at, c.recorded_by
  from kc.commendations as c
 union
select s.commune_id, s.commendation_id, s.achievement_id, s.kind, s.form, s.achievement, s.initiative_document, s.happened_on,
       s.nominator_id, s.recorded_at, s.recorded_by
  from kc.shared_commendations() as s;

create view kc.commendation_shares_seen with (security_invoker) as
select c.commune_id, c.commendation_id, c.official_id, c.unit_id, c.percent
  from kc.commendation_shares as c
 union
select s.commune_id, s.commendation_id, s.official_id, s.unit_id, s.percent
  from kc.shared_commendation_shares() as s;

create view kc.commendation_events_seen with (security_invoker) as
select c.commune_id, c.event_id, c.commendation_id, c.ordinal, c.kind, c.happened_on, c.reason, c.document_number, c.document_on,
       c.proposal_id, c.proposed_by, c.recorded_at, c.recorded_by
  from kc.commendation_events as c
 union
select s.commune_id, s.event_id, s.commendation_id, s.ordinal, s.kind, s.happened_on, s.reason, s.document_number, s.document_on,
       s.proposal_id, s.proposed_by, s.recorded_at, s.recorded_by
  from kc.shared_commendation_events() as s;

create view kc.commendation_consents_seen with (security_invoker) as
select c.commune_id, c.event_id, c.commendation_id, c.official_id, c.is_given
  from kc.commendation_consents as c
 union
select s.commune_id, s.event_id, s.commendation_id, s.official_id, s.is_given
  from kc.shared_commendation_consents() as s;
grant select on kc.commendations_seen, kc.commendation_shares_seen, kc.commendation_events_seen, kc.commendation_consents_seen
    to kc_staff, kc_inspector, kc_official;

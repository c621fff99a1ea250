-- Who serves: a departure recorded by mistake can be annulled.

create table kc.departure_annulments (
    commune_id   uuid        not null,
    departure_id uuid        not null,
    official_id  uuid        not null,
    reason       text        not null,
    recorded_at  timestamptz not null,
    recorded_by  uuid        not null,
    constraint departure_annulments_pkey primary key (commune_id, departure_id),
    constraint departure_annulments_official_key unique (commune_id, official_id, departure_id),
    constraint departure_annulments_recorded_by_fkey foreign key (commune_id, recorded_by) references kc.accounts,
    constraint departure_annulments_reason_check check (reason is nfc normalized and char_length(reason) between 1 and 2000)
);

-- Somebody leaves once; again only after an annulled departure, and once after each.
alter table kc.departures
    add column follows_id uuid,
    add constraint departures_person_key unique (commune_id, official_id, departure_id),
    drop constraint departures_official_key,
    add constraint departures_official_key unique nulls not distinct (commune_id, official_id, follows_id),
    add constraint departures_follows_fkey foreign key (commune_id, official_id, follows_id)
        references kc.departure_annulments (commune_id, official_id, departure_id);
alter table kc.departure_annulments
    add constraint departure_annulments_departure_fkey foreign key (commune_id, official_id, departure_id)
        references kc.departures (commune_id, official_id, departure_id);

call kc.make_facts('kc.departure_annulments');
create policy staff_read on kc.departure_annulments for select to kc_staff using (commune_id = kc.ctx_commune());
create policy staff_add on kc.departure_annulments for insert to kc_staff with check (commune_id = kc.ctx_commune());
create policy inspector_read on kc.departure_annulments for select to kc_inspector using (commune_id = kc.ctx_commune());
create policy official_read on kc.departure_annulments for select to kc_official
    using (commune_id = kc.ctx_commune() and official_id = kc.ctx_person());
grant select, insert on kc.departure_annulments to kc_staff;
grant select on kc.departure_annulments to kc_inspector, kc_official;

-- Who serves: a departure recorded by mistake can be annulled; everybody finds the colleagues he may nominate.

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

-- Those in service on a day, by given name. The class of officials reads nobody's name but its own, and needs a colleague's id to
-- nominate him. That somebody works here, where and as what, is no secret among colleagues; staff codes, aliases and who left are told
-- to nobody here. Whose name is meant is decided by the program, which folds marks and đ by one rule everywhere.
create function kc.colleagues(asked_day date)
    returns table (official_id uuid, name text, unit_name text, job text)
    language sql stable security definer
    set search_path = pg_catalog, pg_temp
as $$
    with held as (
        select a.official_id, a.unit_id, a.position, a.from_on, a.recorded_at, a.field is null and a.procedure is null as is_home
          from kc.assignments as a
         where a.commune_id = kc.ctx_commune() and a.from_on <= asked_day and coalesce(a.to_on, asked_day) >= asked_day
           and not exists (select
                             from kc.assignment_ends as e
                            where e.commune_id = a.commune_id and e.assignment_id = a.assignment_id and e.ended_on < asked_day)
    )
    select o.official_id, n.name, u.name, j.position
      from kc.officials as o
      join lateral (select p.name, p.sort_name
                      from kc.person_names as p
                     where p.commune_id = o.commune_id and p.person_id = o.official_id and p.kind = 'full_name'
                     order by p.added_at desc
                     limit 1) as n on true
      left join lateral (select h.unit_id
                           from held as h
                          where h.official_id = o.official_id and h.is_home
                          order by h.from_on desc, h.recorded_at desc
                          limit 1) as w on true
      left join kc.org_units as u on u.commune_id = o.commune_id and u.unit_id = coalesce(w.unit_id, o.unit_id)
      left join lateral (select h.position
                           from held as h
                          where h.official_id = o.official_id and h.position is not null
                          order by h.is_home desc, h.from_on desc, h.recorded_at desc
                          limit 1) as j on true
     where o.commune_id = kc.ctx_commune()
       and not exists (select
                         from kc.departures as d
                        where d.commune_id = o.commune_id and d.official_id = o.official_id
                          and not exists (select
                                            from kc.departure_annulments as x
                                           where x.commune_id = d.commune_id and x.departure_id = d.departure_id))
     order by n.sort_name collate "vi-x-icu", o.official_id
$$;
grant execute on function kc.colleagues(date) to kc_staff, kc_inspector, kc_official;

-- The full names of persons, and of those who hold accounts, by their ids. Ids are random and told only in records; whoever may read a
-- record may know who is named in it, the official it is about first of all.
create function kc.names_of(asked uuid[]) returns table (id uuid, name text)
    language sql stable security definer
    set search_path = pg_catalog, pg_temp
as $$
    select i.id, n.name
      from unnest(asked) as i(id)
      left join kc.accounts as a on a.commune_id = kc.ctx_commune() and a.account_id = i.id
      join lateral (select p.name
                      from kc.person_names as p
                     where p.commune_id = kc.ctx_commune() and p.person_id = coalesce(a.person_id, i.id) and p.kind = 'full_name'
                     order by p.added_at desc
                     limit 1) as n on true
$$;
grant execute on function kc.names_of(uuid[]) to kc_staff, kc_inspector, kc_official;

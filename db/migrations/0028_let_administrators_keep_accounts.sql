-- Administrators keep accounts over pages: whoever holds an open account of that role adds and closes accounts, lets people choose a
-- password, and asks that a lost second factor be taken away, which a second person confirms.
--
-- They act as the class that signs people in. It still reads no name and no record from a table: kc.holders() tells keepers of
-- accounts who may hold one, and kc.beginnings() how far the commune has come, in days and numbers. What the class writes besides how
-- people sign in it writes only for a person who is an administrator now, so that neither signing in itself nor somebody whose account
-- was closed does.

-- Whether the one who asks keeps accounts: the server's console, or somebody with an open administrator's account.
create function kc.keeps_accounts() returns boolean
    language sql stable security definer
    set search_path = pg_catalog, pg_temp
as $$
    select case split_part(current_setting('app.ctx'), '|', 2)
               when 'staff' then c.person = '00000000-0000-0000-0000-000000000000'
               when 'auth' then c.person <> '00000000-0000-0000-0000-000000000000'
                            and exists (select
                                          from kc.accounts as a
                                         where a.commune_id = c.commune and a.person_id = c.person and a.role = 'administrator'
                                           and not exists (select
                                                             from kc.account_closures as x
                                                            where x.commune_id = a.commune_id and x.account_id = a.account_id))
               else false
           end
      from kc.context() as c
$$;
grant execute on function kc.keeps_accounts() to kc_staff, kc_auth;

-- Who may hold an account, for those who keep them: the name, whether somebody is an official, in which unit now, and since when he is
-- gone. Nothing that is recorded about anybody's work.
create function kc.holders()
    returns table (person_id uuid, name text, is_official boolean, unit_name text, left_on date)
    language sql stable security definer
    set search_path = pg_catalog, pg_temp
as $$
    select p.person_id, n.name, o.official_id is not null, u.name, d.left_on
      from kc.people as p
      left join lateral (select f.name, f.sort_name
                           from kc.person_names as f
                          where f.commune_id = p.commune_id and f.person_id = p.person_id and f.kind = 'full_name'
                          order by f.added_at desc
                          limit 1) as n on true
      left join kc.officials as o on o.commune_id = p.commune_id and o.official_id = p.person_id
      left join kc.org_units as u on u.commune_id = o.commune_id and u.unit_id = o.unit_id
      left join lateral (select x.left_on
                           from kc.departures as x
                          where x.commune_id = o.commune_id and x.official_id = o.official_id
                            and not exists (select
                                              from kc.departure_annulments as y
                                             where y.commune_id = x.commune_id and y.departure_id = x.departure_id)
                          limit 1) as d on true
     where p.commune_id = (kc.context()).commune and p.person_id <> '00000000-0000-0000-0000-000000000000' and kc.keeps_accounts()
     order by n.sort_name collate "vi-x-icu", p.person_id
$$;
grant execute on function kc.holders() to kc_staff, kc_auth;

-- How far a commune has come, for those who help it begin: days and numbers.
create function kc.beginnings(out added_at timestamptz, out start_on date, out policy_at timestamptz, out officials bigint,
                              out officials_at timestamptz, out imports bigint, out imported_at timestamptz)
    language sql stable security definer
    set search_path = pg_catalog, pg_temp
as $$
    select m.added_at, r.start_on, r.recorded_at, o.n, o.first_at, b.n, b.first_at
      from kc.communes as m
      -- The commune itself begins with a version that has no document.
      left join lateral (select p.start_on, case when p.document is not null then p.recorded_at end as recorded_at
                           from kc.policies as p
                          where p.commune_id = m.commune_id
                          order by p.effective_on desc, p.recorded_at desc
                          limit 1) as r on true
     cross join lateral (select count(*) as n, min(x.added_at) as first_at
                           from kc.officials as x
                          where x.commune_id = m.commune_id) as o
     cross join lateral (select count(*) as n, min(x.recorded_at) as first_at
                           from kc.import_batches as x
                          where x.commune_id = m.commune_id
                            and not exists (select
                                              from kc.import_annulments as y
                                             where y.commune_id = x.commune_id and y.batch_id = x.batch_id)) as b
     where m.commune_id = (kc.context()).commune and kc.keeps_accounts()
$$;
grant execute on function kc.beginnings() to kc_staff, kc_auth;

-- Somebody lost the phone and the recovery codes: an administrator asks that the second factor be taken away. The link that names this
-- row is the second person's confirmation, and lets the person in.
create table kc.second_factor_resets (
    commune_id  uuid        not null,
    reset_id    uuid        not null,
    person_id   uuid        not null,
    recorded_at timestamptz not null,
    recorded_by uuid        not null,
    constraint second_factor_resets_pkey primary key (commune_id, reset_id),
    constraint second_factor_resets_person_key unique (commune_id, reset_id, person_id),
    constraint second_factor_resets_person_fkey foreign key (commune_id, person_id) references kc.people,
    constraint second_factor_resets_recorded_by_fkey foreign key (commune_id, recorded_by) references kc.accounts
);
create index second_factor_resets_recorded_idx on kc.second_factor_resets (commune_id, recorded_at);
call kc.make_facts('kc.second_factor_resets');

alter table kc.sign_in_links
    add column reset_id uuid,
    add constraint sign_in_links_reset_key unique (commune_id, reset_id),
    add constraint sign_in_links_reset_fkey foreign key (commune_id, reset_id, person_id)
        references kc.second_factor_resets (commune_id, reset_id, person_id),
    add constraint sign_in_links_reset_check check (reset_id is null or resets_second_factor);

-- Who may issue a link: the console any; whoever keeps accounts one that leaves the second factor alone; and for a lost second factor a
-- leader or another administrator, who is neither the person nor the one who asked.
create function kc.may_let_in(asked_person uuid, asked_reset uuid, resets boolean) returns boolean
    language sql stable security definer
    set search_path = pg_catalog, pg_temp
as $$
    select case
               when c.person = '00000000-0000-0000-0000-000000000000' then kc.keeps_accounts()
               when not resets then asked_reset is null and asked_person <> c.person and kc.keeps_accounts()
               else exists (select
                              from kc.second_factor_resets as r
                              join kc.accounts as a on a.commune_id = r.commune_id and a.account_id = r.recorded_by
                             where r.commune_id = c.commune and r.reset_id = asked_reset and r.person_id = asked_person
                               and r.person_id <> c.person and a.person_id <> c.person)
                and exists (select
                              from kc.accounts as a
                             where a.commune_id = c.commune and a.person_id = c.person
                               and a.role in ('chairman', 'vice_chairman', 'administrator')
                               and not exists (select
                                                 from kc.account_closures as x
                                                where x.commune_id = a.commune_id and x.account_id = a.account_id))
           end
      from kc.context() as c
$$;
grant execute on function kc.may_let_in(uuid, uuid, boolean) to kc_staff, kc_auth;
create policy let_in on kc.sign_in_links as restrictive for insert to kc_staff, kc_auth
    with check (kc.may_let_in(person_id, reset_id, resets_second_factor));

grant execute on function kc.recorded_act(uuid) to kc_auth;
grant execute on function kc.persons_in_role(text, uuid) to kc_auth;

create policy auth_read on kc.ledger_heads for select to kc_auth using (commune_id = kc.ctx_commune());
create policy auth_add on kc.ledger_heads for insert to kc_auth with check (commune_id = kc.ctx_commune());
create policy auth_move on kc.ledger_heads for update to kc_auth using (commune_id = kc.ctx_commune()) with check (commune_id = kc.ctx_commune());
create policy auth_add on kc.ledger_entries for insert to kc_auth with check (commune_id = kc.ctx_commune());
create policy auth_add on kc.ledger_bodies for insert to kc_auth with check (commune_id = kc.ctx_commune());
create policy auth_add on kc.people for insert to kc_auth with check (commune_id = kc.ctx_commune());
create policy auth_add on kc.person_names for insert to kc_auth with check (commune_id = kc.ctx_commune());
create policy auth_read on kc.org_units for select to kc_auth using (commune_id = kc.ctx_commune());
create policy auth_add on kc.org_units for insert to kc_auth with check (commune_id = kc.ctx_commune());
create policy auth_add on kc.accounts for insert to kc_auth with check (commune_id = kc.ctx_commune());
create policy auth_add on kc.account_closures for insert to kc_auth with check (commune_id = kc.ctx_commune());
create policy auth_add on kc.delegation_ends for insert to kc_auth with check (commune_id = kc.ctx_commune());
create policy auth_add on kc.notices for insert to kc_auth with check (commune_id = kc.ctx_commune());
create policy auth_add on kc.sign_in_links for insert to kc_auth with check (commune_id = kc.ctx_commune());
create policy auth_read on kc.second_factor_resets for select to kc_auth using (commune_id = kc.ctx_commune());
create policy auth_add on kc.second_factor_resets for insert to kc_auth with check (commune_id = kc.ctx_commune());
create policy staff_read on kc.second_factor_resets for select to kc_staff using (commune_id = kc.ctx_commune());
grant select, insert on kc.ledger_heads, kc.org_units, kc.second_factor_resets to kc_auth;
grant update (seq, hash, recorded_at) on kc.ledger_heads to kc_auth;
grant insert on kc.ledger_entries, kc.ledger_bodies, kc.people, kc.person_names, kc.accounts, kc.account_closures, kc.delegation_ends,
                kc.notices, kc.sign_in_links to kc_auth;
grant select on kc.second_factor_resets to kc_staff;

create policy administrators_only on kc.ledger_heads as restrictive for insert to kc_auth with check (kc.keeps_accounts());
create policy administrators_move on kc.ledger_heads as restrictive for update to kc_auth using (kc.keeps_accounts()) with check (kc.keeps_accounts());
create policy administrators_only on kc.ledger_entries as restrictive for insert to kc_auth with check (kc.keeps_accounts());
create policy administrators_only on kc.ledger_bodies as restrictive for insert to kc_auth with check (kc.keeps_accounts());
create policy administrators_only on kc.people as restrictive for insert to kc_auth with check (kc.keeps_accounts());
create policy administrators_only on kc.person_names as restrictive for insert to kc_auth with check (kc.keeps_accounts() and kind = 'full_name');
create policy administrators_only on kc.org_units as restrictive for insert to kc_auth with check (kc.keeps_accounts());
-- Nobody gives himself a further role.
create policy administrators_only on kc.accounts as restrictive for insert to kc_auth
    with check (kc.keeps_accounts() and person_id <> kc.ctx_person());
create policy administrators_only on kc.account_closures as restrictive for insert to kc_auth with check (kc.keeps_accounts());
create policy administrators_only on kc.delegation_ends as restrictive for insert to kc_auth with check (kc.keeps_accounts());
create policy administrators_only on kc.notices as restrictive for insert to kc_auth with check (kc.keeps_accounts());
create policy administrators_only on kc.second_factor_resets as restrictive for insert to kc_auth with check (kc.keeps_accounts());

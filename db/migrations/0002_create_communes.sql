-- Communes, the people known in them and who may sign in.
--
-- commune_id leads every key, so nothing can point into another commune. The zero commune is the installation itself:
-- reference data (calendar, procedures) is recorded in its ledger, "kycuong/-".

create table kc.communes (
    commune_id uuid        not null,
    code       text        not null,
    name       text        not null,
    added_at   timestamptz not null,
    constraint communes_pkey primary key (commune_id),
    constraint communes_code_key unique (code),
    constraint communes_code_check check (code = '-' or code ~ '^[0-9A-Z]{1,4}(\.[0-9A-Z]{1,4}){0,5}$'),
    constraint communes_name_check check (name is nfc normalized and char_length(name) between 1 and 200)
);

-- Somebody the records speak of. The row has no name: names can be erased, facts about the person stay.
create table kc.people (
    commune_id uuid        not null,
    person_id  uuid        not null,
    added_at   timestamptz not null,
    constraint people_pkey primary key (commune_id, person_id),
    constraint people_commune_fkey foreign key (commune_id) references kc.communes
);

-- The one place where personal names live. The ledger holds only the salted hash of each, so a changed name shows and an
-- erased one leaves the chain whole.
create table kc.person_names (
    commune_id uuid        not null,
    name_id    uuid        not null,
    person_id  uuid        not null,
    kind       text        not null,
    name       text        not null,
    -- Given name first, for Vietnamese order; lower case, one space: how a register's spelling is matched.
    sort_name  text        not null,
    match_name text        not null,
    salt       bytea       not null,
    added_at   timestamptz not null,
    constraint person_names_pkey primary key (commune_id, name_id),
    constraint person_names_person_fkey foreign key (commune_id, person_id) references kc.people,
    constraint person_names_kind_check check (kind in ('full_name', 'alias', 'staff_code')),
    constraint person_names_name_check check (name is nfc normalized and char_length(name) between 1 and 200),
    constraint person_names_salt_check check (octet_length(salt) = 32)
);
create unique index person_names_staff_code_key on kc.person_names (commune_id, match_name) where kind = 'staff_code';
create index person_names_person_idx on kc.person_names (commune_id, person_id, kind, added_at);
create index person_names_match_idx on kc.person_names (commune_id, match_name);

-- A section of the commune's committee (phòng, trung tâm), as the register writes it.
create table kc.org_units (
    commune_id uuid        not null,
    unit_id    uuid        not null,
    name       text        not null,
    added_at   timestamptz not null,
    constraint org_units_pkey primary key (commune_id, unit_id),
    constraint org_units_name_key unique (commune_id, name),
    constraint org_units_commune_fkey foreign key (commune_id) references kc.communes,
    constraint org_units_name_check check (name is nfc normalized and char_length(name) between 1 and 200)
);

-- Somebody whose files are counted (cán bộ, công chức).
create table kc.officials (
    commune_id  uuid        not null,
    official_id uuid        not null,
    unit_id     uuid,
    added_at    timestamptz not null,
    constraint officials_pkey primary key (commune_id, official_id),
    constraint officials_person_fkey foreign key (commune_id, official_id) references kc.people,
    constraint officials_unit_fkey foreign key (commune_id, unit_id) references kc.org_units
);

-- Who may act. Each commune has the account of the server's console (all zeros), so that every fact has an author.
create table kc.accounts (
    commune_id uuid        not null,
    account_id uuid        not null,
    person_id  uuid        not null,
    role       text        not null,
    added_at   timestamptz not null,
    added_by   uuid        not null,
    constraint accounts_pkey primary key (commune_id, account_id),
    constraint accounts_person_fkey foreign key (commune_id, person_id) references kc.people,
    constraint accounts_added_by_fkey foreign key (commune_id, added_by) references kc.accounts,
    constraint accounts_role_check check (role in ('official', 'unit_head', 'centre_director', 'clerk', 'vice_chairman',
                                                   'chairman', 'inspector', 'administrator'))
);

-- Bearer tokens, kept only as SHA-256.
create table kc.account_tokens (
    commune_id uuid        not null,
    token_hash bytea       not null,
    account_id uuid        not null,
    issued_at  timestamptz not null,
    issued_by  uuid        not null,
    constraint account_tokens_pkey primary key (commune_id, token_hash),
    constraint account_tokens_account_fkey foreign key (commune_id, account_id) references kc.accounts,
    constraint account_tokens_issued_by_fkey foreign key (commune_id, issued_by) references kc.accounts,
    constraint account_tokens_hash_check check (octet_length(token_hash) = 32)
);

create table kc.token_revocations (
    commune_id uuid        not null,
    token_hash bytea       not null,
    revoked_at timestamptz not null,
    revoked_by uuid        not null,
    constraint token_revocations_pkey primary key (commune_id, token_hash),
    constraint token_revocations_token_fkey foreign key (commune_id, token_hash) references kc.account_tokens,
    constraint token_revocations_revoked_by_fkey foreign key (commune_id, revoked_by) references kc.accounts
);

-- The rules a commune works by, version by version; an act is judged by the one in force when it happened.
create table kc.policies (
    commune_id   uuid        not null,
    policy_id    uuid        not null,
    effective_on date        not null,
    -- The day the practice begins here: files due before it are history.
    start_on     date        not null,
    recorded_at  timestamptz not null,
    recorded_by  uuid        not null,
    constraint policies_pkey primary key (commune_id, policy_id),
    constraint policies_effective_key unique (commune_id, effective_on, recorded_at),
    constraint policies_recorded_by_fkey foreign key (commune_id, recorded_by) references kc.accounts
);

call kc.make_facts('kc.communes');
call kc.make_facts('kc.people');
call kc.make_facts('kc.person_names');
call kc.make_facts('kc.org_units');
call kc.make_facts('kc.officials');
call kc.make_facts('kc.accounts');
call kc.make_facts('kc.account_tokens');
call kc.make_facts('kc.token_revocations');
call kc.make_facts('kc.policies');

-- Finding a commune by its code comes before any context of that commune: only the sign-in class may.
create policy auth_read on kc.communes for select to kc_auth using (kc.ctx_commune() = '00000000-0000-0000-0000-000000000000');
create policy staff_read on kc.communes for select to kc_staff using (commune_id = kc.ctx_commune());
create policy staff_add on kc.communes for insert to kc_staff with check (commune_id = kc.ctx_commune());
create policy inspector_read on kc.communes for select to kc_inspector using (commune_id = kc.ctx_commune());
create policy official_read on kc.communes for select to kc_official using (commune_id = kc.ctx_commune());
grant select on kc.communes to kc_auth, kc_staff, kc_inspector, kc_official;
grant insert on kc.communes to kc_staff;

create policy staff_read on kc.people for select to kc_staff using (commune_id = kc.ctx_commune());
create policy staff_add on kc.people for insert to kc_staff with check (commune_id = kc.ctx_commune());
create policy official_read on kc.people for select to kc_official using (commune_id = kc.ctx_commune() and person_id = kc.ctx_person());
create policy inspector_read on kc.people for select to kc_inspector using (commune_id = kc.ctx_commune());
grant select on kc.people to kc_staff, kc_official, kc_inspector;
grant insert on kc.people to kc_staff;

create policy staff_read on kc.person_names for select to kc_staff using (commune_id = kc.ctx_commune());
create policy staff_add on kc.person_names for insert to kc_staff with check (commune_id = kc.ctx_commune());
create policy official_read on kc.person_names for select to kc_official using (commune_id = kc.ctx_commune() and person_id = kc.ctx_person());
create policy inspector_read on kc.person_names for select to kc_inspector using (commune_id = kc.ctx_commune());
grant select on kc.person_names to kc_staff, kc_official, kc_inspector;
grant insert on kc.person_names to kc_staff;

create policy staff_read on kc.org_units for select to kc_staff using (commune_id = kc.ctx_commune());
create policy staff_add on kc.org_units for insert to kc_staff with check (commune_id = kc.ctx_commune());
create policy official_read on kc.org_units for select to kc_official using (commune_id = kc.ctx_commune());
create policy inspector_read on kc.org_units for select to kc_inspector using (commune_id = kc.ctx_commune());
grant select on kc.org_units to kc_staff, kc_official, kc_inspector;
grant insert on kc.org_units to kc_staff;

create policy staff_read on kc.officials for select to kc_staff using (commune_id = kc.ctx_commune());
create policy staff_add on kc.officials for insert to kc_staff with check (commune_id = kc.ctx_commune());
create policy official_read on kc.officials for select to kc_official using (commune_id = kc.ctx_commune() and official_id = kc.ctx_person());
create policy inspector_read on kc.officials for select to kc_inspector using (commune_id = kc.ctx_commune());
grant select on kc.officials to kc_staff, kc_official, kc_inspector;
grant insert on kc.officials to kc_staff;

create policy auth_read on kc.accounts for select to kc_auth using (commune_id = kc.ctx_commune());
create policy staff_read on kc.accounts for select to kc_staff using (commune_id = kc.ctx_commune());
create policy staff_add on kc.accounts for insert to kc_staff with check (commune_id = kc.ctx_commune());
grant select on kc.accounts to kc_auth, kc_staff;
grant insert on kc.accounts to kc_staff;

create policy auth_read on kc.account_tokens for select to kc_auth using (commune_id = kc.ctx_commune());
create policy staff_add on kc.account_tokens for insert to kc_staff with check (commune_id = kc.ctx_commune());
grant select on kc.account_tokens to kc_auth;
grant insert on kc.account_tokens to kc_staff;

create policy auth_read on kc.token_revocations for select to kc_auth using (commune_id = kc.ctx_commune());
create policy staff_add on kc.token_revocations for insert to kc_staff with check (commune_id = kc.ctx_commune());
grant select on kc.token_revocations to kc_auth;
grant insert on kc.token_revocations to kc_staff;

create policy staff_read on kc.policies for select to kc_staff using (commune_id = kc.ctx_commune());
create policy staff_add on kc.policies for insert to kc_staff with check (commune_id = kc.ctx_commune());
create policy official_read on kc.policies for select to kc_official using (commune_id = kc.ctx_commune());
create policy inspector_read on kc.policies for select to kc_inspector using (commune_id = kc.ctx_commune());
grant select on kc.policies to kc_staff, kc_official, kc_inspector;
grant insert on kc.policies to kc_staff;

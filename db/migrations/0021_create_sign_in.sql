-- How people sign in: a name and a password, for some a second factor, and sessions.
--
-- Nothing here is a fact about anybody's work: these rows change and go, no ledger holds them, and only the class that signs people
-- in sees them. What is a fact is who let whom in: the one-time links by which somebody chooses his password. Everything that proves
-- something is kept as a hash (passwords Argon2id, the rest SHA-256), the secret of the second factor sealed under a key that is not
-- in the database.

-- A person signs in once, whatever roles he holds, and chooses one of them.
create table kc.sign_ins (
    commune_id       uuid        not null,
    person_id        uuid        not null,
    sign_in_name     text        not null,
    password_hash    text,
    password_set_at  timestamptz,
    -- Sealed; confirmed once a code made from it was typed.
    second_factor    bytea,
    confirmed_at     timestamptz,
    -- The last step of 30 seconds whose code was used: a code is good once.
    last_step        bigint,
    added_at         timestamptz not null,
    constraint sign_ins_pkey primary key (commune_id, person_id),
    constraint sign_ins_name_key unique (commune_id, sign_in_name),
    constraint sign_ins_person_fkey foreign key (commune_id, person_id) references kc.people,
    constraint sign_ins_name_check check (sign_in_name ~ '^[a-z0-9][a-z0-9.-]{2,39}$'),
    constraint sign_ins_password_check check (password_hash like '$argon2id$%' and char_length(password_hash) < 128),
    constraint sign_ins_password_set_check check ((password_hash is null) = (password_set_at is null)),
    constraint sign_ins_second_factor_check check (octet_length(second_factor) = 60),
    constraint sign_ins_confirmed_check check (second_factor is not null or (confirmed_at is null and last_step is null))
);

-- A link that lets whoever holds it choose a password, once, until it expires: a fact, issued by an act. With `resets_second_factor`
-- it also takes the old phone away.
create table kc.sign_in_links (
    commune_id           uuid        not null,
    link_hash            bytea       not null,
    person_id            uuid        not null,
    sign_in_name         text        not null,
    resets_second_factor boolean     not null,
    expires_at           timestamptz not null,
    issued_at            timestamptz not null,
    issued_by            uuid        not null,
    constraint sign_in_links_pkey primary key (commune_id, link_hash),
    constraint sign_in_links_person_fkey foreign key (commune_id, person_id) references kc.people,
    constraint sign_in_links_issued_by_fkey foreign key (commune_id, issued_by) references kc.accounts,
    constraint sign_in_links_hash_check check (octet_length(link_hash) = 32),
    constraint sign_in_links_name_check check (sign_in_name ~ '^[a-z0-9][a-z0-9.-]{2,39}$'),
    constraint sign_in_links_expiry_check check (expires_at > issued_at)
);
create index sign_in_links_person_idx on kc.sign_in_links (commune_id, person_id, issued_at);

create table kc.sign_in_link_uses (
    commune_id uuid        not null,
    link_hash  bytea       not null,
    used_at    timestamptz not null,
    constraint sign_in_link_uses_pkey primary key (commune_id, link_hash),
    constraint sign_in_link_uses_link_fkey foreign key (commune_id, link_hash) references kc.sign_in_links
);

-- For whoever lost the phone: each good once.
create table kc.recovery_codes (
    commune_id uuid        not null,
    code_hash  bytea       not null,
    person_id  uuid        not null,
    used_at    timestamptz,
    constraint recovery_codes_pkey primary key (commune_id, person_id, code_hash),
    constraint recovery_codes_person_fkey foreign key (commune_id, person_id) references kc.sign_ins,
    constraint recovery_codes_hash_check check (octet_length(code_hash) = 32)
);

-- A browser somebody signed in from before. Its attempts are counted apart, so that a stranger who guesses at a name cannot keep its
-- owner out; and a leader may let it pass without a code for reading until a day.
create table kc.known_browsers (
    commune_id   uuid        not null,
    browser_hash bytea       not null,
    person_id    uuid        not null,
    passes_until timestamptz,
    seen_at      timestamptz not null,
    constraint known_browsers_pkey primary key (commune_id, browser_hash, person_id),
    constraint known_browsers_person_fkey foreign key (commune_id, person_id) references kc.sign_ins,
    constraint known_browsers_hash_check check (octet_length(browser_hash) = 32)
);
create index known_browsers_seen_idx on kc.known_browsers (commune_id, seen_at);

-- Attempts that failed one after another, by a hash of the name that was typed (whether or not somebody has it) and the browser.
create table kc.failed_sign_ins (
    commune_id   uuid        not null,
    subject_hash bytea       not null,
    failures     integer     not null,
    failed_at    timestamptz not null,
    constraint failed_sign_ins_pkey primary key (commune_id, subject_hash),
    constraint failed_sign_ins_commune_fkey foreign key (commune_id) references kc.communes,
    constraint failed_sign_ins_hash_check check (octet_length(subject_hash) = 32),
    constraint failed_sign_ins_failures_check check (failures > 0)
);
create index failed_sign_ins_failed_idx on kc.failed_sign_ins (commune_id, failed_at);

-- Somebody is signed in, in one role. `proven_at` is when the second factor was last shown; NULL: only the password.
create table kc.sessions (
    commune_id   uuid        not null,
    session_hash bytea       not null,
    -- What a list of one's sessions names, so that one can be ended from another.
    session_id   uuid        not null,
    person_id    uuid        not null,
    account_id   uuid        not null,
    opened_at    timestamptz not null,
    seen_at      timestamptz not null,
    proven_at    timestamptz,
    -- The kind of browser, such as "Firefox, Android"; never its address.
    browser      text        not null,
    constraint sessions_pkey primary key (commune_id, session_hash),
    constraint sessions_id_key unique (commune_id, session_id),
    constraint sessions_person_fkey foreign key (commune_id, person_id) references kc.sign_ins,
    constraint sessions_account_fkey foreign key (commune_id, account_id) references kc.accounts,
    constraint sessions_hash_check check (octet_length(session_hash) = 32),
    constraint sessions_seen_check check (seen_at >= opened_at),
    constraint sessions_browser_check check (browser is nfc normalized and char_length(browser) between 1 and 60)
);
create index sessions_person_idx on kc.sessions (commune_id, person_id);
create index sessions_seen_idx on kc.sessions (commune_id, seen_at);

call kc.make_secured('kc.sign_ins');
call kc.make_facts('kc.sign_in_links');
call kc.make_facts('kc.sign_in_link_uses');
call kc.make_secured('kc.recovery_codes');
call kc.make_secured('kc.known_browsers');
call kc.make_secured('kc.failed_sign_ins');
call kc.make_secured('kc.sessions');

create policy auth_read on kc.sign_ins for select to kc_auth using (commune_id = kc.ctx_commune());
create policy auth_add on kc.sign_ins for insert to kc_auth with check (commune_id = kc.ctx_commune());
create policy auth_change on kc.sign_ins for update to kc_auth using (commune_id = kc.ctx_commune()) with check (commune_id = kc.ctx_commune());
create policy staff_read on kc.sign_in_links for select to kc_staff using (commune_id = kc.ctx_commune());
create policy staff_add on kc.sign_in_links for insert to kc_staff with check (commune_id = kc.ctx_commune());
create policy auth_read on kc.sign_in_links for select to kc_auth using (commune_id = kc.ctx_commune());
create policy auth_read on kc.sign_in_link_uses for select to kc_auth using (commune_id = kc.ctx_commune());
create policy auth_add on kc.sign_in_link_uses for insert to kc_auth with check (commune_id = kc.ctx_commune());
create policy auth_read on kc.recovery_codes for select to kc_auth using (commune_id = kc.ctx_commune());
create policy auth_add on kc.recovery_codes for insert to kc_auth with check (commune_id = kc.ctx_commune());
create policy auth_change on kc.recovery_codes for update to kc_auth using (commune_id = kc.ctx_commune()) with check (commune_id = kc.ctx_commune());
create policy auth_remove on kc.recovery_codes for delete to kc_auth using (commune_id = kc.ctx_commune());
create policy auth_read on kc.known_browsers for select to kc_auth using (commune_id = kc.ctx_commune());
create policy auth_add on kc.known_browsers for insert to kc_auth with check (commune_id = kc.ctx_commune());
create policy auth_change on kc.known_browsers for update to kc_auth using (commune_id = kc.ctx_commune()) with check (commune_id = kc.ctx_commune());
create policy auth_remove on kc.known_browsers for delete to kc_auth using (commune_id = kc.ctx_commune());
create policy auth_read on kc.failed_sign_ins for select to kc_auth using (commune_id = kc.ctx_commune());
create policy auth_add on kc.failed_sign_ins for insert to kc_auth with check (commune_id = kc.ctx_commune());
create policy auth_change on kc.failed_sign_ins for update to kc_auth using (commune_id = kc.ctx_commune()) with check (commune_id = kc.ctx_commune());
create policy auth_remove on kc.failed_sign_ins for delete to kc_auth using (commune_id = kc.ctx_commune());
create policy auth_read on kc.sessions for select to kc_auth using (commune_id = kc.ctx_commune());
create policy auth_add on kc.sessions for insert to kc_auth with check (commune_id = kc.ctx_commune());
create policy auth_change on kc.sessions for update to kc_auth using (commune_id = kc.ctx_commune()) with check (commune_id = kc.ctx_commune());
create policy auth_remove on kc.sessions for delete to kc_auth using (commune_id = kc.ctx_commune());
grant select, insert on kc.sign_in_links to kc_staff;
grant select on kc.sign_in_links to kc_auth;
grant select, insert on kc.sign_ins, kc.sign_in_link_uses to kc_auth;
grant select, insert, delete on kc.recovery_codes, kc.known_browsers, kc.failed_sign_ins, kc.sessions to kc_auth;
grant update (sign_in_name, password_hash, password_set_at, second_factor, confirmed_at, last_step) on kc.sign_ins to kc_auth;
grant update (used_at) on kc.recovery_codes to kc_auth;
grant update (passes_until, seen_at) on kc.known_browsers to kc_auth;
grant update (failures, failed_at) on kc.failed_sign_ins to kc_auth;
grant update (seen_at) on kc.sessions to kc_auth;

-- Who looked: each look at an official's record by somebody else, kept for the official; and the seal of each day's looks, which the
-- ledger holds, so that a look taken away afterwards shows.
--
-- Not a word of what was shown is kept. A look stands once for an hour, however often its page is opened again: whom it is told to must
-- be able to read the list, and nobody needs to know how often a colleague's page was loaded. It is kept as long as the record it is
-- about; nothing of either is removed by the program.

create table kc.looks (
    commune_id  uuid        not null,
    -- The day it was written, which is the day whose seal covers it.
    recorded_on date        not null,
    look_id     uuid        not null,
    -- Whom it is told to: whose record was looked at.
    official_id uuid        not null,
    account_id  uuid        not null,
    role        text        not null,
    -- What was looked at, such as a reminder or the summary.
    kind        text        not null,
    -- Which one: an id or a file's code; NULL where it stood in a list.
    thing       text,
    -- What whoever looked gave as his reason, where he has to give one.
    reason      text,
    looked_at   timestamptz not null,
    constraint looks_pkey primary key (commune_id, recorded_on, look_id),
    constraint looks_official_fkey foreign key (commune_id, official_id) references kc.officials,
    constraint looks_account_fkey foreign key (commune_id, account_id) references kc.accounts,
    constraint looks_role_check check (role in ('official', 'unit_head', 'centre_director', 'clerk', 'vice_chairman', 'chairman',
                                                'inspector', 'administrator')),
    constraint looks_kind_check check (kind ~ '^[a-z_]{1,40}$'),
    constraint looks_thing_check check (thing is nfc normalized and char_length(thing) between 1 and 200),
    constraint looks_reason_check check (reason is nfc normalized and char_length(reason) between 1 and 300)
);
create index looks_official_idx on kc.looks (commune_id, official_id, looked_at, look_id);

create table kc.look_days (
    commune_id  uuid        not null,
    day         date        not null,
    looks       bigint      not null,
    sha256      bytea       not null,
    recorded_at timestamptz not null,
    recorded_by uuid        not null,
    constraint look_days_pkey primary key (commune_id, day),
    constraint look_days_recorded_by_fkey foreign key (commune_id, recorded_by) references kc.accounts,
    constraint look_days_looks_check check (looks > 0),
    constraint look_days_sha256_check check (octet_length(sha256) = 32),
    -- A day is sealed when nothing more can be written to it.
    constraint look_days_over_check check (day < kc.day_of(recorded_at))
);

call kc.make_facts('kc.looks');
call kc.make_facts('kc.look_days');

-- Everybody reads who looked at himself, and nobody what others are told.
create policy official_read on kc.looks for select to kc_official
    using (commune_id = kc.ctx_commune() and official_id = kc.ctx_person());
create policy staff_read on kc.looks for select to kc_staff
    using (commune_id = kc.ctx_commune() and official_id = kc.ctx_person());
grant select on kc.looks to kc_official, kc_staff;
create policy staff_read on kc.look_days for select to kc_staff using (commune_id = kc.ctx_commune());
create policy staff_add on kc.look_days for insert to kc_staff with check (commune_id = kc.ctx_commune());
grant select, insert on kc.look_days to kc_staff;

-- Writes looks: the only way in, and only for the class that knows who is signed in. Who reads records can neither invent nor leave out
-- a look. A name of the register that means no official has no record; the look at it is nobody's.
create function kc.keep_looks(seen jsonb) returns void
    language sql volatile security definer
    set search_path = pg_catalog, pg_temp
as $$
    insert into kc.looks (commune_id, recorded_on, look_id, official_id, account_id, role, kind, thing, reason, looked_at)
    select o.commune_id, kc.day_of(now()),
           encode(substr(sha256(convert_to(row(s.official_id, s.account_id, s.role, s.kind, s.thing, s.reason,
                                               floor(extract(epoch from s.looked_at) / 3600)::bigint)::text, 'UTF8')), 1, 16), 'hex')::uuid,
           o.official_id, s.account_id, s.role, s.kind, s.thing, s.reason, s.looked_at
      from (select kc.ctx_commune() as commune_id) as c
     cross join jsonb_to_recordset(seen) as s(official_id uuid, account_id uuid, role text, kind text, thing text, reason text,
                                              looked_at timestamptz)
      join kc.officials as o on o.commune_id = c.commune_id and o.official_id = s.official_id
        on conflict on constraint looks_pkey do nothing
$$;
grant execute on function kc.keep_looks(jsonb) to kc_auth;

-- How many looks were written on each day, and the SHA-256 of their texts in the order of their ids.
create function kc.looks_by_day(asked_commune uuid) returns table (day date, looks bigint, sha256 bytea)
    language sql stable
    set search_path = pg_catalog, pg_temp
as $$
    select l.recorded_on, count(*),
           pg_catalog.sha256(convert_to(string_agg(row(l.look_id, l.official_id, l.account_id, l.role, l.kind, l.thing, l.reason,
                                                       floor(extract(epoch from l.looked_at) * 1000000)::bigint)::text,
                                                   e'\n' order by l.look_id), 'UTF8'))
      from kc.looks as l
     where l.commune_id = asked_commune
     group by l.recorded_on
$$;

-- The days of the context's commune that are over and not sealed. Some minutes after its end no transaction that writes to a day is
-- still under way.
create function kc.unsealed_look_days() returns table (day date, looks bigint, sha256 bytea)
    language sql stable security definer
    set search_path = pg_catalog, pg_temp
as $$
    select d.day, d.looks, d.sha256
      from kc.looks_by_day(kc.ctx_commune()) as d
     where d.day < kc.day_of(now() - interval '10 minutes')
       and not exists (select from kc.look_days as s where s.commune_id = kc.ctx_commune() and s.day = d.day)
     order by d.day
$$;
grant execute on function kc.unsealed_look_days() to kc_staff;

-- Who asks: the signed context that row-level security trusts, and the refusal that keeps facts as they were written.
--
-- The service opens each transaction with SET LOCAL app.ctx = 'commune|class|person|unit|expires|mac'. The mac is
-- HMAC-SHA256 over the five fields before it, so whoever can only run SQL cannot name another commune or person.
-- A missing, forged or expired context raises an error: an empty answer would look like a true zero.

-- A function is nobody's until it is granted; PostgreSQL would otherwise let everybody execute it.
alter default privileges revoke execute on functions from public;

create table kc.context_keys (
    key_id      smallint    not null,
    -- The key already mixed with HMAC's inner and outer pads (RFC 2104), 64 bytes each: sha256() alone then makes the MAC,
    -- and no extension is needed.
    inner_block bytea       not null,
    outer_block bytea       not null,
    created_at  timestamptz not null,
    constraint context_keys_pkey primary key (key_id),
    constraint context_keys_single_check check (key_id = 1),
    constraint context_keys_blocks_check check (octet_length(inner_block) = 64 and octet_length(outer_block) = 64)
);

-- The verified fields of the context. The class must be the one of the role that asks: a context made for a clerk is
-- worth nothing on an official's connection.
create function kc.context(out commune uuid, out person uuid, out unit uuid)
    language plpgsql stable security definer
    set search_path = pg_catalog, pg_temp
as $$
declare
    value  text   := current_setting('app.ctx', true);
    fields text[] := string_to_array(value, '|');
    asking text   := coalesce(nullif(current_setting('role', true), 'none'), session_user);
    signed bytea;
    key    kc.context_keys;
begin
    if value is null or value = '' then
        raise exception 'no signed context in this transaction'
            using errcode = 'KC001', hint = 'every transaction states its identity first';
    end if;
    if array_length(fields, 1) is distinct from 6 then
        raise exception 'the signed context is malformed' using errcode = 'KC002';
    end if;
    select k.key_id, k.inner_block, k.outer_block, k.created_at into strict key from kc.context_keys as k where k.key_id = 1;
    signed := convert_to(array_to_string(fields[1:5], '|'), 'UTF8');
    if encode(sha256(key.outer_block || sha256(key.inner_block || signed)), 'hex') <> fields[6] then
        raise exception 'the signed context is forged' using errcode = 'KC002';
    end if;
    if fields[5]::bigint < extract(epoch from now()) then
        raise exception 'the signed context has expired' using errcode = 'KC003';
    end if;
    if right(asking, length(fields[2]) + 1) <> '_' || fields[2] then
        raise exception 'the signed context belongs to another class' using errcode = 'KC002';
    end if;
    commune := fields[1]::uuid;
    person := fields[3]::uuid;
    unit := nullif(fields[4], '')::uuid;
end
$$;

create function kc.ctx_commune() returns uuid
    language sql stable
as $$ select (kc.context()).commune $$;

create function kc.ctx_person() returns uuid
    language sql stable
as $$ select (kc.context()).person $$;

create function kc.ctx_unit() returns uuid
    language sql stable
as $$ select (kc.context()).unit $$;

-- Facts are written once: no UPDATE, DELETE or TRUNCATE by anybody, the owner and superusers included. A correction is a
-- new fact.
create function kc.refuse_change() returns trigger
    language plpgsql
    set search_path = pg_catalog, pg_temp
as $$
begin
    raise exception 'facts in %.% are never changed or removed', tg_table_schema, tg_table_name
        using errcode = 'KC010', hint = 'record a correction instead';
end
$$;

-- Makes a table of facts: refuses change, forces row-level security, lets the owner (migrations, verification at the
-- console) see all rows, and grants reading and appending to the classes named.
create procedure kc.make_facts(name regclass)
    language plpgsql
    set search_path = pg_catalog, pg_temp
as $$
begin
    execute format('create trigger facts_row before update or delete on %s for each row execute function kc.refuse_change()', name);
    execute format('create trigger facts_table before truncate on %s for each statement execute function kc.refuse_change()', name);
    call kc.make_secured(name);
end
$$;

create procedure kc.make_secured(name regclass)
    language plpgsql
    set search_path = pg_catalog, pg_temp
as $$
begin
    execute format('alter table %s enable row level security', name);
    execute format('alter table %s force row level security', name);
    execute format('create policy owner_all on %s to kc_owner using (true) with check (true)', name);
end
$$;

grant execute on function kc.context(), kc.ctx_commune(), kc.ctx_person(), kc.ctx_unit() to kc_official, kc_staff, kc_inspector, kc_auth;
grant usage on schema kc to kc_official, kc_staff, kc_inspector, kc_auth;

alter table kc.context_keys enable row level security;
alter table kc.context_keys force row level security;
create policy owner_all on kc.context_keys to kc_owner using (true) with check (true);

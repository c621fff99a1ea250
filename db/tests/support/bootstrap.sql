-- Roles, schema and list of migrations, as Sources/Postgres/RoleBootstrap.swift makes them. scripts/test-schema also compares
-- the result with what `kycuong migrate` gives.
do $$
declare
    class text;
begin
    if to_regrole('kc_owner') is null then
        create role kc_owner nologin nosuperuser nocreatedb nocreaterole nobypassrls noreplication noinherit;
    end if;
    foreach class in array array['kc_official', 'kc_staff', 'kc_inspector', 'kc_auth'] loop
        if to_regrole(class) is null then
            execute format('create role %I login nosuperuser nocreatedb nocreaterole nobypassrls noreplication noinherit', class);
        end if;
    end loop;
end
$$;
create schema kc authorization kc_owner;
set role kc_owner;
grant usage on schema kc to kc_official, kc_staff, kc_inspector, kc_auth;
create table kc.schema_migrations (
    number     integer     not null,
    name       text        not null,
    checksum   bytea       not null,
    applied_at timestamptz not null,
    constraint schema_migrations_pkey primary key (number),
    constraint schema_migrations_checksum_check check (octet_length(checksum) = 32)
);
grant select on kc.schema_migrations to kc_official, kc_staff, kc_inspector, kc_auth;

-- The packet of a year that is over is kept as it was made: what reviewers were handed can be had again, byte for byte, and a later one is
-- held against it.

create table kc.year_packets (
    commune_id     uuid        not null,
    packet_id      uuid        not null,
    review_year    integer     not null,
    -- Which of its year; the first is 1.
    ordinal        integer     not null,
    as_of          date        not null,
    -- How many entries of the ledger are in it.
    ledger_entries bigint      not null,
    -- The hash of each of its files, as sha256sum writes them.
    manifest       text        not null,
    size           bigint      not null,
    sha256         bytea       not null,
    recorded_at    timestamptz not null,
    recorded_by    uuid        not null,
    constraint year_packets_pkey primary key (commune_id, packet_id),
    constraint year_packets_ordinal_key unique (commune_id, review_year, ordinal),
    constraint year_packets_recorded_by_fkey foreign key (commune_id, recorded_by) references kc.accounts,
    constraint year_packets_review_year_check check (review_year between 2000 and 2999),
    constraint year_packets_ordinal_check check (ordinal >= 1),
    constraint year_packets_ledger_entries_check check (ledger_entries >= 1),
    constraint year_packets_manifest_check check (manifest is nfc normalized and char_length(manifest) between 1 and 1000000),
    constraint year_packets_size_check check (size between 1 and 1073741824),
    constraint year_packets_sha256_check check (octet_length(sha256) = 32)
);
create index year_packets_account_idx on kc.year_packets (commune_id, recorded_by);

-- Its bytes, in pieces of at most a mebibyte: nobody holds all of it in memory.
create table kc.year_packet_parts (
    commune_id uuid    not null,
    packet_id  uuid    not null,
    ordinal    integer not null,
    content    bytea   not null,
    constraint year_packet_parts_pkey primary key (commune_id, packet_id, ordinal),
    constraint year_packet_parts_packet_fkey foreign key (commune_id, packet_id) references kc.year_packets,
    constraint year_packet_parts_ordinal_check check (ordinal >= 0),
    constraint year_packet_parts_content_check check (octet_length(content) between 1 and 1048576)
);

call kc.make_facts('kc.year_packets');
call kc.make_facts('kc.year_packet_parts');
create policy staff_read on kc.year_packets for select to kc_staff using (commune_id = kc.ctx_commune());
create policy staff_add on kc.year_packets for insert to kc_staff with check (commune_id = kc.ctx_commune());
create policy staff_read on kc.year_packet_parts for select to kc_staff using (commune_id = kc.ctx_commune());
create policy staff_add on kc.year_packet_parts for insert to kc_staff with check (commune_id = kc.ctx_commune());
grant select, insert on kc.year_packets, kc.year_packet_parts to kc_staff;

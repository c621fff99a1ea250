-- The ledger: one SHA-256 chain per commune. Every act locks its commune's head, so entries have no gaps and recorded times
-- never run backwards. Bodies stand apart from hashes, so that a text can be erased by decision and the chain stays whole.

create table kc.ledger_heads (
    commune_id  uuid        not null,
    seq         bigint      not null,
    hash        bytea       not null,
    recorded_at timestamptz not null,
    constraint ledger_heads_pkey primary key (commune_id),
    constraint ledger_heads_commune_fkey foreign key (commune_id) references kc.communes,
    constraint ledger_heads_seq_check check (seq >= 0),
    constraint ledger_heads_hash_check check (octet_length(hash) = 32)
) with (fillfactor = 50);

create table kc.ledger_entries (
    commune_id  uuid        not null,
    seq         bigint      not null,
    act_id      uuid        not null,
    kind        text        not null,
    recorded_at timestamptz not null,
    recorded_by uuid        not null,
    previous    bytea       not null,
    commitment  bytea       not null,
    hash        bytea       not null,
    constraint ledger_entries_pkey primary key (commune_id, seq),
    constraint ledger_entries_act_key unique (commune_id, act_id),
    constraint ledger_entries_commune_fkey foreign key (commune_id) references kc.communes,
    constraint ledger_entries_seq_check check (seq > 0),
    constraint ledger_entries_digest_check check (octet_length(previous) = 32 and octet_length(commitment) = 32
                                                  and octet_length(hash) = 32)
);

create table kc.ledger_bodies (
    commune_id uuid   not null,
    seq        bigint not null,
    salt       bytea  not null,
    body       text   not null,
    constraint ledger_bodies_pkey primary key (commune_id, seq),
    constraint ledger_bodies_entry_fkey foreign key (commune_id, seq) references kc.ledger_entries,
    constraint ledger_bodies_salt_check check (octet_length(salt) = 32)
);

create table kc.checkpoints (
    commune_id uuid        not null,
    size       bigint      not null,
    root       bytea       not null,
    note       text        not null,
    signed_at  timestamptz not null,
    constraint checkpoints_pkey primary key (commune_id, size),
    constraint checkpoints_commune_fkey foreign key (commune_id) references kc.communes,
    constraint checkpoints_size_check check (size > 0),
    constraint checkpoints_root_check check (octet_length(root) = 32)
);

call kc.make_facts('kc.ledger_entries');
call kc.make_facts('kc.ledger_bodies');
call kc.make_facts('kc.checkpoints');
call kc.make_secured('kc.ledger_heads');

create policy staff_read on kc.ledger_heads for select to kc_staff using (commune_id = kc.ctx_commune());
create policy staff_add on kc.ledger_heads for insert to kc_staff with check (commune_id = kc.ctx_commune());
create policy staff_move on kc.ledger_heads for update to kc_staff using (commune_id = kc.ctx_commune()) with check (commune_id = kc.ctx_commune());
create policy inspector_read on kc.ledger_heads for select to kc_inspector using (commune_id = kc.ctx_commune());
grant select, insert on kc.ledger_heads to kc_staff;
grant update (seq, hash, recorded_at) on kc.ledger_heads to kc_staff;
grant select on kc.ledger_heads to kc_inspector;

create policy staff_read on kc.ledger_entries for select to kc_staff using (commune_id = kc.ctx_commune());
create policy staff_add on kc.ledger_entries for insert to kc_staff with check (commune_id = kc.ctx_commune());
create policy inspector_read on kc.ledger_entries for select to kc_inspector using (commune_id = kc.ctx_commune());
grant select, insert on kc.ledger_entries to kc_staff;
grant select on kc.ledger_entries to kc_inspector;

create policy staff_read on kc.ledger_bodies for select to kc_staff using (commune_id = kc.ctx_commune());
create policy staff_add on kc.ledger_bodies for insert to kc_staff with check (commune_id = kc.ctx_commune());
grant select, insert on kc.ledger_bodies to kc_staff;

create policy staff_read on kc.checkpoints for select to kc_staff using (commune_id = kc.ctx_commune());
create policy staff_add on kc.checkpoints for insert to kc_staff with check (commune_id = kc.ctx_commune());
create policy inspector_read on kc.checkpoints for select to kc_inspector using (commune_id = kc.ctx_commune());
grant select, insert on kc.checkpoints to kc_staff;
grant select on kc.checkpoints to kc_inspector;

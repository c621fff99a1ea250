-- What an official sees of one file, where the ledger stood on a day, and what he began to write and did not hand in yet.

-- What the exports in force showed of one file, in the order in which they speak. To an official a file opens that counts as his own or
-- for which a person confirmed him; staff asks without an official and sees any.
create function kc.snapshots_of(asked_commune uuid, asked_official uuid, asked_code text) returns setof kc.dossier_snapshots
    language plpgsql stable security definer
    set search_path = pg_catalog, pg_temp
as $$
begin
    perform kc.require_official(asked_commune, asked_official);
    if asked_official is not null
       and not exists (select
                         from kc.dossiers as d
                         join kc.officer_links as l on l.commune_id = d.commune_id and l.officer_id = d.officer_id
                        where d.commune_id = asked_commune and d.code = asked_code and l.official_id = asked_official)
       and not exists (select
                         from kc.finding_events as e
                        where e.commune_id = asked_commune and e.code = asked_code and e.official_id = asked_official
                          and e.kind = 'assigned') then
        return;
    end if;
    return query
    select s.*
      from kc.dossier_snapshots as s
     where s.commune_id = asked_commune and s.code = asked_code
       and not exists (select
                         from kc.import_annulments as a
                        where a.commune_id = asked_commune and a.batch_id = s.batch_id)
     order by s.exported_on, s.batch_seq;
end
$$;

-- The last entry of the commune's ledger before a moment, with its hash, and the newest checkpoint not longer than that: what a printed
-- statement names so that it can be verified. Entries say nothing of anybody by their number and hash.
create function kc.ledger_position(asked_commune uuid, before timestamptz, out seq bigint, out hash bytea, out checkpoint text)
    language plpgsql stable security definer
    set search_path = pg_catalog, pg_temp
as $$
begin
    perform kc.require_commune(asked_commune);
    select e.seq, e.hash
      into ledger_position.seq, ledger_position.hash
      from kc.ledger_entries as e
     where e.commune_id = asked_commune and e.recorded_at < before
     order by e.seq desc
     limit 1;
    ledger_position.checkpoint := (select c.note
                                     from kc.checkpoints as c
                                    where c.commune_id = asked_commune and c.size <= ledger_position.seq
                                    order by c.size desc
                                    limit 1);
end
$$;

-- An explanation somebody is writing: his alone, no fact, in no ledger; it goes when he hands it in.
create table kc.explanation_drafts (
    commune_id  uuid        not null,
    request_id  uuid        not null,
    official_id uuid        not null,
    cause       text,
    text        text,
    saved_at    timestamptz not null,
    constraint explanation_drafts_pkey primary key (commune_id, request_id),
    constraint explanation_drafts_request_fkey foreign key (commune_id, request_id) references kc.explanation_requests,
    constraint explanation_drafts_cause_check check (char_length(cause) between 1 and 50),
    constraint explanation_drafts_text_check check (text is nfc normalized and char_length(text) between 1 and 20000)
);
call kc.make_secured('kc.explanation_drafts');

create policy official_read on kc.explanation_drafts for select to kc_official
    using (commune_id = kc.ctx_commune() and official_id = kc.ctx_person());
create policy official_add on kc.explanation_drafts for insert to kc_official
    with check (commune_id = kc.ctx_commune() and official_id = kc.ctx_person());
create policy official_remove on kc.explanation_drafts for delete to kc_official
    using (commune_id = kc.ctx_commune() and official_id = kc.ctx_person());
create policy staff_read on kc.explanation_drafts for select to kc_staff
    using (commune_id = kc.ctx_commune() and official_id = kc.ctx_person());
create policy staff_add on kc.explanation_drafts for insert to kc_staff
    with check (commune_id = kc.ctx_commune() and official_id = kc.ctx_person());
create policy staff_remove on kc.explanation_drafts for delete to kc_staff
    using (commune_id = kc.ctx_commune() and official_id = kc.ctx_person());
grant select, insert, delete on kc.explanation_drafts to kc_official, kc_staff;
grant execute on function kc.snapshots_of(uuid, uuid, text), kc.ledger_position(uuid, timestamptz) to kc_official, kc_staff;

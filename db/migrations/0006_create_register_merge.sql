-- How an export becomes snapshots, newest states and noticed differences: set by set inside PostgreSQL.
--
-- These functions run as the owner and check the context once: row-level security would verify it for each of 100,000 rows
-- (25 microseconds each, three times a row in an upsert). Nobody may write these tables in another way.

create function kc.require_commune(asked uuid) returns void
    language plpgsql stable security definer
    set search_path = pg_catalog, pg_temp
as $$
begin
    if asked is distinct from kc.ctx_commune() then
        raise exception 'the context is of another commune' using errcode = 'KC002';
    end if;
end
$$;

-- The table a register is copied into before the ledger is locked. It lives for one transaction.
create function kc.open_staging() returns void
    language plpgsql security definer
    set search_path = pg_catalog, pg_temp
as $$
begin
    create temporary table staged_dossiers (
        code         text collate "C" not null,
        procedure    text,
        field        text,
        unit_name    text,
        officer_id   uuid,
        agency       text,
        channel      text,
        status       text,
        received_at  timestamptz not null,
        due_at       timestamptz,
        finished_at  timestamptz,
        delivered_at timestamptz,
        applicant    text
    ) on commit drop;
    grant insert on pg_temp.staged_dossiers to kc_staff;
end
$$;

-- Batches in force (not annulled) of a commune, in the order in which they speak: by export day, then by recording.
create view kc.batches_in_force with (security_invoker) as
select b.commune_id, b.batch_id, b.seq, b.exported_on, b.columns, b.first_receipt_on, b.last_receipt_on
  from kc.import_batches as b
 where not exists (select from kc.import_annulments as a where a.commune_id = b.commune_id and a.batch_id = b.batch_id);

-- The state of each file as the newest batch in force up to a day showed it.
create function kc.dossiers_as_of(asked_commune uuid, asked_day date) returns setof kc.dossier_snapshots
    language sql stable
as $$
    select distinct on (s.code) s.*
      from kc.dossier_snapshots as s
     where s.commune_id = asked_commune
       and s.exported_on <= asked_day
       and not exists (select from kc.import_annulments as a
                        where a.commune_id = asked_commune and a.batch_id = s.batch_id)
     order by s.code, s.exported_on desc, s.batch_seq desc
$$;

-- Writes the newest snapshot in force of the files named into `dossiers`; a file no batch in force shows any more leaves it.
create function kc.refresh_dossiers(asked_commune uuid, asked_codes text[]) returns void
    language plpgsql
    set search_path = pg_catalog, pg_temp
as $$
begin
    delete from kc.dossiers as d
     where d.commune_id = asked_commune and d.code = any (asked_codes)
       and not exists (select from kc.dossier_snapshots as s
                         join kc.batches_in_force as b on b.commune_id = s.commune_id and b.batch_id = s.batch_id
                        where s.commune_id = asked_commune and s.code = d.code);
    insert into kc.dossiers as d (commune_id, code, exported_on, batch_seq, procedure, field, unit_name, officer_id, agency,
                                  channel, status, received_at, due_at, finished_at, delivered_at, applicant)
    select distinct on (s.code)
           s.commune_id, s.code, s.exported_on, s.batch_seq, s.procedure, s.field, s.unit_name, s.officer_id, s.agency,
           s.channel, s.status, s.received_at, s.due_at, s.finished_at, s.delivered_at, s.applicant
      from kc.dossier_snapshots as s
      join kc.batches_in_force as b on b.commune_id = s.commune_id and b.batch_id = s.batch_id
     where s.commune_id = asked_commune and s.code = any (asked_codes)
     order by s.code, s.exported_on desc, s.batch_seq desc
    on conflict (commune_id, code) do update
       set (exported_on, batch_seq, procedure, field, unit_name, officer_id, agency, channel, status, received_at, due_at,
            finished_at, delivered_at, applicant)
         = (excluded.exported_on, excluded.batch_seq, excluded.procedure, excluded.field, excluded.unit_name,
            excluded.officer_id, excluded.agency, excluded.channel, excluded.status, excluded.received_at, excluded.due_at,
            excluded.finished_at, excluded.delivered_at, excluded.applicant);
end
$$;

-- Files of `from_batch` whose next sighting in force showed the same content, so that it was not written down there: it is
-- now, by the act `act_seq`, because what stood before it changed.
create function kc.keep_next_sightings(asked_commune uuid, from_batch uuid, act_seq bigint, contents kc.dossier_snapshots[])
    returns integer
    language plpgsql
    set search_path = pg_catalog, pg_temp
as $$
declare
    kept integer;
begin
    insert into kc.dossier_snapshots (commune_id, code, exported_on, batch_seq, batch_id, seq, procedure, field, unit_name,
                                      officer_id, agency, channel, status, received_at, due_at, finished_at, delivered_at,
                                      applicant)
    select c.commune_id, c.code, n.exported_on, n.seq, n.batch_id, act_seq, c.procedure, c.field, c.unit_name, c.officer_id,
           c.agency, c.channel, c.status, c.received_at, c.due_at, c.finished_at, c.delivered_at, c.applicant
      from unnest(contents) as c
      join (select distinct on (u.code) u.code, b.exported_on, b.seq, b.batch_id
              from kc.import_batches as f
              join kc.batches_in_force as b
                on b.commune_id = f.commune_id and (b.exported_on, b.seq) > (f.exported_on, f.seq)
              join kc.import_files as i on i.commune_id = b.commune_id and i.batch_id = b.batch_id
             cross join lateral unnest(i.codes) as u(code)
             where f.commune_id = asked_commune and f.batch_id = from_batch
             order by u.code, b.exported_on, b.seq) as n on n.code = c.code
    on conflict on constraint dossier_snapshots_pkey do nothing;
    get diagnostics kept = row_count;
    return kept;
end
$$;

-- Merges the staged export of a batch. Answers how many files are new, changed or as they were.
create function kc.merge_register(asked_commune uuid, asked_batch uuid, act_seq bigint)
    returns table (created integer, updated integer, unchanged integer)
    language plpgsql security definer
    set search_path = pg_catalog, pg_temp
as $$
declare
    batch    kc.import_batches;
    newest   boolean;
    replaced kc.dossier_snapshots[];
begin
    perform kc.require_commune(asked_commune);
    -- A caller may make a temporary view of that name, whose functions would run here as the owner: only the table that
    -- open_staging made is read.
    if not exists (select from pg_class as c
                    where c.oid = to_regclass('pg_temp.staged_dossiers') and c.relkind = 'r'
                      and pg_get_userbyid(c.relowner) = current_user) then
        raise exception 'no register is staged' using errcode = 'KC021';
    end if;
    select b.* into strict batch from kc.import_batches as b where b.commune_id = asked_commune and b.batch_id = asked_batch;
    newest := not exists (select from kc.batches_in_force as b
                           where b.commune_id = asked_commune and b.exported_on > batch.exported_on);
    analyze pg_temp.staged_dossiers;

    -- What the exports up to this one's day showed before it.
    create temporary table earlier_dossiers on commit drop as
    select e.*
      from kc.dossiers_as_of(asked_commune, batch.exported_on) as e
     where e.code in (select s.code from pg_temp.staged_dossiers as s);
    analyze pg_temp.earlier_dossiers;

    -- A column this export does not have says nothing: the file keeps what was known.
    create temporary table differing_dossiers on commit drop as
    select m.*
      from (select s.code,
                   case when 'procedure' = any (batch.columns) then s.procedure else e.procedure end as procedure,
                   case when 'field' = any (batch.columns) then s.field else e.field end as field,
                   case when 'unit' = any (batch.columns) then s.unit_name else e.unit_name end as unit_name,
                   case when 'officer' = any (batch.columns) then s.officer_id else e.officer_id end as officer_id,
                   case when 'agency' = any (batch.columns) then s.agency else e.agency end as agency,
                   case when 'channel' = any (batch.columns) then s.channel else e.channel end as channel,
                   case when 'status' = any (batch.columns) then s.status else e.status end as status,
                   s.received_at,
                   case when 'due' = any (batch.columns) then s.due_at else e.due_at end as due_at,
                   case when 'finished' = any (batch.columns) then s.finished_at else e.finished_at end as finished_at,
                   case when 'delivered' = any (batch.columns) then s.delivered_at else e.delivered_at end as delivered_at,
                   case when 'applicant' = any (batch.columns) then s.applicant else e.applicant end as applicant,
                   e.code is null as is_new, e.officer_id as old_officer_id, e.status as old_status, e.due_at as old_due_at,
                   e.finished_at as old_finished_at
              from pg_temp.staged_dossiers as s
              left join pg_temp.earlier_dossiers as e on e.code = s.code) as m
      left join pg_temp.earlier_dossiers as e on e.code = m.code
     where m.is_new
        or (m.procedure, m.field, m.unit_name, m.officer_id, m.agency, m.channel, m.status, m.received_at, m.due_at,
            m.finished_at, m.delivered_at, m.applicant)
           is distinct from
           (e.procedure, e.field, e.unit_name, e.officer_id, e.agency, e.channel, e.status, e.received_at, e.due_at,
            e.finished_at, e.delivered_at, e.applicant);
    analyze pg_temp.differing_dossiers;

    if newest then
        perform kc.notice_changes(asked_commune, asked_batch, act_seq);
    else
        select array_agg(d) into replaced
          from kc.dossiers_as_of(asked_commune, batch.exported_on) as d
          join pg_temp.differing_dossiers as s on s.code = d.code;
        perform kc.keep_next_sightings(asked_commune, asked_batch, act_seq, replaced);
    end if;

    insert into kc.dossier_snapshots (commune_id, code, exported_on, batch_seq, batch_id, seq, procedure, field, unit_name,
                                      officer_id, agency, channel, status, received_at, due_at, finished_at, delivered_at,
                                      applicant)
    select asked_commune, s.code, batch.exported_on, batch.seq, asked_batch, act_seq, s.procedure, s.field, s.unit_name,
           s.officer_id, s.agency, s.channel, s.status, s.received_at, s.due_at, s.finished_at, s.delivered_at, s.applicant
      from differing_dossiers as s
     order by s.code;

    if newest then
        insert into kc.dossiers (commune_id, code, exported_on, batch_seq, procedure, field, unit_name, officer_id, agency,
                                 channel, status, received_at, due_at, finished_at, delivered_at, applicant)
        select asked_commune, s.code, batch.exported_on, batch.seq, s.procedure, s.field, s.unit_name, s.officer_id, s.agency,
               s.channel, s.status, s.received_at, s.due_at, s.finished_at, s.delivered_at, s.applicant
          from differing_dossiers as s
         order by s.code
        on conflict (commune_id, code) do update
           set (exported_on, batch_seq, procedure, field, unit_name, officer_id, agency, channel, status, received_at, due_at,
                finished_at, delivered_at, applicant)
             = (excluded.exported_on, excluded.batch_seq, excluded.procedure, excluded.field, excluded.unit_name,
                excluded.officer_id, excluded.agency, excluded.channel, excluded.status, excluded.received_at, excluded.due_at,
                excluded.finished_at, excluded.delivered_at, excluded.applicant);
    else
        perform kc.refresh_dossiers(asked_commune, array(select s.code from differing_dossiers as s));
    end if;

    -- Tables that just grew several times over would be planned by their old size until the next autovacuum.
    if (select count(*) from differing_dossiers) > (select reltuples from pg_class where oid = 'kc.dossiers'::regclass) / 10 then
        analyze kc.dossiers, kc.dossier_snapshots;
    end if;

    return query
    select count(*) filter (where s.is_new)::integer,
           count(*) filter (where not s.is_new)::integer,
           (select count(*) from pg_temp.staged_dossiers)::integer - count(*)::integer
      from differing_dossiers as s;
end
$$;

revoke execute on all functions in schema kc from public;
grant execute on function kc.require_commune(uuid), kc.open_staging(), kc.merge_register(uuid, uuid, bigint) to kc_staff;
grant execute on function kc.dossiers_as_of(uuid, date), kc.day_of(timestamptz),
                          kc.closed_on(text, timestamptz, timestamptz) to kc_staff, kc_inspector;
grant select on kc.batches_in_force to kc_staff, kc_inspector;

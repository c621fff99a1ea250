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
    select b.* into strict batch from kc.import_batches as b where b.commune_id = asked_commune and b.batch_id = asked_batch;
    newest := not exists (select from kc.batches_in_force as b
                           where b.commune_id = asked_commune and b.exported_on > batch.exported_on);
    analyze pg_temp.staged_dossiers;

    -- Old holds what the exports up to this one's day showed before it.
    if newest then
        create temporary table differing_dossiers on commit drop as
        select s.*, d.code is null as is_new, d.exported_on as old_exported_on, d.officer_id as old_officer_id,
               d.status as old_status, d.received_at as old_received_at, d.due_at as old_due_at,
               d.finished_at as old_finished_at
          from pg_temp.staged_dossiers as s
          left join kc.dossiers as d on d.commune_id = asked_commune and d.code = s.code
         where d.code is null
            or (d.procedure, d.field, d.unit_name, d.officer_id, d.agency, d.channel, d.status, d.received_at, d.due_at,
                d.finished_at, d.delivered_at, d.applicant)
               is distinct from
               (s.procedure, s.field, s.unit_name, s.officer_id, s.agency, s.channel, s.status, s.received_at, s.due_at,
                s.finished_at, s.delivered_at, s.applicant);
        perform kc.notice_changes(asked_commune, asked_batch, act_seq);
    else
        create temporary table differing_dossiers on commit drop as
        select s.*, d.code is null as is_new, d.exported_on as old_exported_on, d.officer_id as old_officer_id,
               d.status as old_status, d.received_at as old_received_at, d.due_at as old_due_at,
               d.finished_at as old_finished_at
          from pg_temp.staged_dossiers as s
          left join kc.dossiers_as_of(asked_commune, batch.exported_on) as d on d.code = s.code
         where d.code is null
            or (d.procedure, d.field, d.unit_name, d.officer_id, d.agency, d.channel, d.status, d.received_at, d.due_at,
                d.finished_at, d.delivered_at, d.applicant)
               is distinct from
               (s.procedure, s.field, s.unit_name, s.officer_id, s.agency, s.channel, s.status, s.received_at, s.due_at,
                s.finished_at, s.delivered_at, s.applicant);
        select array_agg(d) into replaced
          from kc.dossiers_as_of(asked_commune, batch.exported_on) as d
          join differing_dossiers as s on s.code = d.code;
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

    return query
    select count(*) filter (where s.is_new)::integer,
           count(*) filter (where not s.is_new)::integer,
           (select count(*) from pg_temp.staged_dossiers)::integer - count(*)::integer
      from differing_dossiers as s;
end
$$;

-- The seven differences between this export and those before it (only for an export newer than all others).
create function kc.notice_changes(asked_commune uuid, asked_batch uuid, act_seq bigint) returns void
    language plpgsql
    set search_path = pg_catalog, pg_temp
as $$
declare
    batch kc.import_batches;
begin
    select b.* into strict batch from kc.import_batches as b where b.commune_id = asked_commune and b.batch_id = asked_batch;

    insert into kc.dossier_changes (commune_id, seq, code, kind, batch_id, before, after)
    select asked_commune, act_seq, s.code, c.kind, asked_batch, c.before, c.after
      from (select d.code, d.officer_id, d.old_officer_id, d.old_exported_on, d.old_status,
                   kc.day_of(d.due_at)          as due_on,
                   kc.day_of(d.old_due_at)      as old_due_on,
                   kc.day_of(d.finished_at)     as finished_on,
                   kc.day_of(d.old_finished_at) as old_finished_on,
                   d.status
              from differing_dossiers as d
             where not d.is_new) as s
     cross join lateral (values
        ('due_changed', s.old_due_on::text, s.due_on::text, s.old_due_on is distinct from s.due_on),
        ('officer_changed', s.old_officer_id::text, s.officer_id::text, s.old_officer_id is distinct from s.officer_id),
        ('reopened', s.old_finished_on::text, null, s.old_finished_on is not null and s.finished_on is null),
        ('finish_moved_back', s.old_finished_on::text, s.finished_on::text, s.finished_on < s.old_finished_on),
        -- Late in the eyes of the last export before this one: finished after the due day, or open with the due day past.
        ('late_to_on_time', coalesce(s.old_finished_on::text, 'open'), s.finished_on::text,
         (s.old_finished_on > s.old_due_on
          or s.old_finished_on is null
             and coalesce(s.old_status, 'processing') in ('new', 'accepted', 'processing')
             and s.old_due_on < (select max(b.exported_on) from kc.batches_in_force as b
                                  where b.commune_id = asked_commune and b.batch_id <> asked_batch))
         and s.finished_on is not null
         and (s.due_on is null or s.finished_on <= s.due_on))
     ) as c(kind, before, after, holds)
     where c.holds;

    -- Finished on a day before an export that still showed the file open.
    insert into kc.dossier_changes (commune_id, seq, code, kind, batch_id, before, after)
    select asked_commune, act_seq, f.code, 'finished_before_previous_export', asked_batch, shown.exported_on::text,
           f.finished_on::text
      from (select d.code, kc.day_of(d.finished_at) as finished_on
              from differing_dossiers as d
             where not d.is_new and d.finished_at is not null
               and d.finished_at is distinct from d.old_finished_at) as f
      join (select o.code, max(b.exported_on) as exported_on
              from (select s.code, s.finished_at, s.exported_on, s.batch_seq,
                           lead(s.exported_on) over next as until_on, lead(s.batch_seq) over next as until_seq
                      from kc.dossier_snapshots as s
                      join kc.batches_in_force as v on v.commune_id = s.commune_id and v.batch_id = s.batch_id
                     where s.commune_id = asked_commune
                       and s.code in (select d.code from differing_dossiers as d
                                       where not d.is_new and d.finished_at is not null)
                    window next as (partition by s.code order by s.exported_on, s.batch_seq)) as o
              join kc.batches_in_force as b
                on b.commune_id = asked_commune and b.batch_id <> asked_batch
               and (b.exported_on, b.seq) >= (o.exported_on, o.batch_seq)
               and (o.until_on is null or (b.exported_on, b.seq) < (o.until_on, o.until_seq))
              join kc.import_files as i on i.commune_id = b.commune_id and i.batch_id = b.batch_id
              join lateral unnest(i.codes) as u(code) on u.code = o.code
             where o.finished_at is null
             group by o.code) as shown on shown.code = f.code and f.finished_on < shown.exported_on;

    -- Missing although the export covers the day of receipt; told once, until an export shows the file again.
    insert into kc.dossier_changes (commune_id, seq, code, kind, batch_id, before, after)
    select asked_commune, act_seq, d.code, 'disappeared', asked_batch, d.exported_on::text, null
      from kc.dossiers as d
     where d.commune_id = asked_commune
       and d.received_on between batch.first_receipt_on and batch.last_receipt_on
       and not exists (select from pg_temp.staged_dossiers as s where s.code = d.code)
       and not exists (select from kc.dossier_changes as g
                        where g.commune_id = asked_commune and g.code = d.code and g.kind = 'disappeared'
                          and not exists (select from kc.batches_in_force as b
                                            join kc.import_files as i
                                              on i.commune_id = b.commune_id and i.batch_id = b.batch_id
                                           where b.commune_id = asked_commune and b.seq > g.seq
                                             and d.code = any (i.codes)));
end
$$;

-- Takes a batch out of force after its annulment was recorded: files it changed show what the other batches say.
create function kc.release_batch(asked_commune uuid, asked_batch uuid, act_seq bigint) returns integer
    language plpgsql security definer
    set search_path = pg_catalog, pg_temp
as $$
declare
    released kc.dossier_snapshots[];
begin
    perform kc.require_commune(asked_commune);
    if not exists (select from kc.import_annulments as a where a.commune_id = asked_commune and a.batch_id = asked_batch) then
        raise exception 'the batch is in force' using errcode = 'KC020';
    end if;
    select array_agg(s) into released
      from kc.dossier_snapshots as s
     where s.commune_id = asked_commune and s.batch_id = asked_batch;
    perform kc.keep_next_sightings(asked_commune, asked_batch, act_seq, released);
    perform kc.refresh_dossiers(asked_commune, array(select r.code from unnest(released) as r));
    return coalesce(array_length(released, 1), 0);
end
$$;

-- The digest a ledger entry holds of the many rows its act stored.
create function kc.snapshots_digest(asked_commune uuid, act_seq bigint, out rows bigint, out digest bytea)
    language sql stable
as $$
    select count(*),
           sha256(convert_to(coalesce(string_agg(row(s.code, s.exported_on, s.batch_seq, s.batch_id, s.procedure, s.field,
                                                     s.unit_name, s.officer_id, s.agency, s.channel, s.status, s.received_at,
                                                     s.due_at, s.finished_at, s.delivered_at, s.applicant)::text,
                                                 e'\n' order by s.code, s.exported_on, s.batch_seq), ''), 'UTF8'))
      from kc.dossier_snapshots as s
     where s.commune_id = asked_commune and s.seq = act_seq
$$;

create function kc.changes_digest(asked_commune uuid, act_seq bigint, out rows bigint, out digest bytea)
    language sql stable
as $$
    select count(*),
           sha256(convert_to(coalesce(string_agg(row(c.code, c.kind, c.batch_id, c.before, c.after)::text,
                                                 e'\n' order by c.code, c.kind collate "C"), ''), 'UTF8'))
      from kc.dossier_changes as c
     where c.commune_id = asked_commune and c.seq = act_seq
$$;

create function kc.problems_digest(asked_commune uuid, asked_batch uuid, out rows bigint, out digest bytea)
    language sql stable
as $$
    select count(*),
           sha256(convert_to(coalesce(string_agg(row(p.ordinal, p.severity, p.row_number, p.column_name, p.value, p.code)::text,
                                                 e'\n' order by p.ordinal), ''), 'UTF8'))
      from kc.import_problems as p
     where p.commune_id = asked_commune and p.batch_id = asked_batch
$$;

revoke execute on all functions in schema kc from public;
grant execute on function kc.require_commune(uuid), kc.open_staging(), kc.merge_register(uuid, uuid, bigint),
                          kc.release_batch(uuid, uuid, bigint), kc.snapshots_digest(uuid, bigint),
                          kc.changes_digest(uuid, bigint), kc.problems_digest(uuid, uuid) to kc_staff;
grant execute on function kc.dossiers_as_of(uuid, date), kc.day_of(timestamptz),
                          kc.closed_on(text, timestamptz, timestamptz) to kc_staff, kc_inspector;
grant select on kc.batches_in_force to kc_staff, kc_inspector;

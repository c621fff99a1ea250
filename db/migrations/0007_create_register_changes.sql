-- What an import notices, how a wrong one is taken out of force, and the digests that seal the many rows of both.

-- The seven differences between this export and those before it (only for an export newer than all others).
create function kc.notice_changes(asked_commune uuid, asked_batch uuid, act_seq bigint) returns void
    language plpgsql
    set search_path = pg_catalog, pg_temp
as $$
declare
    batch   kc.import_batches;
    last_on date;
    -- The columns earlier exports had: what only now has a column did not change.
    known   text[];
begin
    select b.* into strict batch from kc.import_batches as b where b.commune_id = asked_commune and b.batch_id = asked_batch;
    select max(b.exported_on) into last_on
      from kc.batches_in_force as b
     where b.commune_id = asked_commune and b.batch_id <> asked_batch;
    known := array(select distinct c.name
                     from kc.batches_in_force as b
                    cross join lateral unnest(b.columns) as c(name)
                    where b.commune_id = asked_commune and b.batch_id <> asked_batch);

    insert into kc.dossier_changes (commune_id, seq, code, kind, batch_id, before, after)
    select asked_commune, act_seq, s.code, c.kind, asked_batch, c.before, c.after
      from (select d.code, d.officer_id, d.old_officer_id,
                   -- A register without a status says as much as one that calls every file processed.
                   coalesce(d.status, 'processing')     as status,
                   coalesce(d.old_status, 'processing') as old_status,
                   kc.day_of(d.due_at)                  as due_on,
                   kc.day_of(d.old_due_at)              as old_due_on,
                   kc.day_of(d.finished_at)             as finished_on,
                   kc.day_of(d.old_finished_at)         as old_finished_on
              from differing_dossiers as d
             where not d.is_new) as s
     cross join lateral (values
        ('due_changed', s.old_due_on::text, s.due_on::text,
         s.old_due_on is distinct from s.due_on and 'due' = any (known)),
        ('officer_changed', s.old_officer_id::text, s.officer_id::text,
         s.old_officer_id is distinct from s.officer_id and 'officer' = any (known)),
        ('reopened', s.old_finished_on::text, null, s.old_finished_on is not null and s.finished_on is null),
        ('finish_moved_back', s.old_finished_on::text, s.finished_on::text, s.finished_on < s.old_finished_on),
        -- Late in the eyes of the last export before this one, early or on time now: `Dossier.changes`, whose test holds the
        -- two together. `least` passes over a finish day that is not there.
        ('late_to_on_time', coalesce(s.old_finished_on::text, 'open'), s.finished_on::text,
         'finished' = any (known)
         and s.old_due_on < least(s.old_finished_on, last_on)
         and case when s.old_finished_on is null then s.old_status in ('new', 'accepted', 'processing')
                  when s.old_finished_on <= last_on then s.old_status not in ('rejected', 'unknown', 'withdrawn')
                  else s.old_status not in ('rejected', 'unknown') end
         and s.finished_on <= coalesce(s.due_on, s.finished_on)
         and s.status not in ('rejected', 'unknown', 'withdrawn'))
     ) as c(kind, before, after, holds)
     where c.holds;

    -- Finished on a day before an export that still showed the file open: an open snapshot speaks for every export that listed
    -- the file from then until its next snapshot.
    insert into kc.dossier_changes (commune_id, seq, code, kind, batch_id, before, after)
    with candidate as materialized (
        select d.code, kc.day_of(d.finished_at) as finished_on
          from differing_dossiers as d
         where not d.is_new and d.finished_at is not null
           and kc.day_of(d.finished_at) is distinct from kc.day_of(d.old_finished_at)
    ),
    sighting as materialized (
        select c.code, b.exported_on, b.seq
          from kc.batches_in_force as b
          join kc.import_files as i on i.commune_id = b.commune_id and i.batch_id = b.batch_id
         cross join lateral unnest(i.codes) as u(code)
          join candidate as c on c.code = u.code
         where b.commune_id = asked_commune and b.batch_id <> asked_batch
           -- Only an export that tells when files were finished can show one open; older ones cannot contradict a finish day.
           and 'finished' = any (b.columns)
           and b.exported_on > (select min(n.finished_on) from candidate as n)
    ),
    shown as materialized (
        select s.code, s.finished_at is null as is_open, s.exported_on, s.batch_seq,
               lead(s.exported_on) over next as until_on, lead(s.batch_seq) over next as until_seq
          from kc.dossier_snapshots as s
          join kc.batches_in_force as v on v.commune_id = s.commune_id and v.batch_id = s.batch_id
          join candidate as c on c.code = s.code
         where s.commune_id = asked_commune
        window next as (partition by s.code order by s.exported_on, s.batch_seq)
    )
    select asked_commune, act_seq, c.code, 'finished_before_previous_export', asked_batch, max(g.exported_on)::text,
           c.finished_on::text
      from candidate as c
      join shown as o on o.code = c.code and o.is_open
      join sighting as g on g.code = c.code
       and (g.exported_on, g.seq) >= (o.exported_on, o.batch_seq)
       and (o.until_on is null or (g.exported_on, g.seq) < (o.until_on, o.until_seq))
     where c.finished_on < g.exported_on
     group by c.code, c.finished_on;

    -- Missing although the export covers the day of receipt; told once, until an export shows the file again. An import that
    -- left rows out cannot tell which files the export lacks.
    if batch.refused > 0 then
        return;
    end if;
    insert into kc.dossier_changes (commune_id, seq, code, kind, batch_id, before, after)
    with told as materialized (
        select g.code, max(g.seq) as seq
          from kc.dossier_changes as g
          join kc.batches_in_force as v on v.commune_id = g.commune_id and v.batch_id = g.batch_id
         where g.commune_id = asked_commune and g.kind = 'disappeared'
         group by g.code
    ),
    seen as materialized (
        select t.code, max(b.seq) as seq
          from kc.batches_in_force as b
          join kc.import_files as i on i.commune_id = b.commune_id and i.batch_id = b.batch_id
         cross join lateral unnest(i.codes) as u(code)
          join told as t on t.code = u.code
         where b.commune_id = asked_commune and b.seq > (select min(m.seq) from told as m)
         group by t.code
    )
    select asked_commune, act_seq, d.code, 'disappeared', asked_batch, d.exported_on::text, null
      from kc.dossiers as d
      left join told as t on t.code = d.code
      left join seen as n on n.code = d.code
     where d.commune_id = asked_commune
       and d.received_on between batch.first_receipt_on and batch.last_receipt_on
       and not exists (select from pg_temp.staged_dossiers as s where s.code = d.code)
       and (t.seq is null or n.seq > t.seq);
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
    -- Findings that rest on this export hold nobody any more; a later scan finds anew what is still late.
    delete from kc.finding_guards as g
     using kc.findings as f, kc.import_batches as b
     where g.commune_id = asked_commune and f.commune_id = asked_commune and f.finding_id = g.finding_id
       and b.commune_id = asked_commune and b.batch_id = asked_batch and b.seq = f.batch_seq;
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
grant execute on function kc.release_batch(uuid, uuid, bigint), kc.snapshots_digest(uuid, bigint),
                          kc.changes_digest(uuid, bigint), kc.problems_digest(uuid, uuid) to kc_staff;

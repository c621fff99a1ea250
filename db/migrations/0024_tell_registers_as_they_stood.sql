-- The register as it stood on a day is told by the exports that were in force at its end, also when one of them was annulled since.
--
-- Exports may be taken in long after the day they speak of, so a day is told by every export in force now whose own day is not after it.
-- Only where an export stood at the end of that day that was annulled since is the day told as it stood then, by what had been recorded:
-- exports recorded since took its place, and their snapshots say how files differ from a register without it.

-- The exports that were recorded and not annulled before a moment.
create function kc.batches_known(asked_commune uuid, before timestamptz)
    returns table (batch_id uuid, exported_on date, columns text[])
    language sql stable
as $$
    select b.batch_id, b.exported_on, b.columns
      from kc.import_batches as b
     where b.commune_id = asked_commune and b.recorded_at < before
       and not exists (select from kc.import_annulments as a
                        where a.commune_id = b.commune_id and a.batch_id = b.batch_id and a.recorded_at < before)
$$;

-- The state of each file as the newest export up to a day showed it that was in force before a moment.
drop function kc.dossiers_as_of(uuid, date);
create function kc.dossiers_as_of(asked_commune uuid, asked_day date, before timestamptz default 'infinity')
    returns setof kc.dossier_snapshots
    language sql stable
as $$
    select distinct on (s.code) s.*
      from kc.dossier_snapshots as s
     where s.commune_id = asked_commune
       and s.exported_on <= asked_day
       and s.batch_id in (select b.batch_id from kc.batches_known(asked_commune, before) as b)
     order by s.code, s.exported_on desc, s.batch_seq desc
$$;

-- The newest export not after a day and the newest of all, and the columns that some export up to that day had: of those in force now, or
-- of those in force before `told_before`, where one that stood then was annulled since; `as_it_stood` says which.
drop function kc.register_reach(uuid, date);
create function kc.register_reach(asked_commune uuid, asked_day date, told_before timestamptz default 'infinity', out exported_on date,
                                  out newest_on date, out columns text[], out as_it_stood boolean)
    language plpgsql stable security definer
    set search_path = pg_catalog, pg_temp
as $$
declare
    before timestamptz;
begin
    perform kc.require_commune(asked_commune);
    register_reach.as_it_stood := exists (select
                                            from kc.batches_known(asked_commune, told_before) as b
                                            join kc.import_annulments as a
                                              on a.commune_id = asked_commune and a.batch_id = b.batch_id
                                           where b.exported_on <= asked_day);
    before := case when register_reach.as_it_stood then told_before else 'infinity' end;
    select max(b.exported_on) filter (where b.exported_on <= asked_day), max(b.exported_on)
      into strict register_reach.exported_on, register_reach.newest_on
      from kc.batches_known(asked_commune, before) as b;
    register_reach.columns := array(select distinct c.name
                                      from kc.batches_known(asked_commune, before) as b
                                     cross join lateral unnest(b.columns) as c(name)
                                     where b.exported_on <= asked_day
                                     order by c.name);
end
$$;

-- The files of one official that were received by the end of a period and not closed before it: as the newest export shows them, or
-- as the newest export not after a day did that was in force before a moment. Whose a file is follows from the name the register has
-- for its officer.
drop function kc.dossiers_of(uuid, uuid, date, date, date);
create function kc.dossiers_of(asked_commune uuid, asked_official uuid, first_day date, last_day date, asked_day date,
                               before timestamptz default 'infinity')
    returns table (code text, received_on date, due_on date, finished_on date, closed_on date, status text, channel text,
                   officer_id uuid, unit_name text, field text, procedure text, received_at timestamptz, due_at timestamptz,
                   finished_at timestamptz, batch_seq bigint)
    language plpgsql stable security definer
    set search_path = pg_catalog, pg_temp
as $$
declare
    spellings uuid[];
begin
    perform kc.require_official(asked_commune, asked_official);
    spellings := array(select l.officer_id
                         from kc.officer_links as l
                        where l.commune_id = asked_commune and l.official_id = asked_official);
    if asked_day is null then
        return query
        select d.code, d.received_on, d.due_on, d.finished_on, d.closed_on, d.status, d.channel, d.officer_id, d.unit_name, d.field,
               d.procedure, d.received_at, d.due_at, d.finished_at, d.batch_seq
          from kc.dossiers as d
         where d.commune_id = asked_commune and d.closed_on >= first_day and d.received_on <= last_day
           and d.officer_id = any (spellings);
    else
        return query
        select s.code, kc.day_of(s.received_at), kc.day_of(s.due_at), kc.day_of(s.finished_at),
               kc.closed_on(s.status, s.received_at, s.finished_at), s.status, s.channel, s.officer_id, s.unit_name, s.field,
               s.procedure, s.received_at, s.due_at, s.finished_at, s.batch_seq
          from kc.dossiers_as_of(asked_commune, asked_day, before) as s
         where kc.closed_on(s.status, s.received_at, s.finished_at) >= first_day and kc.day_of(s.received_at) <= last_day
           and s.officer_id = any (spellings);
    end if;
end
$$;

grant execute on function kc.batches_known(uuid, timestamptz), kc.dossiers_as_of(uuid, date, timestamptz) to kc_staff, kc_inspector;
grant execute on function kc.register_reach(uuid, date, timestamptz) to kc_official, kc_staff, kc_inspector;
grant execute on function kc.dossiers_of(uuid, uuid, date, date, date, timestamptz) to kc_official, kc_staff;

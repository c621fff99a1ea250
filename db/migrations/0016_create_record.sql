-- What an official reads of the register: how far it speaks, and the files that are counted as his own.
--
-- The register's tables are closed to officials: a file names a spelling of somebody's name, and no plain equality can tell whose it is.
-- These functions run as the owner, check the signed context once, and answer about one official: himself for the class official,
-- anybody for staff. Both go the same way, so that a record has the same figures for the official as for those above him.

-- Refuses to speak of somebody else to an official; whom staff may ask about is a matter of the program.
create function kc.require_official(asked_commune uuid, asked_official uuid) returns void
    language plpgsql stable
    set search_path = pg_catalog, pg_temp
as $$
declare
    asking record;
begin
    select c.commune, c.person into strict asking from kc.context() as c;
    if asked_commune is distinct from asking.commune then
        raise exception 'the context is of another commune' using errcode = 'KC002';
    end if;
    -- kc.context() has verified the class among the other fields.
    if split_part(current_setting('app.ctx'), '|', 2) <> 'staff' and asked_official is distinct from asking.person then
        raise exception 'the context is of another person' using errcode = 'KC002';
    end if;
end
$$;

-- The newest export not after a day and the newest of all, and the columns that some export up to that day had.
create function kc.register_reach(asked_commune uuid, asked_day date, out exported_on date, out newest_on date, out columns text[])
    language plpgsql stable security definer
    set search_path = pg_catalog, pg_temp
as $$
begin
    perform kc.require_commune(asked_commune);
    select max(b.exported_on) filter (where b.exported_on <= asked_day), max(b.exported_on)
      into strict register_reach.exported_on, register_reach.newest_on
      from kc.batches_in_force as b
     where b.commune_id = asked_commune;
    register_reach.columns := array(select distinct c.name
                                      from kc.batches_in_force as b
                                     cross join lateral unnest(b.columns) as c(name)
                                     where b.commune_id = asked_commune and b.exported_on <= asked_day
                                     order by c.name);
end
$$;

-- The files of one official that were received by the end of a period and not closed before it: as the newest export shows them, or
-- as the newest export not after a day did. Whose a file is follows from the name the register has for its officer.
create function kc.dossiers_of(asked_commune uuid, asked_official uuid, first_day date, last_day date, asked_day date)
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
          from kc.dossiers_as_of(asked_commune, asked_day) as s
         where kc.closed_on(s.status, s.received_at, s.finished_at) >= first_day and kc.day_of(s.received_at) <= last_day
           and s.officer_id = any (spellings);
    end if;
end
$$;

grant execute on function kc.register_reach(uuid, date) to kc_official, kc_staff, kc_inspector;
grant execute on function kc.dossiers_of(uuid, uuid, date, date, date) to kc_official, kc_staff;

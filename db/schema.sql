CREATE SCHEMA kc;

ALTER SCHEMA kc OWNER TO kc_owner;

CREATE FUNCTION kc.batches_known(asked_commune uuid, before timestamp with time zone) RETURNS TABLE(batch_id uuid, exported_on date, columns text[])
    LANGUAGE sql STABLE
    AS $$
    select b.batch_id, b.exported_on, b.columns
      from kc.import_batches as b
     where b.commune_id = asked_commune and b.recorded_at < before
       and not exists (select from kc.import_annulments as a
                        where a.commune_id = b.commune_id and a.batch_id = b.batch_id and a.recorded_at < before)
$$;

ALTER FUNCTION kc.batches_known(asked_commune uuid, before timestamp with time zone) OWNER TO kc_owner;

CREATE FUNCTION kc.beginnings(OUT added_at timestamp with time zone, OUT start_on date, OUT policy_at timestamp with time zone, OUT officials bigint, OUT officials_at timestamp with time zone, OUT imports bigint, OUT imported_at timestamp with time zone) RETURNS record
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
    select m.added_at, r.start_on, r.recorded_at, o.n, o.first_at, b.n, b.first_at
      from kc.communes as m
      -- The commune itself begins with a version that has no document.
      left join lateral (select p.start_on, case when p.document is not null then p.recorded_at end as recorded_at
                           from kc.policies as p
                          where p.commune_id = m.commune_id
                          order by p.effective_on desc, p.recorded_at desc
                          limit 1) as r on true
     cross join lateral (select count(*) as n, min(x.added_at) as first_at
                           from kc.officials as x
                          where x.commune_id = m.commune_id) as o
     cross join lateral (select count(*) as n, min(x.recorded_at) as first_at
                           from kc.import_batches as x
                          where x.commune_id = m.commune_id
                            and not exists (select
                                              from kc.import_annulments as y
                                             where y.commune_id = x.commune_id and y.batch_id = x.batch_id)) as b
     where m.commune_id = (kc.context()).commune and kc.keeps_accounts()
$$;

ALTER FUNCTION kc.beginnings(OUT added_at timestamp with time zone, OUT start_on date, OUT policy_at timestamp with time zone, OUT officials bigint, OUT officials_at timestamp with time zone, OUT imports bigint, OUT imported_at timestamp with time zone) OWNER TO kc_owner;

CREATE FUNCTION kc.chairmen() RETURNS TABLE(person_id uuid, since timestamp with time zone, until timestamp with time zone)
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
    select a.person_id, a.added_at, c.closed_at
      from kc.accounts as a
      left join kc.account_closures as c on c.commune_id = a.commune_id and c.account_id = a.account_id
     where a.commune_id = (kc.context()).commune and a.role = 'chairman'
$$;

ALTER FUNCTION kc.chairmen() OWNER TO kc_owner;

CREATE FUNCTION kc.changes_digest(asked_commune uuid, act_seq bigint, OUT rows bigint, OUT digest bytea) RETURNS record
    LANGUAGE sql STABLE
    AS $$
    select count(*),
           sha256(convert_to(coalesce(string_agg(row(c.code, c.kind, c.batch_id, c.before, c.after)::text,
                                                 e'\n' order by c.code, c.kind collate "C"), ''), 'UTF8'))
      from kc.dossier_changes as c
     where c.commune_id = asked_commune and c.seq = act_seq
$$;

ALTER FUNCTION kc.changes_digest(asked_commune uuid, act_seq bigint, OUT rows bigint, OUT digest bytea) OWNER TO kc_owner;

CREATE FUNCTION kc.check_shares() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
begin
    if exists (select
                 from (select a.commune_id, a.commendation_id, count(*) as n, sum(a.percent) as percent
                         from added as a
                        group by a.commune_id, a.commendation_id) as c
                where c.percent <> 100
                   or c.n <> (select count(*)
                                from kc.commendation_shares as s
                               where s.commune_id = c.commune_id and s.commendation_id = c.commendation_id)) then
        raise exception 'the shares of a commendation come together and make 100'
            using errcode = 'check_violation', constraint = 'commendation_shares_sum_check';
    end if;
    return null;
end
$$;

ALTER FUNCTION kc.check_shares() OWNER TO kc_owner;

CREATE FUNCTION kc.closed_on(status text, received_at timestamp with time zone, finished_at timestamp with time zone) RETURNS date
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    AS $$
    select coalesce(kc.day_of(finished_at),
                    case when status in ('withdrawn', 'resolved', 'delivered') then kc.day_of(received_at)
                         else 'infinity' end)
$$;

ALTER FUNCTION kc.closed_on(status text, received_at timestamp with time zone, finished_at timestamp with time zone) OWNER TO kc_owner;

CREATE FUNCTION kc.colleagues(asked_day date) RETURNS TABLE(official_id uuid, name text, unit_name text, job text)
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
    with held as (
        select a.official_id, a.unit_id, a.position, a.from_on, a.recorded_at, a.field is null and a.procedure is null as is_home
          from kc.assignments as a
         where a.commune_id = kc.ctx_commune() and a.from_on <= asked_day and coalesce(a.to_on, asked_day) >= asked_day
           and not exists (select
                             from kc.assignment_ends as e
                            where e.commune_id = a.commune_id and e.assignment_id = a.assignment_id and e.ended_on < asked_day)
    )
    select o.official_id, n.name, u.name, j.position
      from kc.officials as o
      join lateral (select p.name, p.sort_name
                      from kc.person_names as p
                     where p.commune_id = o.commune_id and p.person_id = o.official_id and p.kind = 'full_name'
                     order by p.added_at desc
                     limit 1) as n on true
      left join lateral (select h.unit_id
                           from held as h
                          where h.official_id = o.official_id and h.is_home
                          order by h.from_on desc, h.recorded_at desc
                          limit 1) as w on true
      left join kc.org_units as u on u.commune_id = o.commune_id and u.unit_id = coalesce(w.unit_id, o.unit_id)
      left join lateral (select h.position
                           from held as h
                          where h.official_id = o.official_id and h.position is not null
                          order by h.is_home desc, h.from_on desc, h.recorded_at desc
                          limit 1) as j on true
     where o.commune_id = kc.ctx_commune()
       and not exists (select
                         from kc.departures as d
                        where d.commune_id = o.commune_id and d.official_id = o.official_id
                          and not exists (select
                                            from kc.departure_annulments as x
                                           where x.commune_id = d.commune_id and x.departure_id = d.departure_id))
     order by n.sort_name collate "vi-x-icu", o.official_id
$$;

ALTER FUNCTION kc.colleagues(asked_day date) OWNER TO kc_owner;

CREATE FUNCTION kc.context(OUT commune uuid, OUT person uuid, OUT unit uuid) RETURNS record
    LANGUAGE plpgsql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
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

ALTER FUNCTION kc.context(OUT commune uuid, OUT person uuid, OUT unit uuid) OWNER TO kc_owner;

CREATE FUNCTION kc.ctx_commune() RETURNS uuid
    LANGUAGE sql STABLE
    AS $$ select (kc.context()).commune $$;

ALTER FUNCTION kc.ctx_commune() OWNER TO kc_owner;

CREATE FUNCTION kc.ctx_person() RETURNS uuid
    LANGUAGE sql STABLE
    AS $$ select (kc.context()).person $$;

ALTER FUNCTION kc.ctx_person() OWNER TO kc_owner;

CREATE FUNCTION kc.ctx_unit() RETURNS uuid
    LANGUAGE sql STABLE
    AS $$ select (kc.context()).unit $$;

ALTER FUNCTION kc.ctx_unit() OWNER TO kc_owner;

CREATE FUNCTION kc.day_of(instant timestamp with time zone) RETURNS date
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    AS $$ select (instant at time zone 'Asia/Ho_Chi_Minh')::date $$;

ALTER FUNCTION kc.day_of(instant timestamp with time zone) OWNER TO kc_owner;

CREATE TABLE kc.dossier_snapshots (
    commune_id uuid NOT NULL,
    code text NOT NULL COLLATE pg_catalog."C",
    exported_on date NOT NULL,
    batch_seq bigint NOT NULL,
    batch_id uuid NOT NULL,
    seq bigint NOT NULL,
    procedure text,
    field text,
    unit_name text,
    officer_id uuid,
    agency text,
    channel text,
    status text,
    received_at timestamp with time zone NOT NULL,
    due_at timestamp with time zone,
    finished_at timestamp with time zone,
    delivered_at timestamp with time zone,
    applicant text,
    CONSTRAINT dossier_snapshots_channel_check CHECK ((channel = ANY (ARRAY['online'::text, 'in_person'::text, 'postal'::text, 'other'::text]))),
    CONSTRAINT dossier_snapshots_code_check CHECK (((char_length(code) >= 1) AND (char_length(code) <= 100))),
    CONSTRAINT dossier_snapshots_due_check CHECK ((kc.day_of(due_at) >= kc.day_of(received_at))),
    CONSTRAINT dossier_snapshots_finish_check CHECK ((kc.day_of(finished_at) >= kc.day_of(received_at))),
    CONSTRAINT dossier_snapshots_finite_check CHECK ((isfinite(received_at) AND isfinite(due_at) AND isfinite(finished_at) AND isfinite(delivered_at) AND isfinite(exported_on))),
    CONSTRAINT dossier_snapshots_status_check CHECK ((status = ANY (ARRAY['new'::text, 'accepted'::text, 'rejected'::text, 'processing'::text, 'awaiting_supplement'::text, 'awaiting_payment'::text, 'paused'::text, 'withdrawn'::text, 'resolved'::text, 'delivered'::text, 'unknown'::text])))
);

ALTER TABLE ONLY kc.dossier_snapshots FORCE ROW LEVEL SECURITY;

ALTER TABLE kc.dossier_snapshots OWNER TO kc_owner;

CREATE FUNCTION kc.dossiers_as_of(asked_commune uuid, asked_day date, before timestamp with time zone DEFAULT 'infinity'::timestamp with time zone) RETURNS SETOF kc.dossier_snapshots
    LANGUAGE sql STABLE
    AS $$
    select distinct on (s.code) s.*
      from kc.dossier_snapshots as s
     where s.commune_id = asked_commune
       and s.exported_on <= asked_day
       and s.batch_id in (select b.batch_id from kc.batches_known(asked_commune, before) as b)
     order by s.code, s.exported_on desc, s.batch_seq desc
$$;

ALTER FUNCTION kc.dossiers_as_of(asked_commune uuid, asked_day date, before timestamp with time zone) OWNER TO kc_owner;

CREATE FUNCTION kc.dossiers_of(asked_commune uuid, asked_official uuid, first_day date, last_day date, asked_day date, before timestamp with time zone DEFAULT 'infinity'::timestamp with time zone) RETURNS TABLE(code text, received_on date, due_on date, finished_on date, closed_on date, status text, channel text, officer_id uuid, unit_name text, field text, procedure text, received_at timestamp with time zone, due_at timestamp with time zone, finished_at timestamp with time zone, batch_seq bigint)
    LANGUAGE plpgsql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
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

ALTER FUNCTION kc.dossiers_of(asked_commune uuid, asked_official uuid, first_day date, last_day date, asked_day date, before timestamp with time zone) OWNER TO kc_owner;

CREATE FUNCTION kc.entries_about(asked_commune uuid, asked_official uuid) RETURNS TABLE(seq bigint, kind text, recorded_at timestamp with time zone, previous bytea, commitment bytea, salt bytea, body text, own_rows text)
    LANGUAGE plpgsql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
declare
    official text := asked_official::text;
    findings text[];
    commendations text[];
    moments timestamptz[];
begin
    perform kc.require_official(asked_commune, asked_official);
    findings := array(select f.finding_id::text
                        from kc.findings as f
                       where f.commune_id = asked_commune and f.official_id = asked_official
                       union
                      select e.finding_id::text
                        from kc.finding_events as e
                       where e.commune_id = asked_commune and e.official_id = asked_official);
    commendations := array(select s.commendation_id::text
                             from kc.commendation_shares as s
                            where s.commune_id = asked_commune and s.official_id = asked_official);
    -- When what bears no id of his was recorded.
    moments := array(select f.recorded_at
                       from kc.findings as f
                      where f.commune_id = asked_commune and f.finding_id = any (findings::uuid[])
                      union
                     select e.recorded_at
                       from kc.finding_events as e
                      where e.commune_id = asked_commune and e.finding_id = any (findings::uuid[])
                      union
                     select e.recorded_at
                       from kc.commendation_events as e
                      where e.commune_id = asked_commune and e.commendation_id = any (commendations::uuid[]));
    return query
    with entries as (
        select e.seq, e.kind, e.recorded_at, e.previous, e.commitment, b.salt, b.body, kc.recorded_rows(b.body) as records,
               position('"digests":[]' in b.body) > 0 as is_written_out
          from kc.ledger_entries as e
          join kc.ledger_bodies as b on b.commune_id = e.commune_id and b.seq = e.seq
         where e.commune_id = asked_commune and (position(official in b.body) > 0 or e.recorded_at = any (moments))
    ), rows as (
        select e.seq, r.number, r.record,
               case
                   when coalesce(r.record -> 'row' ->> 'official_id', official) <> official then 'foreign'
                   when r.record -> 'row' ->> 'commendation_id' = any (commendations)
                        and r.record -> 'row' ->> 'nominator_id' <> official then 'nominated'
                   when r.record -> 'row' ->> 'official_id' = official or r.record -> 'row' ->> 'commendation_id' = any (commendations)
                   then 'own'
                   when r.record ->> 'table' in ('findings', 'finding_events') and r.record -> 'row' ->> 'finding_id' = any (findings)
                   then 'own'
                   when r.record ->> 'table' = 'scans' then 'neutral'
                   when r.record ->> 'table' = 'notices' then 'notice'
                   else 'foreign'
               end as standing
          from entries as e
         cross join lateral jsonb_array_elements(e.records) with ordinality as r(record, number)
    ), told as (
        select r.seq, r.number, r.record,
               case
                   when r.standing <> 'notice' then r.standing
                   when exists (select
                                  from rows as o
                                 where o.seq = r.seq and o.standing in ('own', 'nominated')
                                   and position(r.record -> 'row' ->> 'subject_id' in o.record::text) > 0) then 'told'
                   else 'foreign'
               end as standing
          from rows as r
    ), judged as (
        select t.seq, bool_and(t.standing in ('own', 'neutral', 'told')) as is_own,
               jsonb_agg(case when t.standing = 'nominated' then t.record #- '{row,nominator_id}' else t.record end
                         order by t.number) filter (where t.standing in ('own', 'nominated')) as own_rows
          from told as t
         group by t.seq
        having bool_or(t.standing in ('own', 'nominated'))
    )
    select e.seq, e.kind, e.recorded_at, e.previous, e.commitment,
           case when j.is_own and e.is_written_out then e.salt end,
           case when j.is_own and e.is_written_out then e.body end,
           j.own_rows::text
      from entries as e
      join judged as j on j.seq = e.seq
     order by e.seq;
end
$$;

ALTER FUNCTION kc.entries_about(asked_commune uuid, asked_official uuid) OWNER TO kc_owner;

CREATE FUNCTION kc.findings_known(asked_commune uuid, asked_codes text[], before timestamp with time zone) RETURNS TABLE(code text, finding_id uuid)
    LANGUAGE plpgsql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
begin
    perform kc.require_commune(asked_commune);
    return query
    select f.code, f.finding_id
      from kc.findings as f
     where f.commune_id = asked_commune and f.code = any (asked_codes) and f.recorded_at < before
       and not exists (select
                         from kc.finding_events as e
                        where e.commune_id = f.commune_id and e.finding_id = f.finding_id and e.kind in ('annulled', 'released')
                          and e.recorded_at < before)
       and not exists (select
                         from kc.import_batches as b
                         join kc.import_annulments as a on a.commune_id = b.commune_id and a.batch_id = b.batch_id
                        where b.commune_id = f.commune_id and b.seq = f.batch_seq and a.recorded_at < before);
end
$$;

ALTER FUNCTION kc.findings_known(asked_commune uuid, asked_codes text[], before timestamp with time zone) OWNER TO kc_owner;

CREATE FUNCTION kc.holders() RETURNS TABLE(person_id uuid, name text, is_official boolean, unit_name text, left_on date)
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
    select p.person_id, n.name, o.official_id is not null, u.name, d.left_on
      from kc.people as p
      left join lateral (select f.name, f.sort_name
                           from kc.person_names as f
                          where f.commune_id = p.commune_id and f.person_id = p.person_id and f.kind = 'full_name'
                          order by f.added_at desc
                          limit 1) as n on true
      left join kc.officials as o on o.commune_id = p.commune_id and o.official_id = p.person_id
      left join kc.org_units as u on u.commune_id = o.commune_id and u.unit_id = o.unit_id
      left join lateral (select x.left_on
                           from kc.departures as x
                          where x.commune_id = o.commune_id and x.official_id = o.official_id
                            and not exists (select
                                              from kc.departure_annulments as y
                                             where y.commune_id = x.commune_id and y.departure_id = x.departure_id)
                          limit 1) as d on true
     where p.commune_id = (kc.context()).commune and p.person_id <> '00000000-0000-0000-0000-000000000000' and kc.keeps_accounts()
     order by n.sort_name collate "vi-x-icu", p.person_id
$$;

ALTER FUNCTION kc.holders() OWNER TO kc_owner;

CREATE FUNCTION kc.keep_looks(seen jsonb) RETURNS void
    LANGUAGE sql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
    insert into kc.looks (commune_id, recorded_on, look_id, official_id, account_id, role, kind, thing, reason, looked_at)
    select o.commune_id, kc.day_of(now()),
           encode(substr(sha256(convert_to(row(s.official_id, s.account_id, s.role, s.kind, s.thing, s.reason,
                                               floor(extract(epoch from s.looked_at) / 3600)::bigint)::text, 'UTF8')), 1, 16), 'hex')::uuid,
           o.official_id, s.account_id, s.role, s.kind, s.thing, s.reason, s.looked_at
      from (select kc.ctx_commune() as commune_id) as c
     cross join jsonb_to_recordset(seen) as s(official_id uuid, account_id uuid, role text, kind text, thing text, reason text,
                                              looked_at timestamptz)
      join kc.officials as o on o.commune_id = c.commune_id and o.official_id = s.official_id
        on conflict on constraint looks_pkey do nothing
$$;

ALTER FUNCTION kc.keep_looks(seen jsonb) OWNER TO kc_owner;

CREATE FUNCTION kc.keep_next_sightings(asked_commune uuid, from_batch uuid, act_seq bigint, contents kc.dossier_snapshots[]) RETURNS integer
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
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

ALTER FUNCTION kc.keep_next_sightings(asked_commune uuid, from_batch uuid, act_seq bigint, contents kc.dossier_snapshots[]) OWNER TO kc_owner;

CREATE FUNCTION kc.keep_reminder_guards() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
begin
    if new.kind = 'issued' then
        insert into kc.reminder_guards (commune_id, official_id, matter, reminder_id)
        select g.commune_id, g.official_id, g.matter, g.reminder_id
          from kc.reminder_grounds as g
         where g.commune_id = new.commune_id and g.reminder_id = new.reminder_id
           and not exists (select
                             from kc.reminder_events as e
                            where e.commune_id = g.commune_id and e.reminder_id = g.reminder_id
                              and g.number = any (e.dropped));
    elsif new.kind in ('withdrawn', 'cancelled', 'overturned') then
        delete from kc.reminder_guards as s where s.commune_id = new.commune_id and s.reminder_id = new.reminder_id;
    elsif new.dropped is not null then
        delete from kc.reminder_guards as s
         using kc.reminder_grounds as g
         where s.commune_id = new.commune_id and s.reminder_id = new.reminder_id
           and g.commune_id = s.commune_id and g.reminder_id = s.reminder_id and g.matter = s.matter
           and g.number = any (new.dropped);
    end if;
    return null;
end
$$;

ALTER FUNCTION kc.keep_reminder_guards() OWNER TO kc_owner;

CREATE FUNCTION kc.keep_review_guard() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
begin
    insert into kc.review_guards (commune_id, official_id, review_year, review_id)
    values (new.commune_id, new.official_id, new.review_year, new.review_id);
    return null;
end
$$;

ALTER FUNCTION kc.keep_review_guard() OWNER TO kc_owner;

CREATE FUNCTION kc.keeps_accounts() RETURNS boolean
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
    select case split_part(current_setting('app.ctx'), '|', 2)
               when 'staff' then c.person = '00000000-0000-0000-0000-000000000000'
               when 'auth' then c.person <> '00000000-0000-0000-0000-000000000000'
                            and exists (select
                                          from kc.accounts as a
                                         where a.commune_id = c.commune and a.person_id = c.person and a.role = 'administrator'
                                           and not exists (select
                                                             from kc.account_closures as x
                                                            where x.commune_id = a.commune_id and x.account_id = a.account_id))
               else false
           end
      from kc.context() as c
$$;

ALTER FUNCTION kc.keeps_accounts() OWNER TO kc_owner;

CREATE FUNCTION kc.ledger_hashes(asked_commune uuid) RETURNS TABLE(seq bigint, hash bytea)
    LANGUAGE plpgsql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
begin
    perform kc.require_commune(asked_commune);
    return query select e.seq, e.hash from kc.ledger_entries as e where e.commune_id = asked_commune order by e.seq;
end
$$;

ALTER FUNCTION kc.ledger_hashes(asked_commune uuid) OWNER TO kc_owner;

CREATE FUNCTION kc.ledger_position(asked_commune uuid, before timestamp with time zone, OUT seq bigint, OUT hash bytea, OUT checkpoint text) RETURNS record
    LANGUAGE plpgsql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
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

ALTER FUNCTION kc.ledger_position(asked_commune uuid, before timestamp with time zone, OUT seq bigint, OUT hash bytea, OUT checkpoint text) OWNER TO kc_owner;

CREATE FUNCTION kc.let_draft_go() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
begin
    delete from kc.explanation_drafts as d where d.commune_id = new.commune_id and d.request_id = new.request_id;
    return null;
end
$$;

ALTER FUNCTION kc.let_draft_go() OWNER TO kc_owner;

CREATE FUNCTION kc.looks_by_day(asked_commune uuid) RETURNS TABLE(day date, looks bigint, sha256 bytea)
    LANGUAGE sql STABLE
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
    select l.recorded_on, count(*),
           pg_catalog.sha256(convert_to(string_agg(row(l.look_id, l.official_id, l.account_id, l.role, l.kind, l.thing, l.reason,
                                                       floor(extract(epoch from l.looked_at) * 1000000)::bigint)::text,
                                                   e'\n' order by l.look_id), 'UTF8'))
      from kc.looks as l
     where l.commune_id = asked_commune
     group by l.recorded_on
$$;

ALTER FUNCTION kc.looks_by_day(asked_commune uuid) OWNER TO kc_owner;

CREATE PROCEDURE kc.make_facts(IN name regclass)
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
begin
    execute format('create trigger facts_row before update or delete on %s for each row execute function kc.refuse_change()', name);
    execute format('create trigger facts_table before truncate on %s for each statement execute function kc.refuse_change()', name);
    call kc.make_secured(name);
end
$$;

ALTER PROCEDURE kc.make_facts(IN name regclass) OWNER TO kc_owner;

CREATE PROCEDURE kc.make_secured(IN name regclass)
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
begin
    execute format('alter table %s enable row level security', name);
    execute format('alter table %s force row level security', name);
    execute format('create policy owner_all on %s to kc_owner using (true) with check (true)', name);
end
$$;

ALTER PROCEDURE kc.make_secured(IN name regclass) OWNER TO kc_owner;

CREATE FUNCTION kc.may_let_in(asked_person uuid, asked_reset uuid, resets boolean) RETURNS boolean
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
    select case
               when c.person = '00000000-0000-0000-0000-000000000000' then kc.keeps_accounts()
               when not resets then asked_reset is null and asked_person <> c.person and kc.keeps_accounts()
               else exists (select
                              from kc.second_factor_resets as r
                              join kc.accounts as a on a.commune_id = r.commune_id and a.account_id = r.recorded_by
                             where r.commune_id = c.commune and r.reset_id = asked_reset and r.person_id = asked_person
                               and r.person_id <> c.person and a.person_id <> c.person)
                and exists (select
                              from kc.accounts as a
                             where a.commune_id = c.commune and a.person_id = c.person
                               and a.role in ('chairman', 'vice_chairman', 'administrator')
                               and not exists (select
                                                 from kc.account_closures as x
                                                where x.commune_id = a.commune_id and x.account_id = a.account_id))
           end
      from kc.context() as c
$$;

ALTER FUNCTION kc.may_let_in(asked_person uuid, asked_reset uuid, resets boolean) OWNER TO kc_owner;

CREATE FUNCTION kc.merge_register(asked_commune uuid, asked_batch uuid, act_seq bigint) RETURNS TABLE(created integer, updated integer, unchanged integer)
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
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

ALTER FUNCTION kc.merge_register(asked_commune uuid, asked_batch uuid, act_seq bigint) OWNER TO kc_owner;

CREATE FUNCTION kc.names_of(asked uuid[]) RETURNS TABLE(id uuid, name text)
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
    select i.id, n.name
      from unnest(asked) as i(id)
      left join kc.accounts as a on a.commune_id = kc.ctx_commune() and a.account_id = i.id
      join lateral (select p.name
                      from kc.person_names as p
                     where p.commune_id = kc.ctx_commune() and p.person_id = coalesce(a.person_id, i.id) and p.kind = 'full_name'
                     order by p.added_at desc
                     limit 1) as n on true
$$;

ALTER FUNCTION kc.names_of(asked uuid[]) OWNER TO kc_owner;

CREATE FUNCTION kc.notice_changes(asked_commune uuid, asked_batch uuid, act_seq bigint) RETURNS void
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
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

ALTER FUNCTION kc.notice_changes(asked_commune uuid, asked_batch uuid, act_seq bigint) OWNER TO kc_owner;

CREATE FUNCTION kc.open_sessions(asked_commune uuid, asked_session bytea, asked_person uuid, asked_browser bytea, idle_since timestamp with time zone, opened_since timestamp with time zone) RETURNS TABLE(session_id uuid, opened_at timestamp with time zone, seen_at timestamp with time zone, proven_at timestamp with time zone, browser text, account_id uuid, person_id uuid, role text, unit_id uuid, has_second_factor boolean, passes_until timestamp with time zone, seq bigint, hash bytea, recorded_at timestamp with time zone)
    LANGUAGE plpgsql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
declare
    session kc.sessions;
begin
    perform kc.require_commune(asked_commune);
    for session in
        select s.*
          from kc.sessions as s
         where s.commune_id = asked_commune and s.session_hash = asked_session
         union all
        select s.*
          from kc.sessions as s
         where asked_session is null and s.commune_id = asked_commune and s.person_id = asked_person
    loop
        return query
        select session.session_id, session.opened_at, session.seen_at, session.proven_at, session.browser, a.account_id, a.person_id,
               a.role, a.unit_id, i.confirmed_at is not null, b.passes_until, h.seq, h.hash, h.recorded_at
          from kc.accounts as a
          join kc.sign_ins as i on i.commune_id = a.commune_id and i.person_id = a.person_id
          join kc.ledger_heads as h on h.commune_id = a.commune_id
          left join kc.known_browsers as b
            on b.commune_id = a.commune_id and b.person_id = a.person_id and b.browser_hash = asked_browser
         where a.commune_id = asked_commune and a.account_id = session.account_id
           and session.seen_at > idle_since and session.opened_at > opened_since and session.opened_at >= i.password_set_at
           and not exists (select
                             from kc.accounts as n
                             left join kc.account_closures as c on c.commune_id = n.commune_id and c.account_id = n.account_id
                            where n.commune_id = asked_commune and n.person_id = session.person_id
                              and (n.added_at > session.opened_at or c.closed_at > session.opened_at
                                   or c.account_id is not null and n.account_id = session.account_id));
    end loop;
end
$$;

ALTER FUNCTION kc.open_sessions(asked_commune uuid, asked_session bytea, asked_person uuid, asked_browser bytea, idle_since timestamp with time zone, opened_since timestamp with time zone) OWNER TO kc_owner;

CREATE FUNCTION kc.open_staging() RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
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

ALTER FUNCTION kc.open_staging() OWNER TO kc_owner;

CREATE FUNCTION kc.persons_in_role(asked_role text, asked_unit uuid) RETURNS SETOF uuid
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
    select distinct a.person_id
      from kc.accounts as a
     where a.commune_id = (kc.context()).commune and a.role = asked_role
       and a.account_id <> '00000000-0000-0000-0000-000000000000'
       and (asked_unit is null or a.unit_id = asked_unit)
       and not exists (select from kc.account_closures as c where c.commune_id = a.commune_id and c.account_id = a.account_id)
     order by a.person_id
$$;

ALTER FUNCTION kc.persons_in_role(asked_role text, asked_unit uuid) OWNER TO kc_owner;

CREATE FUNCTION kc.problems_digest(asked_commune uuid, asked_batch uuid, OUT rows bigint, OUT digest bytea) RETURNS record
    LANGUAGE sql STABLE
    AS $$
    select count(*),
           sha256(convert_to(coalesce(string_agg(row(p.ordinal, p.severity, p.row_number, p.column_name, p.value, p.code)::text,
                                                 e'\n' order by p.ordinal), ''), 'UTF8'))
      from kc.import_problems as p
     where p.commune_id = asked_commune and p.batch_id = asked_batch
$$;

ALTER FUNCTION kc.problems_digest(asked_commune uuid, asked_batch uuid, OUT rows bigint, OUT digest bytea) OWNER TO kc_owner;

CREATE FUNCTION kc.reconciled_incidents(asked_commune uuid, asked_incidents uuid[], before timestamp with time zone) RETURNS TABLE(incident_id uuid, finding_id uuid)
    LANGUAGE plpgsql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
begin
    perform kc.require_commune(asked_commune);
    return query
    select i.incident_id, k.finding_id
      from kc.incidents as i
      join kc.findings_known(asked_commune,
                             array(select c.code
                                     from kc.incidents as c
                                    where c.commune_id = asked_commune and c.incident_id = any (asked_incidents) and c.code is not null),
                             before) as k on k.code = i.code
     where i.commune_id = asked_commune and i.incident_id = any (asked_incidents)
       and not exists (select
                         from kc.finding_events as e
                        where e.commune_id = i.commune_id and e.finding_id = k.finding_id and e.kind = 'assigned'
                          and e.official_id <> i.official_id and e.recorded_at < before
                          and not exists (select
                                            from kc.finding_events as u
                                           where u.commune_id = e.commune_id and u.finding_id = e.finding_id and u.kind = 'unassigned'
                                             and u.official_id = e.official_id and u.ordinal > e.ordinal and u.recorded_at < before));
end
$$;

ALTER FUNCTION kc.reconciled_incidents(asked_commune uuid, asked_incidents uuid[], before timestamp with time zone) OWNER TO kc_owner;

CREATE FUNCTION kc.recorded_act(asked uuid, OUT kind text, OUT seq bigint, OUT recorded_at timestamp with time zone, OUT recorded_by uuid, OUT content text) RETURNS SETOF record
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
    select e.kind, e.seq, e.recorded_at, e.recorded_by, b.body::jsonb ->> 'content'
      from kc.ledger_entries as e
      join kc.ledger_bodies as b on b.commune_id = e.commune_id and b.seq = e.seq
     where e.commune_id = (kc.context()).commune and e.act_id = asked
$$;

ALTER FUNCTION kc.recorded_act(asked uuid, OUT kind text, OUT seq bigint, OUT recorded_at timestamp with time zone, OUT recorded_by uuid, OUT content text) OWNER TO kc_owner;

CREATE FUNCTION kc.recorded_rows(body text) RETURNS jsonb
    LANGUAGE plpgsql IMMUTABLE
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $_$
begin
    return jsonb_path_query_array(body::jsonb, 'strict $.records[*]');
exception
    when data_exception then
        return '[]'::jsonb;
end
$_$;

ALTER FUNCTION kc.recorded_rows(body text) OWNER TO kc_owner;

CREATE FUNCTION kc.refresh_dossiers(asked_commune uuid, asked_codes text[]) RETURNS void
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
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

ALTER FUNCTION kc.refresh_dossiers(asked_commune uuid, asked_codes text[]) OWNER TO kc_owner;

CREATE FUNCTION kc.refuse_change() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
begin
    raise exception 'facts in %.% are never changed or removed', tg_table_schema, tg_table_name
        using errcode = 'KC010', hint = 'record a correction instead';
end
$$;

ALTER FUNCTION kc.refuse_change() OWNER TO kc_owner;

CREATE FUNCTION kc.register_reach(asked_commune uuid, asked_day date, told_before timestamp with time zone DEFAULT 'infinity'::timestamp with time zone, OUT exported_on date, OUT newest_on date, OUT columns text[], OUT as_it_stood boolean) RETURNS record
    LANGUAGE plpgsql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
begin
    perform kc.require_commune(asked_commune);
    select coalesce(bool_or(b.exported_on <= asked_day and a.batch_id is not null), false)
      into strict register_reach.as_it_stood
      from kc.batches_known(asked_commune, told_before) as b
      left join kc.import_annulments as a on a.commune_id = asked_commune and a.batch_id = b.batch_id;
    select max(b.exported_on) filter (where b.exported_on <= asked_day), max(b.exported_on),
           coalesce(array_agg(distinct c.name order by c.name) filter (where b.exported_on <= asked_day and c.name is not null),
                    '{}')
      into strict register_reach.exported_on, register_reach.newest_on, register_reach.columns
      from kc.batches_known(asked_commune, case when register_reach.as_it_stood then told_before else 'infinity' end) as b
      left join lateral unnest(b.columns) as c(name) on true;
end
$$;

ALTER FUNCTION kc.register_reach(asked_commune uuid, asked_day date, told_before timestamp with time zone, OUT exported_on date, OUT newest_on date, OUT columns text[], OUT as_it_stood boolean) OWNER TO kc_owner;

CREATE FUNCTION kc.release_batch(asked_commune uuid, asked_batch uuid, act_seq bigint) RETURNS integer
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
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

ALTER FUNCTION kc.release_batch(asked_commune uuid, asked_batch uuid, act_seq bigint) OWNER TO kc_owner;

CREATE FUNCTION kc.release_review_guard() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
begin
    delete from kc.review_guards as g
     where g.commune_id = new.commune_id and g.review_id = new.review_id
       and (new.kind in ('lapsed', 'set_aside')
            or (select count(*)
                  from kc.review_events as e
                 where e.commune_id = new.commune_id and e.review_id = new.review_id and e.kind in ('confirmed', 'declined')) = 2);
    return null;
end
$$;

ALTER FUNCTION kc.release_review_guard() OWNER TO kc_owner;

CREATE FUNCTION kc.require_commune(asked uuid) RETURNS void
    LANGUAGE plpgsql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
begin
    if asked is distinct from kc.ctx_commune() then
        raise exception 'the context is of another commune' using errcode = 'KC002';
    end if;
end
$$;

ALTER FUNCTION kc.require_commune(asked uuid) OWNER TO kc_owner;

CREATE FUNCTION kc.require_official(asked_commune uuid, asked_official uuid) RETURNS void
    LANGUAGE plpgsql STABLE
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
declare
    asking record;
begin
    select c.commune, c.person into strict asking from kc.context() as c;
    if asked_commune is distinct from asking.commune then
        raise exception 'the context is of another commune' using errcode = 'KC002';
    end if;
    -- kc.context() has verified the class among the other fields.
    if split_part(current_setting('app.ctx'), '|', 2) not in ('staff', 'inspector') and asked_official is distinct from asking.person then
        raise exception 'the context is of another person' using errcode = 'KC002';
    end if;
end
$$;

ALTER FUNCTION kc.require_official(asked_commune uuid, asked_official uuid) OWNER TO kc_owner;

CREATE TABLE kc.commendation_consents (
    commune_id uuid NOT NULL,
    event_id uuid NOT NULL,
    commendation_id uuid NOT NULL,
    official_id uuid NOT NULL,
    nominator_id uuid NOT NULL,
    is_given boolean NOT NULL
);

ALTER TABLE ONLY kc.commendation_consents FORCE ROW LEVEL SECURITY;

ALTER TABLE kc.commendation_consents OWNER TO kc_owner;

CREATE FUNCTION kc.shared_commendation_consents() RETURNS SETOF kc.commendation_consents
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
    select c.commune_id, c.event_id, c.commendation_id, c.official_id, c.nominator_id, c.is_given
      from kc.commendation_shares as s
      join kc.commendation_consents as c on c.commune_id = s.commune_id and c.commendation_id = s.commendation_id
     where s.commune_id = kc.ctx_commune() and s.official_id = kc.ctx_person()
$$;

ALTER FUNCTION kc.shared_commendation_consents() OWNER TO kc_owner;

CREATE TABLE kc.commendation_events (
    commune_id uuid NOT NULL,
    event_id uuid NOT NULL,
    commendation_id uuid NOT NULL,
    ordinal integer NOT NULL,
    nominator_id uuid NOT NULL,
    kind text NOT NULL,
    happened_on date NOT NULL,
    reason text,
    document_number text,
    document_on date,
    proposal_id uuid,
    proposed_by uuid,
    recorded_at timestamp with time zone NOT NULL,
    recorded_by uuid NOT NULL,
    CONSTRAINT commendation_events_document_check CHECK ((((kind = 'registered'::text) = (document_number IS NOT NULL)) AND ((document_number IS NULL) = (document_on IS NULL)) AND (document_number IS NFC NORMALIZED) AND ((char_length(document_number) >= 1) AND (char_length(document_number) <= 100)))),
    CONSTRAINT commendation_events_kind_check CHECK ((kind = ANY (ARRAY['verified'::text, 'approved'::text, 'declined'::text, 'registered'::text, 'announced'::text, 'revocation_proposed'::text, 'revocation_dropped'::text, 'revoked'::text]))),
    CONSTRAINT commendation_events_ordinal_check CHECK ((ordinal > 0)),
    CONSTRAINT commendation_events_proposal_check CHECK ((((kind = ANY (ARRAY['revocation_dropped'::text, 'revoked'::text])) = (proposal_id IS NOT NULL)) AND ((proposal_id IS NULL) = (proposed_by IS NULL)))),
    CONSTRAINT commendation_events_reason_check CHECK ((((reason IS NOT NULL) = (kind = ANY (ARRAY['declined'::text, 'revocation_proposed'::text, 'revocation_dropped'::text]))) AND (reason IS NFC NORMALIZED) AND ((char_length(reason) >= 1) AND (char_length(reason) <= 2000)))),
    CONSTRAINT commendation_events_two_persons_check CHECK (((kind <> 'revoked'::text) OR (proposed_by <> recorded_by)))
);

ALTER TABLE ONLY kc.commendation_events FORCE ROW LEVEL SECURITY;

ALTER TABLE kc.commendation_events OWNER TO kc_owner;

CREATE FUNCTION kc.shared_commendation_events() RETURNS SETOF kc.commendation_events
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
    select e.commune_id, e.event_id, e.commendation_id, e.ordinal, e.nominator_id, e.kind, e.happened_on, e.reason,
           e.document_number, e.document_on, e.proposal_id, e.proposed_by, e.recorded_at, e.recorded_by
      from kc.commendation_shares as s
      join kc.commendation_events as e on e.commune_id = s.commune_id and e.commendation_id = s.commendation_id
     where s.commune_id = kc.ctx_commune() and s.official_id = kc.ctx_person()
$$;

ALTER FUNCTION kc.shared_commendation_events() OWNER TO kc_owner;

CREATE TABLE kc.commendation_shares (
    commune_id uuid NOT NULL,
    commendation_id uuid NOT NULL,
    official_id uuid NOT NULL,
    unit_id uuid,
    percent integer NOT NULL,
    nominator_id uuid NOT NULL,
    CONSTRAINT commendation_shares_nominator_check CHECK ((official_id <> nominator_id)),
    CONSTRAINT commendation_shares_percent_check CHECK (((percent >= 1) AND (percent <= 100)))
);

ALTER TABLE ONLY kc.commendation_shares FORCE ROW LEVEL SECURITY;

ALTER TABLE kc.commendation_shares OWNER TO kc_owner;

CREATE FUNCTION kc.shared_commendation_shares() RETURNS SETOF kc.commendation_shares
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
    select c.commune_id, c.commendation_id, c.official_id, c.unit_id, c.percent, c.nominator_id
      from kc.commendation_shares as s
      join kc.commendation_shares as c on c.commune_id = s.commune_id and c.commendation_id = s.commendation_id
     where s.commune_id = kc.ctx_commune() and s.official_id = kc.ctx_person()
$$;

ALTER FUNCTION kc.shared_commendation_shares() OWNER TO kc_owner;

CREATE TABLE kc.commendations (
    commune_id uuid NOT NULL,
    commendation_id uuid NOT NULL,
    achievement_id uuid NOT NULL,
    kind text NOT NULL,
    form text NOT NULL,
    achievement text NOT NULL,
    initiative_document text,
    happened_on date NOT NULL,
    nominator_id uuid NOT NULL,
    recorded_at timestamp with time zone NOT NULL,
    recorded_by uuid NOT NULL,
    CONSTRAINT commendations_achievement_check CHECK (((achievement IS NFC NORMALIZED) AND ((char_length(achievement) >= 1) AND (char_length(achievement) <= 2000)))),
    CONSTRAINT commendations_form_check CHECK (((form = ANY (ARRAY['word'::text, 'letter'::text, 'certificate'::text])) AND ((kind <> 'praise'::text) OR (form <> 'certificate'::text)))),
    CONSTRAINT commendations_initiative_check CHECK (((initiative_document IS NFC NORMALIZED) AND ((char_length(initiative_document) >= 1) AND (char_length(initiative_document) <= 300)))),
    CONSTRAINT commendations_kind_check CHECK ((kind = ANY (ARRAY['praise'::text, 'merit'::text, 'ad_hoc'::text, 'emulation_movement'::text, 'thematic'::text])))
);

ALTER TABLE ONLY kc.commendations FORCE ROW LEVEL SECURITY;

ALTER TABLE kc.commendations OWNER TO kc_owner;

CREATE FUNCTION kc.shared_commendations() RETURNS SETOF kc.commendations
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
    select c.commune_id, c.commendation_id, c.achievement_id, c.kind, c.form, c.achievement, c.initiative_document, c.happened_on,
           c.nominator_id, c.recorded_at, c.recorded_by
      from kc.commendation_shares as s
      join kc.commendations as c on c.commune_id = s.commune_id and c.commendation_id = s.commendation_id
     where s.commune_id = kc.ctx_commune() and s.official_id = kc.ctx_person()
$$;

ALTER FUNCTION kc.shared_commendations() OWNER TO kc_owner;

CREATE FUNCTION kc.snapshots_digest(asked_commune uuid, act_seq bigint, OUT rows bigint, OUT digest bytea) RETURNS record
    LANGUAGE sql STABLE
    AS $$
    select count(*),
           sha256(convert_to(coalesce(string_agg(row(s.code, s.exported_on, s.batch_seq, s.batch_id, s.procedure, s.field,
                                                     s.unit_name, s.officer_id, s.agency, s.channel, s.status, s.received_at,
                                                     s.due_at, s.finished_at, s.delivered_at, s.applicant)::text,
                                                 e'\n' order by s.code, s.exported_on, s.batch_seq), ''), 'UTF8'))
      from kc.dossier_snapshots as s
     where s.commune_id = asked_commune and s.seq = act_seq
$$;

ALTER FUNCTION kc.snapshots_digest(asked_commune uuid, act_seq bigint, OUT rows bigint, OUT digest bytea) OWNER TO kc_owner;

CREATE FUNCTION kc.snapshots_of(asked_commune uuid, asked_official uuid, asked_code text) RETURNS SETOF kc.dossier_snapshots
    LANGUAGE plpgsql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
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

ALTER FUNCTION kc.snapshots_of(asked_commune uuid, asked_official uuid, asked_code text) OWNER TO kc_owner;

CREATE FUNCTION kc.units_of(asked uuid[]) RETURNS TABLE(official_id uuid, unit_id uuid)
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
    select o.official_id, o.unit_id
      from kc.officials as o
     where o.commune_id = kc.ctx_commune() and o.official_id = any (asked)
$$;

ALTER FUNCTION kc.units_of(asked uuid[]) OWNER TO kc_owner;

CREATE FUNCTION kc.unsealed_look_days() RETURNS TABLE(day date, looks bigint, sha256 bytea)
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
    select d.day, d.looks, d.sha256
      from kc.looks_by_day(kc.ctx_commune()) as d
     where d.day < kc.day_of(now() - interval '10 minutes')
       and not exists (select from kc.look_days as s where s.commune_id = kc.ctx_commune() and s.day = d.day)
     order by d.day
$$;

ALTER FUNCTION kc.unsealed_look_days() OWNER TO kc_owner;

CREATE TABLE kc.account_closures (
    commune_id uuid NOT NULL,
    account_id uuid NOT NULL,
    closed_at timestamp with time zone NOT NULL,
    closed_by uuid NOT NULL
);

ALTER TABLE ONLY kc.account_closures FORCE ROW LEVEL SECURITY;

ALTER TABLE kc.account_closures OWNER TO kc_owner;

CREATE TABLE kc.account_tokens (
    commune_id uuid NOT NULL,
    token_hash bytea NOT NULL,
    account_id uuid NOT NULL,
    issued_at timestamp with time zone NOT NULL,
    issued_by uuid NOT NULL,
    CONSTRAINT account_tokens_hash_check CHECK ((octet_length(token_hash) = 32))
);

ALTER TABLE ONLY kc.account_tokens FORCE ROW LEVEL SECURITY;

ALTER TABLE kc.account_tokens OWNER TO kc_owner;

CREATE TABLE kc.accounts (
    commune_id uuid NOT NULL,
    account_id uuid NOT NULL,
    person_id uuid NOT NULL,
    role text NOT NULL,
    added_at timestamp with time zone NOT NULL,
    added_by uuid NOT NULL,
    unit_id uuid,
    CONSTRAINT accounts_role_check CHECK ((role = ANY (ARRAY['official'::text, 'unit_head'::text, 'centre_director'::text, 'clerk'::text, 'vice_chairman'::text, 'chairman'::text, 'inspector'::text, 'administrator'::text])))
);

ALTER TABLE ONLY kc.accounts FORCE ROW LEVEL SECURITY;

ALTER TABLE kc.accounts OWNER TO kc_owner;

CREATE TABLE kc.assignment_ends (
    commune_id uuid NOT NULL,
    assignment_id uuid NOT NULL,
    official_id uuid NOT NULL,
    ended_on date NOT NULL,
    reason text NOT NULL,
    recorded_at timestamp with time zone NOT NULL,
    recorded_by uuid NOT NULL,
    CONSTRAINT assignment_ends_reason_check CHECK (((reason IS NFC NORMALIZED) AND ((char_length(reason) >= 1) AND (char_length(reason) <= 2000))))
);

ALTER TABLE ONLY kc.assignment_ends FORCE ROW LEVEL SECURITY;

ALTER TABLE kc.assignment_ends OWNER TO kc_owner;

CREATE TABLE kc.assignments (
    commune_id uuid NOT NULL,
    assignment_id uuid NOT NULL,
    official_id uuid NOT NULL,
    unit_id uuid NOT NULL,
    "position" text,
    field text,
    procedure text,
    from_on date NOT NULL,
    to_on date,
    document text NOT NULL,
    recorded_at timestamp with time zone NOT NULL,
    recorded_by uuid NOT NULL,
    CONSTRAINT assignments_days_check CHECK ((to_on >= from_on)),
    CONSTRAINT assignments_document_check CHECK (((document IS NFC NORMALIZED) AND ((char_length(document) >= 1) AND (char_length(document) <= 300)))),
    CONSTRAINT assignments_field_check CHECK (((field IS NFC NORMALIZED) AND ((char_length(field) >= 1) AND (char_length(field) <= 500)))),
    CONSTRAINT assignments_position_check CHECK ((("position" IS NFC NORMALIZED) AND ((char_length("position") >= 1) AND (char_length("position") <= 200)))),
    CONSTRAINT assignments_procedure_check CHECK (((procedure IS NFC NORMALIZED) AND ((char_length(procedure) >= 1) AND (char_length(procedure) <= 1000))))
);

ALTER TABLE ONLY kc.assignments FORCE ROW LEVEL SECURITY;

ALTER TABLE kc.assignments OWNER TO kc_owner;

CREATE TABLE kc.attachment_contents (
    commune_id uuid NOT NULL,
    official_id uuid NOT NULL,
    sha256 bytea NOT NULL,
    content bytea NOT NULL,
    CONSTRAINT attachment_contents_sha256_check CHECK ((sha256 = sha256(content))),
    CONSTRAINT attachment_contents_size_check CHECK (((octet_length(content) >= 1) AND (octet_length(content) <= 10485760)))
);

ALTER TABLE ONLY kc.attachment_contents FORCE ROW LEVEL SECURITY;

ALTER TABLE kc.attachment_contents OWNER TO kc_owner;

CREATE TABLE kc.attachments (
    commune_id uuid NOT NULL,
    attachment_id uuid NOT NULL,
    request_id uuid NOT NULL,
    ordinal integer NOT NULL,
    official_id uuid NOT NULL,
    unit_id uuid,
    name text NOT NULL,
    media_type text NOT NULL,
    size integer NOT NULL,
    sha256 bytea NOT NULL,
    recorded_at timestamp with time zone NOT NULL,
    recorded_by uuid NOT NULL,
    CONSTRAINT attachments_media_type_check CHECK ((media_type = ANY (ARRAY['application/pdf'::text, 'image/jpeg'::text, 'image/png'::text, 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'::text, 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'::text, 'text/plain'::text]))),
    CONSTRAINT attachments_name_check CHECK (((name IS NFC NORMALIZED) AND ((char_length(name) >= 1) AND (char_length(name) <= 200)))),
    CONSTRAINT attachments_ordinal_check CHECK (((ordinal >= 1) AND (ordinal <= 5))),
    CONSTRAINT attachments_size_check CHECK (((size >= 1) AND (size <= 10485760)))
);

ALTER TABLE ONLY kc.attachments FORCE ROW LEVEL SECURITY;

ALTER TABLE kc.attachments OWNER TO kc_owner;

CREATE TABLE kc.award_guards (
    commune_id uuid NOT NULL,
    achievement_id uuid NOT NULL,
    commendation_id uuid NOT NULL
);

ALTER TABLE ONLY kc.award_guards FORCE ROW LEVEL SECURITY;

ALTER TABLE kc.award_guards OWNER TO kc_owner;

CREATE TABLE kc.import_annulments (
    commune_id uuid NOT NULL,
    batch_id uuid NOT NULL,
    proposed_by uuid NOT NULL,
    recorded_at timestamp with time zone NOT NULL,
    recorded_by uuid NOT NULL,
    CONSTRAINT import_annulments_two_persons_check CHECK ((recorded_by <> proposed_by))
);

ALTER TABLE ONLY kc.import_annulments FORCE ROW LEVEL SECURITY;

ALTER TABLE kc.import_annulments OWNER TO kc_owner;

CREATE TABLE kc.import_batches (
    commune_id uuid NOT NULL,
    batch_id uuid NOT NULL,
    seq bigint NOT NULL,
    exported_on date NOT NULL,
    sha256 bytea NOT NULL,
    bytes bigint NOT NULL,
    canonical_sha256 bytea NOT NULL,
    profile text,
    columns text[] NOT NULL,
    first_receipt_on date NOT NULL,
    last_receipt_on date NOT NULL,
    rows integer NOT NULL,
    refused integer NOT NULL,
    recorded_at timestamp with time zone NOT NULL,
    recorded_by uuid NOT NULL,
    CONSTRAINT import_batches_receipt_check CHECK ((first_receipt_on <= last_receipt_on)),
    CONSTRAINT import_batches_rows_check CHECK (((rows > 0) AND (refused >= 0) AND (bytes > 0))),
    CONSTRAINT import_batches_sha256_check CHECK (((octet_length(sha256) = 32) AND (octet_length(canonical_sha256) = 32)))
);

ALTER TABLE ONLY kc.import_batches FORCE ROW LEVEL SECURITY;

ALTER TABLE kc.import_batches OWNER TO kc_owner;

CREATE VIEW kc.batches_in_force WITH (security_invoker='true') AS
 SELECT b.commune_id,
    b.batch_id,
    b.seq,
    b.exported_on,
    b.columns,
    b.first_receipt_on,
    b.last_receipt_on
   FROM kc.import_batches b
  WHERE (NOT (EXISTS ( SELECT
           FROM kc.import_annulments a
          WHERE ((a.commune_id = b.commune_id) AND (a.batch_id = b.batch_id)))));

ALTER TABLE kc.batches_in_force OWNER TO kc_owner;

CREATE TABLE kc.calendar_days (
    commune_id uuid NOT NULL,
    calendar_import_id uuid NOT NULL,
    day date NOT NULL,
    kind text NOT NULL,
    title text NOT NULL,
    source_document text NOT NULL,
    provisional boolean NOT NULL,
    CONSTRAINT calendar_days_kind_check CHECK ((kind = ANY (ARRAY['off'::text, 'work'::text]))),
    CONSTRAINT calendar_days_source_check CHECK (((source_document IS NFC NORMALIZED) AND (char_length(source_document) > 0))),
    CONSTRAINT calendar_days_title_check CHECK ((title IS NFC NORMALIZED)),
    CONSTRAINT calendar_days_weekday_check CHECK (((kind = 'work'::text) = (EXTRACT(isodow FROM day) > (5)::numeric)))
);

ALTER TABLE ONLY kc.calendar_days FORCE ROW LEVEL SECURITY;

ALTER TABLE kc.calendar_days OWNER TO kc_owner;

CREATE TABLE kc.calendar_imports (
    commune_id uuid NOT NULL,
    calendar_import_id uuid NOT NULL,
    seq bigint NOT NULL,
    sha256 bytea NOT NULL,
    recorded_at timestamp with time zone NOT NULL,
    recorded_by uuid NOT NULL,
    CONSTRAINT calendar_imports_installation_check CHECK ((commune_id = '00000000-0000-0000-0000-000000000000'::uuid)),
    CONSTRAINT calendar_imports_sha256_check CHECK ((octet_length(sha256) = 32))
);

ALTER TABLE ONLY kc.calendar_imports FORCE ROW LEVEL SECURITY;

ALTER TABLE kc.calendar_imports OWNER TO kc_owner;

CREATE TABLE kc.cause_categories (
    commune_id uuid NOT NULL,
    cause text NOT NULL COLLATE pg_catalog."C",
    effective_on date NOT NULL,
    title text NOT NULL,
    needs_sentence boolean NOT NULL,
    is_offered boolean NOT NULL,
    ordinal integer NOT NULL,
    source_document text NOT NULL,
    recorded_at timestamp with time zone NOT NULL,
    recorded_by uuid NOT NULL,
    CONSTRAINT cause_categories_cause_check CHECK ((cause ~ '^[a-z]+(_[a-z]+)*$'::text)),
    CONSTRAINT cause_categories_installation_check CHECK ((commune_id = '00000000-0000-0000-0000-000000000000'::uuid)),
    CONSTRAINT cause_categories_ordinal_check CHECK ((ordinal > 0)),
    CONSTRAINT cause_categories_source_check CHECK (((source_document IS NFC NORMALIZED) AND (char_length(source_document) > 0))),
    CONSTRAINT cause_categories_title_check CHECK (((title IS NFC NORMALIZED) AND ((char_length(title) >= 1) AND (char_length(title) <= 200))))
);

ALTER TABLE ONLY kc.cause_categories FORCE ROW LEVEL SECURITY;

ALTER TABLE kc.cause_categories OWNER TO kc_owner;

CREATE TABLE kc.checkpoints (
    commune_id uuid NOT NULL,
    size bigint NOT NULL,
    root bytea NOT NULL,
    note text NOT NULL,
    signed_at timestamp with time zone NOT NULL,
    CONSTRAINT checkpoints_root_check CHECK ((octet_length(root) = 32)),
    CONSTRAINT checkpoints_size_check CHECK ((size > 0))
);

ALTER TABLE ONLY kc.checkpoints FORCE ROW LEVEL SECURITY;

ALTER TABLE kc.checkpoints OWNER TO kc_owner;

CREATE VIEW kc.commendation_consents_seen WITH (security_invoker='true') AS
 SELECT c.commune_id,
    c.event_id,
    c.commendation_id,
    c.official_id,
    c.is_given
   FROM kc.commendation_consents c
UNION
 SELECT s.commune_id,
    s.event_id,
    s.commendation_id,
    s.official_id,
    s.is_given
   FROM kc.shared_commendation_consents() s(commune_id, event_id, commendation_id, official_id, nominator_id, is_given);

ALTER TABLE kc.commendation_consents_seen OWNER TO kc_owner;

CREATE VIEW kc.commendation_events_seen WITH (security_invoker='true') AS
 SELECT c.commune_id,
    c.event_id,
    c.commendation_id,
    c.ordinal,
    c.kind,
    c.happened_on,
    c.reason,
    c.document_number,
    c.document_on,
    c.proposal_id,
    c.proposed_by,
    c.recorded_at,
    c.recorded_by
   FROM kc.commendation_events c
UNION
 SELECT s.commune_id,
    s.event_id,
    s.commendation_id,
    s.ordinal,
    s.kind,
    s.happened_on,
    s.reason,
    s.document_number,
    s.document_on,
    s.proposal_id,
    s.proposed_by,
    s.recorded_at,
    s.recorded_by
   FROM kc.shared_commendation_events() s(commune_id, event_id, commendation_id, ordinal, nominator_id, kind, happened_on, reason, document_number, document_on, proposal_id, proposed_by, recorded_at, recorded_by);

ALTER TABLE kc.commendation_events_seen OWNER TO kc_owner;

CREATE VIEW kc.commendation_shares_seen WITH (security_invoker='true') AS
 SELECT c.commune_id,
    c.commendation_id,
    c.official_id,
    c.unit_id,
    c.percent
   FROM kc.commendation_shares c
UNION
 SELECT s.commune_id,
    s.commendation_id,
    s.official_id,
    s.unit_id,
    s.percent
   FROM kc.shared_commendation_shares() s(commune_id, commendation_id, official_id, unit_id, percent, nominator_id);

ALTER TABLE kc.commendation_shares_seen OWNER TO kc_owner;

CREATE VIEW kc.commendations_seen WITH (security_invoker='true') AS
 SELECT c.commune_id,
    c.commendation_id,
    c.achievement_id,
    c.kind,
    c.form,
    c.achievement,
    c.initiative_document,
    c.happened_on,
    c.nominator_id,
    c.recorded_at,
    c.recorded_by
   FROM kc.commendations c
UNION
 SELECT s.commune_id,
    s.commendation_id,
    s.achievement_id,
    s.kind,
    s.form,
    s.achievement,
    s.initiative_document,
    s.happened_on,
    s.nominator_id,
    s.recorded_at,
    s.recorded_by
   FROM kc.shared_commendations() s(commune_id, commendation_id, achievement_id, kind, form, achievement, initiative_document, happened_on, nominator_id, recorded_at, recorded_by);

ALTER TABLE kc.commendations_seen OWNER TO kc_owner;

CREATE TABLE kc.communes (
    commune_id uuid NOT NULL,
    code text NOT NULL,
    name text NOT NULL,
    added_at timestamp with time zone NOT NULL,
    CONSTRAINT communes_code_check CHECK (((code = '-'::text) OR (code ~ '^[0-9A-Z]{1,4}(\.[0-9A-Z]{1,4}){0,5}$'::text))),
    CONSTRAINT communes_name_check CHECK (((name IS NFC NORMALIZED) AND ((char_length(name) >= 1) AND (char_length(name) <= 200))))
);

ALTER TABLE ONLY kc.communes FORCE ROW LEVEL SECURITY;

ALTER TABLE kc.communes OWNER TO kc_owner;

CREATE TABLE kc.context_keys (
    key_id smallint NOT NULL,
    inner_block bytea NOT NULL,
    outer_block bytea NOT NULL,
    created_at timestamp with time zone NOT NULL,
    CONSTRAINT context_keys_blocks_check CHECK (((octet_length(inner_block) = 64) AND (octet_length(outer_block) = 64))),
    CONSTRAINT context_keys_single_check CHECK ((key_id = 1))
);

ALTER TABLE ONLY kc.context_keys FORCE ROW LEVEL SECURITY;

ALTER TABLE kc.context_keys OWNER TO kc_owner;

CREATE VIEW kc.current_calendar_days WITH (security_invoker='true') AS
 SELECT d.day,
    d.kind,
    d.title,
    d.source_document,
    d.provisional
   FROM ((kc.calendar_days d
     JOIN kc.calendar_imports i ON (((i.commune_id = d.commune_id) AND (i.calendar_import_id = d.calendar_import_id))))
     JOIN ( SELECT EXTRACT(year FROM y.day) AS year,
            max(n.seq) AS seq
           FROM (kc.calendar_days y
             JOIN kc.calendar_imports n ON (((n.commune_id = y.commune_id) AND (n.calendar_import_id = y.calendar_import_id))))
          GROUP BY (EXTRACT(year FROM y.day))) newest ON (((newest.year = EXTRACT(year FROM d.day)) AND (newest.seq = i.seq))));

ALTER TABLE kc.current_calendar_days OWNER TO kc_owner;

CREATE TABLE kc.procedure_imports (
    commune_id uuid NOT NULL,
    procedure_import_id uuid NOT NULL,
    seq bigint NOT NULL,
    sha256 bytea NOT NULL,
    recorded_at timestamp with time zone NOT NULL,
    recorded_by uuid NOT NULL,
    CONSTRAINT procedure_imports_installation_check CHECK ((commune_id = '00000000-0000-0000-0000-000000000000'::uuid)),
    CONSTRAINT procedure_imports_sha256_check CHECK ((octet_length(sha256) = 32))
);

ALTER TABLE ONLY kc.procedure_imports FORCE ROW LEVEL SECURITY;

ALTER TABLE kc.procedure_imports OWNER TO kc_owner;

CREATE TABLE kc.procedure_limits (
    commune_id uuid NOT NULL,
    procedure_import_id uuid NOT NULL,
    match_name text NOT NULL,
    name text NOT NULL,
    working_days integer,
    effective_on date NOT NULL,
    source_document text NOT NULL,
    CONSTRAINT procedure_limits_days_check CHECK (((working_days >= 1) AND (working_days <= 400))),
    CONSTRAINT procedure_limits_name_check CHECK (((name IS NFC NORMALIZED) AND (char_length(name) > 0))),
    CONSTRAINT procedure_limits_source_check CHECK (((source_document IS NFC NORMALIZED) AND (char_length(source_document) > 0)))
);

ALTER TABLE ONLY kc.procedure_limits FORCE ROW LEVEL SECURITY;

ALTER TABLE kc.procedure_limits OWNER TO kc_owner;

CREATE VIEW kc.current_procedure_limits WITH (security_invoker='true') AS
 SELECT l.match_name,
    l.name,
    l.working_days,
    l.effective_on,
    l.source_document
   FROM ((kc.procedure_limits l
     JOIN kc.procedure_imports i ON (((i.commune_id = l.commune_id) AND (i.procedure_import_id = l.procedure_import_id))))
     JOIN ( SELECT max(n.seq) AS seq
           FROM kc.procedure_imports n) newest ON ((newest.seq = i.seq)));

ALTER TABLE kc.current_procedure_limits OWNER TO kc_owner;

CREATE TABLE kc.delegation_ends (
    commune_id uuid NOT NULL,
    delegation_id uuid NOT NULL,
    ended_on date NOT NULL,
    reason text NOT NULL,
    recorded_at timestamp with time zone NOT NULL,
    recorded_by uuid NOT NULL,
    CONSTRAINT delegation_ends_reason_check CHECK (((reason IS NFC NORMALIZED) AND ((char_length(reason) >= 1) AND (char_length(reason) <= 2000))))
);

ALTER TABLE ONLY kc.delegation_ends FORCE ROW LEVEL SECURITY;

ALTER TABLE kc.delegation_ends OWNER TO kc_owner;

CREATE TABLE kc.delegations (
    commune_id uuid NOT NULL,
    delegation_id uuid NOT NULL,
    from_account_id uuid NOT NULL,
    to_account_id uuid NOT NULL,
    permissions text[] NOT NULL,
    from_on date NOT NULL,
    to_on date NOT NULL,
    document text NOT NULL,
    recorded_at timestamp with time zone NOT NULL,
    recorded_by uuid NOT NULL,
    CONSTRAINT delegations_accounts_check CHECK ((from_account_id <> to_account_id)),
    CONSTRAINT delegations_days_check CHECK ((to_on >= from_on)),
    CONSTRAINT delegations_document_check CHECK (((document IS NFC NORMALIZED) AND ((char_length(document) >= 1) AND (char_length(document) <= 300)))),
    CONSTRAINT delegations_permissions_check CHECK ((((cardinality(permissions) >= 1) AND (cardinality(permissions) <= 100)) AND (array_position(permissions, NULL::text) IS NULL)))
);

ALTER TABLE ONLY kc.delegations FORCE ROW LEVEL SECURITY;

ALTER TABLE kc.delegations OWNER TO kc_owner;

CREATE TABLE kc.departure_annulments (
    commune_id uuid NOT NULL,
    departure_id uuid NOT NULL,
    official_id uuid NOT NULL,
    reason text NOT NULL,
    recorded_at timestamp with time zone NOT NULL,
    recorded_by uuid NOT NULL,
    CONSTRAINT departure_annulments_reason_check CHECK (((reason IS NFC NORMALIZED) AND ((char_length(reason) >= 1) AND (char_length(reason) <= 2000))))
);

ALTER TABLE ONLY kc.departure_annulments FORCE ROW LEVEL SECURITY;

ALTER TABLE kc.departure_annulments OWNER TO kc_owner;

CREATE TABLE kc.departures (
    commune_id uuid NOT NULL,
    departure_id uuid NOT NULL,
    official_id uuid NOT NULL,
    unit_id uuid,
    left_on date NOT NULL,
    kind text NOT NULL,
    reason text,
    document text NOT NULL,
    successor_id uuid,
    recorded_at timestamp with time zone NOT NULL,
    recorded_by uuid NOT NULL,
    follows_id uuid,
    CONSTRAINT departures_document_check CHECK (((document IS NFC NORMALIZED) AND ((char_length(document) >= 1) AND (char_length(document) <= 300)))),
    CONSTRAINT departures_kind_check CHECK ((kind = ANY (ARRAY['retirement'::text, 'transfer'::text, 'resignation'::text, 'termination'::text, 'death'::text, 'other'::text]))),
    CONSTRAINT departures_reason_check CHECK (((reason IS NFC NORMALIZED) AND ((char_length(reason) >= 1) AND (char_length(reason) <= 2000)))),
    CONSTRAINT departures_successor_check CHECK ((successor_id <> official_id))
);

ALTER TABLE ONLY kc.departures FORCE ROW LEVEL SECURITY;

ALTER TABLE kc.departures OWNER TO kc_owner;

CREATE TABLE kc.dossier_changes (
    commune_id uuid NOT NULL,
    seq bigint NOT NULL,
    code text NOT NULL COLLATE pg_catalog."C",
    kind text NOT NULL,
    batch_id uuid NOT NULL,
    before text,
    after text,
    CONSTRAINT dossier_changes_kind_check CHECK ((kind = ANY (ARRAY['late_to_on_time'::text, 'finish_moved_back'::text, 'finished_before_previous_export'::text, 'due_changed'::text, 'officer_changed'::text, 'reopened'::text, 'disappeared'::text])))
);

ALTER TABLE ONLY kc.dossier_changes FORCE ROW LEVEL SECURITY;

ALTER TABLE kc.dossier_changes OWNER TO kc_owner;

CREATE TABLE kc.dossiers (
    commune_id uuid NOT NULL,
    code text NOT NULL COLLATE pg_catalog."C",
    exported_on date NOT NULL,
    batch_seq bigint NOT NULL,
    procedure text,
    field text,
    unit_name text,
    officer_id uuid,
    agency text,
    channel text,
    status text,
    received_at timestamp with time zone NOT NULL,
    due_at timestamp with time zone,
    finished_at timestamp with time zone,
    delivered_at timestamp with time zone,
    applicant text,
    received_on date GENERATED ALWAYS AS (kc.day_of(received_at)) STORED,
    due_on date GENERATED ALWAYS AS (kc.day_of(due_at)) STORED,
    finished_on date GENERATED ALWAYS AS (kc.day_of(finished_at)) STORED,
    closed_on date GENERATED ALWAYS AS (kc.closed_on(status, received_at, finished_at)) STORED
);

ALTER TABLE ONLY kc.dossiers FORCE ROW LEVEL SECURITY;

ALTER TABLE kc.dossiers OWNER TO kc_owner;

CREATE TABLE kc.explanation_drafts (
    commune_id uuid NOT NULL,
    request_id uuid NOT NULL,
    official_id uuid NOT NULL,
    cause text,
    text text,
    saved_at timestamp with time zone NOT NULL,
    CONSTRAINT explanation_drafts_cause_check CHECK (((char_length(cause) >= 1) AND (char_length(cause) <= 50))),
    CONSTRAINT explanation_drafts_text_check CHECK (((text IS NFC NORMALIZED) AND ((char_length(text) >= 1) AND (char_length(text) <= 20000))))
);

ALTER TABLE ONLY kc.explanation_drafts FORCE ROW LEVEL SECURITY;

ALTER TABLE kc.explanation_drafts OWNER TO kc_owner;

CREATE TABLE kc.explanation_events (
    commune_id uuid NOT NULL,
    event_id uuid NOT NULL,
    request_id uuid NOT NULL,
    ordinal integer NOT NULL,
    official_id uuid NOT NULL,
    unit_id uuid,
    kind text NOT NULL,
    happened_on date NOT NULL,
    method text,
    cause text,
    statement text,
    objective_cause boolean,
    decided_by uuid,
    recorded_at timestamp with time zone NOT NULL,
    recorded_by uuid NOT NULL,
    evidence text,
    CONSTRAINT explanation_events_cause_check CHECK ((((cause IS NOT NULL) = (kind = 'submitted'::text)) AND (cause ~ '^[a-z]+(_[a-z]+)*$'::text))),
    CONSTRAINT explanation_events_evidence_check CHECK ((((evidence IS NOT NULL) = (kind = 'reopened'::text)) AND (evidence IS NFC NORMALIZED) AND ((char_length(evidence) >= 1) AND (char_length(evidence) <= 500)))),
    CONSTRAINT explanation_events_kind_check CHECK ((kind = ANY (ARRAY['served'::text, 'acknowledged'::text, 'submitted'::text, 'returned'::text, 'disowned'::text, 'disownment_accepted'::text, 'disownment_rejected'::text, 'accepted'::text, 'partly_accepted'::text, 'rejected'::text, 'missed'::text, 'lapsed'::text, 'waived'::text, 'cancelled'::text, 'reopened'::text]))),
    CONSTRAINT explanation_events_method_check CHECK ((((method IS NOT NULL) = (kind = ANY (ARRAY['served'::text, 'submitted'::text]))) AND ((kind <> 'served'::text) OR (method = ANY (ARRAY['in_person'::text, 'by_system'::text, 'at_meeting'::text]))) AND ((kind <> 'submitted'::text) OR (method = ANY (ARRAY['written'::text, 'at_meeting'::text]))))),
    CONSTRAINT explanation_events_ordinal_check CHECK ((ordinal > 0)),
    CONSTRAINT explanation_events_statement_check CHECK ((((statement IS NULL) = (kind = ANY (ARRAY['served'::text, 'acknowledged'::text, 'missed'::text, 'lapsed'::text]))) AND (statement IS NFC NORMALIZED) AND ((char_length(statement) >= 1) AND (char_length(statement) <= 20000)))),
    CONSTRAINT explanation_events_verdict_check CHECK ((((objective_cause IS NOT NULL) = (kind = ANY (ARRAY['accepted'::text, 'partly_accepted'::text, 'rejected'::text]))) AND ((decided_by IS NOT NULL) = (kind = ANY (ARRAY['accepted'::text, 'partly_accepted'::text, 'rejected'::text]))) AND ((kind <> 'rejected'::text) OR (NOT objective_cause))))
);

ALTER TABLE ONLY kc.explanation_events FORCE ROW LEVEL SECURITY;

ALTER TABLE kc.explanation_events OWNER TO kc_owner;

CREATE TABLE kc.explanation_guards (
    commune_id uuid NOT NULL,
    official_id uuid NOT NULL,
    matter text NOT NULL COLLATE pg_catalog."C",
    request_id uuid NOT NULL
);

ALTER TABLE ONLY kc.explanation_guards FORCE ROW LEVEL SECURITY;

ALTER TABLE kc.explanation_guards OWNER TO kc_owner;

CREATE TABLE kc.explanation_requests (
    commune_id uuid NOT NULL,
    request_id uuid NOT NULL,
    finding_id uuid,
    incident_id uuid,
    matter text NOT NULL COLLATE pg_catalog."C",
    official_id uuid NOT NULL,
    unit_id uuid,
    origin text NOT NULL,
    question text,
    requested_on date NOT NULL,
    recorded_at timestamp with time zone NOT NULL,
    recorded_by uuid NOT NULL,
    CONSTRAINT explanation_requests_ground_check CHECK ((num_nonnulls(finding_id, incident_id) = 1)),
    CONSTRAINT explanation_requests_matter_check CHECK (((char_length(matter) >= 1) AND (char_length(matter) <= 100))),
    CONSTRAINT explanation_requests_origin_check CHECK ((origin = ANY (ARRAY['requested'::text, 'volunteered'::text, 'meeting'::text]))),
    CONSTRAINT explanation_requests_question_check CHECK ((((question IS NULL) OR (origin = 'requested'::text)) AND (question IS NFC NORMALIZED) AND ((char_length(question) >= 1) AND (char_length(question) <= 2000))))
);

ALTER TABLE ONLY kc.explanation_requests FORCE ROW LEVEL SECURITY;

ALTER TABLE kc.explanation_requests OWNER TO kc_owner;

CREATE TABLE kc.failed_sign_ins (
    commune_id uuid NOT NULL,
    subject_hash bytea NOT NULL,
    failures integer NOT NULL,
    failed_at timestamp with time zone NOT NULL,
    CONSTRAINT failed_sign_ins_failures_check CHECK ((failures > 0)),
    CONSTRAINT failed_sign_ins_hash_check CHECK ((octet_length(subject_hash) = 32))
);

ALTER TABLE ONLY kc.failed_sign_ins FORCE ROW LEVEL SECURITY;

ALTER TABLE kc.failed_sign_ins OWNER TO kc_owner;

CREATE TABLE kc.finding_events (
    commune_id uuid NOT NULL,
    event_id uuid NOT NULL,
    finding_id uuid NOT NULL,
    ordinal integer NOT NULL,
    kind text NOT NULL,
    happened_on date NOT NULL,
    official_id uuid,
    unit_id uuid,
    code text COLLATE pg_catalog."C",
    lateness text,
    standing text,
    due_on date,
    finished_on date,
    register_as_of date,
    party text,
    party_name text,
    reason text,
    evidence text,
    recorded_at timestamp with time zone NOT NULL,
    recorded_by uuid NOT NULL,
    CONSTRAINT finding_events_agency_check CHECK (((party <> 'agency'::text) OR (party_name IS NOT NULL))),
    CONSTRAINT finding_events_copy_check CHECK (
CASE
    WHEN (kind = 'assigned'::text) THEN (num_nulls(code, lateness, standing, due_on, register_as_of) = 0)
    ELSE (num_nonnulls(code, lateness, standing, due_on, finished_on, register_as_of) = 0)
END),
    CONSTRAINT finding_events_evidence_check CHECK (((evidence IS NFC NORMALIZED) AND ((char_length(evidence) >= 1) AND (char_length(evidence) <= 500)))),
    CONSTRAINT finding_events_excuse_check CHECK (((kind <> 'excused'::text) OR (evidence IS NOT NULL))),
    CONSTRAINT finding_events_kind_check CHECK ((kind = ANY (ARRAY['assigned'::text, 'unassigned'::text, 'excused'::text, 'attributed'::text, 'annulled'::text, 'reinstated'::text, 'opened'::text, 'released'::text]))),
    CONSTRAINT finding_events_late_check CHECK ((COALESCE(finished_on, register_as_of) > due_on)),
    CONSTRAINT finding_events_lateness_check CHECK (((lateness = ANY (ARRAY['resolved_late'::text, 'open_overdue'::text])) AND ((lateness = 'resolved_late'::text) = (finished_on IS NOT NULL)))),
    CONSTRAINT finding_events_official_check CHECK (((kind <> ALL (ARRAY['assigned'::text, 'unassigned'::text])) OR (official_id IS NOT NULL))),
    CONSTRAINT finding_events_ordinal_check CHECK ((ordinal >= 1)),
    CONSTRAINT finding_events_party_check CHECK ((((kind = 'attributed'::text) = (party IS NOT NULL)) AND (party = ANY (ARRAY['agency'::text, 'data_link'::text, 'applicant'::text, 'system'::text, 'leader_signature'::text])))),
    CONSTRAINT finding_events_party_name_check CHECK (((party_name IS NULL) OR ((party = ANY (ARRAY['agency'::text, 'data_link'::text, 'system'::text])) AND (party IS NOT NULL) AND (party_name IS NFC NORMALIZED) AND ((char_length(party_name) >= 1) AND (char_length(party_name) <= 200))))),
    CONSTRAINT finding_events_reason_check CHECK (
CASE
    WHEN (reason IS NULL) THEN (kind = ANY (ARRAY['assigned'::text, 'unassigned'::text, 'released'::text]))
    ELSE ((kind <> ALL (ARRAY['assigned'::text, 'released'::text])) AND (reason IS NFC NORMALIZED) AND ((char_length(reason) >= 1) AND (char_length(reason) <= 2000)))
END),
    CONSTRAINT finding_events_standing_check CHECK ((standing = ANY (ARRAY['current'::text, 'history'::text])))
);

ALTER TABLE ONLY kc.finding_events FORCE ROW LEVEL SECURITY;

ALTER TABLE kc.finding_events OWNER TO kc_owner;

CREATE TABLE kc.finding_guards (
    commune_id uuid NOT NULL,
    code text NOT NULL COLLATE pg_catalog."C",
    finding_id uuid NOT NULL
);

ALTER TABLE ONLY kc.finding_guards FORCE ROW LEVEL SECURITY;

ALTER TABLE kc.finding_guards OWNER TO kc_owner;

CREATE TABLE kc.findings (
    commune_id uuid NOT NULL,
    finding_id uuid NOT NULL,
    scan_id uuid NOT NULL,
    code text NOT NULL COLLATE pg_catalog."C",
    kind text NOT NULL,
    standing text NOT NULL,
    due_on date NOT NULL,
    finished_on date,
    register_as_of date NOT NULL,
    batch_seq bigint NOT NULL,
    officer_id uuid,
    official_id uuid,
    unit_id uuid,
    recorded_at timestamp with time zone NOT NULL,
    recorded_by uuid NOT NULL,
    CONSTRAINT findings_finish_check CHECK (((kind = 'resolved_late'::text) = (finished_on IS NOT NULL))),
    CONSTRAINT findings_kind_check CHECK ((kind = ANY (ARRAY['resolved_late'::text, 'open_overdue'::text]))),
    CONSTRAINT findings_late_check CHECK ((COALESCE(finished_on, register_as_of) > due_on)),
    CONSTRAINT findings_standing_check CHECK ((standing = ANY (ARRAY['current'::text, 'history'::text])))
);

ALTER TABLE ONLY kc.findings FORCE ROW LEVEL SECURITY;

ALTER TABLE kc.findings OWNER TO kc_owner;

CREATE VIEW kc.findings_in_force WITH (security_invoker='true') AS
 SELECT f.commune_id,
    f.finding_id,
    f.scan_id,
    f.code,
    f.kind,
    f.standing,
    f.due_on,
    f.finished_on,
    f.register_as_of,
    f.batch_seq,
    f.officer_id,
    f.official_id,
    f.unit_id,
    f.recorded_at,
    f.recorded_by
   FROM (kc.findings f
     JOIN kc.finding_guards g ON (((g.commune_id = f.commune_id) AND (g.finding_id = f.finding_id))));

ALTER TABLE kc.findings_in_force OWNER TO kc_owner;

CREATE TABLE kc.import_annulment_proposals (
    commune_id uuid NOT NULL,
    proposal_id uuid NOT NULL,
    batch_id uuid NOT NULL,
    reason text NOT NULL,
    recorded_at timestamp with time zone NOT NULL,
    recorded_by uuid NOT NULL,
    CONSTRAINT import_annulment_proposals_reason_check CHECK (((reason IS NFC NORMALIZED) AND ((char_length(reason) >= 1) AND (char_length(reason) <= 2000))))
);

ALTER TABLE ONLY kc.import_annulment_proposals FORCE ROW LEVEL SECURITY;

ALTER TABLE kc.import_annulment_proposals OWNER TO kc_owner;

CREATE TABLE kc.import_files (
    commune_id uuid NOT NULL,
    batch_id uuid NOT NULL,
    canonical bytea NOT NULL,
    codes text[] NOT NULL
);

ALTER TABLE ONLY kc.import_files FORCE ROW LEVEL SECURITY;

ALTER TABLE kc.import_files OWNER TO kc_owner;

CREATE TABLE kc.import_problems (
    commune_id uuid NOT NULL,
    batch_id uuid NOT NULL,
    ordinal integer NOT NULL,
    severity text NOT NULL,
    row_number integer NOT NULL,
    column_name text NOT NULL,
    value text NOT NULL,
    code text NOT NULL,
    CONSTRAINT import_problems_severity_check CHECK ((severity = ANY (ARRAY['refused'::text, 'warning'::text])))
);

ALTER TABLE ONLY kc.import_problems FORCE ROW LEVEL SECURITY;

ALTER TABLE kc.import_problems OWNER TO kc_owner;

CREATE TABLE kc.incident_events (
    commune_id uuid NOT NULL,
    event_id uuid NOT NULL,
    incident_id uuid NOT NULL,
    ordinal integer NOT NULL,
    official_id uuid NOT NULL,
    unit_id uuid,
    kind text NOT NULL,
    happened_on date NOT NULL,
    reason text NOT NULL,
    recorded_at timestamp with time zone NOT NULL,
    recorded_by uuid NOT NULL,
    CONSTRAINT incident_events_kind_check CHECK ((kind = ANY (ARRAY['opened'::text, 'annulled'::text]))),
    CONSTRAINT incident_events_ordinal_check CHECK ((ordinal >= 1)),
    CONSTRAINT incident_events_reason_check CHECK (((reason IS NFC NORMALIZED) AND ((char_length(reason) >= 1) AND (char_length(reason) <= 2000))))
);

ALTER TABLE ONLY kc.incident_events FORCE ROW LEVEL SECURITY;

ALTER TABLE kc.incident_events OWNER TO kc_owner;

CREATE TABLE kc.incident_guards (
    commune_id uuid NOT NULL,
    code text NOT NULL COLLATE pg_catalog."C",
    official_id uuid NOT NULL,
    incident_id uuid NOT NULL
);

ALTER TABLE ONLY kc.incident_guards FORCE ROW LEVEL SECURITY;

ALTER TABLE kc.incident_guards OWNER TO kc_owner;

CREATE TABLE kc.incidents (
    commune_id uuid NOT NULL,
    incident_id uuid NOT NULL,
    official_id uuid NOT NULL,
    unit_id uuid,
    kind text NOT NULL,
    source text NOT NULL,
    standing text NOT NULL,
    happened_on date NOT NULL,
    code text COLLATE pg_catalog."C",
    due_on date,
    description text NOT NULL,
    evidence text,
    recorded_at timestamp with time zone NOT NULL,
    recorded_by uuid NOT NULL,
    CONSTRAINT incidents_code_check CHECK (((char_length(code) >= 1) AND (char_length(code) <= 100))),
    CONSTRAINT incidents_description_check CHECK (((description IS NFC NORMALIZED) AND ((char_length(description) >= 1) AND (char_length(description) <= 2000)))),
    CONSTRAINT incidents_evidence_check CHECK (((evidence IS NFC NORMALIZED) AND ((char_length(evidence) >= 1) AND (char_length(evidence) <= 500)))),
    CONSTRAINT incidents_file_check CHECK (
CASE
    WHEN (kind = 'late_file'::text) THEN (num_nulls(code, due_on) = 0)
    ELSE (num_nonnulls(code, due_on) = 0)
END),
    CONSTRAINT incidents_kind_check CHECK ((kind = ANY (ARRAY['late_task'::text, 'working_hours'::text, 'attitude'::text, 'wrong_result'::text, 'late_file'::text, 'other'::text]))),
    CONSTRAINT incidents_late_check CHECK ((happened_on > due_on)),
    CONSTRAINT incidents_source_check CHECK ((source = ANY (ARRAY['check'::text, 'hotline'::text, 'citizen_feedback'::text, 'meeting'::text, 'self_report'::text, 'other'::text]))),
    CONSTRAINT incidents_standing_check CHECK ((standing = ANY (ARRAY['current'::text, 'history'::text])))
);

ALTER TABLE ONLY kc.incidents FORCE ROW LEVEL SECURITY;

ALTER TABLE kc.incidents OWNER TO kc_owner;

CREATE TABLE kc.known_browsers (
    commune_id uuid NOT NULL,
    browser_hash bytea NOT NULL,
    person_id uuid NOT NULL,
    passes_until timestamp with time zone,
    seen_at timestamp with time zone NOT NULL,
    CONSTRAINT known_browsers_hash_check CHECK ((octet_length(browser_hash) = 32))
);

ALTER TABLE ONLY kc.known_browsers FORCE ROW LEVEL SECURITY;

ALTER TABLE kc.known_browsers OWNER TO kc_owner;

CREATE TABLE kc.leave_cancellations (
    commune_id uuid NOT NULL,
    leave_id uuid NOT NULL,
    official_id uuid NOT NULL,
    reason text NOT NULL,
    recorded_at timestamp with time zone NOT NULL,
    recorded_by uuid NOT NULL,
    CONSTRAINT leave_cancellations_reason_check CHECK (((reason IS NFC NORMALIZED) AND ((char_length(reason) >= 1) AND (char_length(reason) <= 2000))))
);

ALTER TABLE ONLY kc.leave_cancellations FORCE ROW LEVEL SECURITY;

ALTER TABLE kc.leave_cancellations OWNER TO kc_owner;

CREATE TABLE kc.leaves (
    commune_id uuid NOT NULL,
    leave_id uuid NOT NULL,
    official_id uuid NOT NULL,
    unit_id uuid,
    kind text NOT NULL,
    from_on date NOT NULL,
    to_on date NOT NULL,
    reason text,
    recorded_at timestamp with time zone NOT NULL,
    recorded_by uuid NOT NULL,
    CONSTRAINT leaves_days_check CHECK ((to_on >= from_on)),
    CONSTRAINT leaves_kind_check CHECK ((kind = ANY (ARRAY['annual'::text, 'sick'::text, 'maternity'::text, 'training'::text, 'mission'::text, 'other'::text]))),
    CONSTRAINT leaves_reason_check CHECK (((reason IS NFC NORMALIZED) AND ((char_length(reason) >= 1) AND (char_length(reason) <= 2000))))
);

ALTER TABLE ONLY kc.leaves FORCE ROW LEVEL SECURITY;

ALTER TABLE kc.leaves OWNER TO kc_owner;

CREATE TABLE kc.ledger_bodies (
    commune_id uuid NOT NULL,
    seq bigint NOT NULL,
    salt bytea NOT NULL,
    body text NOT NULL,
    CONSTRAINT ledger_bodies_salt_check CHECK ((octet_length(salt) = 32))
);

ALTER TABLE ONLY kc.ledger_bodies FORCE ROW LEVEL SECURITY;

ALTER TABLE kc.ledger_bodies OWNER TO kc_owner;

CREATE TABLE kc.ledger_entries (
    commune_id uuid NOT NULL,
    seq bigint NOT NULL,
    act_id uuid NOT NULL,
    kind text NOT NULL,
    recorded_at timestamp with time zone NOT NULL,
    recorded_by uuid NOT NULL,
    previous bytea NOT NULL,
    commitment bytea NOT NULL,
    hash bytea NOT NULL,
    CONSTRAINT ledger_entries_digest_check CHECK (((octet_length(previous) = 32) AND (octet_length(commitment) = 32) AND (octet_length(hash) = 32))),
    CONSTRAINT ledger_entries_seq_check CHECK ((seq > 0))
);

ALTER TABLE ONLY kc.ledger_entries FORCE ROW LEVEL SECURITY;

ALTER TABLE kc.ledger_entries OWNER TO kc_owner;

CREATE TABLE kc.ledger_heads (
    commune_id uuid NOT NULL,
    seq bigint NOT NULL,
    hash bytea NOT NULL,
    recorded_at timestamp with time zone NOT NULL,
    CONSTRAINT ledger_heads_hash_check CHECK ((octet_length(hash) = 32)),
    CONSTRAINT ledger_heads_seq_check CHECK ((seq >= 0))
)
WITH (fillfactor='50');

ALTER TABLE ONLY kc.ledger_heads FORCE ROW LEVEL SECURITY;

ALTER TABLE kc.ledger_heads OWNER TO kc_owner;

CREATE TABLE kc.look_days (
    commune_id uuid NOT NULL,
    day date NOT NULL,
    looks bigint NOT NULL,
    sha256 bytea NOT NULL,
    recorded_at timestamp with time zone NOT NULL,
    recorded_by uuid NOT NULL,
    CONSTRAINT look_days_looks_check CHECK ((looks > 0)),
    CONSTRAINT look_days_over_check CHECK ((day < kc.day_of(recorded_at))),
    CONSTRAINT look_days_sha256_check CHECK ((octet_length(sha256) = 32))
);

ALTER TABLE ONLY kc.look_days FORCE ROW LEVEL SECURITY;

ALTER TABLE kc.look_days OWNER TO kc_owner;

CREATE TABLE kc.looks (
    commune_id uuid NOT NULL,
    recorded_on date NOT NULL,
    look_id uuid NOT NULL,
    official_id uuid NOT NULL,
    account_id uuid NOT NULL,
    role text NOT NULL,
    kind text NOT NULL,
    thing text,
    reason text,
    looked_at timestamp with time zone NOT NULL,
    CONSTRAINT looks_kind_check CHECK ((kind ~ '^[a-z_]{1,40}$'::text)),
    CONSTRAINT looks_reason_check CHECK (((reason IS NFC NORMALIZED) AND ((char_length(reason) >= 1) AND (char_length(reason) <= 300)))),
    CONSTRAINT looks_role_check CHECK ((role = ANY (ARRAY['official'::text, 'unit_head'::text, 'centre_director'::text, 'clerk'::text, 'vice_chairman'::text, 'chairman'::text, 'inspector'::text, 'administrator'::text]))),
    CONSTRAINT looks_thing_check CHECK (((thing IS NFC NORMALIZED) AND ((char_length(thing) >= 1) AND (char_length(thing) <= 200))))
);

ALTER TABLE ONLY kc.looks FORCE ROW LEVEL SECURITY;

ALTER TABLE kc.looks OWNER TO kc_owner;

CREATE TABLE kc.notices (
    commune_id uuid NOT NULL,
    notice_id uuid NOT NULL,
    person_id uuid NOT NULL,
    kind text NOT NULL,
    subject text NOT NULL,
    subject_id uuid NOT NULL,
    due_at timestamp with time zone NOT NULL,
    recorded_at timestamp with time zone NOT NULL,
    recorded_by uuid NOT NULL,
    CONSTRAINT notices_due_check CHECK ((due_at >= recorded_at)),
    CONSTRAINT notices_kind_check CHECK ((kind ~ '^[a-z_]+\.[a-z_]+$'::text)),
    CONSTRAINT notices_subject_check CHECK ((subject ~ '^[a-z_]+$'::text))
);

ALTER TABLE ONLY kc.notices FORCE ROW LEVEL SECURITY;

ALTER TABLE kc.notices OWNER TO kc_owner;

CREATE TABLE kc.officials (
    commune_id uuid NOT NULL,
    official_id uuid NOT NULL,
    unit_id uuid,
    added_at timestamp with time zone NOT NULL
);

ALTER TABLE ONLY kc.officials FORCE ROW LEVEL SECURITY;

ALTER TABLE kc.officials OWNER TO kc_owner;

CREATE TABLE kc.person_names (
    commune_id uuid NOT NULL,
    name_id uuid NOT NULL,
    person_id uuid NOT NULL,
    kind text NOT NULL,
    name text NOT NULL,
    sort_name text NOT NULL,
    match_name text NOT NULL,
    salt bytea NOT NULL,
    added_at timestamp with time zone NOT NULL,
    CONSTRAINT person_names_kind_check CHECK ((kind = ANY (ARRAY['full_name'::text, 'alias'::text, 'staff_code'::text]))),
    CONSTRAINT person_names_name_check CHECK (((name IS NFC NORMALIZED) AND ((char_length(name) >= 1) AND (char_length(name) <= 200)))),
    CONSTRAINT person_names_salt_check CHECK ((octet_length(salt) = 32))
);

ALTER TABLE ONLY kc.person_names FORCE ROW LEVEL SECURITY;

ALTER TABLE kc.person_names OWNER TO kc_owner;

CREATE TABLE kc.register_officers (
    commune_id uuid NOT NULL,
    officer_id uuid NOT NULL,
    name text NOT NULL,
    sort_name text NOT NULL,
    match_name text NOT NULL,
    salt bytea NOT NULL,
    added_at timestamp with time zone NOT NULL,
    CONSTRAINT register_officers_name_check CHECK (((name IS NFC NORMALIZED) AND ((char_length(name) >= 1) AND (char_length(name) <= 200)))),
    CONSTRAINT register_officers_salt_check CHECK ((octet_length(salt) = 32))
);

ALTER TABLE ONLY kc.register_officers FORCE ROW LEVEL SECURITY;

ALTER TABLE kc.register_officers OWNER TO kc_owner;

CREATE VIEW kc.officer_links WITH (security_invoker='true') AS
 SELECT r.commune_id,
    r.officer_id,
    m.official_id,
    m.unit_id
   FROM (kc.register_officers r
     JOIN ( SELECT n.commune_id,
            n.match_name,
            (min((o.official_id)::text))::uuid AS official_id,
            (min((o.unit_id)::text))::uuid AS unit_id
           FROM (kc.person_names n
             JOIN kc.officials o ON (((o.commune_id = n.commune_id) AND (o.official_id = n.person_id))))
          WHERE (n.kind = ANY (ARRAY['full_name'::text, 'alias'::text]))
          GROUP BY n.commune_id, n.match_name
         HAVING (count(DISTINCT o.official_id) = 1)) m ON (((m.commune_id = r.commune_id) AND (m.match_name = r.match_name))));

ALTER TABLE kc.officer_links OWNER TO kc_owner;

CREATE TABLE kc.official_managements (
    commune_id uuid NOT NULL,
    management_id uuid NOT NULL,
    official_id uuid NOT NULL,
    unit_id uuid,
    agency text,
    from_on date NOT NULL,
    document text NOT NULL,
    recorded_at timestamp with time zone NOT NULL,
    recorded_by uuid NOT NULL,
    CONSTRAINT official_managements_agency_check CHECK (((agency IS NFC NORMALIZED) AND ((char_length(agency) >= 1) AND (char_length(agency) <= 200)))),
    CONSTRAINT official_managements_document_check CHECK (((document IS NFC NORMALIZED) AND ((char_length(document) >= 1) AND (char_length(document) <= 300))))
);

ALTER TABLE ONLY kc.official_managements FORCE ROW LEVEL SECURITY;

ALTER TABLE kc.official_managements OWNER TO kc_owner;

CREATE TABLE kc.org_units (
    commune_id uuid NOT NULL,
    unit_id uuid NOT NULL,
    name text NOT NULL,
    added_at timestamp with time zone NOT NULL,
    CONSTRAINT org_units_name_check CHECK (((name IS NFC NORMALIZED) AND ((char_length(name) >= 1) AND (char_length(name) <= 200))))
);

ALTER TABLE ONLY kc.org_units FORCE ROW LEVEL SECURITY;

ALTER TABLE kc.org_units OWNER TO kc_owner;

CREATE TABLE kc.paper_templates (
    commune_id uuid NOT NULL,
    template_id uuid NOT NULL,
    kind text NOT NULL,
    effective_on date NOT NULL,
    subject text NOT NULL,
    addressee text NOT NULL,
    body text NOT NULL,
    bases text NOT NULL,
    copies text NOT NULL,
    reason text NOT NULL,
    recorded_at timestamp with time zone NOT NULL,
    recorded_by uuid NOT NULL,
    CONSTRAINT paper_templates_body_check CHECK (((body IS NFC NORMALIZED) AND ((char_length(body) >= 1) AND (char_length(body) <= 8000)))),
    CONSTRAINT paper_templates_effective_check CHECK ((effective_on >= ((recorded_at AT TIME ZONE 'Asia/Ho_Chi_Minh'::text))::date)),
    CONSTRAINT paper_templates_kind_check CHECK ((kind = ANY (ARRAY['explanation_request'::text, 'reminder_notice'::text, 'reconsideration_decision'::text, 'review_suggestion'::text, 'review_suggestion_to_party'::text, 'transfer_within'::text, 'transfer_proposal'::text, 'commendation_proposal'::text, 'apology'::text, 'weekly_check'::text, 'handover'::text]))),
    CONSTRAINT paper_templates_lists_check CHECK (((addressee IS NFC NORMALIZED) AND (char_length(addressee) <= 2000) AND (bases IS NFC NORMALIZED) AND (char_length(bases) <= 2000) AND (copies IS NFC NORMALIZED) AND (char_length(copies) <= 2000))),
    CONSTRAINT paper_templates_reason_check CHECK (((reason IS NFC NORMALIZED) AND ((char_length(reason) >= 1) AND (char_length(reason) <= 2000)))),
    CONSTRAINT paper_templates_subject_check CHECK (((subject IS NFC NORMALIZED) AND ((char_length(subject) >= 1) AND (char_length(subject) <= 300))))
);

ALTER TABLE ONLY kc.paper_templates FORCE ROW LEVEL SECURITY;

ALTER TABLE kc.paper_templates OWNER TO kc_owner;

CREATE TABLE kc.papers (
    commune_id uuid NOT NULL,
    paper_id uuid NOT NULL,
    official_id uuid NOT NULL,
    unit_id uuid,
    name text NOT NULL,
    media_type text NOT NULL,
    size integer NOT NULL,
    sha256 bytea NOT NULL,
    recorded_at timestamp with time zone NOT NULL,
    recorded_by uuid NOT NULL,
    CONSTRAINT papers_media_type_check CHECK ((media_type = ANY (ARRAY['application/pdf'::text, 'image/jpeg'::text, 'image/png'::text, 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'::text, 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'::text, 'text/plain'::text]))),
    CONSTRAINT papers_name_check CHECK (((name IS NFC NORMALIZED) AND ((char_length(name) >= 1) AND (char_length(name) <= 200)))),
    CONSTRAINT papers_size_check CHECK (((size >= 1) AND (size <= 10485760)))
);

ALTER TABLE ONLY kc.papers FORCE ROW LEVEL SECURITY;

ALTER TABLE kc.papers OWNER TO kc_owner;

CREATE TABLE kc.people (
    commune_id uuid NOT NULL,
    person_id uuid NOT NULL,
    added_at timestamp with time zone NOT NULL
);

ALTER TABLE ONLY kc.people FORCE ROW LEVEL SECURITY;

ALTER TABLE kc.people OWNER TO kc_owner;

CREATE TABLE kc.policies (
    commune_id uuid NOT NULL,
    policy_id uuid NOT NULL,
    effective_on date NOT NULL,
    start_on date NOT NULL,
    recorded_at timestamp with time zone NOT NULL,
    recorded_by uuid NOT NULL,
    threshold integer,
    review_year text,
    counts_reminders boolean,
    counts_criticisms boolean,
    explanation_days integer,
    verdict_days integer,
    reconsideration_days integer,
    deemed_days integer,
    document text,
    reason text,
    unit_heads_remind boolean,
    CONSTRAINT policies_counts_check CHECK ((counts_reminders OR counts_criticisms)),
    CONSTRAINT policies_days_check CHECK ((((explanation_days >= 1) AND (explanation_days <= 60)) AND ((verdict_days >= 1) AND (verdict_days <= 60)) AND ((reconsideration_days >= 1) AND (reconsideration_days <= 60)) AND ((deemed_days >= 1) AND (deemed_days <= 60)))),
    CONSTRAINT policies_document_check CHECK (((document IS NFC NORMALIZED) AND ((char_length(document) >= 1) AND (char_length(document) <= 200)))),
    CONSTRAINT policies_reason_check CHECK (((reason IS NFC NORMALIZED) AND ((char_length(reason) >= 1) AND (char_length(reason) <= 2000)))),
    CONSTRAINT policies_review_year_check CHECK ((review_year = ANY (ARRAY['reporting'::text, 'calendar'::text]))),
    CONSTRAINT policies_threshold_check CHECK (((threshold >= 1) AND (threshold <= 20)))
);

ALTER TABLE ONLY kc.policies FORCE ROW LEVEL SECURITY;

ALTER TABLE kc.policies OWNER TO kc_owner;

CREATE TABLE kc.portal_lines (
    commune_id uuid NOT NULL,
    list_id uuid NOT NULL,
    row_number integer NOT NULL,
    code text NOT NULL COLLATE pg_catalog."C",
    procedure text,
    status text,
    received_at timestamp with time zone NOT NULL,
    due_at timestamp with time zone,
    finished_at timestamp with time zone,
    CONSTRAINT portal_lines_code_check CHECK (((char_length(code) >= 1) AND (char_length(code) <= 100))),
    CONSTRAINT portal_lines_procedure_check CHECK ((procedure IS NFC NORMALIZED)),
    CONSTRAINT portal_lines_row_check CHECK ((row_number >= 1)),
    CONSTRAINT portal_lines_status_check CHECK ((status = ANY (ARRAY['new'::text, 'accepted'::text, 'rejected'::text, 'processing'::text, 'awaiting_supplement'::text, 'awaiting_payment'::text, 'paused'::text, 'withdrawn'::text, 'resolved'::text, 'delivered'::text, 'unknown'::text])))
);

ALTER TABLE ONLY kc.portal_lines FORCE ROW LEVEL SECURITY;

ALTER TABLE kc.portal_lines OWNER TO kc_owner;

CREATE TABLE kc.portal_lists (
    commune_id uuid NOT NULL,
    list_id uuid NOT NULL,
    from_on date NOT NULL,
    to_on date NOT NULL,
    taken_on date NOT NULL,
    covers text NOT NULL,
    sha256 bytea NOT NULL,
    bytes bigint NOT NULL,
    rows integer NOT NULL,
    refused integer NOT NULL,
    recorded_at timestamp with time zone NOT NULL,
    recorded_by uuid NOT NULL,
    CONSTRAINT portal_lists_covers_check CHECK ((covers = ANY (ARRAY['late'::text, 'all'::text]))),
    CONSTRAINT portal_lists_period_check CHECK (((from_on <= to_on) AND (from_on <= taken_on))),
    CONSTRAINT portal_lists_rows_check CHECK (((rows > 0) AND (refused >= 0) AND (bytes > 0))),
    CONSTRAINT portal_lists_sha256_check CHECK ((octet_length(sha256) = 32))
);

ALTER TABLE ONLY kc.portal_lists FORCE ROW LEVEL SECURITY;

ALTER TABLE kc.portal_lists OWNER TO kc_owner;

CREATE TABLE kc.portal_problems (
    commune_id uuid NOT NULL,
    list_id uuid NOT NULL,
    ordinal integer NOT NULL,
    severity text NOT NULL,
    row_number integer NOT NULL,
    column_name text NOT NULL,
    value text NOT NULL,
    code text NOT NULL,
    message text NOT NULL,
    CONSTRAINT portal_problems_ordinal_check CHECK ((ordinal >= 1)),
    CONSTRAINT portal_problems_severity_check CHECK ((severity = ANY (ARRAY['refused'::text, 'warning'::text])))
);

ALTER TABLE ONLY kc.portal_problems FORCE ROW LEVEL SECURITY;

ALTER TABLE kc.portal_problems OWNER TO kc_owner;

CREATE TABLE kc.recovery_codes (
    commune_id uuid NOT NULL,
    code_hash bytea NOT NULL,
    person_id uuid NOT NULL,
    used_at timestamp with time zone,
    CONSTRAINT recovery_codes_hash_check CHECK ((octet_length(code_hash) = 32))
);

ALTER TABLE ONLY kc.recovery_codes FORCE ROW LEVEL SECURITY;

ALTER TABLE kc.recovery_codes OWNER TO kc_owner;

CREATE TABLE kc.reminder_events (
    commune_id uuid NOT NULL,
    event_id uuid NOT NULL,
    reminder_id uuid NOT NULL,
    ordinal integer NOT NULL,
    official_id uuid NOT NULL,
    unit_id uuid,
    kind text NOT NULL,
    happened_on date NOT NULL,
    issuer_id uuid,
    issuer_person_id uuid,
    issuer_role text,
    review_year integer,
    number integer,
    counts_through date,
    manner text,
    first_witness_id uuid,
    second_witness_id uuid,
    reason text,
    late_cause text,
    new_kind text,
    new_text text,
    dropped integer[],
    decided_by text,
    authority text,
    document_title text,
    document_sha256 bytea,
    document_bytes integer,
    recorded_at timestamp with time zone NOT NULL,
    recorded_by uuid NOT NULL,
    document_paper_id uuid,
    CONSTRAINT reminder_events_authority_check CHECK (((authority IS NOT NULL) = COALESCE((decided_by = 'superior'::text), false))),
    CONSTRAINT reminder_events_authority_text_check CHECK (((authority IS NFC NORMALIZED) AND ((char_length(authority) >= 1) AND (char_length(authority) <= 300)))),
    CONSTRAINT reminder_events_change_check CHECK (
CASE kind
    WHEN 'varied'::text THEN (num_nonnulls(new_kind, new_text, dropped) >= 1)
    WHEN 'ground_annulled'::text THEN ((num_nonnulls(new_kind, new_text) = 0) AND (dropped IS NOT NULL))
    ELSE (num_nonnulls(new_kind, new_text, dropped) = 0)
END),
    CONSTRAINT reminder_events_decided_by_check CHECK ((decided_by = ANY (ARRAY['another_leader'::text, 'collective'::text, 'superior'::text]))),
    CONSTRAINT reminder_events_decision_check CHECK (((decided_by IS NOT NULL) = (kind = ANY (ARRAY['upheld'::text, 'varied'::text, 'overturned'::text, 'reconsideration_declined'::text])))),
    CONSTRAINT reminder_events_document_check CHECK ((((document_title IS NULL) = (num_nonnulls(document_paper_id, document_sha256) = 0)) AND (num_nonnulls(document_paper_id, document_sha256) <= 1) AND ((document_sha256 IS NULL) = (document_bytes IS NULL)))),
    CONSTRAINT reminder_events_document_sha256_check CHECK (((octet_length(document_sha256) = 32) AND (document_bytes > 0))),
    CONSTRAINT reminder_events_document_title_check CHECK (((document_title IS NFC NORMALIZED) AND ((char_length(document_title) >= 1) AND (char_length(document_title) <= 300)))),
    CONSTRAINT reminder_events_dropped_check CHECK ((cardinality(dropped) >= 1)),
    CONSTRAINT reminder_events_expiry_check CHECK ((counts_through >= happened_on)),
    CONSTRAINT reminder_events_issue_check CHECK (((num_nonnulls(issuer_person_id, issuer_role, review_year, number, counts_through) =
CASE kind
    WHEN 'issued'::text THEN 5
    ELSE 0
END) AND ((issuer_id IS NULL) OR (kind = 'issued'::text)))),
    CONSTRAINT reminder_events_issuer_check CHECK ((issuer_person_id <> official_id)),
    CONSTRAINT reminder_events_issuer_role_check CHECK ((issuer_role = ANY (ARRAY['unit_head'::text, 'vice_chairman'::text, 'chairman'::text]))),
    CONSTRAINT reminder_events_kind_check CHECK ((kind = ANY (ARRAY['issued'::text, 'confirmed'::text, 'service_attempted'::text, 'served'::text, 'acknowledged'::text, 'refused'::text, 'deemed'::text, 'withdrawn'::text, 'cancelled'::text, 'ground_annulled'::text, 'reconsideration_requested'::text, 'reconsideration_declined'::text, 'upheld'::text, 'varied'::text, 'overturned'::text]))),
    CONSTRAINT reminder_events_late_cause_check CHECK (((late_cause IS NULL) OR ((kind = 'reconsideration_requested'::text) AND (late_cause IS NFC NORMALIZED) AND ((char_length(late_cause) >= 1) AND (char_length(late_cause) <= 20000))))),
    CONSTRAINT reminder_events_manner_check CHECK ((((kind = 'served'::text) = (manner IS NOT NULL)) AND (manner = ANY (ARRAY['in_person'::text, 'meeting'::text])))),
    CONSTRAINT reminder_events_minutes_check CHECK (((decided_by = 'another_leader'::text) OR (document_title IS NOT NULL))),
    CONSTRAINT reminder_events_new_kind_check CHECK ((new_kind = ANY (ARRAY['reminder'::text, 'criticism'::text]))),
    CONSTRAINT reminder_events_new_text_check CHECK (((new_text IS NFC NORMALIZED) AND ((char_length(new_text) >= 1) AND (char_length(new_text) <= 20000)))),
    CONSTRAINT reminder_events_number_check CHECK ((number >= 1)),
    CONSTRAINT reminder_events_position_check CHECK ((ordinal >= 1)),
    CONSTRAINT reminder_events_reason_check CHECK (((reason IS NFC NORMALIZED) AND ((char_length(reason) >= 1) AND (char_length(reason) <= 20000)))),
    CONSTRAINT reminder_events_reason_needed_check CHECK (((reason IS NOT NULL) OR (kind <> ALL (ARRAY['service_attempted'::text, 'withdrawn'::text, 'cancelled'::text, 'ground_annulled'::text, 'reconsideration_requested'::text, 'reconsideration_declined'::text, 'upheld'::text, 'varied'::text, 'overturned'::text])))),
    CONSTRAINT reminder_events_witness_check CHECK (((first_witness_id <> second_witness_id) AND (first_witness_id <> official_id) AND (second_witness_id <> official_id))),
    CONSTRAINT reminder_events_witnesses_check CHECK ((num_nonnulls(first_witness_id, second_witness_id) =
CASE kind
    WHEN 'refused'::text THEN 2
    ELSE 0
END))
);

ALTER TABLE ONLY kc.reminder_events FORCE ROW LEVEL SECURITY;

ALTER TABLE kc.reminder_events OWNER TO kc_owner;

CREATE TABLE kc.reminder_grounds (
    commune_id uuid NOT NULL,
    reminder_id uuid NOT NULL,
    number integer NOT NULL,
    official_id uuid NOT NULL,
    finding_id uuid,
    incident_id uuid,
    matter text NOT NULL,
    request_id uuid,
    reason text,
    verdict text,
    verdict_reason text,
    objective_cause boolean,
    CONSTRAINT reminder_grounds_asked_check CHECK (((finding_id IS NULL) OR (request_id IS NOT NULL))),
    CONSTRAINT reminder_grounds_heard_check CHECK ((num_nonnulls(request_id, reason) = 1)),
    CONSTRAINT reminder_grounds_number_check CHECK ((number >= 1)),
    CONSTRAINT reminder_grounds_one_check CHECK ((num_nonnulls(finding_id, incident_id) = 1)),
    CONSTRAINT reminder_grounds_reason_check CHECK (((reason IS NFC NORMALIZED) AND ((char_length(reason) >= 1) AND (char_length(reason) <= 20000)))),
    CONSTRAINT reminder_grounds_text_check CHECK (((char_length(matter) >= 1) AND (char_length(matter) <= 100))),
    CONSTRAINT reminder_grounds_verdict_check CHECK (((num_nonnulls(verdict, verdict_reason, objective_cause) = ANY (ARRAY[0, 3])) AND ((verdict IS NULL) OR (request_id IS NOT NULL)) AND (verdict = ANY (ARRAY['partly_accepted'::text, 'rejected'::text])) AND ((verdict <> 'rejected'::text) OR (NOT objective_cause)) AND (verdict_reason IS NFC NORMALIZED) AND ((char_length(verdict_reason) >= 1) AND (char_length(verdict_reason) <= 20000))))
);

ALTER TABLE ONLY kc.reminder_grounds FORCE ROW LEVEL SECURITY;

ALTER TABLE kc.reminder_grounds OWNER TO kc_owner;

CREATE TABLE kc.reminder_guards (
    commune_id uuid NOT NULL,
    official_id uuid NOT NULL,
    matter text NOT NULL,
    reminder_id uuid NOT NULL
);

ALTER TABLE ONLY kc.reminder_guards FORCE ROW LEVEL SECURITY;

ALTER TABLE kc.reminder_guards OWNER TO kc_owner;

CREATE TABLE kc.reminder_participants (
    commune_id uuid NOT NULL,
    event_id uuid NOT NULL,
    person_id uuid NOT NULL,
    part text NOT NULL,
    reminder_id uuid NOT NULL,
    official_id uuid NOT NULL,
    CONSTRAINT reminder_participants_member_check CHECK (((part <> 'member'::text) OR (person_id <> official_id))),
    CONSTRAINT reminder_participants_part_check CHECK ((part = ANY (ARRAY['present'::text, 'member'::text])))
);

ALTER TABLE ONLY kc.reminder_participants FORCE ROW LEVEL SECURITY;

ALTER TABLE kc.reminder_participants OWNER TO kc_owner;

CREATE TABLE kc.reminders (
    commune_id uuid NOT NULL,
    reminder_id uuid NOT NULL,
    official_id uuid NOT NULL,
    unit_id uuid,
    kind text NOT NULL,
    form text NOT NULL,
    text text NOT NULL,
    origin text NOT NULL,
    meeting_on date,
    document_title text,
    document_sha256 bytea,
    document_bytes integer,
    recorded_at timestamp with time zone NOT NULL,
    recorded_by uuid NOT NULL,
    document_paper_id uuid,
    CONSTRAINT reminders_document_check CHECK ((((document_title IS NULL) = (num_nonnulls(document_paper_id, document_sha256) = 0)) AND (num_nonnulls(document_paper_id, document_sha256) <= 1) AND ((document_sha256 IS NULL) = (document_bytes IS NULL)) AND ((document_title IS NOT NULL) OR (origin <> 'paper'::text)))),
    CONSTRAINT reminders_document_sha256_check CHECK (((octet_length(document_sha256) = 32) AND (document_bytes > 0))),
    CONSTRAINT reminders_document_title_check CHECK (((document_title IS NFC NORMALIZED) AND ((char_length(document_title) >= 1) AND (char_length(document_title) <= 300)))),
    CONSTRAINT reminders_form_check CHECK ((form = ANY (ARRAY['oral'::text, 'meeting'::text, 'writing'::text]))),
    CONSTRAINT reminders_kind_check CHECK ((kind = ANY (ARRAY['reminder'::text, 'criticism'::text]))),
    CONSTRAINT reminders_meeting_check CHECK (((form = 'meeting'::text) = (meeting_on IS NOT NULL))),
    CONSTRAINT reminders_origin_check CHECK ((origin = ANY (ARRAY['here'::text, 'paper'::text]))),
    CONSTRAINT reminders_text_check CHECK (((text IS NFC NORMALIZED) AND ((char_length(text) >= 1) AND (char_length(text) <= 20000))))
);

ALTER TABLE ONLY kc.reminders FORCE ROW LEVEL SECURITY;

ALTER TABLE kc.reminders OWNER TO kc_owner;

CREATE TABLE kc.review_case_grounds (
    commune_id uuid NOT NULL,
    review_id uuid NOT NULL,
    reminder_id uuid NOT NULL,
    stage text NOT NULL,
    official_id uuid NOT NULL,
    recorded_at timestamp with time zone NOT NULL,
    recorded_by uuid NOT NULL,
    CONSTRAINT review_case_grounds_stage_check CHECK ((stage = ANY (ARRAY['opened'::text, 'decided'::text])))
);

ALTER TABLE ONLY kc.review_case_grounds FORCE ROW LEVEL SECURITY;

ALTER TABLE kc.review_case_grounds OWNER TO kc_owner;

CREATE TABLE kc.review_cases (
    commune_id uuid NOT NULL,
    review_id uuid NOT NULL,
    official_id uuid NOT NULL,
    unit_id uuid,
    review_year integer NOT NULL,
    year_from date NOT NULL,
    year_to date NOT NULL,
    policy_id uuid NOT NULL,
    threshold integer NOT NULL,
    opened_on date NOT NULL,
    recorded_at timestamp with time zone NOT NULL,
    recorded_by uuid NOT NULL,
    CONSTRAINT review_cases_threshold_check CHECK ((threshold > 0)),
    CONSTRAINT review_cases_year_check CHECK (((year_from < year_to) AND (opened_on >= year_from) AND ((review_year)::numeric = EXTRACT(year FROM year_to))))
);

ALTER TABLE ONLY kc.review_cases FORCE ROW LEVEL SECURITY;

ALTER TABLE kc.review_cases OWNER TO kc_owner;

CREATE TABLE kc.review_events (
    commune_id uuid NOT NULL,
    event_id uuid NOT NULL,
    review_id uuid NOT NULL,
    ordinal integer NOT NULL,
    official_id uuid NOT NULL,
    unit_id uuid,
    kind text NOT NULL,
    suggestion text,
    transfer_scope text,
    suspension text,
    reason text,
    statement text,
    document_title text,
    document_sha256 bytea,
    document_bytes integer,
    reminders_left integer,
    late_cause text,
    decided_by text,
    members uuid[],
    authority text,
    happened_on date NOT NULL,
    recorded_at timestamp with time zone NOT NULL,
    recorded_by uuid NOT NULL,
    document_paper_id uuid,
    CONSTRAINT review_events_authority_check CHECK ((((NOT (decided_by IS DISTINCT FROM 'superior'::text)) = (authority IS NOT NULL)) AND (authority IS NFC NORMALIZED) AND ((char_length(authority) >= 1) AND (char_length(authority) <= 300)))),
    CONSTRAINT review_events_decided_by_check CHECK ((((kind = ANY (ARRAY['reconsideration_upheld'::text, 'reconsideration_varied'::text, 'reconsideration_overturned'::text])) = (decided_by IS NOT NULL)) AND (decided_by = ANY (ARRAY['another_leader'::text, 'collective'::text, 'superior'::text])))),
    CONSTRAINT review_events_document_check CHECK ((((document_title IS NULL) = (num_nonnulls(document_paper_id, document_sha256) = 0)) AND (num_nonnulls(document_paper_id, document_sha256) <= 1) AND ((document_sha256 IS NULL) = (document_bytes IS NULL)))),
    CONSTRAINT review_events_document_needed_check CHECK (((document_title IS NOT NULL) OR ((kind <> ALL (ARRAY['statement_heard'::text, 'confirmed'::text, 'declined'::text])) AND (COALESCE(decided_by, 'another_leader'::text) = 'another_leader'::text)))),
    CONSTRAINT review_events_document_sha256_check CHECK (((octet_length(document_sha256) = 32) AND (document_bytes > 0))),
    CONSTRAINT review_events_document_title_check CHECK (((document_title IS NFC NORMALIZED) AND ((char_length(document_title) >= 1) AND (char_length(document_title) <= 300)))),
    CONSTRAINT review_events_kind_check CHECK ((kind = ANY (ARRAY['statement_given'::text, 'statement_heard'::text, 'statement_waived'::text, 'suspended'::text, 'resumed'::text, 'confirmed'::text, 'declined'::text, 'lapsed'::text, 'flagged'::text, 'kept'::text, 'set_aside'::text, 'reconsideration_requested'::text, 'reconsideration_upheld'::text, 'reconsideration_varied'::text, 'reconsideration_overturned'::text]))),
    CONSTRAINT review_events_late_cause_check CHECK ((((late_cause IS NULL) OR (kind = 'reconsideration_requested'::text)) AND (late_cause IS NFC NORMALIZED) AND ((char_length(late_cause) >= 1) AND (char_length(late_cause) <= 2000)))),
    CONSTRAINT review_events_left_check CHECK ((((kind = ANY (ARRAY['lapsed'::text, 'flagged'::text])) = (reminders_left IS NOT NULL)) AND (reminders_left >= 0))),
    CONSTRAINT review_events_members_check CHECK ((((NOT (decided_by IS DISTINCT FROM 'collective'::text)) = (members IS NOT NULL)) AND ((cardinality(members) >= 2) AND (cardinality(members) <= 30)) AND (array_position(members, NULL::uuid) IS NULL) AND (official_id <> ALL (members)))),
    CONSTRAINT review_events_ordinal_check CHECK ((ordinal > 0)),
    CONSTRAINT review_events_reason_check CHECK ((((kind = ANY (ARRAY['statement_given'::text, 'statement_heard'::text, 'lapsed'::text, 'flagged'::text])) = (reason IS NULL)) AND (reason IS NFC NORMALIZED) AND ((char_length(reason) >= 1) AND (char_length(reason) <= 2000)))),
    CONSTRAINT review_events_statement_check CHECK ((((kind = ANY (ARRAY['statement_given'::text, 'statement_heard'::text])) = (statement IS NOT NULL)) AND (statement IS NFC NORMALIZED) AND ((char_length(statement) >= 1) AND (char_length(statement) <= 20000)))),
    CONSTRAINT review_events_suggestion_check CHECK ((((kind = ANY (ARRAY['confirmed'::text, 'declined'::text, 'reconsideration_varied'::text])) = (suggestion IS NOT NULL)) AND (suggestion = ANY (ARRAY['year_end_review'::text, 'transfer'::text])))),
    CONSTRAINT review_events_suspension_check CHECK ((((kind = 'suspended'::text) = (suspension IS NOT NULL)) AND (suspension = ANY (ARRAY['illness'::text, 'maternity'::text, 'child_under_12_months'::text, 'prosecution'::text])))),
    CONSTRAINT review_events_transfer_check CHECK (((((kind = 'confirmed'::text) AND (suggestion = 'transfer'::text)) = (transfer_scope IS NOT NULL)) AND (transfer_scope = ANY (ARRAY['within_commune'::text, 'proposed_upwards'::text]))))
);

ALTER TABLE ONLY kc.review_events FORCE ROW LEVEL SECURITY;

ALTER TABLE kc.review_events OWNER TO kc_owner;

CREATE TABLE kc.review_guards (
    commune_id uuid NOT NULL,
    official_id uuid NOT NULL,
    review_year integer NOT NULL,
    review_id uuid NOT NULL
);

ALTER TABLE ONLY kc.review_guards FORCE ROW LEVEL SECURITY;

ALTER TABLE kc.review_guards OWNER TO kc_owner;

CREATE TABLE kc.scans (
    commune_id uuid NOT NULL,
    scan_id uuid NOT NULL,
    seq bigint NOT NULL,
    register_as_of date NOT NULL,
    detected integer NOT NULL,
    recorded_at timestamp with time zone NOT NULL,
    recorded_by uuid NOT NULL,
    CONSTRAINT scans_detected_check CHECK ((detected >= 0))
);

ALTER TABLE ONLY kc.scans FORCE ROW LEVEL SECURITY;

ALTER TABLE kc.scans OWNER TO kc_owner;

CREATE TABLE kc.schema_migrations (
    number integer NOT NULL,
    name text NOT NULL,
    checksum bytea NOT NULL,
    applied_at timestamp with time zone NOT NULL,
    CONSTRAINT schema_migrations_checksum_check CHECK ((octet_length(checksum) = 32))
);

ALTER TABLE kc.schema_migrations OWNER TO kc_owner;

CREATE TABLE kc.second_factor_resets (
    commune_id uuid NOT NULL,
    reset_id uuid NOT NULL,
    person_id uuid NOT NULL,
    recorded_at timestamp with time zone NOT NULL,
    recorded_by uuid NOT NULL
);

ALTER TABLE ONLY kc.second_factor_resets FORCE ROW LEVEL SECURITY;

ALTER TABLE kc.second_factor_resets OWNER TO kc_owner;

CREATE TABLE kc.sessions (
    commune_id uuid NOT NULL,
    session_hash bytea NOT NULL,
    session_id uuid NOT NULL,
    person_id uuid NOT NULL,
    account_id uuid NOT NULL,
    opened_at timestamp with time zone NOT NULL,
    seen_at timestamp with time zone NOT NULL,
    proven_at timestamp with time zone,
    browser text NOT NULL,
    CONSTRAINT sessions_browser_check CHECK (((browser IS NFC NORMALIZED) AND ((char_length(browser) >= 1) AND (char_length(browser) <= 60)))),
    CONSTRAINT sessions_hash_check CHECK ((octet_length(session_hash) = 32)),
    CONSTRAINT sessions_seen_check CHECK ((seen_at >= opened_at))
);

ALTER TABLE ONLY kc.sessions FORCE ROW LEVEL SECURITY;

ALTER TABLE kc.sessions OWNER TO kc_owner;

CREATE TABLE kc.sign_in_link_uses (
    commune_id uuid NOT NULL,
    link_hash bytea NOT NULL,
    used_at timestamp with time zone NOT NULL
);

ALTER TABLE ONLY kc.sign_in_link_uses FORCE ROW LEVEL SECURITY;

ALTER TABLE kc.sign_in_link_uses OWNER TO kc_owner;

CREATE TABLE kc.sign_in_links (
    commune_id uuid NOT NULL,
    link_hash bytea NOT NULL,
    person_id uuid NOT NULL,
    sign_in_name text NOT NULL,
    resets_second_factor boolean NOT NULL,
    expires_at timestamp with time zone NOT NULL,
    issued_at timestamp with time zone NOT NULL,
    issued_by uuid NOT NULL,
    reset_id uuid,
    CONSTRAINT sign_in_links_expiry_check CHECK ((expires_at > issued_at)),
    CONSTRAINT sign_in_links_hash_check CHECK ((octet_length(link_hash) = 32)),
    CONSTRAINT sign_in_links_name_check CHECK ((sign_in_name ~ '^[a-z0-9][a-z0-9.-]{2,39}$'::text)),
    CONSTRAINT sign_in_links_reset_check CHECK (((reset_id IS NULL) OR resets_second_factor))
);

ALTER TABLE ONLY kc.sign_in_links FORCE ROW LEVEL SECURITY;

ALTER TABLE kc.sign_in_links OWNER TO kc_owner;

CREATE TABLE kc.sign_ins (
    commune_id uuid NOT NULL,
    person_id uuid NOT NULL,
    sign_in_name text NOT NULL,
    password_hash text,
    password_set_at timestamp with time zone,
    second_factor bytea,
    confirmed_at timestamp with time zone,
    last_step bigint,
    added_at timestamp with time zone NOT NULL,
    CONSTRAINT sign_ins_confirmed_check CHECK (((second_factor IS NOT NULL) OR ((confirmed_at IS NULL) AND (last_step IS NULL)))),
    CONSTRAINT sign_ins_name_check CHECK ((sign_in_name ~ '^[a-z0-9][a-z0-9.-]{2,39}$'::text)),
    CONSTRAINT sign_ins_password_check CHECK (((password_hash ~~ '$argon2id$%'::text) AND (char_length(password_hash) < 128))),
    CONSTRAINT sign_ins_password_set_check CHECK (((password_hash IS NULL) = (password_set_at IS NULL))),
    CONSTRAINT sign_ins_second_factor_check CHECK ((octet_length(second_factor) = 60))
);

ALTER TABLE ONLY kc.sign_ins FORCE ROW LEVEL SECURITY;

ALTER TABLE kc.sign_ins OWNER TO kc_owner;

CREATE TABLE kc.token_revocations (
    commune_id uuid NOT NULL,
    token_hash bytea NOT NULL,
    revoked_at timestamp with time zone NOT NULL,
    revoked_by uuid NOT NULL
);

ALTER TABLE ONLY kc.token_revocations FORCE ROW LEVEL SECURITY;

ALTER TABLE kc.token_revocations OWNER TO kc_owner;

CREATE TABLE kc.year_packet_parts (
    commune_id uuid NOT NULL,
    packet_id uuid NOT NULL,
    ordinal integer NOT NULL,
    content bytea NOT NULL,
    CONSTRAINT year_packet_parts_content_check CHECK (((octet_length(content) >= 1) AND (octet_length(content) <= 1048576))),
    CONSTRAINT year_packet_parts_ordinal_check CHECK ((ordinal >= 0))
);

ALTER TABLE ONLY kc.year_packet_parts FORCE ROW LEVEL SECURITY;

ALTER TABLE kc.year_packet_parts OWNER TO kc_owner;

CREATE TABLE kc.year_packets (
    commune_id uuid NOT NULL,
    packet_id uuid NOT NULL,
    review_year integer NOT NULL,
    ordinal integer NOT NULL,
    as_of date NOT NULL,
    ledger_entries bigint NOT NULL,
    manifest text NOT NULL,
    size bigint NOT NULL,
    sha256 bytea NOT NULL,
    recorded_at timestamp with time zone NOT NULL,
    recorded_by uuid NOT NULL,
    CONSTRAINT year_packets_ledger_entries_check CHECK ((ledger_entries >= 1)),
    CONSTRAINT year_packets_manifest_check CHECK (((manifest IS NFC NORMALIZED) AND ((char_length(manifest) >= 1) AND (char_length(manifest) <= 1000000)))),
    CONSTRAINT year_packets_ordinal_check CHECK ((ordinal >= 1)),
    CONSTRAINT year_packets_review_year_check CHECK (((review_year >= 2000) AND (review_year <= 2999))),
    CONSTRAINT year_packets_sha256_check CHECK ((octet_length(sha256) = 32)),
    CONSTRAINT year_packets_size_check CHECK (((size >= 1) AND (size <= 1073741824)))
);

ALTER TABLE ONLY kc.year_packets FORCE ROW LEVEL SECURITY;

ALTER TABLE kc.year_packets OWNER TO kc_owner;

ALTER TABLE ONLY kc.account_closures
    ADD CONSTRAINT account_closures_pkey PRIMARY KEY (commune_id, account_id);

ALTER TABLE ONLY kc.account_tokens
    ADD CONSTRAINT account_tokens_pkey PRIMARY KEY (commune_id, token_hash);

ALTER TABLE ONLY kc.accounts
    ADD CONSTRAINT accounts_pkey PRIMARY KEY (commune_id, account_id);

ALTER TABLE ONLY kc.assignment_ends
    ADD CONSTRAINT assignment_ends_pkey PRIMARY KEY (commune_id, assignment_id, ended_on);

ALTER TABLE ONLY kc.assignments
    ADD CONSTRAINT assignments_pkey PRIMARY KEY (commune_id, assignment_id);

ALTER TABLE ONLY kc.attachment_contents
    ADD CONSTRAINT attachment_contents_pkey PRIMARY KEY (commune_id, official_id, sha256);

ALTER TABLE ONLY kc.attachments
    ADD CONSTRAINT attachments_ordinal_key UNIQUE (commune_id, request_id, ordinal);

ALTER TABLE ONLY kc.attachments
    ADD CONSTRAINT attachments_pkey PRIMARY KEY (commune_id, attachment_id);

ALTER TABLE ONLY kc.award_guards
    ADD CONSTRAINT award_guards_commendation_key UNIQUE (commune_id, commendation_id);

ALTER TABLE ONLY kc.award_guards
    ADD CONSTRAINT award_guards_pkey PRIMARY KEY (commune_id, achievement_id);

ALTER TABLE ONLY kc.calendar_days
    ADD CONSTRAINT calendar_days_pkey PRIMARY KEY (commune_id, calendar_import_id, day);

ALTER TABLE ONLY kc.calendar_imports
    ADD CONSTRAINT calendar_imports_pkey PRIMARY KEY (commune_id, calendar_import_id);

ALTER TABLE ONLY kc.calendar_imports
    ADD CONSTRAINT calendar_imports_seq_key UNIQUE (commune_id, seq);

ALTER TABLE ONLY kc.cause_categories
    ADD CONSTRAINT cause_categories_pkey PRIMARY KEY (commune_id, cause, effective_on);

ALTER TABLE ONLY kc.checkpoints
    ADD CONSTRAINT checkpoints_pkey PRIMARY KEY (commune_id, size);

ALTER TABLE ONLY kc.commendation_consents
    ADD CONSTRAINT commendation_consents_pkey PRIMARY KEY (commune_id, event_id, official_id);

ALTER TABLE ONLY kc.commendation_events
    ADD CONSTRAINT commendation_events_author_key UNIQUE (commune_id, commendation_id, event_id, recorded_by);

ALTER TABLE ONLY kc.commendation_events
    ADD CONSTRAINT commendation_events_ordinal_key UNIQUE (commune_id, commendation_id, ordinal);

ALTER TABLE ONLY kc.commendation_events
    ADD CONSTRAINT commendation_events_pkey PRIMARY KEY (commune_id, event_id);

ALTER TABLE ONLY kc.commendation_shares
    ADD CONSTRAINT commendation_shares_pkey PRIMARY KEY (commune_id, commendation_id, official_id);

ALTER TABLE ONLY kc.commendations
    ADD CONSTRAINT commendations_nominator_key UNIQUE (commune_id, commendation_id, nominator_id);

ALTER TABLE ONLY kc.commendations
    ADD CONSTRAINT commendations_pkey PRIMARY KEY (commune_id, commendation_id);

ALTER TABLE ONLY kc.communes
    ADD CONSTRAINT communes_code_key UNIQUE (code);

ALTER TABLE ONLY kc.communes
    ADD CONSTRAINT communes_pkey PRIMARY KEY (commune_id);

ALTER TABLE ONLY kc.context_keys
    ADD CONSTRAINT context_keys_pkey PRIMARY KEY (key_id);

ALTER TABLE ONLY kc.delegation_ends
    ADD CONSTRAINT delegation_ends_pkey PRIMARY KEY (commune_id, delegation_id, ended_on);

ALTER TABLE ONLY kc.delegations
    ADD CONSTRAINT delegations_pkey PRIMARY KEY (commune_id, delegation_id);

ALTER TABLE ONLY kc.departure_annulments
    ADD CONSTRAINT departure_annulments_official_key UNIQUE (commune_id, official_id, departure_id);

ALTER TABLE ONLY kc.departure_annulments
    ADD CONSTRAINT departure_annulments_pkey PRIMARY KEY (commune_id, departure_id);

ALTER TABLE ONLY kc.departures
    ADD CONSTRAINT departures_official_key UNIQUE NULLS NOT DISTINCT (commune_id, official_id, follows_id);

ALTER TABLE ONLY kc.departures
    ADD CONSTRAINT departures_person_key UNIQUE (commune_id, official_id, departure_id);

ALTER TABLE ONLY kc.departures
    ADD CONSTRAINT departures_pkey PRIMARY KEY (commune_id, departure_id);

ALTER TABLE ONLY kc.dossier_changes
    ADD CONSTRAINT dossier_changes_pkey PRIMARY KEY (commune_id, seq, code, kind);

ALTER TABLE ONLY kc.dossier_snapshots
    ADD CONSTRAINT dossier_snapshots_pkey PRIMARY KEY (commune_id, code, exported_on, batch_seq);

ALTER TABLE ONLY kc.dossiers
    ADD CONSTRAINT dossiers_pkey PRIMARY KEY (commune_id, code);

ALTER TABLE ONLY kc.explanation_drafts
    ADD CONSTRAINT explanation_drafts_pkey PRIMARY KEY (commune_id, request_id);

ALTER TABLE ONLY kc.explanation_events
    ADD CONSTRAINT explanation_events_ordinal_key UNIQUE (commune_id, request_id, ordinal);

ALTER TABLE ONLY kc.explanation_events
    ADD CONSTRAINT explanation_events_pkey PRIMARY KEY (commune_id, event_id);

ALTER TABLE ONLY kc.explanation_guards
    ADD CONSTRAINT explanation_guards_pkey PRIMARY KEY (commune_id, official_id, matter);

ALTER TABLE ONLY kc.explanation_guards
    ADD CONSTRAINT explanation_guards_request_key UNIQUE (commune_id, request_id);

ALTER TABLE ONLY kc.explanation_requests
    ADD CONSTRAINT explanation_requests_official_key UNIQUE (commune_id, request_id, official_id);

ALTER TABLE ONLY kc.explanation_requests
    ADD CONSTRAINT explanation_requests_pkey PRIMARY KEY (commune_id, request_id);

ALTER TABLE ONLY kc.failed_sign_ins
    ADD CONSTRAINT failed_sign_ins_pkey PRIMARY KEY (commune_id, subject_hash);

ALTER TABLE ONLY kc.finding_events
    ADD CONSTRAINT finding_events_ordinal_key UNIQUE (commune_id, finding_id, ordinal);

ALTER TABLE ONLY kc.finding_events
    ADD CONSTRAINT finding_events_pkey PRIMARY KEY (commune_id, event_id);

ALTER TABLE ONLY kc.finding_guards
    ADD CONSTRAINT finding_guards_finding_key UNIQUE (commune_id, finding_id);

ALTER TABLE ONLY kc.finding_guards
    ADD CONSTRAINT finding_guards_pkey PRIMARY KEY (commune_id, code);

ALTER TABLE ONLY kc.findings
    ADD CONSTRAINT findings_code_key UNIQUE (commune_id, code, batch_seq);

ALTER TABLE ONLY kc.findings
    ADD CONSTRAINT findings_pkey PRIMARY KEY (commune_id, finding_id);

ALTER TABLE ONLY kc.import_annulment_proposals
    ADD CONSTRAINT import_annulment_proposals_author_key UNIQUE (commune_id, batch_id, recorded_by);

ALTER TABLE ONLY kc.import_annulment_proposals
    ADD CONSTRAINT import_annulment_proposals_batch_key UNIQUE (commune_id, batch_id);

ALTER TABLE ONLY kc.import_annulment_proposals
    ADD CONSTRAINT import_annulment_proposals_pkey PRIMARY KEY (commune_id, proposal_id);

ALTER TABLE ONLY kc.import_annulments
    ADD CONSTRAINT import_annulments_pkey PRIMARY KEY (commune_id, batch_id);

ALTER TABLE ONLY kc.import_batches
    ADD CONSTRAINT import_batches_pkey PRIMARY KEY (commune_id, batch_id);

ALTER TABLE ONLY kc.import_batches
    ADD CONSTRAINT import_batches_seq_key UNIQUE (commune_id, seq);

ALTER TABLE ONLY kc.import_files
    ADD CONSTRAINT import_files_pkey PRIMARY KEY (commune_id, batch_id);

ALTER TABLE ONLY kc.import_problems
    ADD CONSTRAINT import_problems_pkey PRIMARY KEY (commune_id, batch_id, ordinal);

ALTER TABLE ONLY kc.incident_events
    ADD CONSTRAINT incident_events_ordinal_key UNIQUE (commune_id, incident_id, ordinal);

ALTER TABLE ONLY kc.incident_events
    ADD CONSTRAINT incident_events_pkey PRIMARY KEY (commune_id, event_id);

ALTER TABLE ONLY kc.incident_guards
    ADD CONSTRAINT incident_guards_incident_key UNIQUE (commune_id, incident_id);

ALTER TABLE ONLY kc.incident_guards
    ADD CONSTRAINT incident_guards_pkey PRIMARY KEY (commune_id, code, official_id);

ALTER TABLE ONLY kc.incidents
    ADD CONSTRAINT incidents_pkey PRIMARY KEY (commune_id, incident_id);

ALTER TABLE ONLY kc.known_browsers
    ADD CONSTRAINT known_browsers_pkey PRIMARY KEY (commune_id, browser_hash, person_id);

ALTER TABLE ONLY kc.leave_cancellations
    ADD CONSTRAINT leave_cancellations_pkey PRIMARY KEY (commune_id, leave_id);

ALTER TABLE ONLY kc.leaves
    ADD CONSTRAINT leaves_pkey PRIMARY KEY (commune_id, leave_id);

ALTER TABLE ONLY kc.ledger_bodies
    ADD CONSTRAINT ledger_bodies_pkey PRIMARY KEY (commune_id, seq);

ALTER TABLE ONLY kc.ledger_entries
    ADD CONSTRAINT ledger_entries_act_key UNIQUE (commune_id, act_id);

ALTER TABLE ONLY kc.ledger_entries
    ADD CONSTRAINT ledger_entries_pkey PRIMARY KEY (commune_id, seq);

ALTER TABLE ONLY kc.ledger_heads
    ADD CONSTRAINT ledger_heads_pkey PRIMARY KEY (commune_id);

ALTER TABLE ONLY kc.look_days
    ADD CONSTRAINT look_days_pkey PRIMARY KEY (commune_id, day);

ALTER TABLE ONLY kc.looks
    ADD CONSTRAINT looks_pkey PRIMARY KEY (commune_id, recorded_on, look_id);

ALTER TABLE ONLY kc.notices
    ADD CONSTRAINT notices_pkey PRIMARY KEY (commune_id, notice_id);

ALTER TABLE ONLY kc.official_managements
    ADD CONSTRAINT official_managements_pkey PRIMARY KEY (commune_id, management_id);

ALTER TABLE ONLY kc.officials
    ADD CONSTRAINT officials_pkey PRIMARY KEY (commune_id, official_id);

ALTER TABLE ONLY kc.org_units
    ADD CONSTRAINT org_units_name_key UNIQUE (commune_id, name);

ALTER TABLE ONLY kc.org_units
    ADD CONSTRAINT org_units_pkey PRIMARY KEY (commune_id, unit_id);

ALTER TABLE ONLY kc.paper_templates
    ADD CONSTRAINT paper_templates_effective_key UNIQUE (commune_id, kind, effective_on, recorded_at);

ALTER TABLE ONLY kc.paper_templates
    ADD CONSTRAINT paper_templates_pkey PRIMARY KEY (commune_id, template_id);

ALTER TABLE ONLY kc.papers
    ADD CONSTRAINT papers_official_key UNIQUE (commune_id, official_id, paper_id);

ALTER TABLE ONLY kc.papers
    ADD CONSTRAINT papers_pkey PRIMARY KEY (commune_id, paper_id);

ALTER TABLE ONLY kc.people
    ADD CONSTRAINT people_pkey PRIMARY KEY (commune_id, person_id);

ALTER TABLE ONLY kc.person_names
    ADD CONSTRAINT person_names_pkey PRIMARY KEY (commune_id, name_id);

ALTER TABLE ONLY kc.policies
    ADD CONSTRAINT policies_effective_key UNIQUE (commune_id, effective_on, recorded_at);

ALTER TABLE ONLY kc.policies
    ADD CONSTRAINT policies_pkey PRIMARY KEY (commune_id, policy_id);

ALTER TABLE ONLY kc.portal_lines
    ADD CONSTRAINT portal_lines_code_key UNIQUE (commune_id, list_id, code);

ALTER TABLE ONLY kc.portal_lines
    ADD CONSTRAINT portal_lines_pkey PRIMARY KEY (commune_id, list_id, row_number);

ALTER TABLE ONLY kc.portal_lists
    ADD CONSTRAINT portal_lists_content_key UNIQUE (commune_id, from_on, to_on, sha256, taken_on, covers);

ALTER TABLE ONLY kc.portal_lists
    ADD CONSTRAINT portal_lists_pkey PRIMARY KEY (commune_id, list_id);

ALTER TABLE ONLY kc.portal_problems
    ADD CONSTRAINT portal_problems_pkey PRIMARY KEY (commune_id, list_id, ordinal);

ALTER TABLE ONLY kc.procedure_imports
    ADD CONSTRAINT procedure_imports_pkey PRIMARY KEY (commune_id, procedure_import_id);

ALTER TABLE ONLY kc.procedure_imports
    ADD CONSTRAINT procedure_imports_seq_key UNIQUE (commune_id, seq);

ALTER TABLE ONLY kc.procedure_limits
    ADD CONSTRAINT procedure_limits_pkey PRIMARY KEY (commune_id, procedure_import_id, match_name, effective_on);

ALTER TABLE ONLY kc.recovery_codes
    ADD CONSTRAINT recovery_codes_pkey PRIMARY KEY (commune_id, person_id, code_hash);

ALTER TABLE ONLY kc.register_officers
    ADD CONSTRAINT register_officers_match_key UNIQUE (commune_id, match_name);

ALTER TABLE ONLY kc.register_officers
    ADD CONSTRAINT register_officers_pkey PRIMARY KEY (commune_id, officer_id);

ALTER TABLE ONLY kc.reminder_events
    ADD CONSTRAINT reminder_events_number_key UNIQUE (commune_id, official_id, review_year, number);

ALTER TABLE ONLY kc.reminder_events
    ADD CONSTRAINT reminder_events_ordinal_key UNIQUE (commune_id, reminder_id, ordinal);

ALTER TABLE ONLY kc.reminder_events
    ADD CONSTRAINT reminder_events_pkey PRIMARY KEY (commune_id, event_id);

ALTER TABLE ONLY kc.reminder_grounds
    ADD CONSTRAINT reminder_grounds_matter_key UNIQUE (commune_id, reminder_id, matter);

ALTER TABLE ONLY kc.reminder_grounds
    ADD CONSTRAINT reminder_grounds_pkey PRIMARY KEY (commune_id, reminder_id, number);

ALTER TABLE ONLY kc.reminder_guards
    ADD CONSTRAINT reminder_guards_pkey PRIMARY KEY (commune_id, official_id, matter);

ALTER TABLE ONLY kc.reminder_participants
    ADD CONSTRAINT reminder_participants_pkey PRIMARY KEY (commune_id, event_id, person_id);

ALTER TABLE ONLY kc.reminders
    ADD CONSTRAINT reminders_official_key UNIQUE (commune_id, reminder_id, official_id);

ALTER TABLE ONLY kc.reminders
    ADD CONSTRAINT reminders_pkey PRIMARY KEY (commune_id, reminder_id);

ALTER TABLE ONLY kc.review_case_grounds
    ADD CONSTRAINT review_case_grounds_pkey PRIMARY KEY (commune_id, review_id, stage, reminder_id);

ALTER TABLE ONLY kc.review_cases
    ADD CONSTRAINT review_cases_official_key UNIQUE (commune_id, review_id, official_id);

ALTER TABLE ONLY kc.review_cases
    ADD CONSTRAINT review_cases_pkey PRIMARY KEY (commune_id, review_id);

ALTER TABLE ONLY kc.review_events
    ADD CONSTRAINT review_events_ordinal_key UNIQUE (commune_id, review_id, ordinal);

ALTER TABLE ONLY kc.review_events
    ADD CONSTRAINT review_events_pkey PRIMARY KEY (commune_id, event_id);

ALTER TABLE ONLY kc.review_guards
    ADD CONSTRAINT review_guards_pkey PRIMARY KEY (commune_id, official_id, review_year);

ALTER TABLE ONLY kc.review_guards
    ADD CONSTRAINT review_guards_review_key UNIQUE (commune_id, review_id);

ALTER TABLE ONLY kc.scans
    ADD CONSTRAINT scans_pkey PRIMARY KEY (commune_id, scan_id);

ALTER TABLE ONLY kc.scans
    ADD CONSTRAINT scans_seq_key UNIQUE (commune_id, seq);

ALTER TABLE ONLY kc.schema_migrations
    ADD CONSTRAINT schema_migrations_pkey PRIMARY KEY (number);

ALTER TABLE ONLY kc.second_factor_resets
    ADD CONSTRAINT second_factor_resets_person_key UNIQUE (commune_id, reset_id, person_id);

ALTER TABLE ONLY kc.second_factor_resets
    ADD CONSTRAINT second_factor_resets_pkey PRIMARY KEY (commune_id, reset_id);

ALTER TABLE ONLY kc.sessions
    ADD CONSTRAINT sessions_id_key UNIQUE (commune_id, session_id);

ALTER TABLE ONLY kc.sessions
    ADD CONSTRAINT sessions_pkey PRIMARY KEY (commune_id, session_hash);

ALTER TABLE ONLY kc.sign_in_link_uses
    ADD CONSTRAINT sign_in_link_uses_pkey PRIMARY KEY (commune_id, link_hash);

ALTER TABLE ONLY kc.sign_in_links
    ADD CONSTRAINT sign_in_links_pkey PRIMARY KEY (commune_id, link_hash);

ALTER TABLE ONLY kc.sign_in_links
    ADD CONSTRAINT sign_in_links_reset_key UNIQUE (commune_id, reset_id);

ALTER TABLE ONLY kc.sign_ins
    ADD CONSTRAINT sign_ins_name_key UNIQUE (commune_id, sign_in_name);

ALTER TABLE ONLY kc.sign_ins
    ADD CONSTRAINT sign_ins_pkey PRIMARY KEY (commune_id, person_id);

ALTER TABLE ONLY kc.token_revocations
    ADD CONSTRAINT token_revocations_pkey PRIMARY KEY (commune_id, token_hash);

ALTER TABLE ONLY kc.year_packet_parts
    ADD CONSTRAINT year_packet_parts_pkey PRIMARY KEY (commune_id, packet_id, ordinal);

ALTER TABLE ONLY kc.year_packets
    ADD CONSTRAINT year_packets_ordinal_key UNIQUE (commune_id, review_year, ordinal);

ALTER TABLE ONLY kc.year_packets
    ADD CONSTRAINT year_packets_pkey PRIMARY KEY (commune_id, packet_id);

CREATE INDEX assignments_official_idx ON kc.assignments USING btree (commune_id, official_id, from_on);

CREATE INDEX attachments_official_idx ON kc.attachments USING btree (commune_id, official_id, sha256);

CREATE INDEX commendation_consents_commendation_idx ON kc.commendation_consents USING btree (commune_id, commendation_id);

CREATE INDEX commendation_consents_nominator_idx ON kc.commendation_consents USING btree (commune_id, nominator_id);

CREATE UNIQUE INDEX commendation_events_decision_key ON kc.commendation_events USING btree (commune_id, proposal_id) WHERE (proposal_id IS NOT NULL);

CREATE INDEX commendation_events_nominator_idx ON kc.commendation_events USING btree (commune_id, nominator_id);

CREATE UNIQUE INDEX commendation_events_once_key ON kc.commendation_events USING btree (commune_id, commendation_id, kind) WHERE (kind = ANY (ARRAY['verified'::text, 'approved'::text, 'declined'::text, 'registered'::text, 'announced'::text, 'revoked'::text]));

CREATE INDEX commendation_shares_nominator_idx ON kc.commendation_shares USING btree (commune_id, nominator_id);

CREATE INDEX commendation_shares_official_idx ON kc.commendation_shares USING btree (commune_id, official_id);

CREATE INDEX commendations_achievement_idx ON kc.commendations USING btree (commune_id, achievement_id);

CREATE INDEX commendations_nominator_idx ON kc.commendations USING btree (commune_id, nominator_id);

CREATE INDEX commendations_recorded_idx ON kc.commendations USING btree (commune_id, recorded_at, commendation_id);

CREATE INDEX delegations_to_idx ON kc.delegations USING btree (commune_id, to_account_id);

CREATE INDEX dossier_changes_code_idx ON kc.dossier_changes USING btree (commune_id, code);

CREATE INDEX dossier_snapshots_seq_idx ON kc.dossier_snapshots USING btree (commune_id, seq);

CREATE INDEX dossiers_open_due_idx ON kc.dossiers USING btree (commune_id, due_on) WHERE (finished_at IS NULL);

CREATE INDEX dossiers_period_idx ON kc.dossiers USING btree (commune_id, closed_on, received_on) INCLUDE (due_on, finished_on, status, channel, officer_id, unit_name, field, code);

CREATE UNIQUE INDEX explanation_events_conclusion_key ON kc.explanation_events USING btree (commune_id, request_id) WHERE (kind = ANY (ARRAY['accepted'::text, 'lapsed'::text, 'waived'::text, 'disownment_accepted'::text]));

CREATE UNIQUE INDEX explanation_events_kind_key ON kc.explanation_events USING btree (commune_id, request_id, kind) WHERE (kind = ANY (ARRAY['served'::text, 'returned'::text, 'disowned'::text, 'disownment_accepted'::text, 'disownment_rejected'::text, 'accepted'::text, 'lapsed'::text, 'waived'::text, 'cancelled'::text]));

CREATE INDEX explanation_events_official_idx ON kc.explanation_events USING btree (commune_id, official_id);

CREATE INDEX explanation_requests_finding_idx ON kc.explanation_requests USING btree (commune_id, finding_id) WHERE (finding_id IS NOT NULL);

CREATE INDEX explanation_requests_incident_idx ON kc.explanation_requests USING btree (commune_id, incident_id) WHERE (incident_id IS NOT NULL);

CREATE INDEX explanation_requests_matter_idx ON kc.explanation_requests USING btree (commune_id, matter);

CREATE INDEX explanation_requests_official_idx ON kc.explanation_requests USING btree (commune_id, official_id, recorded_at);

CREATE INDEX explanation_requests_recorded_idx ON kc.explanation_requests USING btree (commune_id, recorded_at, request_id);

CREATE INDEX failed_sign_ins_failed_idx ON kc.failed_sign_ins USING btree (commune_id, failed_at);

CREATE UNIQUE INDEX finding_events_end_key ON kc.finding_events USING btree (commune_id, finding_id) WHERE (kind = ANY (ARRAY['annulled'::text, 'released'::text]));

CREATE INDEX finding_events_official_idx ON kc.finding_events USING btree (commune_id, official_id);

CREATE INDEX findings_due_idx ON kc.findings USING btree (commune_id, due_on, code, finding_id);

CREATE INDEX findings_official_idx ON kc.findings USING btree (commune_id, official_id);

CREATE INDEX findings_recorded_idx ON kc.findings USING btree (commune_id, recorded_at);

CREATE INDEX import_batches_sha256_idx ON kc.import_batches USING btree (commune_id, sha256);

CREATE UNIQUE INDEX incident_events_kind_key ON kc.incident_events USING btree (commune_id, incident_id, kind);

CREATE INDEX incident_events_official_idx ON kc.incident_events USING btree (commune_id, official_id);

CREATE INDEX incidents_code_idx ON kc.incidents USING btree (commune_id, code) WHERE (code IS NOT NULL);

CREATE INDEX incidents_happened_idx ON kc.incidents USING btree (commune_id, happened_on, incident_id);

CREATE INDEX incidents_official_idx ON kc.incidents USING btree (commune_id, official_id, happened_on);

CREATE INDEX known_browsers_seen_idx ON kc.known_browsers USING btree (commune_id, seen_at);

CREATE INDEX leaves_official_idx ON kc.leaves USING btree (commune_id, official_id, from_on);

CREATE INDEX looks_official_idx ON kc.looks USING btree (commune_id, official_id, looked_at, look_id);

CREATE INDEX notices_person_idx ON kc.notices USING btree (commune_id, person_id, due_at, notice_id);

CREATE INDEX official_managements_official_idx ON kc.official_managements USING btree (commune_id, official_id, from_on);

CREATE INDEX papers_account_idx ON kc.papers USING btree (commune_id, recorded_by, recorded_at);

CREATE INDEX papers_content_idx ON kc.papers USING btree (commune_id, official_id, sha256);

CREATE INDEX person_names_match_idx ON kc.person_names USING btree (commune_id, match_name);

CREATE INDEX person_names_person_idx ON kc.person_names USING btree (commune_id, person_id, kind, added_at);

CREATE UNIQUE INDEX person_names_staff_code_key ON kc.person_names USING btree (commune_id, match_name) WHERE (kind = 'staff_code'::text);

CREATE INDEX reminder_events_cancelled_idx ON kc.reminder_events USING btree (commune_id, reminder_id) WHERE (kind = 'cancelled'::text);

CREATE UNIQUE INDEX reminder_events_decided_key ON kc.reminder_events USING btree (commune_id, reminder_id) WHERE (decided_by IS NOT NULL);

CREATE INDEX reminder_events_issue_idx ON kc.reminder_events USING btree (commune_id, happened_on) WHERE (kind = 'issued'::text);

CREATE INDEX reminder_events_official_idx ON kc.reminder_events USING btree (commune_id, official_id);

CREATE UNIQUE INDEX reminder_events_once_key ON kc.reminder_events USING btree (commune_id, reminder_id, kind) WHERE (kind <> ALL (ARRAY['service_attempted'::text, 'ground_annulled'::text]));

CREATE INDEX reminder_grounds_finding_idx ON kc.reminder_grounds USING btree (commune_id, finding_id);

CREATE INDEX reminder_grounds_incident_idx ON kc.reminder_grounds USING btree (commune_id, incident_id);

CREATE INDEX reminder_grounds_official_idx ON kc.reminder_grounds USING btree (commune_id, official_id);

CREATE INDEX reminder_guards_reminder_idx ON kc.reminder_guards USING btree (commune_id, reminder_id);

CREATE INDEX reminder_participants_official_idx ON kc.reminder_participants USING btree (commune_id, official_id);

CREATE INDEX reminder_participants_reminder_idx ON kc.reminder_participants USING btree (commune_id, reminder_id);

CREATE INDEX reminders_official_idx ON kc.reminders USING btree (commune_id, official_id);

CREATE INDEX reminders_recorded_idx ON kc.reminders USING btree (commune_id, recorded_at, reminder_id);

CREATE INDEX review_case_grounds_official_idx ON kc.review_case_grounds USING btree (commune_id, official_id);

CREATE INDEX review_case_grounds_reminder_idx ON kc.review_case_grounds USING btree (commune_id, reminder_id);

CREATE INDEX review_cases_official_idx ON kc.review_cases USING btree (commune_id, official_id);

CREATE INDEX review_cases_recorded_idx ON kc.review_cases USING btree (commune_id, recorded_at, review_id);

CREATE UNIQUE INDEX review_events_answer_key ON kc.review_events USING btree (commune_id, review_id) WHERE (kind = ANY (ARRAY['reconsideration_upheld'::text, 'reconsideration_varied'::text, 'reconsideration_overturned'::text]));

CREATE UNIQUE INDEX review_events_decision_key ON kc.review_events USING btree (commune_id, review_id, suggestion) WHERE (kind = ANY (ARRAY['confirmed'::text, 'declined'::text]));

CREATE UNIQUE INDEX review_events_end_key ON kc.review_events USING btree (commune_id, review_id) WHERE (kind = ANY (ARRAY['lapsed'::text, 'set_aside'::text]));

CREATE INDEX review_events_official_idx ON kc.review_events USING btree (commune_id, official_id);

CREATE UNIQUE INDEX review_events_request_key ON kc.review_events USING btree (commune_id, review_id) WHERE (kind = 'reconsideration_requested'::text);

CREATE INDEX second_factor_resets_recorded_idx ON kc.second_factor_resets USING btree (commune_id, recorded_at);

CREATE INDEX sessions_person_idx ON kc.sessions USING btree (commune_id, person_id);

CREATE INDEX sessions_seen_idx ON kc.sessions USING btree (commune_id, seen_at);

CREATE INDEX sign_in_links_person_idx ON kc.sign_in_links USING btree (commune_id, person_id, issued_at);

CREATE INDEX year_packets_account_idx ON kc.year_packets USING btree (commune_id, recorded_by);

CREATE TRIGGER drafts_row AFTER INSERT ON kc.explanation_events FOR EACH ROW WHEN ((new.kind = ANY (ARRAY['submitted'::text, 'disownment_accepted'::text, 'accepted'::text, 'partly_accepted'::text, 'rejected'::text, 'lapsed'::text, 'waived'::text, 'cancelled'::text]))) EXECUTE FUNCTION kc.let_draft_go();

CREATE TRIGGER facts_row BEFORE DELETE OR UPDATE ON kc.account_closures FOR EACH ROW EXECUTE FUNCTION kc.refuse_change();

CREATE TRIGGER facts_row BEFORE DELETE OR UPDATE ON kc.account_tokens FOR EACH ROW EXECUTE FUNCTION kc.refuse_change();

CREATE TRIGGER facts_row BEFORE DELETE OR UPDATE ON kc.accounts FOR EACH ROW EXECUTE FUNCTION kc.refuse_change();

CREATE TRIGGER facts_row BEFORE DELETE OR UPDATE ON kc.assignment_ends FOR EACH ROW EXECUTE FUNCTION kc.refuse_change();

CREATE TRIGGER facts_row BEFORE DELETE OR UPDATE ON kc.assignments FOR EACH ROW EXECUTE FUNCTION kc.refuse_change();

CREATE TRIGGER facts_row BEFORE DELETE OR UPDATE ON kc.attachment_contents FOR EACH ROW EXECUTE FUNCTION kc.refuse_change();

CREATE TRIGGER facts_row BEFORE DELETE OR UPDATE ON kc.attachments FOR EACH ROW EXECUTE FUNCTION kc.refuse_change();

CREATE TRIGGER facts_row BEFORE DELETE OR UPDATE ON kc.calendar_days FOR EACH ROW EXECUTE FUNCTION kc.refuse_change();

CREATE TRIGGER facts_row BEFORE DELETE OR UPDATE ON kc.calendar_imports FOR EACH ROW EXECUTE FUNCTION kc.refuse_change();

CREATE TRIGGER facts_row BEFORE DELETE OR UPDATE ON kc.cause_categories FOR EACH ROW EXECUTE FUNCTION kc.refuse_change();

CREATE TRIGGER facts_row BEFORE DELETE OR UPDATE ON kc.checkpoints FOR EACH ROW EXECUTE FUNCTION kc.refuse_change();

CREATE TRIGGER facts_row BEFORE DELETE OR UPDATE ON kc.commendation_consents FOR EACH ROW EXECUTE FUNCTION kc.refuse_change();

CREATE TRIGGER facts_row BEFORE DELETE OR UPDATE ON kc.commendation_events FOR EACH ROW EXECUTE FUNCTION kc.refuse_change();

CREATE TRIGGER facts_row BEFORE DELETE OR UPDATE ON kc.commendation_shares FOR EACH ROW EXECUTE FUNCTION kc.refuse_change();

CREATE TRIGGER facts_row BEFORE DELETE OR UPDATE ON kc.commendations FOR EACH ROW EXECUTE FUNCTION kc.refuse_change();

CREATE TRIGGER facts_row BEFORE DELETE OR UPDATE ON kc.communes FOR EACH ROW EXECUTE FUNCTION kc.refuse_change();

CREATE TRIGGER facts_row BEFORE DELETE OR UPDATE ON kc.delegation_ends FOR EACH ROW EXECUTE FUNCTION kc.refuse_change();

CREATE TRIGGER facts_row BEFORE DELETE OR UPDATE ON kc.delegations FOR EACH ROW EXECUTE FUNCTION kc.refuse_change();

CREATE TRIGGER facts_row BEFORE DELETE OR UPDATE ON kc.departure_annulments FOR EACH ROW EXECUTE FUNCTION kc.refuse_change();

CREATE TRIGGER facts_row BEFORE DELETE OR UPDATE ON kc.departures FOR EACH ROW EXECUTE FUNCTION kc.refuse_change();

CREATE TRIGGER facts_row BEFORE DELETE OR UPDATE ON kc.dossier_changes FOR EACH ROW EXECUTE FUNCTION kc.refuse_change();

CREATE TRIGGER facts_row BEFORE DELETE OR UPDATE ON kc.dossier_snapshots FOR EACH ROW EXECUTE FUNCTION kc.refuse_change();

CREATE TRIGGER facts_row BEFORE DELETE OR UPDATE ON kc.explanation_events FOR EACH ROW EXECUTE FUNCTION kc.refuse_change();

CREATE TRIGGER facts_row BEFORE DELETE OR UPDATE ON kc.explanation_requests FOR EACH ROW EXECUTE FUNCTION kc.refuse_change();

CREATE TRIGGER facts_row BEFORE DELETE OR UPDATE ON kc.finding_events FOR EACH ROW EXECUTE FUNCTION kc.refuse_change();

CREATE TRIGGER facts_row BEFORE DELETE OR UPDATE ON kc.findings FOR EACH ROW EXECUTE FUNCTION kc.refuse_change();

CREATE TRIGGER facts_row BEFORE DELETE OR UPDATE ON kc.import_annulment_proposals FOR EACH ROW EXECUTE FUNCTION kc.refuse_change();

CREATE TRIGGER facts_row BEFORE DELETE OR UPDATE ON kc.import_annulments FOR EACH ROW EXECUTE FUNCTION kc.refuse_change();

CREATE TRIGGER facts_row BEFORE DELETE OR UPDATE ON kc.import_batches FOR EACH ROW EXECUTE FUNCTION kc.refuse_change();

CREATE TRIGGER facts_row BEFORE DELETE OR UPDATE ON kc.import_files FOR EACH ROW EXECUTE FUNCTION kc.refuse_change();

CREATE TRIGGER facts_row BEFORE DELETE OR UPDATE ON kc.import_problems FOR EACH ROW EXECUTE FUNCTION kc.refuse_change();

CREATE TRIGGER facts_row BEFORE DELETE OR UPDATE ON kc.incident_events FOR EACH ROW EXECUTE FUNCTION kc.refuse_change();

CREATE TRIGGER facts_row BEFORE DELETE OR UPDATE ON kc.incidents FOR EACH ROW EXECUTE FUNCTION kc.refuse_change();

CREATE TRIGGER facts_row BEFORE DELETE OR UPDATE ON kc.leave_cancellations FOR EACH ROW EXECUTE FUNCTION kc.refuse_change();

CREATE TRIGGER facts_row BEFORE DELETE OR UPDATE ON kc.leaves FOR EACH ROW EXECUTE FUNCTION kc.refuse_change();

CREATE TRIGGER facts_row BEFORE DELETE OR UPDATE ON kc.ledger_bodies FOR EACH ROW EXECUTE FUNCTION kc.refuse_change();

CREATE TRIGGER facts_row BEFORE DELETE OR UPDATE ON kc.ledger_entries FOR EACH ROW EXECUTE FUNCTION kc.refuse_change();

CREATE TRIGGER facts_row BEFORE DELETE OR UPDATE ON kc.look_days FOR EACH ROW EXECUTE FUNCTION kc.refuse_change();

CREATE TRIGGER facts_row BEFORE DELETE OR UPDATE ON kc.looks FOR EACH ROW EXECUTE FUNCTION kc.refuse_change();

CREATE TRIGGER facts_row BEFORE DELETE OR UPDATE ON kc.notices FOR EACH ROW EXECUTE FUNCTION kc.refuse_change();

CREATE TRIGGER facts_row BEFORE DELETE OR UPDATE ON kc.official_managements FOR EACH ROW EXECUTE FUNCTION kc.refuse_change();

CREATE TRIGGER facts_row BEFORE DELETE OR UPDATE ON kc.officials FOR EACH ROW EXECUTE FUNCTION kc.refuse_change();

CREATE TRIGGER facts_row BEFORE DELETE OR UPDATE ON kc.org_units FOR EACH ROW EXECUTE FUNCTION kc.refuse_change();

CREATE TRIGGER facts_row BEFORE DELETE OR UPDATE ON kc.paper_templates FOR EACH ROW EXECUTE FUNCTION kc.refuse_change();

CREATE TRIGGER facts_row BEFORE DELETE OR UPDATE ON kc.papers FOR EACH ROW EXECUTE FUNCTION kc.refuse_change();

CREATE TRIGGER facts_row BEFORE DELETE OR UPDATE ON kc.people FOR EACH ROW EXECUTE FUNCTION kc.refuse_change();

CREATE TRIGGER facts_row BEFORE DELETE OR UPDATE ON kc.person_names FOR EACH ROW EXECUTE FUNCTION kc.refuse_change();

CREATE TRIGGER facts_row BEFORE DELETE OR UPDATE ON kc.policies FOR EACH ROW EXECUTE FUNCTION kc.refuse_change();

CREATE TRIGGER facts_row BEFORE DELETE OR UPDATE ON kc.portal_lines FOR EACH ROW EXECUTE FUNCTION kc.refuse_change();

CREATE TRIGGER facts_row BEFORE DELETE OR UPDATE ON kc.portal_lists FOR EACH ROW EXECUTE FUNCTION kc.refuse_change();

CREATE TRIGGER facts_row BEFORE DELETE OR UPDATE ON kc.portal_problems FOR EACH ROW EXECUTE FUNCTION kc.refuse_change();

CREATE TRIGGER facts_row BEFORE DELETE OR UPDATE ON kc.procedure_imports FOR EACH ROW EXECUTE FUNCTION kc.refuse_change();

CREATE TRIGGER facts_row BEFORE DELETE OR UPDATE ON kc.procedure_limits FOR EACH ROW EXECUTE FUNCTION kc.refuse_change();

CREATE TRIGGER facts_row BEFORE DELETE OR UPDATE ON kc.register_officers FOR EACH ROW EXECUTE FUNCTION kc.refuse_change();

CREATE TRIGGER facts_row BEFORE DELETE OR UPDATE ON kc.reminder_events FOR EACH ROW EXECUTE FUNCTION kc.refuse_change();

CREATE TRIGGER facts_row BEFORE DELETE OR UPDATE ON kc.reminder_grounds FOR EACH ROW EXECUTE FUNCTION kc.refuse_change();

CREATE TRIGGER facts_row BEFORE DELETE OR UPDATE ON kc.reminder_participants FOR EACH ROW EXECUTE FUNCTION kc.refuse_change();

CREATE TRIGGER facts_row BEFORE DELETE OR UPDATE ON kc.reminders FOR EACH ROW EXECUTE FUNCTION kc.refuse_change();

CREATE TRIGGER facts_row BEFORE DELETE OR UPDATE ON kc.review_case_grounds FOR EACH ROW EXECUTE FUNCTION kc.refuse_change();

CREATE TRIGGER facts_row BEFORE DELETE OR UPDATE ON kc.review_cases FOR EACH ROW EXECUTE FUNCTION kc.refuse_change();

CREATE TRIGGER facts_row BEFORE DELETE OR UPDATE ON kc.review_events FOR EACH ROW EXECUTE FUNCTION kc.refuse_change();

CREATE TRIGGER facts_row BEFORE DELETE OR UPDATE ON kc.scans FOR EACH ROW EXECUTE FUNCTION kc.refuse_change();

CREATE TRIGGER facts_row BEFORE DELETE OR UPDATE ON kc.second_factor_resets FOR EACH ROW EXECUTE FUNCTION kc.refuse_change();

CREATE TRIGGER facts_row BEFORE DELETE OR UPDATE ON kc.sign_in_link_uses FOR EACH ROW EXECUTE FUNCTION kc.refuse_change();

CREATE TRIGGER facts_row BEFORE DELETE OR UPDATE ON kc.sign_in_links FOR EACH ROW EXECUTE FUNCTION kc.refuse_change();

CREATE TRIGGER facts_row BEFORE DELETE OR UPDATE ON kc.token_revocations FOR EACH ROW EXECUTE FUNCTION kc.refuse_change();

CREATE TRIGGER facts_row BEFORE DELETE OR UPDATE ON kc.year_packet_parts FOR EACH ROW EXECUTE FUNCTION kc.refuse_change();

CREATE TRIGGER facts_row BEFORE DELETE OR UPDATE ON kc.year_packets FOR EACH ROW EXECUTE FUNCTION kc.refuse_change();

CREATE TRIGGER facts_table BEFORE TRUNCATE ON kc.account_closures FOR EACH STATEMENT EXECUTE FUNCTION kc.refuse_change();

CREATE TRIGGER facts_table BEFORE TRUNCATE ON kc.account_tokens FOR EACH STATEMENT EXECUTE FUNCTION kc.refuse_change();

CREATE TRIGGER facts_table BEFORE TRUNCATE ON kc.accounts FOR EACH STATEMENT EXECUTE FUNCTION kc.refuse_change();

CREATE TRIGGER facts_table BEFORE TRUNCATE ON kc.assignment_ends FOR EACH STATEMENT EXECUTE FUNCTION kc.refuse_change();

CREATE TRIGGER facts_table BEFORE TRUNCATE ON kc.assignments FOR EACH STATEMENT EXECUTE FUNCTION kc.refuse_change();

CREATE TRIGGER facts_table BEFORE TRUNCATE ON kc.attachment_contents FOR EACH STATEMENT EXECUTE FUNCTION kc.refuse_change();

CREATE TRIGGER facts_table BEFORE TRUNCATE ON kc.attachments FOR EACH STATEMENT EXECUTE FUNCTION kc.refuse_change();

CREATE TRIGGER facts_table BEFORE TRUNCATE ON kc.calendar_days FOR EACH STATEMENT EXECUTE FUNCTION kc.refuse_change();

CREATE TRIGGER facts_table BEFORE TRUNCATE ON kc.calendar_imports FOR EACH STATEMENT EXECUTE FUNCTION kc.refuse_change();

CREATE TRIGGER facts_table BEFORE TRUNCATE ON kc.cause_categories FOR EACH STATEMENT EXECUTE FUNCTION kc.refuse_change();

CREATE TRIGGER facts_table BEFORE TRUNCATE ON kc.checkpoints FOR EACH STATEMENT EXECUTE FUNCTION kc.refuse_change();

CREATE TRIGGER facts_table BEFORE TRUNCATE ON kc.commendation_consents FOR EACH STATEMENT EXECUTE FUNCTION kc.refuse_change();

CREATE TRIGGER facts_table BEFORE TRUNCATE ON kc.commendation_events FOR EACH STATEMENT EXECUTE FUNCTION kc.refuse_change();

CREATE TRIGGER facts_table BEFORE TRUNCATE ON kc.commendation_shares FOR EACH STATEMENT EXECUTE FUNCTION kc.refuse_change();

CREATE TRIGGER facts_table BEFORE TRUNCATE ON kc.commendations FOR EACH STATEMENT EXECUTE FUNCTION kc.refuse_change();

CREATE TRIGGER facts_table BEFORE TRUNCATE ON kc.communes FOR EACH STATEMENT EXECUTE FUNCTION kc.refuse_change();

CREATE TRIGGER facts_table BEFORE TRUNCATE ON kc.delegation_ends FOR EACH STATEMENT EXECUTE FUNCTION kc.refuse_change();

CREATE TRIGGER facts_table BEFORE TRUNCATE ON kc.delegations FOR EACH STATEMENT EXECUTE FUNCTION kc.refuse_change();

CREATE TRIGGER facts_table BEFORE TRUNCATE ON kc.departure_annulments FOR EACH STATEMENT EXECUTE FUNCTION kc.refuse_change();

CREATE TRIGGER facts_table BEFORE TRUNCATE ON kc.departures FOR EACH STATEMENT EXECUTE FUNCTION kc.refuse_change();

CREATE TRIGGER facts_table BEFORE TRUNCATE ON kc.dossier_changes FOR EACH STATEMENT EXECUTE FUNCTION kc.refuse_change();

CREATE TRIGGER facts_table BEFORE TRUNCATE ON kc.dossier_snapshots FOR EACH STATEMENT EXECUTE FUNCTION kc.refuse_change();

CREATE TRIGGER facts_table BEFORE TRUNCATE ON kc.explanation_events FOR EACH STATEMENT EXECUTE FUNCTION kc.refuse_change();

CREATE TRIGGER facts_table BEFORE TRUNCATE ON kc.explanation_requests FOR EACH STATEMENT EXECUTE FUNCTION kc.refuse_change();

CREATE TRIGGER facts_table BEFORE TRUNCATE ON kc.finding_events FOR EACH STATEMENT EXECUTE FUNCTION kc.refuse_change();

CREATE TRIGGER facts_table BEFORE TRUNCATE ON kc.findings FOR EACH STATEMENT EXECUTE FUNCTION kc.refuse_change();

CREATE TRIGGER facts_table BEFORE TRUNCATE ON kc.import_annulment_proposals FOR EACH STATEMENT EXECUTE FUNCTION kc.refuse_change();

CREATE TRIGGER facts_table BEFORE TRUNCATE ON kc.import_annulments FOR EACH STATEMENT EXECUTE FUNCTION kc.refuse_change();

CREATE TRIGGER facts_table BEFORE TRUNCATE ON kc.import_batches FOR EACH STATEMENT EXECUTE FUNCTION kc.refuse_change();

CREATE TRIGGER facts_table BEFORE TRUNCATE ON kc.import_files FOR EACH STATEMENT EXECUTE FUNCTION kc.refuse_change();

CREATE TRIGGER facts_table BEFORE TRUNCATE ON kc.import_problems FOR EACH STATEMENT EXECUTE FUNCTION kc.refuse_change();

CREATE TRIGGER facts_table BEFORE TRUNCATE ON kc.incident_events FOR EACH STATEMENT EXECUTE FUNCTION kc.refuse_change();

CREATE TRIGGER facts_table BEFORE TRUNCATE ON kc.incidents FOR EACH STATEMENT EXECUTE FUNCTION kc.refuse_change();

CREATE TRIGGER facts_table BEFORE TRUNCATE ON kc.leave_cancellations FOR EACH STATEMENT EXECUTE FUNCTION kc.refuse_change();

CREATE TRIGGER facts_table BEFORE TRUNCATE ON kc.leaves FOR EACH STATEMENT EXECUTE FUNCTION kc.refuse_change();

CREATE TRIGGER facts_table BEFORE TRUNCATE ON kc.ledger_bodies FOR EACH STATEMENT EXECUTE FUNCTION kc.refuse_change();

CREATE TRIGGER facts_table BEFORE TRUNCATE ON kc.ledger_entries FOR EACH STATEMENT EXECUTE FUNCTION kc.refuse_change();

CREATE TRIGGER facts_table BEFORE TRUNCATE ON kc.look_days FOR EACH STATEMENT EXECUTE FUNCTION kc.refuse_change();

CREATE TRIGGER facts_table BEFORE TRUNCATE ON kc.looks FOR EACH STATEMENT EXECUTE FUNCTION kc.refuse_change();

CREATE TRIGGER facts_table BEFORE TRUNCATE ON kc.notices FOR EACH STATEMENT EXECUTE FUNCTION kc.refuse_change();

CREATE TRIGGER facts_table BEFORE TRUNCATE ON kc.official_managements FOR EACH STATEMENT EXECUTE FUNCTION kc.refuse_change();

CREATE TRIGGER facts_table BEFORE TRUNCATE ON kc.officials FOR EACH STATEMENT EXECUTE FUNCTION kc.refuse_change();

CREATE TRIGGER facts_table BEFORE TRUNCATE ON kc.org_units FOR EACH STATEMENT EXECUTE FUNCTION kc.refuse_change();

CREATE TRIGGER facts_table BEFORE TRUNCATE ON kc.paper_templates FOR EACH STATEMENT EXECUTE FUNCTION kc.refuse_change();

CREATE TRIGGER facts_table BEFORE TRUNCATE ON kc.papers FOR EACH STATEMENT EXECUTE FUNCTION kc.refuse_change();

CREATE TRIGGER facts_table BEFORE TRUNCATE ON kc.people FOR EACH STATEMENT EXECUTE FUNCTION kc.refuse_change();

CREATE TRIGGER facts_table BEFORE TRUNCATE ON kc.person_names FOR EACH STATEMENT EXECUTE FUNCTION kc.refuse_change();

CREATE TRIGGER facts_table BEFORE TRUNCATE ON kc.policies FOR EACH STATEMENT EXECUTE FUNCTION kc.refuse_change();

CREATE TRIGGER facts_table BEFORE TRUNCATE ON kc.portal_lines FOR EACH STATEMENT EXECUTE FUNCTION kc.refuse_change();

CREATE TRIGGER facts_table BEFORE TRUNCATE ON kc.portal_lists FOR EACH STATEMENT EXECUTE FUNCTION kc.refuse_change();

CREATE TRIGGER facts_table BEFORE TRUNCATE ON kc.portal_problems FOR EACH STATEMENT EXECUTE FUNCTION kc.refuse_change();

CREATE TRIGGER facts_table BEFORE TRUNCATE ON kc.procedure_imports FOR EACH STATEMENT EXECUTE FUNCTION kc.refuse_change();

CREATE TRIGGER facts_table BEFORE TRUNCATE ON kc.procedure_limits FOR EACH STATEMENT EXECUTE FUNCTION kc.refuse_change();

CREATE TRIGGER facts_table BEFORE TRUNCATE ON kc.register_officers FOR EACH STATEMENT EXECUTE FUNCTION kc.refuse_change();

CREATE TRIGGER facts_table BEFORE TRUNCATE ON kc.reminder_events FOR EACH STATEMENT EXECUTE FUNCTION kc.refuse_change();

CREATE TRIGGER facts_table BEFORE TRUNCATE ON kc.reminder_grounds FOR EACH STATEMENT EXECUTE FUNCTION kc.refuse_change();

CREATE TRIGGER facts_table BEFORE TRUNCATE ON kc.reminder_participants FOR EACH STATEMENT EXECUTE FUNCTION kc.refuse_change();

CREATE TRIGGER facts_table BEFORE TRUNCATE ON kc.reminders FOR EACH STATEMENT EXECUTE FUNCTION kc.refuse_change();

CREATE TRIGGER facts_table BEFORE TRUNCATE ON kc.review_case_grounds FOR EACH STATEMENT EXECUTE FUNCTION kc.refuse_change();

CREATE TRIGGER facts_table BEFORE TRUNCATE ON kc.review_cases FOR EACH STATEMENT EXECUTE FUNCTION kc.refuse_change();

CREATE TRIGGER facts_table BEFORE TRUNCATE ON kc.review_events FOR EACH STATEMENT EXECUTE FUNCTION kc.refuse_change();

CREATE TRIGGER facts_table BEFORE TRUNCATE ON kc.scans FOR EACH STATEMENT EXECUTE FUNCTION kc.refuse_change();

CREATE TRIGGER facts_table BEFORE TRUNCATE ON kc.second_factor_resets FOR EACH STATEMENT EXECUTE FUNCTION kc.refuse_change();

CREATE TRIGGER facts_table BEFORE TRUNCATE ON kc.sign_in_link_uses FOR EACH STATEMENT EXECUTE FUNCTION kc.refuse_change();

CREATE TRIGGER facts_table BEFORE TRUNCATE ON kc.sign_in_links FOR EACH STATEMENT EXECUTE FUNCTION kc.refuse_change();

CREATE TRIGGER facts_table BEFORE TRUNCATE ON kc.token_revocations FOR EACH STATEMENT EXECUTE FUNCTION kc.refuse_change();

CREATE TRIGGER facts_table BEFORE TRUNCATE ON kc.year_packet_parts FOR EACH STATEMENT EXECUTE FUNCTION kc.refuse_change();

CREATE TRIGGER facts_table BEFORE TRUNCATE ON kc.year_packets FOR EACH STATEMENT EXECUTE FUNCTION kc.refuse_change();

CREATE TRIGGER guards_row AFTER INSERT ON kc.reminder_events FOR EACH ROW EXECUTE FUNCTION kc.keep_reminder_guards();

CREATE TRIGGER guards_row AFTER INSERT ON kc.review_cases FOR EACH ROW EXECUTE FUNCTION kc.keep_review_guard();

CREATE TRIGGER guards_row AFTER INSERT ON kc.review_events FOR EACH ROW WHEN ((new.kind = ANY (ARRAY['lapsed'::text, 'set_aside'::text, 'confirmed'::text, 'declined'::text]))) EXECUTE FUNCTION kc.release_review_guard();

CREATE TRIGGER shares_sum AFTER INSERT ON kc.commendation_shares REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION kc.check_shares();

ALTER TABLE ONLY kc.account_closures
    ADD CONSTRAINT account_closures_account_fkey FOREIGN KEY (commune_id, account_id) REFERENCES kc.accounts(commune_id, account_id);

ALTER TABLE ONLY kc.account_closures
    ADD CONSTRAINT account_closures_closed_by_fkey FOREIGN KEY (commune_id, closed_by) REFERENCES kc.accounts(commune_id, account_id);

ALTER TABLE ONLY kc.account_tokens
    ADD CONSTRAINT account_tokens_account_fkey FOREIGN KEY (commune_id, account_id) REFERENCES kc.accounts(commune_id, account_id);

ALTER TABLE ONLY kc.account_tokens
    ADD CONSTRAINT account_tokens_issued_by_fkey FOREIGN KEY (commune_id, issued_by) REFERENCES kc.accounts(commune_id, account_id);

ALTER TABLE ONLY kc.accounts
    ADD CONSTRAINT accounts_added_by_fkey FOREIGN KEY (commune_id, added_by) REFERENCES kc.accounts(commune_id, account_id);

ALTER TABLE ONLY kc.accounts
    ADD CONSTRAINT accounts_person_fkey FOREIGN KEY (commune_id, person_id) REFERENCES kc.people(commune_id, person_id);

ALTER TABLE ONLY kc.accounts
    ADD CONSTRAINT accounts_unit_fkey FOREIGN KEY (commune_id, unit_id) REFERENCES kc.org_units(commune_id, unit_id);

ALTER TABLE ONLY kc.assignment_ends
    ADD CONSTRAINT assignment_ends_assignment_fkey FOREIGN KEY (commune_id, assignment_id) REFERENCES kc.assignments(commune_id, assignment_id);

ALTER TABLE ONLY kc.assignment_ends
    ADD CONSTRAINT assignment_ends_official_fkey FOREIGN KEY (commune_id, official_id) REFERENCES kc.officials(commune_id, official_id);

ALTER TABLE ONLY kc.assignment_ends
    ADD CONSTRAINT assignment_ends_recorded_by_fkey FOREIGN KEY (commune_id, recorded_by) REFERENCES kc.accounts(commune_id, account_id);

ALTER TABLE ONLY kc.assignments
    ADD CONSTRAINT assignments_official_fkey FOREIGN KEY (commune_id, official_id) REFERENCES kc.officials(commune_id, official_id);

ALTER TABLE ONLY kc.assignments
    ADD CONSTRAINT assignments_recorded_by_fkey FOREIGN KEY (commune_id, recorded_by) REFERENCES kc.accounts(commune_id, account_id);

ALTER TABLE ONLY kc.assignments
    ADD CONSTRAINT assignments_unit_fkey FOREIGN KEY (commune_id, unit_id) REFERENCES kc.org_units(commune_id, unit_id);

ALTER TABLE ONLY kc.attachment_contents
    ADD CONSTRAINT attachment_contents_official_fkey FOREIGN KEY (commune_id, official_id) REFERENCES kc.officials(commune_id, official_id);

ALTER TABLE ONLY kc.attachments
    ADD CONSTRAINT attachments_content_fkey FOREIGN KEY (commune_id, official_id, sha256) REFERENCES kc.attachment_contents(commune_id, official_id, sha256);

ALTER TABLE ONLY kc.attachments
    ADD CONSTRAINT attachments_recorded_by_fkey FOREIGN KEY (commune_id, recorded_by) REFERENCES kc.accounts(commune_id, account_id);

ALTER TABLE ONLY kc.attachments
    ADD CONSTRAINT attachments_request_fkey FOREIGN KEY (commune_id, request_id, official_id) REFERENCES kc.explanation_requests(commune_id, request_id, official_id);

ALTER TABLE ONLY kc.attachments
    ADD CONSTRAINT attachments_unit_fkey FOREIGN KEY (commune_id, unit_id) REFERENCES kc.org_units(commune_id, unit_id);

ALTER TABLE ONLY kc.award_guards
    ADD CONSTRAINT award_guards_commendation_fkey FOREIGN KEY (commune_id, commendation_id) REFERENCES kc.commendations(commune_id, commendation_id);

ALTER TABLE ONLY kc.calendar_days
    ADD CONSTRAINT calendar_days_import_fkey FOREIGN KEY (commune_id, calendar_import_id) REFERENCES kc.calendar_imports(commune_id, calendar_import_id);

ALTER TABLE ONLY kc.calendar_imports
    ADD CONSTRAINT calendar_imports_recorded_by_fkey FOREIGN KEY (commune_id, recorded_by) REFERENCES kc.accounts(commune_id, account_id);

ALTER TABLE ONLY kc.cause_categories
    ADD CONSTRAINT cause_categories_recorded_by_fkey FOREIGN KEY (commune_id, recorded_by) REFERENCES kc.accounts(commune_id, account_id);

ALTER TABLE ONLY kc.checkpoints
    ADD CONSTRAINT checkpoints_commune_fkey FOREIGN KEY (commune_id) REFERENCES kc.communes(commune_id);

ALTER TABLE ONLY kc.commendation_consents
    ADD CONSTRAINT commendation_consents_commendation_fkey FOREIGN KEY (commune_id, commendation_id, nominator_id) REFERENCES kc.commendations(commune_id, commendation_id, nominator_id);

ALTER TABLE ONLY kc.commendation_consents
    ADD CONSTRAINT commendation_consents_event_fkey FOREIGN KEY (commune_id, event_id) REFERENCES kc.commendation_events(commune_id, event_id);

ALTER TABLE ONLY kc.commendation_consents
    ADD CONSTRAINT commendation_consents_share_fkey FOREIGN KEY (commune_id, commendation_id, official_id) REFERENCES kc.commendation_shares(commune_id, commendation_id, official_id);

ALTER TABLE ONLY kc.commendation_events
    ADD CONSTRAINT commendation_events_commendation_fkey FOREIGN KEY (commune_id, commendation_id, nominator_id) REFERENCES kc.commendations(commune_id, commendation_id, nominator_id);

ALTER TABLE ONLY kc.commendation_events
    ADD CONSTRAINT commendation_events_proposal_fkey FOREIGN KEY (commune_id, commendation_id, proposal_id, proposed_by) REFERENCES kc.commendation_events(commune_id, commendation_id, event_id, recorded_by);

ALTER TABLE ONLY kc.commendation_events
    ADD CONSTRAINT commendation_events_recorded_by_fkey FOREIGN KEY (commune_id, recorded_by) REFERENCES kc.accounts(commune_id, account_id);

ALTER TABLE ONLY kc.commendation_shares
    ADD CONSTRAINT commendation_shares_commendation_fkey FOREIGN KEY (commune_id, commendation_id, nominator_id) REFERENCES kc.commendations(commune_id, commendation_id, nominator_id);

ALTER TABLE ONLY kc.commendation_shares
    ADD CONSTRAINT commendation_shares_official_fkey FOREIGN KEY (commune_id, official_id) REFERENCES kc.officials(commune_id, official_id);

ALTER TABLE ONLY kc.commendation_shares
    ADD CONSTRAINT commendation_shares_unit_fkey FOREIGN KEY (commune_id, unit_id) REFERENCES kc.org_units(commune_id, unit_id);

ALTER TABLE ONLY kc.commendations
    ADD CONSTRAINT commendations_achievement_fkey FOREIGN KEY (commune_id, achievement_id) REFERENCES kc.commendations(commune_id, commendation_id);

ALTER TABLE ONLY kc.commendations
    ADD CONSTRAINT commendations_nominator_fkey FOREIGN KEY (commune_id, nominator_id) REFERENCES kc.people(commune_id, person_id);

ALTER TABLE ONLY kc.commendations
    ADD CONSTRAINT commendations_recorded_by_fkey FOREIGN KEY (commune_id, recorded_by) REFERENCES kc.accounts(commune_id, account_id);

ALTER TABLE ONLY kc.delegation_ends
    ADD CONSTRAINT delegation_ends_delegation_fkey FOREIGN KEY (commune_id, delegation_id) REFERENCES kc.delegations(commune_id, delegation_id);

ALTER TABLE ONLY kc.delegation_ends
    ADD CONSTRAINT delegation_ends_recorded_by_fkey FOREIGN KEY (commune_id, recorded_by) REFERENCES kc.accounts(commune_id, account_id);

ALTER TABLE ONLY kc.delegations
    ADD CONSTRAINT delegations_from_fkey FOREIGN KEY (commune_id, from_account_id) REFERENCES kc.accounts(commune_id, account_id);

ALTER TABLE ONLY kc.delegations
    ADD CONSTRAINT delegations_recorded_by_fkey FOREIGN KEY (commune_id, recorded_by) REFERENCES kc.accounts(commune_id, account_id);

ALTER TABLE ONLY kc.delegations
    ADD CONSTRAINT delegations_to_fkey FOREIGN KEY (commune_id, to_account_id) REFERENCES kc.accounts(commune_id, account_id);

ALTER TABLE ONLY kc.departure_annulments
    ADD CONSTRAINT departure_annulments_departure_fkey FOREIGN KEY (commune_id, official_id, departure_id) REFERENCES kc.departures(commune_id, official_id, departure_id);

ALTER TABLE ONLY kc.departure_annulments
    ADD CONSTRAINT departure_annulments_recorded_by_fkey FOREIGN KEY (commune_id, recorded_by) REFERENCES kc.accounts(commune_id, account_id);

ALTER TABLE ONLY kc.departures
    ADD CONSTRAINT departures_follows_fkey FOREIGN KEY (commune_id, official_id, follows_id) REFERENCES kc.departure_annulments(commune_id, official_id, departure_id);

ALTER TABLE ONLY kc.departures
    ADD CONSTRAINT departures_official_fkey FOREIGN KEY (commune_id, official_id) REFERENCES kc.officials(commune_id, official_id);

ALTER TABLE ONLY kc.departures
    ADD CONSTRAINT departures_recorded_by_fkey FOREIGN KEY (commune_id, recorded_by) REFERENCES kc.accounts(commune_id, account_id);

ALTER TABLE ONLY kc.departures
    ADD CONSTRAINT departures_successor_fkey FOREIGN KEY (commune_id, successor_id) REFERENCES kc.officials(commune_id, official_id);

ALTER TABLE ONLY kc.departures
    ADD CONSTRAINT departures_unit_fkey FOREIGN KEY (commune_id, unit_id) REFERENCES kc.org_units(commune_id, unit_id);

ALTER TABLE ONLY kc.dossier_changes
    ADD CONSTRAINT dossier_changes_batch_fkey FOREIGN KEY (commune_id, batch_id) REFERENCES kc.import_batches(commune_id, batch_id);

ALTER TABLE ONLY kc.dossier_snapshots
    ADD CONSTRAINT dossier_snapshots_batch_fkey FOREIGN KEY (commune_id, batch_id) REFERENCES kc.import_batches(commune_id, batch_id);

ALTER TABLE ONLY kc.dossier_snapshots
    ADD CONSTRAINT dossier_snapshots_officer_fkey FOREIGN KEY (commune_id, officer_id) REFERENCES kc.register_officers(commune_id, officer_id);

ALTER TABLE ONLY kc.dossiers
    ADD CONSTRAINT dossiers_commune_fkey FOREIGN KEY (commune_id) REFERENCES kc.communes(commune_id);

ALTER TABLE ONLY kc.dossiers
    ADD CONSTRAINT dossiers_officer_fkey FOREIGN KEY (commune_id, officer_id) REFERENCES kc.register_officers(commune_id, officer_id);

ALTER TABLE ONLY kc.explanation_drafts
    ADD CONSTRAINT explanation_drafts_request_fkey FOREIGN KEY (commune_id, request_id) REFERENCES kc.explanation_requests(commune_id, request_id);

ALTER TABLE ONLY kc.explanation_events
    ADD CONSTRAINT explanation_events_decided_by_fkey FOREIGN KEY (commune_id, decided_by) REFERENCES kc.accounts(commune_id, account_id);

ALTER TABLE ONLY kc.explanation_events
    ADD CONSTRAINT explanation_events_recorded_by_fkey FOREIGN KEY (commune_id, recorded_by) REFERENCES kc.accounts(commune_id, account_id);

ALTER TABLE ONLY kc.explanation_events
    ADD CONSTRAINT explanation_events_request_fkey FOREIGN KEY (commune_id, request_id, official_id) REFERENCES kc.explanation_requests(commune_id, request_id, official_id);

ALTER TABLE ONLY kc.explanation_events
    ADD CONSTRAINT explanation_events_unit_fkey FOREIGN KEY (commune_id, unit_id) REFERENCES kc.org_units(commune_id, unit_id);

ALTER TABLE ONLY kc.explanation_guards
    ADD CONSTRAINT explanation_guards_request_fkey FOREIGN KEY (commune_id, request_id, official_id) REFERENCES kc.explanation_requests(commune_id, request_id, official_id);

ALTER TABLE ONLY kc.explanation_requests
    ADD CONSTRAINT explanation_requests_finding_fkey FOREIGN KEY (commune_id, finding_id) REFERENCES kc.findings(commune_id, finding_id);

ALTER TABLE ONLY kc.explanation_requests
    ADD CONSTRAINT explanation_requests_incident_fkey FOREIGN KEY (commune_id, incident_id) REFERENCES kc.incidents(commune_id, incident_id);

ALTER TABLE ONLY kc.explanation_requests
    ADD CONSTRAINT explanation_requests_official_fkey FOREIGN KEY (commune_id, official_id) REFERENCES kc.officials(commune_id, official_id);

ALTER TABLE ONLY kc.explanation_requests
    ADD CONSTRAINT explanation_requests_recorded_by_fkey FOREIGN KEY (commune_id, recorded_by) REFERENCES kc.accounts(commune_id, account_id);

ALTER TABLE ONLY kc.explanation_requests
    ADD CONSTRAINT explanation_requests_unit_fkey FOREIGN KEY (commune_id, unit_id) REFERENCES kc.org_units(commune_id, unit_id);

ALTER TABLE ONLY kc.failed_sign_ins
    ADD CONSTRAINT failed_sign_ins_commune_fkey FOREIGN KEY (commune_id) REFERENCES kc.communes(commune_id);

ALTER TABLE ONLY kc.finding_events
    ADD CONSTRAINT finding_events_finding_fkey FOREIGN KEY (commune_id, finding_id) REFERENCES kc.findings(commune_id, finding_id);

ALTER TABLE ONLY kc.finding_events
    ADD CONSTRAINT finding_events_official_fkey FOREIGN KEY (commune_id, official_id) REFERENCES kc.officials(commune_id, official_id);

ALTER TABLE ONLY kc.finding_events
    ADD CONSTRAINT finding_events_recorded_by_fkey FOREIGN KEY (commune_id, recorded_by) REFERENCES kc.accounts(commune_id, account_id);

ALTER TABLE ONLY kc.finding_events
    ADD CONSTRAINT finding_events_unit_fkey FOREIGN KEY (commune_id, unit_id) REFERENCES kc.org_units(commune_id, unit_id);

ALTER TABLE ONLY kc.finding_guards
    ADD CONSTRAINT finding_guards_finding_fkey FOREIGN KEY (commune_id, finding_id) REFERENCES kc.findings(commune_id, finding_id);

ALTER TABLE ONLY kc.findings
    ADD CONSTRAINT findings_batch_fkey FOREIGN KEY (commune_id, batch_seq) REFERENCES kc.import_batches(commune_id, seq);

ALTER TABLE ONLY kc.findings
    ADD CONSTRAINT findings_officer_fkey FOREIGN KEY (commune_id, officer_id) REFERENCES kc.register_officers(commune_id, officer_id);

ALTER TABLE ONLY kc.findings
    ADD CONSTRAINT findings_official_fkey FOREIGN KEY (commune_id, official_id) REFERENCES kc.officials(commune_id, official_id);

ALTER TABLE ONLY kc.findings
    ADD CONSTRAINT findings_recorded_by_fkey FOREIGN KEY (commune_id, recorded_by) REFERENCES kc.accounts(commune_id, account_id);

ALTER TABLE ONLY kc.findings
    ADD CONSTRAINT findings_scan_fkey FOREIGN KEY (commune_id, scan_id) REFERENCES kc.scans(commune_id, scan_id);

ALTER TABLE ONLY kc.findings
    ADD CONSTRAINT findings_unit_fkey FOREIGN KEY (commune_id, unit_id) REFERENCES kc.org_units(commune_id, unit_id);

ALTER TABLE ONLY kc.import_annulment_proposals
    ADD CONSTRAINT import_annulment_proposals_batch_fkey FOREIGN KEY (commune_id, batch_id) REFERENCES kc.import_batches(commune_id, batch_id);

ALTER TABLE ONLY kc.import_annulment_proposals
    ADD CONSTRAINT import_annulment_proposals_recorded_by_fkey FOREIGN KEY (commune_id, recorded_by) REFERENCES kc.accounts(commune_id, account_id);

ALTER TABLE ONLY kc.import_annulments
    ADD CONSTRAINT import_annulments_proposal_fkey FOREIGN KEY (commune_id, batch_id, proposed_by) REFERENCES kc.import_annulment_proposals(commune_id, batch_id, recorded_by);

ALTER TABLE ONLY kc.import_annulments
    ADD CONSTRAINT import_annulments_recorded_by_fkey FOREIGN KEY (commune_id, recorded_by) REFERENCES kc.accounts(commune_id, account_id);

ALTER TABLE ONLY kc.import_batches
    ADD CONSTRAINT import_batches_recorded_by_fkey FOREIGN KEY (commune_id, recorded_by) REFERENCES kc.accounts(commune_id, account_id);

ALTER TABLE ONLY kc.import_files
    ADD CONSTRAINT import_files_batch_fkey FOREIGN KEY (commune_id, batch_id) REFERENCES kc.import_batches(commune_id, batch_id);

ALTER TABLE ONLY kc.import_problems
    ADD CONSTRAINT import_problems_batch_fkey FOREIGN KEY (commune_id, batch_id) REFERENCES kc.import_batches(commune_id, batch_id);

ALTER TABLE ONLY kc.incident_events
    ADD CONSTRAINT incident_events_incident_fkey FOREIGN KEY (commune_id, incident_id) REFERENCES kc.incidents(commune_id, incident_id);

ALTER TABLE ONLY kc.incident_events
    ADD CONSTRAINT incident_events_official_fkey FOREIGN KEY (commune_id, official_id) REFERENCES kc.officials(commune_id, official_id);

ALTER TABLE ONLY kc.incident_events
    ADD CONSTRAINT incident_events_recorded_by_fkey FOREIGN KEY (commune_id, recorded_by) REFERENCES kc.accounts(commune_id, account_id);

ALTER TABLE ONLY kc.incident_events
    ADD CONSTRAINT incident_events_unit_fkey FOREIGN KEY (commune_id, unit_id) REFERENCES kc.org_units(commune_id, unit_id);

ALTER TABLE ONLY kc.incident_guards
    ADD CONSTRAINT incident_guards_incident_fkey FOREIGN KEY (commune_id, incident_id) REFERENCES kc.incidents(commune_id, incident_id);

ALTER TABLE ONLY kc.incidents
    ADD CONSTRAINT incidents_official_fkey FOREIGN KEY (commune_id, official_id) REFERENCES kc.officials(commune_id, official_id);

ALTER TABLE ONLY kc.incidents
    ADD CONSTRAINT incidents_recorded_by_fkey FOREIGN KEY (commune_id, recorded_by) REFERENCES kc.accounts(commune_id, account_id);

ALTER TABLE ONLY kc.incidents
    ADD CONSTRAINT incidents_unit_fkey FOREIGN KEY (commune_id, unit_id) REFERENCES kc.org_units(commune_id, unit_id);

ALTER TABLE ONLY kc.known_browsers
    ADD CONSTRAINT known_browsers_person_fkey FOREIGN KEY (commune_id, person_id) REFERENCES kc.sign_ins(commune_id, person_id);

ALTER TABLE ONLY kc.leave_cancellations
    ADD CONSTRAINT leave_cancellations_leave_fkey FOREIGN KEY (commune_id, leave_id) REFERENCES kc.leaves(commune_id, leave_id);

ALTER TABLE ONLY kc.leave_cancellations
    ADD CONSTRAINT leave_cancellations_official_fkey FOREIGN KEY (commune_id, official_id) REFERENCES kc.officials(commune_id, official_id);

ALTER TABLE ONLY kc.leave_cancellations
    ADD CONSTRAINT leave_cancellations_recorded_by_fkey FOREIGN KEY (commune_id, recorded_by) REFERENCES kc.accounts(commune_id, account_id);

ALTER TABLE ONLY kc.leaves
    ADD CONSTRAINT leaves_official_fkey FOREIGN KEY (commune_id, official_id) REFERENCES kc.officials(commune_id, official_id);

ALTER TABLE ONLY kc.leaves
    ADD CONSTRAINT leaves_recorded_by_fkey FOREIGN KEY (commune_id, recorded_by) REFERENCES kc.accounts(commune_id, account_id);

ALTER TABLE ONLY kc.leaves
    ADD CONSTRAINT leaves_unit_fkey FOREIGN KEY (commune_id, unit_id) REFERENCES kc.org_units(commune_id, unit_id);

ALTER TABLE ONLY kc.ledger_bodies
    ADD CONSTRAINT ledger_bodies_entry_fkey FOREIGN KEY (commune_id, seq) REFERENCES kc.ledger_entries(commune_id, seq);

ALTER TABLE ONLY kc.ledger_entries
    ADD CONSTRAINT ledger_entries_commune_fkey FOREIGN KEY (commune_id) REFERENCES kc.communes(commune_id);

ALTER TABLE ONLY kc.ledger_heads
    ADD CONSTRAINT ledger_heads_commune_fkey FOREIGN KEY (commune_id) REFERENCES kc.communes(commune_id);

ALTER TABLE ONLY kc.look_days
    ADD CONSTRAINT look_days_recorded_by_fkey FOREIGN KEY (commune_id, recorded_by) REFERENCES kc.accounts(commune_id, account_id);

ALTER TABLE ONLY kc.looks
    ADD CONSTRAINT looks_account_fkey FOREIGN KEY (commune_id, account_id) REFERENCES kc.accounts(commune_id, account_id);

ALTER TABLE ONLY kc.looks
    ADD CONSTRAINT looks_official_fkey FOREIGN KEY (commune_id, official_id) REFERENCES kc.officials(commune_id, official_id);

ALTER TABLE ONLY kc.notices
    ADD CONSTRAINT notices_person_fkey FOREIGN KEY (commune_id, person_id) REFERENCES kc.people(commune_id, person_id);

ALTER TABLE ONLY kc.notices
    ADD CONSTRAINT notices_recorded_by_fkey FOREIGN KEY (commune_id, recorded_by) REFERENCES kc.accounts(commune_id, account_id);

ALTER TABLE ONLY kc.official_managements
    ADD CONSTRAINT official_managements_official_fkey FOREIGN KEY (commune_id, official_id) REFERENCES kc.officials(commune_id, official_id);

ALTER TABLE ONLY kc.official_managements
    ADD CONSTRAINT official_managements_recorded_by_fkey FOREIGN KEY (commune_id, recorded_by) REFERENCES kc.accounts(commune_id, account_id);

ALTER TABLE ONLY kc.official_managements
    ADD CONSTRAINT official_managements_unit_fkey FOREIGN KEY (commune_id, unit_id) REFERENCES kc.org_units(commune_id, unit_id);

ALTER TABLE ONLY kc.officials
    ADD CONSTRAINT officials_person_fkey FOREIGN KEY (commune_id, official_id) REFERENCES kc.people(commune_id, person_id);

ALTER TABLE ONLY kc.officials
    ADD CONSTRAINT officials_unit_fkey FOREIGN KEY (commune_id, unit_id) REFERENCES kc.org_units(commune_id, unit_id);

ALTER TABLE ONLY kc.org_units
    ADD CONSTRAINT org_units_commune_fkey FOREIGN KEY (commune_id) REFERENCES kc.communes(commune_id);

ALTER TABLE ONLY kc.paper_templates
    ADD CONSTRAINT paper_templates_recorded_by_fkey FOREIGN KEY (commune_id, recorded_by) REFERENCES kc.accounts(commune_id, account_id);

ALTER TABLE ONLY kc.papers
    ADD CONSTRAINT papers_content_fkey FOREIGN KEY (commune_id, official_id, sha256) REFERENCES kc.attachment_contents(commune_id, official_id, sha256);

ALTER TABLE ONLY kc.papers
    ADD CONSTRAINT papers_recorded_by_fkey FOREIGN KEY (commune_id, recorded_by) REFERENCES kc.accounts(commune_id, account_id);

ALTER TABLE ONLY kc.papers
    ADD CONSTRAINT papers_unit_fkey FOREIGN KEY (commune_id, unit_id) REFERENCES kc.org_units(commune_id, unit_id);

ALTER TABLE ONLY kc.people
    ADD CONSTRAINT people_commune_fkey FOREIGN KEY (commune_id) REFERENCES kc.communes(commune_id);

ALTER TABLE ONLY kc.person_names
    ADD CONSTRAINT person_names_person_fkey FOREIGN KEY (commune_id, person_id) REFERENCES kc.people(commune_id, person_id);

ALTER TABLE ONLY kc.policies
    ADD CONSTRAINT policies_recorded_by_fkey FOREIGN KEY (commune_id, recorded_by) REFERENCES kc.accounts(commune_id, account_id);

ALTER TABLE ONLY kc.portal_lines
    ADD CONSTRAINT portal_lines_list_fkey FOREIGN KEY (commune_id, list_id) REFERENCES kc.portal_lists(commune_id, list_id);

ALTER TABLE ONLY kc.portal_lists
    ADD CONSTRAINT portal_lists_commune_fkey FOREIGN KEY (commune_id) REFERENCES kc.communes(commune_id);

ALTER TABLE ONLY kc.portal_lists
    ADD CONSTRAINT portal_lists_recorded_by_fkey FOREIGN KEY (commune_id, recorded_by) REFERENCES kc.accounts(commune_id, account_id);

ALTER TABLE ONLY kc.portal_problems
    ADD CONSTRAINT portal_problems_list_fkey FOREIGN KEY (commune_id, list_id) REFERENCES kc.portal_lists(commune_id, list_id);

ALTER TABLE ONLY kc.procedure_imports
    ADD CONSTRAINT procedure_imports_recorded_by_fkey FOREIGN KEY (commune_id, recorded_by) REFERENCES kc.accounts(commune_id, account_id);

ALTER TABLE ONLY kc.procedure_limits
    ADD CONSTRAINT procedure_limits_import_fkey FOREIGN KEY (commune_id, procedure_import_id) REFERENCES kc.procedure_imports(commune_id, procedure_import_id);

ALTER TABLE ONLY kc.recovery_codes
    ADD CONSTRAINT recovery_codes_person_fkey FOREIGN KEY (commune_id, person_id) REFERENCES kc.sign_ins(commune_id, person_id);

ALTER TABLE ONLY kc.register_officers
    ADD CONSTRAINT register_officers_commune_fkey FOREIGN KEY (commune_id) REFERENCES kc.communes(commune_id);

ALTER TABLE ONLY kc.reminder_events
    ADD CONSTRAINT reminder_events_document_paper_fkey FOREIGN KEY (commune_id, official_id, document_paper_id) REFERENCES kc.papers(commune_id, official_id, paper_id);

ALTER TABLE ONLY kc.reminder_events
    ADD CONSTRAINT reminder_events_first_witness_fkey FOREIGN KEY (commune_id, first_witness_id) REFERENCES kc.people(commune_id, person_id);

ALTER TABLE ONLY kc.reminder_events
    ADD CONSTRAINT reminder_events_issuer_fkey FOREIGN KEY (commune_id, issuer_id) REFERENCES kc.accounts(commune_id, account_id);

ALTER TABLE ONLY kc.reminder_events
    ADD CONSTRAINT reminder_events_issuer_person_fkey FOREIGN KEY (commune_id, issuer_person_id) REFERENCES kc.people(commune_id, person_id);

ALTER TABLE ONLY kc.reminder_events
    ADD CONSTRAINT reminder_events_official_fkey FOREIGN KEY (commune_id, official_id) REFERENCES kc.officials(commune_id, official_id);

ALTER TABLE ONLY kc.reminder_events
    ADD CONSTRAINT reminder_events_recorded_by_fkey FOREIGN KEY (commune_id, recorded_by) REFERENCES kc.accounts(commune_id, account_id);

ALTER TABLE ONLY kc.reminder_events
    ADD CONSTRAINT reminder_events_reminder_fkey FOREIGN KEY (commune_id, reminder_id, official_id) REFERENCES kc.reminders(commune_id, reminder_id, official_id);

ALTER TABLE ONLY kc.reminder_events
    ADD CONSTRAINT reminder_events_second_witness_fkey FOREIGN KEY (commune_id, second_witness_id) REFERENCES kc.people(commune_id, person_id);

ALTER TABLE ONLY kc.reminder_events
    ADD CONSTRAINT reminder_events_unit_fkey FOREIGN KEY (commune_id, unit_id) REFERENCES kc.org_units(commune_id, unit_id);

ALTER TABLE ONLY kc.reminder_grounds
    ADD CONSTRAINT reminder_grounds_finding_fkey FOREIGN KEY (commune_id, finding_id) REFERENCES kc.findings(commune_id, finding_id);

ALTER TABLE ONLY kc.reminder_grounds
    ADD CONSTRAINT reminder_grounds_incident_fkey FOREIGN KEY (commune_id, incident_id) REFERENCES kc.incidents(commune_id, incident_id);

ALTER TABLE ONLY kc.reminder_grounds
    ADD CONSTRAINT reminder_grounds_official_fkey FOREIGN KEY (commune_id, official_id) REFERENCES kc.officials(commune_id, official_id);

ALTER TABLE ONLY kc.reminder_grounds
    ADD CONSTRAINT reminder_grounds_reminder_fkey FOREIGN KEY (commune_id, reminder_id, official_id) REFERENCES kc.reminders(commune_id, reminder_id, official_id);

ALTER TABLE ONLY kc.reminder_grounds
    ADD CONSTRAINT reminder_grounds_request_fkey FOREIGN KEY (commune_id, request_id, official_id) REFERENCES kc.explanation_requests(commune_id, request_id, official_id);

ALTER TABLE ONLY kc.reminder_guards
    ADD CONSTRAINT reminder_guards_ground_fkey FOREIGN KEY (commune_id, reminder_id, matter) REFERENCES kc.reminder_grounds(commune_id, reminder_id, matter);

ALTER TABLE ONLY kc.reminder_participants
    ADD CONSTRAINT reminder_participants_event_fkey FOREIGN KEY (commune_id, event_id) REFERENCES kc.reminder_events(commune_id, event_id);

ALTER TABLE ONLY kc.reminder_participants
    ADD CONSTRAINT reminder_participants_official_fkey FOREIGN KEY (commune_id, official_id) REFERENCES kc.officials(commune_id, official_id);

ALTER TABLE ONLY kc.reminder_participants
    ADD CONSTRAINT reminder_participants_person_fkey FOREIGN KEY (commune_id, person_id) REFERENCES kc.people(commune_id, person_id);

ALTER TABLE ONLY kc.reminder_participants
    ADD CONSTRAINT reminder_participants_reminder_fkey FOREIGN KEY (commune_id, reminder_id, official_id) REFERENCES kc.reminders(commune_id, reminder_id, official_id);

ALTER TABLE ONLY kc.reminders
    ADD CONSTRAINT reminders_document_paper_fkey FOREIGN KEY (commune_id, official_id, document_paper_id) REFERENCES kc.papers(commune_id, official_id, paper_id);

ALTER TABLE ONLY kc.reminders
    ADD CONSTRAINT reminders_official_fkey FOREIGN KEY (commune_id, official_id) REFERENCES kc.officials(commune_id, official_id);

ALTER TABLE ONLY kc.reminders
    ADD CONSTRAINT reminders_recorded_by_fkey FOREIGN KEY (commune_id, recorded_by) REFERENCES kc.accounts(commune_id, account_id);

ALTER TABLE ONLY kc.reminders
    ADD CONSTRAINT reminders_unit_fkey FOREIGN KEY (commune_id, unit_id) REFERENCES kc.org_units(commune_id, unit_id);

ALTER TABLE ONLY kc.review_case_grounds
    ADD CONSTRAINT review_case_grounds_official_fkey FOREIGN KEY (commune_id, official_id) REFERENCES kc.officials(commune_id, official_id);

ALTER TABLE ONLY kc.review_case_grounds
    ADD CONSTRAINT review_case_grounds_recorded_by_fkey FOREIGN KEY (commune_id, recorded_by) REFERENCES kc.accounts(commune_id, account_id);

ALTER TABLE ONLY kc.review_case_grounds
    ADD CONSTRAINT review_case_grounds_reminder_fkey FOREIGN KEY (commune_id, reminder_id, official_id) REFERENCES kc.reminders(commune_id, reminder_id, official_id);

ALTER TABLE ONLY kc.review_case_grounds
    ADD CONSTRAINT review_case_grounds_review_fkey FOREIGN KEY (commune_id, review_id, official_id) REFERENCES kc.review_cases(commune_id, review_id, official_id);

ALTER TABLE ONLY kc.review_cases
    ADD CONSTRAINT review_cases_official_fkey FOREIGN KEY (commune_id, official_id) REFERENCES kc.officials(commune_id, official_id);

ALTER TABLE ONLY kc.review_cases
    ADD CONSTRAINT review_cases_policy_fkey FOREIGN KEY (commune_id, policy_id) REFERENCES kc.policies(commune_id, policy_id);

ALTER TABLE ONLY kc.review_cases
    ADD CONSTRAINT review_cases_recorded_by_fkey FOREIGN KEY (commune_id, recorded_by) REFERENCES kc.accounts(commune_id, account_id);

ALTER TABLE ONLY kc.review_cases
    ADD CONSTRAINT review_cases_unit_fkey FOREIGN KEY (commune_id, unit_id) REFERENCES kc.org_units(commune_id, unit_id);

ALTER TABLE ONLY kc.review_events
    ADD CONSTRAINT review_events_document_paper_fkey FOREIGN KEY (commune_id, official_id, document_paper_id) REFERENCES kc.papers(commune_id, official_id, paper_id);

ALTER TABLE ONLY kc.review_events
    ADD CONSTRAINT review_events_official_fkey FOREIGN KEY (commune_id, official_id) REFERENCES kc.officials(commune_id, official_id);

ALTER TABLE ONLY kc.review_events
    ADD CONSTRAINT review_events_recorded_by_fkey FOREIGN KEY (commune_id, recorded_by) REFERENCES kc.accounts(commune_id, account_id);

ALTER TABLE ONLY kc.review_events
    ADD CONSTRAINT review_events_review_fkey FOREIGN KEY (commune_id, review_id, official_id) REFERENCES kc.review_cases(commune_id, review_id, official_id);

ALTER TABLE ONLY kc.review_events
    ADD CONSTRAINT review_events_unit_fkey FOREIGN KEY (commune_id, unit_id) REFERENCES kc.org_units(commune_id, unit_id);

ALTER TABLE ONLY kc.review_guards
    ADD CONSTRAINT review_guards_review_fkey FOREIGN KEY (commune_id, review_id) REFERENCES kc.review_cases(commune_id, review_id);

ALTER TABLE ONLY kc.scans
    ADD CONSTRAINT scans_recorded_by_fkey FOREIGN KEY (commune_id, recorded_by) REFERENCES kc.accounts(commune_id, account_id);

ALTER TABLE ONLY kc.second_factor_resets
    ADD CONSTRAINT second_factor_resets_person_fkey FOREIGN KEY (commune_id, person_id) REFERENCES kc.people(commune_id, person_id);

ALTER TABLE ONLY kc.second_factor_resets
    ADD CONSTRAINT second_factor_resets_recorded_by_fkey FOREIGN KEY (commune_id, recorded_by) REFERENCES kc.accounts(commune_id, account_id);

ALTER TABLE ONLY kc.sessions
    ADD CONSTRAINT sessions_account_fkey FOREIGN KEY (commune_id, account_id) REFERENCES kc.accounts(commune_id, account_id);

ALTER TABLE ONLY kc.sessions
    ADD CONSTRAINT sessions_person_fkey FOREIGN KEY (commune_id, person_id) REFERENCES kc.sign_ins(commune_id, person_id);

ALTER TABLE ONLY kc.sign_in_link_uses
    ADD CONSTRAINT sign_in_link_uses_link_fkey FOREIGN KEY (commune_id, link_hash) REFERENCES kc.sign_in_links(commune_id, link_hash);

ALTER TABLE ONLY kc.sign_in_links
    ADD CONSTRAINT sign_in_links_issued_by_fkey FOREIGN KEY (commune_id, issued_by) REFERENCES kc.accounts(commune_id, account_id);

ALTER TABLE ONLY kc.sign_in_links
    ADD CONSTRAINT sign_in_links_person_fkey FOREIGN KEY (commune_id, person_id) REFERENCES kc.people(commune_id, person_id);

ALTER TABLE ONLY kc.sign_in_links
    ADD CONSTRAINT sign_in_links_reset_fkey FOREIGN KEY (commune_id, reset_id, person_id) REFERENCES kc.second_factor_resets(commune_id, reset_id, person_id);

ALTER TABLE ONLY kc.sign_ins
    ADD CONSTRAINT sign_ins_person_fkey FOREIGN KEY (commune_id, person_id) REFERENCES kc.people(commune_id, person_id);

ALTER TABLE ONLY kc.token_revocations
    ADD CONSTRAINT token_revocations_revoked_by_fkey FOREIGN KEY (commune_id, revoked_by) REFERENCES kc.accounts(commune_id, account_id);

ALTER TABLE ONLY kc.token_revocations
    ADD CONSTRAINT token_revocations_token_fkey FOREIGN KEY (commune_id, token_hash) REFERENCES kc.account_tokens(commune_id, token_hash);

ALTER TABLE ONLY kc.year_packet_parts
    ADD CONSTRAINT year_packet_parts_packet_fkey FOREIGN KEY (commune_id, packet_id) REFERENCES kc.year_packets(commune_id, packet_id);

ALTER TABLE ONLY kc.year_packets
    ADD CONSTRAINT year_packets_recorded_by_fkey FOREIGN KEY (commune_id, recorded_by) REFERENCES kc.accounts(commune_id, account_id);

ALTER TABLE kc.account_closures ENABLE ROW LEVEL SECURITY;

ALTER TABLE kc.account_tokens ENABLE ROW LEVEL SECURITY;

ALTER TABLE kc.accounts ENABLE ROW LEVEL SECURITY;

CREATE POLICY administrators_move ON kc.ledger_heads AS RESTRICTIVE FOR UPDATE TO kc_auth USING (kc.keeps_accounts()) WITH CHECK (kc.keeps_accounts());

CREATE POLICY administrators_only ON kc.account_closures AS RESTRICTIVE FOR INSERT TO kc_auth WITH CHECK (kc.keeps_accounts());

CREATE POLICY administrators_only ON kc.accounts AS RESTRICTIVE FOR INSERT TO kc_auth WITH CHECK ((kc.keeps_accounts() AND (person_id <> kc.ctx_person())));

CREATE POLICY administrators_only ON kc.delegation_ends AS RESTRICTIVE FOR INSERT TO kc_auth WITH CHECK (kc.keeps_accounts());

CREATE POLICY administrators_only ON kc.ledger_bodies AS RESTRICTIVE FOR INSERT TO kc_auth WITH CHECK (kc.keeps_accounts());

CREATE POLICY administrators_only ON kc.ledger_entries AS RESTRICTIVE FOR INSERT TO kc_auth WITH CHECK (kc.keeps_accounts());

CREATE POLICY administrators_only ON kc.ledger_heads AS RESTRICTIVE FOR INSERT TO kc_auth WITH CHECK (kc.keeps_accounts());

CREATE POLICY administrators_only ON kc.notices AS RESTRICTIVE FOR INSERT TO kc_auth WITH CHECK (kc.keeps_accounts());

CREATE POLICY administrators_only ON kc.org_units AS RESTRICTIVE FOR INSERT TO kc_auth WITH CHECK (kc.keeps_accounts());

CREATE POLICY administrators_only ON kc.people AS RESTRICTIVE FOR INSERT TO kc_auth WITH CHECK (kc.keeps_accounts());

CREATE POLICY administrators_only ON kc.person_names AS RESTRICTIVE FOR INSERT TO kc_auth WITH CHECK ((kc.keeps_accounts() AND (kind = 'full_name'::text)));

CREATE POLICY administrators_only ON kc.second_factor_resets AS RESTRICTIVE FOR INSERT TO kc_auth WITH CHECK (kc.keeps_accounts());

ALTER TABLE kc.assignment_ends ENABLE ROW LEVEL SECURITY;

ALTER TABLE kc.assignments ENABLE ROW LEVEL SECURITY;

ALTER TABLE kc.attachment_contents ENABLE ROW LEVEL SECURITY;

ALTER TABLE kc.attachments ENABLE ROW LEVEL SECURITY;

CREATE POLICY auth_add ON kc.account_closures FOR INSERT TO kc_auth WITH CHECK ((commune_id = kc.ctx_commune()));

CREATE POLICY auth_add ON kc.accounts FOR INSERT TO kc_auth WITH CHECK ((commune_id = kc.ctx_commune()));

CREATE POLICY auth_add ON kc.delegation_ends FOR INSERT TO kc_auth WITH CHECK ((commune_id = kc.ctx_commune()));

CREATE POLICY auth_add ON kc.failed_sign_ins FOR INSERT TO kc_auth WITH CHECK ((commune_id = kc.ctx_commune()));

CREATE POLICY auth_add ON kc.known_browsers FOR INSERT TO kc_auth WITH CHECK ((commune_id = kc.ctx_commune()));

CREATE POLICY auth_add ON kc.ledger_bodies FOR INSERT TO kc_auth WITH CHECK ((commune_id = kc.ctx_commune()));

CREATE POLICY auth_add ON kc.ledger_entries FOR INSERT TO kc_auth WITH CHECK ((commune_id = kc.ctx_commune()));

CREATE POLICY auth_add ON kc.ledger_heads FOR INSERT TO kc_auth WITH CHECK ((commune_id = kc.ctx_commune()));

CREATE POLICY auth_add ON kc.notices FOR INSERT TO kc_auth WITH CHECK ((commune_id = kc.ctx_commune()));

CREATE POLICY auth_add ON kc.org_units FOR INSERT TO kc_auth WITH CHECK ((commune_id = kc.ctx_commune()));

CREATE POLICY auth_add ON kc.people FOR INSERT TO kc_auth WITH CHECK ((commune_id = kc.ctx_commune()));

CREATE POLICY auth_add ON kc.person_names FOR INSERT TO kc_auth WITH CHECK ((commune_id = kc.ctx_commune()));

CREATE POLICY auth_add ON kc.recovery_codes FOR INSERT TO kc_auth WITH CHECK ((commune_id = kc.ctx_commune()));

CREATE POLICY auth_add ON kc.second_factor_resets FOR INSERT TO kc_auth WITH CHECK ((commune_id = kc.ctx_commune()));

CREATE POLICY auth_add ON kc.sessions FOR INSERT TO kc_auth WITH CHECK ((commune_id = kc.ctx_commune()));

CREATE POLICY auth_add ON kc.sign_in_link_uses FOR INSERT TO kc_auth WITH CHECK ((commune_id = kc.ctx_commune()));

CREATE POLICY auth_add ON kc.sign_in_links FOR INSERT TO kc_auth WITH CHECK ((commune_id = kc.ctx_commune()));

CREATE POLICY auth_add ON kc.sign_ins FOR INSERT TO kc_auth WITH CHECK ((commune_id = kc.ctx_commune()));

CREATE POLICY auth_change ON kc.failed_sign_ins FOR UPDATE TO kc_auth USING ((commune_id = kc.ctx_commune())) WITH CHECK ((commune_id = kc.ctx_commune()));

CREATE POLICY auth_change ON kc.known_browsers FOR UPDATE TO kc_auth USING ((commune_id = kc.ctx_commune())) WITH CHECK ((commune_id = kc.ctx_commune()));

CREATE POLICY auth_change ON kc.recovery_codes FOR UPDATE TO kc_auth USING ((commune_id = kc.ctx_commune())) WITH CHECK ((commune_id = kc.ctx_commune()));

CREATE POLICY auth_change ON kc.sessions FOR UPDATE TO kc_auth USING ((commune_id = kc.ctx_commune())) WITH CHECK ((commune_id = kc.ctx_commune()));

CREATE POLICY auth_change ON kc.sign_ins FOR UPDATE TO kc_auth USING ((commune_id = kc.ctx_commune())) WITH CHECK ((commune_id = kc.ctx_commune()));

CREATE POLICY auth_move ON kc.ledger_heads FOR UPDATE TO kc_auth USING ((commune_id = kc.ctx_commune())) WITH CHECK ((commune_id = kc.ctx_commune()));

CREATE POLICY auth_read ON kc.account_closures FOR SELECT TO kc_auth USING ((commune_id = kc.ctx_commune()));

CREATE POLICY auth_read ON kc.account_tokens FOR SELECT TO kc_auth USING ((commune_id = kc.ctx_commune()));

CREATE POLICY auth_read ON kc.accounts FOR SELECT TO kc_auth USING ((commune_id = kc.ctx_commune()));

CREATE POLICY auth_read ON kc.communes FOR SELECT TO kc_auth USING ((kc.ctx_commune() = '00000000-0000-0000-0000-000000000000'::uuid));

CREATE POLICY auth_read ON kc.delegation_ends FOR SELECT TO kc_auth USING ((commune_id = kc.ctx_commune()));

CREATE POLICY auth_read ON kc.delegations FOR SELECT TO kc_auth USING ((commune_id = kc.ctx_commune()));

CREATE POLICY auth_read ON kc.failed_sign_ins FOR SELECT TO kc_auth USING ((commune_id = kc.ctx_commune()));

CREATE POLICY auth_read ON kc.known_browsers FOR SELECT TO kc_auth USING ((commune_id = kc.ctx_commune()));

CREATE POLICY auth_read ON kc.ledger_heads FOR SELECT TO kc_auth USING ((commune_id = kc.ctx_commune()));

CREATE POLICY auth_read ON kc.org_units FOR SELECT TO kc_auth USING ((commune_id = kc.ctx_commune()));

CREATE POLICY auth_read ON kc.recovery_codes FOR SELECT TO kc_auth USING ((commune_id = kc.ctx_commune()));

CREATE POLICY auth_read ON kc.second_factor_resets FOR SELECT TO kc_auth USING ((commune_id = kc.ctx_commune()));

CREATE POLICY auth_read ON kc.sessions FOR SELECT TO kc_auth USING ((commune_id = kc.ctx_commune()));

CREATE POLICY auth_read ON kc.sign_in_link_uses FOR SELECT TO kc_auth USING ((commune_id = kc.ctx_commune()));

CREATE POLICY auth_read ON kc.sign_in_links FOR SELECT TO kc_auth USING ((commune_id = kc.ctx_commune()));

CREATE POLICY auth_read ON kc.sign_ins FOR SELECT TO kc_auth USING ((commune_id = kc.ctx_commune()));

CREATE POLICY auth_read ON kc.token_revocations FOR SELECT TO kc_auth USING ((commune_id = kc.ctx_commune()));

CREATE POLICY auth_read_own ON kc.communes FOR SELECT TO kc_auth USING ((commune_id = kc.ctx_commune()));

CREATE POLICY auth_remove ON kc.failed_sign_ins FOR DELETE TO kc_auth USING ((commune_id = kc.ctx_commune()));

CREATE POLICY auth_remove ON kc.known_browsers FOR DELETE TO kc_auth USING ((commune_id = kc.ctx_commune()));

CREATE POLICY auth_remove ON kc.recovery_codes FOR DELETE TO kc_auth USING ((commune_id = kc.ctx_commune()));

CREATE POLICY auth_remove ON kc.sessions FOR DELETE TO kc_auth USING ((commune_id = kc.ctx_commune()));

ALTER TABLE kc.award_guards ENABLE ROW LEVEL SECURITY;

ALTER TABLE kc.calendar_days ENABLE ROW LEVEL SECURITY;

ALTER TABLE kc.calendar_imports ENABLE ROW LEVEL SECURITY;

ALTER TABLE kc.cause_categories ENABLE ROW LEVEL SECURITY;

ALTER TABLE kc.checkpoints ENABLE ROW LEVEL SECURITY;

CREATE POLICY class_read ON kc.calendar_days FOR SELECT TO kc_official, kc_inspector USING ((kc.ctx_commune() IS NOT NULL));

CREATE POLICY class_read ON kc.calendar_imports FOR SELECT TO kc_official, kc_inspector USING ((kc.ctx_commune() IS NOT NULL));

CREATE POLICY class_read ON kc.cause_categories FOR SELECT TO kc_official, kc_inspector USING ((kc.ctx_commune() IS NOT NULL));

CREATE POLICY class_read ON kc.procedure_imports FOR SELECT TO kc_official, kc_inspector USING ((kc.ctx_commune() IS NOT NULL));

CREATE POLICY class_read ON kc.procedure_limits FOR SELECT TO kc_official, kc_inspector USING ((kc.ctx_commune() IS NOT NULL));

ALTER TABLE kc.commendation_consents ENABLE ROW LEVEL SECURITY;

ALTER TABLE kc.commendation_events ENABLE ROW LEVEL SECURITY;

ALTER TABLE kc.commendation_shares ENABLE ROW LEVEL SECURITY;

ALTER TABLE kc.commendations ENABLE ROW LEVEL SECURITY;

ALTER TABLE kc.communes ENABLE ROW LEVEL SECURITY;

CREATE POLICY console_only ON kc.account_tokens AS RESTRICTIVE FOR INSERT TO kc_staff WITH CHECK ((kc.ctx_person() = '00000000-0000-0000-0000-000000000000'::uuid));

CREATE POLICY console_only ON kc.accounts AS RESTRICTIVE FOR INSERT TO kc_staff WITH CHECK ((kc.ctx_person() = '00000000-0000-0000-0000-000000000000'::uuid));

CREATE POLICY console_only ON kc.calendar_days AS RESTRICTIVE FOR INSERT TO kc_staff WITH CHECK ((kc.ctx_person() = '00000000-0000-0000-0000-000000000000'::uuid));

CREATE POLICY console_only ON kc.calendar_imports AS RESTRICTIVE FOR INSERT TO kc_staff WITH CHECK ((kc.ctx_person() = '00000000-0000-0000-0000-000000000000'::uuid));

CREATE POLICY console_only ON kc.cause_categories AS RESTRICTIVE FOR INSERT TO kc_staff WITH CHECK ((kc.ctx_person() = '00000000-0000-0000-0000-000000000000'::uuid));

CREATE POLICY console_only ON kc.checkpoints AS RESTRICTIVE FOR INSERT TO kc_staff WITH CHECK ((kc.ctx_person() = '00000000-0000-0000-0000-000000000000'::uuid));

CREATE POLICY console_only ON kc.communes AS RESTRICTIVE FOR INSERT TO kc_staff WITH CHECK ((kc.ctx_person() = '00000000-0000-0000-0000-000000000000'::uuid));

CREATE POLICY console_only ON kc.look_days AS RESTRICTIVE FOR INSERT TO kc_staff WITH CHECK ((kc.ctx_person() = '00000000-0000-0000-0000-000000000000'::uuid));

CREATE POLICY console_only ON kc.procedure_imports AS RESTRICTIVE FOR INSERT TO kc_staff WITH CHECK ((kc.ctx_person() = '00000000-0000-0000-0000-000000000000'::uuid));

CREATE POLICY console_only ON kc.procedure_limits AS RESTRICTIVE FOR INSERT TO kc_staff WITH CHECK ((kc.ctx_person() = '00000000-0000-0000-0000-000000000000'::uuid));

CREATE POLICY console_only ON kc.token_revocations AS RESTRICTIVE FOR INSERT TO kc_staff WITH CHECK ((kc.ctx_person() = '00000000-0000-0000-0000-000000000000'::uuid));

ALTER TABLE kc.context_keys ENABLE ROW LEVEL SECURITY;

ALTER TABLE kc.delegation_ends ENABLE ROW LEVEL SECURITY;

ALTER TABLE kc.delegations ENABLE ROW LEVEL SECURITY;

ALTER TABLE kc.departure_annulments ENABLE ROW LEVEL SECURITY;

ALTER TABLE kc.departures ENABLE ROW LEVEL SECURITY;

ALTER TABLE kc.dossier_changes ENABLE ROW LEVEL SECURITY;

ALTER TABLE kc.dossier_snapshots ENABLE ROW LEVEL SECURITY;

ALTER TABLE kc.dossiers ENABLE ROW LEVEL SECURITY;

ALTER TABLE kc.explanation_drafts ENABLE ROW LEVEL SECURITY;

ALTER TABLE kc.explanation_events ENABLE ROW LEVEL SECURITY;

ALTER TABLE kc.explanation_guards ENABLE ROW LEVEL SECURITY;

ALTER TABLE kc.explanation_requests ENABLE ROW LEVEL SECURITY;

ALTER TABLE kc.failed_sign_ins ENABLE ROW LEVEL SECURITY;

ALTER TABLE kc.finding_events ENABLE ROW LEVEL SECURITY;

ALTER TABLE kc.finding_guards ENABLE ROW LEVEL SECURITY;

ALTER TABLE kc.findings ENABLE ROW LEVEL SECURITY;

ALTER TABLE kc.import_annulment_proposals ENABLE ROW LEVEL SECURITY;

ALTER TABLE kc.import_annulments ENABLE ROW LEVEL SECURITY;

ALTER TABLE kc.import_batches ENABLE ROW LEVEL SECURITY;

ALTER TABLE kc.import_files ENABLE ROW LEVEL SECURITY;

ALTER TABLE kc.import_problems ENABLE ROW LEVEL SECURITY;

ALTER TABLE kc.incident_events ENABLE ROW LEVEL SECURITY;

ALTER TABLE kc.incident_guards ENABLE ROW LEVEL SECURITY;

ALTER TABLE kc.incidents ENABLE ROW LEVEL SECURITY;

CREATE POLICY inspector_add ON kc.commendation_shares FOR INSERT TO kc_inspector WITH CHECK (((commune_id = kc.ctx_commune()) AND (nominator_id = kc.ctx_person())));

CREATE POLICY inspector_add ON kc.commendations FOR INSERT TO kc_inspector WITH CHECK (((commune_id = kc.ctx_commune()) AND (nominator_id = kc.ctx_person())));

CREATE POLICY inspector_add ON kc.ledger_bodies FOR INSERT TO kc_inspector WITH CHECK ((commune_id = kc.ctx_commune()));

CREATE POLICY inspector_add ON kc.ledger_entries FOR INSERT TO kc_inspector WITH CHECK ((commune_id = kc.ctx_commune()));

CREATE POLICY inspector_add ON kc.ledger_heads FOR INSERT TO kc_inspector WITH CHECK ((commune_id = kc.ctx_commune()));

CREATE POLICY inspector_add ON kc.notices FOR INSERT TO kc_inspector WITH CHECK ((commune_id = kc.ctx_commune()));

CREATE POLICY inspector_move ON kc.ledger_heads FOR UPDATE TO kc_inspector USING ((commune_id = kc.ctx_commune())) WITH CHECK ((commune_id = kc.ctx_commune()));

CREATE POLICY inspector_read ON kc.assignment_ends FOR SELECT TO kc_inspector USING ((commune_id = kc.ctx_commune()));

CREATE POLICY inspector_read ON kc.assignments FOR SELECT TO kc_inspector USING ((commune_id = kc.ctx_commune()));

CREATE POLICY inspector_read ON kc.award_guards FOR SELECT TO kc_inspector USING ((commune_id = kc.ctx_commune()));

CREATE POLICY inspector_read ON kc.checkpoints FOR SELECT TO kc_inspector USING ((commune_id = kc.ctx_commune()));

CREATE POLICY inspector_read ON kc.commendation_consents FOR SELECT TO kc_inspector USING ((commune_id = kc.ctx_commune()));

CREATE POLICY inspector_read ON kc.commendation_events FOR SELECT TO kc_inspector USING ((commune_id = kc.ctx_commune()));

CREATE POLICY inspector_read ON kc.commendation_shares FOR SELECT TO kc_inspector USING ((commune_id = kc.ctx_commune()));

CREATE POLICY inspector_read ON kc.commendations FOR SELECT TO kc_inspector USING ((commune_id = kc.ctx_commune()));

CREATE POLICY inspector_read ON kc.communes FOR SELECT TO kc_inspector USING ((commune_id = kc.ctx_commune()));

CREATE POLICY inspector_read ON kc.delegation_ends FOR SELECT TO kc_inspector USING ((commune_id = kc.ctx_commune()));

CREATE POLICY inspector_read ON kc.delegations FOR SELECT TO kc_inspector USING ((commune_id = kc.ctx_commune()));

CREATE POLICY inspector_read ON kc.departure_annulments FOR SELECT TO kc_inspector USING ((commune_id = kc.ctx_commune()));

CREATE POLICY inspector_read ON kc.departures FOR SELECT TO kc_inspector USING ((commune_id = kc.ctx_commune()));

CREATE POLICY inspector_read ON kc.dossier_changes FOR SELECT TO kc_inspector USING ((commune_id = kc.ctx_commune()));

CREATE POLICY inspector_read ON kc.dossier_snapshots FOR SELECT TO kc_inspector USING ((commune_id = kc.ctx_commune()));

CREATE POLICY inspector_read ON kc.dossiers FOR SELECT TO kc_inspector USING ((commune_id = kc.ctx_commune()));

CREATE POLICY inspector_read ON kc.explanation_events FOR SELECT TO kc_inspector USING ((commune_id = kc.ctx_commune()));

CREATE POLICY inspector_read ON kc.explanation_requests FOR SELECT TO kc_inspector USING ((commune_id = kc.ctx_commune()));

CREATE POLICY inspector_read ON kc.finding_events FOR SELECT TO kc_inspector USING ((commune_id = kc.ctx_commune()));

CREATE POLICY inspector_read ON kc.finding_guards FOR SELECT TO kc_inspector USING ((commune_id = kc.ctx_commune()));

CREATE POLICY inspector_read ON kc.findings FOR SELECT TO kc_inspector USING ((commune_id = kc.ctx_commune()));

CREATE POLICY inspector_read ON kc.import_annulments FOR SELECT TO kc_inspector USING ((commune_id = kc.ctx_commune()));

CREATE POLICY inspector_read ON kc.import_batches FOR SELECT TO kc_inspector USING ((commune_id = kc.ctx_commune()));

CREATE POLICY inspector_read ON kc.incident_events FOR SELECT TO kc_inspector USING ((commune_id = kc.ctx_commune()));

CREATE POLICY inspector_read ON kc.incident_guards FOR SELECT TO kc_inspector USING ((commune_id = kc.ctx_commune()));

CREATE POLICY inspector_read ON kc.incidents FOR SELECT TO kc_inspector USING ((commune_id = kc.ctx_commune()));

CREATE POLICY inspector_read ON kc.leave_cancellations FOR SELECT TO kc_inspector USING ((commune_id = kc.ctx_commune()));

CREATE POLICY inspector_read ON kc.leaves FOR SELECT TO kc_inspector USING ((commune_id = kc.ctx_commune()));

CREATE POLICY inspector_read ON kc.ledger_entries FOR SELECT TO kc_inspector USING ((commune_id = kc.ctx_commune()));

CREATE POLICY inspector_read ON kc.ledger_heads FOR SELECT TO kc_inspector USING ((commune_id = kc.ctx_commune()));

CREATE POLICY inspector_read ON kc.notices FOR SELECT TO kc_inspector USING (((commune_id = kc.ctx_commune()) AND (person_id = kc.ctx_person())));

CREATE POLICY inspector_read ON kc.official_managements FOR SELECT TO kc_inspector USING ((commune_id = kc.ctx_commune()));

CREATE POLICY inspector_read ON kc.officials FOR SELECT TO kc_inspector USING ((commune_id = kc.ctx_commune()));

CREATE POLICY inspector_read ON kc.org_units FOR SELECT TO kc_inspector USING ((commune_id = kc.ctx_commune()));

CREATE POLICY inspector_read ON kc.paper_templates FOR SELECT TO kc_inspector USING ((commune_id = kc.ctx_commune()));

CREATE POLICY inspector_read ON kc.people FOR SELECT TO kc_inspector USING ((commune_id = kc.ctx_commune()));

CREATE POLICY inspector_read ON kc.person_names FOR SELECT TO kc_inspector USING ((commune_id = kc.ctx_commune()));

CREATE POLICY inspector_read ON kc.policies FOR SELECT TO kc_inspector USING ((commune_id = kc.ctx_commune()));

CREATE POLICY inspector_read ON kc.register_officers FOR SELECT TO kc_inspector USING ((commune_id = kc.ctx_commune()));

CREATE POLICY inspector_read ON kc.reminder_events FOR SELECT TO kc_inspector USING ((commune_id = kc.ctx_commune()));

CREATE POLICY inspector_read ON kc.reminder_grounds FOR SELECT TO kc_inspector USING ((commune_id = kc.ctx_commune()));

CREATE POLICY inspector_read ON kc.reminder_guards FOR SELECT TO kc_inspector USING ((commune_id = kc.ctx_commune()));

CREATE POLICY inspector_read ON kc.reminder_participants FOR SELECT TO kc_inspector USING ((commune_id = kc.ctx_commune()));

CREATE POLICY inspector_read ON kc.reminders FOR SELECT TO kc_inspector USING ((commune_id = kc.ctx_commune()));

CREATE POLICY inspector_read ON kc.review_case_grounds FOR SELECT TO kc_inspector USING ((commune_id = kc.ctx_commune()));

CREATE POLICY inspector_read ON kc.review_cases FOR SELECT TO kc_inspector USING ((commune_id = kc.ctx_commune()));

CREATE POLICY inspector_read ON kc.review_events FOR SELECT TO kc_inspector USING ((commune_id = kc.ctx_commune()));

CREATE POLICY inspector_read ON kc.review_guards FOR SELECT TO kc_inspector USING ((commune_id = kc.ctx_commune()));

CREATE POLICY inspector_read ON kc.scans FOR SELECT TO kc_inspector USING ((commune_id = kc.ctx_commune()));

ALTER TABLE kc.known_browsers ENABLE ROW LEVEL SECURITY;

ALTER TABLE kc.leave_cancellations ENABLE ROW LEVEL SECURITY;

ALTER TABLE kc.leaves ENABLE ROW LEVEL SECURITY;

ALTER TABLE kc.ledger_bodies ENABLE ROW LEVEL SECURITY;

ALTER TABLE kc.ledger_entries ENABLE ROW LEVEL SECURITY;

ALTER TABLE kc.ledger_heads ENABLE ROW LEVEL SECURITY;

CREATE POLICY let_in ON kc.sign_in_links AS RESTRICTIVE FOR INSERT TO kc_staff, kc_auth WITH CHECK (kc.may_let_in(person_id, reset_id, resets_second_factor));

ALTER TABLE kc.look_days ENABLE ROW LEVEL SECURITY;

ALTER TABLE kc.looks ENABLE ROW LEVEL SECURITY;

CREATE POLICY not_himself ON kc.assignment_ends AS RESTRICTIVE FOR INSERT TO kc_staff WITH CHECK ((official_id <> kc.ctx_person()));

CREATE POLICY not_himself ON kc.departure_annulments AS RESTRICTIVE FOR INSERT TO kc_staff WITH CHECK ((official_id <> kc.ctx_person()));

CREATE POLICY not_himself ON kc.departures AS RESTRICTIVE FOR INSERT TO kc_staff WITH CHECK ((official_id <> kc.ctx_person()));

CREATE POLICY not_himself ON kc.explanation_events AS RESTRICTIVE FOR INSERT TO kc_staff WITH CHECK (((official_id <> kc.ctx_person()) OR (kind <> ALL (ARRAY['returned'::text, 'accepted'::text, 'partly_accepted'::text, 'rejected'::text, 'reopened'::text, 'waived'::text]))));

CREATE POLICY not_himself ON kc.finding_events AS RESTRICTIVE FOR INSERT TO kc_staff WITH CHECK (((official_id IS DISTINCT FROM kc.ctx_person()) OR (kind <> ALL (ARRAY['excused'::text, 'attributed'::text]))));

CREATE POLICY not_himself ON kc.incident_events AS RESTRICTIVE FOR INSERT TO kc_staff WITH CHECK ((official_id <> kc.ctx_person()));

CREATE POLICY not_himself ON kc.leave_cancellations AS RESTRICTIVE FOR INSERT TO kc_staff WITH CHECK ((official_id <> kc.ctx_person()));

CREATE POLICY not_himself ON kc.leaves AS RESTRICTIVE FOR INSERT TO kc_staff WITH CHECK ((official_id <> kc.ctx_person()));

CREATE POLICY not_himself ON kc.official_managements AS RESTRICTIVE FOR INSERT TO kc_staff WITH CHECK ((official_id <> kc.ctx_person()));

CREATE POLICY not_himself ON kc.papers AS RESTRICTIVE FOR INSERT TO kc_staff WITH CHECK ((official_id <> kc.ctx_person()));

CREATE POLICY not_himself ON kc.reminder_events AS RESTRICTIVE FOR INSERT TO kc_staff WITH CHECK (((official_id <> kc.ctx_person()) OR (kind = ANY (ARRAY['acknowledged'::text, 'reconsideration_requested'::text, 'ground_annulled'::text, 'cancelled'::text, 'deemed'::text]))));

CREATE POLICY not_himself ON kc.reminder_grounds AS RESTRICTIVE FOR INSERT TO kc_staff WITH CHECK ((official_id <> kc.ctx_person()));

CREATE POLICY not_himself ON kc.reminder_participants AS RESTRICTIVE FOR INSERT TO kc_staff WITH CHECK ((official_id <> kc.ctx_person()));

CREATE POLICY not_himself ON kc.reminders AS RESTRICTIVE FOR INSERT TO kc_staff WITH CHECK ((official_id <> kc.ctx_person()));

CREATE POLICY not_himself ON kc.review_events AS RESTRICTIVE FOR INSERT TO kc_staff WITH CHECK (((official_id <> kc.ctx_person()) OR (kind = ANY (ARRAY['statement_given'::text, 'statement_waived'::text, 'reconsideration_requested'::text, 'lapsed'::text, 'flagged'::text]))));

ALTER TABLE kc.notices ENABLE ROW LEVEL SECURITY;

CREATE POLICY official_add ON kc.attachment_contents FOR INSERT TO kc_official WITH CHECK (((commune_id = kc.ctx_commune()) AND (official_id = kc.ctx_person())));

CREATE POLICY official_add ON kc.attachments FOR INSERT TO kc_official WITH CHECK (((commune_id = kc.ctx_commune()) AND (official_id = kc.ctx_person())));

CREATE POLICY official_add ON kc.commendation_shares FOR INSERT TO kc_official WITH CHECK (((commune_id = kc.ctx_commune()) AND (nominator_id = kc.ctx_person())));

CREATE POLICY official_add ON kc.commendations FOR INSERT TO kc_official WITH CHECK (((commune_id = kc.ctx_commune()) AND (nominator_id = kc.ctx_person())));

CREATE POLICY official_add ON kc.explanation_drafts FOR INSERT TO kc_official WITH CHECK (((commune_id = kc.ctx_commune()) AND (official_id = kc.ctx_person())));

CREATE POLICY official_add ON kc.explanation_events FOR INSERT TO kc_official WITH CHECK (((commune_id = kc.ctx_commune()) AND (official_id = kc.ctx_person())));

CREATE POLICY official_add ON kc.explanation_guards FOR INSERT TO kc_official WITH CHECK (((commune_id = kc.ctx_commune()) AND (official_id = kc.ctx_person())));

CREATE POLICY official_add ON kc.explanation_requests FOR INSERT TO kc_official WITH CHECK (((commune_id = kc.ctx_commune()) AND (official_id = kc.ctx_person())));

CREATE POLICY official_add ON kc.incident_guards FOR INSERT TO kc_official WITH CHECK (((commune_id = kc.ctx_commune()) AND (official_id = kc.ctx_person())));

CREATE POLICY official_add ON kc.incidents FOR INSERT TO kc_official WITH CHECK (((commune_id = kc.ctx_commune()) AND (official_id = kc.ctx_person())));

CREATE POLICY official_add ON kc.ledger_bodies FOR INSERT TO kc_official WITH CHECK ((commune_id = kc.ctx_commune()));

CREATE POLICY official_add ON kc.ledger_entries FOR INSERT TO kc_official WITH CHECK ((commune_id = kc.ctx_commune()));

CREATE POLICY official_add ON kc.ledger_heads FOR INSERT TO kc_official WITH CHECK ((commune_id = kc.ctx_commune()));

CREATE POLICY official_add ON kc.notices FOR INSERT TO kc_official WITH CHECK ((commune_id = kc.ctx_commune()));

CREATE POLICY official_add ON kc.reminder_events FOR INSERT TO kc_official WITH CHECK (((commune_id = kc.ctx_commune()) AND (official_id = kc.ctx_person())));

CREATE POLICY official_add ON kc.review_case_grounds FOR INSERT TO kc_official WITH CHECK (((commune_id = kc.ctx_commune()) AND (official_id = kc.ctx_person())));

CREATE POLICY official_add ON kc.review_cases FOR INSERT TO kc_official WITH CHECK (((commune_id = kc.ctx_commune()) AND (official_id = kc.ctx_person())));

CREATE POLICY official_add ON kc.review_events FOR INSERT TO kc_official WITH CHECK (((commune_id = kc.ctx_commune()) AND (official_id = kc.ctx_person())));

CREATE POLICY official_kinds ON kc.explanation_events AS RESTRICTIVE FOR INSERT TO kc_official WITH CHECK ((kind = ANY (ARRAY['acknowledged'::text, 'submitted'::text, 'disowned'::text])));

CREATE POLICY official_kinds ON kc.explanation_requests AS RESTRICTIVE FOR INSERT TO kc_official WITH CHECK ((origin = 'volunteered'::text));

CREATE POLICY official_kinds ON kc.reminder_events AS RESTRICTIVE FOR INSERT TO kc_official WITH CHECK ((kind = ANY (ARRAY['acknowledged'::text, 'reconsideration_requested'::text])));

CREATE POLICY official_kinds ON kc.review_case_grounds AS RESTRICTIVE FOR INSERT TO kc_official WITH CHECK ((stage = 'opened'::text));

CREATE POLICY official_kinds ON kc.review_events AS RESTRICTIVE FOR INSERT TO kc_official WITH CHECK ((kind = ANY (ARRAY['statement_given'::text, 'statement_waived'::text, 'reconsideration_requested'::text])));

ALTER TABLE kc.official_managements ENABLE ROW LEVEL SECURITY;

CREATE POLICY official_move ON kc.ledger_heads FOR UPDATE TO kc_official USING ((commune_id = kc.ctx_commune())) WITH CHECK ((commune_id = kc.ctx_commune()));

CREATE POLICY official_read ON kc.assignment_ends FOR SELECT TO kc_official USING (((commune_id = kc.ctx_commune()) AND (official_id = kc.ctx_person())));

CREATE POLICY official_read ON kc.assignments FOR SELECT TO kc_official USING (((commune_id = kc.ctx_commune()) AND (official_id = kc.ctx_person())));

CREATE POLICY official_read ON kc.attachment_contents FOR SELECT TO kc_official USING (((commune_id = kc.ctx_commune()) AND (official_id = kc.ctx_person())));

CREATE POLICY official_read ON kc.attachments FOR SELECT TO kc_official USING (((commune_id = kc.ctx_commune()) AND (official_id = kc.ctx_person())));

CREATE POLICY official_read ON kc.commendation_consents FOR SELECT TO kc_official USING (((commune_id = kc.ctx_commune()) AND (nominator_id = kc.ctx_person())));

CREATE POLICY official_read ON kc.commendation_events FOR SELECT TO kc_official USING (((commune_id = kc.ctx_commune()) AND (nominator_id = kc.ctx_person())));

CREATE POLICY official_read ON kc.commendation_shares FOR SELECT TO kc_official USING (((commune_id = kc.ctx_commune()) AND (nominator_id = kc.ctx_person())));

CREATE POLICY official_read ON kc.commendations FOR SELECT TO kc_official USING (((commune_id = kc.ctx_commune()) AND (nominator_id = kc.ctx_person())));

CREATE POLICY official_read ON kc.communes FOR SELECT TO kc_official USING ((commune_id = kc.ctx_commune()));

CREATE POLICY official_read ON kc.departure_annulments FOR SELECT TO kc_official USING (((commune_id = kc.ctx_commune()) AND (official_id = kc.ctx_person())));

CREATE POLICY official_read ON kc.departures FOR SELECT TO kc_official USING (((commune_id = kc.ctx_commune()) AND (official_id = kc.ctx_person())));

CREATE POLICY official_read ON kc.explanation_drafts FOR SELECT TO kc_official USING (((commune_id = kc.ctx_commune()) AND (official_id = kc.ctx_person())));

CREATE POLICY official_read ON kc.explanation_events FOR SELECT TO kc_official USING (((commune_id = kc.ctx_commune()) AND (official_id = kc.ctx_person())));

CREATE POLICY official_read ON kc.explanation_guards FOR SELECT TO kc_official USING (((commune_id = kc.ctx_commune()) AND (official_id = kc.ctx_person())));

CREATE POLICY official_read ON kc.explanation_requests FOR SELECT TO kc_official USING (((commune_id = kc.ctx_commune()) AND (official_id = kc.ctx_person())));

CREATE POLICY official_read ON kc.finding_events FOR SELECT TO kc_official USING (((commune_id = kc.ctx_commune()) AND (official_id = kc.ctx_person())));

CREATE POLICY official_read ON kc.finding_guards FOR SELECT TO kc_official USING ((commune_id = kc.ctx_commune()));

CREATE POLICY official_read ON kc.findings FOR SELECT TO kc_official USING (((commune_id = kc.ctx_commune()) AND (official_id = kc.ctx_person())));

CREATE POLICY official_read ON kc.incident_events FOR SELECT TO kc_official USING (((commune_id = kc.ctx_commune()) AND (official_id = kc.ctx_person())));

CREATE POLICY official_read ON kc.incident_guards FOR SELECT TO kc_official USING (((commune_id = kc.ctx_commune()) AND (official_id = kc.ctx_person())));

CREATE POLICY official_read ON kc.incidents FOR SELECT TO kc_official USING (((commune_id = kc.ctx_commune()) AND (official_id = kc.ctx_person())));

CREATE POLICY official_read ON kc.leave_cancellations FOR SELECT TO kc_official USING (((commune_id = kc.ctx_commune()) AND (official_id = kc.ctx_person())));

CREATE POLICY official_read ON kc.leaves FOR SELECT TO kc_official USING (((commune_id = kc.ctx_commune()) AND (official_id = kc.ctx_person())));

CREATE POLICY official_read ON kc.ledger_heads FOR SELECT TO kc_official USING ((commune_id = kc.ctx_commune()));

CREATE POLICY official_read ON kc.looks FOR SELECT TO kc_official USING (((commune_id = kc.ctx_commune()) AND (official_id = kc.ctx_person())));

CREATE POLICY official_read ON kc.notices FOR SELECT TO kc_official USING (((commune_id = kc.ctx_commune()) AND (person_id = kc.ctx_person())));

CREATE POLICY official_read ON kc.official_managements FOR SELECT TO kc_official USING (((commune_id = kc.ctx_commune()) AND (official_id = kc.ctx_person())));

CREATE POLICY official_read ON kc.officials FOR SELECT TO kc_official USING (((commune_id = kc.ctx_commune()) AND (official_id = kc.ctx_person())));

CREATE POLICY official_read ON kc.org_units FOR SELECT TO kc_official USING ((commune_id = kc.ctx_commune()));

CREATE POLICY official_read ON kc.paper_templates FOR SELECT TO kc_official USING ((commune_id = kc.ctx_commune()));

CREATE POLICY official_read ON kc.papers FOR SELECT TO kc_official USING (((commune_id = kc.ctx_commune()) AND (official_id = kc.ctx_person())));

CREATE POLICY official_read ON kc.people FOR SELECT TO kc_official USING (((commune_id = kc.ctx_commune()) AND (person_id = kc.ctx_person())));

CREATE POLICY official_read ON kc.person_names FOR SELECT TO kc_official USING (((commune_id = kc.ctx_commune()) AND (person_id = kc.ctx_person())));

CREATE POLICY official_read ON kc.policies FOR SELECT TO kc_official USING ((commune_id = kc.ctx_commune()));

CREATE POLICY official_read ON kc.reminder_events FOR SELECT TO kc_official USING (((commune_id = kc.ctx_commune()) AND (official_id = kc.ctx_person())));

CREATE POLICY official_read ON kc.reminder_grounds FOR SELECT TO kc_official USING (((commune_id = kc.ctx_commune()) AND (official_id = kc.ctx_person())));

CREATE POLICY official_read ON kc.reminder_guards FOR SELECT TO kc_official USING (((commune_id = kc.ctx_commune()) AND (official_id = kc.ctx_person())));

CREATE POLICY official_read ON kc.reminder_participants FOR SELECT TO kc_official USING (((commune_id = kc.ctx_commune()) AND (official_id = kc.ctx_person())));

CREATE POLICY official_read ON kc.reminders FOR SELECT TO kc_official USING (((commune_id = kc.ctx_commune()) AND (official_id = kc.ctx_person())));

CREATE POLICY official_read ON kc.review_case_grounds FOR SELECT TO kc_official USING (((commune_id = kc.ctx_commune()) AND (official_id = kc.ctx_person())));

CREATE POLICY official_read ON kc.review_cases FOR SELECT TO kc_official USING (((commune_id = kc.ctx_commune()) AND (official_id = kc.ctx_person())));

CREATE POLICY official_read ON kc.review_events FOR SELECT TO kc_official USING (((commune_id = kc.ctx_commune()) AND (official_id = kc.ctx_person())));

CREATE POLICY official_read ON kc.review_guards FOR SELECT TO kc_official USING (((commune_id = kc.ctx_commune()) AND (official_id = kc.ctx_person())));

CREATE POLICY official_read_own ON kc.commendation_shares FOR SELECT TO kc_official USING (((commune_id = kc.ctx_commune()) AND (official_id = kc.ctx_person())));

CREATE POLICY official_remove ON kc.explanation_drafts FOR DELETE TO kc_official USING (((commune_id = kc.ctx_commune()) AND (official_id = kc.ctx_person())));

ALTER TABLE kc.officials ENABLE ROW LEVEL SECURITY;

ALTER TABLE kc.org_units ENABLE ROW LEVEL SECURITY;

CREATE POLICY owner_all ON kc.account_closures TO kc_owner USING (true) WITH CHECK (true);

CREATE POLICY owner_all ON kc.account_tokens TO kc_owner USING (true) WITH CHECK (true);

CREATE POLICY owner_all ON kc.accounts TO kc_owner USING (true) WITH CHECK (true);

CREATE POLICY owner_all ON kc.assignment_ends TO kc_owner USING (true) WITH CHECK (true);

CREATE POLICY owner_all ON kc.assignments TO kc_owner USING (true) WITH CHECK (true);

CREATE POLICY owner_all ON kc.attachment_contents TO kc_owner USING (true) WITH CHECK (true);

CREATE POLICY owner_all ON kc.attachments TO kc_owner USING (true) WITH CHECK (true);

CREATE POLICY owner_all ON kc.award_guards TO kc_owner USING (true) WITH CHECK (true);

CREATE POLICY owner_all ON kc.calendar_days TO kc_owner USING (true) WITH CHECK (true);

CREATE POLICY owner_all ON kc.calendar_imports TO kc_owner USING (true) WITH CHECK (true);

CREATE POLICY owner_all ON kc.cause_categories TO kc_owner USING (true) WITH CHECK (true);

CREATE POLICY owner_all ON kc.checkpoints TO kc_owner USING (true) WITH CHECK (true);

CREATE POLICY owner_all ON kc.commendation_consents TO kc_owner USING (true) WITH CHECK (true);

CREATE POLICY owner_all ON kc.commendation_events TO kc_owner USING (true) WITH CHECK (true);

CREATE POLICY owner_all ON kc.commendation_shares TO kc_owner USING (true) WITH CHECK (true);

CREATE POLICY owner_all ON kc.commendations TO kc_owner USING (true) WITH CHECK (true);

CREATE POLICY owner_all ON kc.communes TO kc_owner USING (true) WITH CHECK (true);

CREATE POLICY owner_all ON kc.context_keys TO kc_owner USING (true) WITH CHECK (true);

CREATE POLICY owner_all ON kc.delegation_ends TO kc_owner USING (true) WITH CHECK (true);

CREATE POLICY owner_all ON kc.delegations TO kc_owner USING (true) WITH CHECK (true);

CREATE POLICY owner_all ON kc.departure_annulments TO kc_owner USING (true) WITH CHECK (true);

CREATE POLICY owner_all ON kc.departures TO kc_owner USING (true) WITH CHECK (true);

CREATE POLICY owner_all ON kc.dossier_changes TO kc_owner USING (true) WITH CHECK (true);

CREATE POLICY owner_all ON kc.dossier_snapshots TO kc_owner USING (true) WITH CHECK (true);

CREATE POLICY owner_all ON kc.dossiers TO kc_owner USING (true) WITH CHECK (true);

CREATE POLICY owner_all ON kc.explanation_drafts TO kc_owner USING (true) WITH CHECK (true);

CREATE POLICY owner_all ON kc.explanation_events TO kc_owner USING (true) WITH CHECK (true);

CREATE POLICY owner_all ON kc.explanation_guards TO kc_owner USING (true) WITH CHECK (true);

CREATE POLICY owner_all ON kc.explanation_requests TO kc_owner USING (true) WITH CHECK (true);

CREATE POLICY owner_all ON kc.failed_sign_ins TO kc_owner USING (true) WITH CHECK (true);

CREATE POLICY owner_all ON kc.finding_events TO kc_owner USING (true) WITH CHECK (true);

CREATE POLICY owner_all ON kc.finding_guards TO kc_owner USING (true) WITH CHECK (true);

CREATE POLICY owner_all ON kc.findings TO kc_owner USING (true) WITH CHECK (true);

CREATE POLICY owner_all ON kc.import_annulment_proposals TO kc_owner USING (true) WITH CHECK (true);

CREATE POLICY owner_all ON kc.import_annulments TO kc_owner USING (true) WITH CHECK (true);

CREATE POLICY owner_all ON kc.import_batches TO kc_owner USING (true) WITH CHECK (true);

CREATE POLICY owner_all ON kc.import_files TO kc_owner USING (true) WITH CHECK (true);

CREATE POLICY owner_all ON kc.import_problems TO kc_owner USING (true) WITH CHECK (true);

CREATE POLICY owner_all ON kc.incident_events TO kc_owner USING (true) WITH CHECK (true);

CREATE POLICY owner_all ON kc.incident_guards TO kc_owner USING (true) WITH CHECK (true);

CREATE POLICY owner_all ON kc.incidents TO kc_owner USING (true) WITH CHECK (true);

CREATE POLICY owner_all ON kc.known_browsers TO kc_owner USING (true) WITH CHECK (true);

CREATE POLICY owner_all ON kc.leave_cancellations TO kc_owner USING (true) WITH CHECK (true);

CREATE POLICY owner_all ON kc.leaves TO kc_owner USING (true) WITH CHECK (true);

CREATE POLICY owner_all ON kc.ledger_bodies TO kc_owner USING (true) WITH CHECK (true);

CREATE POLICY owner_all ON kc.ledger_entries TO kc_owner USING (true) WITH CHECK (true);

CREATE POLICY owner_all ON kc.ledger_heads TO kc_owner USING (true) WITH CHECK (true);

CREATE POLICY owner_all ON kc.look_days TO kc_owner USING (true) WITH CHECK (true);

CREATE POLICY owner_all ON kc.looks TO kc_owner USING (true) WITH CHECK (true);

CREATE POLICY owner_all ON kc.notices TO kc_owner USING (true) WITH CHECK (true);

CREATE POLICY owner_all ON kc.official_managements TO kc_owner USING (true) WITH CHECK (true);

CREATE POLICY owner_all ON kc.officials TO kc_owner USING (true) WITH CHECK (true);

CREATE POLICY owner_all ON kc.org_units TO kc_owner USING (true) WITH CHECK (true);

CREATE POLICY owner_all ON kc.paper_templates TO kc_owner USING (true) WITH CHECK (true);

CREATE POLICY owner_all ON kc.papers TO kc_owner USING (true) WITH CHECK (true);

CREATE POLICY owner_all ON kc.people TO kc_owner USING (true) WITH CHECK (true);

CREATE POLICY owner_all ON kc.person_names TO kc_owner USING (true) WITH CHECK (true);

CREATE POLICY owner_all ON kc.policies TO kc_owner USING (true) WITH CHECK (true);

CREATE POLICY owner_all ON kc.portal_lines TO kc_owner USING (true) WITH CHECK (true);

CREATE POLICY owner_all ON kc.portal_lists TO kc_owner USING (true) WITH CHECK (true);

CREATE POLICY owner_all ON kc.portal_problems TO kc_owner USING (true) WITH CHECK (true);

CREATE POLICY owner_all ON kc.procedure_imports TO kc_owner USING (true) WITH CHECK (true);

CREATE POLICY owner_all ON kc.procedure_limits TO kc_owner USING (true) WITH CHECK (true);

CREATE POLICY owner_all ON kc.recovery_codes TO kc_owner USING (true) WITH CHECK (true);

CREATE POLICY owner_all ON kc.register_officers TO kc_owner USING (true) WITH CHECK (true);

CREATE POLICY owner_all ON kc.reminder_events TO kc_owner USING (true) WITH CHECK (true);

CREATE POLICY owner_all ON kc.reminder_grounds TO kc_owner USING (true) WITH CHECK (true);

CREATE POLICY owner_all ON kc.reminder_guards TO kc_owner USING (true) WITH CHECK (true);

CREATE POLICY owner_all ON kc.reminder_participants TO kc_owner USING (true) WITH CHECK (true);

CREATE POLICY owner_all ON kc.reminders TO kc_owner USING (true) WITH CHECK (true);

CREATE POLICY owner_all ON kc.review_case_grounds TO kc_owner USING (true) WITH CHECK (true);

CREATE POLICY owner_all ON kc.review_cases TO kc_owner USING (true) WITH CHECK (true);

CREATE POLICY owner_all ON kc.review_events TO kc_owner USING (true) WITH CHECK (true);

CREATE POLICY owner_all ON kc.review_guards TO kc_owner USING (true) WITH CHECK (true);

CREATE POLICY owner_all ON kc.scans TO kc_owner USING (true) WITH CHECK (true);

CREATE POLICY owner_all ON kc.second_factor_resets TO kc_owner USING (true) WITH CHECK (true);

CREATE POLICY owner_all ON kc.sessions TO kc_owner USING (true) WITH CHECK (true);

CREATE POLICY owner_all ON kc.sign_in_link_uses TO kc_owner USING (true) WITH CHECK (true);

CREATE POLICY owner_all ON kc.sign_in_links TO kc_owner USING (true) WITH CHECK (true);

CREATE POLICY owner_all ON kc.sign_ins TO kc_owner USING (true) WITH CHECK (true);

CREATE POLICY owner_all ON kc.token_revocations TO kc_owner USING (true) WITH CHECK (true);

CREATE POLICY owner_all ON kc.year_packet_parts TO kc_owner USING (true) WITH CHECK (true);

CREATE POLICY owner_all ON kc.year_packets TO kc_owner USING (true) WITH CHECK (true);

ALTER TABLE kc.paper_templates ENABLE ROW LEVEL SECURITY;

ALTER TABLE kc.papers ENABLE ROW LEVEL SECURITY;

ALTER TABLE kc.people ENABLE ROW LEVEL SECURITY;

ALTER TABLE kc.person_names ENABLE ROW LEVEL SECURITY;

ALTER TABLE kc.policies ENABLE ROW LEVEL SECURITY;

ALTER TABLE kc.portal_lines ENABLE ROW LEVEL SECURITY;

ALTER TABLE kc.portal_lists ENABLE ROW LEVEL SECURITY;

ALTER TABLE kc.portal_problems ENABLE ROW LEVEL SECURITY;

ALTER TABLE kc.procedure_imports ENABLE ROW LEVEL SECURITY;

ALTER TABLE kc.procedure_limits ENABLE ROW LEVEL SECURITY;

ALTER TABLE kc.recovery_codes ENABLE ROW LEVEL SECURITY;

ALTER TABLE kc.register_officers ENABLE ROW LEVEL SECURITY;

ALTER TABLE kc.reminder_events ENABLE ROW LEVEL SECURITY;

ALTER TABLE kc.reminder_grounds ENABLE ROW LEVEL SECURITY;

ALTER TABLE kc.reminder_guards ENABLE ROW LEVEL SECURITY;

ALTER TABLE kc.reminder_participants ENABLE ROW LEVEL SECURITY;

ALTER TABLE kc.reminders ENABLE ROW LEVEL SECURITY;

ALTER TABLE kc.review_case_grounds ENABLE ROW LEVEL SECURITY;

ALTER TABLE kc.review_cases ENABLE ROW LEVEL SECURITY;

ALTER TABLE kc.review_events ENABLE ROW LEVEL SECURITY;

ALTER TABLE kc.review_guards ENABLE ROW LEVEL SECURITY;

ALTER TABLE kc.scans ENABLE ROW LEVEL SECURITY;

ALTER TABLE kc.second_factor_resets ENABLE ROW LEVEL SECURITY;

ALTER TABLE kc.sessions ENABLE ROW LEVEL SECURITY;

ALTER TABLE kc.sign_in_link_uses ENABLE ROW LEVEL SECURITY;

ALTER TABLE kc.sign_in_links ENABLE ROW LEVEL SECURITY;

ALTER TABLE kc.sign_ins ENABLE ROW LEVEL SECURITY;

CREATE POLICY staff_add ON kc.account_closures FOR INSERT TO kc_staff WITH CHECK ((commune_id = kc.ctx_commune()));

CREATE POLICY staff_add ON kc.account_tokens FOR INSERT TO kc_staff WITH CHECK ((commune_id = kc.ctx_commune()));

CREATE POLICY staff_add ON kc.accounts FOR INSERT TO kc_staff WITH CHECK ((commune_id = kc.ctx_commune()));

CREATE POLICY staff_add ON kc.assignment_ends FOR INSERT TO kc_staff WITH CHECK ((commune_id = kc.ctx_commune()));

CREATE POLICY staff_add ON kc.assignments FOR INSERT TO kc_staff WITH CHECK ((commune_id = kc.ctx_commune()));

CREATE POLICY staff_add ON kc.attachment_contents FOR INSERT TO kc_staff WITH CHECK ((commune_id = kc.ctx_commune()));

CREATE POLICY staff_add ON kc.attachments FOR INSERT TO kc_staff WITH CHECK ((commune_id = kc.ctx_commune()));

CREATE POLICY staff_add ON kc.award_guards FOR INSERT TO kc_staff WITH CHECK ((commune_id = kc.ctx_commune()));

CREATE POLICY staff_add ON kc.calendar_days FOR INSERT TO kc_staff WITH CHECK ((commune_id = kc.ctx_commune()));

CREATE POLICY staff_add ON kc.calendar_imports FOR INSERT TO kc_staff WITH CHECK ((commune_id = kc.ctx_commune()));

CREATE POLICY staff_add ON kc.cause_categories FOR INSERT TO kc_staff WITH CHECK ((commune_id = kc.ctx_commune()));

CREATE POLICY staff_add ON kc.checkpoints FOR INSERT TO kc_staff WITH CHECK ((commune_id = kc.ctx_commune()));

CREATE POLICY staff_add ON kc.commendation_consents FOR INSERT TO kc_staff WITH CHECK ((commune_id = kc.ctx_commune()));

CREATE POLICY staff_add ON kc.commendation_events FOR INSERT TO kc_staff WITH CHECK ((commune_id = kc.ctx_commune()));

CREATE POLICY staff_add ON kc.commendation_shares FOR INSERT TO kc_staff WITH CHECK ((commune_id = kc.ctx_commune()));

CREATE POLICY staff_add ON kc.commendations FOR INSERT TO kc_staff WITH CHECK ((commune_id = kc.ctx_commune()));

CREATE POLICY staff_add ON kc.communes FOR INSERT TO kc_staff WITH CHECK ((commune_id = kc.ctx_commune()));

CREATE POLICY staff_add ON kc.delegation_ends FOR INSERT TO kc_staff WITH CHECK ((commune_id = kc.ctx_commune()));

CREATE POLICY staff_add ON kc.delegations FOR INSERT TO kc_staff WITH CHECK ((commune_id = kc.ctx_commune()));

CREATE POLICY staff_add ON kc.departure_annulments FOR INSERT TO kc_staff WITH CHECK ((commune_id = kc.ctx_commune()));

CREATE POLICY staff_add ON kc.departures FOR INSERT TO kc_staff WITH CHECK ((commune_id = kc.ctx_commune()));

CREATE POLICY staff_add ON kc.explanation_drafts FOR INSERT TO kc_staff WITH CHECK (((commune_id = kc.ctx_commune()) AND (official_id = kc.ctx_person())));

CREATE POLICY staff_add ON kc.explanation_events FOR INSERT TO kc_staff WITH CHECK ((commune_id = kc.ctx_commune()));

CREATE POLICY staff_add ON kc.explanation_guards FOR INSERT TO kc_staff WITH CHECK ((commune_id = kc.ctx_commune()));

CREATE POLICY staff_add ON kc.explanation_requests FOR INSERT TO kc_staff WITH CHECK ((commune_id = kc.ctx_commune()));

CREATE POLICY staff_add ON kc.finding_events FOR INSERT TO kc_staff WITH CHECK ((commune_id = kc.ctx_commune()));

CREATE POLICY staff_add ON kc.finding_guards FOR INSERT TO kc_staff WITH CHECK ((commune_id = kc.ctx_commune()));

CREATE POLICY staff_add ON kc.findings FOR INSERT TO kc_staff WITH CHECK ((commune_id = kc.ctx_commune()));

CREATE POLICY staff_add ON kc.import_annulment_proposals FOR INSERT TO kc_staff WITH CHECK ((commune_id = kc.ctx_commune()));

CREATE POLICY staff_add ON kc.import_annulments FOR INSERT TO kc_staff WITH CHECK ((commune_id = kc.ctx_commune()));

CREATE POLICY staff_add ON kc.import_batches FOR INSERT TO kc_staff WITH CHECK ((commune_id = kc.ctx_commune()));

CREATE POLICY staff_add ON kc.import_files FOR INSERT TO kc_staff WITH CHECK ((commune_id = kc.ctx_commune()));

CREATE POLICY staff_add ON kc.import_problems FOR INSERT TO kc_staff WITH CHECK ((commune_id = kc.ctx_commune()));

CREATE POLICY staff_add ON kc.incident_events FOR INSERT TO kc_staff WITH CHECK ((commune_id = kc.ctx_commune()));

CREATE POLICY staff_add ON kc.incident_guards FOR INSERT TO kc_staff WITH CHECK ((commune_id = kc.ctx_commune()));

CREATE POLICY staff_add ON kc.incidents FOR INSERT TO kc_staff WITH CHECK ((commune_id = kc.ctx_commune()));

CREATE POLICY staff_add ON kc.leave_cancellations FOR INSERT TO kc_staff WITH CHECK ((commune_id = kc.ctx_commune()));

CREATE POLICY staff_add ON kc.leaves FOR INSERT TO kc_staff WITH CHECK ((commune_id = kc.ctx_commune()));

CREATE POLICY staff_add ON kc.ledger_bodies FOR INSERT TO kc_staff WITH CHECK ((commune_id = kc.ctx_commune()));

CREATE POLICY staff_add ON kc.ledger_entries FOR INSERT TO kc_staff WITH CHECK ((commune_id = kc.ctx_commune()));

CREATE POLICY staff_add ON kc.ledger_heads FOR INSERT TO kc_staff WITH CHECK ((commune_id = kc.ctx_commune()));

CREATE POLICY staff_add ON kc.look_days FOR INSERT TO kc_staff WITH CHECK ((commune_id = kc.ctx_commune()));

CREATE POLICY staff_add ON kc.notices FOR INSERT TO kc_staff WITH CHECK ((commune_id = kc.ctx_commune()));

CREATE POLICY staff_add ON kc.official_managements FOR INSERT TO kc_staff WITH CHECK ((commune_id = kc.ctx_commune()));

CREATE POLICY staff_add ON kc.officials FOR INSERT TO kc_staff WITH CHECK ((commune_id = kc.ctx_commune()));

CREATE POLICY staff_add ON kc.org_units FOR INSERT TO kc_staff WITH CHECK ((commune_id = kc.ctx_commune()));

CREATE POLICY staff_add ON kc.paper_templates FOR INSERT TO kc_staff WITH CHECK ((commune_id = kc.ctx_commune()));

CREATE POLICY staff_add ON kc.papers FOR INSERT TO kc_staff WITH CHECK ((commune_id = kc.ctx_commune()));

CREATE POLICY staff_add ON kc.people FOR INSERT TO kc_staff WITH CHECK ((commune_id = kc.ctx_commune()));

CREATE POLICY staff_add ON kc.person_names FOR INSERT TO kc_staff WITH CHECK ((commune_id = kc.ctx_commune()));

CREATE POLICY staff_add ON kc.policies FOR INSERT TO kc_staff WITH CHECK ((commune_id = kc.ctx_commune()));

CREATE POLICY staff_add ON kc.portal_lines FOR INSERT TO kc_staff WITH CHECK ((commune_id = kc.ctx_commune()));

CREATE POLICY staff_add ON kc.portal_lists FOR INSERT TO kc_staff WITH CHECK ((commune_id = kc.ctx_commune()));

CREATE POLICY staff_add ON kc.portal_problems FOR INSERT TO kc_staff WITH CHECK ((commune_id = kc.ctx_commune()));

CREATE POLICY staff_add ON kc.procedure_imports FOR INSERT TO kc_staff WITH CHECK ((commune_id = kc.ctx_commune()));

CREATE POLICY staff_add ON kc.procedure_limits FOR INSERT TO kc_staff WITH CHECK ((commune_id = kc.ctx_commune()));

CREATE POLICY staff_add ON kc.register_officers FOR INSERT TO kc_staff WITH CHECK ((commune_id = kc.ctx_commune()));

CREATE POLICY staff_add ON kc.reminder_events FOR INSERT TO kc_staff WITH CHECK ((commune_id = kc.ctx_commune()));

CREATE POLICY staff_add ON kc.reminder_grounds FOR INSERT TO kc_staff WITH CHECK ((commune_id = kc.ctx_commune()));

CREATE POLICY staff_add ON kc.reminder_participants FOR INSERT TO kc_staff WITH CHECK ((commune_id = kc.ctx_commune()));

CREATE POLICY staff_add ON kc.reminders FOR INSERT TO kc_staff WITH CHECK ((commune_id = kc.ctx_commune()));

CREATE POLICY staff_add ON kc.review_case_grounds FOR INSERT TO kc_staff WITH CHECK ((commune_id = kc.ctx_commune()));

CREATE POLICY staff_add ON kc.review_cases FOR INSERT TO kc_staff WITH CHECK ((commune_id = kc.ctx_commune()));

CREATE POLICY staff_add ON kc.review_events FOR INSERT TO kc_staff WITH CHECK ((commune_id = kc.ctx_commune()));

CREATE POLICY staff_add ON kc.scans FOR INSERT TO kc_staff WITH CHECK ((commune_id = kc.ctx_commune()));

CREATE POLICY staff_add ON kc.sign_in_links FOR INSERT TO kc_staff WITH CHECK ((commune_id = kc.ctx_commune()));

CREATE POLICY staff_add ON kc.token_revocations FOR INSERT TO kc_staff WITH CHECK ((commune_id = kc.ctx_commune()));

CREATE POLICY staff_add ON kc.year_packet_parts FOR INSERT TO kc_staff WITH CHECK ((commune_id = kc.ctx_commune()));

CREATE POLICY staff_add ON kc.year_packets FOR INSERT TO kc_staff WITH CHECK ((commune_id = kc.ctx_commune()));

CREATE POLICY staff_move ON kc.ledger_heads FOR UPDATE TO kc_staff USING ((commune_id = kc.ctx_commune())) WITH CHECK ((commune_id = kc.ctx_commune()));

CREATE POLICY staff_read ON kc.account_closures FOR SELECT TO kc_staff USING ((commune_id = kc.ctx_commune()));

CREATE POLICY staff_read ON kc.accounts FOR SELECT TO kc_staff USING ((commune_id = kc.ctx_commune()));

CREATE POLICY staff_read ON kc.assignment_ends FOR SELECT TO kc_staff USING ((commune_id = kc.ctx_commune()));

CREATE POLICY staff_read ON kc.assignments FOR SELECT TO kc_staff USING ((commune_id = kc.ctx_commune()));

CREATE POLICY staff_read ON kc.attachment_contents FOR SELECT TO kc_staff USING ((commune_id = kc.ctx_commune()));

CREATE POLICY staff_read ON kc.attachments FOR SELECT TO kc_staff USING ((commune_id = kc.ctx_commune()));

CREATE POLICY staff_read ON kc.award_guards FOR SELECT TO kc_staff USING ((commune_id = kc.ctx_commune()));

CREATE POLICY staff_read ON kc.calendar_days FOR SELECT TO kc_staff USING ((kc.ctx_commune() IS NOT NULL));

CREATE POLICY staff_read ON kc.calendar_imports FOR SELECT TO kc_staff USING ((kc.ctx_commune() IS NOT NULL));

CREATE POLICY staff_read ON kc.cause_categories FOR SELECT TO kc_staff USING ((kc.ctx_commune() IS NOT NULL));

CREATE POLICY staff_read ON kc.checkpoints FOR SELECT TO kc_staff USING ((commune_id = kc.ctx_commune()));

CREATE POLICY staff_read ON kc.commendation_consents FOR SELECT TO kc_staff USING ((commune_id = kc.ctx_commune()));

CREATE POLICY staff_read ON kc.commendation_events FOR SELECT TO kc_staff USING ((commune_id = kc.ctx_commune()));

CREATE POLICY staff_read ON kc.commendation_shares FOR SELECT TO kc_staff USING ((commune_id = kc.ctx_commune()));

CREATE POLICY staff_read ON kc.commendations FOR SELECT TO kc_staff USING ((commune_id = kc.ctx_commune()));

CREATE POLICY staff_read ON kc.communes FOR SELECT TO kc_staff USING ((commune_id = kc.ctx_commune()));

CREATE POLICY staff_read ON kc.delegation_ends FOR SELECT TO kc_staff USING ((commune_id = kc.ctx_commune()));

CREATE POLICY staff_read ON kc.delegations FOR SELECT TO kc_staff USING ((commune_id = kc.ctx_commune()));

CREATE POLICY staff_read ON kc.departure_annulments FOR SELECT TO kc_staff USING ((commune_id = kc.ctx_commune()));

CREATE POLICY staff_read ON kc.departures FOR SELECT TO kc_staff USING ((commune_id = kc.ctx_commune()));

CREATE POLICY staff_read ON kc.dossier_changes FOR SELECT TO kc_staff USING ((commune_id = kc.ctx_commune()));

CREATE POLICY staff_read ON kc.dossier_snapshots FOR SELECT TO kc_staff USING ((commune_id = kc.ctx_commune()));

CREATE POLICY staff_read ON kc.dossiers FOR SELECT TO kc_staff USING ((commune_id = kc.ctx_commune()));

CREATE POLICY staff_read ON kc.explanation_drafts FOR SELECT TO kc_staff USING (((commune_id = kc.ctx_commune()) AND (official_id = kc.ctx_person())));

CREATE POLICY staff_read ON kc.explanation_events FOR SELECT TO kc_staff USING ((commune_id = kc.ctx_commune()));

CREATE POLICY staff_read ON kc.explanation_guards FOR SELECT TO kc_staff USING ((commune_id = kc.ctx_commune()));

CREATE POLICY staff_read ON kc.explanation_requests FOR SELECT TO kc_staff USING ((commune_id = kc.ctx_commune()));

CREATE POLICY staff_read ON kc.finding_events FOR SELECT TO kc_staff USING ((commune_id = kc.ctx_commune()));

CREATE POLICY staff_read ON kc.finding_guards FOR SELECT TO kc_staff USING ((commune_id = kc.ctx_commune()));

CREATE POLICY staff_read ON kc.findings FOR SELECT TO kc_staff USING ((commune_id = kc.ctx_commune()));

CREATE POLICY staff_read ON kc.import_annulment_proposals FOR SELECT TO kc_staff USING ((commune_id = kc.ctx_commune()));

CREATE POLICY staff_read ON kc.import_annulments FOR SELECT TO kc_staff USING ((commune_id = kc.ctx_commune()));

CREATE POLICY staff_read ON kc.import_batches FOR SELECT TO kc_staff USING ((commune_id = kc.ctx_commune()));

CREATE POLICY staff_read ON kc.import_files FOR SELECT TO kc_staff USING ((commune_id = kc.ctx_commune()));

CREATE POLICY staff_read ON kc.import_problems FOR SELECT TO kc_staff USING ((commune_id = kc.ctx_commune()));

CREATE POLICY staff_read ON kc.incident_events FOR SELECT TO kc_staff USING ((commune_id = kc.ctx_commune()));

CREATE POLICY staff_read ON kc.incident_guards FOR SELECT TO kc_staff USING ((commune_id = kc.ctx_commune()));

CREATE POLICY staff_read ON kc.incidents FOR SELECT TO kc_staff USING ((commune_id = kc.ctx_commune()));

CREATE POLICY staff_read ON kc.leave_cancellations FOR SELECT TO kc_staff USING ((commune_id = kc.ctx_commune()));

CREATE POLICY staff_read ON kc.leaves FOR SELECT TO kc_staff USING ((commune_id = kc.ctx_commune()));

CREATE POLICY staff_read ON kc.ledger_bodies FOR SELECT TO kc_staff USING ((commune_id = kc.ctx_commune()));

CREATE POLICY staff_read ON kc.ledger_entries FOR SELECT TO kc_staff USING ((commune_id = kc.ctx_commune()));

CREATE POLICY staff_read ON kc.ledger_heads FOR SELECT TO kc_staff USING ((commune_id = kc.ctx_commune()));

CREATE POLICY staff_read ON kc.look_days FOR SELECT TO kc_staff USING ((commune_id = kc.ctx_commune()));

CREATE POLICY staff_read ON kc.looks FOR SELECT TO kc_staff USING (((commune_id = kc.ctx_commune()) AND (official_id = kc.ctx_person())));

CREATE POLICY staff_read ON kc.notices FOR SELECT TO kc_staff USING (((commune_id = kc.ctx_commune()) AND (person_id = kc.ctx_person())));

CREATE POLICY staff_read ON kc.official_managements FOR SELECT TO kc_staff USING ((commune_id = kc.ctx_commune()));

CREATE POLICY staff_read ON kc.officials FOR SELECT TO kc_staff USING ((commune_id = kc.ctx_commune()));

CREATE POLICY staff_read ON kc.org_units FOR SELECT TO kc_staff USING ((commune_id = kc.ctx_commune()));

CREATE POLICY staff_read ON kc.paper_templates FOR SELECT TO kc_staff USING ((commune_id = kc.ctx_commune()));

CREATE POLICY staff_read ON kc.papers FOR SELECT TO kc_staff USING ((commune_id = kc.ctx_commune()));

CREATE POLICY staff_read ON kc.people FOR SELECT TO kc_staff USING ((commune_id = kc.ctx_commune()));

CREATE POLICY staff_read ON kc.person_names FOR SELECT TO kc_staff USING ((commune_id = kc.ctx_commune()));

CREATE POLICY staff_read ON kc.policies FOR SELECT TO kc_staff USING ((commune_id = kc.ctx_commune()));

CREATE POLICY staff_read ON kc.portal_lines FOR SELECT TO kc_staff USING ((commune_id = kc.ctx_commune()));

CREATE POLICY staff_read ON kc.portal_lists FOR SELECT TO kc_staff USING ((commune_id = kc.ctx_commune()));

CREATE POLICY staff_read ON kc.portal_problems FOR SELECT TO kc_staff USING ((commune_id = kc.ctx_commune()));

CREATE POLICY staff_read ON kc.procedure_imports FOR SELECT TO kc_staff USING ((kc.ctx_commune() IS NOT NULL));

CREATE POLICY staff_read ON kc.procedure_limits FOR SELECT TO kc_staff USING ((kc.ctx_commune() IS NOT NULL));

CREATE POLICY staff_read ON kc.register_officers FOR SELECT TO kc_staff USING ((commune_id = kc.ctx_commune()));

CREATE POLICY staff_read ON kc.reminder_events FOR SELECT TO kc_staff USING ((commune_id = kc.ctx_commune()));

CREATE POLICY staff_read ON kc.reminder_grounds FOR SELECT TO kc_staff USING ((commune_id = kc.ctx_commune()));

CREATE POLICY staff_read ON kc.reminder_guards FOR SELECT TO kc_staff USING ((commune_id = kc.ctx_commune()));

CREATE POLICY staff_read ON kc.reminder_participants FOR SELECT TO kc_staff USING ((commune_id = kc.ctx_commune()));

CREATE POLICY staff_read ON kc.reminders FOR SELECT TO kc_staff USING ((commune_id = kc.ctx_commune()));

CREATE POLICY staff_read ON kc.review_case_grounds FOR SELECT TO kc_staff USING ((commune_id = kc.ctx_commune()));

CREATE POLICY staff_read ON kc.review_cases FOR SELECT TO kc_staff USING ((commune_id = kc.ctx_commune()));

CREATE POLICY staff_read ON kc.review_events FOR SELECT TO kc_staff USING ((commune_id = kc.ctx_commune()));

CREATE POLICY staff_read ON kc.review_guards FOR SELECT TO kc_staff USING ((commune_id = kc.ctx_commune()));

CREATE POLICY staff_read ON kc.scans FOR SELECT TO kc_staff USING ((commune_id = kc.ctx_commune()));

CREATE POLICY staff_read ON kc.second_factor_resets FOR SELECT TO kc_staff USING ((commune_id = kc.ctx_commune()));

CREATE POLICY staff_read ON kc.sign_in_links FOR SELECT TO kc_staff USING ((commune_id = kc.ctx_commune()));

CREATE POLICY staff_read ON kc.year_packet_parts FOR SELECT TO kc_staff USING ((commune_id = kc.ctx_commune()));

CREATE POLICY staff_read ON kc.year_packets FOR SELECT TO kc_staff USING ((commune_id = kc.ctx_commune()));

CREATE POLICY staff_remove ON kc.award_guards FOR DELETE TO kc_staff USING ((commune_id = kc.ctx_commune()));

CREATE POLICY staff_remove ON kc.explanation_drafts FOR DELETE TO kc_staff USING (((commune_id = kc.ctx_commune()) AND (official_id = kc.ctx_person())));

CREATE POLICY staff_remove ON kc.explanation_guards FOR DELETE TO kc_staff USING ((commune_id = kc.ctx_commune()));

CREATE POLICY staff_remove ON kc.finding_guards FOR DELETE TO kc_staff USING ((commune_id = kc.ctx_commune()));

CREATE POLICY staff_remove ON kc.incident_guards FOR DELETE TO kc_staff USING ((commune_id = kc.ctx_commune()));

ALTER TABLE kc.token_revocations ENABLE ROW LEVEL SECURITY;

ALTER TABLE kc.year_packet_parts ENABLE ROW LEVEL SECURITY;

ALTER TABLE kc.year_packets ENABLE ROW LEVEL SECURITY;

GRANT USAGE ON SCHEMA kc TO kc_official;
GRANT USAGE ON SCHEMA kc TO kc_staff;
GRANT USAGE ON SCHEMA kc TO kc_inspector;
GRANT USAGE ON SCHEMA kc TO kc_auth;

REVOKE ALL ON FUNCTION kc.batches_known(asked_commune uuid, before timestamp with time zone) FROM PUBLIC;
GRANT ALL ON FUNCTION kc.batches_known(asked_commune uuid, before timestamp with time zone) TO kc_staff;
GRANT ALL ON FUNCTION kc.batches_known(asked_commune uuid, before timestamp with time zone) TO kc_inspector;

REVOKE ALL ON FUNCTION kc.beginnings(OUT added_at timestamp with time zone, OUT start_on date, OUT policy_at timestamp with time zone, OUT officials bigint, OUT officials_at timestamp with time zone, OUT imports bigint, OUT imported_at timestamp with time zone) FROM PUBLIC;
GRANT ALL ON FUNCTION kc.beginnings(OUT added_at timestamp with time zone, OUT start_on date, OUT policy_at timestamp with time zone, OUT officials bigint, OUT officials_at timestamp with time zone, OUT imports bigint, OUT imported_at timestamp with time zone) TO kc_staff;
GRANT ALL ON FUNCTION kc.beginnings(OUT added_at timestamp with time zone, OUT start_on date, OUT policy_at timestamp with time zone, OUT officials bigint, OUT officials_at timestamp with time zone, OUT imports bigint, OUT imported_at timestamp with time zone) TO kc_auth;

REVOKE ALL ON FUNCTION kc.chairmen() FROM PUBLIC;
GRANT ALL ON FUNCTION kc.chairmen() TO kc_staff;
GRANT ALL ON FUNCTION kc.chairmen() TO kc_inspector;

REVOKE ALL ON FUNCTION kc.changes_digest(asked_commune uuid, act_seq bigint, OUT rows bigint, OUT digest bytea) FROM PUBLIC;
GRANT ALL ON FUNCTION kc.changes_digest(asked_commune uuid, act_seq bigint, OUT rows bigint, OUT digest bytea) TO kc_staff;

REVOKE ALL ON FUNCTION kc.check_shares() FROM PUBLIC;

REVOKE ALL ON FUNCTION kc.closed_on(status text, received_at timestamp with time zone, finished_at timestamp with time zone) FROM PUBLIC;
GRANT ALL ON FUNCTION kc.closed_on(status text, received_at timestamp with time zone, finished_at timestamp with time zone) TO kc_staff;
GRANT ALL ON FUNCTION kc.closed_on(status text, received_at timestamp with time zone, finished_at timestamp with time zone) TO kc_inspector;

REVOKE ALL ON FUNCTION kc.colleagues(asked_day date) FROM PUBLIC;
GRANT ALL ON FUNCTION kc.colleagues(asked_day date) TO kc_staff;
GRANT ALL ON FUNCTION kc.colleagues(asked_day date) TO kc_inspector;
GRANT ALL ON FUNCTION kc.colleagues(asked_day date) TO kc_official;

REVOKE ALL ON FUNCTION kc.context(OUT commune uuid, OUT person uuid, OUT unit uuid) FROM PUBLIC;
GRANT ALL ON FUNCTION kc.context(OUT commune uuid, OUT person uuid, OUT unit uuid) TO kc_official;
GRANT ALL ON FUNCTION kc.context(OUT commune uuid, OUT person uuid, OUT unit uuid) TO kc_staff;
GRANT ALL ON FUNCTION kc.context(OUT commune uuid, OUT person uuid, OUT unit uuid) TO kc_inspector;
GRANT ALL ON FUNCTION kc.context(OUT commune uuid, OUT person uuid, OUT unit uuid) TO kc_auth;

REVOKE ALL ON FUNCTION kc.ctx_commune() FROM PUBLIC;
GRANT ALL ON FUNCTION kc.ctx_commune() TO kc_official;
GRANT ALL ON FUNCTION kc.ctx_commune() TO kc_staff;
GRANT ALL ON FUNCTION kc.ctx_commune() TO kc_inspector;
GRANT ALL ON FUNCTION kc.ctx_commune() TO kc_auth;

REVOKE ALL ON FUNCTION kc.ctx_person() FROM PUBLIC;
GRANT ALL ON FUNCTION kc.ctx_person() TO kc_official;
GRANT ALL ON FUNCTION kc.ctx_person() TO kc_staff;
GRANT ALL ON FUNCTION kc.ctx_person() TO kc_inspector;
GRANT ALL ON FUNCTION kc.ctx_person() TO kc_auth;

REVOKE ALL ON FUNCTION kc.ctx_unit() FROM PUBLIC;
GRANT ALL ON FUNCTION kc.ctx_unit() TO kc_official;
GRANT ALL ON FUNCTION kc.ctx_unit() TO kc_staff;
GRANT ALL ON FUNCTION kc.ctx_unit() TO kc_inspector;
GRANT ALL ON FUNCTION kc.ctx_unit() TO kc_auth;

REVOKE ALL ON FUNCTION kc.day_of(instant timestamp with time zone) FROM PUBLIC;
GRANT ALL ON FUNCTION kc.day_of(instant timestamp with time zone) TO kc_staff;
GRANT ALL ON FUNCTION kc.day_of(instant timestamp with time zone) TO kc_inspector;

GRANT SELECT ON TABLE kc.dossier_snapshots TO kc_staff;
GRANT SELECT ON TABLE kc.dossier_snapshots TO kc_inspector;

REVOKE ALL ON FUNCTION kc.dossiers_as_of(asked_commune uuid, asked_day date, before timestamp with time zone) FROM PUBLIC;
GRANT ALL ON FUNCTION kc.dossiers_as_of(asked_commune uuid, asked_day date, before timestamp with time zone) TO kc_staff;
GRANT ALL ON FUNCTION kc.dossiers_as_of(asked_commune uuid, asked_day date, before timestamp with time zone) TO kc_inspector;

REVOKE ALL ON FUNCTION kc.dossiers_of(asked_commune uuid, asked_official uuid, first_day date, last_day date, asked_day date, before timestamp with time zone) FROM PUBLIC;
GRANT ALL ON FUNCTION kc.dossiers_of(asked_commune uuid, asked_official uuid, first_day date, last_day date, asked_day date, before timestamp with time zone) TO kc_official;
GRANT ALL ON FUNCTION kc.dossiers_of(asked_commune uuid, asked_official uuid, first_day date, last_day date, asked_day date, before timestamp with time zone) TO kc_staff;

REVOKE ALL ON FUNCTION kc.entries_about(asked_commune uuid, asked_official uuid) FROM PUBLIC;
GRANT ALL ON FUNCTION kc.entries_about(asked_commune uuid, asked_official uuid) TO kc_official;
GRANT ALL ON FUNCTION kc.entries_about(asked_commune uuid, asked_official uuid) TO kc_staff;

REVOKE ALL ON FUNCTION kc.findings_known(asked_commune uuid, asked_codes text[], before timestamp with time zone) FROM PUBLIC;
GRANT ALL ON FUNCTION kc.findings_known(asked_commune uuid, asked_codes text[], before timestamp with time zone) TO kc_official;
GRANT ALL ON FUNCTION kc.findings_known(asked_commune uuid, asked_codes text[], before timestamp with time zone) TO kc_staff;
GRANT ALL ON FUNCTION kc.findings_known(asked_commune uuid, asked_codes text[], before timestamp with time zone) TO kc_inspector;

REVOKE ALL ON FUNCTION kc.holders() FROM PUBLIC;
GRANT ALL ON FUNCTION kc.holders() TO kc_staff;
GRANT ALL ON FUNCTION kc.holders() TO kc_auth;

REVOKE ALL ON FUNCTION kc.keep_looks(seen jsonb) FROM PUBLIC;
GRANT ALL ON FUNCTION kc.keep_looks(seen jsonb) TO kc_auth;

REVOKE ALL ON FUNCTION kc.keep_next_sightings(asked_commune uuid, from_batch uuid, act_seq bigint, contents kc.dossier_snapshots[]) FROM PUBLIC;

REVOKE ALL ON FUNCTION kc.keep_reminder_guards() FROM PUBLIC;

REVOKE ALL ON FUNCTION kc.keep_review_guard() FROM PUBLIC;

REVOKE ALL ON FUNCTION kc.keeps_accounts() FROM PUBLIC;
GRANT ALL ON FUNCTION kc.keeps_accounts() TO kc_staff;
GRANT ALL ON FUNCTION kc.keeps_accounts() TO kc_auth;

REVOKE ALL ON FUNCTION kc.ledger_hashes(asked_commune uuid) FROM PUBLIC;
GRANT ALL ON FUNCTION kc.ledger_hashes(asked_commune uuid) TO kc_official;
GRANT ALL ON FUNCTION kc.ledger_hashes(asked_commune uuid) TO kc_staff;

REVOKE ALL ON FUNCTION kc.ledger_position(asked_commune uuid, before timestamp with time zone, OUT seq bigint, OUT hash bytea, OUT checkpoint text) FROM PUBLIC;
GRANT ALL ON FUNCTION kc.ledger_position(asked_commune uuid, before timestamp with time zone, OUT seq bigint, OUT hash bytea, OUT checkpoint text) TO kc_official;
GRANT ALL ON FUNCTION kc.ledger_position(asked_commune uuid, before timestamp with time zone, OUT seq bigint, OUT hash bytea, OUT checkpoint text) TO kc_staff;
GRANT ALL ON FUNCTION kc.ledger_position(asked_commune uuid, before timestamp with time zone, OUT seq bigint, OUT hash bytea, OUT checkpoint text) TO kc_inspector;

REVOKE ALL ON FUNCTION kc.let_draft_go() FROM PUBLIC;

REVOKE ALL ON FUNCTION kc.looks_by_day(asked_commune uuid) FROM PUBLIC;

REVOKE ALL ON PROCEDURE kc.make_facts(IN name regclass) FROM PUBLIC;

REVOKE ALL ON PROCEDURE kc.make_secured(IN name regclass) FROM PUBLIC;

REVOKE ALL ON FUNCTION kc.may_let_in(asked_person uuid, asked_reset uuid, resets boolean) FROM PUBLIC;
GRANT ALL ON FUNCTION kc.may_let_in(asked_person uuid, asked_reset uuid, resets boolean) TO kc_staff;
GRANT ALL ON FUNCTION kc.may_let_in(asked_person uuid, asked_reset uuid, resets boolean) TO kc_auth;

REVOKE ALL ON FUNCTION kc.merge_register(asked_commune uuid, asked_batch uuid, act_seq bigint) FROM PUBLIC;
GRANT ALL ON FUNCTION kc.merge_register(asked_commune uuid, asked_batch uuid, act_seq bigint) TO kc_staff;

REVOKE ALL ON FUNCTION kc.names_of(asked uuid[]) FROM PUBLIC;
GRANT ALL ON FUNCTION kc.names_of(asked uuid[]) TO kc_staff;
GRANT ALL ON FUNCTION kc.names_of(asked uuid[]) TO kc_inspector;
GRANT ALL ON FUNCTION kc.names_of(asked uuid[]) TO kc_official;

REVOKE ALL ON FUNCTION kc.notice_changes(asked_commune uuid, asked_batch uuid, act_seq bigint) FROM PUBLIC;

REVOKE ALL ON FUNCTION kc.open_sessions(asked_commune uuid, asked_session bytea, asked_person uuid, asked_browser bytea, idle_since timestamp with time zone, opened_since timestamp with time zone) FROM PUBLIC;
GRANT ALL ON FUNCTION kc.open_sessions(asked_commune uuid, asked_session bytea, asked_person uuid, asked_browser bytea, idle_since timestamp with time zone, opened_since timestamp with time zone) TO kc_auth;

REVOKE ALL ON FUNCTION kc.open_staging() FROM PUBLIC;
GRANT ALL ON FUNCTION kc.open_staging() TO kc_staff;

REVOKE ALL ON FUNCTION kc.persons_in_role(asked_role text, asked_unit uuid) FROM PUBLIC;
GRANT ALL ON FUNCTION kc.persons_in_role(asked_role text, asked_unit uuid) TO kc_official;
GRANT ALL ON FUNCTION kc.persons_in_role(asked_role text, asked_unit uuid) TO kc_staff;
GRANT ALL ON FUNCTION kc.persons_in_role(asked_role text, asked_unit uuid) TO kc_inspector;
GRANT ALL ON FUNCTION kc.persons_in_role(asked_role text, asked_unit uuid) TO kc_auth;

REVOKE ALL ON FUNCTION kc.problems_digest(asked_commune uuid, asked_batch uuid, OUT rows bigint, OUT digest bytea) FROM PUBLIC;
GRANT ALL ON FUNCTION kc.problems_digest(asked_commune uuid, asked_batch uuid, OUT rows bigint, OUT digest bytea) TO kc_staff;

REVOKE ALL ON FUNCTION kc.reconciled_incidents(asked_commune uuid, asked_incidents uuid[], before timestamp with time zone) FROM PUBLIC;
GRANT ALL ON FUNCTION kc.reconciled_incidents(asked_commune uuid, asked_incidents uuid[], before timestamp with time zone) TO kc_official;
GRANT ALL ON FUNCTION kc.reconciled_incidents(asked_commune uuid, asked_incidents uuid[], before timestamp with time zone) TO kc_staff;
GRANT ALL ON FUNCTION kc.reconciled_incidents(asked_commune uuid, asked_incidents uuid[], before timestamp with time zone) TO kc_inspector;

REVOKE ALL ON FUNCTION kc.recorded_act(asked uuid, OUT kind text, OUT seq bigint, OUT recorded_at timestamp with time zone, OUT recorded_by uuid, OUT content text) FROM PUBLIC;
GRANT ALL ON FUNCTION kc.recorded_act(asked uuid, OUT kind text, OUT seq bigint, OUT recorded_at timestamp with time zone, OUT recorded_by uuid, OUT content text) TO kc_official;
GRANT ALL ON FUNCTION kc.recorded_act(asked uuid, OUT kind text, OUT seq bigint, OUT recorded_at timestamp with time zone, OUT recorded_by uuid, OUT content text) TO kc_staff;
GRANT ALL ON FUNCTION kc.recorded_act(asked uuid, OUT kind text, OUT seq bigint, OUT recorded_at timestamp with time zone, OUT recorded_by uuid, OUT content text) TO kc_inspector;
GRANT ALL ON FUNCTION kc.recorded_act(asked uuid, OUT kind text, OUT seq bigint, OUT recorded_at timestamp with time zone, OUT recorded_by uuid, OUT content text) TO kc_auth;

REVOKE ALL ON FUNCTION kc.recorded_rows(body text) FROM PUBLIC;

REVOKE ALL ON FUNCTION kc.refresh_dossiers(asked_commune uuid, asked_codes text[]) FROM PUBLIC;

REVOKE ALL ON FUNCTION kc.refuse_change() FROM PUBLIC;

REVOKE ALL ON FUNCTION kc.register_reach(asked_commune uuid, asked_day date, told_before timestamp with time zone, OUT exported_on date, OUT newest_on date, OUT columns text[], OUT as_it_stood boolean) FROM PUBLIC;
GRANT ALL ON FUNCTION kc.register_reach(asked_commune uuid, asked_day date, told_before timestamp with time zone, OUT exported_on date, OUT newest_on date, OUT columns text[], OUT as_it_stood boolean) TO kc_official;
GRANT ALL ON FUNCTION kc.register_reach(asked_commune uuid, asked_day date, told_before timestamp with time zone, OUT exported_on date, OUT newest_on date, OUT columns text[], OUT as_it_stood boolean) TO kc_staff;
GRANT ALL ON FUNCTION kc.register_reach(asked_commune uuid, asked_day date, told_before timestamp with time zone, OUT exported_on date, OUT newest_on date, OUT columns text[], OUT as_it_stood boolean) TO kc_inspector;

REVOKE ALL ON FUNCTION kc.release_batch(asked_commune uuid, asked_batch uuid, act_seq bigint) FROM PUBLIC;
GRANT ALL ON FUNCTION kc.release_batch(asked_commune uuid, asked_batch uuid, act_seq bigint) TO kc_staff;

REVOKE ALL ON FUNCTION kc.release_review_guard() FROM PUBLIC;

REVOKE ALL ON FUNCTION kc.require_commune(asked uuid) FROM PUBLIC;
GRANT ALL ON FUNCTION kc.require_commune(asked uuid) TO kc_staff;

REVOKE ALL ON FUNCTION kc.require_official(asked_commune uuid, asked_official uuid) FROM PUBLIC;

GRANT SELECT,INSERT ON TABLE kc.commendation_consents TO kc_staff;
GRANT SELECT ON TABLE kc.commendation_consents TO kc_inspector;
GRANT SELECT ON TABLE kc.commendation_consents TO kc_official;

REVOKE ALL ON FUNCTION kc.shared_commendation_consents() FROM PUBLIC;
GRANT ALL ON FUNCTION kc.shared_commendation_consents() TO kc_staff;
GRANT ALL ON FUNCTION kc.shared_commendation_consents() TO kc_inspector;
GRANT ALL ON FUNCTION kc.shared_commendation_consents() TO kc_official;

GRANT SELECT,INSERT ON TABLE kc.commendation_events TO kc_staff;
GRANT SELECT ON TABLE kc.commendation_events TO kc_inspector;
GRANT SELECT ON TABLE kc.commendation_events TO kc_official;

REVOKE ALL ON FUNCTION kc.shared_commendation_events() FROM PUBLIC;
GRANT ALL ON FUNCTION kc.shared_commendation_events() TO kc_staff;
GRANT ALL ON FUNCTION kc.shared_commendation_events() TO kc_inspector;
GRANT ALL ON FUNCTION kc.shared_commendation_events() TO kc_official;

GRANT SELECT,INSERT ON TABLE kc.commendation_shares TO kc_staff;
GRANT SELECT,INSERT ON TABLE kc.commendation_shares TO kc_inspector;
GRANT SELECT,INSERT ON TABLE kc.commendation_shares TO kc_official;

REVOKE ALL ON FUNCTION kc.shared_commendation_shares() FROM PUBLIC;
GRANT ALL ON FUNCTION kc.shared_commendation_shares() TO kc_staff;
GRANT ALL ON FUNCTION kc.shared_commendation_shares() TO kc_inspector;
GRANT ALL ON FUNCTION kc.shared_commendation_shares() TO kc_official;

GRANT SELECT,INSERT ON TABLE kc.commendations TO kc_staff;
GRANT SELECT,INSERT ON TABLE kc.commendations TO kc_inspector;
GRANT SELECT,INSERT ON TABLE kc.commendations TO kc_official;

REVOKE ALL ON FUNCTION kc.shared_commendations() FROM PUBLIC;
GRANT ALL ON FUNCTION kc.shared_commendations() TO kc_staff;
GRANT ALL ON FUNCTION kc.shared_commendations() TO kc_inspector;
GRANT ALL ON FUNCTION kc.shared_commendations() TO kc_official;

REVOKE ALL ON FUNCTION kc.snapshots_digest(asked_commune uuid, act_seq bigint, OUT rows bigint, OUT digest bytea) FROM PUBLIC;
GRANT ALL ON FUNCTION kc.snapshots_digest(asked_commune uuid, act_seq bigint, OUT rows bigint, OUT digest bytea) TO kc_staff;

REVOKE ALL ON FUNCTION kc.snapshots_of(asked_commune uuid, asked_official uuid, asked_code text) FROM PUBLIC;
GRANT ALL ON FUNCTION kc.snapshots_of(asked_commune uuid, asked_official uuid, asked_code text) TO kc_official;
GRANT ALL ON FUNCTION kc.snapshots_of(asked_commune uuid, asked_official uuid, asked_code text) TO kc_staff;
GRANT ALL ON FUNCTION kc.snapshots_of(asked_commune uuid, asked_official uuid, asked_code text) TO kc_inspector;

REVOKE ALL ON FUNCTION kc.units_of(asked uuid[]) FROM PUBLIC;
GRANT ALL ON FUNCTION kc.units_of(asked uuid[]) TO kc_staff;
GRANT ALL ON FUNCTION kc.units_of(asked uuid[]) TO kc_inspector;
GRANT ALL ON FUNCTION kc.units_of(asked uuid[]) TO kc_official;

REVOKE ALL ON FUNCTION kc.unsealed_look_days() FROM PUBLIC;
GRANT ALL ON FUNCTION kc.unsealed_look_days() TO kc_staff;

GRANT SELECT,INSERT ON TABLE kc.account_closures TO kc_staff;
GRANT SELECT,INSERT ON TABLE kc.account_closures TO kc_auth;

GRANT SELECT ON TABLE kc.account_tokens TO kc_auth;
GRANT INSERT ON TABLE kc.account_tokens TO kc_staff;

GRANT SELECT,INSERT ON TABLE kc.accounts TO kc_auth;
GRANT SELECT,INSERT ON TABLE kc.accounts TO kc_staff;

GRANT SELECT,INSERT ON TABLE kc.assignment_ends TO kc_staff;
GRANT SELECT ON TABLE kc.assignment_ends TO kc_inspector;
GRANT SELECT ON TABLE kc.assignment_ends TO kc_official;

GRANT SELECT,INSERT ON TABLE kc.assignments TO kc_staff;
GRANT SELECT ON TABLE kc.assignments TO kc_inspector;
GRANT SELECT ON TABLE kc.assignments TO kc_official;

GRANT SELECT,INSERT ON TABLE kc.attachment_contents TO kc_staff;
GRANT SELECT,INSERT ON TABLE kc.attachment_contents TO kc_official;

GRANT SELECT,INSERT ON TABLE kc.attachments TO kc_staff;
GRANT SELECT,INSERT ON TABLE kc.attachments TO kc_official;

GRANT SELECT,INSERT,DELETE ON TABLE kc.award_guards TO kc_staff;
GRANT SELECT ON TABLE kc.award_guards TO kc_inspector;

GRANT SELECT,INSERT ON TABLE kc.import_annulments TO kc_staff;
GRANT SELECT ON TABLE kc.import_annulments TO kc_inspector;

GRANT SELECT,INSERT ON TABLE kc.import_batches TO kc_staff;
GRANT SELECT ON TABLE kc.import_batches TO kc_inspector;

GRANT SELECT ON TABLE kc.batches_in_force TO kc_staff;
GRANT SELECT ON TABLE kc.batches_in_force TO kc_inspector;

GRANT SELECT,INSERT ON TABLE kc.calendar_days TO kc_staff;
GRANT SELECT ON TABLE kc.calendar_days TO kc_official;
GRANT SELECT ON TABLE kc.calendar_days TO kc_inspector;

GRANT SELECT,INSERT ON TABLE kc.calendar_imports TO kc_staff;
GRANT SELECT ON TABLE kc.calendar_imports TO kc_official;
GRANT SELECT ON TABLE kc.calendar_imports TO kc_inspector;

GRANT SELECT,INSERT ON TABLE kc.cause_categories TO kc_staff;
GRANT SELECT ON TABLE kc.cause_categories TO kc_official;
GRANT SELECT ON TABLE kc.cause_categories TO kc_inspector;

GRANT SELECT,INSERT ON TABLE kc.checkpoints TO kc_staff;
GRANT SELECT ON TABLE kc.checkpoints TO kc_inspector;

GRANT SELECT ON TABLE kc.commendation_consents_seen TO kc_staff;
GRANT SELECT ON TABLE kc.commendation_consents_seen TO kc_inspector;
GRANT SELECT ON TABLE kc.commendation_consents_seen TO kc_official;

GRANT SELECT ON TABLE kc.commendation_events_seen TO kc_staff;
GRANT SELECT ON TABLE kc.commendation_events_seen TO kc_inspector;
GRANT SELECT ON TABLE kc.commendation_events_seen TO kc_official;

GRANT SELECT ON TABLE kc.commendation_shares_seen TO kc_staff;
GRANT SELECT ON TABLE kc.commendation_shares_seen TO kc_inspector;
GRANT SELECT ON TABLE kc.commendation_shares_seen TO kc_official;

GRANT SELECT ON TABLE kc.commendations_seen TO kc_staff;
GRANT SELECT ON TABLE kc.commendations_seen TO kc_inspector;
GRANT SELECT ON TABLE kc.commendations_seen TO kc_official;

GRANT SELECT ON TABLE kc.communes TO kc_auth;
GRANT SELECT,INSERT ON TABLE kc.communes TO kc_staff;
GRANT SELECT ON TABLE kc.communes TO kc_inspector;
GRANT SELECT ON TABLE kc.communes TO kc_official;

GRANT SELECT ON TABLE kc.current_calendar_days TO kc_staff;
GRANT SELECT ON TABLE kc.current_calendar_days TO kc_official;
GRANT SELECT ON TABLE kc.current_calendar_days TO kc_inspector;

GRANT SELECT,INSERT ON TABLE kc.procedure_imports TO kc_staff;
GRANT SELECT ON TABLE kc.procedure_imports TO kc_official;
GRANT SELECT ON TABLE kc.procedure_imports TO kc_inspector;

GRANT SELECT,INSERT ON TABLE kc.procedure_limits TO kc_staff;
GRANT SELECT ON TABLE kc.procedure_limits TO kc_official;
GRANT SELECT ON TABLE kc.procedure_limits TO kc_inspector;

GRANT SELECT ON TABLE kc.current_procedure_limits TO kc_staff;
GRANT SELECT ON TABLE kc.current_procedure_limits TO kc_official;
GRANT SELECT ON TABLE kc.current_procedure_limits TO kc_inspector;

GRANT SELECT,INSERT ON TABLE kc.delegation_ends TO kc_staff;
GRANT SELECT ON TABLE kc.delegation_ends TO kc_inspector;
GRANT SELECT,INSERT ON TABLE kc.delegation_ends TO kc_auth;

GRANT SELECT,INSERT ON TABLE kc.delegations TO kc_staff;
GRANT SELECT ON TABLE kc.delegations TO kc_inspector;
GRANT SELECT ON TABLE kc.delegations TO kc_auth;

GRANT SELECT,INSERT ON TABLE kc.departure_annulments TO kc_staff;
GRANT SELECT ON TABLE kc.departure_annulments TO kc_inspector;
GRANT SELECT ON TABLE kc.departure_annulments TO kc_official;

GRANT SELECT,INSERT ON TABLE kc.departures TO kc_staff;
GRANT SELECT ON TABLE kc.departures TO kc_inspector;
GRANT SELECT ON TABLE kc.departures TO kc_official;

GRANT SELECT ON TABLE kc.dossier_changes TO kc_staff;
GRANT SELECT ON TABLE kc.dossier_changes TO kc_inspector;

GRANT SELECT ON TABLE kc.dossiers TO kc_staff;
GRANT SELECT ON TABLE kc.dossiers TO kc_inspector;

GRANT SELECT,INSERT,DELETE ON TABLE kc.explanation_drafts TO kc_official;
GRANT SELECT,INSERT,DELETE ON TABLE kc.explanation_drafts TO kc_staff;

GRANT SELECT,INSERT ON TABLE kc.explanation_events TO kc_staff;
GRANT SELECT,INSERT ON TABLE kc.explanation_events TO kc_official;
GRANT SELECT ON TABLE kc.explanation_events TO kc_inspector;

GRANT SELECT,INSERT,DELETE ON TABLE kc.explanation_guards TO kc_staff;
GRANT SELECT,INSERT ON TABLE kc.explanation_guards TO kc_official;

GRANT SELECT,INSERT ON TABLE kc.explanation_requests TO kc_staff;
GRANT SELECT,INSERT ON TABLE kc.explanation_requests TO kc_official;
GRANT SELECT ON TABLE kc.explanation_requests TO kc_inspector;

GRANT SELECT,INSERT,DELETE ON TABLE kc.failed_sign_ins TO kc_auth;

GRANT UPDATE(failures) ON TABLE kc.failed_sign_ins TO kc_auth;

GRANT UPDATE(failed_at) ON TABLE kc.failed_sign_ins TO kc_auth;

GRANT SELECT,INSERT ON TABLE kc.finding_events TO kc_staff;
GRANT SELECT ON TABLE kc.finding_events TO kc_inspector;
GRANT SELECT ON TABLE kc.finding_events TO kc_official;

GRANT SELECT,INSERT,DELETE ON TABLE kc.finding_guards TO kc_staff;
GRANT SELECT ON TABLE kc.finding_guards TO kc_inspector;
GRANT SELECT ON TABLE kc.finding_guards TO kc_official;

GRANT SELECT,INSERT ON TABLE kc.findings TO kc_staff;
GRANT SELECT ON TABLE kc.findings TO kc_inspector;
GRANT SELECT ON TABLE kc.findings TO kc_official;

GRANT SELECT ON TABLE kc.findings_in_force TO kc_staff;
GRANT SELECT ON TABLE kc.findings_in_force TO kc_inspector;
GRANT SELECT ON TABLE kc.findings_in_force TO kc_official;

GRANT SELECT,INSERT ON TABLE kc.import_annulment_proposals TO kc_staff;

GRANT SELECT,INSERT ON TABLE kc.import_files TO kc_staff;

GRANT SELECT,INSERT ON TABLE kc.import_problems TO kc_staff;

GRANT SELECT,INSERT ON TABLE kc.incident_events TO kc_staff;
GRANT SELECT ON TABLE kc.incident_events TO kc_inspector;
GRANT SELECT ON TABLE kc.incident_events TO kc_official;

GRANT SELECT,INSERT,DELETE ON TABLE kc.incident_guards TO kc_staff;
GRANT SELECT ON TABLE kc.incident_guards TO kc_inspector;
GRANT SELECT,INSERT ON TABLE kc.incident_guards TO kc_official;

GRANT SELECT,INSERT ON TABLE kc.incidents TO kc_staff;
GRANT SELECT ON TABLE kc.incidents TO kc_inspector;
GRANT SELECT,INSERT ON TABLE kc.incidents TO kc_official;

GRANT SELECT,INSERT,DELETE ON TABLE kc.known_browsers TO kc_auth;

GRANT UPDATE(passes_until) ON TABLE kc.known_browsers TO kc_auth;

GRANT UPDATE(seen_at) ON TABLE kc.known_browsers TO kc_auth;

GRANT SELECT,INSERT ON TABLE kc.leave_cancellations TO kc_staff;
GRANT SELECT ON TABLE kc.leave_cancellations TO kc_inspector;
GRANT SELECT ON TABLE kc.leave_cancellations TO kc_official;

GRANT SELECT,INSERT ON TABLE kc.leaves TO kc_staff;
GRANT SELECT ON TABLE kc.leaves TO kc_inspector;
GRANT SELECT ON TABLE kc.leaves TO kc_official;

GRANT SELECT,INSERT ON TABLE kc.ledger_bodies TO kc_staff;
GRANT INSERT ON TABLE kc.ledger_bodies TO kc_official;
GRANT INSERT ON TABLE kc.ledger_bodies TO kc_inspector;
GRANT INSERT ON TABLE kc.ledger_bodies TO kc_auth;

GRANT SELECT,INSERT ON TABLE kc.ledger_entries TO kc_staff;
GRANT SELECT,INSERT ON TABLE kc.ledger_entries TO kc_inspector;
GRANT INSERT ON TABLE kc.ledger_entries TO kc_official;
GRANT INSERT ON TABLE kc.ledger_entries TO kc_auth;

GRANT SELECT,INSERT ON TABLE kc.ledger_heads TO kc_staff;
GRANT SELECT,INSERT ON TABLE kc.ledger_heads TO kc_inspector;
GRANT SELECT,INSERT ON TABLE kc.ledger_heads TO kc_official;
GRANT SELECT,INSERT ON TABLE kc.ledger_heads TO kc_auth;

GRANT UPDATE(seq) ON TABLE kc.ledger_heads TO kc_staff;
GRANT UPDATE(seq) ON TABLE kc.ledger_heads TO kc_official;
GRANT UPDATE(seq) ON TABLE kc.ledger_heads TO kc_inspector;
GRANT UPDATE(seq) ON TABLE kc.ledger_heads TO kc_auth;

GRANT UPDATE(hash) ON TABLE kc.ledger_heads TO kc_staff;
GRANT UPDATE(hash) ON TABLE kc.ledger_heads TO kc_official;
GRANT UPDATE(hash) ON TABLE kc.ledger_heads TO kc_inspector;
GRANT UPDATE(hash) ON TABLE kc.ledger_heads TO kc_auth;

GRANT UPDATE(recorded_at) ON TABLE kc.ledger_heads TO kc_staff;
GRANT UPDATE(recorded_at) ON TABLE kc.ledger_heads TO kc_official;
GRANT UPDATE(recorded_at) ON TABLE kc.ledger_heads TO kc_inspector;
GRANT UPDATE(recorded_at) ON TABLE kc.ledger_heads TO kc_auth;

GRANT SELECT,INSERT ON TABLE kc.look_days TO kc_staff;

GRANT SELECT ON TABLE kc.looks TO kc_official;
GRANT SELECT ON TABLE kc.looks TO kc_staff;

GRANT SELECT,INSERT ON TABLE kc.notices TO kc_staff;
GRANT SELECT,INSERT ON TABLE kc.notices TO kc_official;
GRANT SELECT,INSERT ON TABLE kc.notices TO kc_inspector;
GRANT INSERT ON TABLE kc.notices TO kc_auth;

GRANT SELECT,INSERT ON TABLE kc.officials TO kc_staff;
GRANT SELECT ON TABLE kc.officials TO kc_official;
GRANT SELECT ON TABLE kc.officials TO kc_inspector;

GRANT SELECT,INSERT ON TABLE kc.person_names TO kc_staff;
GRANT SELECT ON TABLE kc.person_names TO kc_official;
GRANT SELECT ON TABLE kc.person_names TO kc_inspector;
GRANT INSERT ON TABLE kc.person_names TO kc_auth;

GRANT SELECT,INSERT ON TABLE kc.register_officers TO kc_staff;
GRANT SELECT ON TABLE kc.register_officers TO kc_inspector;

GRANT SELECT ON TABLE kc.officer_links TO kc_staff;
GRANT SELECT ON TABLE kc.officer_links TO kc_inspector;

GRANT SELECT,INSERT ON TABLE kc.official_managements TO kc_staff;
GRANT SELECT ON TABLE kc.official_managements TO kc_inspector;
GRANT SELECT ON TABLE kc.official_managements TO kc_official;

GRANT SELECT,INSERT ON TABLE kc.org_units TO kc_staff;
GRANT SELECT ON TABLE kc.org_units TO kc_official;
GRANT SELECT ON TABLE kc.org_units TO kc_inspector;
GRANT SELECT,INSERT ON TABLE kc.org_units TO kc_auth;

GRANT SELECT,INSERT ON TABLE kc.paper_templates TO kc_staff;
GRANT SELECT ON TABLE kc.paper_templates TO kc_official;
GRANT SELECT ON TABLE kc.paper_templates TO kc_inspector;

GRANT SELECT,INSERT ON TABLE kc.papers TO kc_staff;
GRANT SELECT ON TABLE kc.papers TO kc_official;

GRANT SELECT,INSERT ON TABLE kc.people TO kc_staff;
GRANT SELECT ON TABLE kc.people TO kc_official;
GRANT SELECT ON TABLE kc.people TO kc_inspector;
GRANT INSERT ON TABLE kc.people TO kc_auth;

GRANT SELECT,INSERT ON TABLE kc.policies TO kc_staff;
GRANT SELECT ON TABLE kc.policies TO kc_official;
GRANT SELECT ON TABLE kc.policies TO kc_inspector;

GRANT SELECT,INSERT ON TABLE kc.portal_lines TO kc_staff;

GRANT SELECT,INSERT ON TABLE kc.portal_lists TO kc_staff;

GRANT SELECT,INSERT ON TABLE kc.portal_problems TO kc_staff;

GRANT SELECT,INSERT,DELETE ON TABLE kc.recovery_codes TO kc_auth;

GRANT UPDATE(used_at) ON TABLE kc.recovery_codes TO kc_auth;

GRANT SELECT,INSERT ON TABLE kc.reminder_events TO kc_staff;
GRANT SELECT ON TABLE kc.reminder_events TO kc_inspector;
GRANT SELECT,INSERT ON TABLE kc.reminder_events TO kc_official;

GRANT SELECT,INSERT ON TABLE kc.reminder_grounds TO kc_staff;
GRANT SELECT ON TABLE kc.reminder_grounds TO kc_inspector;
GRANT SELECT ON TABLE kc.reminder_grounds TO kc_official;

GRANT SELECT ON TABLE kc.reminder_guards TO kc_inspector;
GRANT SELECT ON TABLE kc.reminder_guards TO kc_official;
GRANT SELECT ON TABLE kc.reminder_guards TO kc_staff;

GRANT SELECT,INSERT ON TABLE kc.reminder_participants TO kc_staff;
GRANT SELECT ON TABLE kc.reminder_participants TO kc_inspector;
GRANT SELECT ON TABLE kc.reminder_participants TO kc_official;

GRANT SELECT,INSERT ON TABLE kc.reminders TO kc_staff;
GRANT SELECT ON TABLE kc.reminders TO kc_inspector;
GRANT SELECT ON TABLE kc.reminders TO kc_official;

GRANT SELECT,INSERT ON TABLE kc.review_case_grounds TO kc_staff;
GRANT SELECT ON TABLE kc.review_case_grounds TO kc_inspector;
GRANT SELECT,INSERT ON TABLE kc.review_case_grounds TO kc_official;

GRANT SELECT,INSERT ON TABLE kc.review_cases TO kc_staff;
GRANT SELECT ON TABLE kc.review_cases TO kc_inspector;
GRANT SELECT,INSERT ON TABLE kc.review_cases TO kc_official;

GRANT SELECT,INSERT ON TABLE kc.review_events TO kc_staff;
GRANT SELECT ON TABLE kc.review_events TO kc_inspector;
GRANT SELECT,INSERT ON TABLE kc.review_events TO kc_official;

GRANT SELECT ON TABLE kc.review_guards TO kc_staff;
GRANT SELECT ON TABLE kc.review_guards TO kc_inspector;
GRANT SELECT ON TABLE kc.review_guards TO kc_official;

GRANT SELECT,INSERT ON TABLE kc.scans TO kc_staff;
GRANT SELECT ON TABLE kc.scans TO kc_inspector;

GRANT SELECT ON TABLE kc.schema_migrations TO kc_official;
GRANT SELECT ON TABLE kc.schema_migrations TO kc_staff;
GRANT SELECT ON TABLE kc.schema_migrations TO kc_inspector;
GRANT SELECT ON TABLE kc.schema_migrations TO kc_auth;

GRANT SELECT,INSERT ON TABLE kc.second_factor_resets TO kc_auth;
GRANT SELECT ON TABLE kc.second_factor_resets TO kc_staff;

GRANT SELECT,INSERT,DELETE ON TABLE kc.sessions TO kc_auth;

GRANT UPDATE(seen_at) ON TABLE kc.sessions TO kc_auth;

GRANT SELECT,INSERT ON TABLE kc.sign_in_link_uses TO kc_auth;

GRANT SELECT,INSERT ON TABLE kc.sign_in_links TO kc_staff;
GRANT SELECT,INSERT ON TABLE kc.sign_in_links TO kc_auth;

GRANT SELECT,INSERT ON TABLE kc.sign_ins TO kc_auth;

GRANT UPDATE(sign_in_name) ON TABLE kc.sign_ins TO kc_auth;

GRANT UPDATE(password_hash) ON TABLE kc.sign_ins TO kc_auth;

GRANT UPDATE(password_set_at) ON TABLE kc.sign_ins TO kc_auth;

GRANT UPDATE(second_factor) ON TABLE kc.sign_ins TO kc_auth;

GRANT UPDATE(confirmed_at) ON TABLE kc.sign_ins TO kc_auth;

GRANT UPDATE(last_step) ON TABLE kc.sign_ins TO kc_auth;

GRANT SELECT ON TABLE kc.token_revocations TO kc_auth;
GRANT INSERT ON TABLE kc.token_revocations TO kc_staff;

GRANT SELECT,INSERT ON TABLE kc.year_packet_parts TO kc_staff;

GRANT SELECT,INSERT ON TABLE kc.year_packets TO kc_staff;

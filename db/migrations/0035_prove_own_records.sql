-- An official carries his record away with the ledger entries it rests on. He reads no ledger himself: what he gets of an entry is what
-- row-level security lets him read of its rows, and the hashes, which say nothing about anybody.

-- The hash of each entry, in order: what proofs are made of.
create function kc.ledger_hashes(asked_commune uuid)
    returns table (seq bigint, hash bytea)
    language plpgsql stable security definer
    set search_path = pg_catalog, pg_temp
as $$
begin
    perform kc.require_commune(asked_commune);
    return query select e.seq, e.hash from kc.ledger_entries as e where e.commune_id = asked_commune order by e.seq;
end
$$;

-- The rows an entry says it inserted; none where somebody made its body into something else than what was recorded, which
-- verification tells.
create function kc.recorded_rows(body text) returns jsonb
    language plpgsql immutable
    set search_path = pg_catalog, pg_temp
as $$
begin
    return jsonb_path_query_array(body::jsonb, 'strict $.records[*]');
exception
    when data_exception then
        return '[]'::jsonb;
end
$$;

-- The entries that record something about an official. All of an entry is given where it records nothing else: salt and body. Of any
-- other, only his rows, as {table, row}.
--
-- A row is his if it bears his id, or if it is of a finding that is his or of a commendation he has a share in; whoever nominated him
-- stays out, and with him the rest of such an entry. That somebody was told of a row of his is his to know as well; scans are about nobody.
create function kc.entries_about(asked_commune uuid, asked_official uuid)
    returns table (seq bigint, kind text, recorded_at timestamptz, previous bytea, commitment bytea, salt bytea, body text, own_rows text)
    language plpgsql stable security definer
    set search_path = pg_catalog, pg_temp
as $$
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

revoke all on function kc.ledger_hashes(uuid), kc.recorded_rows(text), kc.entries_about(uuid, uuid) from public;
grant execute on function kc.ledger_hashes(uuid), kc.entries_about(uuid, uuid) to kc_official, kc_staff;
grant execute on function kc.ledger_position(uuid, timestamptz) to kc_inspector;

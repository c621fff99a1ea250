-- A late file somebody typed is the same matter as the finding of that file only where the finding is not confirmed as somebody else's.
--
-- An official sees nothing of a finding that is another's; so that his incident reads the same to him as to those above him, the owner
-- answers whether it is reconciled, and with which finding, never whose that one is.
create function kc.reconciled_incidents(asked_commune uuid, asked_incidents uuid[], before timestamptz)
    returns table (incident_id uuid, finding_id uuid)
    language plpgsql stable security definer
    set search_path = pg_catalog, pg_temp
as $$
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
grant execute on function kc.reconciled_incidents(uuid, uuid[], timestamptz) to kc_official, kc_staff, kc_inspector;

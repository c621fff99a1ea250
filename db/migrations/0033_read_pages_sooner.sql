-- Whoever signs in learns the name of the commune whose session it is in the same transaction: the directory of all communes stays closed.
create policy auth_read_own on kc.communes for select to kc_auth using (commune_id = kc.ctx_commune());

-- A period asks for files that were not closed before its first day and received by its last. Most files ever received were received by
-- that day, so an index that begins with the receipt reads them all; without it every period is read by the day of closing.
drop index kc.dossiers_received_idx;

-- As before, in one pass for each question: which exports there are is asked once for each moment.
create or replace function kc.register_reach(asked_commune uuid, asked_day date, told_before timestamptz default 'infinity',
                                             out exported_on date, out newest_on date, out columns text[], out as_it_stood boolean)
    language plpgsql stable security definer
    set search_path = pg_catalog, pg_temp
as $$
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

-- Lists are read a page at a time in their own order, and the numbers of a period find what was issued in it.
create index reminders_recorded_idx on kc.reminders (commune_id, recorded_at, reminder_id);
create index review_cases_recorded_idx on kc.review_cases (commune_id, recorded_at, review_id);
create index commendations_recorded_idx on kc.commendations (commune_id, recorded_at, commendation_id);
create index findings_due_idx on kc.findings (commune_id, due_on, code, finding_id);
create index findings_recorded_idx on kc.findings (commune_id, recorded_at);
create index incidents_happened_idx on kc.incidents (commune_id, happened_on, incident_id);
create index explanation_requests_matter_idx on kc.explanation_requests (commune_id, matter);
create index reminder_events_issue_idx on kc.reminder_events (commune_id, happened_on) where kind = 'issued';
create index reminder_events_cancelled_idx on kc.reminder_events (commune_id, reminder_id) where kind = 'cancelled';

-- The findings of these files that stood before a moment, by what was recorded until then: neither annulled nor without their export.
-- An official learns no more by it than the guards of today tell him: that a file was found late.
create function kc.findings_known(asked_commune uuid, asked_codes text[], before timestamptz)
    returns table (code text, finding_id uuid)
    language plpgsql stable security definer
    set search_path = pg_catalog, pg_temp
as $$
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
grant execute on function kc.findings_known(uuid, text[], timestamptz) to kc_official, kc_staff, kc_inspector;

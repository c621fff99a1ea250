-- Every constraint refuses the row it is there for, by its own name. Each case is a row of the fixture with some columns
-- changed; a constraint without a case fails the test.
begin;
select * from no_plan();
\ir support/fixture.sql

create temporary table cases (name text, target text, changes jsonb);
\ir support/violations.sql

-- The refusal of a row like the newest of A's (or the installation's) with these columns changed.
create function pg_temp.refusal(target text, changes jsonb) returns text
    language plpgsql
as $$
declare
    columns    text;
    violated   text;
    letter     text := case when target ~ '^(calendar|procedure|cause)_' then '-' else 'A' end;
    only_those text := case when target = 'context_keys' then 'true'
                            when target = 'schema_migrations' then 'number = 1'
                            else format('commune_id = %L', pg_temp.commune(letter)) end;
begin
    select string_agg(quote_ident(a.attname), ', ' order by a.attnum) into columns
      from pg_attribute as a
     where a.attrelid = ('kc.' || target)::regclass and a.attnum > 0 and not a.attisdropped and a.attgenerated = '';
    begin
        execute format('insert into kc.%1$I (%2$s) select %2$s
                          from jsonb_populate_record(null::kc.%1$I,
                                   (select to_jsonb(t) from kc.%1$I as t where %3$s order by t limit 1) || $1)',
                       target, columns, only_those) using changes;
        return 'accepted';
    exception when integrity_constraint_violation then
        get stacked diagnostics violated = constraint_name;
        return violated;
    end;
end
$$;

select is(pg_temp.refusal(c.target, c.changes), c.name, format('%s refuses %s', c.name, c.changes))
  from cases as c
 order by c.name, c.changes;

select is_empty($$ select conname::text from pg_constraint where connamespace = 'kc'::regnamespace and contype <> 'n'
                      -- Implied by the stricter import_annulment_proposals_batch_key; a foreign key needs it as its target.
                      and conname <> 'import_annulment_proposals_author_key'
                      -- Implied by explanation_requests_pkey; keeps an event on the duty of the official it speaks of.
                      and conname <> 'explanation_requests_official_key'
                      -- Implied by papers_pkey; keeps a record on a paper about the official it speaks of.
                      and conname <> 'papers_official_key'
                      -- Implied by departures_pkey and departure_annulments_pkey; keep both facts on one official.
                      and conname not in ('departures_person_key', 'departure_annulments_official_key')
                      -- Implied by a stricter key of the table; a foreign key needs it as its target.
                      and conname not in ('import_annulment_proposals_author_key', 'commendations_nominator_key',
                                          'commendation_events_author_key', 'reminders_official_key', 'review_cases_official_key',
                                          'second_factor_resets_person_key')
                   except select name from cases $$, 'every constraint has a case');
select is_empty($$ select c.relname::text
                     from pg_index as i
                     join pg_class as c on c.oid = i.indexrelid
                    where c.relnamespace = 'kc'::regnamespace and i.indisunique
                      and c.relname not in ('import_annulment_proposals_author_key', 'explanation_requests_official_key',
                                            'papers_official_key', 'departures_person_key', 'departure_annulments_official_key')
                      and c.relname not in ('import_annulment_proposals_author_key', 'commendations_nominator_key',
                                            'commendation_events_author_key', 'reminders_official_key', 'review_cases_official_key',
                                          'second_factor_resets_person_key')
                   except select name from cases $$, 'every unique index has a case');
select is_empty($$ select name from cases
                   except
                   select conname::text from pg_constraint where connamespace = 'kc'::regnamespace
                   except
                   select relname::text from pg_class where relnamespace = 'kc'::regnamespace and relkind = 'i' $$,
                'every case is about a constraint that exists');

-- Whether a column may be NULL is a decision, so a forgotten NOT NULL shows here.
select set_eq($$ select c.relname || '.' || a.attname
                   from pg_class as c
                   join pg_attribute as a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and not a.attnotnull
                  where c.relnamespace = 'kc'::regnamespace and c.relkind = 'r' and a.attgenerated = '' $$,
              array['officials.unit_id', 'accounts.unit_id',
                    'policies.threshold', 'policies.review_year', 'policies.counts_reminders', 'policies.counts_criticisms',
                    'policies.explanation_days', 'policies.verdict_days', 'policies.reconsideration_days', 'policies.deemed_days',
                    'policies.document', 'policies.reason', 'policies.unit_heads_remind',
                    'assignments.position', 'assignments.field', 'assignments.procedure', 'assignments.to_on',
                    'leaves.unit_id', 'leaves.reason',
                    'departures.unit_id', 'departures.reason', 'departures.successor_id', 'departures.follows_id',
                    'official_managements.unit_id', 'official_managements.agency',
                    'procedure_limits.working_days',
                    'explanation_requests.finding_id', 'explanation_requests.incident_id', 'explanation_requests.unit_id',
                    'explanation_requests.question', 'explanation_events.unit_id', 'explanation_events.method',
                    'explanation_events.cause', 'explanation_events.statement', 'explanation_events.objective_cause',
                    'explanation_events.decided_by', 'explanation_events.evidence', 'attachments.unit_id', 'papers.unit_id',
                    'import_batches.profile', 'portal_lines.procedure', 'portal_lines.status', 'portal_lines.due_at',
                    'portal_lines.finished_at',
                    'dossier_changes.before', 'dossier_changes.after',
                    'commendations.initiative_document', 'commendation_shares.unit_id', 'commendation_events.reason',
                    'commendation_events.document_number', 'commendation_events.document_on',
                    'commendation_events.proposal_id', 'commendation_events.proposed_by',
                    'findings.finished_on', 'findings.officer_id', 'findings.official_id', 'findings.unit_id']
              || array(select 'finding_events.' || c
                         from unnest(array['official_id', 'unit_id', 'code', 'lateness', 'standing', 'due_on', 'finished_on',
                                           'register_as_of', 'party', 'party_name', 'reason', 'evidence']) as c)
              || array['incidents.unit_id', 'incidents.code', 'incidents.due_on', 'incidents.evidence', 'incident_events.unit_id']
              || array['reminders.unit_id', 'reminders.meeting_on', 'reminders.document_title', 'reminders.document_sha256',
                       'reminders.document_bytes', 'reminders.document_paper_id', 'reminder_grounds.finding_id', 'reminder_grounds.incident_id',
                       'reminder_grounds.request_id', 'reminder_grounds.reason', 'reminder_grounds.verdict',
                       'reminder_grounds.verdict_reason', 'reminder_grounds.objective_cause']
              || array(select 'reminder_events.' || c
                         from unnest(array['unit_id', 'issuer_id', 'issuer_person_id', 'issuer_role', 'review_year', 'number',
                                           'counts_through', 'manner', 'first_witness_id', 'second_witness_id', 'reason',
                                           'late_cause', 'new_kind', 'new_text', 'dropped', 'decided_by', 'authority',
                                           'document_title', 'document_sha256', 'document_bytes', 'document_paper_id']) as c)
              || array(select t || '.' || c
                         from unnest(array['dossiers', 'dossier_snapshots']) as t,
                              unnest(array['procedure', 'field', 'unit_name', 'officer_id', 'agency', 'channel', 'status', 'due_at',
                                           'finished_at', 'delivered_at', 'applicant']) as c)
              || array(select 'review_events.' || c
                         from unnest(array['unit_id', 'suggestion', 'transfer_scope', 'suspension', 'reason', 'statement',
                                           'document_title', 'document_sha256', 'document_bytes', 'document_paper_id',
                                           'reminders_left', 'late_cause',
                                           'decided_by', 'members', 'authority']) as c)
              || array['review_cases.unit_id', 'explanation_drafts.cause', 'explanation_drafts.text']
              || array['sign_ins.password_hash', 'sign_ins.password_set_at', 'sign_ins.second_factor', 'sign_ins.confirmed_at',
                       'sign_ins.last_step', 'recovery_codes.used_at', 'known_browsers.passes_until', 'sessions.proven_at',
                       'sign_in_links.reset_id']
              || array['looks.thing', 'looks.reason'],
              'only these columns may be unknown');

-- A sound change is accepted, so that the cases above fail for their own reason.
select is(pg_temp.refusal('people', jsonb_build_object('person_id', gen_random_uuid())), 'accepted', 'a sound row is accepted');
select is(pg_temp.refusal('dossier_snapshots', '{"code": "HS9", "due_at": null, "finished_at": null, "status": null}'),
          'accepted', 'a file without due day, finish or status is accepted');
select is(pg_temp.refusal('dossier_snapshots', '{"code": "HS8", "received_at": "2026-01-05 23:59+07",
                                                 "due_at": "2026-01-05 00:00+07", "finished_at": "2026-01-05 00:01+07"}'),
          'accepted', 'an earlier hour of the same day is accepted');

select * from finish();
rollback;

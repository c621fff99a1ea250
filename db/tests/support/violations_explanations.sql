-- A duty of A without an event, on which everything is still possible.
insert into kc.explanation_requests
select (jsonb_populate_record(r, jsonb_build_object('request_id', pg_temp.id('A', 'request 3')))).*
  from kc.explanation_requests as r
 where r.commune_id = pg_temp.commune('A') and r.request_id = pg_temp.id('A', 'request 1');

insert into cases values
    ('cause_categories_pkey', 'cause_categories', '{}'),
    ('cause_categories_installation_check', 'cause_categories', '{"commune_id": "11111111-1111-4111-8111-111111111111"}'),
    ('cause_categories_cause_check', 'cause_categories', '{"cause": "Citizen late"}'),
    ('cause_categories_title_check', 'cause_categories', '{"cause": "new", "title": ""}'),
    ('cause_categories_title_check', 'cause_categories', '{"cause": "new", "title": "Va\u0301ng"}'),
    ('cause_categories_ordinal_check', 'cause_categories', '{"cause": "new", "ordinal": 0}'),
    ('cause_categories_recorded_by_fkey', 'cause_categories',
     '{"cause": "new", "recorded_by": "11111111-1111-4111-8111-111111111111"}'),
    ('cause_categories_source_check', 'cause_categories', '{"cause": "new", "source_document": ""}'),
    ('explanation_requests_pkey', 'explanation_requests', '{}'),
    ('explanation_requests_ground_check', 'explanation_requests', '{"incident_id": "11111111-1111-4111-8111-111111111111"}'),
    ('explanation_requests_ground_check', 'explanation_requests', '{"finding_id": null}'),
    ('explanation_requests_incident_fkey', 'explanation_requests',
     '{"request_id": "11111111-1111-4111-8111-111111111111", "finding_id": null,
       "incident_id": "11111111-1111-4111-8111-111111111111"}'),
    ('explanation_requests_matter_check', 'explanation_requests', '{"matter": ""}'),
    ('explanation_requests_origin_check', 'explanation_requests', '{"origin": "rumour", "question": null}'),
    ('explanation_requests_question_check', 'explanation_requests', '{"origin": "volunteered"}'),
    ('explanation_requests_question_check', 'explanation_requests', '{"question": ""}'),
    ('explanation_requests_question_check', 'explanation_requests', '{"question": "Vi\u0300"}'),
    ('explanation_guards_pkey', 'explanation_guards', '{"request_id": "11111111-1111-4111-8111-111111111111"}'),
    ('explanation_guards_request_key', 'explanation_guards', '{"matter": "HS9"}'),
    ('explanation_guards_request_fkey', 'explanation_guards',
     '{"matter": "HS9", "request_id": "11111111-1111-4111-8111-111111111111"}'),
    ('explanation_drafts_pkey', 'explanation_drafts', '{}'),
    ('explanation_drafts_request_fkey', 'explanation_drafts', '{"request_id": "11111111-1111-4111-8111-111111111111"}'),
    ('explanation_drafts_cause_check', 'explanation_drafts', '{"cause": ""}'),
    ('explanation_drafts_text_check', 'explanation_drafts', '{"text": ""}'),
    ('explanation_drafts_text_check', 'explanation_drafts', '{"text": "Vi\u0300"}'),
    ('explanation_events_pkey', 'explanation_events', '{}'),
    ('explanation_events_ordinal_key', 'explanation_events', '{"event_id": "11111111-1111-4111-8111-111111111111"}'),
    ('explanation_events_kind_key', 'explanation_events',
     '{"event_id": "11111111-1111-4111-8111-111111111111", "ordinal": 9}'),
    ('explanation_events_conclusion_key', 'explanation_events',
     '{"event_id": "11111111-1111-4111-8111-111111111111", "ordinal": 9, "kind": "waived", "objective_cause": null,
       "decided_by": null}'),
    ('explanation_events_request_fkey', 'explanation_events',
     '{"event_id": "11111111-1111-4111-8111-111111111111", "request_id": "11111111-1111-4111-8111-111111111111"}'),
    ('explanation_events_ordinal_check', 'explanation_events', '{"ordinal": 0}'),
    ('explanation_events_kind_check', 'explanation_events', '{"kind": "forgiven"}'),
    ('explanation_events_method_check', 'explanation_events', '{"method": "written"}'),
    ('explanation_events_method_check', 'explanation_events',
     '{"kind": "served", "method": "pigeon", "statement": null, "objective_cause": null, "decided_by": null}'),
    ('explanation_events_method_check', 'explanation_events',
     '{"kind": "submitted", "method": "in_person", "cause": "other", "objective_cause": null, "decided_by": null}'),
    ('explanation_events_cause_check', 'explanation_events', '{"cause": "other"}'),
    ('explanation_events_cause_check', 'explanation_events', '{"kind": "submitted", "method": "written", "cause": "Khác"}'),
    ('explanation_events_statement_check', 'explanation_events', '{"statement": null}'),
    ('explanation_events_statement_check', 'explanation_events', '{"statement": ""}'),
    ('explanation_events_statement_check', 'explanation_events', '{"statement": "Vi\u0300"}'),
    ('explanation_events_verdict_check', 'explanation_events', '{"objective_cause": null}'),
    ('explanation_events_verdict_check', 'explanation_events', '{"decided_by": null}'),
    ('explanation_events_verdict_check', 'explanation_events', '{"kind": "rejected", "objective_cause": true}'),
    ('explanation_events_evidence_check', 'explanation_events', '{"evidence": "Công văn 5"}'),
    ('explanation_events_evidence_check', 'explanation_events',
     '{"kind": "reopened", "objective_cause": null, "decided_by": null}'),
    ('explanation_events_evidence_check', 'explanation_events',
     '{"kind": "reopened", "objective_cause": null, "decided_by": null, "evidence": ""}'),
    ('explanation_events_evidence_check', 'explanation_events',
     '{"kind": "reopened", "objective_cause": null, "decided_by": null, "evidence": "gia\u0301"}'),
    ('attachment_contents_pkey', 'attachment_contents', '{}'),
    ('attachment_contents_official_fkey', 'attachment_contents', '{"official_id": "11111111-1111-4111-8111-111111111111"}'),
    ('attachment_contents_sha256_check', 'attachment_contents', '{"content": "\\x00"}'),
    ('attachment_contents_size_check', 'attachment_contents', jsonb_build_object('content', ''::bytea, 'sha256', sha256(''))),
    ('attachments_pkey', 'attachments', '{}'),
    ('attachments_ordinal_key', 'attachments', '{"attachment_id": "11111111-1111-4111-8111-111111111111"}'),
    ('attachments_request_fkey', 'attachments',
     '{"attachment_id": "11111111-1111-4111-8111-111111111111", "request_id": "11111111-1111-4111-8111-111111111111"}'),
    ('attachments_ordinal_check', 'attachments', '{"ordinal": 0}'),
    ('attachments_ordinal_check', 'attachments', '{"ordinal": 6}'),
    ('attachments_name_check', 'attachments', '{"name": ""}'),
    ('attachments_name_check', 'attachments', '{"name": "gia\u0301"}'),
    ('attachments_media_type_check', 'attachments', '{"media_type": "text/html"}'),
    ('attachments_size_check', 'attachments', '{"size": 0}'),
    ('attachments_size_check', 'attachments', '{"size": 10485761}');

insert into cases
select 'explanation_requests_' || f.name || '_fkey', 'explanation_requests',
       jsonb_build_object('request_id', gen_random_uuid(), f.reference, gen_random_uuid())
  from (values ('finding', 'finding_id'), ('official', 'official_id'), ('unit', 'unit_id'), ('recorded_by', 'recorded_by'))
       as f(name, reference);
insert into cases
select 'explanation_events_' || f.name || '_fkey', 'explanation_events',
       jsonb_build_object('event_id', gen_random_uuid(), 'request_id', pg_temp.id('A', 'request 3'),
                          'official_id', pg_temp.id('A', 'official 1'), f.reference, gen_random_uuid())
  from (values ('unit', 'unit_id'), ('decided_by', 'decided_by'), ('recorded_by', 'recorded_by')) as f(name, reference);
insert into cases
select 'attachments_' || f.name || '_fkey', 'attachments',
       jsonb_build_object('attachment_id', gen_random_uuid(), 'ordinal', 2, f.reference, f.value)
  from (values ('unit', 'unit_id', to_jsonb(gen_random_uuid())), ('recorded_by', 'recorded_by', to_jsonb(gen_random_uuid())),
               ('content', 'sha256', to_jsonb(sha256('another')))) as f(name, reference, value);

insert into cases values
    ('papers_pkey', 'papers', '{}'),
    ('papers_name_check', 'papers', '{"name": ""}'),
    ('papers_name_check', 'papers', '{"name": "gia\u0301"}'),
    ('papers_media_type_check', 'papers', '{"media_type": "text/html"}'),
    ('papers_size_check', 'papers', '{"size": 0}'),
    ('papers_size_check', 'papers', '{"size": 10485761}');
insert into cases
select 'papers_' || f.name || '_fkey', 'papers', jsonb_build_object('paper_id', gen_random_uuid(), f.reference, f.value)
  from (values ('unit', 'unit_id', to_jsonb(gen_random_uuid())), ('recorded_by', 'recorded_by', to_jsonb(gen_random_uuid())),
               ('content', 'sha256', to_jsonb(sha256('another')))) as f(name, reference, value);

-- Cases of constraints.sql for reminders. The sound row of reminder_events is an issue in a meeting.
-- More rows to refer to in commune A: one reminder more with its issue, and one without any event.
insert into kc.reminders
select (jsonb_populate_record(r, jsonb_build_object('reminder_id', pg_temp.id('A', 'reminder ' || n)))).*
  from kc.reminders as r
 cross join generate_series(3, 4) as n
 where r.commune_id = pg_temp.commune('A') and r.reminder_id = pg_temp.id('A', 'reminder 1');
insert into kc.reminder_events
select (jsonb_populate_record(e, jsonb_build_object('event_id', pg_temp.id('A', 'issuing 3'), 'number', 3,
                                                    'reminder_id', pg_temp.id('A', 'reminder 3')))).*
  from kc.reminder_events as e
 where e.commune_id = pg_temp.commune('A') and e.event_id = pg_temp.id('A', 'issuing 1');

insert into cases values
    ('reminders_pkey', 'reminders', '{}'),
    ('reminders_kind_check', 'reminders', '{"kind": "reprimand"}'),
    ('reminders_form_check', 'reminders', '{"form": "poster", "meeting_on": null}'),
    ('reminders_text_check', 'reminders', '{"text": ""}'),
    ('reminders_text_check', 'reminders', '{"text": "Cha\u0302\u0323m"}'),
    ('reminders_origin_check', 'reminders', '{"origin": "rumour"}'),
    ('reminders_meeting_check', 'reminders', '{"meeting_on": null}'),
    ('reminders_meeting_check', 'reminders', '{"form": "oral"}'),
    ('reminders_document_check', 'reminders', '{"origin": "paper"}'),
    ('reminders_document_check', 'reminders', '{"document_title": "12/TB-UBND"}'),
    ('reminders_document_check', 'reminders', '{"document_title": "12/TB-UBND", "document_bytes": 1}'),
    ('reminders_document_check', 'reminders', '{"document_paper_id": "22222222-2222-4222-8222-222222222222"}'),
    ('reminders_document_check', 'reminders',
     ('{"document_title": "TB", "document_paper_id": "22222222-2222-4222-8222-222222222222", "document_bytes": 1,
        "document_sha256": "\\x' || repeat('00', 32) || '"}')::jsonb),
    ('reminders_document_paper_fkey', 'reminders',
     jsonb_build_object('reminder_id', gen_random_uuid(), 'document_title', 'TB 1', 'document_paper_id', gen_random_uuid())),
    ('reminders_document_title_check', 'reminders',
     ('{"document_title": "", "document_bytes": 1, "document_sha256": "\\x' || repeat('00', 32) || '"}')::jsonb),
    ('reminders_document_sha256_check', 'reminders',
     '{"document_title": "12/TB-UBND", "document_bytes": 1, "document_sha256": "\\x00"}'),
    ('reminders_document_sha256_check', 'reminders',
     ('{"document_title": "12/TB-UBND", "document_bytes": 0, "document_sha256": "\\x' || repeat('00', 32) || '"}')::jsonb),
    ('reminder_grounds_pkey', 'reminder_grounds', '{"matter": "HS9"}'),
    ('reminder_grounds_matter_key', 'reminder_grounds', '{"number": 2}'),
    ('reminder_grounds_number_check', 'reminder_grounds', '{"number": 0, "matter": "HS9"}'),
    ('reminder_grounds_one_check', 'reminder_grounds', '{"finding_id": null}'),
    ('reminder_grounds_one_check', 'reminder_grounds', '{"incident_id": "11111111-1111-4111-8111-111111111111"}'),
    ('reminder_grounds_heard_check', 'reminder_grounds', '{"reason": "Đã nhắc nhiều lần"}'),
    ('reminder_grounds_heard_check', 'reminder_grounds',
     '{"request_id": null, "finding_id": null, "incident_id": "11111111-1111-4111-8111-111111111111"}'),
    ('reminder_grounds_asked_check', 'reminder_grounds', '{"request_id": null, "reason": "Không cần hỏi"}'),
    ('reminder_grounds_reason_check', 'reminder_grounds',
     '{"request_id": null, "finding_id": null, "incident_id": "11111111-1111-4111-8111-111111111111", "reason": ""}'),
    ('reminder_grounds_verdict_check', 'reminder_grounds', '{"verdict": "rejected"}'),
    ('reminder_grounds_verdict_check', 'reminder_grounds',
     '{"verdict": "accepted", "verdict_reason": "Có giấy", "objective_cause": true}'),
    ('reminder_grounds_verdict_check', 'reminder_grounds',
     '{"verdict": "rejected", "verdict_reason": "Có giấy", "objective_cause": true}'),
    ('reminder_grounds_verdict_check', 'reminder_grounds',
     '{"verdict": "rejected", "verdict_reason": "", "objective_cause": false}'),
    ('reminder_grounds_text_check', 'reminder_grounds', '{"number": 2, "matter": ""}'),
    ('reminder_participants_pkey', 'reminder_participants', '{}'),
    ('reminder_participants_part_check', 'reminder_participants', '{"part": "judge"}'),
    ('reminder_participants_member_check', 'reminder_participants', '{"part": "member"}'),
    ('reminder_guards_pkey', 'reminder_guards', '{}'),
    ('reminder_guards_ground_fkey', 'reminder_guards', '{"matter": "HS9"}');

-- An event that is no issue: the columns of the issue are empty.
insert into cases
select c.name, 'reminder_events',
       jsonb_build_object('event_id', gen_random_uuid(), 'ordinal', 9, 'issuer_id', null, 'issuer_person_id', null, 'issuer_role', null,
                          'review_year', null, 'number', null, 'counts_through', null) || c.changes::jsonb
  from (values
    ('reminder_events_kind_check', '{"kind": "shouted"}'),
    ('reminder_events_issue_check', '{"kind": "acknowledged", "issuer_id": "11111111-1111-4111-8111-111111111111"}'),
    ('reminder_events_manner_check', '{"kind": "served"}'),
    ('reminder_events_manner_check', '{"kind": "served", "manner": "pigeon"}'),
    ('reminder_events_manner_check', '{"kind": "deemed", "manner": "in_person"}'),
    ('reminder_events_witnesses_check', '{"kind": "refused"}'),
    ('reminder_events_witnesses_check', '{"kind": "refused", "first_witness_id": "11111111-1111-4111-8111-111111111111"}'),
    ('reminder_events_witness_check', '{"kind": "refused", "first_witness_id": "11111111-1111-4111-8111-111111111111",
                                        "second_witness_id": "11111111-1111-4111-8111-111111111111"}'),
    ('reminder_events_reason_check', '{"kind": "withdrawn", "reason": ""}'),
    ('reminder_events_reason_check', '{"kind": "withdrawn", "reason": "Nha\u0300m"}'),
    ('reminder_events_reason_needed_check', '{"kind": "withdrawn"}'),
    ('reminder_events_reason_needed_check', '{"kind": "cancelled"}'),
    ('reminder_events_reason_needed_check', '{"kind": "service_attempted"}'),
    ('reminder_events_reason_needed_check', '{"kind": "reconsideration_requested"}'),
    ('reminder_events_reason_needed_check', '{"kind": "upheld", "decided_by": "another_leader"}'),
    ('reminder_events_late_cause_check', '{"kind": "acknowledged", "late_cause": "Nghỉ ốm"}'),
    ('reminder_events_late_cause_check', '{"kind": "reconsideration_requested", "reason": "Có", "late_cause": ""}'),
    ('reminder_events_change_check', '{"kind": "varied", "reason": "Một phần", "decided_by": "another_leader"}'),
    ('reminder_events_change_check', '{"kind": "upheld", "reason": "Có", "decided_by": "another_leader", "new_kind": "reminder"}'),
    ('reminder_events_change_check', '{"kind": "ground_annulled", "reason": "Sổ sai"}'),
    ('reminder_events_new_kind_check',
     '{"kind": "varied", "reason": "Có", "decided_by": "another_leader", "new_kind": "reprimand"}'),
    ('reminder_events_new_text_check', '{"kind": "varied", "reason": "Có", "decided_by": "another_leader", "new_text": ""}'),
    ('reminder_events_dropped_check', '{"kind": "ground_annulled", "reason": "Sổ sai", "dropped": []}'),
    ('reminder_events_decision_check', '{"kind": "upheld", "reason": "Có"}'),
    ('reminder_events_decision_check', '{"kind": "acknowledged", "decided_by": "another_leader"}'),
    ('reminder_events_decided_by_check',
     ('{"kind": "upheld", "reason": "Có", "decided_by": "lot", "document_title": "Biên bản", "document_bytes": 1,
        "document_sha256": "\\x' || repeat('00', 32) || '"}')),
    ('reminder_events_authority_check', '{"kind": "upheld", "reason": "Có", "decided_by": "another_leader", "authority": "UBND tỉnh"}'),
    ('reminder_events_authority_check',
     ('{"kind": "upheld", "reason": "Có", "decided_by": "superior", "document_title": "Công văn", "document_bytes": 1,
        "document_sha256": "\\x' || repeat('00', 32) || '"}')),
    ('reminder_events_authority_text_check',
     ('{"kind": "upheld", "reason": "Có", "decided_by": "superior", "authority": "", "document_title": "Công văn",
        "document_bytes": 1, "document_sha256": "\\x' || repeat('00', 32) || '"}')),
    ('reminder_events_minutes_check', '{"kind": "upheld", "reason": "Có", "decided_by": "collective"}'),
    ('reminder_events_document_check', '{"kind": "confirmed", "document_title": "12/TB-UBND"}'),
    ('reminder_events_document_paper_fkey',
     jsonb_build_object('kind', 'confirmed', 'document_title', 'TB 1', 'document_paper_id', gen_random_uuid())::text),
    ('reminder_events_document_title_check',
     ('{"kind": "confirmed", "document_title": "", "document_bytes": 1, "document_sha256": "\\x' || repeat('00', 32) || '"}')),
    ('reminder_events_document_sha256_check',
     '{"kind": "confirmed", "document_title": "12/TB-UBND", "document_bytes": 1, "document_sha256": "\\x00"}')) as c(name, changes);

insert into cases values
    ('reminder_events_pkey', 'reminder_events', '{}'),
    ('reminder_events_position_check', 'reminder_events', '{"ordinal": 0}'),
    ('reminder_events_issue_check', 'reminder_events', '{"issuer_person_id": null}'),
    ('reminder_events_issue_check', 'reminder_events', '{"kind": "acknowledged"}'),
    ('reminder_events_issuer_role_check', 'reminder_events', '{"issuer_role": "clerk"}'),
    ('reminder_events_number_check', 'reminder_events', '{"number": 0}'),
    ('reminder_events_expiry_check', 'reminder_events', '{"counts_through": "2026-03-19"}'),
    ('reminder_events_ordinal_key', 'reminder_events',
     '{"event_id": "11111111-1111-4111-8111-111111111111", "number": 9}'),
    ('reminder_events_number_key', 'reminder_events', '{"event_id": "11111111-1111-4111-8111-111111111111", "ordinal": 9}'),
    ('reminder_events_once_key', 'reminder_events',
     '{"event_id": "11111111-1111-4111-8111-111111111111", "ordinal": 9, "number": 9}');

-- What needs the ids of commune A.
insert into cases
select 'reminder_events_issuer_check', 'reminder_events', jsonb_build_object('issuer_person_id', e.official_id)
  from (select e.official_id from kc.reminder_events as e where e.commune_id = pg_temp.commune('A') order by e limit 1) as e;
insert into kc.reminder_events (commune_id, event_id, reminder_id, ordinal, official_id, kind, happened_on, reason, decided_by,
                                recorded_at, recorded_by)
select e.commune_id, 'ffffffff-ffff-4fff-bfff-ffffffffffff', e.reminder_id, 5, e.official_id, 'upheld', e.happened_on, 'Giữ nguyên',
       'another_leader', e.recorded_at, e.recorded_by
  from (select e.commune_id, e.reminder_id, e.official_id, e.happened_on, e.recorded_at, e.recorded_by
          from kc.reminder_events as e where e.commune_id = pg_temp.commune('A') order by e limit 1) as e;
insert into cases values
    ('reminder_events_decided_key', 'reminder_events',
     '{"event_id": "11111111-1111-4111-8111-111111111111", "ordinal": 9, "issuer_id": null, "issuer_person_id": null,
       "issuer_role": null, "review_year": null, "number": null, "counts_through": null, "kind": "overturned", "reason": "Có",
       "decided_by": "another_leader"}');

insert into cases
select 'reminders_' || f.name || '_fkey', 'reminders', jsonb_build_object('reminder_id', gen_random_uuid(), f.reference, gen_random_uuid())
  from (values ('official', 'official_id'), ('unit', 'unit_id'), ('recorded_by', 'recorded_by')) as f(name, reference);
insert into cases
select 'reminder_grounds_' || f.name || '_fkey', 'reminder_grounds',
       jsonb_build_object('number', 2, 'matter', 'HS9', f.reference, gen_random_uuid()) || f.more::jsonb
  from (values ('reminder', 'reminder_id', '{}'), ('official', 'official_id', '{}'), ('finding', 'finding_id', '{}'),
               ('incident', 'incident_id', '{"finding_id": null}'), ('request', 'request_id', '{}')) as f(name, reference, more);
insert into cases
select 'reminder_events_' || f.name || '_fkey', 'reminder_events',
       jsonb_build_object('event_id', gen_random_uuid(), 'ordinal', 9, 'number', 9, 'reminder_id', pg_temp.id('A', 'reminder 4'))
       || jsonb_build_object(f.reference, gen_random_uuid())
  from (values ('reminder', 'reminder_id'), ('official', 'official_id'), ('unit', 'unit_id'), ('issuer', 'issuer_id'),
               ('issuer_person', 'issuer_person_id'), ('recorded_by', 'recorded_by')) as f(name, reference);
insert into cases
select 'reminder_events_' || f.name || '_witness_fkey', 'reminder_events',
       jsonb_build_object('event_id', gen_random_uuid(), 'ordinal', 9, 'kind', 'refused', 'issuer_id', null, 'issuer_person_id', null,
                          'issuer_role', null, 'review_year', null, 'number', null, 'counts_through', null,
                          'first_witness_id', pg_temp.commune('-'), 'second_witness_id', pg_temp.commune('-'))
       || jsonb_build_object(f.name || '_witness_id', gen_random_uuid())
  from (values ('first'), ('second')) as f(name);
insert into cases
select 'reminder_participants_' || f.name || '_fkey', 'reminder_participants',
       jsonb_build_object('event_id', pg_temp.id('A', 'issuing 3'), f.reference, gen_random_uuid())
  from (values ('event', 'event_id'), ('reminder', 'reminder_id'), ('official', 'official_id'), ('person', 'person_id'))
       as f(name, reference);

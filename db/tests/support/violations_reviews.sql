-- Cases of constraints.sql for reviews.

insert into cases
select c.name, 'review_cases', jsonb_build_object('review_id', gen_random_uuid(), 'review_year', 2031, 'year_from', '2030-12-15',
                                                  'year_to', '2031-12-14', 'opened_on', '2031-03-01') || c.changes
  from (values ('review_cases_official_fkey', jsonb_build_object('official_id', gen_random_uuid())),
               ('review_cases_unit_fkey', jsonb_build_object('unit_id', gen_random_uuid())),
               ('review_cases_policy_fkey', jsonb_build_object('policy_id', gen_random_uuid())),
               ('review_cases_recorded_by_fkey', jsonb_build_object('recorded_by', gen_random_uuid())),
               ('review_cases_threshold_check', '{"threshold": 0}'),
               ('review_cases_year_check', '{"review_year": 2030}'),
               ('review_cases_year_check', '{"year_from": "2031-12-14"}'),
               ('review_cases_year_check', '{"opened_on": "2030-12-14"}')) as c(name, changes);
insert into cases values
    ('review_cases_pkey', 'review_cases', '{}'),
    ('review_guards_pkey', 'review_guards', '{}'),
    ('review_guards_pkey', 'review_cases', '{"review_id": "11111111-1111-4111-8111-111111111111"}'),
    ('review_guards_review_key', 'review_guards', '{"review_year": 2031}'),
    ('review_guards_review_fkey', 'review_guards',
     '{"review_year": 2031, "review_id": "11111111-1111-4111-8111-111111111111"}'),
    ('review_case_grounds_pkey', 'review_case_grounds', '{}'),
    ('review_case_grounds_review_fkey', 'review_case_grounds', '{"review_id": "11111111-1111-4111-8111-111111111111"}'),
    ('review_case_grounds_reminder_fkey', 'review_case_grounds', '{"reminder_id": "11111111-1111-4111-8111-111111111111"}'),
    ('review_case_grounds_official_fkey', 'review_case_grounds',
     '{"stage": "decided", "official_id": "11111111-1111-4111-8111-111111111111"}'),
    ('review_case_grounds_recorded_by_fkey', 'review_case_grounds',
     '{"stage": "decided", "recorded_by": "11111111-1111-4111-8111-111111111111"}'),
    ('review_case_grounds_stage_check', 'review_case_grounds', '{"stage": "closed"}'),
    ('review_events_pkey', 'review_events', '{"ordinal": 2}'),
    ('review_events_ordinal_key', 'review_events', '{"event_id": "11111111-1111-4111-8111-111111111111"}');

-- A further event of the same case, sound but for the change.
insert into cases
select c.name, 'review_events', jsonb_build_object('event_id', gen_random_uuid(), 'ordinal', 9) || c.changes
  from (values ('review_events_review_fkey', jsonb_build_object('review_id', gen_random_uuid())),
               ('review_events_official_fkey', jsonb_build_object('official_id', gen_random_uuid())),
               ('review_events_unit_fkey', jsonb_build_object('unit_id', gen_random_uuid())),
               ('review_events_recorded_by_fkey', jsonb_build_object('recorded_by', gen_random_uuid())),
               ('review_events_ordinal_check', '{"ordinal": 0}'),
               ('review_events_kind_check', '{"kind": "punished"}'),
               ('review_events_suggestion_check', '{"suggestion": "transfer"}'),
               ('review_events_suggestion_check', '{"kind": "declined", "document_title": "TB 1", "document_bytes": 1}'),
               ('review_events_suggestion_check', '{"kind": "reconsideration_varied", "decided_by": "another_leader"}'),
               ('review_events_transfer_check', '{"transfer_scope": "within_commune"}'),
               ('review_events_transfer_check', '{"kind": "confirmed", "suggestion": "transfer", "document_title": "TB 1",
                                                 "document_bytes": 1}'),
               ('review_events_suspension_check', '{"suspension": "illness"}'),
               ('review_events_suspension_check', '{"kind": "suspended"}'),
               ('review_events_suspension_check', '{"kind": "suspended", "suspension": "holiday"}'),
               ('review_events_reason_check', '{"reason": null}'),
               ('review_events_reason_check', '{"reason": ""}'),
               ('review_events_reason_check', '{"reason": "Ha\u0300"}'),
               ('review_events_reason_check', '{"kind": "statement_given", "statement": "Tôi xin nêu"}'),
               ('review_events_statement_check', '{"statement": "Tôi xin nêu"}'),
               ('review_events_statement_check', '{"kind": "statement_given", "reason": null}'),
               ('review_events_statement_check', '{"kind": "statement_given", "reason": null, "statement": "Ha\u0300"}'),
               ('review_events_document_check', '{"document_title": "TB 1"}'),
               ('review_events_document_check', '{"document_paper_id": "22222222-2222-4222-8222-222222222222"}'),
               ('review_events_document_paper_fkey',
                '{"document_title": "TB 1", "document_paper_id": "22222222-2222-4222-8222-222222222222"}'),
               ('review_events_document_needed_check', '{"kind": "declined", "suggestion": "transfer"}'),
               ('review_events_document_needed_check', '{"kind": "reconsideration_upheld", "decided_by": "superior",
                                                        "authority": "UBND tỉnh"}'),
               ('review_events_document_title_check', '{"document_title": "", "document_bytes": 1}'),
               ('review_events_document_title_check', '{"document_title": "Ha\u0300", "document_bytes": 1}'),
               ('review_events_document_sha256_check', '{"document_title": "TB 1", "document_bytes": 0}'),
               ('review_events_left_check', '{"reminders_left": 2}'),
               ('review_events_left_check', '{"kind": "lapsed", "reason": null}'),
               ('review_events_left_check', '{"kind": "flagged", "reason": null, "reminders_left": -1}'),
               ('review_events_decided_by_check', '{"decided_by": "another_leader"}'),
               ('review_events_decided_by_check', '{"kind": "reconsideration_upheld"}'),
               ('review_events_decided_by_check', '{"kind": "reconsideration_upheld", "decided_by": "an oracle"}'),
               ('review_events_members_check', '{"members": []}'),
               ('review_events_authority_check', '{"authority": "UBND tỉnh"}'),
               ('review_events_authority_check', '{"kind": "reconsideration_upheld", "decided_by": "superior",
                                                  "document_title": "CV 1", "document_bytes": 1}'),
               ('review_events_late_cause_check', '{"late_cause": "Đi công tác"}'),
               ('review_events_late_cause_check', '{"kind": "reconsideration_requested", "late_cause": "Ha\u0300"}')) as c(name, changes);
insert into cases
select 'review_events_members_check', 'review_events',
       jsonb_build_object('event_id', gen_random_uuid(), 'ordinal', 9, 'kind', 'reconsideration_upheld', 'decided_by', 'collective',
                          'document_title', 'BB 1', 'document_bytes', 1, 'members', m.members)
  from (values (null::jsonb), ('[]'), (jsonb_build_array(gen_random_uuid())), (jsonb_build_array(gen_random_uuid(), null)),
               (jsonb_build_array(gen_random_uuid(), pg_temp.id('A', 'official 1'))),
               (jsonb_build_array(gen_random_uuid(), pg_temp.id('A', 'official 2')))) as m(members)
 -- The row tried is the first of the fixture's two; the subject is one of these officials.
 where m.members is distinct from (select jsonb_build_array(m.members -> 0, e.other)
                                     from (select case official_id when pg_temp.id('A', 'official 1')
                                                  then pg_temp.id('A', 'official 2') else pg_temp.id('A', 'official 1') end as other
                                             from kc.review_events as t
                                            where t.commune_id = pg_temp.commune('A')
                                            order by t
                                            limit 1) as e);
-- A hash wherever a document is tried.
update cases set changes = changes || jsonb_build_object('document_sha256', sha256('scan'))
 where target = 'review_events' and changes ? 'document_bytes';
insert into cases values
    ('review_events_document_sha256_check', 'review_events',
     '{"event_id": "11111111-1111-4111-8111-111111111111", "ordinal": 9, "document_title": "TB 1", "document_sha256": "\\x00",
       "document_bytes": 1}');

-- What happens to a case once: each stands a first time in commune A.
create function pg_temp.event(kind text, changes jsonb default '{}') returns jsonb
    language sql
as $$ select jsonb_build_object('event_id', gen_random_uuid(), 'kind', kind) || changes $$;
create temporary table once (name text, ordinal integer, event jsonb);
insert into once values
    ('review_events_decision_key', 11, pg_temp.event('declined', jsonb_build_object('suggestion', 'transfer', 'document_title', 'TB 1',
                                       'document_sha256', sha256('scan'), 'document_bytes', 1))),
    ('review_events_request_key', 12, pg_temp.event('reconsideration_requested')),
    ('review_events_answer_key', 13, pg_temp.event('reconsideration_upheld', '{"decided_by": "another_leader"}')),
    ('review_events_end_key', 14, pg_temp.event('lapsed', '{"reason": null, "reminders_left": 0}'));
-- Triggers off: the guard of the case stays, which other cases need. Their ids come last: the row other cases change is the first.
set local session_replication_role = replica;
insert into kc.review_events
select r.*
  from once as o
 cross join kc.review_events as f
 cross join lateral jsonb_populate_record(f, o.event || jsonb_build_object('ordinal', o.ordinal, 'event_id', format('ffffffff-ffff-4fff-bfff-ffffffffff%s', o.ordinal))) as r
 where f.commune_id = pg_temp.commune('A')
   and f.event_id = (select t.event_id from kc.review_events as t where t.commune_id = pg_temp.commune('A') order by t limit 1);
set local session_replication_role = origin;
insert into cases
select o.name, 'review_events', o.event || jsonb_build_object('event_id', gen_random_uuid(), 'ordinal', o.ordinal + 10) from once as o;

-- Narrows what an official's connection may write to what an official may do, keeps what is said of a thing on the official it is
-- about, and keeps a verdict somebody noted for a leader apart from verdicts until that leader says so himself.

-- Whoever writes about a reminder or a case writes of its own official: nothing of one may end up on a colleague's.
alter table kc.reminders add constraint reminders_official_key unique (commune_id, reminder_id, official_id);
alter table kc.review_cases add constraint review_cases_official_key unique (commune_id, review_id, official_id);
alter table kc.reminder_grounds
    drop constraint reminder_grounds_reminder_fkey,
    drop constraint reminder_grounds_request_fkey,
    add constraint reminder_grounds_reminder_fkey foreign key (commune_id, reminder_id, official_id)
        references kc.reminders (commune_id, reminder_id, official_id),
    add constraint reminder_grounds_request_fkey foreign key (commune_id, request_id, official_id)
        references kc.explanation_requests (commune_id, request_id, official_id);
alter table kc.reminder_events
    drop constraint reminder_events_reminder_fkey,
    add constraint reminder_events_reminder_fkey foreign key (commune_id, reminder_id, official_id)
        references kc.reminders (commune_id, reminder_id, official_id);
alter table kc.reminder_participants
    drop constraint reminder_participants_reminder_fkey,
    add constraint reminder_participants_reminder_fkey foreign key (commune_id, reminder_id, official_id)
        references kc.reminders (commune_id, reminder_id, official_id);
alter table kc.review_case_grounds
    drop constraint review_case_grounds_review_fkey,
    drop constraint review_case_grounds_reminder_fkey,
    add constraint review_case_grounds_review_fkey foreign key (commune_id, review_id, official_id)
        references kc.review_cases (commune_id, review_id, official_id),
    add constraint review_case_grounds_reminder_fkey foreign key (commune_id, reminder_id, official_id)
        references kc.reminders (commune_id, reminder_id, official_id);
alter table kc.review_events
    drop constraint review_events_review_fkey,
    add constraint review_events_review_fkey foreign key (commune_id, review_id, official_id)
        references kc.review_cases (commune_id, review_id, official_id);

-- An official answers, acknowledges and asks; he asks nobody to explain, decides nothing, and ends nothing of his own.
create policy official_kinds on kc.explanation_requests as restrictive for insert to kc_official with check (origin = 'volunteered');
create policy official_kinds on kc.explanation_events as restrictive for insert to kc_official
    with check (kind in ('acknowledged', 'submitted', 'disowned'));
create policy official_kinds on kc.reminder_events as restrictive for insert to kc_official
    with check (kind in ('acknowledged', 'reconsideration_requested'));
create policy official_kinds on kc.review_events as restrictive for insert to kc_official
    with check (kind in ('statement_given', 'statement_waived', 'reconsideration_requested'));
create policy official_kinds on kc.review_case_grounds as restrictive for insert to kc_official with check (stage = 'opened');

-- What a leader decided on a ground in a meeting, as somebody else wrote it down: it concludes nothing until the leader confirms the
-- record or his signed paper is attached; then it becomes an event of the explanation, and with the record it goes.
alter table kc.reminder_grounds
    add column verdict         text,
    add column verdict_reason  text,
    add column objective_cause boolean,
    add constraint reminder_grounds_verdict_check check (
        num_nonnulls(verdict, verdict_reason, objective_cause) in (0, 3) and (verdict is null or request_id is not null)
        and verdict in ('partly_accepted', 'rejected') and (verdict <> 'rejected' or not objective_cause)
        and verdict_reason is nfc normalized and char_length(verdict_reason) between 1 and 20000);

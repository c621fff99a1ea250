-- The second wall stands where the acts alone stood until now: nobody on the staff decides on himself, and what only the server's console
-- records nobody else records, whatever the program asks for. Asked of each row that is added, never of rows that are read.

-- What is decided about somebody is never added by himself. He may be the one who answers: those kinds of events are left to him, and
-- those that come of themselves, as when an import is annulled.
create policy not_himself on kc.reminders as restrictive for insert to kc_staff with check (official_id <> kc.ctx_person());
create policy not_himself on kc.reminder_grounds as restrictive for insert to kc_staff with check (official_id <> kc.ctx_person());
create policy not_himself on kc.reminder_participants as restrictive for insert to kc_staff with check (official_id <> kc.ctx_person());
create policy not_himself on kc.incident_events as restrictive for insert to kc_staff with check (official_id <> kc.ctx_person());
create policy not_himself on kc.assignment_ends as restrictive for insert to kc_staff with check (official_id <> kc.ctx_person());
create policy not_himself on kc.leaves as restrictive for insert to kc_staff with check (official_id <> kc.ctx_person());
create policy not_himself on kc.leave_cancellations as restrictive for insert to kc_staff with check (official_id <> kc.ctx_person());
create policy not_himself on kc.departures as restrictive for insert to kc_staff with check (official_id <> kc.ctx_person());
create policy not_himself on kc.departure_annulments as restrictive for insert to kc_staff with check (official_id <> kc.ctx_person());
create policy not_himself on kc.official_managements as restrictive for insert to kc_staff with check (official_id <> kc.ctx_person());
create policy not_himself on kc.papers as restrictive for insert to kc_staff with check (official_id <> kc.ctx_person());
create policy not_himself on kc.finding_events as restrictive for insert to kc_staff
    with check (official_id is distinct from kc.ctx_person() or kind not in ('excused', 'attributed'));
create policy not_himself on kc.explanation_events as restrictive for insert to kc_staff
    with check (official_id <> kc.ctx_person()
                or kind not in ('returned', 'accepted', 'partly_accepted', 'rejected', 'reopened', 'waived'));
create policy not_himself on kc.reminder_events as restrictive for insert to kc_staff
    with check (official_id <> kc.ctx_person()
                or kind in ('acknowledged', 'reconsideration_requested', 'ground_annulled', 'cancelled', 'deemed'));
create policy not_himself on kc.review_events as restrictive for insert to kc_staff
    with check (official_id <> kc.ctx_person()
                or kind in ('statement_given', 'statement_waived', 'reconsideration_requested', 'lapsed', 'flagged'));

-- What the console alone records. People who keep accounts are a class of their own (0028).
create policy console_only on kc.communes as restrictive for insert to kc_staff
    with check (kc.ctx_person() = '00000000-0000-0000-0000-000000000000');
create policy console_only on kc.accounts as restrictive for insert to kc_staff
    with check (kc.ctx_person() = '00000000-0000-0000-0000-000000000000');
create policy console_only on kc.account_tokens as restrictive for insert to kc_staff
    with check (kc.ctx_person() = '00000000-0000-0000-0000-000000000000');
create policy console_only on kc.token_revocations as restrictive for insert to kc_staff
    with check (kc.ctx_person() = '00000000-0000-0000-0000-000000000000');
create policy console_only on kc.checkpoints as restrictive for insert to kc_staff
    with check (kc.ctx_person() = '00000000-0000-0000-0000-000000000000');
create policy console_only on kc.look_days as restrictive for insert to kc_staff
    with check (kc.ctx_person() = '00000000-0000-0000-0000-000000000000');
create policy console_only on kc.calendar_imports as restrictive for insert to kc_staff
    with check (kc.ctx_person() = '00000000-0000-0000-0000-000000000000');
create policy console_only on kc.calendar_days as restrictive for insert to kc_staff
    with check (kc.ctx_person() = '00000000-0000-0000-0000-000000000000');
create policy console_only on kc.cause_categories as restrictive for insert to kc_staff
    with check (kc.ctx_person() = '00000000-0000-0000-0000-000000000000');
create policy console_only on kc.procedure_imports as restrictive for insert to kc_staff
    with check (kc.ctx_person() = '00000000-0000-0000-0000-000000000000');
create policy console_only on kc.procedure_limits as restrictive for insert to kc_staff
    with check (kc.ctx_person() = '00000000-0000-0000-0000-000000000000');

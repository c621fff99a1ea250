-- The questions of Store/Reminders. $1 and $4 are a commune, $2 and $3 the first and last day of a year, $5 a code.
insert into questions
select 'reminders of an official', '{official,staff,inspector}', '{reminders}', 'reminders_official_idx', $$
select r.reminder_id from kc.reminders as r
 where r.commune_id = $1 and r.official_id = $4 and coalesce($2, $3) is not null and $5 is not null $$;
insert into questions
select 'events of reminders', '{staff,inspector}', '{reminder_events}', 'reminder_events_ordinal_key', $$
select e.kind from kc.reminder_events as e
 where e.commune_id = $1 and e.reminder_id = any (array[$4]) and coalesce($2, $3) is not null and $5 is not null
 order by e.reminder_id, e.ordinal $$;
insert into questions
select 'the last number of an official''s year', '{staff}', '{reminder_events}', 'reminder_events_number_key', $$
select max(e.number) from kc.reminder_events as e
 where e.commune_id = $1 and e.official_id = $4 and e.review_year = length($5) and coalesce($2, $3) is not null $$;
insert into questions
select 'the reminder a matter supports', '{staff}', '{reminder_guards}', 'reminder_guards_pkey', $$
select g.reminder_id from kc.reminder_guards as g
 where g.commune_id = $1 and g.official_id = $4 and g.matter = $5 and coalesce($2, $3) is not null $$;
insert into questions
select 'reminders that rest on a finding', '{staff}', '{reminder_grounds}', 'reminder_grounds_finding_idx', $$
select g.reminder_id from kc.reminder_grounds as g
 where g.commune_id = $1 and g.finding_id = $4 and coalesce($2, $3) is not null and $5 is not null $$;
-- What an official sees without asking for anything: the policy alone must find it.
insert into questions
select 'an official''s own reminders', '{official}', '{reminder_events}', 'reminder_events_official_idx', $$
select e.kind from kc.reminder_events as e where coalesce($2, $3) is not null and $1 <> $4 or $5 is not null $$;

-- The questions of Store/Reviews. $1 and $4 are a commune, $2 and $3 the first and last day of a year, $5 a code.
insert into questions
select 'review cases of an official', '{official,staff,inspector}', '{review_cases}', 'review_cases_official_idx', $$
select c.review_id from kc.review_cases as c
 where c.commune_id = $1 and c.official_id = $4 and coalesce($2, $3) is not null and $5 is not null $$;
insert into questions
select 'events of a review case', '{staff,inspector}', '{review_events}', 'review_events_ordinal_key', $$
select e.kind from kc.review_events as e
 where e.commune_id = $1 and e.review_id = $4 and coalesce($2, $3) is not null and $5 is not null
 order by e.ordinal $$;
insert into questions
select 'grounds of a review case', '{staff,inspector}', '{review_case_grounds}', 'review_case_grounds_pkey', $$
select g.reminder_id from kc.review_case_grounds as g
 where g.commune_id = $1 and g.review_id = $4 and coalesce($2, $3) is not null and $5 is not null $$;
-- What an official sees without asking for anything: the policy alone must find it.
insert into questions
select 'an official''s own review events', '{official}', '{review_events}', 'review_events_official_idx', $$
select e.kind from kc.review_events as e where coalesce($2, $3) is not null and $1 <> $4 or $5 is not null $$;

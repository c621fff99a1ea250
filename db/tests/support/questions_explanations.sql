-- ExplanationDuty.list: duties of an official with what happened to them, and what he sees without asking. An official reads the
-- handful of events of one duty by the same key; the policy is then verified for each of them.
insert into questions
select 'duties of an official', '{official,staff}', '{explanation_requests}', 'explanation_requests_official_idx', $$
select r.request_id from kc.explanation_requests as r
 where r.commune_id = $1 and r.official_id = $4 and coalesce($2, $3) is not null and $5 is not null $$;
insert into questions
select 'an official''s own duties', '{official}', '{explanation_requests}', 'explanation_requests_official_idx', $$
select r.request_id from kc.explanation_requests as r where coalesce($2, $3) is not null and $1 <> $4 or $5 is not null $$;
insert into questions
select 'what happened to a duty', '{staff}', '{explanation_events}', 'explanation_events_ordinal_key', $$
select e.kind from kc.explanation_events as e
 where e.commune_id = $1 and e.request_id = $4 and coalesce($2, $3) is not null and $5 is not null
 order by e.ordinal $$;
insert into questions
select 'a page of duties', '{staff,inspector}', '{explanation_requests}', 'explanation_requests_recorded_idx', $$
select r.request_id from kc.explanation_requests as r
 where r.commune_id = $1 and (r.recorded_at, r.request_id) > ($2, $4) and $3 is not null and $5 is not null
 order by r.recorded_at, r.request_id
 limit 101 $$;

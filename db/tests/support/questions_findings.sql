-- Findings and incidents of one official: his own record, and what his head sees of him.
insert into questions
select 'what was said of an official''s findings', '{official,staff,inspector}', '{finding_events}', 'finding_events_official_idx', $$
select e.code from kc.finding_events as e
 where e.commune_id = $1 and e.official_id = $4 and coalesce($2, $3) is not null and $5 is not null $$;
insert into questions
select 'what was said of one finding', '{staff,inspector}', '{finding_events}', 'finding_events_ordinal_key', $$
select e.kind from kc.finding_events as e
 where e.commune_id = $1 and e.finding_id = $4 and coalesce($2, $3) is not null and $5 is not null
 order by e.ordinal $$;
insert into questions
select 'incidents of an official', '{official,staff,inspector}', '{incidents}', 'incidents_official_idx', $$
select i.kind from kc.incidents as i
 where i.commune_id = $1 and i.official_id = $4 and coalesce($2, $3) is not null and $5 is not null $$;
insert into questions
select 'incidents about a file', '{staff,inspector}', '{incidents}', 'incidents_code_idx', $$
select i.incident_id from kc.incidents as i
 where i.commune_id = $1 and i.code = $5 and coalesce($2, $3) is not null and $4 is not null $$;
insert into questions
select 'what was said of an official''s incidents', '{official,staff,inspector}', '{incident_events}', 'incident_events_official_idx', $$
select e.kind from kc.incident_events as e
 where e.commune_id = $1 and e.official_id = $4 and coalesce($2, $3) is not null and $5 is not null $$;

-- The questions of plans.sql, as Sources/Store asks them. $1 and $4 are a commune, $2 and $3 the first and last day of a year,
-- $5 a code.

-- RegisterPeriod.state on the newest export, counted as PeriodCounts does: what the counts do not need is not fetched.
insert into questions
select 'the summary of the newest export', '{staff,inspector}', '{dossiers,register_officers,person_names,officials}', 'Index Only Scan dossiers_period_idx', $$
with state as (
    select r.*, case when r.finished_on <= $3 then 'closed' else 'open' end as class,
           case when r.received_on < $2 then 'carried_over' else coalesce(r.channel, 'other') end as receipt,
           coalesce(l.official_id, r.officer_id) as person_id,
           to_char(r.received_on, 'YYYY-MM') as month
      from (select d.code, d.received_on, d.due_on, d.finished_on, d.closed_on, d.status, d.channel, d.officer_id, d.unit_name, d.field,
                   d.procedure, d.received_at, d.due_at, d.finished_at
              from kc.dossiers as d
             where d.commune_id = $1 and d.closed_on >= $2 and d.received_on <= $3) as r
      left join kc.officer_links as l on l.commune_id = $1 and l.officer_id = r.officer_id
     where r.status is distinct from 'rejected' or r.received_on >= $2
)
select s.receipt, s.person_id, s.unit_name, s.field, s.month, s.class, count(*) as n
  from state as s
 where $4 is not null and $5 is not null
 group by grouping sets ((s.class), (s.receipt, s.class), (s.person_id, s.class), (s.unit_name, s.class), (s.field, s.class),
                         (s.month, s.class)) $$;

-- The same on an older export: from snapshots, with the annulments.
insert into questions
select 'the summary of an older export', '{staff,inspector}', '{dossier_snapshots,register_officers,person_names,officials}', null, $$
select s.code, kc.day_of(s.received_at) as received_on, l.official_id
  from kc.dossiers_as_of($1, $3) as s
  left join kc.officer_links as l on l.commune_id = $1 and l.officer_id = s.officer_id
 where kc.closed_on(s.status, s.received_at, s.finished_at) >= $2 and kc.day_of(s.received_at) <= $3
   and $4 is not null and $5 is not null $$;

-- PeriodDossiers: a page of the files behind a figure, and how many there are.
insert into questions
select 'a page of files', '{staff,inspector}', '{dossiers,register_officers,person_names,officials}', 'dossiers_period_idx', $$
with admitted as materialized (
    select d.code, d.received_on, d.due_on, d.finished_on, l.official_id
      from kc.dossiers as d
      left join kc.officer_links as l on l.commune_id = $1 and l.officer_id = d.officer_id
     where d.commune_id = $1 and d.closed_on >= $2 and d.received_on <= $3
),
page as materialized (
    select a.* from admitted as a where (a.received_on, a.code) > ($2, $5 collate "C") order by a.received_on, a.code limit 101
)
select c.total, a.*
  from (select count(*) as total from admitted) as c
  left join page as a on true
 where $4 is not null
 order by a.received_on, a.code $$;

insert into questions
select 'one file', '{staff,inspector}', '{dossiers}', 'dossiers_pkey', $$
select d.status from kc.dossiers as d where d.commune_id = $1 and d.code = $5 and coalesce($2, $3) is not null and $4 is not null $$;

insert into questions
select 'open files past their due day', '{staff,inspector}', '{dossiers}', 'dossiers_open_due_idx', $$
select d.code from kc.dossiers as d
 where d.commune_id = $1 and d.finished_at is null and d.due_on between $2 and $3 and $4 is not null and $5 is not null $$;

insert into questions
select 'the snapshots an act stored', '{staff,inspector}', '{dossier_snapshots}', 'dossier_snapshots_seq_idx', $$
select s.code from kc.dossier_snapshots as s
 where s.commune_id = $1 and s.seq = length($5) and coalesce($2, $3) is not null and $4 is not null $$;

insert into questions
select 'findings of an official', '{official,staff,inspector}', '{findings}', 'findings_official_idx', $$
select f.code from kc.findings as f
 where f.commune_id = $1 and f.official_id = $4 and coalesce($2, $3) is not null and $5 is not null $$;

-- What an official sees without asking for anything: the policy alone must find it.
insert into questions
select 'an official''s own findings', '{official}', '{findings}', 'findings_official_idx', $$
select f.code from kc.findings as f where coalesce($2, $3) is not null and $1 <> $4 or $5 is not null $$;

-- PeriodDossiers, only files with a recorded finding
insert into questions
select 'findings of a period''s files', '{staff,inspector}', '{findings,finding_guards,dossiers}', null, $$
select count(*)
  from kc.findings_in_force as f
  join kc.dossiers as d on d.commune_id = $1 and d.code = f.code and d.closed_on >= $2 and d.received_on <= $3
 where f.commune_id = $1 and f.register_as_of <= $3 and $4 is not null and $5 is not null $$;

-- Account.find(holding:)
insert into questions
select 'the account of a token', '{auth}', '{account_tokens,accounts}', 'account_tokens_pkey', $$
select a.account_id, a.person_id, a.role
  from kc.account_tokens as t
  join kc.accounts as a on a.commune_id = t.commune_id and a.account_id = t.account_id
 where t.commune_id = $1 and t.token_hash = sha256($5::bytea) and coalesce($2, $3) is not null and $4 is not null
   and not exists (select from kc.token_revocations as r where r.commune_id = t.commune_id and r.token_hash = t.token_hash) $$;

-- LedgerEntry: an act by its id, and the entries after a position.
insert into questions
select 'an act by its id', '{staff}', '{ledger_entries,ledger_bodies}', 'ledger_entries_act_key', $$
select e.seq, b.body
  from kc.ledger_entries as e
  join kc.ledger_bodies as b on b.commune_id = e.commune_id and b.seq = e.seq
 where e.commune_id = $1 and e.act_id = $4 and coalesce($2, $3) is not null and $5 is not null $$;
insert into questions
select 'the end of a ledger', '{staff,inspector}', '{ledger_entries}', 'ledger_entries_pkey', $$
select e.hash from kc.ledger_entries as e
 where e.commune_id = $1 and e.seq > 4500 + length($5) and coalesce($2, $3) is not null and $4 is not null
 order by e.seq $$;

\ir questions_findings.sql
\ir questions_explanations.sql
\ir questions_reminders.sql
\ir questions_reviews.sql

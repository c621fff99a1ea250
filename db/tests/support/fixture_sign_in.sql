-- How two people of each commune sign in.
insert into kc.sign_ins (commune_id, person_id, sign_in_name, password_hash, password_set_at, second_factor, confirmed_at, last_step, added_at)
select p.commune_id, pg_temp.id(p.letter, 'official ' || n), 'nguoi' || n, '$argon2id$v=19$m=65536,t=2,p=1$c2FsdA$aGFzaA', '2026-01-02',
       sha256('factor') || substring(sha256('more'), 1, 28), '2026-01-02', 1, '2026-01-02'
  from places as p
 cross join generate_series(1, 2) as n;
insert into kc.sign_in_links (commune_id, link_hash, person_id, sign_in_name, resets_second_factor, expires_at, issued_at, issued_by)
select p.commune_id, sha256('link'), pg_temp.id(p.letter, 'official 1'), 'nguoi1', false, '2026-01-05', '2026-01-02', pg_temp.commune('-')
  from places as p;
-- An administrator, who asked that the second official's lost phone be forgotten.
insert into kc.people (commune_id, person_id, added_at)
select p.commune_id, pg_temp.id(p.letter, 'administrator'), '2026-01-02' from places as p;
insert into kc.accounts (commune_id, account_id, person_id, role, added_at, added_by)
select p.commune_id, pg_temp.id(p.letter, 'administrator account'), pg_temp.id(p.letter, 'administrator'), 'administrator', '2026-01-02',
       pg_temp.commune('-')
  from places as p;
insert into kc.second_factor_resets (commune_id, reset_id, person_id, recorded_at, recorded_by)
select p.commune_id, pg_temp.id(p.letter, 'reset'), pg_temp.id(p.letter, 'official 2'), '2026-01-02', pg_temp.id(p.letter, 'administrator account')
  from places as p;
insert into kc.second_factor_resets (commune_id, reset_id, person_id, recorded_at, recorded_by)
select p.commune_id, pg_temp.id(p.letter, 'reset used'), pg_temp.id(p.letter, 'official 1'), '2026-01-02', pg_temp.id(p.letter, 'administrator account')
  from places as p;
insert into kc.sign_in_links (commune_id, link_hash, person_id, sign_in_name, resets_second_factor, expires_at, issued_at, issued_by, reset_id)
select p.commune_id, sha256('second link'), pg_temp.id(p.letter, 'official 1'), 'nguoi1', true, '2026-01-05', '2026-01-02', pg_temp.commune('-'),
       pg_temp.id(p.letter, 'reset used')
  from places as p;
insert into kc.sign_in_link_uses (commune_id, link_hash, used_at) select p.commune_id, sha256('link'), '2026-01-02' from places as p;
insert into kc.recovery_codes (commune_id, person_id, code_hash)
select p.commune_id, pg_temp.id(p.letter, 'official 1'), sha256('code') from places as p;
insert into kc.known_browsers (commune_id, browser_hash, person_id, passes_until, seen_at)
select p.commune_id, sha256('browser'), pg_temp.id(p.letter, 'official 1'), '2026-02-01', '2026-01-02' from places as p;
insert into kc.failed_sign_ins (commune_id, subject_hash, failures, failed_at)
select p.commune_id, sha256('subject'), 1, '2026-01-02' from places as p;
insert into kc.sessions (commune_id, session_hash, session_id, person_id, account_id, opened_at, seen_at, browser)
select p.commune_id, sha256('session'), pg_temp.id(p.letter, 'session'), pg_temp.id(p.letter, 'official 1'), pg_temp.id(p.letter, 'clerk'),
       '2026-01-02', '2026-01-02', 'Firefox, Linux'
  from places as p;

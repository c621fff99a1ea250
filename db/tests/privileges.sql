-- Who may do what, read from the catalogue: roles without power, row-level security everywhere, nothing for PUBLIC.
begin;
select plan(27);

create temporary table classes as
select r.oid, r.rolname::text as name
  from pg_roles as r
 where r.rolname in ('kc_official', 'kc_staff', 'kc_inspector', 'kc_auth');

create temporary table relations as
select c.oid, c.relname::text as name, c.relkind, c.relrowsecurity, c.relforcerowsecurity, c.reloptions, c.relowner, c.relacl
  from pg_class as c
 where c.relnamespace = 'kc'::regnamespace and c.relkind in ('r', 'p', 'v', 'm', 'f', 'S');

create temporary table functions as
select p.oid, p.proname::text as name, p.prokind, p.prosecdef, p.proconfig, p.proowner, p.proacl, p.provolatile, l.lanname
  from pg_proc as p
  join pg_language as l on l.oid = p.prolang
 where p.pronamespace = 'kc'::regnamespace;

-- Roles
select is((select count(*) from classes), 4::bigint, 'there are four classes');
select is_empty($$ select rolname from pg_roles
                    where (oid in (select oid from classes) or rolname = 'kc_owner')
                      and (rolsuper or rolbypassrls or rolcreatedb or rolcreaterole or rolreplication or rolinherit) $$,
                'the owner and the classes have no powers and inherit none');
select set_eq($$ select rolname::text, rolcanlogin from pg_roles where rolname like 'kc\_%' and rolname !~ '^kc_programmed' $$,
              $$ values ('kc_owner', false), ('kc_official', true), ('kc_staff', true), ('kc_inspector', true), ('kc_auth', true) $$,
              'the classes log in, the owner does not');
select is_empty($$ select 1 from pg_auth_members where member in (select oid from classes union all select 'kc_owner'::regrole)
                      or roleid in (select oid from classes) and member in (select oid from classes) $$,
                'no class is a member of another role');
select is_empty($$ select classid::regclass, objid from pg_shdepend
                    where refobjid in (select oid from classes) and deptype = 'o' $$,
                'the classes own nothing');
select is_empty($$ select name from relations where relowner <> 'kc_owner'::regrole
                   union all select name from functions where proowner <> 'kc_owner'::regrole $$,
                'the owner owns every table, view and function');

-- Row-level security
select set_eq($$ select name from relations where relkind in ('r', 'p') and not (relrowsecurity and relforcerowsecurity) $$,
              array['schema_migrations'],
              'row-level security is enabled and forced on every table but the list of migrations, which tells nothing');
select is_empty($$ select r.name from relations as r
                    where r.relkind in ('r', 'p') and r.name <> 'schema_migrations'
                      and not exists (select from pg_policies as p
                                       where p.schemaname = 'kc' and p.tablename = r.name and p.policyname = 'owner_all'
                                         and p.roles = array['kc_owner'::name] and p.cmd = 'ALL' and p.permissive = 'PERMISSIVE'
                                         and p.qual = 'true' and p.with_check = 'true') $$,
                'the owner sees all rows of every table');
select is_empty($$ select tablename, policyname from pg_policies
                    where schemaname = 'kc' and policyname <> 'owner_all'
                      and ('public' = any (roles) or 'kc_owner' = any (roles) or cmd = 'ALL') $$,
                'every other policy is for named classes and one command');
select is_empty($$ select tablename, policyname from pg_policies
                    where schemaname = 'kc'
                      -- Asked of each row that is added, never of rows that are read.
                      and not (permissive = 'RESTRICTIVE' and cmd = 'INSERT')
                      and concat_ws(' ', qual, with_check) ~* '\y(or|select|in|any|exists|case)\y' $$,
                'policies have no OR, no sub-select, no list');
select is_empty($$ select tablename, policyname, qual, with_check from pg_policies
                    where schemaname = 'kc' and policyname <> 'owner_all' and not (
                          coalesce(qual, with_check) in (
                              '(commune_id = kc.ctx_commune())',
                              '((commune_id = kc.ctx_commune()) AND (person_id = kc.ctx_person()))',
                              '((commune_id = kc.ctx_commune()) AND (official_id = kc.ctx_person()))',
                              '((commune_id = kc.ctx_commune()) AND (nominator_id = kc.ctx_person()))')
                          -- The law is the same in every commune; the directory of communes is read in the installation's name.
                          or cmd = 'SELECT' and tablename ~ '^(calendar|procedure|cause)_' and qual = '(kc.ctx_commune() IS NOT NULL)'
                          or (tablename, policyname) = ('communes', 'auth_read')
                          -- Narrows another policy to what an official may write: db/tests/officials.sql.
                          or permissive = 'RESTRICTIVE' and cmd = 'INSERT' and policyname = 'official_kinds'
                          -- Narrows what the class that signs people in may write to administrators: db/tests/administrators.sql.
                          or permissive = 'RESTRICTIVE' and policyname in ('administrators_only', 'administrators_move', 'let_in')
                          -- Narrows what the staff may write to others' cases, and to the console: db/tests/own_cases.sql.
                          or permissive = 'RESTRICTIVE' and cmd = 'INSERT' and policyname in ('not_himself', 'console_only')) $$,
                'policies are equalities with the signed context');
select is_empty($$ select tablename, policyname from pg_policies
                    where schemaname = 'kc' and cmd = 'UPDATE' and qual is distinct from with_check $$,
                'an update can move no row out of its commune');
select is_empty($$ select name from relations where relkind = 'v' and coalesce(reloptions @> array['security_invoker=true'], false)
                                                  is not true
                      and coalesce(reloptions @> array['security_invoker=on'], false) is not true $$,
                'every view sees what its reader may see');

-- Privileges on tables and views
create temporary table grants as
select r.name, r.relkind, a.grantee, g.rolname::text as role, lower(a.privilege_type) as privilege, a.is_grantable
  from relations as r
 cross join lateral aclexplode(r.relacl) as a
  left join pg_roles as g on g.oid = a.grantee
 where a.grantee <> r.relowner;

select is_empty('select name, privilege from grants where grantee = 0', 'PUBLIC may nothing with tables and views');
select is_empty('select name, role, privilege from grants where is_grantable', 'nobody passes a privilege on');
select is_empty($$ select name, role, privilege from grants where role not in (select name from classes) $$,
                'only the classes have privileges');
select is_empty($$ select name, role, privilege from grants where privilege not in ('select', 'insert')
                      and not (privilege = 'delete' and (name ~ '_guards$' or name = 'explanation_drafts'))
                      and not (privilege = 'delete' and role = 'kc_auth'
                               and name in ('recovery_codes', 'known_browsers', 'failed_sign_ins', 'sessions')) $$,
                'no class updates, deletes, truncates or refers to a whole table; the rows of guards, drafts and sessions come and go');
select set_eq($$ select c.relname || '.' || a.attname || ' ' || x.grantee::regrole || ' ' || x.privilege_type
                   from pg_class as c
                   join pg_attribute as a on a.attrelid = c.oid
                  cross join lateral aclexplode(a.attacl) as x
                  where c.relnamespace = 'kc'::regnamespace $$,
              array(select 'ledger_heads.' || c || ' kc_' || r || ' UPDATE'
                      from unnest(array['seq', 'hash', 'recorded_at']) as c, unnest(array['staff', 'official', 'inspector', 'auth']) as r)
              || array(select c || ' kc_auth UPDATE'
                         from unnest(array['sign_ins.sign_in_name', 'sign_ins.password_hash', 'sign_ins.password_set_at', 'sign_ins.second_factor',
                                           'sign_ins.confirmed_at', 'sign_ins.last_step', 'recovery_codes.used_at',
                                           'known_browsers.passes_until', 'known_browsers.seen_at', 'failed_sign_ins.failures',
                                           'failed_sign_ins.failed_at', 'sessions.seen_at']) as c),
              'the only columns a class may update move a ledger''s head, and keep how people sign in');
select is_empty($$ select name, role, privilege from grants as g
                    where g.relkind <> 'v' and g.name <> 'schema_migrations'
                      and not exists (select from pg_policies as p
                                       where p.schemaname = 'kc' and p.tablename = g.name and g.role = any (p.roles)
                                         and lower(p.cmd) = g.privilege) $$,
                'a privilege without a policy would show an empty table as a true zero: there is none');
select is_empty($$ select p.tablename, p.policyname, r.role
                     from pg_policies as p
                    cross join unnest(p.roles) as r(role)
                    where p.schemaname = 'kc' and p.policyname <> 'owner_all'
                      and not exists (select from grants as g
                                       where g.name = p.tablename and g.role = r.role and g.privilege = lower(p.cmd))
                      and not (p.cmd = 'UPDATE' and p.tablename in ('ledger_heads', 'sign_ins', 'recovery_codes', 'known_browsers',
                                                                    'failed_sign_ins', 'sessions')) $$,
                'no policy waits for a privilege nobody has');
select set_eq($$ select name from grants where role = 'kc_auth' and privilege = 'select' $$,
              array['communes', 'accounts', 'account_tokens', 'token_revocations', 'account_closures', 'delegations',
                    'delegation_ends', 'schema_migrations', 'sign_ins', 'sign_in_links', 'sign_in_link_uses', 'recovery_codes',
                    'known_browsers', 'failed_sign_ins', 'sessions', 'second_factor_resets', 'org_units', 'ledger_heads'],
              'signing in reads accounts, tokens, what was delegated and what people prove themselves with, no name and no record');
select set_eq($$ select distinct role from grants where name = 'schema_migrations' and privilege = 'select' $$,
              'select name from classes', 'every class can tell how the schema stands');
select is_empty($$ select name, role from grants where name in ('context_keys') $$, 'the key is the owner''s alone');

-- Functions
select is_empty($$ select f.name from functions as f
                    cross join lateral aclexplode(coalesce(f.proacl, acldefault('f', f.proowner))) as a
                    where a.grantee = 0 $$,
                'PUBLIC may execute nothing');
select set_eq($$ select name from functions where prosecdef $$,
              array['context', 'require_commune', 'open_staging', 'merge_register', 'release_batch', 'recorded_act',
                    'persons_in_role', 'register_reach', 'dossiers_of', 'findings_known', 'reconciled_incidents', 'chairmen',
                    'snapshots_of', 'ledger_position', 'ledger_hashes', 'entries_about',
                    'shared_commendations', 'shared_commendation_shares', 'shared_commendation_events',
                    'shared_commendation_consents', 'units_of', 'colleagues', 'names_of']
              || array['keep_looks', 'unsealed_look_days']
              || array['keeps_accounts', 'holders', 'beginnings', 'may_let_in', 'open_sessions']
              || array['keep_reminder_guards', 'let_draft_go']
              || array['keep_review_guard', 'release_review_guard'],
              'these functions run as the owner, and were read with that in mind');
select is_empty($$ select name, proconfig from functions
                    where (prosecdef or lanname = 'plpgsql')
                      and not coalesce(proconfig @> array['search_path=pg_catalog, pg_temp'], false) $$,
                'what runs as the owner looks up names in pg_catalog first and temporary objects last');
select set_eq($$ select f.name || ' ' || g.rolname
                   from functions as f
                  cross join lateral aclexplode(f.proacl) as a
                   join pg_roles as g on g.oid = a.grantee
                  where a.grantee <> f.proowner $$,
              $$ select f || ' kc_' || c
                   from unnest(array['context', 'ctx_commune', 'ctx_person', 'ctx_unit']) as f,
                        unnest(array['official', 'staff', 'inspector', 'auth']) as c
                  union all
                 select f || ' kc_' || c
                   from unnest(array['day_of', 'closed_on', 'batches_known', 'dossiers_as_of', 'chairmen']) as f, unnest(array['staff', 'inspector']) as c
                  union all
                 select f || ' kc_' || c
                   from unnest(array['recorded_act', 'persons_in_role', 'register_reach', 'findings_known', 'reconciled_incidents',
                                     'ledger_position']) as f,
                        unnest(array['official', 'staff', 'inspector']) as c
                  union all
                 select f || ' kc_auth' from unnest(array['recorded_act', 'persons_in_role']) as f
                  union all
                 select f || ' kc_' || c
                   from unnest(array['keeps_accounts', 'holders', 'beginnings', 'may_let_in']) as f, unnest(array['staff', 'auth']) as c
                  union all
                 select f || ' kc_' || c
                   from unnest(array['dossiers_of', 'ledger_hashes', 'entries_about']) as f, unnest(array['official', 'staff']) as c
                  union all
                 select 'snapshots_of kc_' || c from unnest(array['official', 'staff', 'inspector']) as c
                  union all
                 select f || ' kc_' || c
                   from unnest(array['shared_commendations', 'shared_commendation_shares', 'shared_commendation_events',
                                     'shared_commendation_consents', 'units_of', 'colleagues', 'names_of']) as f,
                        unnest(array['official', 'staff', 'inspector']) as c
                  union all
                 select f || ' kc_staff'
                   from unnest(array['require_commune', 'open_staging', 'merge_register', 'release_batch', 'snapshots_digest',
                                     'changes_digest', 'problems_digest', 'unsealed_look_days']) as f
                  union all
                 select f || ' kc_auth' from unnest(array['keep_looks', 'open_sessions']) as f $$,
              'each class executes these functions and no other');

select * from finish();
rollback;

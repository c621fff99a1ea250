-- Facts are never changed or removed, by nobody. Every table is one of facts unless it is named here.
begin;
select * from no_plan();
\ir support/fixture.sql

create temporary table changing (name text, reason text);
insert into changing values
    ('context_keys', 'a key may be replaced; it is no record'),
    ('schema_migrations', 'kept by the migrator'),
    ('ledger_heads', 'the end of a chain moves; the entries it follows from are facts'),
    ('sign_ins', 'a password is changed; who let whom in is a fact (sign_in_links)'),
    ('recovery_codes', 'used and made anew'),
    ('known_browsers', 'known until nobody comes back with them'),
    ('failed_sign_ins', 'forgotten after a day or a success'),
    ('sessions', 'open and end'),
    ('dossiers', 'the newest snapshot of each file; the snapshots are facts'),
    ('review_guards', 'go with what ends a case; the events are facts'),
    ('finding_guards', 'goes with the export a finding rests on; the findings are facts'),
    ('incident_guards', 'goes when its incident is annulled; the incidents are facts'),
    ('award_guards', 'goes when an award is revoked; the events are facts'),
    ('explanation_guards', 'goes when a duty is cancelled; the duties and their events are facts'),
    ('explanation_drafts', 'written anew, and gone when handed in; what is handed in is a fact');
insert into changing values ('reminder_guards', 'go with what ends a reminder; the events are facts');

create temporary table facts as
select c.oid, c.relname::text as name
  from pg_class as c
 where c.relnamespace = 'kc'::regnamespace and c.relkind in ('r', 'p') and c.relname not in (select x.name from changing as x);

select set_eq('select name from changing',
              'select relname::text from pg_class where relnamespace = ''kc''::regnamespace and relkind in (''r'', ''p'')
                  and relname::text not in (select name from facts)',
              'the tables whose rows change are these');

-- What happens to a statement: the SQLSTATE, or "done".
create function pg_temp.fate(role text, statement text) returns text
    language plpgsql
as $$
begin
    begin
        execute format('set local role %I', role);
        execute statement;
        set local role none;
        return 'done';
    exception when others then
        return sqlstate;
    end;
end
$$;

create function pg_temp.rows_of(name text) returns bigint
    language plpgsql
as $$
declare
    n bigint;
begin
    execute format('select count(*) from kc.%I', name) into n;
    return n;
end
$$;

select cmp_ok(pg_temp.rows_of(f.name), '>', 0::bigint, format('%s has a row to try it on', f.name)) from facts as f order by f.name;

select is(pg_temp.fate(r.role, format(s.statement, f.name)), r.refusal, format('%s may not %s %s', r.role, s.verb, f.name))
  from facts as f
 cross join (values ('kc_owner', 'KC010'), ('kycuong', 'KC010'), ('kc_staff', '42501'), ('kc_official', '42501'),
                    ('kc_inspector', '42501'), ('kc_auth', '42501')) as r(role, refusal)
 cross join (values ('update', 'update kc.%I set commune_id = commune_id'), ('delete from', 'delete from kc.%I'),
                    ('truncate', 'truncate kc.%I cascade')) as s(verb, statement)
 order by f.name, r.role, s.verb;

-- A fact cannot hide in a table that inherits from it, or be replaced by an upsert.
select is(pg_temp.fate('kycuong', 'insert into kc.people select * from kc.people
                                   on conflict on constraint people_pkey do update set added_at = now()'),
          'KC010', 'an upsert changes no fact');

select * from finish();
rollback;

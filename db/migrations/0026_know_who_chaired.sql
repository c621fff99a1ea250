-- Who chaired the commune and when: what is late at its head is reported upwards, also after somebody else took over. Inspectors read
-- no accounts.
create function kc.chairmen() returns table (person_id uuid, since timestamptz, until timestamptz)
    language sql stable security definer
    set search_path = pg_catalog, pg_temp
as $$
    select a.person_id, a.added_at, c.closed_at
      from kc.accounts as a
      left join kc.account_closures as c on c.commune_id = a.commune_id and c.account_id = a.account_id
     where a.commune_id = (kc.context()).commune and a.role = 'chairman'
$$;
grant execute on function kc.chairmen() to kc_staff, kc_inspector;

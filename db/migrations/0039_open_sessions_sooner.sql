-- Every request asks whose session it comes with. Read through row-level security each of the six tables checks the signed context
-- anew, which takes longer than the reading; this function checks it once.
--
-- The open sessions of a commune: the one of a secret, or those of a person. Over is one that is idle or too old, whose account was
-- closed, and one opened before its holder's password or roles changed. The head of the ledger is told with it, so that what was read
-- at that head need not be read again.
create function kc.open_sessions(asked_commune uuid, asked_session bytea, asked_person uuid, asked_browser bytea,
                                 idle_since timestamptz, opened_since timestamptz)
    returns table (session_id uuid, opened_at timestamptz, seen_at timestamptz, proven_at timestamptz, browser text, account_id uuid,
                   person_id uuid, role text, unit_id uuid, has_second_factor boolean, passes_until timestamptz,
                   seq bigint, hash bytea, recorded_at timestamptz)
    language plpgsql stable security definer
    set search_path = pg_catalog, pg_temp
as $$
declare
    session kc.sessions;
begin
    perform kc.require_commune(asked_commune);
    for session in
        select s.*
          from kc.sessions as s
         where s.commune_id = asked_commune and s.session_hash = asked_session
         union all
        select s.*
          from kc.sessions as s
         where asked_session is null and s.commune_id = asked_commune and s.person_id = asked_person
    loop
        return query
        select session.session_id, session.opened_at, session.seen_at, session.proven_at, session.browser, a.account_id, a.person_id,
               a.role, a.unit_id, i.confirmed_at is not null, b.passes_until, h.seq, h.hash, h.recorded_at
          from kc.accounts as a
          join kc.sign_ins as i on i.commune_id = a.commune_id and i.person_id = a.person_id
          join kc.ledger_heads as h on h.commune_id = a.commune_id
          left join kc.known_browsers as b
            on b.commune_id = a.commune_id and b.person_id = a.person_id and b.browser_hash = asked_browser
         where a.commune_id = asked_commune and a.account_id = session.account_id
           and session.seen_at > idle_since and session.opened_at > opened_since and session.opened_at >= i.password_set_at
           and not exists (select
                             from kc.accounts as n
                             left join kc.account_closures as c on c.commune_id = n.commune_id and c.account_id = n.account_id
                            where n.commune_id = asked_commune and n.person_id = session.person_id
                              and (n.added_at > session.opened_at or c.closed_at > session.opened_at
                                   or c.account_id is not null and n.account_id = session.account_id));
    end loop;
end
$$;
grant execute on function kc.open_sessions(uuid, bytea, uuid, bytea, timestamptz, timestamptz) to kc_auth;

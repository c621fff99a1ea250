-- What an official was still writing stayed when nobody asked him any more: a draft goes with what is handed in, said at a meeting, decided, waived,
-- cancelled or left to lapse. Whoever ends a duty does not see its draft, so the schema itself takes it away.
create function kc.let_draft_go() returns trigger
    language plpgsql security definer
    set search_path = pg_catalog, pg_temp
as $$
begin
    delete from kc.explanation_drafts as d where d.commune_id = new.commune_id and d.request_id = new.request_id;
    return null;
end
$$;
revoke execute on function kc.let_draft_go() from public;
create trigger drafts_row after insert on kc.explanation_events for each row
    when (new.kind in ('submitted', 'disownment_accepted', 'accepted', 'partly_accepted', 'rejected', 'lapsed', 'waived', 'cancelled'))
    execute function kc.let_draft_go();

-- Those that stayed until now.
delete from kc.explanation_drafts as d
 where exists (select
                 from kc.explanation_events as e
                where e.commune_id = d.commune_id and e.request_id = d.request_id and e.recorded_at >= d.saved_at
                  and e.kind in ('submitted', 'disownment_accepted', 'accepted', 'partly_accepted', 'rejected', 'lapsed', 'waived',
                                 'cancelled'));

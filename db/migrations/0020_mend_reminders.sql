-- A reminder may lose a ground while it is only drafted. Once issued it guarded that ground too, so that nothing could rest on the
-- matter any more, and verification found a guard that no record explains.

create or replace function kc.keep_reminder_guards() returns trigger
    language plpgsql security definer
    set search_path = pg_catalog, pg_temp
as $$
begin
    if new.kind = 'issued' then
        insert into kc.reminder_guards (commune_id, official_id, matter, reminder_id)
        select g.commune_id, g.official_id, g.matter, g.reminder_id
          from kc.reminder_grounds as g
         where g.commune_id = new.commune_id and g.reminder_id = new.reminder_id
           and not exists (select
                             from kc.reminder_events as e
                            where e.commune_id = g.commune_id and e.reminder_id = g.reminder_id
                              and g.number = any (e.dropped));
    elsif new.kind in ('withdrawn', 'cancelled', 'overturned') then
        delete from kc.reminder_guards as s where s.commune_id = new.commune_id and s.reminder_id = new.reminder_id;
    elsif new.dropped is not null then
        delete from kc.reminder_guards as s
         using kc.reminder_grounds as g
         where s.commune_id = new.commune_id and s.reminder_id = new.reminder_id
           and g.commune_id = s.commune_id and g.reminder_id = s.reminder_id and g.matter = s.matter
           and g.number = any (new.dropped);
    end if;
    return null;
end
$$;

-- The guards it left behind.
delete from kc.reminder_guards as s
 using kc.reminder_grounds as g, kc.reminder_events as e
 where g.commune_id = s.commune_id and g.reminder_id = s.reminder_id and g.matter = s.matter
   and e.commune_id = g.commune_id and e.reminder_id = g.reminder_id and g.number = any (e.dropped);

-- A reminder kept on paper was given by whoever led then: a person in a role, who may have left before there were accounts.
alter table kc.reminder_events
    drop constraint reminder_events_issue_check,
    add constraint reminder_events_issue_check check (
        num_nonnulls(issuer_person_id, issuer_role, review_year, number, counts_through) = case kind when 'issued' then 5 else 0 end
        and (issuer_id is null or kind = 'issued'));

-- Whoever inspects a commune reads each of its files as staff does, so that a figure can be followed to what stands behind it. The program
-- asks him for a reason first and shows it to those the file names.
create or replace function kc.require_official(asked_commune uuid, asked_official uuid) returns void
    language plpgsql stable
    set search_path = pg_catalog, pg_temp
as $$
declare
    asking record;
begin
    select c.commune, c.person into strict asking from kc.context() as c;
    if asked_commune is distinct from asking.commune then
        raise exception 'the context is of another commune' using errcode = 'KC002';
    end if;
    -- kc.context() has verified the class among the other fields.
    if split_part(current_setting('app.ctx'), '|', 2) not in ('staff', 'inspector') and asked_official is distinct from asking.person then
        raise exception 'the context is of another person' using errcode = 'KC002';
    end if;
end
$$;

grant execute on function kc.snapshots_of(uuid, uuid, text) to kc_inspector;

extension WallScript {
    /// What the class that asks is answered by each thing of the schema it has a privilege for.
    static let questions = """
        create function kct.states() returns table (thing text, state text)
            language sql
            as $$
            select t.name || ' ' || lower(v.verb),
                   kct.answer(case v.verb when 'SELECT' then 'select 1 from kc.' || t.name
                                          when 'INSERT' then kct.insertion(t.name)
                                          when 'UPDATE' then format('update kc.%I set %I = default', t.name, t.changed)
                                          when 'DELETE' then 'delete from kc.' || t.name end,
                              (select r.content from kct.rows as r where r.name = t.name limit 1))
              from (select c.oid, c.relname::text as name,
                           (select a.attname
                              from pg_attribute as a
                             where a.attrelid = c.oid and a.attnum > 0 and has_column_privilege(c.oid, a.attnum, 'UPDATE')
                             limit 1) as changed
                      from pg_class as c
                     where c.relnamespace = 'kc'::regnamespace and (c.relrowsecurity or c.relkind = 'v')) as t
             cross join unnest(array['SELECT', 'INSERT', 'UPDATE', 'DELETE']) as v(verb)
             where case v.verb when 'UPDATE' then t.changed is not null else has_table_privilege(t.oid, v.verb) end
        $$;

        -- Functions, asked with these values where an argument has such a name, and with something of its type where not.
        create function kct.calls(named jsonb default '{}') returns table (thing text, state text)
            language plpgsql
            as $$
        declare
            called record;
            told text;
        begin
            for called in
                select p.proname::text as name,
                       (select string_agg(format('%L::%s', coalesce(named ->> p.proargnames[i], case format_type(t, null)
                                                     when 'uuid' then gen_random_uuid()::text
                                                     when 'uuid[]' then '{' || gen_random_uuid() || '}'
                                                     when 'text' then 'clerk'
                                                     when 'text[]' then '{HS1}'
                                                     when 'date' then '2026-11-22'
                                                     when 'boolean' then 'false'
                                                     when 'bigint' then '1'
                                                     when 'jsonb' then '[{}]'
                                                     when 'timestamp with time zone' then '2026-11-22' end),
                                                 format_type(t, null)), ', ' order by i)
                          from unnest(p.proargtypes) with ordinality as a(t, i)) as arguments
                  from pg_proc as p
                 where p.pronamespace = 'kc'::regnamespace and p.prokind = 'f' and has_function_privilege(p.oid, 'EXECUTE')
                 order by p.proname
            loop
                begin
                    execute format('select coalesce(string_agg(f::text, '';''), '''') from kc.%I(%s) as f', called.name, called.arguments)
                       into told;
                    raise exception using errcode = 'KCT00', message = told;
                exception when others then
                    thing := called.name;
                    state := case sqlstate when 'KCT00' then sqlerrm else sqlstate end;
                    return next;
                end;
            end loop;
        end
        $$;
        """
}

/// SQL of the tests of the second wall: rows to ask about, and functions that ask in the name of whoever calls them. They stand in a schema of
/// their own, in the clones of these tests alone.
enum WallScript {
    /// Helpers. What a statement would do is undone at once.
    static let functions = """
        create schema kct;
        grant usage on schema kct to public;
        create table kct.lines (name text primary key, subject text);
        create table kct.rows (name text, commune uuid, person uuid, content jsonb);
        grant select on kct.lines, kct.rows to public;

        create function kct.columns(name text) returns text
            language sql stable
            as $$
            select string_agg(quote_ident(a.attname), ', ' order by a.attnum)
              from pg_attribute as a
             where a.attrelid = ('kc.' || name)::regclass and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
        $$;
        create function kct.insertion(name text) returns text
            language sql stable
            as $$
            select format('insert into kc.%1$I (%2$s) select %2$s from jsonb_populate_record(null::kc.%1$I, $1)', name, kct.columns(name))
        $$;
        create function kct.answer(statement text, content jsonb default null) returns text
            language plpgsql
            as $$
        declare
            n bigint;
        begin
            execute statement using content;
            get diagnostics n = row_count;
            raise exception using errcode = 'KCT00', message = n::text;
        exception when others then
            return case sqlstate when 'KCT00' then sqlerrm else sqlstate end;
        end
        $$;

        -- The same row of another commune, about another person, with ids of its own; level by level less of what is unique is kept.
        create function kct.copy(name text, subject text, content jsonb, commune uuid, person uuid, level integer) returns jsonb
            language sql volatile
            as $$
            select jsonb_object_agg(a.attname, case
                       when a.attname = 'commune_id' then to_jsonb(commune)
                       when content -> a.attname::text = 'null' then 'null'::jsonb
                       when a.attname = subject then to_jsonb(person)
                       when a.atttypid = 'uuid'::regtype then to_jsonb(gen_random_uuid())
                       when not exists (select from pg_index as i
                                         where i.indrelid = a.attrelid and i.indisunique and a.attnum = any (i.indkey))
                           then content -> a.attname::text
                       when a.atttypid = 'bytea'::regtype and level > 0
                           then to_jsonb('\\x' || encode(sha256(gen_random_uuid()::text::bytea), 'hex'))
                       when a.atttypid = 'text'::regtype and level > 1
                           then to_jsonb('x' || substr(md5(gen_random_uuid()::text), 1, 12))
                       else content -> a.attname::text end)
              from pg_attribute as a
             where a.attrelid = ('kc.' || name)::regclass and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
        $$;
        create function kct.plant(name text, subject text, content jsonb, commune uuid, person uuid) returns void
            language plpgsql
            as $$
        begin
            for level in 0..2 loop
                begin
                    execute kct.insertion(name) using kct.copy(name, subject, content, commune, person, level);
                    return;
                exception when integrity_constraint_violation then
                    continue;
                end;
            end loop;
        end
        $$;

        create function kct.cells(me uuid, home uuid, peer uuid, stranger uuid)
            returns table (name text, verb text, place text, answer text)
            language plpgsql
            as $$
        declare
            line record;
            spot record;
            asked text;
            changed text;
        begin
            for line in select l.name, l.subject from kct.lines as l order by l.name loop
                select quote_ident(a.attname) into changed
                  from pg_attribute as a
                 where a.attrelid = ('kc.' || line.name)::regclass and a.attnum > 0 and not a.attisdropped
                 order by has_column_privilege(a.attrelid, a.attnum, 'UPDATE') desc, a.attnum
                 limit 1;
                for spot in select distinct x.place, x.condition, x.content from kct.places(line.name, line.subject, me, home, peer, stranger) as x loop
                    asked := 'select 1 from kc.' || line.name || spot.condition;
                    return query values
                        (line.name, 'select', spot.place, kct.answer(asked)),
                        (line.name, 'insert', spot.place, kct.answer(kct.insertion(line.name), spot.content)),
                        (line.name, 'update', spot.place,
                         kct.answer(format('update kc.%I set %s = %s%s', line.name, changed, changed, spot.condition))),
                        (line.name, 'delete', spot.place, kct.answer('delete from kc.' || line.name || spot.condition));
                end loop;
                return query values
                    (line.name, 'select', 'total', kct.answer('select 1 from kc.' || line.name)),
                    (line.name, 'update', 'total', kct.answer(format('update kc.%I set %s = %s', line.name, changed, changed))),
                    (line.name, 'delete', 'total', kct.answer('delete from kc.' || line.name));
            end loop;
        end
        $$;
        create function kct.places(name text, subject text, me uuid, home uuid, peer uuid, stranger uuid)
            returns table (place text, condition text, content jsonb)
            language sql stable
            as $$
            select p.place,
                   case when r.commune is null then ''
                        else format(' where commune_id = %L', r.commune) end
                   || case when subject is null then '' else format(' and %I is not distinct from %L', subject, r.person) end,
                   r.content
              from kct.rows as r
             cross join lateral (select case when r.commune is null or r.commune = '00000000-0000-0000-0000-000000000000' then 'installation'
                                             when r.commune <> home then 'other_communes'
                                             when subject is null then 'commune'
                                             when r.person = me then 'own'
                                             when r.person = peer then 'peers'
                                             when r.person = stranger then 'other_units' end as place) as p
             where r.name = places.name and p.place is not null
        $$;
        """

    /// Every table has rows in both communes, and where rows are about people, about each of these; every kind of row that happened.
    static func plant(_ people: [String], home: String, elsewhere: String) -> String {
        """
        set session_replication_role = replica;
        do $$
        declare
            line record;
            source jsonb;
            person uuid;
        begin
            -- Asked by nobody: the only requests officials add.
            execute kct.insertion('explanation_requests')
              using (select kct.copy('explanation_requests', 'official_id', to_jsonb(t) || '{"origin": "volunteered", "question": null}',
                                     t.commune_id, gen_random_uuid(), 0)
                       from kc.explanation_requests as t
                      where t.commune_id = '\(home)'
                      limit 1);
            for line in select l.name, l.subject from kct.lines as l
                         where exists (select from pg_attribute as a
                                        where a.attrelid = ('kc.' || l.name)::regclass and a.attname = 'commune_id' and not a.attisdropped) loop
                for source in execute format('select distinct on (to_jsonb(t) ->> ''kind'', to_jsonb(t) ->> ''origin'') to_jsonb(t) from kc.%I as t
                                               where commune_id = %L', line.name, '\(home)') loop
                    foreach person in array array['\(people.joined(separator: "', '"))']::uuid[] loop
                        perform kct.plant(line.name, line.subject, source, '\(elsewhere)', person);
                        if line.subject is not null then
                            perform kct.plant(line.name, line.subject, source, '\(home)', person);
                        end if;
                    end loop;
                end loop;
            end loop;
            for line in select l.name, l.subject, exists (select from pg_attribute as a
                                                           where a.attrelid = ('kc.' || l.name)::regclass
                                                             and a.attname = 'commune_id' and not a.attisdropped) as has_commune
                          from kct.lines as l loop
                execute format('insert into kct.rows
                                select %L, %s, %s, to_jsonb(t) from kc.%I as t', line.name,
                               case when line.has_commune then 'commune_id' else 'null' end, coalesce(quote_ident(line.subject), 'null'),
                               line.name);
            end loop;
        end
        $$
        """
    }
}

import Postgres
import StoreSupport

/// One change somebody with the whole server could make: a statement generated from the catalogue.
struct Edit {
    let table: String
    let column: String
    let type: String
    let statement: String

    /// An edit of each column of each table that holds what was recorded; copies of the tables are kept in schema `kept`.
    static func all(in installation: TestInstallation) async throws -> [Edit] {
        try await installation.tamper(keepCopies)
        return try await installation.superuser(statements).map { line in
            let parts = line.split(separator: "\t").map(String.init)
            return Edit(table: parts[0], column: parts[1], type: parts[2], statement: parts[3])
        }.filter {
            !RecordTamperingTests.awaited.union(RecordTamperingTests.awaitedBeside)
                .union(RecordTamperingTests.signingIn).contains($0.table)
        }
    }

    /// For each table a copy of a row with one key column changed.
    static func insertions(from edits: [Edit]) -> [Edit] {
        var done: Set<String> = ["ledger_heads"]
        let keys = ["seq", "code", "day", "match_name", "ordinal"]
        return edits.filter { $0.column != "commune_id" && ($0.type == "uuid" || keys.contains($0.column)) }
            .filter { done.insert($0.table).inserted }
            .map { edit in
                let copy = """
                    create temporary table copied as table kc.\(edit.table);
                    delete from copied where ctid <> (select min(ctid) from copied);
                    \(edit.changing("copied"))
                    do $$ begin execute format('insert into kc.\(edit.table) (%1$s) select %1$s from copied',
                        (select string_agg(quote_ident(attname), ', ') from pg_attribute
                          where attrelid = 'kc.\(edit.table)'::regclass and attnum > 0 and not attisdropped and attgenerated = ''));
                    end $$;
                    drop table copied;
                    """
                return Edit(table: edit.table, column: edit.column, type: edit.type, statement: copy)
            }
    }

    private func changing(_ other: String) -> String {
        switch type {
        case "uuid": "update \(other) set \(column) = gen_random_uuid();"
        case "text": "update \(other) set \(column) = \(column) || 'x';"
        case "date": "update \(other) set \(column) = \(column) + 1000;"
        default: "update \(other) set \(column) = \(column) + 1000;"
        }
    }
}

/// Constraints that would stop a value before the ledger has to.
let dropChecks = """
    do $$ declare c record; begin
        for c in select conrelid::regclass as t, conname from pg_constraint
                  where connamespace = 'kc'::regnamespace and contype = 'c' loop
            execute format('alter table %s drop constraint %I', c.t, c.conname);
        end loop;
    end $$;
    """

let dropKeys = """
    do $$ declare c record; begin
        for c in select conrelid::regclass as t, conname from pg_constraint
                  where connamespace = 'kc'::regnamespace and contype in ('p', 'u', 'f') loop
            execute format('alter table %s drop constraint if exists %I cascade', c.t, c.conname);
        end loop;
    end $$;
    do $$ declare i record; begin
        for i in select x.indexrelid::regclass as name from pg_index as x
                   join pg_class as c on c.oid = x.indexrelid
                  where c.relnamespace = 'kc'::regnamespace and x.indisunique loop
            execute format('drop index %s', i.name);
        end loop;
    end $$;
    """

private let keepCopies = """
    create schema kept;
    do $$ declare c record; begin
        for c in select relname from pg_class where relnamespace = 'kc'::regnamespace and relkind = 'r' loop
            execute format('create table kept.%1$I as table kc.%1$I', c.relname);
        end loop;
    end $$;
    """

/// `table`, `column`, type and statement, separated by tabs, for the first row of each table.
private let statements: SQL = """
    select concat_ws(e'\\t', c.relname, a.attname, format_type(a.atttypid, null),
               format('update kc.%1$I set %2$I = %3$s where ctid = (select min(ctid) from kc.%1$I)', c.relname, a.attname,
                   case format_type(a.atttypid, null)
                       when 'uuid' then 'gen_random_uuid()'
                       when 'text' then format('coalesce(%I, '''') || ''x''', a.attname)
                       when 'text[]' then format('coalesce(%I, ''{}'') || ''x''::text', a.attname)
                       when 'uuid[]' then format('coalesce(%I, ''{}'') || gen_random_uuid()', a.attname)
                       when 'integer[]' then format('coalesce(%I, ''{}'') || 7', a.attname)
                       when 'date' then format('coalesce(%I + 1, ''2026-01-01'')', a.attname)
                       when 'timestamp with time zone'
                           then format('coalesce(%I + interval ''1 second'', ''2026-01-01'')', a.attname)
                       when 'boolean' then format('coalesce(not %I, true)', a.attname)
                       when 'bytea' then format('coalesce(set_byte(%1$I, 0, (get_byte(%1$I, 0) + 1) %% 256), ''x'')', a.attname)
                       else format('coalesce(%I, 0) + 1', a.attname) end))
      from pg_class as c
      join pg_attribute as a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
     where c.relnamespace = 'kc'::regnamespace
       and c.relkind = 'r'
       and c.relname not in ('schema_migrations', 'context_keys', 'checkpoints')
     order by c.relname, a.attnum
    """

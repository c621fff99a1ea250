import Postgres

extension TestInstallation {
    /// Every row of every table of the schema as text, each with its table's name; sequences and system tables left out.
    public func dump(except tables: [String]) async throws -> [String] {
        let names = try await superuser(
            """
            select c.relname::text
              from pg_catalog.pg_class as c
             where c.relnamespace = 'kc'::regnamespace and c.relkind = 'r'
             order by c.relname
            """
        )
        var lines: [String] = []
        for name in names where !tables.contains(name) {
            lines += try await superuser(
                """
                select \(name) || ' ' || line
                  from (select unnest(xpath('//row', query_to_xml(format('select t::text as line from kc.%I as t order by 1', \(name)),
                                                                  true, false, '')))::text as line) as rows
                """
            )
        }
        return lines
    }
}

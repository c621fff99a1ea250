import Accountability
import Postgres
import Store
import StoreSupport
import Testing

/// The second wall alone: every table by every role at every place with every verb, as SQL in the class's own name with the context the program
/// signs, and nothing of ours asked before.
struct WallMatrixTests {
    @Test func `every table has a line in the matrix, and every line a table`() async throws {
        try await withInstallation { installation in
            let tables = try await installation.superuser(
                "select relname::text from pg_class where relnamespace = 'kc'::regnamespace and relkind in ('r', 'p')"
            )
            #expect(Set(tables).subtracting(WallRule.table.keys).isEmpty, "tables without a line in WallRule.table")
            #expect(Set(WallRule.table.keys).subtracting(tables).isEmpty, "lines without a table")
        }
    }

    @Test func `every role reaches with every verb what the matrix says and nothing else`() async throws {
        try await withInstallation { installation in
            let world = try await WallWorld(installation)
            var number = 0
            for caller in WallCaller.all {
                let cells = try await world.cells(caller)
                let counts = try await world.counts(caller)
                let places = Dictionary(grouping: cells) { [$0.table, $0.verb, $0.place] }
                number += places.count
                for (key, cells) in places {
                    let rule = try #require(WallRule.table[key[0]])
                    let reach = rule.rights(caller).reach(try #require(WallVerb(rawValue: key[1])))
                    let answers = "\(caller) \(key.joined(separator: " ")): \(cells.map(\.answer))"
                    let odd = cells.filter { !$0.isOfTheWall }
                    #expect(odd.isEmpty, "\(answers)")
                    if let place = WallPlace(rawValue: key[2]) {
                        let admitted = cells.filter(\.isAdmitted)
                        #expect(admitted.isEmpty != place.isWithin(reach), "\(answers)")
                    } else {
                        let expected = counts[key[0]]?[reach] ?? 0
                        let rows = cells.map { $0.rows ?? 0 }
                        #expect(rows == [expected], "\(answers), not \(expected)")
                    }
                }
                // Nothing is proven about a place where no row stands.
                for (table, rule) in WallRule.table where rule.subject != nil {
                    let known = Set(cells.filter { $0.table == table }.map(\.place))
                    let own: Set<String> = [.console, .signIn].contains(caller) ? [] : ["own"]
                    let needed = own.union(["peers", "other_units", "other_communes"])
                    #expect(needed.isSubset(of: known), "\(table): \(needed.subtracting(known)) for \(caller)")
                }
            }
            #expect(number > 10_000, "\(number) cells")
        }
    }

    @Test func `every table of communes has rows in both`() async throws {
        try await withInstallation { installation in
            let world = try await WallWorld(installation)
            let home = try await installation.superuser(
                "select distinct name from kct.rows where commune = \(world.home.id)"
            )
            let elsewhere = try await installation.superuser(
                "select distinct name from kct.rows where commune = \(world.elsewhere.id)"
            )
            let installations = try await installation.superuser(
                """
                select distinct name from kct.rows
                 where commune is null or commune = '00000000-0000-0000-0000-000000000000'
                """
            )
            let tables = Set(WallRule.table.keys)
            #expect(tables.subtracting(home).isSubset(of: installations))
            #expect(Set(home).subtracting(elsewhere).isEmpty)
        }
    }
}

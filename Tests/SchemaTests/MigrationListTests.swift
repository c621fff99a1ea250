import Foundation
import Postgres
import Schema
import Testing

/// What is listed by hand, in `db/Schema.swift` and in `Package.swift`, against what lies in the folder.
@Suite struct MigrationListTests {
    private let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    @Test func `every migration of the folder is listed in order`() throws {
        #expect(Schema.migrations.map(Self.fileName) == (try files(in: "db/migrations", ending: ".sql")))
        #expect(Schema.migrations.map(\.number) == Array(1...Schema.migrations.count))
    }

    @Test func `a listed migration has the text of its own file`() throws {
        for migration in Schema.migrations {
            #expect(migration.sql == (try text(of: "db/migrations/" + Self.fileName(migration))), "\(migration.name)")
        }
    }

    @Test func `a migration says first why it exists`() {
        for migration in Schema.migrations {
            #expect(migration.sql.hasPrefix("-- "), "\(migration.name)")
        }
    }

    @Test func `every calendar of the folder is listed under its year with the text of its own file`() throws {
        #expect(Schema.calendars.map { "\($0.year).csv" } == (try files(in: "db/calendar", ending: ".csv")))
        for calendar in Schema.calendars {
            #expect(calendar.csv == (try text(of: "db/calendar/\(calendar.year).csv")), "\(calendar.year)")
        }
    }

    @Test func `the package embeds the migrations and calendars of the folders, and nothing else`() throws {
        let package = try text(of: "Package.swift")
        let embedded = package.matches(of: /\.embedInCode\("((?:migrations|calendar)\/[^"]*)"\)/).map { String($0.1) }
        let existing =
            try files(in: "db/migrations", ending: ".sql").map { "migrations/" + $0 }
            + files(in: "db/calendar", ending: ".csv").map { "calendar/" + $0 }
        #expect(embedded == existing)
    }

    /// `0007_add_reminder_ordinal.sql`
    private static func fileName(_ migration: Migration) -> String {
        let digits = String(migration.number)
        return String(repeating: "0", count: max(0, 4 - digits.count)) + digits + "_" + migration.name + ".sql"
    }

    private func files(in folder: String, ending: String) throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: root.appending(path: folder).path)
            .filter { $0.hasSuffix(ending) }
            .sorted()
    }

    private func text(of path: String) throws -> String {
        try String(contentsOf: root.appending(path: path), encoding: .utf8)
    }
}

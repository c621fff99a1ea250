import Accountability
import Actions
import Postgres
import Reports
import Store

extension Runtime {
    /// Reads in one snapshot what exists for whoever uses the command line.
    func reading<Value: Sendable>(
        as author: Author,
        _ body: @escaping @Sendable (Connection) throws -> Value
    ) async throws -> Value {
        try await database.transaction(as: author.identity, .snapshot, body)
    }

    /// Reads in one snapshot what exists for somebody who may look.
    func reading<Value: Sendable>(
        as author: Author,
        for permission: Permission,
        _ body: @escaping @Sendable (Connection) throws -> Value
    ) async throws -> Value {
        guard author.may(permission) else { throw Refusal(.notAllowed) }
        let commune = author.commune.id
        let identity =
            author.account == .console ? Identity.console(of: commune) : Identity(author.account, of: commune)
        return try await database.transaction(as: identity, .snapshot, body)
    }
}

extension Runtime {
    /// Keeps that somebody is shown another's whole record on the command line, before he is.
    func keepLook(at official: Official.ID, by author: Author) async throws {
        guard official.person != author.account.person else { return }
        let look = Look(
            at: official,
            by: author.account.id,
            as: author.account.role,
            kind: .record,
            thing: official.text,
            at: Clock.now()
        )
        try await database.transaction(as: .signIn(of: author.commune.id)) { db in try Look.keep([look], on: db) }
    }
}

extension Runtime {
    /// What stands on a list that is taken out on the command line.
    func stamp(of commune: Commune) async throws -> ReportStamp {
        let today = today
        let exportedOn = try await database.transaction(as: .console(of: commune.id), .snapshot) { db in
            try ImportBatch.newestExport(notAfter: today, of: commune.id, on: db)
        }
        return stamp(of: commune, exportedOn: exportedOn)
    }

    /// The same of a report whose numbers rest on an export.
    func stamp(
        of commune: Commune,
        period: ClosedRange<CalendarDay>? = nil,
        exportedOn: CalendarDay?
    ) -> ReportStamp {
        ReportStamp(
            agency: ReportStamp.agency(of: commune),
            period: period.map { "\($0.lowerBound.vietnamese) – \($0.upperBound.vietnamese)" },
            exportedOn: exportedOn,
            printedBy: "Máy chủ",
            printedAt: Clock.now()
        )
    }
}

extension Output {
    /// Prints a report for people or for machines.
    static func print(_ report: Report, json: Bool) {
        if json { print(report.json) } else { print(report.text) }
    }
}

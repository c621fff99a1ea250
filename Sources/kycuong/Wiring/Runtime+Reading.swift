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

extension Output {
    /// Prints a report for people or for machines.
    static func print(_ report: Report, json: Bool) {
        if json { print(report.json) } else { print(report.text) }
    }
}

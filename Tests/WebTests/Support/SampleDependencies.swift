import Accountability
import Actions
import FoundationEssentials
import Logging
import Postgres
import Reports
import Synchronization
import Web

extension WebDependencies {
    /// A service with one account per role, whose token is `token-` and the role's name.
    static func sample(
        summary: @escaping @Sendable (SignedInAccount, SummaryQuery) async throws -> ReportDocument = { _, _ in
            ReportDocument(Report(title: "", fields: []), officials: [])
        },
        dossiers: @escaping @Sendable (SignedInAccount, DossierQuery) async throws -> DossierPage = { _, _ in
            DossierPage(total: 0, dossiers: [], nextCursor: nil)
        },
        publicSummary: @escaping @Sendable () async throws -> FirstPage? = { nil },
        readiness: @escaping @Sendable () async -> [String] = { [] }
    ) -> WebDependencies {
        WebDependencies(
            authenticate: { token in
                let roles = Role.allCases.filter { token == "token-\($0.rawValue)" }
                return roles.first.map {
                    SignedInAccount(
                        account: Account(id: .init(), person: .init(), role: $0),
                        commune: Commune(id: .init(), code: "H45.18.03", name: "Xã Đồng Tiến")
                    )
                }
            },
            desk: ClosedDesk(),
            looks: LookLog(logger: Logger(label: "test")) { _, _ in },
            sentence: { "Quy tắc \($0.code.rawValue)." },
            summary: summary,
            dossiers: dossiers,
            publicSummary: publicSummary,
            readiness: readiness,
            now: { .earliest },
            version: "1.0.0-test"
        )
    }
}

/// A desk behind which nobody works: whoever gets this far has passed every check of the web module, and is told so.
struct ClosedDesk: Desk {
    static let answer = "bàn làm việc đóng"

    func perform<Done: Act>(_ act: Done, by account: SignedInAccount) async throws -> Done.Outcome {
        throw Problem(.unavailable, detail: Self.answer)
    }

    func rehearse<Done: Act>(_ act: Done, by account: SignedInAccount) async throws -> Done.Outcome {
        throw Problem(.unavailable, detail: Self.answer)
    }

    func read<Value: Sendable>(
        as account: SignedInAccount,
        _ body: @escaping @Sendable (Postgres.Connection) throws -> Value
    ) async throws -> Value {
        throw Problem(.unavailable, detail: Self.answer)
    }
}

let clerk = ["Authorization": "Bearer token-clerk"]

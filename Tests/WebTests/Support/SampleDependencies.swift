import Accountability
import FoundationEssentials
import Reports
import Synchronization
import Web

extension WebDependencies {
    /// A service with one account per role, whose token is `token-` and the role's name.
    static func sample(
        summary: @escaping @Sendable (SignedInAccount, SummaryQuery) async throws -> ReportDocument = { _, _ in
            ReportDocument(renderedJSON: Array("{}".utf8))
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
            summary: summary,
            dossiers: dossiers,
            publicSummary: publicSummary,
            readiness: readiness,
            now: { .earliest },
            version: "1.0.0-test"
        )
    }
}

let clerk = ["Authorization": "Bearer token-clerk"]

import Accountability
import Postgres
import StoreSupport
import TestSupport
import Testing

@testable import Store

/// The signed context: without a good one there is an error, never an empty answer.
struct ContextTests {
    @Test func `a missing, forged, foreign or expired context is an error of its own`() async throws {
        try await withInstallation { installation in
            let commune = try await installation.addCommune()
            let identity = Identity.console(of: commune.id)
            let good = try await signer(of: installation).context(of: identity, expires: 4_000_000_000)
            #expect(try await communes(good, installation) == 1)
            let cases: [(String?, String)] = [
                (nil, "KC001"),
                ("", "KC001"),
                ("a|b|c", "KC002"),
                (String(good.dropLast()) + (good.last == "0" ? "1" : "0"), "KC002"),
                (good.replacing("|staff|", with: "|inspector|"), "KC002"),
                (good.replacing(commune.id.text, with: Commune.ID.zero.text), "KC002"),
                (good.replacing("4000000000", with: "4000000001"), "KC002"),
                (ContextSigner.random().context(of: identity, expires: 4_000_000_000), "KC002"),
                (try await signer(of: installation).context(of: identity, expires: 1_000_000_000), "KC003"),
                (
                    try await signer(of: installation).context(
                        of: Identity(commune: commune.id, identityClass: .inspector, person: .zero),
                        expires: 4_000_000_000
                    ), "KC002"
                ),
            ]
            for (context, state) in cases {
                let error = await #expect(throws: PostgresError.self, "\(context ?? "none")") {
                    try await communes(context, installation)
                }
                #expect(error?.sqlState == state, "\(context ?? "none")")
            }
        }
    }

    private func signer(of installation: TestInstallation) async throws -> ContextSigner {
        try await installation.clone.withPool { try await InstallationSchema.signer(in: $0) }
    }

    /// How many communes the staff class sees with this context.
    private func communes(_ context: String?, _ installation: TestInstallation) async throws -> Int {
        var settings = try installation.clone.settings
        settings.role = installation.rolePrefix + "_staff"
        return try await installation.clone.withPool(
            .init(name: "context", connections: 1, waitLimit: .seconds(60)),
            settings: settings
        ) { pool in
            let local = try context.map { [try LocalSetting(name: "app.ctx", value: $0)] } ?? []
            return try await pool.transaction(.read, local: local) { db in
                try db.one("select count(*) as n from kc.communes").value("n", as: Int.self)
            }
        }
    }
}

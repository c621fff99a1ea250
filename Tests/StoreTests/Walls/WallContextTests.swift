import Accountability
import Actions
import Postgres
import Schema
import StoreSupport
import TestSupport
import Testing

@testable import Store

/// Without a good context nothing of the schema answers: each table, view and function that a class has any privilege for raises, with every verb.
struct WallContextTests {
    /// Computes from its arguments alone, or makes an empty table that lasts for a transaction.
    private static let asksNothing: Set = ["closed_on", "day_of", "open_staging"]

    @Test func `whatever is wrong with a context, everything a class may use raises`() async throws {
        try await withInstallation { installation in
            let world = try await WallWorld(installation)
            try await installation.asSuperuser(WallScript.questions)
            let signer = try await installation.clone.withPool { try await InstallationSchema.signer(in: $0) }
            let foreign = try await Self.signerOfAnotherDatabase()
            var number = 0
            for identityClass in IdentityClass.allCases {
                let identity = Identity(
                    commune: world.home.id,
                    identityClass: identityClass,
                    person: world.peer.person,
                    unit: OrgUnit.ID()
                )
                for (flaw, context, expected) in Self.flawed(identity, world.elsewhere.id, signer, foreign) {
                    let states = try await Self.states(of: identityClass, context, in: installation)
                    #expect(states.count > 20, "\(identityClass) has more privileges than that")
                    number += states.count
                    for (thing, state) in states where !Self.asksNothing.contains(thing) {
                        #expect(state == expected, "\(identityClass.rawValue), \(flaw): \(thing)")
                    }
                }
            }
            #expect(number > 5000, "\(number) statements")
        }
    }

    @Test func `a function asked about another commune answers as it does about one that does not exist`() async throws
    {
        try await withInstallation { installation in
            let world = try await WallWorld(installation)
            try await installation.asSuperuser(WallScript.questions)
            let known = try await Self.names(of: world.elsewhere, world.foreigner, in: installation)
            for identity in world.identities.values {
                let answers = try await [known, Self.unknown].asyncMap { names in
                    try await installation.database.transaction(as: identity) { db in
                        try db.query("select c.thing || ' ' || c.state as line from kct.calls(\(names)::jsonb) as c")
                            .map { try $0.value("line", as: String.self) }
                    }
                }
                #expect(answers[0].count > 5)
                #expect(answers[0] == answers[1], "\(identity)")
            }
        }
    }

    /// What may be wrong, the context, and what is raised for it.
    private static func flawed(
        _ identity: Identity,
        _ elsewhere: Commune.ID,
        _ signer: ContextSigner,
        _ foreign: ContextSigner
    ) -> [(String, String?, String)] {
        let ends: Int64 = 4_000_000_000
        let good = signer.context(of: identity, expires: ends)
        let fields = good.split(separator: "|", omittingEmptySubsequences: false).map(String.init)
        func with(_ index: Int, _ value: String) -> String {
            var fields = fields
            fields[index] = value
            return fields.joined(separator: "|")
        }
        let others = IdentityClass.allCases.filter { $0 != identity.identityClass }
        return [
            ("none", nil, "KC001"), ("that of the transaction before", "", "KC001"), ("too short", "a|b|c", "KC002"),
            ("too long", good + "|", "KC002"), ("no signature", with(5, ""), "KC002"),
            ("a guessed signature", with(5, String(repeating: "0", count: 64)), "KC002"),
            ("another commune", with(0, elsewhere.text), "KC002"),
            ("another class", with(1, others[0].rawValue), "KC002"),
            ("another person", with(2, Person.ID.zero.text), "KC002"), ("no unit", with(3, ""), "KC002"),
            ("a later end", with(4, "4000000001"), "KC002"),
            ("signed by another database", foreign.context(of: identity, expires: ends), "KC002"),
            ("over", signer.context(of: identity, expires: 1_000_000_000), "KC003"),
        ]
            + others.map { other in
                let replayed = Identity(commune: identity.commune, identityClass: other, person: identity.person)
                return ("signed for \(other.rawValue)", signer.context(of: replayed, expires: ends), "KC002")
            }
    }

    private static func states(
        of identityClass: IdentityClass,
        _ context: String?,
        in installation: TestInstallation
    ) async throws -> [(String, String)] {
        var settings = try installation.clone.settings
        settings.role = "\(installation.rolePrefix)_\(identityClass.rawValue)"
        return try await installation.clone.withPool(
            .init(name: "context", connections: 1, waitLimit: .seconds(60)),
            settings: settings
        ) { pool in
            let local = try context.map { [try LocalSetting(name: "app.ctx", value: $0)] } ?? []
            return try await pool.transaction(.write, local: local) { db in
                try db.query(
                    """
                    select s.thing, s.state from kct.states() as s
                    union all
                    select c.thing, c.state from kct.calls() as c
                    """
                ).map { (try $0.value("thing", as: String.self), try $0.value("state", as: String.self)) }
            }
        }
    }

    /// The key of an installation of its own.
    private static func signerOfAnotherDatabase() async throws -> ContextSigner {
        try await withDatabase { database in
            let schema = try InstallationSchema(migrations: Schema.migrations, prefix: database.name)
            return try await database.withPool { pool in
                try await schema.migrate(in: pool) { _ in }
                return try await InstallationSchema.signer(in: pool)
            }
        }
    }

    /// Things of a commune, under the names functions ask for them by.
    private static func names(
        of commune: Commune,
        _ official: Official.ID,
        in installation: TestInstallation
    ) async throws -> String {
        try await installation.superuser(
            """
            select json_build_object('asked_commune', \(commune.id)::uuid, 'asked_official', \(official)::uuid,
                                     'asked_person', \(official)::uuid,
                                     'asked_batch', (select r.content ->> 'batch_id' from kct.rows as r
                                                      where r.name = 'import_batches' and r.commune = \(commune.id) limit 1),
                                     'asked_unit', (select u.unit_id from kc.org_units as u where u.commune_id = \(commune.id) limit 1),
                                     'asked', '{' || \(official)::text || '}')::text
            """
        )[0]
    }

    /// The same of a commune nobody ever made.
    private static var unknown: String {
        let id = Commune.ID().text
        return """
            {"asked_commune": "\(id)", "asked_official": "\(id)", "asked_person": "\(id)", "asked_batch": "\(id)", "asked_unit": "\(id)",
             "asked": "{\(id)}"}
            """
    }
}

extension Array {
    /// One after another.
    fileprivate func asyncMap<Value>(_ transform: (Element) async throws -> Value) async throws -> [Value] {
        var values: [Value] = []
        for element in self { values.append(try await transform(element)) }
        return values
    }
}

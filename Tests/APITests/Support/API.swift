import Accountability
import Actions
import Credentials
import FoundationEssentials
import HTTPTypes
import Ledger
import Logging
import Postgres
import Store
import StoreSupport

@testable import Web

/// The API of a fresh installation with one commune, as programs see it. Requests go through every middleware and the real
/// database, only not over a socket.
struct API: Sendable {
    let installation: TestInstallation
    private(set) var commune: Commune
    private(set) var service: Service
    /// An account of each role but `official`, who is somebody in particular.
    private(set) var callers: [Role: Caller]

    var dependencies: WebDependencies { service.dependencies }

    init(_ dependencies: WebDependencies, of commune: Commune, in installation: TestInstallation) async throws {
        self.installation = installation
        self.commune = commune
        service = Service(dependencies)
        callers = try await Caller.oneOfEach(of: commune, in: installation)
    }

    /// The same API with something else behind it.
    func with(_ change: (inout WebDependencies) -> Void) -> API {
        var api = self
        var dependencies = dependencies
        change(&dependencies)
        api.service = Service(dependencies)
        return api
    }

    /// The same API some minutes from now.
    func later(minutes: Int) -> API {
        with { dependencies in
            let now = dependencies.now
            dependencies.now = { now().adding(seconds: 60 * minutes) }
        }
    }

    /// Sends an act. `ifMatch` is the version that was seen.
    func post(
        _ path: String,
        as role: Role,
        key: UUID = UUID(),
        ifMatch: Int? = nil,
        _ body: JSON = [:]
    ) async throws -> APIAnswer {
        try await post(path, as: callers[role], key: key, ifMatch: ifMatch, body)
    }

    /// Sends an act as somebody in particular; nil is a stranger.
    func post(
        _ path: String,
        as caller: Caller?,
        key: UUID = UUID(),
        ifMatch: Int? = nil,
        _ body: JSON = [:]
    ) async throws -> APIAnswer {
        var headers: HTTPFields = [.contentType: "application/json", .idempotencyKey: key.uuidString.lowercased()]
        if let ifMatch { headers[.ifMatch] = "\"\(ifMatch)\"" }
        return try await send(.post, path, as: caller, headers, Array(try body.canonicalText().utf8))
    }

    /// Looks at something.
    func get(_ path: String, as role: Role, headers: HTTPFields = [:]) async throws -> APIAnswer {
        try await send(.get, path, as: callers[role], headers)
    }

    /// Looks at something as somebody in particular; nil is a stranger.
    func get(_ path: String, as caller: Caller?, headers: HTTPFields = [:]) async throws -> APIAnswer {
        try await send(.get, path, as: caller, headers)
    }

    /// An account with a token; an official's needs the official. In this commune unless another is given.
    func addCaller(
        _ role: Role,
        name: String = "Lê Thị Cúc",
        official: Official.ID? = nil,
        unit: String? = nil,
        in other: Commune? = nil
    ) async throws -> Caller {
        try await Caller(role, name: name, official: official, unit: unit, of: other ?? commune, in: installation)
    }

    /// The API of a further commune of the same installation, with its own accounts.
    func inAnotherCommune() async throws -> API {
        var other = self
        other.commune = try await installation.addCommune(code: "H23.45.13", name: "Xã Thử Nghiệm Khác")
        other.callers = try await Caller.oneOfEach(of: other.commune, in: installation)
        return other
    }

    /// An official with an account of his own.
    func addOfficial(_ name: String, unit: String? = nil, in other: Commune? = nil) async throws -> Caller {
        let official = try await installation.addOfficial(name, unit: unit, to: other ?? commune)
        return try await addCaller(.official, name: name, official: official, in: other)
    }
}

/// Somebody who is signed in.
struct Caller: Sendable {
    let account: Account
    let token: BearerToken
    /// Whose files are counted, if it is an official's account.
    let official: Official.ID?

    init(
        _ role: Role,
        name: String,
        official: Official.ID?,
        unit: String? = nil,
        of commune: Commune,
        in installation: TestInstallation
    ) async throws {
        token = BearerToken(of: commune.id)
        self.official = official
        account = try await installation.door.perform(
            try AddAccount(role: role, name: name, official: official, unitName: unit, token: token),
            by: .console(of: commune)
        )
    }

    /// Somebody in each role but that of an official, who is somebody in particular.
    static func oneOfEach(of commune: Commune, in installation: TestInstallation) async throws -> [Role: Caller] {
        var callers: [Role: Caller] = [:]
        for role in Role.allCases where role != .official {
            let name = "Người \(role.title)"
            callers[role] = try await Caller(role, name: name, official: nil, of: commune, in: installation)
        }
        return callers
    }
}

/// A fresh installation and its API. `desk` may stand between the web module and the database.
func withAPI<Value: Sendable>(
    code: String = TestCommune.code,
    desk: (TestInstallation) -> any Desk = { DatabaseDesk($0.database) },
    isolation: isolated (any Actor)? = #isolation,
    _ body: (API) async throws -> Value
) async throws -> Value {
    try await withInstallation { installation in
        let commune = try await installation.addCommune(code: code)
        var dependencies = WebDependencies.testing(installation, desk: desk(installation))
        dependencies.signIn = try .testing(installation.database)
        dependencies.keeper = installation.keeper
        dependencies.packets = YearPacketOffice(
            installation.database,
            keeper: installation.keeper,
            logger: Logger(label: "test"),
            now: dependencies.now
        )
        dependencies.communes = {
            try await Installation.communes(in: installation.database).filter { $0.id != .zero }
        }
        return try await body(API(dependencies, of: commune, in: installation))
    }
}

extension WebDependencies {
    /// For whoever only reads the table of routes.
    static var describing: WebDependencies {
        WebDependencies(
            authenticate: { _ in nil },
            desk: NoDesk(),
            looks: LookLog(logger: Logger(label: "test")) { _, _ in },
            sentence: { _ in nil },
            summary: { _, _ in throw Problem(.unavailable) },
            dossiers: { _, _ in throw Problem(.unavailable) },
            publicSummary: { nil },
            readiness: { [] },
            now: { .earliest },
            version: ""
        )
    }

    /// As the program wires them, without the parts no test here asks for.
    fileprivate static func testing(_ installation: TestInstallation, desk: any Desk) -> WebDependencies {
        let (database, registers) = (installation.database, KnownRegisters())
        let now: @Sendable () -> Instant = {
            Instant(microseconds: Int64(Date.now.timeIntervalSince1970 * 1_000_000))
        }
        return WebDependencies(
            authenticate: { text in
                guard let token = BearerToken(text: text),
                    let author = try await Installation.signIn(token, in: database)
                else { return nil }
                return SignedInAccount(author)
            },
            desk: desk,
            looks: LookLog(database, logger: Logger(label: "test")),
            sentence: { "Quy tắc: \($0.code.rawValue)." },
            summary: { try await desk.summary($1, for: $0, today: now().day) },
            dossiers: { try await desk.dossiers($1, for: $0, today: now().day, known: registers) },
            publicSummary: { nil },
            readiness: { [] },
            now: now,
            version: "1.0.0-test"
        )
    }
}

extension SignInOffice {
    /// As the program makes it, with a key of the tests' own.
    fileprivate static func testing(_ database: Database) throws -> SignInOffice {
        guard let box = SealedBox(key: [UInt8](repeating: 7, count: 32)), let work = PasswordWork() else {
            throw Refusal(.signInBusy)
        }
        return SignInOffice(database, work: work, box: box, isCommon: CommonPasswords.contains)
    }
}

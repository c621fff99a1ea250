import Accountability
import Actions
import Credentials
import Ledger
import Postgres
import Reports
import Store
import Web

/// What the web module asks for, answered by actions and reads.
extension Runtime {
    /// The dependencies of the web server. `demo` is the model commune whose summary the first page shows.
    func webDependencies(
        demo: Commune?,
        schema: InstallationSchema,
        signIn: SignInOffice,
        looks: LookLog,
        packets: YearPacketOffice,
        isBehindProxy: Bool
    ) -> WebDependencies {
        let (desk, registers) = (DatabaseDesk(database), KnownRegisters())
        var dependencies = WebDependencies(
            authenticate: { text in
                guard let token = BearerToken(text: text),
                    let author = try await Actions.Installation.signIn(token, in: database)
                else { return nil }
                return SignedInAccount(author)
            },
            desk: desk,
            looks: looks,
            sentence: { $0.sentence },
            summary: { try await desk.summary($1, for: $0, today: Clock.today()) },
            dossiers: { try await desk.dossiers($1, for: $0, today: Clock.today(), known: registers) },
            publicSummary: {
                guard let demo else { return nil }
                let today = Clock.today()
                guard let year = CalendarDay(year: today.year, month: 1, day: 1) else { return nil }
                return try await database.transaction(as: .console(of: demo.id), .snapshot) { db in
                    let query = LeaderSummary.Query(from: year, to: today, asOf: today)
                    return FirstPage(report: try LeaderSummary(query, of: demo, on: db).report)
                }
            },
            readiness: { await readiness(schema) },
            now: { Clock.now() },
            version: Version.text
        )
        dependencies.signIn = signIn
        dependencies.keeper = keeper
        dependencies.packets = packets
        let profiles = MappingProfiles(folder: configuration.profileFolder)
        dependencies.mappingProfiles = { try profiles.all() }
        dependencies.isBehindProxy = isBehindProxy
        dependencies.isModel = demo != nil
        dependencies.communes = { try await Actions.Installation.communes(in: database).filter { $0.id != .zero } }
        return dependencies
    }

    /// Signs people in; second factors are sealed under a key that lies beside the signing key, not in the database.
    func signInOffice() throws -> SignInOffice {
        let key = try SigningKey.loadOrCreate(configuration.secondFactorKeyPath)
        guard let box = SealedBox(key: key.derivedKey(for: "second factor")),
            let work = PasswordWork()
        else { throw PostgresError.misuse("không đủ bộ nhớ để kiểm tra mật khẩu") }
        return SignInOffice(database, work: work, box: box, isCommon: CommonPasswords.contains)
    }

    /// Why requests cannot be answered now; empty when they can. Asked by strangers, so it uses the pools that are there.
    private func readiness(_ schema: InstallationSchema) async -> [String] {
        do {
            _ = try await Actions.Installation.communes(in: database)
            let status = try await database.ownerTransaction(.read) { db in try schema.status(on: db) }
            return status == .current ? [] : [SchemaNotCurrent(status: status).description]
        } catch {
            return ["Cơ sở dữ liệu chưa trả lời."]
        }
    }
}

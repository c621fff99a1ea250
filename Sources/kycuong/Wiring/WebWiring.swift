import Accountability
import Actions
import Postgres
import Reports
import Store
import Web

/// What the web module asks for, answered by actions and reads.
extension Runtime {
    /// The dependencies of the web server. `demo` is the model commune whose summary the first page shows.
    func webDependencies(demo: Commune?, schema: InstallationSchema) -> WebDependencies {
        let desk = DatabaseDesk(database)
        return WebDependencies(
            authenticate: { text in
                guard let token = BearerToken(text: text),
                    let author = try await Actions.Installation.signIn(token, in: database)
                else { return nil }
                return SignedInAccount(account: author.account, commune: author.commune)
            },
            desk: desk,
            sentence: { $0.sentence },
            summary: { account, query in
                try await desk.read(as: account) { db in
                    ReportDocument(
                        renderedJSON: try LeaderSummary(query.asked, of: account.commune, on: db).report.json
                    )
                }
            },
            dossiers: { account, query in
                try await desk.read(as: account) { db in
                    try DossierPage(query, of: account.commune, on: db)
                }
            },
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

extension SummaryQuery {
    /// As the reports read it; without a day of knowledge, today's.
    fileprivate var asked: LeaderSummary.Query {
        LeaderSummary.Query(from: from, to: to, asOf: asOf ?? Clock.today())
    }
}

extension DossierPage {
    /// The page of files a query asks for.
    fileprivate init(_ query: DossierQuery, of commune: Commune, on db: Connection) throws {
        let asked = query.period.asked
        let period = try RegisterPeriod(from: asked.from, to: asked.to, asOf: asked.asOf, of: commune.id, on: db)
        guard period.registerAsOf != nil else { throw Refusal(.nothingImported) }
        var cursor: PeriodDossiers.Cursor?
        if let text = query.cursor {
            guard let found = PeriodDossiers.Cursor(text: text) else { throw Problem(.badCursor) }
            cursor = found
        }
        let found = try PeriodDossiers(period, filter: query.filter, after: cursor, limit: query.limit, on: db)
        self.init(
            total: found.total,
            dossiers: found.items.map(Entry.init),
            nextCursor: found.hasMore ? found.items.last?.cursor.text : nil
        )
    }
}

extension DossierPage.Entry {
    fileprivate init(_ item: PeriodDossiers.Item) {
        self.init(
            code: item.code,
            procedure: item.procedure,
            field: item.field,
            unit: item.unit,
            officialID: item.person.map { Official.ID($0.uuid) },
            officialName: item.personName,
            channel: item.channel,
            status: item.status,
            dossierClass: item.dossierClass,
            receivedAt: item.receivedAt,
            dueAt: item.dueAt,
            finishedAt: item.finishedAt
        )
    }
}

extension DossierQuery {
    /// The filter as the store reads it.
    fileprivate var filter: PeriodDossiers.Filter {
        var filter = PeriodDossiers.Filter()
        filter.dossierClass = dossierClass.map(\.dossierClass)
        filter.receipt = channel?.rawValue
        filter.person = official.wanted.map { $0.map { Person.ID($0.uuid) } }
        filter.unit = unit.wanted
        filter.field = field.wanted
        filter.month = month?.iso
        filter.finding = finding == .detected ? .current : finding == .history ? .history : nil
        return filter
    }
}

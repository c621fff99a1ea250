public import Accountability
import Actions
import Postgres
import Reports
import Store

/// What is read of the register at a desk.
extension Desk {
    /// The leaders' summary.
    public func summary(
        _ query: SummaryQuery,
        for account: SignedInAccount,
        today: CalendarDay
    ) async throws -> ReportDocument {
        try await read(as: account) { db in
            let summary = try LeaderSummary(
                query.asked(today: today),
                of: account.commune,
                naming: query.names(to: account),
                on: db
            )
            return ReportDocument(summary.report, exportedOn: summary.exportedOn, officials: summary.named)
        }
    }

    /// The files behind a figure of it, or of an official's record; `known` is what was read before of registers.
    public func dossiers(
        _ query: DossierQuery,
        for account: SignedInAccount,
        today: CalendarDay,
        known: KnownRegisters = KnownRegisters()
    ) async throws -> DossierPage {
        try await read(as: account) { db in
            try DossierPage(query, of: account.commune, for: account.account, today: today, known: known, on: db)
        }
    }
}

/// What accounts know of their registers, each of the days it asked about.
public struct KnownRegisters: Sendable {
    private struct Key: Hashable {
        let commune: Commune.ID
        let account: Account.ID
        let asOf: CalendarDay
    }

    private let kept = Kept<Key, RegisterKnowledge>()

    /// Nothing yet.
    public init() {}

    /// A page of files, by what was read of the register before as long as the ledger stands where it stood.
    fileprivate func page(
        asOf: CalendarDay,
        for account: Account.ID,
        in commune: Commune.ID,
        on db: Connection,
        _ read: (RegisterKnowledge) throws -> PeriodDossiers
    ) throws -> PeriodDossiers {
        let key = Key(commune: commune, account: account, asOf: asOf)
        if let known = kept[key] {
            let page = try read(known)
            if page.head == known.head { return page }
        }
        let known = try RegisterKnowledge(asOf: asOf, of: commune, on: db)
        let page = try read(known)
        kept.keep(known, of: key)
        return page
    }
}

extension SummaryQuery {
    /// As the reports read it; without a day of knowledge, today's.
    func asked(today: CalendarDay) -> LeaderSummary.Query {
        LeaderSummary.Query(from: from, to: to, asOf: asOf ?? today)
    }

    /// Whether an account is shown officials by name.
    func names(to account: SignedInAccount) -> Bool {
        reason != nil || !Look.Kind.summary.needsReason(of: account.account.role)
    }
}

extension DossierPage {
    /// The page of files a query asks for.
    init(
        _ query: DossierQuery,
        of commune: Commune,
        for account: Account,
        today: CalendarDay,
        known: KnownRegisters = KnownRegisters(),
        on db: Connection
    ) throws {
        let asked = query.period.asked(today: today)
        let cursor = try query.cursor.map { text in
            guard let cursor = PeriodDossiers.Cursor(text: text) else { throw Problem(.badCursor) }
            return cursor
        }
        let found: PeriodDossiers
        if let whose = query.whose {
            guard try OfficialRecord.isVisible(whose, today: today, of: commune, for: account, on: db) else {
                throw Problem(.notFound)
            }
            let period = try RegisterPeriod(
                from: asked.from,
                to: asked.to,
                asOf: asked.asOf,
                of: commune.id,
                official: whose,
                on: db
            )
            guard period.registerAsOf != nil else { throw Refusal(.nothingImported) }
            found = try PeriodDossiers(period, filter: query.filter, after: cursor, limit: query.limit, on: db)
        } else {
            found = try known.page(asOf: asked.asOf, for: account.id, in: commune.id, on: db) { known in
                let period = RegisterPeriod(from: asked.from, to: asked.to, known, of: commune.id)
                guard period.registerAsOf != nil else { throw Refusal(.nothingImported) }
                return try PeriodDossiers(
                    period,
                    known,
                    filter: query.filter,
                    after: cursor,
                    limit: query.limit,
                    on: db
                )
            }
        }
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

public import Accountability
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

    /// The files behind a figure of it, or of an official's record.
    public func dossiers(
        _ query: DossierQuery,
        for account: SignedInAccount,
        today: CalendarDay
    ) async throws -> DossierPage {
        try await read(as: account) { db in
            try DossierPage(query, of: account.commune, for: account.account, today: today, on: db)
        }
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
        on db: Connection
    ) throws {
        let asked = query.period.asked(today: today)
        if let whose = query.whose,
            try !OfficialRecord.isVisible(whose, today: today, of: commune, for: account, on: db)
        {
            throw Problem(.notFound)
        }
        let period = try RegisterPeriod(
            from: asked.from,
            to: asked.to,
            asOf: asked.asOf,
            of: commune.id,
            official: query.whose,
            on: db
        )
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

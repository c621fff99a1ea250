public import Accountability
public import Postgres
import Store

/// An official's record (hồ sơ cá nhân): his workload, and everything people recorded about him. The same to himself as to those
/// above him.
public struct OfficialRecord: Sendable {
    /// What is asked for.
    public struct Query: Sendable, Hashable {
        /// Whose record.
        public let official: Official.ID
        /// The first day of the workload; nil: of the review year.
        public let from: CalendarDay?
        /// The last day of the workload; nil: of the review year.
        public let to: CalendarDay?
        /// What was known on this day.
        public let asOf: CalendarDay

        /// A record as known on a day; its workload is that of the review year of this day unless other days are given.
        public init(
            of official: Official.ID,
            from: CalendarDay? = nil,
            to: CalendarDay? = nil,
            asOf: CalendarDay
        ) {
            self.official = official
            self.from = from
            self.to = to
            self.asOf = asOf
        }
    }

    let commune: Commune
    /// Whose record it is.
    public let official: Official
    /// The rules on the day asked for.
    let policy: Policy
    /// All versions of them.
    let policies: [PolicyVersion]
    let period: RegisterPeriod
    let workload: Workload
    let duties: Duties
    let proceedings: Proceedings
    /// The requests to explain that were no mistake, with what is shown of each.
    let explanations: [(duty: ExplanationDuty, fields: [Report.Field])]
    let names: KnownNames

    /// The day as of which it is told.
    public var asOf: CalendarDay { period.asOf }

    /// The newest export its workload rests on; nil before the first.
    public var exportedOn: CalendarDay? { period.exportedOn }

    /// Reads all of it in one snapshot, for an account. nil where there is no such official and where this account may not see him:
    /// nobody learns of a record by asking for it.
    public static func find(
        _ query: Query,
        of commune: Commune,
        for account: Account,
        today: CalendarDay,
        on db: Connection
    ) throws -> OfficialRecord? {
        guard try isVisible(query.official, today: today, of: commune, for: account, on: db),
            let official = try Official.find(query.official, of: commune.id, on: db)
        else { return nil }
        return try OfficialRecord(query, official, of: commune, for: account, on: db)
    }

    /// Whether there is such an official and this account may see his record: by the unit he is in today, whatever day is asked
    /// about. Who led him once does not read on, and who leads him now sees what was.
    public static func isVisible(
        _ official: Official.ID,
        today day: CalendarDay,
        of commune: Commune,
        for account: Account,
        on db: Connection
    ) throws -> Bool {
        guard try Official.exists(official, of: commune.id, on: db) else { return false }
        let unit = try Official.unit(of: official, on: day, in: commune.id, on: db)
        return account.maySeeRecord(of: official, unit: unit)
    }

    /// Reads all of it for whoever keeps the server.
    public init(_ query: Query, of commune: Commune, on db: Connection) throws {
        guard let official = try Official.find(query.official, of: commune.id, on: db) else {
            throw Refusal(.officialNotFound, query.official.text)
        }
        try self.init(query, official, of: commune, for: nil, on: db)
    }

    /// `account` is whoever looks; nil keeps the server.
    private init(
        _ query: Query,
        _ official: Official,
        of commune: Commune,
        for account: Account?,
        on db: Connection
    ) throws {
        policies = try PolicyVersion.list(of: commune.id, on: db)
        guard let policy = PolicyVersion.inForce(on: query.asOf, among: policies)?.policy else {
            throw Refusal(.communeNotFound, commune.code)
        }
        let year = policy.reviewYear(of: query.asOf)
        self.commune = commune
        self.official = official
        self.policy = policy
        period = try RegisterPeriod(
            from: query.from ?? year.from,
            to: query.to ?? year.to,
            asOf: query.asOf,
            of: commune.id,
            official: official.id,
            on: db
        )
        workload = try Workload(period, on: db)
        duties = try Duties(of: official.id, asOf: query.asOf, in: commune.id, on: db)
        proceedings = try Proceedings(of: commune.id, official: official.id, asOf: query.asOf, on: db)
        let names = try KnownNames(
            in: proceedings.reminders,
            proceedings.cases,
            proceedings.duties,
            of: commune.id,
            on: db
        )
        self.names = names
        var reader = try ExplanationReader(today: query.asOf, of: commune.id, for: account, on: db)
        explanations = try proceedings.duties.filter { !$0.wasMistake }.map {
            (duty: $0, fields: try reader.fields(of: $0, names: names))
        }
    }
}

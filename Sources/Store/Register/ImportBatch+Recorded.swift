public import Accountability
public import Ledger
public import Postgres

extension ImportBatch {
    /// A batch as recorded.
    public struct Recorded: Sendable, Hashable {
        /// The id.
        public let id: ID
        /// The position of its entry in the ledger.
        public let seq: Int
        /// The day the register was exported.
        public let exportedOn: CalendarDay
        /// Files taken in.
        public let rows: Int
        /// Rows left out on request.
        public let refused: Int
        /// SHA-256 of the file as it came, in hexadecimal.
        public let fileHash: String
        /// The mapping profile it was read with, if any.
        public let profile: String?
        /// The first and last day on which files of it were received.
        public let receipts: ClosedRange<CalendarDay>
        /// When it was recorded.
        public let recordedAt: Instant
        /// Whose account recorded it.
        public let recordedBy: Account.ID
        /// Who proposed to annul it, if anybody did.
        public let proposal: Proposal?
        /// Who annulled it as the second person, and when; nil while it is in force.
        public let annulment: Annulment?

        /// Whether it was annulled.
        public var isAnnulled: Bool { annulment != nil }

        /// Where it stands.
        public var state: State { annulment != nil ? .annulled : proposal != nil ? .annulmentProposed : .inForce }
    }

    /// Where a batch stands.
    public enum State: String, CaseIterable, Sendable, Codable {
        /// Its files count.
        case inForce = "in_force"
        /// In force until a second person confirms that it was wrong.
        case annulmentProposed = "annulment_proposed"
        /// Out of force.
        case annulled
    }

    /// Somebody says that a batch is wrong.
    public struct Proposal: Sendable, Hashable {
        /// Why.
        public let reason: String
        /// Whose account.
        public let by: Account.ID
        /// The person behind it: another must confirm.
        public let person: Person.ID
        /// When.
        public let at: Instant
    }

    /// A second person confirmed it.
    public struct Annulment: Sendable, Hashable {
        /// Whose account.
        public let by: Account.ID
        /// When.
        public let at: Instant
    }

    /// The batches of a commune, in the order in which they were recorded.
    public static func list(of commune: Commune.ID, on db: Connection) throws -> [Recorded] {
        try read("b.commune_id = \(commune)", on: db)
    }

    /// The batch of this id.
    public static func find(_ id: ID, of commune: Commune.ID, on db: Connection) throws -> Recorded? {
        try read("b.commune_id = \(commune) and b.batch_id = \(id)", on: db).first
    }

    /// Every batch made of exactly these bytes, annulled ones included.
    public static func find(sha256: Digest, of commune: Commune.ID, on db: Connection) throws -> [Recorded] {
        try read("b.commune_id = \(commune) and b.sha256 = \(sha256)", on: db)
    }

    private static func read(_ condition: SQL, on db: Connection) throws -> [Recorded] {
        try db.query(
            """
            select b.batch_id, b.seq, b.exported_on, b.rows, b.refused, b.sha256, b.profile, b.first_receipt_on, b.last_receipt_on,
                   b.recorded_at, b.recorded_by, p.reason, p.recorded_by as proposed_by, p.recorded_at as proposed_at,
                   o.person_id as proposer, a.recorded_by as annulled_by, a.recorded_at as annulled_at
              from kc.import_batches as b
              left join kc.import_annulment_proposals as p on p.commune_id = b.commune_id and p.batch_id = b.batch_id
              left join kc.accounts as o on o.commune_id = p.commune_id and o.account_id = p.recorded_by
              left join kc.import_annulments as a on a.commune_id = b.commune_id and a.batch_id = b.batch_id
             where \(fragment: condition)
             order by b.seq
            """
        ).map(Recorded.init(row:))
    }
}

extension ImportBatch.Recorded {
    fileprivate init(row: Row) throws {
        id = try row.value("batch_id")
        seq = try row.value("seq")
        exportedOn = try row.value("exported_on")
        rows = try row.value("rows")
        refused = try row.value("refused")
        fileHash = try row.value("sha256", as: Digest.self).hex
        profile = try row.value("profile")
        receipts = try row.value("first_receipt_on")...row.value("last_receipt_on")
        recordedAt = try row.value("recorded_at")
        recordedBy = try row.value("recorded_by")
        if let by = try row.value("proposed_by", as: Account.ID?.self) {
            // The console proposes as nobody in particular: it has no account.
            let person = try row.value("proposer", as: Person.ID?.self) ?? Person.ID(by.uuid)
            proposal = .init(reason: try row.value("reason"), by: by, person: person, at: try row.value("proposed_at"))
        } else {
            proposal = nil
        }
        annulment = try row.value("annulled_by", as: Account.ID?.self).map {
            .init(by: $0, at: try row.value("annulled_at"))
        }
    }
}

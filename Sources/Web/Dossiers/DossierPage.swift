public import Accountability

/// One page of a list of files.
public struct DossierPage: Sendable {
    /// How many files the whole list has; equals the figure it explains.
    public let total: Int
    /// The files of this page, in an order that never changes.
    public let dossiers: [Entry]
    /// What to send to see the next page; nil on the last. Letters, digits, `-`, `_`, `.` and `~` only.
    public let nextCursor: String?

    /// A page.
    public init(total: Int, dossiers: [Entry], nextCursor: String?) {
        self.total = total
        self.dossiers = dossiers
        self.nextCursor = nextCursor
    }

    /// One file as the list shows it. Nil is what the register does not say.
    public struct Entry: Sendable {
        /// The file's code.
        public var code: String
        /// The procedure's name.
        public var procedure: String?
        /// The field the procedure belongs to.
        public var field: String?
        /// The unit's name.
        public var unit: String?
        /// The official's id.
        public var officialID: Official.ID?
        /// The official's name.
        public var officialName: String?
        /// How it came in.
        public var channel: Channel?
        /// Where it stands in the register.
        public var status: DossierStatus?
        /// Its class at the end of `register_as_of`; nil when it was refused at intake.
        public var dossierClass: DossierClass?
        /// When it was received.
        public var receivedAt: Instant
        /// When the result was due.
        public var dueAt: Instant?
        /// When the result was ready.
        public var finishedAt: Instant?

        /// A file; what the register does not say is nil.
        public init(
            code: String,
            procedure: String? = nil,
            field: String? = nil,
            unit: String? = nil,
            officialID: Official.ID? = nil,
            officialName: String? = nil,
            channel: Channel? = nil,
            status: DossierStatus? = nil,
            dossierClass: DossierClass? = nil,
            receivedAt: Instant,
            dueAt: Instant? = nil,
            finishedAt: Instant? = nil
        ) {
            self.code = code
            self.procedure = procedure
            self.field = field
            self.unit = unit
            self.officialID = officialID
            self.officialName = officialName
            self.channel = channel
            self.status = status
            self.dossierClass = dossierClass
            self.receivedAt = receivedAt
            self.dueAt = dueAt
            self.finishedAt = finishedAt
        }
    }
}

/// A recorded late file (*sự việc chậm*) and what people said of it.
///
/// A finding accuses nobody: the register's officer column is a hint, and only a person who confirms whose file it was makes
/// somebody answerable. The state is never stored; it is folded from the events.
public struct Finding: Hashable, Sendable {
    /// Identifies a finding within a commune.
    public typealias ID = Identifier<Finding>

    /// Whom the register hints at, or who was confirmed, with the unit as it was.
    public struct Responsible: Hashable, Sendable {
        /// The official.
        public let official: Official.ID
        /// The unit, if the official had one.
        public let unit: OrgUnit.ID?

        /// An official in a unit.
        public init(official: Official.ID, unit: OrgUnit.ID?) {
            self.official = official
            self.unit = unit
        }
    }

    /// The id.
    public let id: ID
    /// The file's code.
    public let code: String
    /// How the file was late when it was found.
    public let kind: LateFinding.Kind
    /// Whether anybody might be asked when it was found.
    public let standing: LateFinding.Standing
    /// The due day it missed.
    public let dueOn: CalendarDay
    /// The day the result was ready, as far as the export told.
    public let finishedOn: CalendarDay?
    /// The last day the register could speak for.
    public let registerAsOf: CalendarDay
    /// When a scan recorded it; nil when the reader may not know.
    public let detectedAt: Instant?
    /// Whom the register hints at; nil when nobody, or when the reader may not know.
    public let hint: Responsible?
    /// The unit the register names; a finding of nobody stays with its head.
    public let registerUnit: OrgUnit.ID?
    /// Whether the export it rests on stands; not so, it is as if it had never been found.
    public let restsOnExport: Bool
    /// What was said of it, in order; an official sees only what concerns him.
    public let events: [Event]

    /// A finding as recorded.
    public init(
        id: ID,
        code: String,
        kind: LateFinding.Kind,
        standing: LateFinding.Standing,
        dueOn: CalendarDay,
        finishedOn: CalendarDay?,
        registerAsOf: CalendarDay,
        detectedAt: Instant? = nil,
        hint: Responsible?,
        registerUnit: OrgUnit.ID? = nil,
        restsOnExport: Bool = true,
        events: [Event] = []
    ) {
        self.id = id
        self.code = code
        self.kind = kind
        self.standing = standing
        self.dueOn = dueOn
        self.finishedOn = finishedOn
        self.registerAsOf = registerAsOf
        self.detectedAt = detectedAt
        self.hint = hint
        self.registerUnit = registerUnit
        self.restsOnExport = restsOnExport
        self.events = events
    }

    /// The same finding with one more event.
    public func adding(_ event: Event) -> Finding {
        Finding(
            id: id,
            code: code,
            kind: kind,
            standing: standing,
            dueOn: dueOn,
            finishedOn: finishedOn,
            registerAsOf: registerAsOf,
            detectedAt: detectedAt,
            hint: hint,
            registerUnit: registerUnit,
            restsOnExport: restsOnExport,
            events: events + [event]
        )
    }

    /// The day it was found late (*ngày phát hiện*), by which it is counted.
    public var detectedOn: CalendarDay? { detectedAt?.day }

    /// What an explanation is asked of and a reminder rests on.
    public var ground: Ground { .finding(id) }

    /// One file is one matter, whether a scan found it or somebody typed it.
    public var matter: String { code }

    /// The official the register hints at.
    public var hintedOfficial: Official.ID? { hint?.official }
}

extension Finding {
    /// Something said of a finding.
    public struct Event: Hashable, Sendable {
        /// Identifies an event within a commune.
        public typealias ID = Identifier<Event>

        /// What was said.
        public enum Kind: Hashable, Sendable {
            /// A person confirmed whose file it was.
            case assigned(Responsible)
            /// It was not this official's file after all.
            case unassigned(Official.ID, reason: String?)
            /// Nobody is held to it, by the evidence named.
            case excused(reason: String, evidence: String)
            /// The delay is somebody else's.
            case attributed(Attribution, reason: String, evidence: String?)
            /// The register was wrong: final.
            case annulled(reason: String)
            /// An excuse or attribution was taken back.
            case reinstated(reason: String)
            /// A leader opened a finding of history.
            case opened(reason: String)
            /// The export it rests on was annulled: final.
            case released
        }

        /// The id.
        public let id: ID
        /// What was said.
        public let kind: Kind
        /// Whom it concerns: who is responsible, and before anybody is, whom the register hints at.
        public let concerns: Responsible?
        /// The day it happened.
        public let happenedOn: CalendarDay
        /// When it was recorded.
        public let recordedAt: Instant
        /// By whom.
        public let recordedBy: Account.ID

        /// An event as recorded.
        public init(
            id: ID,
            kind: Kind,
            concerns: Responsible?,
            happenedOn: CalendarDay,
            recordedAt: Instant,
            recordedBy: Account.ID
        ) {
            self.id = id
            self.kind = kind
            self.concerns = concerns
            self.happenedOn = happenedOn
            self.recordedAt = recordedAt
            self.recordedBy = recordedBy
        }
    }

    /// To whom a delay is attributed (*nguyên nhân thuộc về*).
    public struct Attribution: Hashable, Sendable {
        /// What kind of party.
        public enum Party: String, CaseIterable, Sendable, Codable {
            /// Another agency the file waited for.
            case agency
            /// The link between data bases.
            case dataLink = "data_link"
            /// The applicant; never named.
            case applicant
            /// The one-stop system itself.
            case system
            /// A leader who had yet to sign (*chờ ký*).
            case leaderSignature = "leader_signature"
        }

        /// What kind of party.
        public let party: Party
        /// Which agency, link or system; never a person.
        public let name: String?

        /// An agency must be named; an applicant or a leader never is.
        public init(_ party: Party, name: String? = nil) throws(Refusal) {
            switch party {
            case .agency where name == nil: throw Refusal(.textInvalid, "party_name")
            case .applicant, .leaderSignature: if name != nil { throw Refusal(.textInvalid, "party_name") }
            case .agency, .dataLink, .system: break
            }
            self.party = party
            self.name = name
        }
    }
}

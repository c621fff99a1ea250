import Accountability
import Actions
import FoundationEssentials
import Ledger
import Reports
import Store

/// What is open for the Monday meeting (*phiếu giao ban*), a line each: explanations that wait for a verdict, matters that support a
/// reminder, nominations that wait for approval. A leader has what he may decide, whoever keeps the meeting what it has before it.
struct MeetingSheet: Sendable {
    let lines: [Line]

    /// One line.
    struct Line: Sendable {
        let item: SheetItem
        /// Whom it is about, with his unit.
        let who: String
        /// The file, the incident or the achievement.
        let what: String
        /// In working days.
        let daysLate: Int?
        /// Why, in few words.
        let why: String
        /// The version that was seen.
        let version: Int
        /// Whether whoever looks may remind of it himself.
        var mayRemind = true

        /// What he may decide of it.
        var decisions: [SheetDecision] { item.decisions.filter { mayRemind || !$0.reminds } }
    }

    /// As many as are entered at once: more would be a page nobody gets over a slow line.
    static let mostEntered = 25

    init(_ reading: Reading) throws {
        let officials = try Official.list(of: reading.commune, on: reading.db)
        let order = Dictionary(uniqueKeysWithValues: officials.enumerated().map { ($1.id, $0) })
        let author = reading.account.author
        // Who decides sees what he may decide; who only keeps the meeting prints what the meeting has before it.
        let decides = author.may(.decideExplanation) || author.may(.issueReminder)
        let waiting = try ExplanationDuty.open(of: reading.commune, on: reading.db).filter {
            $0.state == .submitted
                && author.mayDeal(with: $0.official, of: $0.unit, by: decides ? .decideExplanation : .recordMeeting)
        }
        let rules = try Policy.inForce(on: reading.today, of: reading.commune, on: reading.db)
        let grounds = try SupportingGround.list(of: reading.commune, on: reading.db).filter {
            let (official, unit) = ($0.responsible.official, $0.responsible.unit)
            return decides
                ? author.mayDeal(with: official, of: unit, by: .issueReminder)
                    && reading.account.mayRemind(official, by: rules)
                : author.mayDeal(with: official, of: unit, by: .recordMeeting)
        }
        let nominated = try Commendation.list(of: reading.commune, on: reading.db).filter {
            decides
                ? $0.allows(.approved, for: reading.account, by: .approveCommendation)
                : $0.state == .verified && author.may(.readProceedings)
        }
        reading.seen.note(.explanation, waiting.map(\.official))
        reading.seen.note(.finding, grounds.map(\.responsible.official))
        reading.seen.note(.commendation, nominated.flatMap(\.shares).map(\.official))
        let calendar = try WorkingCalendar.read(on: reading.db)
        let late = Dictionary(
            try Finding.list(waiting.compactMap(\.ground.findingID), of: reading.commune, on: reading.db).map {
                ($0.id, $0.daysLate(by: calendar))
            }
        ) { $1 }
        let incidents = try Incident.list(
            waiting.compactMap(\.ground.incidentID) + grounds.compactMap { $0.subject.ground.incidentID },
            of: reading.commune,
            on: reading.db
        )
        let words = SheetWords(officials, incidents, try CauseCategory.list(on: reading.db))
        func sorted<Value>(_ values: [Value], by official: (Value) -> Official.ID?) -> [Value] {
            let places = values.map { official($0).flatMap { order[$0] } ?? .max }
            return zip(places, values).enumerated()
                .sorted { ($0.element.0, $0.offset) < ($1.element.0, $1.offset) }.map(\.element.1)
        }
        let explained = sorted(waiting) { $0.official }.map { duty in
            words.line(
                .explanation(duty.id),
                duty,
                daysLate: duty.ground.findingID.flatMap { late[$0] ?? nil },
                mayRemind: !decides || reading.account.mayRemind(duty.official, by: rules)
            )
        }
        let inVain = sorted(grounds) { $0.responsible.official }.compactMap { ground in
            ground.duty.map { words.line(.ground($0.id), $0, daysLate: ground.daysLate(by: calendar)) }
        }
        let praised = sorted(nominated) { $0.shares.first?.official }.map { words.line($0) }
        lines = explained + inVain + praised
    }
}

/// What a line is about, as forms name it.
enum SheetItem: Hashable, Sendable {
    /// An explanation that waits for a verdict.
    case explanation(ExplanationDuty.ID)
    /// A matter explained in vain, by the duty to explain it.
    case ground(ExplanationDuty.ID)
    /// A nomination that was verified.
    case commendation(Commendation.ID)

    /// From a form; nil for what no sheet says.
    init?(text: String) {
        let parts = text.split(separator: ".", maxSplits: 1).map(String.init)
        guard parts.count == 2 else { return nil }
        switch parts[0] {
        case "explanation":
            guard let id = ExplanationDuty.ID(text: parts[1]) else { return nil }
            self = .explanation(id)
        case "ground":
            guard let id = ExplanationDuty.ID(text: parts[1]) else { return nil }
            self = .ground(id)
        case "commendation":
            guard let id = Commendation.ID(text: parts[1]) else { return nil }
            self = .commendation(id)
        default: return nil
        }
    }

    /// For a form.
    var text: String {
        switch self {
        case .explanation(let id): "explanation.\(id.text)"
        case .ground(let id): "ground.\(id.text)"
        case .commendation(let id): "commendation.\(id.text)"
        }
    }

    /// A few letters by which a printed line is found again, whatever came or went since.
    var mark: String { String(SHA256.hash(Array(text.utf8)).hex.prefix(4)).uppercased() }

    /// The page of what it is about.
    var address: String {
        switch self {
        case .explanation(let id), .ground(let id): "/explanation-requests/\(id.text)"
        case .commendation(let id): "/commendations/\(id.text)"
        }
    }

    /// What may be decided of it.
    var decisions: [SheetDecision] {
        switch self {
        case .explanation: [.accepted, .partlyAccepted, .rejected, .reminder, .criticism]
        case .ground: [.reminder, .criticism]
        case .commendation: [.approved, .declined]
        }
    }
}

/// What was decided of a line in the meeting.
enum SheetDecision: String, CaseIterable, Titled, Sendable {
    case accepted
    case partlyAccepted = "partly_accepted"
    case rejected
    case reminder, criticism
    case approved, declined

    /// Whether it gives a reminder or a criticism.
    var reminds: Bool { self == .reminder || self == .criticism }

    var title: String {
        switch self {
        case .accepted: "Chấp nhận"
        case .partlyAccepted: "Chấp nhận một phần"
        case .rejected: "Không chấp nhận"
        case .reminder: "Nhắc nhở tại cuộc họp"
        case .criticism: "Phê bình tại cuộc họp"
        case .approved: "Biểu dương: duyệt"
        case .declined: "Không duyệt"
        }
    }
}

/// The words of lines.
private struct SheetWords {
    private let officials: [Official.ID: String]
    private let incidents: [Incident.ID: String]
    private let causes: [String: String]

    init(_ officials: [Official], _ incidents: [Incident], _ causes: [CauseCategory]) {
        self.incidents = Dictionary(
            incidents.map { ($0.id, "\($0.kind.title), ngày \($0.happenedOn.vietnamese)") }
        ) { $1 }
        self.officials = Dictionary(
            officials.map { official in
                (official.id, official.unitName.map { "\(official.name) – \($0)" } ?? official.name)
            }
        ) { $1 }
        self.causes = Dictionary(causes.map { ($0.cause, $0.title) }) { $1 }
    }

    func line(_ item: SheetItem, _ duty: ExplanationDuty, daysLate: Int?, mayRemind: Bool = true) -> MeetingSheet.Line {
        let cause = duty.submission.map { causes[$0.cause] ?? $0.cause }
        let words: [String?] =
            if case .explanation = item {
                [cause, duty.submission?.text.brief]
            } else {
                [duty.state.title, duty.verdict?.reason.brief ?? cause]
            }
        return MeetingSheet.Line(
            item: item,
            who: officials[duty.official] ?? "",
            what: duty.ground.incidentID.map { incidents[$0] ?? "Vụ việc" } ?? duty.matter,
            daysLate: daysLate,
            why: words.compactMap(\.self).joined(separator: ": "),
            version: duty.version,
            mayRemind: mayRemind
        )
    }

    func line(_ commendation: Commendation) -> MeetingSheet.Line {
        MeetingSheet.Line(
            item: .commendation(commendation.id),
            who: commendation.shares.compactMap { officials[$0.official] }.joined(separator: "; "),
            what: "\(commendation.kind.title), \(commendation.form.title.lowercased())",
            daysLate: nil,
            why: commendation.achievement.brief,
            version: commendation.events.count
        )
    }
}

extension Ground {
    /// The late file it is; nil for an incident.
    var findingID: Finding.ID? { if case .finding(let id) = self { id } else { nil } }

    /// The incident it is; nil for a late file.
    var incidentID: Incident.ID? { if case .incident(let id) = self { id } else { nil } }
}

extension String {
    /// Its first words.
    fileprivate var brief: String {
        let line = Text.line(self)
        return line.count <= 90 ? line : "\(line.prefix(89))…"
    }
}

import Accountability
import Actions
import FoundationEssentials
import Ledger
import Reports
import Store

/// What a meeting decided, line by line, as somebody enters it. Each line is done through the act that does it everywhere; ids made of
/// the sheet's key and the line keep a second sending from doing anything twice.
struct MeetingEntry {
    let key: UUID
    let meetingOn: CalendarDay
    let present: [Person.ID]
    let lines: [Line]
    let account: SignedInAccount
    let dependencies: WebDependencies

    /// One line with a decision.
    struct Line: Sendable {
        let item: SheetItem
        let decision: SheetDecision
        let reason: String
        let confirmsObjectiveCause: Bool
        let version: Int?
    }

    /// What became of a line.
    enum Outcome: Hashable, Sendable {
        case done
        /// Why not, in a sentence.
        case refused(String)
    }

    /// Does all of it and tells what became of each line.
    func perform() async throws -> [SheetItem: Outcome] {
        let duties = try await explained()
        var outcomes: [SheetItem: Outcome] = [:]
        for line in lines {
            guard case .commendation(let id) = line.item else { continue }
            outcomes[line.item] = try await attempt { try await decide(id, line) }
        }
        let verdicts = lines.filter { $0.verdict != nil }
        for (cause, group) in Dictionary(grouping: verdicts, by: { BulkCause($0, duties) }) {
            outcomes.merge(try await conclude(group, sharing: cause)) { $1 }
        }
        let reminded = lines.filter { $0.reminderKind != nil }
        for (subject, group) in Dictionary(grouping: reminded, by: { Reminded($0, duties) }) {
            let outcome = try await attempt { try await remind(subject, group, duties) }
            for line in group { outcomes[line.item] = outcome }
        }
        return outcomes
    }

    private func explained() async throws -> [ExplanationDuty.ID: ExplanationDuty] {
        let ids = lines.compactMap(\.item.duty)
        let commune = account.commune.id
        return try await dependencies.desk.read(as: account) { db in
            Dictionary(try ExplanationDuty.find(ids, of: commune, on: db).map { ($0.id, $0) }) { $1 }
        }
    }

    private func decide(_ id: Commendation.ID, _ line: Line) async throws {
        let step = Step(id, on: meetingOn, version: line.version, id: act(line))
        if line.decision == .approved {
            try await record(ApproveCommendation(step))
        } else {
            try await record(try DeclineCommendation(step, reason: line.reason))
        }
    }

    /// Acceptances that share cause and reason are one act; where that is refused, each is tried alone, so that one line keeps no other
    /// back.
    private func conclude(_ group: [Line], sharing cause: BulkCause) async throws -> [SheetItem: Outcome] {
        if cause.isBulk, group.count > 1, let word = cause.cause {
            let ids = group.compactMap(\.item.duty).map(\.text).sorted().joined(separator: " ")
            let bulk = try await attempt {
                try await record(
                    try AcceptInBulk(
                        group.compactMap(\.item.duty),
                        cause: word,
                        reason: cause.reason,
                        confirmsObjectiveCause: cause.confirmsObjectiveCause,
                        id: .derived(from: key, "bulk \(word) \(cause.reason) \(ids)")
                    )
                )
            }
            if bulk == .done { return Dictionary(group.map { ($0.item, Outcome.done) }) { $1 } }
        }
        var outcomes: [SheetItem: Outcome] = [:]
        for line in group {
            outcomes[line.item] = try await attempt {
                guard let duty = line.item.duty, let verdict = line.verdict else { throw Refusal(.explanationNotFound) }
                try await record(
                    try GiveVerdict(
                        duty,
                        verdict,
                        reason: line.reason,
                        confirmsObjectiveCause: line.confirmsObjectiveCause,
                        version: line.version,
                        id: act(line)
                    )
                )
            }
        }
        return outcomes
    }

    /// One reminder for all that one official is reminded of.
    private func remind(
        _ subject: Reminded,
        _ group: [Line],
        _ duties: [ExplanationDuty.ID: ExplanationDuty]
    ) async throws {
        guard let official = subject.official, let kind = subject.kind else { throw Refusal(.explanationNotFound) }
        let incidents = try await happened(group.compactMap { $0.item.duty.flatMap { duties[$0]?.ground.incidentID } })
        let cited = group.compactMap { line in line.item.duty.flatMap { duties[$0] }.map { (line, $0) } }
        let told = cited.map { line, duty in
            let matter = duty.ground.incidentID.map { incidents[$0]?.told ?? "vụ việc" } ?? "hồ sơ \(duty.matter)"
            return line.reason.isEmpty ? matter : "\(matter): \(line.reason)"
        }
        let heard = try cited.compactMap { line, duty -> RecordMeeting.Heard? in
            guard case .explanation = line.item, let submission = duty.submission else { return nil }
            return try RecordMeeting.Heard(
                duty.ground,
                cause: submission.cause,
                text: submission.text,
                outcome: .rejected,
                reason: line.reason
            )
        }
        let draft = try ReminderDraft(
            official: official,
            kind: kind,
            form: .meeting,
            text: "Tại cuộc họp giao ban ngày \(meetingOn.vietnamese), về \(told.joined(separator: "; ")).",
            cited: try cited.map { try ReminderDraft.Cited($1.ground) }
        )
        let items = group.map(\.item.text).sorted().joined(separator: " ")
        try await record(
            try RecordMeeting(
                draft,
                meetingOn: meetingOn,
                present: present,
                heard: heard,
                id: Reminder.ID(.derived(from: key, "\(kind.rawValue) \(items)"))
            )
        )
    }

    private func happened(_ ids: [Incident.ID]) async throws -> [Incident.ID: Incident] {
        let commune = account.commune.id
        return try await dependencies.desk.read(as: account) { db in
            Dictionary(try Incident.list(ids, of: commune, on: db).map { ($0.id, $0) }) { $1 }
        }
    }

    private func act(_ line: Line) -> UUID { .derived(from: key, line.item.text) }

    @discardableResult
    private func record<Done: Act>(_ act: Done) async throws -> Done.Outcome {
        try await dependencies.desk.perform(act, by: account)
    }

    /// What is our fault, or the world's, is no outcome of a line.
    private func attempt(_ body: () async throws -> Void) async throws -> Outcome {
        do {
            try await body()
            return .done
        } catch {
            let problem = Problem(error, sentence: dependencies.sentence)
            guard [.refused, .notAllowed, .notFound].contains(problem.code) else { throw error }
            return .refused(problem.detail ?? problem.code.title)
        }
    }
}

/// What acceptances done together share. What cannot be done together is a group as well, each line alone in it.
private struct BulkCause: Hashable {
    let decision: SheetDecision
    let cause: String?
    let reason: String
    let confirmsObjectiveCause: Bool

    init(_ line: MeetingEntry.Line, _ duties: [ExplanationDuty.ID: ExplanationDuty]) {
        decision = line.decision
        cause = line.item.duty.flatMap { duties[$0]?.submission?.cause }
        reason = line.reason
        confirmsObjectiveCause = line.confirmsObjectiveCause
    }

    var isBulk: Bool { decision == .accepted }
}

/// Who is reminded, and of what kind: his lines are one reminder.
private struct Reminded: Hashable {
    let official: Official.ID?
    let kind: Reminder.Kind?

    init(_ line: MeetingEntry.Line, _ duties: [ExplanationDuty.ID: ExplanationDuty]) {
        official = line.item.duty.flatMap { duties[$0]?.official }
        kind = line.reminderKind
    }
}

extension MeetingEntry.Line {
    /// The verdict it is by itself; nil where it is none, or part of a reminder.
    fileprivate var verdict: ExplanationDuty.Verdict.Outcome? {
        switch decision {
        case .accepted: .accepted
        case .partlyAccepted: .partlyAccepted
        case .rejected: .rejected
        case .reminder, .criticism, .approved, .declined: nil
        }
    }

    /// What he is given; nil where he is reminded of nothing.
    fileprivate var reminderKind: Reminder.Kind? {
        switch decision {
        case .reminder: .reminder
        case .criticism: .criticism
        case .accepted, .partlyAccepted, .rejected, .approved, .declined: nil
        }
    }
}

extension SheetItem {
    /// The duty to explain it is about.
    var duty: ExplanationDuty.ID? {
        switch self {
        case .explanation(let id), .ground(let id): id
        case .commendation: nil
        }
    }
}

extension Incident {
    /// What it was, within a sentence.
    fileprivate var told: String { "\(kind.title.lowercased()) ngày \(happenedOn.vietnamese)" }
}

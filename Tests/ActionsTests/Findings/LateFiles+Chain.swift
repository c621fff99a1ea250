import Accountability
import Actions
import FoundationEssentials
import Reports
import Store
import StoreSupport
import Testing

/// From a late file to a reminder, each step by the act of its own.
extension LateFiles {
    var door: Door { installation.door }

    /// The official's own account.
    func himself(_ official: Official.ID? = nil) async throws -> Author {
        try await installation.addAccount(.official, official: official ?? an, to: commune)
    }

    /// Asks about a ground; the request reaches the official the same day.
    func asked(about ground: Ground) async throws -> ExplanationDuty.ID {
        let duty = try await door.perform(try RequestExplanation(ground), by: chairman).id
        return try await door.perform(ServeRequest(duty, .bySystem), by: chairman).id
    }

    /// A ground asked about, explained by the official, and decided by the chairman.
    func decided(
        _ outcome: ExplanationDuty.Verdict.Outcome,
        on ground: Ground,
        explainedBy himself: Author
    ) async throws -> ExplanationDuty.ID {
        let duty = try await asked(about: ground)
        let answer = try SubmitExplanation(duty, cause: "absence", text: "Đi công tác")
        _ = try await door.perform(answer, by: himself)
        let verdict = try GiveVerdict(duty, outcome, reason: "Đã đối chiếu lịch", confirmsObjectiveCause: false)
        return try await door.perform(verdict, by: chairman).id
    }

    /// An oral reminder of An on these grounds, for whoever gives it.
    func draft(on grounds: [Ground], of official: Official.ID? = nil, reason: String? = nil) throws -> ReminderDraft {
        try ReminderDraft(
            official: official ?? an,
            kind: .reminder,
            form: .oral,
            text: "Trả kết quả muộn",
            cited: try grounds.map { try ReminderDraft.Cited($0, reason: reason) }
        )
    }

    /// Such a reminder, given by the chairman.
    func reminded(on grounds: [Ground], reason: String? = nil) async throws -> Reminder {
        try await door.perform(try IssueReminder(try draft(on: grounds, reason: reason)), by: chairman)
    }

    /// A duty as it stands now.
    func now(_ duty: ExplanationDuty.ID) async throws -> ExplanationDuty {
        let id = commune.id
        return try #require(
            try await installation.reading(commune) { try ExplanationDuty.find(duty, of: id, on: $0) }
        )
    }

    /// A reminder as it stands now.
    func now(_ reminder: Reminder.ID) async throws -> Reminder {
        let id = commune.id
        return try #require(try await installation.reading(commune) { try Reminder.find(reminder, of: id, on: $0) })
    }

    /// The review cases of An.
    func cases() async throws -> [ReviewCase] {
        let (id, official) = (commune.id, an)
        return try await installation.reading(commune) { try ReviewCase.list(of: id, official: official, on: $0) }
    }

    /// The summary over all days a test lets anything happen on.
    func summary(asOf day: CalendarDay? = nil) async throws -> Report {
        try await installation.summary(of: commune, from: .test(2025, 1, 1), to: .test(2099, 12, 31), asOf: day)
    }
}

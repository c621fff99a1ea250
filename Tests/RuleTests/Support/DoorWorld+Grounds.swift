import Accountability
import Actions
import FoundationEssentials
import Ledger
import Postgres
import Store
import StoreSupport

/// What becomes of the grounds of an official's reminders.
extension DoorWorld {
    /// Remembers a reminder under its number, with what it was written on.
    mutating func keep(_ reminder: Reminder, as number: Int) {
        reminders[number] = reminder.id
        grounds[number] = reminder.cited.compactMap { if case .incident(let id) = $0.ground { id } else { nil } }
    }

    /// Tries a step that is not the rule's.
    mutating func rest(_ step: DoorStep) async throws {
        let door = office.door
        switch step {
        case .rule: return
        case .draft(let number, let kind):
            guard reminders[number] == nil else { throw Refusal(.reminderAlreadyIssued) }
            let draft = try await office.draft(kind, to: official.id, grounds: 2)
            keep(try await door.perform(try DraftReminder(draft), by: office.deputy), as: number)
        case .give(let number, let year):
            let act = IssueDraftedReminder(try reminder(number), issuedOn: RuleStep.day(in: year))
            keep(try await door.perform(act, by: office.deputy), as: number)
        case .missed(let number, let year, let kind):
            guard reminders[number] == nil else { throw Refusal(.reminderAlreadyIssued) }
            let missed = PlantMissedDuty(incident: PlantIncident(official: official.id))
            let duty = try await door.perform(missed, by: office.clerk)
            let draft = try office.draft(kind, to: official.id, on: [.init(duty.ground)])
            let act = try IssueReminder(draft, issuedOn: RuleStep.day(in: year))
            keep(try await door.perform(act, by: office.deputy), as: number)
            duties[number] = duty.id
        case .vanish(let number, let place):
            guard let own = grounds[number], own.indices.contains(place) else { throw Refusal(.groundNeeded) }
            let annulled = try AnnulIncident(own[place], reason: "Ghi nhầm ngày")
            _ = try await door.perform(annulled, by: office.chairman)
        case .explain(let number, let isAccepted):
            guard let duty = duties[number] else { throw Refusal(.explanationNotFound) }
            let late = try SubmitExplanation(duty, cause: "workload", text: "Hôm đó tôi đi họp ở tỉnh")
            let said = try await door.perform(late, by: official.himself)
            let verdict = try GiveVerdict(
                said.id,
                isAccepted ? .accepted : .rejected,
                reason: "Đã đối chiếu",
                confirmsObjectiveCause: isAccepted
            )
            _ = try await door.perform(verdict, by: office.deputy)
        }
    }
}

/// Puts an incident into the records of which the official was asked, and did not explain in time: what needs days to pass otherwise.
struct PlantMissedDuty: Act {
    static let kind = "duty.planted"
    static let permission = Permission.recordIncident

    let id = UUID()
    let incident: PlantIncident

    var content: JSON { ["official_id": .id(incident.official)] }

    func perform(_ prepared: Void, in scope: ActScope) throws -> ActResult<ExplanationDuty> {
        guard case .recorded(let matter) = try incident.perform(prepared, in: scope) else {
            throw Refusal(.groundNeeded)
        }
        let duty = ExplanationDuty.ID(id)
        let unit = try scope.unit(of: incident.official)
        let own: [String: JSON] = [
            "request_id": .id(duty), "official_id": .id(incident.official), "unit_id": .id(unit),
        ].merging(scope.authorship) { own, _ in own }
        let asked: [String: JSON] = [
            "incident_id": .id(matter), "matter": .string(matter.text), "origin": "requested",
            "requested_on": .day(.test(2025, 3, 1)),
        ]
        try scope.insert(own.merging(asked) { own, _ in own }, into: .explanationRequests)
        for (ordinal, kind) in ["served", "missed"].enumerated() {
            let event: [String: JSON] = [
                "event_id": .string(UUID.derived(from: id, kind).uuidString.lowercased()), "kind": .string(kind),
                "ordinal": .integer(ordinal + 1), "happened_on": .day(.test(2025, 3, 1 + ordinal)),
                "method": kind == "served" ? "in_person" : .null,
            ]
            try scope.insert(own.merging(event) { own, _ in own }, into: .explanationEvents)
        }
        let planted = try outcome(in: scope.commune, on: scope.db)
        try planted.guardMatter(of: scope.commune.id, on: scope.db)
        return .recorded(planted)
    }

    func outcome(of recorded: RecordedAct, in commune: Commune, on db: Connection) throws -> ExplanationDuty {
        try outcome(in: commune, on: db)
    }

    private func outcome(in commune: Commune, on db: Connection) throws -> ExplanationDuty {
        guard let duty = try ExplanationDuty.find(ExplanationDuty.ID(id), of: commune.id, on: db) else {
            throw Refusal(.explanationNotFound)
        }
        return duty
    }
}

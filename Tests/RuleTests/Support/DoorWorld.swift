import Accountability
import Actions
import FoundationEssentials
import Store
import StoreSupport

/// One official's reminders and cases driven through the door, by the persons who may do each step.
struct DoorWorld {
    private(set) var office: RuleOffice
    let official: (id: Official.ID, himself: Author)
    var reminders: [Int: Reminder.ID] = [:]
    /// What each reminder was written on.
    var grounds: [Int: [Incident.ID]] = [:]
    /// The duties whose explanation never came.
    var duties: [Int: ExplanationDuty.ID] = [:]
    private var gate: Gate?

    init(in office: RuleOffice) async throws {
        self.office = office
        official = try await office.addOfficial()
    }

    /// The same through another process.
    func through(_ installation: TestInstallation, gate: Gate? = nil) -> DoorWorld {
        var other = self
        other.office.installation = installation
        other.gate = gate
        return other
    }

    /// The numbers of the reminders.
    var numbers: [Reminder.ID: Int] { Dictionary(uniqueKeysWithValues: reminders.map { ($0.value, $0.key) }) }

    /// What can be seen.
    func picture() async throws -> RulePicture { try await office.picture(of: official.id, numbers: numbers) }

    /// Tries a step; false where the act is refused. Anything else that goes wrong is thrown.
    mutating func apply(_ step: RuleStep) async throws -> Bool { try await apply(.rule(step)) }

    /// The same with what reminders rest on.
    mutating func apply(_ step: DoorStep) async throws -> Bool {
        do {
            if case .rule(let step) = step { try await happen(step) } else { try await rest(step) }
            return true
        } catch is Refusal {
            return false
        }
    }

    private mutating func happen(_ step: RuleStep) async throws {
        let door = office.door
        switch step {
        case .issue(let number, let year, let kind):
            guard reminders[number] == nil else { throw Refusal(.reminderAlreadyIssued) }
            keep(try await office.issue(kind, to: official.id, on: RuleStep.day(in: year)), as: number)
        case .serve(let number) where number.isMultiple(of: 2):
            try await perform(AcknowledgeReminder(try reminder(number)), by: official.himself)
        case .serve(let number):
            _ = try await door.perform(try ServeReminder(try reminder(number), .handedOver), by: office.clerk)
        case .plead(let number):
            let act = try RequestReconsideration(try reminder(number), text: "Xin xem lại", lateCause: "Ốm")
            _ = try await door.perform(act, by: official.himself)
        case .uphold(let number): try await answer(number, .upheld)
        case .overturn(let number): try await answer(number, .overturned)
        case .withdraw(let number):
            try await perform(try WithdrawReminder(try reminder(number), reason: "Rút"), by: office.chairman)
        case .cancel(let number):
            _ = try await door.perform(try CancelReminder(try reminder(number), reason: "Ghi nhầm"), by: office.deputy)
        default: try await review(step)
        }
    }

    private func review(_ step: RuleStep) async throws {
        let act: any ReviewStep
        switch step {
        case .confirm(let index, .yearEndReview):
            act = try DecideReview(
                Step(try await review(index)),
                .confirmed(.yearEndReview),
                reason: "-",
                document: try await office.paper(about: official.id)
            )
        case .confirm(let index, .transfer):
            let decision = DecideReview.Decision.confirmed(.transfer(.withinCommune))
            act = try DecideReview(
                Step(try await review(index)),
                decision,
                reason: "-",
                document: try await office.paper(about: official.id)
            )
        case .decline(let index, let suggestion):
            act = try DecideReview(
                Step(try await review(index)),
                .declined(suggestion),
                reason: "-",
                document: try await office.paper(about: official.id)
            )
        case .hear(let index):
            act = try RecordHearing(
                Step(try await review(index)),
                heard: "-",
                minutes: try await office.paper(about: official.id)
            )
        case .rest(let index): act = try SuspendReview(Step(try await review(index)), ground: .illness, reason: "-")
        case .resume(let index): act = try ResumeReview(Step(try await review(index)), reason: "-")
        case .keep(let index): act = try ReviewFlaggedCase(Step(try await review(index)), .kept, reason: "-")
        case .setAside(let index): act = try ReviewFlaggedCase(Step(try await review(index)), .setAside, reason: "-")
        default: return
        }
        try await act.perform(by: office.chairman, through: office.door)
    }

    /// Does it, through the gate if there is one.
    private func perform<Done: Act>(_ act: Done, by author: Author) async throws {
        if let gate {
            _ = try await office.door.perform(Gated(act: act, gate: gate), by: author)
        } else {
            _ = try await office.door.perform(act, by: author)
        }
    }

    private func answer(_ number: Int, _ outcome: Reminder.Decision.Outcome) async throws {
        let decision = Reminder.Decision(outcome: outcome, reason: "-", way: .anotherLeader)
        _ = try await office.door.perform(
            try DecideReconsideration(try reminder(number), decision),
            by: office.chairman
        )
    }

    func reminder(_ number: Int) throws(Refusal) -> Reminder.ID {
        guard let id = reminders[number] else { throw Refusal(.reminderNotFound) }
        return id
    }

    private func review(_ index: Int) async throws -> ReviewCase.ID {
        let cases = try await office.cases(of: official.id)
        guard cases.indices.contains(index) else { throw Refusal(.reviewNotFound) }
        return cases[index].id
    }
}

/// An act on a review case, whichever it is.
protocol ReviewStep: Act where Outcome == ReviewCase {}

extension ReviewStep {
    func perform(by author: Author, through door: Door) async throws {
        let outcome = try await door.perform(self, by: author)
        guard outcome.version > 0 else { throw Refusal(.reviewNotFound) }
    }
}

extension DecideReview: ReviewStep {}
extension RecordHearing: ReviewStep {}
extension SuspendReview: ReviewStep {}
extension ResumeReview: ReviewStep {}
extension ReviewFlaggedCase: ReviewStep {}

import Accountability
import Actions
import Ledger

/// The fields that bodies of several nouns' acts share.
enum StepBody {
    static let happenedOn = BodyField.optional(
        "happened_on",
        .day,
        "Ngày xảy ra; để trống là hôm nay.",
        example: "2026-06-15"
    )

    /// Who decided on a reconsideration: read together by ``ActRequest/way(document:)``.
    static let way: [any BodyFieldDescription] = [decidedBy, members, authority]

    fileprivate static let decidedBy = BodyField(
        "decided_by",
        .choice(DecidedBy.self),
        "Lãnh đạo khác, tập thể lãnh đạo hay cấp trên.",
        example: "another_leader"
    )
    fileprivate static let members = BodyField.optional(
        "member_ids",
        .list(of: .id(Person.self), 0...50),
        "Thành viên của tập thể lãnh đạo.",
        example: .null
    )
    fileprivate static let authority = BodyField.optional(
        "authority",
        .line(upTo: 300),
        "Tên cơ quan cấp trên.",
        example: .null
    )

    enum DecidedBy: String, CaseIterable {
        case anotherLeader = "another_leader"
        case collective, superior
    }
}

extension ActRequest {
    /// The step an act takes on the thing its address names, today.
    func step<Subject>() throws -> Step<Subject> {
        Step(try id(), version: version, id: key)
    }

    /// The step an act takes on the thing its address names, on the day its body says.
    func datedStep<Subject>() throws -> Step<Subject> {
        Step(try id(), on: try self[StepBody.happenedOn], version: version, id: key)
    }

    /// Who decided on a reconsideration. Leaders together and the authority above decide on paper.
    func way(document: SignedDocument?) throws -> Reminder.Decision.Way {
        let decidedBy = try self[StepBody.decidedBy]
        if case .anotherLeader = decidedBy { return .anotherLeader }
        guard let document else { throw Refusal(.minutesNeeded) }
        return decidedBy == .collective
            ? .collective(members: try self[StepBody.members] ?? [], minutes: document)
            : .superior(authority: try self[StepBody.authority] ?? "", letter: document)
    }
}

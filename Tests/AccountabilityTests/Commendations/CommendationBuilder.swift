import Accountability

/// Invented people of the commendation tests.
enum Someone {
    static let lan = Official.ID()
    static let minh = Official.ID()
    static let hoa = Official.ID()
    static let clerk = Person.ID()
    static let chairman = Person.ID()
    static let deputy = Person.ID()
}

extension Commendation {
    /// The one proposal to revoke that tests speak of.
    static let proposal = Event.ID()

    /// A commendation with these events in order, a day apart from 3 March 2026.
    static func sample(
        kind: Kind = .adHoc,
        form: Form = .letter,
        nominator: Person.ID = Someone.clerk,
        shares: [Share] = [Share(official: Someone.lan, percent: 100)],
        events kinds: [EventKind] = []
    ) throws -> Commendation {
        let id = ID()
        let nominated = try day("2026-03-02")
        return Commendation(
            id: id,
            achievementID: id,
            kind: kind,
            form: form,
            achievement: "Rút ngắn thời gian trả kết quả hộ tịch",
            initiativeDocument: nil,
            happenedOn: nominated,
            nominator: nominator,
            shares: shares,
            recordedAt: .earliest,
            recordedBy: .zero,
            events: try kinds.enumerated().map { index, kind in
                Event(
                    id: isProposal(kind) ? proposal : Event.ID(),
                    kind: kind,
                    happenedOn: try day("2026-03-0\(3 + index)"),
                    recordedAt: .earliest,
                    recordedBy: .zero
                )
            }
        )
    }

    private static func isProposal(_ kind: EventKind) -> Bool {
        if case .revocationProposed = kind { true } else { false }
    }
}

extension Commendation.EventKind {
    /// Somebody found something untrue.
    static let proposed = Self.revocationProposed(reason: "Khai không đúng")
    /// It was not so.
    static let dropped = Self.revocationDropped(proposal: Commendation.proposal, reason: "Đã kiểm tra, đúng")
    /// It was so.
    static let takenBack = Self.revoked(proposal: Commendation.proposal)
    /// A number and a day as the office typed them.
    static let numbered = Self.registered(.init(number: "125/QĐ-UBND", day: .earliest))
    /// Lan agreed to be named.
    static let madeKnown = Self.announced(consenting: [Someone.lan])
    /// The leader did not agree.
    static let refused = Self.declined(reason: "Chưa đủ minh chứng")
}

import Accountability
import FoundationEssentials

/// An invented duty, opened on a day, to which things happen in a row.
struct DutyBuilder {
    var duty: ExplanationDuty

    init(_ origin: ExplanationDuty.Origin = .requested, on iso: String = "2026-03-02") throws {
        let opened = try day(iso)
        duty = ExplanationDuty(
            id: ExplanationDuty.ID(),
            ground: .finding(Finding.ID()),
            matter: "H45.18.03-260901-0001",
            official: Official.ID(),
            unit: nil,
            origin: origin,
            question: nil,
            requestedOn: opened,
            recordedAt: .earliest,
            recordedBy: .zero
        )
    }

    /// The same duty after something more happened.
    func then(_ kind: ExplanationDuty.EventKind, on iso: String) throws -> DutyBuilder {
        var next = self
        next.duty.events.append(
            ExplanationDuty.Event(
                id: ExplanationDuty.Event.ID(),
                kind: kind,
                happenedOn: try day(iso),
                recordedAt: .earliest,
                recordedBy: .zero
            )
        )
        return next
    }
}

extension ExplanationDuty.EventKind {
    static let served = Self.served(.inPerson)
    static let submitted = Self.submitted(.init(method: .written, cause: "workload", text: "Nhiều hồ sơ cùng lúc"))
    static let returned = Self.returned(question: "Hồ sơ nào đến trước?")
    static let disowned = Self.disowned(reason: "Người khác giải quyết")
    static let disownmentAccepted = Self.disownmentAccepted(reason: "Đúng là của người khác")
    static let disownmentRejected = Self.disownmentRejected(reason: "Sổ ghi tên đồng chí")
    static let waived = Self.waived(reason: "Không cần nữa")
    static let cancelled = Self.cancelled(reason: "Nhầm")
    static let reopened = Self.reopened(reason: "Có giấy mời họp", evidence: "Giấy mời 12")
    static let accepted = decided(.accepted)
    static let rejected = decided(.rejected)

    static func decided(_ outcome: ExplanationDuty.Verdict.Outcome, objective: Bool = false) -> Self {
        .decided(.init(outcome: outcome, reason: "Đã xem", confirmsObjectiveCause: objective, decidedBy: .zero))
    }
}

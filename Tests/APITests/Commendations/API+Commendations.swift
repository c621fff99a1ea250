import Accountability
import Actions
import Store
import StoreSupport

@testable import Web

extension API {
    /// A letter nominated by this API's chairman, for the matrix and for tests of what follows.
    func nominate(_ official: Official.ID) async throws -> MatrixCase.Thing {
        let nomination = NominateCommendation.Nomination(
            kind: .adHoc,
            form: .letter,
            achievement: "Rút ngắn thời gian trả kết quả hộ tịch",
            happenedOn: .test(2026, 3, 2),
            shares: [.init(official: official, percent: 100)]
        )
        let made = try await installation.door.perform(
            try NominateCommendation(nomination),
            by: try author(.chairman)
        )
        return MatrixCase.Thing(id: made.id.text, version: 0)
    }

    /// How far a nomination has come.
    enum CommendationStage { case verified, approved, contested }

    /// The same after its next steps: verified by the office, approved by the deputy, proposed by him to be taken back.
    func commendation(of official: Official.ID, as stage: CommendationStage) async throws -> MatrixCase.Thing {
        guard let id = Commendation.ID(text: try await nominate(official).id) else {
            throw Refusal(.commendationNotFound)
        }
        let (door, deputy, day) = (installation.door, try author(.viceChairman), CalendarDay.test(2026, 3, 3))
        var done = try await door.perform(VerifyCommendation(Step(id, on: day)), by: try author(.clerk))
        if stage != .verified { done = try await door.perform(ApproveCommendation(Step(id, on: day)), by: deputy) }
        if stage == .contested {
            let proposal = try ProposeCommendationRevocation(Step(id, on: day), reason: "Khai chưa đúng")
            done = try await door.perform(proposal, by: deputy)
        }
        return MatrixCase.Thing(id: id.text, version: done.events.count)
    }
}

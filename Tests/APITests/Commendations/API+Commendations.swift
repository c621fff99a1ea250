import Accountability
import Actions
import Store
import StoreSupport

@testable import Web

extension API {
    /// A letter nominated by this API's chairman, for the matrix and for tests of what follows.
    func nominate(_ official: Official.ID) async throws -> MatrixCase.Thing {
        guard let chairman = callers[.chairman] else { throw Refusal(.accountNotFound) }
        let nomination = NominateCommendation.Nomination(
            kind: .adHoc,
            form: .letter,
            achievement: "Rút ngắn thời gian trả kết quả hộ tịch",
            happenedOn: .test(2026, 3, 2),
            shares: [.init(official: official, percent: 100)]
        )
        let made = try await installation.door.perform(
            try NominateCommendation(nomination),
            by: Author(commune: commune, account: chairman.account)
        )
        return MatrixCase.Thing(id: made.id.text, version: 0)
    }
}

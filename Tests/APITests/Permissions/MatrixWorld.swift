import Accountability
import Actions
import StoreSupport

@testable import Web

/// Two communes with somebody in every role, all in one unit, and cases about each position from each of them.
struct MatrixWorld {
    let api: API
    /// Somebody of each role, each an official too.
    let callers: [Role: Caller]
    private let subjects: [Position: Official.ID]
    private let foreign: API
    private var things: [Key: MatrixCase.Thing] = [:]

    private struct Key: Hashable { let noun: MatrixNoun, official: Official.ID }

    static let unit = "Phòng Kinh tế"

    init(_ api: API) async throws {
        self.api = api
        var callers: [Role: Caller] = [:]
        for role in Role.allCases {
            let official = try await api.installation.addOfficial(
                "Người \(role.title)",
                unit: Self.unit,
                to: api.commune
            )
            callers[role] = try await api.addCaller(role, official: official, unit: role == .unitHead ? Self.unit : nil)
        }
        self.callers = callers
        foreign = try await api.inAnotherCommune()
        subjects = [
            .peers: try await api.installation.addOfficial("Đinh Văn Khoa", unit: Self.unit, to: api.commune),
            .otherUnits: try await api.installation.addOfficial("Mai Thị Lan", unit: "Văn phòng", to: api.commune),
            .otherCommunes: try await foreign.installation.addOfficial(
                "Vũ Thị Nga",
                unit: Self.unit,
                to: foreign.commune
            ),
        ]
    }

    /// A case of this noun at a position from somebody in a role; made once for everybody who sees the same.
    mutating func find(_ noun: MatrixNoun?, _ position: Position, from role: Role) async throws -> MatrixCase {
        guard let official = position == .own ? callers[role]?.official : subjects[position] else {
            throw Refusal(.officialNotFound)
        }
        guard let noun else { return MatrixCase(official: official) }
        let key = Key(noun: noun, official: official)
        if let known = things[key] { return MatrixCase(official: official, thing: known) }
        let made = try await noun.make(about: official, in: position == .otherCommunes ? foreign : api)
        things[key] = made
        return MatrixCase(official: official, thing: made)
    }
}

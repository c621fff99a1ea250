import Accountability
import Actions
import Postgres
import Store
import StoreSupport

/// A commune with two officials, somebody who nominates, an office and two leaders.
struct CommendationTeam: Sendable {
    let installation: TestInstallation
    let commune: Commune
    let lan: Official.ID
    let minh: Official.ID
    let asLan: Author
    let asMinh: Author
    let clerk: Author
    let deputy: Author
    let chairman: Author
    let day = CalendarDay.test(2026, 3, 2)

    var door: Door { installation.door }

    init(in installation: TestInstallation) async throws {
        self.installation = installation
        commune = try await installation.addCommune()
        lan = try await installation.addOfficial("Đỗ Thị Lan", unit: "Phòng Kinh tế", to: commune)
        minh = try await installation.addOfficial("Cao Văn Minh", to: commune)
        asLan = try await installation.addAccount(.official, official: lan, to: commune)
        asMinh = try await installation.addAccount(.official, official: minh, to: commune)
        clerk = try await installation.addAccount(.clerk, name: "Mai Thị Oanh", to: commune)
        deputy = try await installation.addAccount(.viceChairman, name: "Lý Văn Sơn", to: commune)
        chairman = try await installation.addAccount(.chairman, name: "Hà Thị Thu", to: commune)
    }

    func nomination(
        _ form: Commendation.Form,
        kind: Commendation.Kind = .adHoc,
        achievement: String = "Số hóa hồ sơ hộ tịch",
        on day: CalendarDay? = nil,
        sameAs other: Commendation.ID? = nil,
        sharing shares: [(Official.ID, Int)]
    ) throws -> NominateCommendation.Nomination {
        NominateCommendation.Nomination(
            kind: kind,
            form: form,
            achievement: achievement,
            sameAchievementAs: other,
            happenedOn: day ?? self.day,
            shares: shares.map { Commendation.Share(official: $0.0, percent: $0.1) }
        )
    }

    /// Nominates, as the chairman unless somebody else is given.
    func nominate(
        _ form: Commendation.Form,
        kind: Commendation.Kind = .adHoc,
        achievement: String = "Số hóa hồ sơ hộ tịch",
        on day: CalendarDay? = nil,
        sameAs other: Commendation.ID? = nil,
        sharing shares: [(Official.ID, Int)],
        by author: Author? = nil
    ) async throws -> Commendation {
        let nomination = try nomination(
            form,
            kind: kind,
            achievement: achievement,
            on: day,
            sameAs: other,
            sharing: shares
        )
        return try await door.perform(try NominateCommendation(nomination), by: author ?? chairman)
    }

    func verify(_ id: Commendation.ID, by author: Author) async throws -> Commendation {
        try await door.perform(VerifyCommendation(Step(id, on: day)), by: author)
    }

    func approve(_ id: Commendation.ID, by author: Author) async throws -> Commendation {
        try await door.perform(ApproveCommendation(Step(id, on: day)), by: author)
    }

    func register(_ id: Commendation.ID, by author: Author) async throws -> Commendation {
        try await door.perform(
            try RegisterCommendation(Step(id, on: day), number: "12/QĐ-UBND", documentDay: day),
            by: author
        )
    }

    func announce(_ id: Commendation.ID, _ consenting: Set<Official.ID>, by author: Author) async throws -> Commendation
    {
        try await door.perform(AnnounceCommendation(Step(id, on: day), consenting: consenting), by: author)
    }

    /// Nominated, verified and approved.
    func approved(
        _ form: Commendation.Form,
        sameAs other: Commendation.ID? = nil,
        sharing shares: [(Official.ID, Int)]
    ) async throws -> Commendation.ID {
        let id = try await nominate(form, sameAs: other, sharing: shares).id
        _ = try await verify(id, by: clerk)
        return try await approve(id, by: chairman).id
    }

    /// Taken back: proposed by the deputy, decided by the chairman.
    func revoke(_ id: Commendation.ID) async throws -> Commendation {
        let propose = try ProposeCommendationRevocation(Step(id, on: day), reason: "Khai chưa đúng")
        _ = try await door.perform(propose, by: deputy)
        return try await door.perform(try DecideCommendationRevocation(Step(id, on: day), .revoke), by: chairman)
    }

    /// Reads as the console, or as somebody in particular.
    func read<Value: Sendable>(
        as author: Author? = nil,
        _ body: @escaping @Sendable (Connection) throws -> Value
    ) async throws -> Value {
        try await installation.database.transaction(as: (author ?? .console(of: commune)).identity, .snapshot, body)
    }
}

/// A fresh installation with such a commune.
func withTeam(_ body: (CommendationTeam) async throws -> Void) async throws {
    try await withInstallation { try await body(try await CommendationTeam(in: $0)) }
}

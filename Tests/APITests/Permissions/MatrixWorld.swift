import Accountability
import Actions
import StoreSupport

@testable import Web

/// Two communes with somebody in every role, all in one unit, and cases about each position from each of them.
///
/// Each case is about somebody of its own, so that what was made for one act changes nothing for another: a third reminder
/// would open a review.
struct MatrixWorld {
    let api: API
    /// Somebody of each role, each an official too.
    let callers: [Role: Caller]
    /// The other commune.
    let foreign: API
    private var cells: [Key: MatrixCell] = [:]
    /// Everybody of this commune a case is about, or who asks, by name.
    private(set) var names: [Official.ID: String] = [:]
    /// Everybody of the other one a case is about.
    private(set) var foreignNames: [String] = []
    private var officials = 0

    private struct Key: Hashable { let noun: MatrixNoun?, position: Position, role: Role? }

    static let unit = "Phòng Kinh tế"

    init(_ api: API) async throws {
        self.api = api
        foreign = try await api.inAnotherCommune()
        var callers: [Role: Caller] = [:]
        for role in Role.allCases {
            let official = try await api.installation.addOfficial("Ma trận \(role)", unit: Self.unit, to: api.commune)
            names[official] = "Ma trận \(role)"
            callers[role] = try await api.addCaller(role, official: official, unit: role == .unitHead ? Self.unit : nil)
        }
        self.callers = callers
        // Figures are shown once something was imported.
        let register = RegisterExport([RegisterFile(9_999)])
        try await api.installation.importing(register, exportedOn: .test(2026, 1, 2), to: api.commune)
        // Compared with the portal is what a list was brought in of: the days of the routes' examples.
        let days = ReportingPeriod(from: .test(2026, 1, 1), to: .test(2026, 9, 30))
        let listed = "Mã hồ sơ,Ngày tiếp nhận\n\(RegisterFile(9_999).code),05/01/2026\n"
        try await api.installation.portal(listed, of: days, in: api.commune)
        // And a checkpoint once one was signed.
        try await api.installation.keeper.sign(api.commune)
    }

    /// A case of this noun at a position from somebody in a role, and who asks about it; made once for everybody who sees the same.
    mutating func find(_ noun: MatrixNoun?, _ position: Position, from role: Role) async throws -> MatrixCell {
        let key = Key(noun: noun, position: position, role: position == .own ? role : nil)
        if let known = cells[key] { return known.asked(by: callers[role]) }
        let cell = try await make(noun, position, from: role)
        cells[key] = cell
        return cell
    }

    /// A case nobody else is given, for acts that are not taken back.
    mutating func make(_ noun: MatrixNoun?, _ position: Position, from role: Role) async throws -> MatrixCell {
        let api = position == .otherCommunes ? foreign : api
        guard let leader = api.callers[.viceChairman]?.account else { throw Refusal(.accountNotFound) }
        let official = try await addOfficial(at: position)
        // Taken in turns, because nobody may keep more papers unused than a busy day brings.
        let sender: Role = officials.isMultiple(of: 2) ? .clerk : .centreDirector
        let sent = try await api.installation.paper(about: official, by: try api.author(sender))
        guard let paper = sent.paper else { throw Refusal(.paperNotFound) }
        var about = MatrixCase(official: official, leader: leader, witnesses: try api.witnesses, paper: paper)
        if let noun { about.thing = try await noun.make(about: official, isOwn: position == .own, in: api) }
        // Who is in a role himself got it after what the case is about: nobody reminds a chairman.
        let himself =
            position == .own
            ? try await api.addCaller(role, official: official, unit: role == .unitHead ? Self.unit : nil) : nil
        return MatrixCell(about: about, himself: himself).asked(by: callers[role])
    }

    /// Somebody new, with a name nobody else has.
    private mutating func addOfficial(at position: Position) async throws -> Official.ID {
        let (middle, given) = officials.quotientAndRemainder(dividingBy: Self.givenNames.count)
        officials += 1
        let name = "Đinh \(Self.middleNames[middle]) \(Self.givenNames[given])"
        let official = try await api.installation.addOfficial(
            name,
            unit: position == .otherUnits ? "Văn phòng" : Self.unit,
            to: position == .otherCommunes ? foreign.commune : api.commune
        )
        if position == .otherCommunes { foreignNames.append(name) } else { names[official] = name }
        return official
    }

    private static let middleNames = words("Văn Thị Hữu Ngọc Quang Minh Thu Xuân Bảo Gia Đức Hoài Kim Thanh")
    private static let givenNames = words(
        "An Bình Chi Dung Giang Hà Hạnh Hoa Hùng Khánh Lan Long Mai Nam Nga Oanh Phúc Quân Sơn Tâm Thảo Trung Vân Yến"
    )

    private static func words(_ text: String) -> [Substring] { text.split(separator: " ") }
}

/// One case of the matrix and who asks about it.
struct MatrixCell: Sendable {
    private(set) var about: MatrixCase
    /// Whom it is about, in the role that is tried; nil where somebody else asks.
    fileprivate let himself: Caller?
    private(set) var caller: Caller?

    fileprivate init(about: MatrixCase, himself: Caller?) {
        self.about = about
        self.himself = himself
    }

    fileprivate func asked(by other: Caller?) -> MatrixCell {
        var cell = self
        cell.caller = himself ?? other
        return cell
    }

    /// The same asked by this one, whoever it is about.
    func sent(by sender: Caller) -> MatrixCell {
        var cell = self
        cell.caller = sender
        return cell
    }

    /// The same about a thing of this id that nobody ever made.
    func missing(_ id: String) -> MatrixCell {
        var cell = self
        cell.about.thing = .init(id: id, version: about.thing.version)
        return cell
    }
}

extension API {
    /// Two persons of the office who have no part in any case.
    fileprivate var witnesses: [Person.ID] {
        get throws { [try author(.inspector).account.person, try author(.administrator).account.person] }
    }
}

public import Accountability

/// Who signs a paper, and in whose name (Decree 30/2020/NĐ-CP, Article 13): the chairman for the committee, his deputy in his stead, the head
/// of a unit for the unit.
public struct PaperSigner: Sendable, Hashable {
    /// The role he signs in.
    public let role: Role
    /// His unit, where he signs for it.
    public let unit: String?
    /// His name; empty: left to the pen.
    public let name: String
    /// As what he signs where his office does not matter, in capitals; nil: by his role.
    private let title: String?

    /// A signer.
    public init(_ role: Role, unit: String? = nil, name: String = "") {
        self.role = role
        self.unit = unit
        self.name = name
        title = nil
    }

    private init(title: String, name: String) {
        role = .official
        unit = nil
        self.name = name
        self.title = title
    }

    /// Whoever proposes something to the chairman, in no name but his own.
    public static func proposer(_ name: String = "") -> PaperSigner { PaperSigner(title: "NGƯỜI ĐỀ XUẤT", name: name) }

    /// Nobody known yet: the chairman signs, or whoever he lets sign.
    public static let chairman = PaperSigner(.chairman)

    /// The unit he signs for; nil: he signs for the committee.
    private var ownUnit: String? { [.unitHead, .centreDirector].contains(role) ? unit : nil }

    /// In whose name and as what, in capitals, a line each.
    var authority: [String] {
        if let title { return [title] }
        return switch role {
        case .viceChairman: ["TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"]
        case .unitHead where unit != nil: ["TRƯỞNG PHÒNG"]
        case .centreDirector where unit != nil: ["GIÁM ĐỐC"]
        default: ["TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"]
        }
    }

    /// Who decides, as it stands above a decision.
    func deciding(in commune: Commune) -> String {
        let committee = "ỦY BAN NHÂN DÂN \(commune.name.uppercased())"
        return switch role {
        case .chairman: "CHỦ TỊCH \(committee)"
        case .viceChairman: committee
        default: ownUnit.map { "\(authority.last ?? "") \($0.uppercased())" } ?? committee
        }
    }

    /// The issuer in a paper's number; a unit's is the clerk's to write.
    var symbol: String { ownUnit == nil ? "UBND" : "      " }

    /// Who issues the paper, in capitals.
    func agency(of commune: Commune) -> [String] {
        ownUnit.map { [$0.uppercased()] } ?? ["ỦY BAN NHÂN DÂN", commune.name.uppercased()]
    }

    /// Who stands above the issuer, in capitals.
    func parent(of commune: Commune) -> [String] {
        ownUnit == nil ? [] : ["ỦY BAN NHÂN DÂN", commune.name.uppercased()]
    }
}

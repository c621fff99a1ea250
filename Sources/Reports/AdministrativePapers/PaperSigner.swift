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

    /// A signer.
    public init(_ role: Role, unit: String? = nil, name: String = "") {
        self.role = role
        self.unit = unit
        self.name = name
    }

    /// Nobody known yet: the chairman signs, or whoever he lets sign.
    public static let chairman = PaperSigner(.chairman)

    /// The unit he signs for; nil: he signs for the committee.
    private var ownUnit: String? { [.unitHead, .centreDirector].contains(role) ? unit : nil }

    /// In whose name and as what, in capitals, a line each.
    var authority: [String] {
        switch role {
        case .viceChairman: ["TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"]
        case .unitHead where unit != nil: ["TRƯỞNG PHÒNG"]
        case .centreDirector where unit != nil: ["GIÁM ĐỐC"]
        default: ["TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"]
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

/// The head of a paper of the state: who issues it on the left, the state and its motto on the right; below, number, place and day.
public struct LetterHead: Sendable, Hashable {
    /// Who issues it, in capitals; the last lines are bold.
    public let agency: [String]
    /// Whoever stands above it, in capitals; empty for a commune's committee.
    public let parent: [String]
    /// The number with a gap for the clerk, such as "Số:      /TB-UBND"; nil: a paper without a number.
    public let number: String?
    /// Place and day, such as "Đồng Tiến, ngày     tháng     năm 2026".
    public let placeAndDay: String

    /// A head.
    public init(agency: [String], parent: [String] = [], number: String?, placeAndDay: String) {
        self.agency = agency
        self.parent = parent
        self.number = number
        self.placeAndDay = placeAndDay
    }

    /// The state, as Decree 30/2020/NĐ-CP has it written.
    public static let state = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
    /// Its motto.
    public static let motto = "Độc lập - Tự do - Hạnh phúc"
}

/// The end of a paper: who gets it on the left, who signs it on the right.
public struct SignOff: Sendable, Hashable {
    /// Who gets it, a line each, such as "- Như trên;"; empty: nobody is named.
    public let recipients: [String]
    /// In whose name, such as "TM. ỦY BAN NHÂN DÂN", and as what, such as "CHỦ TỊCH".
    public let authority: [String]
    /// The name below the signature; empty: left to the pen.
    public let name: String

    /// The end of a paper.
    public init(recipients: [String], authority: [String], name: String) {
        self.recipients = recipients
        self.authority = authority
        self.name = name
    }
}

/// Room for a signature below a title.
public struct SignaturePlace: Sendable, Hashable {
    /// Who signs.
    public let title: String
    /// What is asked of him.
    public let remark: String
    /// The name below, where it is known.
    public let name: String

    /// A place to sign.
    public init(_ title: String, remark: String = "(Ký, ghi rõ họ tên)", name: String = "") {
        self.title = title
        self.remark = remark
        self.name = name
    }
}

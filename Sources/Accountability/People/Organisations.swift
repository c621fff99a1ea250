/// Words an organisation's name opens with, and what is shown of it.
struct Organisation: Sendable {
    /// The opening words, folded.
    let words: [Substring]
    /// The opening words with their diacritics, in lower case, where the folded ones could be a person's name.
    let exact: String?
    /// What is shown.
    let kind: String

    fileprivate init(_ folded: String, _ kind: String, exact: String? = nil) {
        words = folded.split(separator: " ")
        self.exact = exact
        self.kind = kind
    }
}

/// The organisations by their first word, folded: for a person's name one look-up says that none matches.
let organisationsByFirstWord = Dictionary(grouping: organisations) { String($0.words.first ?? "") }

private let organisations = [
    Organisation("cong ty", "Công ty"),
    Organisation("cty", "Công ty"),
    Organisation("chi nhanh", "Chi nhánh"),
    Organisation("doanh nghiep", "Doanh nghiệp"),
    Organisation("dntn", "Doanh nghiệp"),
    Organisation("tap doan", "Tập đoàn"),
    Organisation("ngan hang", "Ngân hàng"),
    Organisation("hop tac xa", "Hợp tác xã"),
    Organisation("htx", "Hợp tác xã"),
    Organisation("to hop tac", "Tổ hợp tác"),
    Organisation("ho kinh doanh", "Hộ kinh doanh"),
    Organisation("hkd", "Hộ kinh doanh"),
    Organisation("cua hang", "Cửa hàng"),
    Organisation("uy ban nhan dan", "UBND"),
    Organisation("ubnd", "UBND"),
    Organisation("hoi dong nhan dan", "HĐND"),
    Organisation("hdnd", "HĐND"),
    Organisation("trung tam", "Trung tâm", exact: "trung tâm"),
    Organisation("ban quan ly", "Ban quản lý"),
    Organisation("benh vien", "Bệnh viện"),
    Organisation("cong an", "Công an", exact: "công an"),
    Organisation("co quan", "Cơ quan", exact: "cơ quan"),
    Organisation("truong", "Trường", exact: "trường"),
    Organisation("tram y te", "Trạm y tế"),
    Organisation("van phong", "Văn phòng", exact: "văn phòng"),
    Organisation("phong", "Phòng", exact: "phòng"),
    Organisation("so", "Sở", exact: "sở"),
    Organisation("hoi", "Hội", exact: "hội"),
    Organisation("chua", "Chùa", exact: "chùa"),
    Organisation("giao xu", "Giáo xứ"),
    Organisation("quy", "Quỹ", exact: "quỹ"),
]

/// How a file came in (*hình thức nộp*): Decree 118/2025, article 15.
public enum Channel: String, CaseIterable, Sendable, Codable {
    /// Trực tuyến.
    case online
    /// Trực tiếp.
    case inPerson = "in_person"
    /// Dịch vụ bưu chính công ích.
    case postal
    /// Words the register uses that mean none of the three.
    case other

    /// The Vietnamese name, for pages and reports.
    public var title: String {
        switch self {
        case .online: "Trực tuyến"
        case .inPerson: "Trực tiếp"
        case .postal: "Bưu chính công ích"
        case .other: "Khác"
        }
    }
}

import Accountability

extension MediaType {
    /// How such a file begins.
    var example: String {
        switch self {
        case .pdf: "%PDF-1.7"
        case .jpeg, .png, .docx, .xlsx: ""
        case .text: "Giấy xác nhận"
        }
    }
}

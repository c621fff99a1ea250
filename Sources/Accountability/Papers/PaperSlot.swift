/// What the text of a paper names in braces, as `{cán bộ}`, and what is recorded takes the place of. The name is what people write; one that
/// texts were recorded with stays, because they name it.
public enum PaperSlot: String, CaseIterable, Sendable {
    case commune = "tên xã"
    case official = "cán bộ"
    case officialOfUnit = "cán bộ và đơn vị"
    case unit = "đơn vị"
    case day = "ngày"
    case facts = "thông tin việc"
    case question = "nội dung yêu cầu"
    case explanationDays = "số ngày giải trình"
    case receipt = "lưu ý khi nhận"
    case issuer = "người nhắc nhở"
    case kind = "loại"
    case form = "hình thức"
    case text = "nội dung"
    case grounds = "các căn cứ"
    case reconsiderationDays = "số ngày kiến nghị"
    case notDiscipline = "lưu ý không phải kỷ luật"
    case contested = "việc bị kiến nghị"
    case plea = "kiến nghị"
    case outcome = "kết quả"
    case reason = "lý do"
    case decider = "người quyết định"
    case reviewYear = "năm đánh giá"
    case from = "từ ngày"
    case through = "đến ngày"
    case count = "số lần"
    case threshold = "số lần theo quy chế"
    case reminders = "các lần nhắc nhở"
    case statement = "ý kiến của cán bộ"
    case achievement = "thành tích"
    case achievedOn = "ngày lập thành tích"
    case initiative = "văn bản công nhận sáng kiến"
    case commended = "người được khen"
    case applicant = "người nộp"
    case fileCode = "mã hồ sơ"
    case procedure = "thủ tục"
    case receivedOn = "ngày tiếp nhận"
    case dueOn = "ngày hẹn trả"
    case cause = "nguyên nhân"
    case newDueOn = "ngày hẹn lại"
    case exportedOn = "ngày trích xuất sổ"
    case figures = "số liệu trong tuần"
    case lateFiles = "hồ sơ chậm"
    case leftOn = "ngày thôi công tác"
    case leaving = "lý do thôi công tác"
    case document = "văn bản thôi công tác"
    case successor = "người nhận bàn giao"
    case duties = "công việc bàn giao"
    case openFiles = "hồ sơ bàn giao"

    /// The slot of this name, however it was typed; nil where there is none.
    public init?(named name: some StringProtocol) { self.init(rawValue: Text.line(name).lowercased()) }

    /// As it stands in a text.
    public var written: String { "{\(rawValue)}" }

    /// Whether a table or list takes its place, so that it stands on a line of its own.
    public var isTable: Bool {
        switch self {
        case .facts, .grounds, .reminders, .commended, .figures, .lateFiles, .duties, .openFiles: true
        default: false
        }
    }

    /// Whether a line that names it is left out where nothing is recorded. Of others dots are left for the pen, and of tables is said that
    /// there is nothing.
    public var mayBeMissing: Bool {
        switch self {
        case .question, .explanationDays, .reconsiderationDays, .unit, .statement, .initiative, .plea: true
        default: false
        }
    }
}

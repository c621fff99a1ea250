/// One parameter of a query, as the decoder reads it and as the API document describes it: both use this value.
struct QueryParameter: Sendable {
    /// What a value may look like.
    enum Form: Sendable {
        /// `2026-09-30`.
        case day
        /// `2026-09`.
        case month
        /// One of a list of words.
        case choice([String])
        /// A UUID, or `none` for what has no value.
        case identifier
        /// A UUID.
        case uuid
        /// One line of text.
        case line(maximumLength: Int)
        /// One line of text, or `none` for what has no value.
        case text(maximumLength: Int)
        /// A number in a range, and what holds when it is not sent.
        case integer(ClosedRange<Int>, standard: Int)
        /// What a previous answer gave to go on with.
        case cursor(maximumLength: Int)
    }

    let name: String
    let form: Form
    var isRequired = false
    /// What it does, in Vietnamese.
    let summary: String
    /// A value that is accepted.
    let example: String
    /// What a page calls it, where the summary is too long for that.
    var label: String?
    /// What a page calls the words of a choice.
    var titles: [String: String] = [:]
    /// What an id names, as `Official`, so that a page can offer a list.
    var kind: String?
}

extension QueryParameter {
    /// The same where a page can do without it.
    var optional: QueryParameter {
        var parameter = self
        parameter.isRequired = false
        return parameter
    }

    static let from = QueryParameter(
        name: "from",
        form: .day,
        isRequired: true,
        summary: "Ngày đầu kỳ báo cáo.",
        example: "2026-01-01",
        label: "Từ ngày"
    )
    static let to = QueryParameter(
        name: "to",
        form: .day,
        isRequired: true,
        summary: "Ngày cuối kỳ báo cáo.",
        example: "2026-09-30",
        label: "Đến hết ngày"
    )
    static let asOf = QueryParameter(
        name: "as_of",
        form: .day,
        summary: "Xem số liệu như đã biết vào ngày này; để trống là hôm nay.",
        example: "2026-09-30",
        label: "Như đã biết ngày"
    )
}

extension [String: String] {
    /// What a page calls the words of a choice.
    static func titles<Word: RawRepresentable<String>>(of words: [Word], _ title: KeyPath<Word, String>) -> Self {
        Dictionary(uniqueKeysWithValues: words.map { ($0.rawValue, $0[keyPath: title]) })
    }
}

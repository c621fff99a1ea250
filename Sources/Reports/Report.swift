public import Accountability

/// What a reader is shown, without a format: titled fields, groups of fields and tables. Page, JSON and text are renderings of
/// the same value, so that no total is computed twice.
public struct Report: Sendable, Hashable {
    /// What it is about, in Vietnamese.
    public let title: String
    /// What it says, in the order in which it is read.
    public let fields: [Field]
    /// Drawings of figures it has, by the key of the field that has them: for paper.
    public let charts: [String: [ChartDrawing]]

    /// A report.
    public init(title: String, fields: [Field], charts: [String: [ChartDrawing]] = [:]) {
        self.title = title
        self.fields = fields
        self.charts = charts
    }

    /// One thing said: a key for machines, a label for people, the value, and the query that opens the files behind it.
    public struct Field: Sendable, Hashable {
        /// The key in JSON, snake_case.
        public let key: String
        /// The label, in Vietnamese.
        public let label: String
        /// What is said.
        public let value: Value
        /// The query of `/api/v1/dossiers` that lists exactly the files counted, if files are counted.
        public let link: String?

        /// A field.
        public init(key: String, label: String, value: Value, link: String? = nil) {
            self.key = key
            self.label = label
            self.value = value
            self.link = link
        }
    }

    /// A value and how it is to be read.
    public indirect enum Value: Sendable, Hashable {
        /// Words.
        case text(String)
        /// A day.
        case day(CalendarDay)
        /// A number of things.
        case count(Int)
        /// Yes or no.
        case flag(Bool)
        /// No column told: not the same as none.
        case notRecorded
        /// n of N, with the share rounded down.
        case ratio(Ratio)
        /// Fields that belong together.
        case group([Field])
        /// Rows of the same columns.
        case table(Table)
        /// Values in order.
        case list([Value])
    }

    /// Rows of the same columns.
    public struct Table: Sendable, Hashable {
        /// Keys for machines and headings for people.
        public let columns: [Column]
        /// A value for each column.
        public let rows: [[Value]]

        /// A table; every row has as many values as there are columns.
        public init(columns: [Column], rows: [[Value]]) {
            self.columns = columns
            self.rows = rows
        }

        /// A table of columns told as `["code": "Mã hồ sơ"]`: keys with their headings.
        public init(_ columns: KeyValuePairs<String, String>, rows: [[Value]]) {
            self.init(columns: columns.map { .init(key: $0.key, label: $0.value) }, rows: rows)
        }
    }

    /// A column of a table.
    public struct Column: Sendable, Hashable {
        /// The key in JSON, snake_case.
        public let key: String
        /// The heading, in Vietnamese.
        public let label: String

        /// A column.
        public init(key: String, label: String) {
            self.key = key
            self.label = label
        }
    }

    /// The value at a path of keys, such as `["classes", "late"]`.
    public subscript(path: String...) -> Value? {
        var fields = fields
        var value: Value?
        for key in path {
            value = fields.first { $0.key == key }?.value
            guard let value else { return nil }
            if case .group(let inner) = value { fields = inner } else { fields = [] }
        }
        return value
    }
}

extension Report.Value {
    /// The text, or that nobody recorded one.
    public static func optional(_ text: String?) -> Report.Value { text.map { .text($0) } ?? .notRecorded }

    /// The day, or that nobody recorded one.
    public static func optional(_ day: CalendarDay?) -> Report.Value { day.map { .day($0) } ?? .notRecorded }
}

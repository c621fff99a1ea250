import Accountability
import Documents

/// A list of officials as somebody pastes it from a spreadsheet or a CSV file: full name, staff code, unit, further spellings.
public struct PeopleList: Hashable, Sendable {
    /// One line that can be used.
    public struct Entry: Hashable, Sendable {
        /// The number of the line, from 1.
        public let line: Int
        /// The full name.
        public let name: String
        /// The staff code, if there is one.
        public let staffCode: String?
        /// The unit, if there is one.
        public let unit: String?
        /// How else registers spell the name.
        public let aliases: [String]
    }

    /// What is wrong with a line.
    public struct Problem: Hashable, Sendable {
        /// The number of the line, from 1.
        public let line: Int
        /// In one sentence.
        public let sentence: String
    }

    /// What can be used, in the order of the list.
    public let entries: [Entry]
    /// What cannot.
    public let problems: [Problem]

    /// At most so many lines in one go.
    public static let longest = 500

    /// The headings of the template, in the order of the columns.
    public static let headings = ["Họ và tên", "Mã số cán bộ", "Phòng, trung tâm", "Cách viết khác trong sổ"]

    /// The template: UTF-8 with the mark by which Excel knows it.
    public static var template: [UInt8] {
        var writer = CSVWriter.exchange()
        writer.row(headings)
        return writer.bytes
    }

    /// Reads a list. `taken` are the names and codes that are known already, so that nobody is entered twice.
    public init(_ text: String, taken: Set<String>) throws(IntakeError) {
        let text = Text.nfc(text.hasPrefix("\u{FEFF}") ? String(text.dropFirst()) : text)
        var entries: [Entry] = []
        var problems: [Problem] = []
        var seen: [String: Int] = [:]
        let known = Set(taken.map { Folding.fold($0) })
        let parser = CSVParser(Array(text.utf8)[...], delimiter: Self.delimiter(of: text), limits: IntakeLimits())
        try parser.parse { row in
            let cells = row.cells.map { Text.line(String(decoding: row.bytes[$0.start..<$0.end], as: UTF8.self)) }
            func refuse(_ sentence: String) { problems.append(Problem(line: row.number, sentence: sentence)) }
            func cell(_ column: Int) -> String? { cells.count > column && !cells[column].isEmpty ? cells[column] : nil }
            guard cells.contains(where: { !$0.isEmpty }), Folding.fold(cells[0]) != Folding.fold(Self.headings[0]),
                !Folding.fold(cells[0]).hasPrefix(Folding.fold(PeopleTemplate.example))
            else {
                return true
            }
            guard entries.count < Self.longest else {
                refuse("Danh sách dài quá \(Self.longest) người: thêm phần đầu trước, rồi dán tiếp phần sau.")
                return false
            }
            guard let name = cell(0) else {
                refuse("Thiếu họ và tên.")
                return true
            }
            guard PersonName(name) != nil, name.split(separator: " ").count >= 2 else {
                refuse("“\(name.prefix(60))” không phải họ và tên đầy đủ.")
                return true
            }
            for mark in [cell(1), name].compactMap(\.self) {
                if known.contains(Folding.fold(mark)), mark != name || cell(1) == nil {
                    refuse("\(mark): đã có trong danh sách của xã.")
                    return true
                }
                if let first = seen[Folding.fold(mark)], mark != name || cell(1) == nil {
                    refuse("\(mark): trùng với dòng \(first). Hai người cùng tên thì ghi mã số cán bộ cho từng người.")
                    return true
                }
            }
            for mark in [cell(1), name].compactMap(\.self) { seen[Folding.fold(mark)] = row.number }
            let aliases = (cell(3) ?? "").split(separator: ";").map { Text.line(String($0)) }.filter { !$0.isEmpty }
            entries.append(
                Entry(line: row.number, name: name, staffCode: cell(1), unit: cell(2), aliases: aliases)
            )
            return true
        }
        self.entries = entries
        self.problems = problems
    }

    /// What a spreadsheet puts between cells that are copied, else what stands in the first line most often.
    private static func delimiter(of text: String) -> CSVDelimiter {
        if text.contains("\t") { return .tab }
        let first = text.split(whereSeparator: \.isNewline).first ?? ""
        return first.count { $0 == ";" } > first.count { $0 == "," } ? .semicolon : .comma
    }
}

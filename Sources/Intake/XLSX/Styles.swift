/// Finds out which cell formats show numbers as dates.
final class StylesParser: XMLHandler {
    /// For each cell format, whether it is one of dates.
    private(set) var showsDates: [Bool] = []

    private let limit: Int
    private var customFormats: [Int: Bool] = [:]
    private var isInCellFormats = false

    /// A parser that keeps at most so many formats.
    init(limit: Int) {
        self.limit = limit
    }

    func start(_ tag: XMLTag, _ attributes: XMLAttributes) throws(XMLStop) -> Bool {
        guard showsDates.count < limit, customFormats.count < limit else {
            throw .failed(.refusedArchive(.tooManyStrings))
        }
        switch tag {
        case .numFmt:
            if let id = attributes.number("numFmtId"), let code = attributes.string("formatCode") {
                customFormats[id] = NumberFormat.showsDate(code)
            }
        case .cellXfs: isInCellFormats = true
        case .xf where isInCellFormats:
            let id = attributes.number("numFmtId") ?? 0
            showsDates.append(customFormats[id] ?? NumberFormat.builtInDates.contains { $0.contains(id) })
        default: break
        }
        return false
    }

    func end(_ tag: XMLTag, _ text: [UInt8]) {
        if tag == .cellXfs { isInCellFormats = false }
    }
}

/// Excel's number formats, as far as dates go (ECMA-376 part 1, 18.8.30).
enum NumberFormat {
    /// Ids whose meaning is fixed: dates and times, those of East Asian editions among them.
    static let builtInDates = [14...22, 27...36, 45...47, 50...58]

    /// Whether a format shows a day or an hour: a `d`, `m`, `y` or `h` that is no quoted, escaped or bracketed text.
    static func showsDate(_ code: String) -> Bool {
        var rest = code.lowercased().unicodeScalars[...]
        while let scalar = rest.popFirst() {
            switch scalar {
            case "\"": skip(&rest, to: "\"")
            case "[": skip(&rest, to: "]")
            case "\\", "_", "*": _ = rest.popFirst()
            case "d", "m", "y", "h": return true
            case ";": return false
            default: break
            }
        }
        return false
    }

    private static func skip(_ rest: inout Substring.UnicodeScalarView, to end: Unicode.Scalar) {
        while let scalar = rest.popFirst(), scalar != end {}
    }
}

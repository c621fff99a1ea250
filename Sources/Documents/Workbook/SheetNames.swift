/// The names of a workbook's sheets: at most 31 units of UTF-16, none twice whatever its case, without what Excel refuses.
struct SheetNames {
    private static let longest = 31
    private var taken: Set<String> = []

    /// A name for a sheet with this title, different from all before.
    mutating func name(for title: String) -> String {
        let plain = Self.legal(title)
        var number = 1
        var name = plain
        // Excel keeps this name to itself.
        while name.lowercased() == "history" || !taken.insert(name.lowercased()).inserted {
            number += 1
            let mark = " (\(number))"
            name = Self.cut(plain, to: Self.longest - mark.utf16.count) + mark
        }
        return name
    }

    /// The title without what no name may have.
    private static func legal(_ title: String) -> String {
        let words = VisibleText.make(title).map { "[]:*?/\\\n".contains($0) ? "-" : $0 }
        let name = trimmed(cut(String(words), to: longest))
        return name.isEmpty ? "Trang" : name
    }

    /// Neither spaces nor apostrophes at the ends.
    private static func trimmed(_ name: String) -> String {
        let rest = name.drop { $0 == " " || $0 == "'" }
        return String(rest[..<(rest.lastIndex { $0 != " " && $0 != "'" }.map(rest.index(after:)) ?? rest.startIndex)])
    }

    private static func cut(_ name: String, to units: Int) -> String {
        var name = name
        while name.utf16.count > units { name.removeLast() }
        return name
    }
}

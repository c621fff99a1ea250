/// The elements of a workbook that we read; all others are `other`.
enum XMLTag: String {
    case workbook, workbookPr, sheets, sheet, relationship = "Relationship"
    case numFmt, cellXfs, xf
    case sharedStringItem = "si", text = "t", phonetic = "rPh"
    case sheetData, row, cell = "c", value = "v", inlineString = "is"
    case other

    /// The element of this name without its prefix. Written out for the names of cells: they come by the million.
    init(_ name: UnsafeBufferPointer<UInt8>) {
        switch unsafe (name.count, name.first) {
        case (1, UInt8(ascii: "c")): self = .cell
        case (1, UInt8(ascii: "v")): self = .value
        case (1, UInt8(ascii: "t")): self = .text
        case (1, _): self = .other
        case (2, UInt8(ascii: "i")): self = unsafe name[1] == UInt8(ascii: "s") ? .inlineString : .other
        default: self = unsafe XMLTag(rawValue: String(decoding: name, as: UTF8.self)) ?? .other
        }
    }
}

/// The attributes of one element, copied out of the parser.
struct XMLAttributes {
    private(set) var bytes: [UInt8] = []
    private var items: [(name: Range<Int>, value: Range<Int>)] = []

    /// The value of an attribute whose name, without prefix, is this one.
    subscript(_ name: StaticString) -> ArraySlice<UInt8>? {
        for item in items where equals(item.name, name) { return bytes[item.value] }
        return nil
    }

    /// The value as text.
    func string(_ name: StaticString) -> String? {
        self[name].map { String(decoding: $0, as: UTF8.self) }
    }

    /// Whether the value is this one.
    func states(_ name: StaticString, _ value: StaticString) -> Bool {
        guard let stated = self[name] else { return false }
        return equals(stated.startIndex..<stated.endIndex, value)
    }

    /// The value as a number that is not negative; nil where there is none, or one of more than nine digits.
    func number(_ name: StaticString) -> Int? {
        self[name].flatMap(Digits.number)
    }

    /// Empties the list, keeping its memory.
    mutating func clear() {
        bytes.removeAll(keepingCapacity: true)
        items.removeAll(keepingCapacity: true)
    }

    /// Adds one.
    mutating func add(name: UnsafeBufferPointer<UInt8>, value: UnsafeBufferPointer<UInt8>) {
        let start = bytes.count
        unsafe bytes.append(contentsOf: name)
        let middle = bytes.count
        unsafe bytes.append(contentsOf: value)
        items.append((start..<middle, middle..<bytes.count))
    }

    private func equals(_ range: Range<Int>, _ name: StaticString) -> Bool {
        // unsafe: a static string of ASCII is a constant of the program.
        name.withUTF8Buffer { unsafe $0.count == range.count && $0.elementsEqual(bytes[range]) }
    }
}

/// Numbers in attributes.
enum Digits {
    /// One to nine ASCII digits.
    static func number(_ bytes: ArraySlice<UInt8>) -> Int? {
        guard (1...9).contains(bytes.count) else { return nil }
        var value = 0
        for byte in bytes {
            guard (0x30...0x39).contains(byte) else { return nil }
            value = value * 10 + Int(byte - 0x30)
        }
        return value
    }
}

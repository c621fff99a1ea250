/// Reads one JSON document from bytes known to be UTF-8.
///
/// One grammar serves three uses: building a value, building one from canonical text, and (without building anything)
/// checking that a stored body is canonical, which verification does a million times.
struct JSONReader {
    let bytes: [UInt8]
    let canonical: Bool
    var position: Int
    /// The raw text of the string member `at` of the outermost object, once it was read.
    private(set) var at: Range<Int>?

    init(_ bytes: [UInt8], from start: Int = 0, canonical: Bool) {
        self.bytes = bytes
        self.canonical = canonical
        position = start
    }

    /// Reads the whole text. Without `building` the result is `null` and says only that the text is well formed.
    mutating func document(building: Bool) throws(JSONError) -> JSON {
        if canonical, !NormalForm.isComposed(bytes[position...]) { throw error(.notNormalised) }
        skipSpace()
        let value = try value(depth: 0, building: building)
        skipSpace()
        guard position == bytes.count else { throw error(.unexpectedByte) }
        return value
    }

    private mutating func value(depth: Int, building: Bool) throws(JSONError) -> JSON {
        switch try peek() {
        case UInt8(ascii: "{"): return try object(depth: depth + 1, building: building)
        case UInt8(ascii: "["): return try array(depth: depth + 1, building: building)
        case UInt8(ascii: "\""):
            let token = try string()
            return building ? .string(try decode(token)) : .null
        case UInt8(ascii: "-"), 0x30...0x39: return .integer(try integer())
        case UInt8(ascii: "t"): return try word("true", .bool(true))
        case UInt8(ascii: "f"): return try word("false", .bool(false))
        case UInt8(ascii: "n"): return try word("null", .null)
        default: throw error(.unexpectedByte)
        }
    }

    private mutating func array(depth: Int, building: Bool) throws(JSONError) -> JSON {
        guard depth <= JSON.maximumDepth else { throw error(.tooDeep) }
        position += 1
        skipSpace()
        var values: [JSON] = []
        if try take(UInt8(ascii: "]")) { return .array(values) }
        while true {
            let value = try value(depth: depth, building: building)
            if building { values.append(value) }
            skipSpace()
            if try take(UInt8(ascii: "]")) { return .array(values) }
            try expect(UInt8(ascii: ","))
            skipSpace()
        }
    }

    private mutating func object(depth: Int, building: Bool) throws(JSONError) -> JSON {
        guard depth <= JSON.maximumDepth else { throw error(.tooDeep) }
        position += 1
        skipSpace()
        var members: [String: JSON] = [:]
        var previous: Range<Int>?
        if try take(UInt8(ascii: "}")) { return .object(members) }
        while true {
            let start = position
            let key = try key(after: previous)
            previous = key.range
            skipSpace()
            try expect(UInt8(ascii: ":"))
            skipSpace()
            let valueStart = position
            let value = try value(depth: depth, building: building)
            if depth == 1, isAt(key.range), bytes[valueStart] == UInt8(ascii: "\"") {
                at = valueStart + 1..<position - 1
            }
            if building, members.updateValue(value, forKey: try decode(key)) != nil {
                throw JSONError(reason: .duplicateKey, offset: start)
            }
            skipSpace()
            if try take(UInt8(ascii: "}")) { return .object(members) }
            try expect(UInt8(ascii: ","))
            skipSpace()
        }
    }

    /// A key; in canonical text plain, and after the one before it in byte order.
    private mutating func key(after previous: Range<Int>?) throws(JSONError) -> StringToken {
        let start = position
        guard try peek() == UInt8(ascii: "\"") else { throw error(.unexpectedByte) }
        let key = try string()
        guard canonical else { return key }
        guard bytes[key.range].allSatisfy(JSONWriter.isPlain) else {
            throw JSONError(reason: .keyNotPlain, offset: start)
        }
        if let previous {
            if bytes[previous].elementsEqual(bytes[key.range]) {
                throw JSONError(reason: .duplicateKey, offset: start)
            }
            guard bytes[previous].lexicographicallyPrecedes(bytes[key.range]) else {
                throw JSONError(reason: .keysNotSorted, offset: start)
            }
        }
        return key
    }

    private func isAt(_ key: Range<Int>) -> Bool {
        key.count == 2 && bytes[key.lowerBound] == UInt8(ascii: "a") && bytes[key.lowerBound + 1] == UInt8(ascii: "t")
    }

    /// An integer in its one spelling.
    mutating func integer() throws(JSONError) -> Int {
        let start = position
        let negative = try take(UInt8(ascii: "-"))
        let digits = position
        var magnitude = 0
        while position < bytes.count, case 0x30...0x39 = bytes[position] {
            magnitude = magnitude * 10 + Int(bytes[position] - 0x30)
            guard magnitude <= JSON.maximumInteger else { throw JSONError(reason: .integerTooLarge, offset: start) }
            position += 1
        }
        guard position > digits else { throw position < bytes.count ? error(.unexpectedByte) : endError() }
        let leadingZero = bytes[digits] == 0x30 && position > digits + 1
        guard !leadingZero, !(negative && magnitude == 0) else {
            throw JSONError(reason: .notInteger, offset: start)
        }
        if position < bytes.count, [0x2E, 0x45, 0x65].contains(bytes[position]) {
            throw JSONError(reason: .notInteger, offset: start)
        }
        return negative ? -magnitude : magnitude
    }

    private mutating func word(_ word: String, _ value: JSON) throws(JSONError) -> JSON {
        try expect(word)
        return value
    }

    private mutating func skipSpace() {
        guard !canonical else { return }
        while position < bytes.count, [0x20, 0x09, 0x0A, 0x0D].contains(bytes[position]) { position += 1 }
    }
}

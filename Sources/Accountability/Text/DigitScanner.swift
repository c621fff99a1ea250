/// Reads fixed-width numbers and single marks from ASCII text, left to right.
///
/// Dates, instants and file codes are parsed by hand with it: Foundation's formatters accept more than we want
/// (other digits, missing parts, two-digit years) and are slower by two orders of magnitude.
struct DigitScanner {
    private var rest: Substring.UTF8View.SubSequence

    init(_ text: some StringProtocol) {
        rest = Substring(text).utf8[...]
    }

    var isAtEnd: Bool { rest.isEmpty }

    /// The next byte, without taking it; nil at the end.
    var next: UInt8? { rest.first }

    /// Takes exactly `count` ASCII digits; nil, taking nothing, when there are fewer. `count` is at most 18.
    mutating func number(digits count: Int) -> Int? {
        var value = 0
        var index = rest.startIndex
        for _ in 0..<count {
            guard index < rest.endIndex, let digit = asciiDigit(rest[index]) else { return nil }
            value = value * 10 + digit
            rest.formIndex(after: &index)
        }
        rest = rest[index...]
        return value
    }

    /// Takes all ASCII digits that follow, up to `limit`; nil when there is none or more than `limit`.
    mutating func digits(upTo limit: Int) -> [Int]? {
        var found: [Int] = []
        while let byte = rest.first, let digit = asciiDigit(byte) {
            guard found.count < limit else { return nil }
            found.append(digit)
            rest.removeFirst()
        }
        return found.isEmpty ? nil : found
    }

    /// Takes the byte when it is `expected`.
    mutating func take(_ expected: Unicode.Scalar) -> Bool {
        guard let byte = rest.first, UInt32(byte) == expected.value else { return false }
        rest.removeFirst()
        return true
    }
}

/// The value of an ASCII digit, or nil for any other byte (full-width and Arabic digits included).
func asciiDigit(_ byte: UInt8) -> Int? {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) ? Int(byte - UInt8(ascii: "0")) : nil
}

/// The number that stands in a part of ASCII text as digits alone; nil for anything else. The part has at most 18 bytes.
func asciiNumber(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Int? {
    var value = 0
    for index in range {
        guard let digit = asciiDigit(bytes[index]) else { return nil }
        value = value * 10 + digit
    }
    return value
}

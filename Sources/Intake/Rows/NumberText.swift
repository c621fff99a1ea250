/// Numbers as people wrote them, where a column of text holds numbers.
enum NumberText {
    /// `1.2345E+14` becomes `123450000000000`; digits stay as they are. Anything that is no number stays, too.
    static func plain(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
        let isPlain = bytes.allSatisfy { (0x30...0x39).contains($0) || $0 == UInt8(ascii: "-") }
        if isPlain { return Array(bytes) }
        guard let value = Double(String(decoding: bytes, as: UTF8.self)), value.isFinite else { return Array(bytes) }
        if value == value.rounded(), abs(value) < 0x1p63 { return Array(String(Int64(value)).utf8) }
        return Array(withoutExponent(value.description).utf8)
    }

    private static func withoutExponent(_ text: String) -> String {
        guard let mark = text.firstIndex(of: "e"), let exponent = Int(text[text.index(after: mark)...]) else {
            return text
        }
        let isNegative = text.hasPrefix("-")
        let mantissa = text[..<mark].drop { $0 == "-" }
        let digits = mantissa.filter { $0 != "." }
        let point =
            (mantissa.firstIndex(of: ".").map { mantissa.distance(from: mantissa.startIndex, to: $0) }) ?? digits.count
        let place = point + exponent
        var plain: String
        if place <= 0 {
            plain = "0." + String(repeating: "0", count: -place) + digits
        } else if place >= digits.count {
            plain = digits + String(repeating: "0", count: place - digits.count)
        } else {
            plain = digits.prefix(place) + "." + digits.dropFirst(place)
        }
        if plain.contains(".") {
            while plain.hasSuffix("0") { plain.removeLast() }
            if plain.hasSuffix(".") { plain.removeLast() }
        }
        return (isNegative ? "-" : "") + plain
    }
}

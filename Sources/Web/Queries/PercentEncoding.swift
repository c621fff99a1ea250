/// Percent-encoding of what goes into addresses.
enum PercentEncoding {
    /// A text as the value of a query.
    static func query(_ text: String) -> String { encoded(text, alsoPlain: UInt8(ascii: "/")) }

    /// A text as one part of a path.
    static func part(_ text: String) -> String { encoded(text, alsoPlain: UInt8(ascii: "~")) }

    private static func encoded(_ text: String, alsoPlain: UInt8) -> String {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(text.utf8.count)
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"),
                UInt8(ascii: "~"), alsoPlain:
                bytes.append(byte)
            default: bytes += [UInt8(ascii: "%"), digit(byte >> 4), digit(byte & 15)]
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    private static func digit(_ value: UInt8) -> UInt8 {
        value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "A") + value - 10
    }
}

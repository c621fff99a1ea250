import Accountability

/// Headers are compared without regard to case, diacritics, punctuation and spaces.
enum HeaderText {
    /// `Ngày  tiếp nhận (*)` and `NGÀY TIẾP NHẬN` have the same key.
    static func key(_ text: String) -> String {
        var key: [UInt8] = []
        var pendingSpace = false
        for byte in Folding.fold(text).utf8 {
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"), 0x80...:
                if pendingSpace { key.append(0x20) }
                pendingSpace = false
                key.append(byte)
            default: pendingSpace = !key.isEmpty
            }
        }
        return String(decoding: key, as: UTF8.self)
    }
}

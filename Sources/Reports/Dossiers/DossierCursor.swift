import Accountability
public import Store

extension PeriodDossiers.Cursor {
    /// An opaque text for links: letters, digits, `-`, `_`, `.` and `~` only.
    public var text: String {
        "\(receivedOn.dayNumber)." + code.utf8.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    }

    /// nil unless `text` wrote it.
    public init?(text: String) {
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        guard parts.count == 2, let dayNumber = Int(parts[0]), let receivedOn = CalendarDay(dayNumber: dayNumber),
            parts[1].utf8.count.isMultiple(of: 2), parts[1].utf8.count <= 400
        else { return nil }
        var bytes: [UInt8] = []
        var rest = parts[1]
        while !rest.isEmpty {
            guard let byte = UInt8(rest.prefix(2), radix: 16) else { return nil }
            bytes.append(byte)
            rest = rest.dropFirst(2)
        }
        guard let code = String(validating: bytes, as: UTF8.self) else { return nil }
        self.init(receivedOn: receivedOn, code: code)
    }
}

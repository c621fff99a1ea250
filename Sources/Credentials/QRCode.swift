import CQRencode

/// A QR code (ISO/IEC 18004) as rows of dark and light squares, made by libqrencode.
public struct QRCode: Hashable, Sendable {
    /// How many squares a side has, without the light border a reader needs around it.
    public let width: Int
    private let dark: [Bool]

    /// The code of a text of at most some 2,000 bytes, with error correction for 15 % of it; nil for a longer one.
    public init?(_ text: String) {
        // The library copies what it needs into a structure that is freed below.
        guard let code = unsafe QRcode_encodeString(text, 0, QR_ECLEVEL_M, QR_MODE_8, 1) else { return nil }
        defer { unsafe QRcode_free(code) }
        let count = unsafe Int(code.pointee.width)
        guard let data = unsafe code.pointee.data else { return nil }
        width = count
        dark = (0..<count * count).map { unsafe data[$0] & 1 == 1 }
    }

    /// Whether the square in this row and column is dark.
    public func isDark(row: Int, column: Int) -> Bool { dark[row * width + column] }
}

import COath
import CSodium
import Ledger

/// The second factor: a secret shared with an app on a phone, which shows a new code of six digits every 30 seconds (TOTP, RFC 6238,
/// with HMAC-SHA1, the only variant every app knows; computed by liboath).
public struct TimeCode: Hashable, Sendable {
    /// The secret, 20 bytes as RFC 4226 recommends.
    public let secret: [UInt8]
    /// How long a code is shown.
    public static let seconds: Int = 30
    /// How many codes before and after the current one are accepted, for clocks that run apart.
    static let window: Int = 1

    /// A fresh random secret.
    public init() { secret = RandomBytes.make(20) }

    /// A secret that was kept.
    public init?(secret: [UInt8]) {
        guard secret.count == 20 else { return nil }
        self.secret = secret
    }

    /// The number of 30 seconds since 1970 whose code this is, at a moment in seconds since 1970, UTC; nil for a wrong code or for one
    /// not after `last`: a code that was used is worth nothing to whoever looked over a shoulder.
    public func step(of code: String, at now: Int, after last: Int?) -> Int? {
        let digits = code.filter { !$0.isWhitespace }.utf8.map(\.self)
        guard digits.count == 6, digits.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }) else {
            return nil
        }
        let current = now / Self.seconds
        var found: Int?
        for step in (current - Self.window)...(current + Self.window) where Self.isEqual(self.code(of: step), digits) {
            found = step
        }
        guard let found, last.map({ found > $0 }) ?? true else { return nil }
        return found
    }

    /// The code of a step, as the app shows it.
    public func code(at now: Int) -> String { String(decoding: code(of: now / Self.seconds), as: UTF8.self) }

    /// The secret as people type it where no QR code can be read: base 32 (RFC 4648), without padding.
    public var base32: String {
        let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567")
        var text = ""
        var bits = 0
        var count = 0
        for byte in secret {
            bits = bits << 8 | Int(byte)
            count += 8
            while count >= 5 {
                text.append(alphabet[(bits >> (count - 5)) & 31])
                count -= 5
            }
            bits &= (1 << count) - 1
        }
        if count > 0 { text.append(alphabet[(bits << (5 - count)) & 31]) }
        return text
    }

    private func code(of step: Int) -> [UInt8] {
        var digits = [CChar](repeating: 0, count: 7)
        let key = secret.map { CChar(bitPattern: $0) }
        // liboath reads the 20 bytes and writes six digits and a zero; it keeps no pointer.
        let status = unsafe key.withUnsafeBufferPointer { key in
            unsafe digits.withUnsafeMutableBufferPointer { digits in
                unsafe oath_totp_generate(
                    key.baseAddress,
                    key.count,
                    Int(step * Self.seconds),
                    UInt32(Self.seconds),
                    0,
                    6,
                    digits.baseAddress
                )
            }
        }
        guard status == 0 else { return [] }
        return digits.prefix(6).map { UInt8(bitPattern: $0) }
    }

    /// In the same time whichever digit differs.
    private static func isEqual(_ first: [UInt8], _ second: [UInt8]) -> Bool {
        guard first.count == second.count else { return false }
        return zip(first, second).reduce(0) { $0 | ($1.0 ^ $1.1) } == 0
    }
}

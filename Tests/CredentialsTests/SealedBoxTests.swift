import Credentials
import Testing

struct SealedBoxTests {
    private let key = [UInt8](repeating: 7, count: 32)

    @Test func `what is sealed opens with its own key only, and whole`() throws {
        let box = try #require(SealedBox(key: key))
        let sealed = box.seal([1, 2, 3])
        #expect(sealed.count == 43 && box.open(sealed) == [1, 2, 3])
        #expect(box.seal([1, 2, 3]) != sealed)
        #expect(try #require(SealedBox(key: Array(key.dropLast()) + [8])).open(sealed) == nil)
        for index in sealed.indices {
            var changed = sealed
            changed[index] ^= 1
            #expect(box.open(changed) == nil)
        }
        #expect(box.open([]) == nil && box.open(Array(sealed.prefix(30))) == nil)
        #expect(SealedBox(key: [1]) == nil)
    }

    @Test func `a QR code has its three eyes, and a text too long none at all`() throws {
        let code = try #require(QRCode("otpauth://totp/KyCuong:lan?secret=GEZDGNBVGY3TQOJQ"))
        #expect(code.width >= 21 && code.width % 4 == 1)
        let last = code.width - 1
        for (row, column) in [(0, 0), (0, last), (last, 0)] { #expect(code.isDark(row: row, column: column)) }
        #expect(!code.isDark(row: last - 7, column: 0))
        #expect(QRCode(String(repeating: "a", count: 4_000)) == nil)
    }
}

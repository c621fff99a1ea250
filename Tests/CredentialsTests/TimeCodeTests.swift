import Credentials
import Testing

struct TimeCodeTests {
    /// The secret and the moments of RFC 6238, appendix B; its codes of eight digits end with ours of six.
    @Test(arguments: [
        (59, "287082"), (1_111_111_109, "081804"), (1_111_111_111, "050471"), (1_234_567_890, "005924"),
        (2_000_000_000, "279037"), (20_000_000_000, "353130"),
    ])
    func `the codes are those of the standard`(_ moment: Int, _ code: String) throws {
        let shared = try #require(TimeCode(secret: Array("12345678901234567890".utf8)))
        #expect(shared.code(at: moment) == code)
        #expect(shared.step(of: code, at: moment, after: nil) == moment / 30)
    }

    @Test func `a code is good once, and half a minute around its time`() throws {
        let shared = try #require(TimeCode(secret: Array("12345678901234567890".utf8)))
        let moment: Int = 1_111_111_109
        let code = shared.code(at: moment)
        let step = try #require(shared.step(of: " 081 804 ", at: moment, after: nil))
        #expect(shared.step(of: code, at: moment + 30, after: nil) == step)
        #expect(shared.step(of: code, at: moment - 30, after: nil) == step)
        #expect(shared.step(of: code, at: moment + 90, after: nil) == nil)
        #expect(shared.step(of: code, at: moment, after: step) == nil)
        #expect(shared.step(of: code, at: moment, after: step - 1) == step)
    }

    @Test(arguments: ["", "08180", "0818044", "abcdef", "０８１８０４", "-81804", "081804\u{0}"])
    func `anything else is no code`(_ text: String) throws {
        let shared = try #require(TimeCode(secret: Array("12345678901234567890".utf8)))
        #expect(shared.step(of: text, at: 1_111_111_109, after: nil) == nil)
    }

    @Test func `a secret is typed in base 32, and is always a fresh one`() throws {
        let shared = try #require(TimeCode(secret: Array("12345678901234567890".utf8)))
        #expect(shared.base32 == "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ")
        #expect(TimeCode(secret: [1, 2, 3]) == nil)
        #expect(TimeCode() != TimeCode())
    }
}

import Accountability
import Credentials
import FoundationEssentials
import HTTPTypes
import Testing

@testable import Web

extension APIAnswer {
    /// The secret a page offers, as somebody types it who cannot scan.
    var offeredSecret: TimeCode {
        get throws {
            let mark = try #require(text.firstRange(of: "bằng tay: <code>"))
            let secret = text[mark.upperBound...].prefix { $0 != "<" }.filter { $0 != " " }
            let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567")
            var bytes: [UInt8] = []
            var (bits, count) = (0, 0)
            for letter in secret {
                bits = bits << 5 | (try #require(alphabet.firstIndex(of: letter)))
                count += 5
                if count >= 8 {
                    bytes.append(UInt8(bits >> (count - 8) & 255))
                    count -= 8
                }
                bits &= (1 << count) - 1
            }
            return try #require(TimeCode(secret: bytes))
        }
    }
}

extension TimeCode {
    /// The code an app shows when it is so late.
    func code(_ api: API, later seconds: Int = 0) -> String {
        code(at: Int(api.dependencies.now().microseconds / 1_000_000) + seconds)
    }
}

extension API {
    /// A browser whose owner has just set up his phone, with the recovery codes he was shown.
    func enrolled(_ account: Account) async throws -> (
        browser: Browser, person: SignedUp, secret: TimeCode, codes: [String]
    ) {
        var (browser, person) = try await self.browser(of: account)
        let first = try await browser.get("/home")
        #expect(first.status == 303 && first.headers[.location] == "/sign-in/code?next=/home")
        #expect(try await browser.get("/sign-in/code").headers[.location] == "/sign-in/second-factor")
        let page = try await browser.get("/sign-in/second-factor?next=/summary")
        let secret = try page.offeredSecret
        #expect(try await browser.get("/sign-in/second-factor").offeredSecret == secret)
        #expect(try await browser.submit("/sign-in/second-factor", ["code": "000000"]).status == 422)
        let done = try await browser.submit("/sign-in/second-factor", ["code": secret.code(self)])
        #expect(done.status == 200, "\(done.text)")
        let codes = done.text.split(separator: "<li><code>").dropFirst().map { String($0.prefix { $0 != "<" }) }
        #expect(codes.count == 10)
        return (browser, person, secret, codes)
    }
}

import Credentials
import Testing

@testable import Web

struct TimeCodeAddressTests {
    @Test func `an app is told the secret and whose it is`() throws {
        let shared = try #require(TimeCode(secret: Array("12345678901234567890".utf8)))
        let address = shared.address(account: "lan.dt@H23.45.12", issuer: "Kỷ Cương")
        #expect(
            address
                == "otpauth://totp/K%E1%BB%B7%20C%C6%B0%C6%A1ng:lan.dt%40H23.45.12?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ"
                + "&issuer=K%E1%BB%B7%20C%C6%B0%C6%A1ng&algorithm=SHA1&digits=6&period=30"
        )
    }
}

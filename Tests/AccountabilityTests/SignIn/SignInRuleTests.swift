import Accountability
import Testing

struct SignInRuleTests {
    @Test(arguments: [
        ("Đỗ Thị Lan", 1, "lan.dt"), ("Nguyễn Văn An", 2, "an.nv2"), ("Bình", 1, "binh"), ("Lý Ý", 1, "y.l"),
        ("Trần Thị Ngọc Ánh", 1, "anh.ttn"),
    ])
    func `a sign-in name is made of a person's`(_ person: String, _ number: Int, _ name: String) {
        #expect(SignInName(of: person, number: number)?.text == name)
    }

    @Test func `what is typed is a name, with a commune's code where there are several`() {
        #expect(SignInName.parse(" LAN.dt ")?.name.text == "lan.dt")
        #expect(SignInName.parse("lan.dt@h23.45.12")?.commune == "H23.45.12")
        for wrong in ["", "la", "lan dt", "lan@@H1", "lan.dt@", "đan", "-lan", String(repeating: "a", count: 41)] {
            #expect(SignInName.parse(wrong) == nil, "\(wrong)")
        }
    }

    @Test func `failures cost time that doubles and ends at a quarter of an hour`() {
        #expect((0...16).map(SignInTerms.delay) == [0, 0, 0, 0, 0, 1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 900, 900])
        #expect(SignInTerms.delay(after: .max) == 900)
    }

    @Test func `who sees what is about others shows a second factor`() {
        #expect(Role.allCases.filter { !$0.needsSecondFactor } == [.official])
        #expect(Role.allCases.filter(\.mayPassForReading) == [.unitHead, .centreDirector, .viceChairman, .chairman])
    }

    @Test func `a password is long and nobody's first guess`() throws {
        func check(_ password: String) throws -> String {
            try PasswordRule.check(
                password,
                known: ["Lan", "lan.dt", "Xã Đồng Tiến"],
                isCommon: { $0 == "matkhau123456" }
            )
        }
        #expect(try check("ba con tra\u{302}u ven đê") == "ba con trâu ven đê")
        #expect(throws: Refusal(.passwordTooShort)) { try check("mười một ký") }
        #expect(throws: Refusal(.passwordTooLong)) { try check(String(repeating: "dài ", count: 60)) }
        for common in [
            "Mật khẩu 123456", "abababababab", "xyxyxyxyxyxyxyxy", "1234567890123", "Xã Đồng Tiến 1", "LAN.dt lan.dt 9",
        ] {
            #expect(throws: Refusal(.passwordCommon), "\(common)") { try check(common) }
        }
    }
}

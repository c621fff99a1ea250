import Accountability
import Testing

struct FileCodeTests {
    @Test(arguments: [
        ("H23.45.12-230103-0001", "H23.45.12-230103-0001"), ("  h23.45.12-230103-0001\t", "H23.45.12-230103-0001"),
        ("H23.45.12–230103—0001", "H23.45.12-230103-0001"), ("H23.45.12−230103‑0001", "H23.45.12-230103-0001"),
        ("Ｈ２３．４５．１２－２３０１０３－０００１", "H23.45.12-230103-0001"),
        ("\u{FEFF}H23.45.12-230103-0001\u{200B}", "H23.45.12-230103-0001"),
        ("H23.45.12\u{A0}", "H23.45.12"), ("case-10011", "CASE-10011"), ("số\u{20}\u{20}7", "SỐ 7"),
        ("so\u{302}\u{301} 7", "SỐ 7"),
    ])
    func `codes are compared in one form`(_ cell: String, _ text: String) throws {
        let code = try #require(FileCode(cell))
        #expect(code.text.unicodeScalars.elementsEqual(text.unicodeScalars))
        #expect(FileCode(code.text) == code)
    }

    @Test(arguments: ["", " ", "\u{A0}\t\n", "\u{200B}\u{FEFF}", String(repeating: "9", count: 65)])
    func `a cell without a code has none`(_ cell: String) {
        #expect(FileCode(cell) == nil)
    }

    @Test func `the longest code is kept and a megabyte is refused at once`() {
        #expect(FileCode(String(repeating: "9", count: FileCode.maximumLength)) != nil)
        #expect(FileCode(String(repeating: "e\u{301}", count: 500_000)) == nil)
    }

    @Test(
        arguments: [
            ("H23.45.12-230103-0001", "H23.45.12", "2023-01-03"),
            ("000.00.01.H29-240115-0001", "000.00.01.H29", "2024-01-15"),
            ("H56-240229-12345", "H56", "2024-02-29"), ("G22.99-991231-999999", "G22.99", "2099-12-31"),
            ("H23.45-230230-0001", "H23.45", nil), ("A.B.C.D.E.F-230101-001", "A.B.C.D.E.F", "2023-01-01"),
        ] as [(String, String, String?)]
    )
    func `a usual code tells agency and day`(_ cell: String, _ agency: String, _ receivedOn: String?) throws {
        let code = try #require(FileCode(cell))
        #expect(code.isUsual)
        #expect(code.agency == agency)
        #expect(code.receivedOn?.iso == receivedOn)
    }

    @Test(arguments: [
        "H23.45.12-230103", "H23.45.12-230103-01", "H23.45.12-230103-1234567", "H23.45.12-23103-0001",
        "H23.45.12-230103-0001-1", "-230103-0001", "H23..12-230103-0001", "H23456.12-230103-0001",
        "A.B.C.D.E.F.G-230101-001", "H23_45-230103-0001", "Đ23.45-230103-0001", "H23.45.12-23010a-0001", "CASE-10011",
        "--",
        "H23.45.12 - 230103 - 0001",
    ])
    func `an unusual code is kept and tells nothing`(_ cell: String) throws {
        let code = try #require(FileCode(cell))
        #expect(!code.isUsual)
        #expect(code.agency == nil)
        #expect(code.receivedOn == nil)
        #expect(code.belongs(to: "H23.45.12") == nil)
    }

    @Test(arguments: [
        ("H23.45.12-230103-0001", true), ("H23.45.12.1-230103-0001", true), ("H23.45.123-230103-0001", false),
        ("H23.45-230103-0001", false),
    ])
    func `a file belongs to its agency and that agency's superior section`(_ cell: String, _ belongs: Bool) throws {
        #expect(try #require(FileCode(cell)).belongs(to: "H23.45.12") == belongs)
    }

    @Test func `codes sort by bytes`() throws {
        let codes = try ["H23-230103-0010", "H23-230103-0002", "Z", "CASE-1"].map { try #require(FileCode($0)) }
        #expect(codes.sorted().map(\.text) == ["CASE-1", "H23-230103-0002", "H23-230103-0010", "Z"])
    }
}

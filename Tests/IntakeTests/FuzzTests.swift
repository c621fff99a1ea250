import Testing

@testable import Intake

/// Feeds damaged registers to the reader: whatever comes in, it answers with a register or an error, never with a crash.
struct FuzzTests {
    @Test
    func `twenty thousand damaged CSV files are answered`() {
        var random = SeededRandom(seed: 20_260_105)
        let seeds = [
            "Mã hồ sơ,Ngày tiếp nhận,Ngày hẹn trả,Trạng thái,Chủ hồ sơ\nH1-260105-001,05/01/2026 12:16:10,7/1/2026,Đang xử lý,An\n",
            "\u{FEFF}\"Mã hồ sơ\";\"Ngày nhận\"\r\n\"a\"\"b\";05/01/2026\r\n\r\nTổng cộng;\r\n",
            "Sổ\tTheo dõi\nSTT\tMã HS\tNgày nhận\tNgày hẹn trả\n(1)\t(2)\t(3)\t(4)\n1\tX\t2026-01-05T10:00\t-\n",
        ].map { Array($0.utf8) }
        var answers = 0
        for _ in 0..<20_000 {
            var bytes = seeds[Int.random(in: 0..<seeds.count, using: &random)]
            mutate(&bytes, &random)
            answers += answer(bytes)
        }
        #expect(answers == 20_000)
    }

    @Test
    func `thousands of damaged workbooks are answered`() {
        var random = SeededRandom(seed: 7)
        let strings = "<si><t>Mã hồ sơ</t></si><si><r><t>Ngày</t></r><r><t> nhận</t></r></si>"
        let styles =
            "<numFmts><numFmt numFmtId=\"164\" formatCode=\"dd/mm/yyyy\"/></numFmts><cellXfs><xf numFmtId=\"164\"/></cellXfs>"
        let rows =
            "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\" t=\"s\"><v>1</v></c></row>"
            + "<row r=\"2\">" + WorkbookWriter.inline("A2", "H1-260105-001")
            + "<c r=\"B2\" s=\"0\"><v>46027.5</v></c></row>"
        var book = WorkbookWriter(rows: rows, styles: styles, sharedStrings: strings)
        book.isDeflated = false
        let entries = book.entries()
        let whole = ZipWriter.archive(entries)
        var answers = 0
        for round in 0..<4_000 {
            if round.isMultiple(of: 2) {
                var bytes = whole
                mutate(&bytes, &random)
                answers += answer(bytes)
            } else {
                var damaged = entries
                mutate(&damaged[Int.random(in: 0..<damaged.count, using: &random)].content, &random)
                answers += answer(ZipWriter.archive(damaged))
            }
        }
        #expect(answers == 4_000)
    }

    private func answer(_ bytes: [UInt8]) -> Int {
        do throws(IntakeError) {
            let register = try RegisterReader.read(bytes)
            return CanonicalRegister.csv(register.rows).isEmpty || RefusalReport.csv(register.problems).isEmpty ? 0 : 1
        } catch {
            return error.message.isEmpty ? 0 : 1
        }
    }

    /// A few changes: bytes flipped, removed, doubled, replaced by ones that matter, or the end cut off.
    private func mutate(_ bytes: inout [UInt8], _ random: inout SeededRandom) {
        let special: [UInt8] = [
            0, 9, 10, 13, 34, 38, 44, 47, 59, 60, 62, 0x7F, 0x80, 0xC2, 0xE1, 0xF4, 0xFE, 0xFF, 57, 45,
        ]
        for _ in 0..<Int.random(in: 1...6, using: &random) where !bytes.isEmpty {
            let at = Int.random(in: 0..<bytes.count, using: &random)
            switch Int.random(in: 0..<6, using: &random) {
            case 0: bytes[at] ^= UInt8(1 << Int.random(in: 0..<8, using: &random))
            case 1: bytes.remove(at: at)
            case 2: bytes.insert(special.randomElement(using: &random) ?? 0, at: at)
            case 3: bytes[at] = special.randomElement(using: &random) ?? 0
            case 4: bytes.insert(contentsOf: bytes[at..<min(bytes.count, at + 40)], at: at)
            default: if at > bytes.count / 2 { bytes.removeSubrange(at...) }
            }
        }
    }
}

/// SplitMix64: the same damage on every machine.
struct SeededRandom: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) {
        state = seed
    }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var value = state
        value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
        value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
        return value ^ (value >> 31)
    }
}

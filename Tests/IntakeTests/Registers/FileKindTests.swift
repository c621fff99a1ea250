import Accountability
import Testing

@testable import Intake

struct FileKindTests {
    private static let foreign: [(bytes: [UInt8], format: ForeignFormat)] = [
        ([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 0, 0], .xls),
        (
            [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]
                + Array("E_n_c_r_y_p_t_e_d_P_a_c_k_a_g_e_".utf8).map { $0 == 0x5F ? 0 : $0 },
            .encryptedWorkbook
        ),
        ([0x09, 0x08, 0x10, 0x00], .xls),
        (Array("%PDF-1.7".utf8), .pdf),
        (Array("{\\rtf1".utf8), .rtf),
        ([0x89, 0x50, 0x4E, 0x47, 0x0D], .image),
        ([0xFF, 0xD8, 0xFF, 0xE0], .image),
        ([0x50, 0x4B, 0x05, 0x06] + [UInt8](repeating: 0, count: 18), .archive),
        (Array("\u{FEFF}\n <HTML><body><table>".utf8), .html),
        (Array("<table border=1><tr><td>Mã hồ sơ</td></tr></table>".utf8), .html),
        (Array("<?xml version=\"1.0\"?><Workbook/>".utf8), .xml),
        (Array("<?xml version=\"1.0\"?><html xmlns=\"x\"/>".utf8), .html),
    ]

    @Test(arguments: foreign)
    func `a file of another kind is named and refused`(bytes: [UInt8], format: ForeignFormat) {
        #expect(failure(bytes) == .unsupportedFormat(format))
        #expect(failure(bytes)?.message.contains(".xlsx") == true)
    }

    @Test(arguments: [
        (["mimetype", "content.xml"], ForeignFormat.ods),
        (["xl/workbook.bin"], .xlsb),
        (["word/document.xml"], .otherOffice),
        (["ppt/presentation.xml"], .otherOffice),
        (["photo.jpg"], .archive),
    ])
    func `an archive that is no workbook is named and refused`(names: [String], format: ForeignFormat) {
        let bytes = ZipWriter.archive(names.map { ZipWriter.Entry(name: $0, content: [1, 2, 3]) })
        #expect(failure(bytes) == .unsupportedFormat(format))
    }

    @Test(arguments: ["", "\u{FEFF}", " \r\n\t\n"])
    func `an empty file is said to be empty`(text: String) {
        #expect(failure(Array(text.utf8)) == .empty)
    }

    @Test
    func `a file that is too large is refused before it is read`() {
        var limits = IntakeLimits()
        limits.fileBytes = 10
        #expect(failure(Array("0123456789a".utf8), limits: limits) == .fileTooLarge(limit: 10))
        #expect(throws: IntakeError.fileTooLarge(limit: 1 << 20)) { try FileBytes.read("/dev/zero", limit: 1 << 20) }
    }

    @Test
    func `a file that is not there is said to be unreadable`() {
        #expect(throws: IntakeError.unreadableFile(reason: "No such file or directory")) {
            try FileBytes.read("/no/such/file")
        }
        #expect(throws: IntakeError.unreadableFile(reason: "Is a directory")) { try FileBytes.read("/tmp") }
    }

    @Test
    func `every error has a code and says in Vietnamese what to do`() {
        var errors: [IntakeError] = [
            .unreadableFile(reason: "x"), .empty, .fileTooLarge(limit: 1), .invalidUTF8(offset: 1, line: 1),
            .invalidUTF16(offset: 1), .utf16WithoutMark, .unclosedQuote(row: 1), .noHeader(rowsSearched: 50),
            .mappedHeaderMissing(["a=b"]), .badMapping(.malformed("x")), .badMapping(.unknownColumn("x")),
            .badMapping(.columnTwice("x")), .badMapping(.headerTwice("x")), .damaged(part: "x"),
            .documentType(part: "x"), .cellTooLong(row: 1, limit: 1), .tooManyCells(row: 1, limit: 1),
            .tooManyRows(limit: 1),
        ]
        errors += ForeignFormat.allCases.map { .unsupportedFormat($0) }
        errors += LegacyEncoding.allCases.map { .legacyEncoding($0) }
        errors += ArchiveFault.allCases.map { .refusedArchive($0) }
        for error in errors {
            #expect(error.code.contains("."))
            #expect(error.message.hasSuffix("."))
            #expect(error.description == error.message)
        }
    }
}

import Accountability
import Testing

@testable import Intake

struct HostileArchiveTests {
    private static let table =
        WorkbookWriter.row(1, ["Mã hồ sơ", "Ngày tiếp nhận"]) + WorkbookWriter.row(2, ["A", "05/01/2026"])

    private func book(_ change: (inout [ZipWriter.Entry]) -> Void) -> [UInt8] {
        var entries = WorkbookWriter(rows: Self.table).entries()
        change(&entries)
        return ZipWriter.archive(entries)
    }

    @Test
    func `the same archive without tricks is read`() throws {
        #expect(try RegisterReader.read(book { _ in }).rows.count == 1)
    }

    @Test(arguments: [
        "../xl/evil.xml", "/etc/passwd", "xl\\evil.xml", "C:/evil.xml", "xl/../evil.xml", "xl/\u{7}.xml", "",
        String(repeating: "a", count: 300), String(repeating: "a", count: 600), "./a",
    ])
    func `a part with an odd name is refused`(name: String) {
        let bytes = book { $0.append(ZipWriter.Entry(name: name, content: [1])) }
        #expect(failure(bytes) == .refusedArchive(.oddName))
    }

    @Test(arguments: ["xl/worksheets/sheet1.xml", "XL/Worksheets/Sheet1.xml"])
    func `two parts of one name are refused`(name: String) {
        let bytes = book { $0.append(ZipWriter.Entry(name: name, content: [1])) }
        #expect(failure(bytes) == .refusedArchive(.duplicateName))
    }

    @Test
    func `an encrypted part is refused`() {
        #expect(failure(book { $0[0].flag = 1 }) == .refusedArchive(.encrypted))
    }

    @Test(arguments: [12, 14, 99] as [UInt16])
    func `a part packed in another way is refused`(method: UInt16) {
        #expect(failure(book { $0[0].method = method }) == .refusedArchive(.unknownMethod))
    }

    @Test
    func `parts that share bytes are refused`() {
        let bytes = book { entries in
            var twin = entries[0]
            twin.name = "xl/worksheets/sheet2.xml"
            twin.localName = entries[0].name
            twin.declaredOffset = 0
            entries.append(twin)
        }
        let error = failure(bytes)
        #expect(error == .refusedArchive(.overlapping) || error == .damaged(part: "zip"))
    }

    @Test
    func `a list that quotes one part many times over is refused`() {
        let kernel = ZipWriter.Entry(name: "a0", content: [UInt8](repeating: 0x20, count: 1 << 12), isDeflated: true)
        let quotes = (1...200).map { number in
            var entry = kernel
            entry.name = "a\(number % 10)\(number)"
            entry.localName = "a0"
            entry.declaredOffset = 0
            return entry
        }
        let error = failure(ZipWriter.archive([kernel] + quotes))
        #expect(error == .refusedArchive(.overlapping) || error == .damaged(part: "zip"))
    }

    @Test(.timeLimit(.minutes(2)))
    func `seventy thousand parts are refused, whatever their number is said to be`() {
        let entries = (0..<70_000).map { ZipWriter.Entry(name: "a\($0)", content: []) }
        #expect(failure(ZipWriter.archive(entries)) == .refusedArchive(.tooManyEntries))
        let modest = failure(ZipWriter.archive(entries, declaredCount: 5))
        #expect(modest == .unsupportedFormat(.archive))
    }

    @Test(.timeLimit(.minutes(2)))
    func `a bomb is refused while it is unpacked, not after`() {
        let bomb = Self.table + String(repeating: " ", count: 64 << 20)
        let bytes = WorkbookWriter(rows: bomb).bytes()
        #expect(bytes.count < 1 << 20)
        #expect(failure(bytes) == .refusedArchive(.ratioTooHigh))
    }

    @Test
    func `a part larger than all we are willing to read is refused`() {
        var limits = IntakeLimits()
        limits.inflatedBytes = 100_000
        let noise = (0..<20_000).map { WorkbookWriter.row($0 + 3, ["B\($0)", "05/01/2026"]) }.joined()
        let bytes = WorkbookWriter(rows: Self.table + noise).bytes()
        #expect(failure(bytes, limits: limits) == .refusedArchive(.inflatedTooLarge))
        #expect(failure(bytes) == nil)
    }

    @Test(arguments: [0, 10, 1 << 30, UInt32.max - 1] as [UInt32])
    func `a lying size is found out`(size: UInt32) {
        let bytes = book { entries in entries[0].declaredSize = size }
        #expect(failure(bytes) != nil)
    }

    @Test
    func `a lying packed size or checksum is found out`() {
        #expect(failure(book { $0[0].declaredPackedSize = 10 }) != nil)
        #expect(failure(book { $0[0].declaredPackedSize = 1 << 30 }) == .damaged(part: "zip"))
        #expect(failure(book { $0[0].checksum = 1 }) == .damaged(part: "xl/worksheets/sheet1.xml"))
    }

    @Test
    func `an archive cut short anywhere is damaged`() {
        let bytes = book { _ in }
        for length in stride(from: 4, to: bytes.count - 1, by: 7) {
            #expect(failure(Array(bytes[..<length])) != nil)
        }
    }
}

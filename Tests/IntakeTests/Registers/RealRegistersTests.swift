import Accountability
import Testing

@testable import Intake

struct RealRegistersTests {
    @Test(arguments: [
        ("chi-lang-bac-2023.xlsx", 1196), ("dong-tien-2026-09-30.xlsx", 2331), ("dong-tien-2026-10-31.xlsx", 2600),
    ])
    func `a one-stop system's export is read whole`(name: String, rows: Int) throws {
        let register = try RegisterReader.read(path: Samples.path(name))
        #expect(register.rows.count == rows)
        #expect(register.refusals.isEmpty)
        #expect(register.headerRow == 4)
        #expect(register.sheetName == "Danh sách hồ sơ")
        #expect(register.skippedRows == 0)
        #expect(register.recordedColumns == Set(RegisterColumn.allCases).subtracting([.delivered]))
        #expect(register.headers[.unit] == "Phòng ban")
        #expect(register.headers[.agency] == "Cơ quan/đơn vị")
        #expect(Set(register.rows.map(\.code)).count == rows)
    }

    @Test
    func `every column of a row is read`() throws {
        let row = try #require(try RegisterReader.read(path: Samples.path("dong-tien-2026-09-30.xlsx")).rows.first)
        #expect(row.row == 5)
        #expect(row.code.text == "H45.18.03-260105-0001")
        #expect(row.procedure == "Giải quyết chế độ thờ cúng liệt sĩ")
        #expect(row.field == "Người có công")
        #expect(row.unit == "Văn phòng HĐND và UBND")
        #expect(row.agency == "UBND xã Đồng Tiến")
        #expect(row.officer == "Hoàng Công Trang")
        #expect(row.applicantLabel == "Phạm X. G.")
        #expect(row.status == .delivered)
        #expect(row.statusText == "Đã trả kết quả")
        #expect(row.channel == .online)
        #expect(row.channelText == "Trực tuyến")
        #expect(row.receivedAt == instant("2026-01-05T12:16:10"))
        #expect(row.dueAt == instant("2026-01-20T16:48:30"))
        #expect(row.finishedAt == instant("2026-01-19T11:30:35"))
        #expect(row.deliveredAt == nil)
    }

    @Test
    func `states and channels are told apart`() throws {
        let register = try RegisterReader.read(path: Samples.path("dong-tien-2026-10-31.xlsx"))
        let states = Dictionary(grouping: register.rows, by: \.status).mapValues(\.count)
        #expect(states == [.delivered: 2482, .processing: 51, .withdrawn: 28, .awaitingSupplement: 23, .rejected: 16])
        let channels = Dictionary(grouping: register.rows, by: \.channel).mapValues(\.count)
        #expect(channels == [.online: 1736, .inPerson: 651, .postal: 213])
    }

    @Test
    func `an export with dates as text and one with serials give the same instants`() throws {
        let text = try RegisterReader.read(path: Samples.path("dong-tien-2026-09-30.xlsx"))
        let serials = try RegisterReader.read(path: Samples.path("dong-tien-2026-10-31.xlsx"))
        let later = Dictionary(uniqueKeysWithValues: serials.rows.map { ($0.code, $0) })
        let pairs = text.rows.compactMap { row in later[row.code].map { (row, $0) } }
        #expect(pairs.count > 2300)
        #expect(pairs.allSatisfy { $0.receivedAt == $1.receivedAt })
        #expect(pairs.count { $0.finishedAt != nil && $0.finishedAt == $1.finishedAt } > 2200)
        #expect(pairs.count { $0.dueAt == $1.dueAt } > 2300)
    }

    @Test
    func `a register of another kind is read through a mapping`() throws {
        let profile = try MappingProfile(name: "coselog", arguments: Samples.coselog)
        let register = try RegisterReader.read(path: Samples.path("coselog-receipt-a.csv"), profile: profile)
        #expect(register.rows.count == 717)
        #expect(register.refusals.isEmpty)
        #expect(register.format == .csv(delimiter: .comma, encoding: .utf8))
        #expect(register.recordedColumns == [.code, .received, .due, .finished, .officer, .unit, .channel])
        #expect(register.rows[0].code.text == "CASE-10011")
        #expect(register.rows[0].receivedAt == instant("2011-10-11T13:42:22"))
        #expect(register.rows[0].finishedAt == nil)
        #expect(register.rows[0].status == nil)
        #expect(Set(register.warnings.map(\.code)).isSuperset(of: ["row.unusual_code", "row.unknown_channel"]))
    }

    @Test
    func `without its mapping that register has no header`() throws {
        let bytes = try Samples.bytes("coselog-receipt-a.csv")
        #expect(failure(bytes) == .noHeader(rowsSearched: 50))
    }
}

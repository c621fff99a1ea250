import Accountability
import Foundation
import Testing

@testable import Intake

struct MappingProfileTests {
    @Test(arguments: [
        (["code"], MappingFault.malformed("code")),
        (["code="], .malformed("code=")),
        (["code= "], .malformed("code= ")),
        (["kode=case"], .unknownColumn("kode")),
        (["code=a", "code=b"], .columnTwice("code")),
        (["code=Case", "received= CASE "], .headerTwice(" CASE ")),
    ])
    func `a mapping that cannot be meant is refused`(arguments: [String], fault: MappingFault) {
        #expect(throws: IntakeError.badMapping(fault)) { try MappingProfile(name: "x", arguments: arguments) }
    }

    @Test
    func `a mapping names the headers the file lacks`() throws {
        let profile = try MappingProfile(name: "x", arguments: ["code=case", "received=received", "due=planed"])
        let bytes = Array("case,received,planned\n1,05/01/2026,06/01/2026\n".utf8)
        #expect(failure(bytes, profile: profile) == .mappedHeaderMissing(["due=planed"]))
        #expect(failure(bytes, profile: profile)?.message.contains("due=planed") == true)
    }

    @Test
    func `a mapping goes before the usual headers, which still serve for the rest`() throws {
        let profile = try MappingProfile(name: "x", arguments: ["unit=Cơ quan/đơn vị", "received=NGÀY  NỘP"])
        let header = "Mã hồ sơ;Ngày nộp;Ngày tiếp nhận;Phòng ban;Cơ quan/đơn vị;Lĩnh vực"
        let text = header + "\nH1-260105-001;05/01/2026;06/01/2026;A;B;C\n"
        let row = try #require(try register(csv: text, profile: profile).rows.first)
        #expect(row.receivedAt == instant("2026-01-05T00:00:00"))
        #expect(row.unit == "B")
        #expect(row.agency == nil)
        #expect(row.field == "C")
    }

    @Test
    func `a mapping is kept as plain JSON`() throws {
        let profile = try MappingProfile(name: "coselog", arguments: ["code=case", "due=planned"])
        let encoder = JSONEncoder()
        encoder.outputFormatting = .sortedKeys
        let json = try encoder.encode(profile)
        #expect(
            String(decoding: json, as: UTF8.self) == #"{"columns":{"code":"case","due":"planned"},"name":"coselog"}"#
        )
        #expect(try JSONDecoder().decode(MappingProfile.self, from: json) == profile)
    }

    @Test
    func `a header beyond the first rows is not found by a mapping either`() throws {
        let profile = try MappingProfile(name: "x", arguments: ["code=case", "received=received"])
        let text = String(repeating: "title\n", count: 50) + "case,received\n1,05/01/2026\n"
        #expect(
            failure(Array(text.utf8), profile: profile) == .mappedHeaderMissing(["code=case", "received=received"])
        )
    }
}

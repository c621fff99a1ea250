import Accountability
import Actions
import Postgres
import Store
import StoreSupport
import Testing

/// Taking in what the portal shows: once, twice, wrongly.
struct RecordPortalListTests {
    private static let header = "Mã hồ sơ,Ngày tiếp nhận,Hạn xử lý,Ngày kết thúc\n"

    @Test func `the same list again is the same list, of another period or day it is another`() async throws {
        try await withInstallation { installation in
            let commune = try await installation.addCommune()
            let text = Self.header + "\(RegisterFile(1).code),05/01/2026,15/01/2026,20/01/2026\n"
            let first = try await installation.portal(text, in: commune)
            let before = try await installation.dump(except: [])
            #expect(try await installation.portal(text, in: commune) == first)
            #expect(try await installation.dump(except: []) == before)
            #expect(first.rows == 1 && first.refused == 0 && first.coverage == .late)
            let later = try await installation.portal(text, takenOn: .test(2026, 2, 3), in: commune)
            #expect(later.id != first.id)
            let january = try #require(ReportingPeriod(.month, 1, year: 2026))
            let newest = try await installation.reading(commune) { db in
                try PortalList.newest(of: january, asOf: .test(2099, 1, 1), in: commune.id, on: db)
            }
            #expect(newest == later)
            let verified = try await installation.keeper.verify(commune)
            #expect(verified.isSound, "\(verified)")
        }
    }

    @Test func `one wrong row refuses all; left out it is kept with what is wrong`() async throws {
        try await withInstallation { installation in
            let commune = try await installation.addCommune()
            let text =
                Self.header + "\(RegisterFile(1).code),05/01/2026,15/01/2026,\n,06/01/2026,,\n"
                + "\(RegisterFile(2).code),hôm kia,,\n\(RegisterFile(1).code),05/01/2026,,\n"
            await #expect(throws: RefusedRows.self) { try await installation.portal(text, in: commune) }
            let list = try await installation.portal(text, skipsRefused: true, in: commune)
            #expect(list.rows == 1 && list.refused == 3)
            let (lines, problems) = try await installation.reading(commune) { db in
                (
                    try PortalList.lines(of: list.id, in: commune.id, on: db),
                    try PortalList.problems(of: list.id, in: commune.id, on: db)
                )
            }
            #expect(lines.map(\.code.text) == [RegisterFile(1).code] && lines.map(\.dueOn) == [.test(2026, 1, 15)])
            #expect(Set(problems.filter { $0.severity == .refused }.map(\.row)) == [3, 4, 5])
            #expect(problems.allSatisfy { !$0.message.isEmpty })
        }
    }

    @Test func `a day before the period or to come, another commune's list and an empty one are refused`() async throws
    {
        try await withInstallation { installation in
            let commune = try await installation.addCommune()
            let text = Self.header + "\(RegisterFile(1).code),05/01/2026,15/01/2026,\n"
            for day in [CalendarDay.test(2025, 12, 31), .test(2027, 1, 1)] {
                await #expect(throws: Refusal(.portalListEarly, day.iso)) {
                    try await installation.portal(text, takenOn: day, in: commune)
                }
            }
            let foreign = Self.header + "\(RegisterFile(1, agency: "H23.45.99").code),05/01/2026,15/01/2026,\n"
            await #expect(throws: Refusal(.otherCommune, "1/1")) {
                try await installation.portal(foreign, in: commune)
            }
            await #expect(throws: Refusal(.noRows)) { try await installation.portal(Self.header, in: commune) }
            #expect(try await installation.superuser("select count(*)::text from kc.portal_lists") == ["0"])
        }
    }

    @Test func `whoever may not bring in registers brings in no list`() async throws {
        try await withInstallation { installation in
            let commune = try await installation.addCommune()
            let text = Self.header + "\(RegisterFile(1).code),05/01/2026,15/01/2026,\n"
            for role in [Role.chairman, .unitHead, .inspector] {
                let author = try await installation.addAccount(role, name: "Người \(role.title)", to: commune)
                await #expect(throws: Refusal(.notAllowed)) {
                    try await installation.portal(text, in: commune, by: author)
                }
            }
            let clerk = try await installation.addAccount(.clerk, to: commune)
            #expect(try await installation.portal(text, in: commune, by: clerk).recordedBy == clerk.account.id)
        }
    }
}

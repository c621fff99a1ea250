import Accountability
import Testing

struct ManagementTests {
    private let official = Official.ID()

    private func statement(_ agency: String?, from: String) throws -> Management {
        Management(id: Management.ID(), official: official, agency: agency, fromOn: try day(from), document: "CV 5")
    }

    @Test func `the statement of the latest day holds, and of two for one day the one recorded later`() throws {
        let statements = [
            try statement("Thuế", from: "2026-05-01"), try statement("Công an", from: "2026-02-01"),
            try statement(nil, from: "2026-08-01"), try statement("Công an xã", from: "2026-02-01"),
        ]
        let expected = [
            ("2026-01-31", nil), ("2026-02-01", "Công an xã"), ("2026-05-01", "Thuế"), ("2026-07-31", "Thuế"),
            ("2026-08-01", nil),
        ]
        for (asked, agency) in expected {
            #expect(Management.agency(on: try day(asked), by: statements) == agency, "\(asked)")
        }
        #expect(Management.agency(on: try day("2026-01-01"), by: []) == nil)
    }
}

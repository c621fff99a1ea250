import Accountability
import Foundation
import Testing

struct RowProblemTests {
    private func problem(value: String) -> RowProblem {
        RowProblem(
            row: 4,
            column: "Ngày tiếp nhận",
            value: value,
            code: "row.bad_date",
            message: "Không đọc được ngày.",
            severity: .refused
        )
    }

    @Test func `what was read is shown on one line and cut`() {
        #expect(problem(value: " 31/13/2026\r\n").value == "31/13/2026")
        #expect(problem(value: String(repeating: "ế", count: 120)).value.count == 120)
        #expect(
            problem(value: String(repeating: "ế", count: 1_000_000)).value == String(repeating: "ế", count: 120) + "…"
        )
    }

    @Test func `a problem reads back as it was encoded`() throws {
        let original = problem(value: "31/13/2026")
        let encoded = try JSONEncoder().encode(original)
        #expect(try JSONDecoder().decode(RowProblem.self, from: encoded) == original)
        #expect(String(decoding: encoded, as: UTF8.self).contains(#""severity":"refused""#))
    }
}

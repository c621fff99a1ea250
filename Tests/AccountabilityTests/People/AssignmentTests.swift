import Accountability
import Testing

struct AssignmentTests {
    private let an = Official.ID()
    private let binh = Official.ID()
    private let land = OrgUnit.ID()
    private let office = OrgUnit.ID()

    private func assignment(
        _ official: Official.ID,
        unit: OrgUnit.ID? = nil,
        field: String? = nil,
        procedure: String? = nil,
        from: String = "2026-01-01",
        to: String? = nil,
        endedOn: String? = nil
    ) throws -> Assignment {
        Assignment(
            id: Assignment.ID(),
            official: official,
            unit: unit ?? land,
            field: field,
            procedure: procedure,
            fromOn: try day(from),
            toOn: try to.map(day),
            document: "QĐ 12",
            end: try endedOn.map { DutyEnd(endedOn: try day($0), reason: "Phân công lại") }
        )
    }

    private func responsible(
        _ assignments: [Assignment],
        procedure: String? = "Tách thửa",
        field: String? = "Đất đai",
        unit: OrgUnit.ID? = nil,
        on asked: String = "2026-03-02",
        confirmed: Official.ID? = nil,
        hinted: Official.ID? = nil
    ) throws -> Responsible {
        Assignment.responsible(
            procedure: procedure,
            field: field,
            unit: unit ?? land,
            on: try day(asked),
            among: assignments,
            confirmed: confirmed,
            hinted: hinted
        )
    }

    @Test func `a person's word stands before an assignment, and that before the register's hint`() throws {
        let assigned = [try assignment(an, procedure: "Tách thửa")]
        #expect(try responsible(assigned, confirmed: binh, hinted: an) == .confirmed(binh))
        #expect(try responsible(assigned, hinted: binh) == .assigned(an))
        #expect(try responsible([], hinted: binh) == .hinted(binh))
        #expect(try responsible([]) == .nobody)
    }

    @Test func `the assignment that says most decides`() throws {
        let byUnit = try assignment(an)
        let byField = try assignment(binh, field: "Đất đai")
        let byProcedure = try assignment(an, procedure: "TÁCH  thửa")
        #expect(try responsible([byUnit]) == .assigned(an))
        #expect(try responsible([byUnit, byField]) == .assigned(binh))
        #expect(try responsible([byUnit, byField, byProcedure]) == .assigned(an))
        #expect(try responsible([byField], field: "Hộ tịch", hinted: an) == .hinted(an))
    }

    @Test func `where two match, the one of the file's unit is meant, and otherwise nobody`() throws {
        let inOffice = try assignment(binh, unit: office, procedure: "Tách thửa")
        let inLand = try assignment(an, procedure: "Tách thửa")
        #expect(try responsible([inOffice, inLand], unit: land) == .assigned(an))
        #expect(try responsible([inOffice, inLand], unit: OrgUnit.ID(), hinted: an) == .nobody)
        #expect(try responsible([inLand, try assignment(binh, procedure: "Tách thửa")], hinted: an) == .nobody)
        #expect(try responsible([inLand, try assignment(an, procedure: "Tách thửa")]) == .assigned(an))
    }

    @Test(arguments: [
        ("2025-12-31", false), ("2026-01-01", true), ("2026-06-30", true), ("2026-07-01", false),
    ])
    func `an assignment holds from its first to its last day`(on asked: String, holds: Bool) throws {
        #expect(try assignment(an, to: "2026-06-30").holds(on: try day(asked)) == holds)
        #expect(try assignment(an, endedOn: "2026-06-30").holds(on: try day(asked)) == holds)
        #expect(try assignment(an, to: "2026-12-31", endedOn: "2026-06-30").holds(on: try day(asked)) == holds)
        #expect(try assignment(an, to: "2026-06-30", endedOn: "2026-12-31").holds(on: try day(asked)) == holds)
        #expect(try !assignment(an, endedOn: "2025-12-31").holds(on: try day(asked)))
    }

    @Test func `the same duty on the same days is a repetition`() throws {
        let first = try assignment(an, procedure: "Tách thửa", to: "2026-06-30")
        #expect(first.repeats(try assignment(an, procedure: "tách thửa", from: "2026-06-30")))
        #expect(!first.repeats(try assignment(an, procedure: "Tách thửa", from: "2026-07-01")))
        #expect(!first.repeats(try assignment(binh, procedure: "Tách thửa")))
        #expect(!first.repeats(try assignment(an, field: "Đất đai")))
        #expect(!first.repeats(try assignment(an, procedure: "Tách thửa", endedOn: "2025-12-31")))
    }
}

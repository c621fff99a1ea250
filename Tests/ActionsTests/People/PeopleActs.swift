import Accountability
import Actions
import FoundationEssentials
import Postgres
import Store
import StoreSupport

/// Acts about people's duties with everything a test does not care about.
extension TestInstallation {
    @discardableResult
    func assign(
        _ official: Official.ID,
        unit: String? = nil,
        field: String? = nil,
        procedure: String? = "Tách thửa",
        from: CalendarDay = .test(2026, 1, 1),
        to: CalendarDay? = nil,
        by author: Author
    ) async throws -> Assignment {
        try await door.perform(
            try AssignDuty(
                official: official,
                unitName: unit,
                field: field,
                procedure: procedure,
                fromOn: from,
                toOn: to,
                document: "QĐ 12"
            ),
            by: author
        )
    }

    @discardableResult
    func leave(
        _ official: Official.ID,
        _ from: CalendarDay,
        _ to: CalendarDay,
        kind: Leave.Kind = .annual,
        by author: Author
    ) async throws -> Leave {
        try await door.perform(try RecordLeave(official: official, kind: kind, fromOn: from, toOn: to), by: author)
    }

    @discardableResult
    func depart(
        _ official: Official.ID,
        on day: CalendarDay = .test(2026, 1, 31),
        successor: Official.ID? = nil,
        by author: Author
    ) async throws -> Departure {
        try await door.perform(
            try RecordDeparture(
                official: official,
                leftOn: day,
                kind: .transfer,
                document: "QĐ 88",
                successor: successor
            ),
            by: author
        )
    }

    @discardableResult
    func delegate(
        _ permissions: [Permission],
        to delegate: Author,
        from: CalendarDay,
        through to: CalendarDay,
        by author: Author
    ) async throws -> Delegation {
        try await door.perform(
            try Delegate(
                to: delegate.account.id,
                permissions: permissions,
                fromOn: from,
                toOn: to,
                document: "Giấy ủy quyền 3"
            ),
            by: author
        )
    }

    func assignments(of commune: Commune) async throws -> [Assignment] {
        try await reading(commune) { try Assignment.list(of: commune.id, on: $0) }
    }
}

extension TestInstallation {
    /// Today, by the database's clock.
    func today() async throws -> CalendarDay {
        let text = try await superuser("select kc.day_of(clock_timestamp())::text")
        return CalendarDay(iso: text[0]) ?? .earliest
    }
}

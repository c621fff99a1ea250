import Accountability
import Postgres
import Store

/// What an official was charged with, when he was away, who manages him, and whether he left.
struct Duties: Sendable {
    let assignments: [Assignment]
    let leaves: [Leave]
    let managements: [Management]
    let departure: Departure?
    let unitNames: [OrgUnit.ID: String]

    /// As it was known at the end of a day.
    init(of official: Official.ID, asOf day: CalendarDay, in commune: Commune.ID, on db: Connection) throws {
        assignments = try Assignment.list(of: commune, official: official, asOf: day, on: db)
        leaves = try Leave.list(of: commune, official: official, asOf: day, on: db)
        managements = try Management.list(of: commune, official: official, asOf: day, on: db)
        departure = try Departure.list(of: commune, asOf: day, on: db).first {
            $0.official == official && $0.annulment == nil
        }
        unitNames = try OrgUnit.names(of: commune, on: db)
    }

    /// The sections of a record. Names of others stay out: whoever the record is about may not know them all.
    var fields: [Report.Field] {
        [
            .init(
                key: "assignments",
                label: "Phân công",
                value: .list(assignments.map { .group($0.fields(unitName: unitNames[$0.unit])) })
            ),
            .init(key: "leaves", label: "Nghỉ phép, vắng mặt", value: .list(leaves.map { .group($0.fields()) })),
            .init(
                key: "managements",
                label: "Cơ quan khác quản lý",
                value: .list(managements.map { .group($0.fields()) })
            ),
            .init(
                key: "departure",
                label: "Thôi công tác tại xã",
                value: departure.map { .group($0.fields()) } ?? .notRecorded
            ),
        ]
    }
}

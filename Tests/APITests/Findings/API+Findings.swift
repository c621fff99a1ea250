import Accountability
import Actions
import FoundationEssentials
import Postgres
import Store
import StoreSupport

extension API {
    /// A late file that the register lays to an official, in an export of its own.
    func makeFinding(about official: Official.ID) async throws -> MatrixCase.Thing {
        let names = try await installation.reading(commune) { try Official.names(of: commune.id, on: $0) }
        let known = try await installation.reading(commune) { try Finding.list(of: commune.id, on: $0).count }
        var file = RegisterFile(
            known + 1,
            agency: commune.code,
            finished: .test(2026, 1, 16),
            status: .delivered,
            officer: names[official]
        )
        file.unit = nil
        try await installation.importing(
            RegisterExport([file]),
            exportedOn: CalendarDay.test(2026, 1, 20).adding(days: known),
            to: commune
        )
        try await installation.door.scan(asOf: .test(2026, 12, 31), by: .console(of: commune))
        let found = try await installation.reading(commune) { [code = file.code] db in
            try Finding.inForce(code: code, of: commune.id, on: db)
        }
        guard let found else { throw Refusal(.findingNotFound, file.code) }
        return MatrixCase.Thing(id: found.text, version: 0)
    }

    /// The file of a finding about an official, by its code.
    func lateFile(of official: Official.ID) async throws -> MatrixCase.Thing {
        let made = try await makeFinding(about: official)
        let code = try await installation.reading(commune) { [commune] db in
            try Finding.ID(text: made.id).flatMap { try Finding.list([$0], of: commune.id, on: db).first?.code }
        }
        guard let code else { throw Refusal(.findingNotFound, made.id) }
        return MatrixCase.Thing(id: code)
    }

    /// An incident a leader recorded about an official.
    func makeIncident(
        about official: Official.ID,
        happenedOn day: CalendarDay = .test(2026, 1, 16)
    ) async throws -> MatrixCase.Thing {
        let incident = try await installation.door.perform(
            try RecordIncident(
                official: official,
                kind: .attitude,
                source: .hotline,
                happenedOn: day,
                text: "Trả lời thiếu tôn trọng"
            ),
            by: try author(.chairman)
        )
        return MatrixCase.Thing(id: incident.id.text, version: 0)
    }
}

import Accountability
import Actions
import Postgres
import Store

extension BusyCommune {
    /// A file whose officer was confirmed, another that was excused, and two matters the register does not show, one of them wrong.
    static func findings(in installation: TestInstallation, _ commune: Commune) async throws {
        let leader = try await installation.addAccount(.chairman, name: "Vũ Đình Chiến", to: commune)
        let late = try await installation.reading(commune) { db in
            try Finding.list(of: commune.id, on: db).filter { $0.state == .detected }
        }
        guard let first = late.first, let official = first.hintedOfficial else { throw Refusal(.findingNotFound) }
        _ = try await installation.door.perform(try ConfirmResponsible(first.id, official: official), by: leader)
        _ = try await installation.door.perform(
            DisposeFinding(first.id, try .excused(reason: "Mất điện", evidence: "Thông báo 5")),
            by: leader
        )
        _ = try await installation.door.perform(
            try RecordIncident(
                official: official,
                kind: .lateFile,
                source: .hotline,
                happenedOn: .test(2026, 1, 16),
                text: "Trả kết quả muộn",
                code: RegisterFile(40).code,
                dueOn: .test(2026, 1, 15)
            ),
            by: leader
        )
        let wrong = try await installation.door.perform(
            try RecordIncident(
                official: official,
                kind: .workingHours,
                source: .check,
                happenedOn: .test(2026, 1, 16),
                text: "Vắng mặt tại quầy"
            ),
            by: leader
        )
        _ = try await installation.door.perform(try AnnulIncident(wrong.id, reason: "Nhầm người"), by: leader)
    }
}

public import Accountability
import Actions
import FoundationEssentials
import Ledger
import Postgres
import Store

/// A commune in which a little of everything has happened, so that no table of records is empty.
public struct BusyCommune: Sendable {
    /// The commune.
    public let commune: Commune
    /// A batch in force with a late file, a refused row and warnings.
    public let january: ImportBatch.ID
    /// A later batch in force, in which files changed.
    public let february: ImportBatch.ID
    /// A batch that two persons took out of force.
    public let annulled: ImportBatch.ID
    /// How long the ledger was when its first checkpoint was signed.
    public let firstCheckpoint: Int
    /// How long it is now; the last checkpoint covers all of it.
    public let size: Int

    /// Lets it happen.
    public init(in installation: TestInstallation) async throws {
        let commune = try await installation.addCommune(startOn: .test(2026, 1, 10))
        try await installation.addOfficial(
            "Nguyễn Văn An",
            aliases: ["Nguyễn V. An"],
            staffCode: "CB-01",
            unit: "Phòng Kinh tế",
            to: commune
        )
        let token = BearerToken(of: commune.id)
        let clerk = try AddAccount(role: .clerk, name: "Lê Thị Cúc", token: token)
        _ = try await installation.door.perform(clerk, by: .console(of: commune))
        try await installation.door.perform(RevokeToken(token), by: .console(of: commune))
        let limits =
            "name,working_days,effective_on,source_document\nĐăng ký biến động đất đai,8,2025-07-01,QĐ thử nghiệm\n"
        _ = try await installation.door.perform(
            try RecordProcedures(csv: limits),
            by: .console(of: .installation)
        )
        january = try await Self.january(in: installation, commune)
        guard let (checkpoint, _) = try await installation.keeper.sign(commune) else { throw Refusal(.communeNotFound) }
        try await installation.door.scan(asOf: .test(2026, 1, 31), by: .console(of: commune))
        february = try await Self.february(in: installation, commune)
        annulled = try await Self.annulled(in: installation, commune)
        try await Self.findings(in: installation, commune)
        try await Self.commendations(in: installation, commune)
        try await Self.duties(in: installation, commune)
        try await Self.explanations(in: installation, commune)
        try await Self.reminders(in: installation, commune)
        try await Self.reviews(in: installation, commune)
        try await Self.looks(in: installation, commune)
        try await Self.portal(in: installation, commune)
        let text = try PaperTemplate(
            .apology,
            subject: "xin lỗi",
            body: "Kính thưa {mã hồ sơ}, {ngày hẹn trả}, {ngày hẹn lại}."
        )
        let wording = try RecordPaperTemplate(text, effectiveOn: .test(2099, 1, 1), reason: "Lời văn mới")
        _ = try await installation.door.perform(wording, by: installation.addAccount(.clerk, to: commune))
        let packet = KeepYearPacket.Made(
            year: 2025,
            asOf: .test(2025, 12, 14),
            entries: checkpoint.size,
            manifest: "\(String(repeating: "0", count: 64))  kiem-tra.py\n"
        ) { offset, count in Array(Array("gói".utf8).dropFirst(offset).prefix(count)) }
        _ = try await installation.door.perform(try KeepYearPacket(packet), by: .console(of: commune))
        try await installation.door.scan(asOf: .test(2026, 2, 28), by: .console(of: commune))
        guard let (last, _) = try await installation.keeper.sign(commune) else { throw Refusal(.communeNotFound) }
        try await installation.keeper.sign(.installation)
        self.commune = commune
        firstCheckpoint = checkpoint.size
        size = last.size
    }

    private static let files = [
        RegisterFile(1, finished: .test(2026, 1, 20), status: .delivered),
        RegisterFile(2, due: .test(2026, 1, 8), officer: "Phạm Thị Dung"),
        RegisterFile(3, finished: .test(2026, 1, 9), status: .resolved, officer: "Nguyễn V. An"),
        RegisterFile(4, status: .unknown),
    ]

    private static func january(in installation: TestInstallation, _ commune: Commune) async throws -> ImportBatch.ID {
        var export = RegisterExport(files + [RegisterFile(5)])
        export.oddCells[RegisterFile(5).code] = [.received: "hôm qua"]
        return try await installation.importing(export, exportedOn: .test(2026, 1, 25), to: commune) {
            $0.skipsRefused = true
        }.batch
    }

    private static func february(in installation: TestInstallation, _ commune: Commune) async throws -> ImportBatch.ID {
        let changed = [
            files[0].with { $0.finished = .test(2026, 1, 14) }, files[1].with { $0.finished = .test(2026, 1, 7) },
            files[2], files[3].with { $0.due = .test(2026, 1, 16) },
            RegisterFile(6, finished: .test(2026, 1, 30), status: .delivered),
        ]
        return try await installation.importing(RegisterExport(changed), exportedOn: .test(2026, 2, 25), to: commune) {
            $0.createsOfficials = true
        }.batch
    }

    private static func annulled(in installation: TestInstallation, _ commune: Commune) async throws -> ImportBatch.ID {
        let wrong = RegisterExport([files[2].with { $0.finished = nil }])
        let batch = try await installation.importing(wrong, exportedOn: .test(2026, 2, 26), to: commune).batch
        let director = try await installation.addAccount(.centreDirector, name: "Bùi Văn Giang", to: commune)
        _ = try await installation.door.annul(batch, reason: "Nhầm tệp", by: .console(of: commune))
        _ = try await installation.door.annul(batch, reason: "Nhầm tệp", by: director)
        return batch
    }
}

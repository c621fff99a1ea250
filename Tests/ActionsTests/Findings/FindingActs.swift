import Accountability
import Actions
import FoundationEssentials
import Postgres
import Store
import StoreSupport
import Testing

/// A commune with a few late files, the people they concern and those who decide.
struct LateFiles {
    let installation: TestInstallation
    let commune: Commune
    /// Whom the register names.
    let an: Official.ID
    let binh: Official.ID
    let chairman: Author
    let head: Author
    let otherHead: Author
    let clerk: Author

    static let unit = "Phòng Kinh tế"
    static let otherUnit = "Phòng Văn hóa - Xã hội"
    static let exportedOn = CalendarDay.test(2026, 1, 20)

    /// A late file of An, by its serial.
    static func file(_ serial: Int) -> RegisterFile {
        RegisterFile(serial, finished: .test(2026, 1, 16), status: .delivered)
    }

    /// Files imported and scanned; without files, only the people.
    static func with(
        _ files: [RegisterFile] = [file(1)],
        startOn: CalendarDay = .test(2026, 1, 1),
        _ body: (LateFiles) async throws -> Void
    ) async throws {
        try await withInstallation { installation in
            let commune = try await installation.addCommune(startOn: startOn)
            let late = LateFiles(
                installation: installation,
                commune: commune,
                an: try await installation.addOfficial("Nguyễn Văn An", unit: unit, to: commune),
                binh: try await installation.addOfficial("Trần Thị Bình", unit: unit, to: commune),
                chairman: try await installation.addAccount(.chairman, name: "Vũ Đình Chiến", to: commune),
                head: try await installation.addAccount(.unitHead, name: "Lý Thị Dung", unit: unit, to: commune),
                otherHead: try await installation.addAccount(
                    .unitHead,
                    name: "Mai Văn Em",
                    unit: otherUnit,
                    to: commune
                ),
                clerk: try await installation.addAccount(.clerk, name: "Hồ Thị Gấm", to: commune)
            )
            if !files.isEmpty { try await late.scan(files) }
            try await body(late)
            #expect(try await installation.keeper.verify(commune).isSound)
        }
    }

    /// Imports an export of these files and scans.
    func scan(_ files: [RegisterFile], exportedOn: CalendarDay = exportedOn) async throws {
        try await installation.importing(RegisterExport(files), exportedOn: exportedOn, to: commune)
        try await installation.door.scan(asOf: .test(2026, 6, 1), by: .console(of: commune))
    }

    /// All findings, by due day and code.
    func findings() async throws -> [Finding] {
        try await installation.reading(commune) { try Finding.list(of: commune.id, on: $0) }
    }

    /// The only finding.
    func finding() async throws -> Finding {
        let findings = try await findings()
        return try #require(findings.count == 1 ? findings[0] : nil)
    }

    /// All incidents.
    func incidents() async throws -> [Incident] {
        try await installation.reading(commune) { try Incident.list(of: commune.id, on: $0) }
    }

    /// An official signed in as himself.
    func identity(of official: Official.ID) -> Identity {
        Identity(Account(id: .init(), person: Person.ID(official.uuid), role: .official), of: commune.id)
    }

    /// What an official reads of himself, signed in as himself.
    func own(_ official: Official.ID, asOf: CalendarDay? = nil) async throws -> [Finding] {
        let account = Account(id: .init(), person: Person.ID(official.uuid), role: .official)
        let commune = commune
        return try await installation.database.transaction(as: Identity(account, of: commune.id), .snapshot) {
            try Finding.list(of: commune.id, official: official, asOf: asOf, on: $0)
        }
    }

    @discardableResult
    func confirm(
        _ finding: Finding,
        _ official: Official.ID,
        reason: String? = nil,
        version: Int? = nil,
        by author: Author? = nil
    ) async throws -> Finding {
        try await installation.door.perform(
            try ConfirmResponsible(finding.id, official: official, reason: reason, version: version),
            by: author ?? head
        )
    }

    @discardableResult
    func dispose(_ finding: Finding, _ disposition: FindingDisposition, by author: Author? = nil) async throws
        -> Finding
    {
        try await installation.door.perform(DisposeFinding(finding.id, disposition), by: author ?? chairman)
    }

    @discardableResult
    func report(
        _ official: Official.ID,
        kind: Incident.Kind = .lateFile,
        source: Incident.Source = .check,
        happenedOn: CalendarDay = .test(2026, 1, 16),
        code: String? = nil,
        dueOn: CalendarDay? = nil,
        by author: Author? = nil
    ) async throws -> Incident {
        try await installation.door.perform(
            try RecordIncident(
                official: official,
                kind: kind,
                source: source,
                happenedOn: happenedOn,
                text: "Trả kết quả muộn",
                code: code,
                dueOn: dueOn
            ),
            by: author ?? clerk
        )
    }
}

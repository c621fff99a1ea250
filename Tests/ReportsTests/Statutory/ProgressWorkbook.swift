import Accountability
import Actions
import Foundation
import Reports
import Store
import StoreSupport

/// The workbook of twelve officials that was computed by hand (`Tests/Data/progress-2026-03.csv`), and the same month as people record it.
struct ProgressWorkbook {
    /// One official's line of the workbook.
    struct Line: Sendable {
        let name: String
        let counts: [String: Int]
        let progress: String

        subscript(column: String) -> Int { counts[column] ?? 0 }
    }

    let lines: [Line]

    init() throws {
        let text = try String(contentsOfFile: TestData.path("progress-2026-03.csv"), encoding: .utf8)
        let rows = text.split(separator: "\n").filter { !$0.hasPrefix("#") }
        let heading = rows[0].split(separator: ",").map(String.init)
        lines = rows.dropFirst().map { row in
            // A quoted number holds a comma; nothing else does.
            let cells = row.replacing(/"(\d+),(\d+)"/) { "\($0.1);\($0.2)" }
                .split(separator: ",", omittingEmptySubsequences: false).map { String($0).replacing(";", with: ",") }
            let pairs = zip(heading, cells).compactMap { key, cell in Int(cell).map { (key, $0) } }
            let progress = heading.firstIndex(of: "progress").map { cells[$0] } ?? ""
            return Line(name: cells[0], counts: Dictionary(pairs) { first, _ in first }, progress: progress)
        }
    }

    /// The month it is of.
    static let period = ReportingPeriod(.month, 3, year: 2026)

    /// Lets everybody do and record in a commune what the workbook says.
    func record(in installation: TestInstallation, _ commune: Commune) async throws {
        let chairman = try await installation.addAccount(.chairman, name: "Hà Thị Thu", to: commune)
        let clerk = try await installation.addAccount(.clerk, name: "Ngô Văn Quý", to: commune)
        var serial = 0
        var files: [RegisterFile] = []
        var late: [(line: Line, kind: String, code: String)] = []
        for line in lines {
            for kind in ["in_time"] + Self.lateness {
                for _ in 0..<line[kind] {
                    serial += 1
                    let file = Self.file(serial, of: line.name, isLate: kind != "in_time", serial.isMultiple(of: 3))
                    files.append(file)
                    if kind != "in_time" { late.append((line, kind, file.code)) }
                }
            }
        }
        // Of files that were due before and after the month nothing counts.
        files += [(CalendarDay.test(2026, 2, 27), 901), (.test(2026, 4, 1), 902)].map { due, serial in
            RegisterFile(
                serial,
                received: .test(2026, 2, 2),
                due: due,
                finished: .test(2026, 4, 3),
                status: .delivered,
                officer: "Nguyễn Văn An"
            )
        }
        var officials: [String: Official.ID] = [:]
        for line in lines {
            officials[line.name] = try await installation.addOfficial(line.name, unit: "Văn phòng", to: commune)
        }
        try await installation.importing(RegisterExport(files), exportedOn: .test(2026, 4, 10), to: commune)
        _ = try await installation.door.scan(asOf: .test(2026, 4, 10), by: .console(of: commune))
        let findings = try await installation.reading(commune) { db in
            Dictionary(try Finding.list(of: commune.id, on: db).map { ($0.code, $0) }) { first, _ in first }
        }
        var accounts: [String: Author] = [:]
        for (line, kind, code) in late {
            guard let finding = findings[code], let official = officials[line.name] else {
                throw Refusal(.findingNotFound, code)
            }
            if accounts[line.name] == nil {
                accounts[line.name] = try await installation.addAccount(.official, official: official, to: commune)
            }
            guard let himself = accounts[line.name] else { continue }
            try await Self.say(kind, of: finding, official, himself, chairman, in: installation)
        }
        for line in lines {
            guard let official = officials[line.name] else { continue }
            try await Self.others(line, official, chairman, clerk, in: installation)
        }
    }

    private static let lateness = ["objective", "excused", "attributed", "rejected", "partly", "unconfirmed"]

    /// Due in March; some in-time files were done long before it, some late ones are still open.
    private static func file(_ serial: Int, of name: String, isLate: Bool, _ isOdd: Bool) -> RegisterFile {
        let due = CalendarDay.test(2026, 3, 2).adding(days: serial % 29)
        let finished = isLate ? (isOdd ? nil : due.adding(days: 1 + serial % 20)) : due.adding(days: isOdd ? -20 : 0)
        return RegisterFile(
            serial,
            received: .test(2026, 2, 2),
            due: due,
            finished: finished.map { min($0, .test(2026, 4, 9)) },
            status: finished == nil ? .processing : .delivered,
            officer: name
        )
    }

    private static func say(
        _ kind: String,
        of finding: Finding,
        _ official: Official.ID,
        _ himself: Author,
        _ chairman: Author,
        in installation: TestInstallation
    ) async throws {
        let door = installation.door
        switch kind {
        case "excused":
            let excuse = try FindingDisposition.excused(reason: "Mất điện toàn xã", evidence: "Thông báo 5/TB-ĐL")
            _ = try await door.perform(DisposeFinding(finding.id, excuse), by: chairman)
        case "attributed":
            let other = try FindingDisposition.attributed(
                to: .agency,
                name: "Chi nhánh đất đai",
                reason: "Chờ trả lời",
                evidence: "CV 7"
            )
            _ = try await door.perform(DisposeFinding(finding.id, other), by: chairman)
        case "objective", "rejected", "partly":
            _ = try await door.perform(try ConfirmResponsible(finding.id, official: official), by: chairman)
            let act = try VolunteerExplanation(
                finding.ground,
                .reason(cause: "system_outage", text: "Hệ thống gặp sự cố hai ngày")
            )
            _ = try await door.perform(act, by: himself)
            let outcome: ExplanationDuty.Verdict.Outcome =
                kind == "objective" ? .accepted : kind == "partly" ? .partlyAccepted : .rejected
            let verdict = try GiveVerdict(
                act.duty,
                outcome,
                reason: "Đã xem nhật ký hệ thống",
                confirmsObjectiveCause: kind != "rejected"
            )
            _ = try await door.perform(verdict, by: chairman)
        default: return
        }
    }

    /// Late tasks, errors and initiatives.
    private static func others(
        _ line: Line,
        _ official: Official.ID,
        _ chairman: Author,
        _ clerk: Author,
        in installation: TestInstallation
    ) async throws {
        for (column, kind) in [("tasks", Incident.Kind.lateTask), ("errors", .wrongResult)] {
            for _ in 0..<line[column] {
                let incident = try RecordIncident(
                    official: official,
                    kind: kind,
                    source: .check,
                    happenedOn: .test(2026, 3, 20),
                    text: "Ghi nhận khi kiểm tra"
                )
                _ = try await installation.door.perform(incident, by: chairman)
            }
        }
        for _ in 0..<line["initiatives"] {
            let day = CalendarDay.test(2026, 3, 24)
            let nomination = NominateCommendation.Nomination(
                kind: .adHoc,
                form: .letter,
                achievement: "Trả kết quả tại nhà cho người già",
                initiativeDocument: "Quyết định 9/QĐ-UBND",
                happenedOn: day,
                shares: [.init(official: official, percent: 100)]
            )
            let commendation = try await installation.door.perform(try NominateCommendation(nomination), by: chairman)
                .id
            _ = try await installation.door.perform(VerifyCommendation(Step(commendation, on: day)), by: clerk)
            _ = try await installation.door.perform(ApproveCommendation(Step(commendation, on: day)), by: chairman)
        }
    }
}

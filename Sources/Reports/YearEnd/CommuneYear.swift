import Accountability
import Postgres
import Store

/// What was recorded in a commune in a review year: the tables of the year-end workbook, in one report.
struct CommuneYear {
    private let packet: YearPacket
    private let lines: [YearLine]
    private let findings: [LateFile]
    private let incidents: [Incident]
    private let duties: [[Report.Field]]
    private let reminders: [Reminder]
    private let cases: [ReviewCase]
    private let caseReminders: [Reminder]
    private let commendations: [Commendation]
    private let names: KnownNames
    private let officials: [Official.ID: String]
    private let units: [OrgUnit.ID: String]
    private let statutory: [Report.Field]
    /// The newest export its numbers rest on.
    let exportedOn: CalendarDay?

    /// Reads it in the snapshot in which the lines of its people were read. `step` is told of each month read.
    init(_ packet: YearPacket, _ lines: [YearLine], on db: Connection, step: () -> Void) throws {
        let (commune, days, asOf) = (packet.commune.id, packet.days, packet.asOf)
        self.packet = packet
        self.lines = lines
        let found = try Finding.list(detectedIn: days, mayConcern: nil, of: commune, asOf: asOf, on: db)
        findings = LateFile.all(
            found,
            duties: try ExplanationDuty.list(ofMatters: found.map(\.matter), of: commune, asOf: asOf, on: db),
            reminders: try Reminder.list(onMatters: found.map(\.matter), of: commune, asOf: asOf, on: db)
        )
        incidents = try Incident.list(of: commune, happenedIn: days, asOf: asOf, on: db)
        let asked = try ExplanationDuty.list(of: commune, requestedIn: days, asOf: asOf, on: db)
            .filter { !$0.wasMistake }
        reminders = try Reminder.list(of: commune, issuedIn: days, asOf: asOf, on: db)
            .filter { ![.drafted, .cancelled].contains($0.force(asOf: asOf)) }
        cases = try ReviewCase.list(of: commune, asOf: asOf, on: db).filter(packet.belongs)
        caseReminders = try Reminder.list(
            Array(Set(cases.flatMap { $0.openedGrounds + $0.decidedGrounds })),
            of: commune,
            on: db
        )
        commendations = try Commendation.list(of: commune, asOf: asOf, on: db).filter {
            days.contains($0.happenedOn) || $0.approvedOn.map(days.contains) ?? false
        }
        let names = try KnownNames(in: reminders, cases, asked, of: commune, on: db)
        self.names = names
        var reader = try ExplanationReader(today: asOf, of: commune, for: nil, on: db)
        duties = try asked.map { try reader.fields(of: $0, names: names) }
        officials = Dictionary(
            lines.map { ($0.official.id, $0.official.name) },
            uniquingKeysWith: { first, _ in first }
        )
        units = try OrgUnit.names(of: commune, on: db)
        exportedOn = try ImportBatch.newestExport(notAfter: asOf, of: commune, on: db)
        statutory = try YearTables(packet, on: db, step: step).fields
    }

    /// All of it as a report.
    var report: Report {
        Report(
            title: "Tổng hợp cuối năm \(packet.year.year)",
            fields: [
                .init(key: "commune", label: "Đơn vị", value: .text(packet.commune.name)),
                .init(key: "review_year", label: "Năm đánh giá", value: .count(packet.year.year)),
                .init(key: "from", label: "Từ ngày", value: .day(packet.year.from)),
                .init(key: "to", label: "Đến ngày", value: .day(packet.year.to)),
                .init(key: "as_of", label: "Xem tại ngày", value: .day(packet.asOf)),
                .init(key: "provisional", label: "Tạm tính", value: .flag(packet.isProvisional)),
                .init(key: "people", label: "Cán bộ", value: .table(people)),
                list("findings", "Sự việc chậm", findings.map(fields)),
                list("incidents", "Vụ việc ngoài sổ", incidents.map { $0.fields(names: officials, units: units) }),
                list("explanations", "Giải trình", duties),
                list("reminders", "Nhắc nhở, phê bình", reminders.map { $0.fields(asOf: packet.asOf, names: names) }),
                list(
                    "reviews",
                    "Gợi ý kiểm điểm, điều chuyển",
                    cases.map { $0.fields(asOf: packet.asOf, names: names, reminders: caseReminders) }
                ),
                list("commendations", "Biểu dương, khen thưởng", commendations.map { $0.fields(names: officials) }),
            ] + statutory
        )
    }

    private func fields(_ late: LateFile) -> [Report.Field] {
        late.finding.fields(names: officials, units: units) + [
            .init(key: "outcome", label: "Mã kết quả xử lý", value: .text(late.outcome.rawValue)),
            .init(key: "outcome_title", label: "Kết quả xử lý", value: .text(late.outcome.title)),
        ]
    }

    private var people: Report.Table {
        Report.Table(
            [
                "id": "Mã", "name": "Cán bộ", "staff_code": "Mã số", "unit": "Đơn vị", "findings": "Sự việc chậm",
                "in_force": "Nhắc nhở, phê bình đang tính", "provisional": "Đang xem xét lại",
                "threshold": "Số lần dẫn đến gợi ý", "reviews": "Gợi ý kiểm điểm, điều chuyển",
                "commendations": "Lượt khen", "folder": "Thư mục hồ sơ",
            ],
            rows: lines.map { line in
                let official = line.official
                return [
                    .text(official.id.text), .text(official.name), .optional(official.staffCode),
                    .optional(official.unitName),
                    .count(findings.count { $0.finding.responsible?.official == official.id }),
                    .count(line.count.inForce), .count(line.count.provisional), .count(line.threshold),
                    .count(line.reviews.count),
                    .count(commendations.count { $0.isInForce && $0.isFor(official.id.person) }),
                    .text(PacketName.folder(of: official)),
                ]
            }
        )
    }

    private func list(_ key: String, _ label: String, _ things: [[Report.Field]]) -> Report.Field {
        .init(key: key, label: label, value: .list(things.map { .group($0) }))
    }
}

public import Accountability
import Documents

extension AdministrativePaper {
    /// The notice of a reminder (*thông báo nhắc nhở, phê bình*), from what is shown of it to whoever may see it.
    public init?(reminder: Reminder, _ fields: [Report.Field], of commune: Commune, _ policy: Policy?) {
        guard let issue = reminder.issue, let issuedAt = reminder.issuedOn.flatMap({ Instant(day: $0) }) else {
            return nil
        }
        let name = fields.words("official_name") ?? ""
        let unit = fields.words("unit_name")
        var body: [Manuscript.Block] = [
            .paragraph(
                .spoken([
                    Run(
                        "Ngày \(issuedAt.day.vietnamese), \(issue.role.title.lowercasedFirst) đã \(reminder.kind.title.lowercased()) "
                            + "\(reminder.form.title) đối với \(name)\(unit.map { ", \($0)" } ?? ""), với nội dung:"
                    )
                ])
            ),
            .paragraph(.spoken([Run(reminder.text)])),
        ]
        let grounds = fields.grounds
        if !grounds.isEmpty {
            body.append(.paragraph(.spoken([Run("Các việc làm căn cứ:")]).keptWithNext))
            body.append(
                .table(
                    Table(
                        columns: [.init("TT", alignment: .center, width: 0.08), .init("Việc", width: 0.92)],
                        rows: grounds.enumerated().map { [.init("\($0 + 1)"), .init($1)] }
                    )
                )
            )
        }
        let rights = [
            policy.map {
                "Người được thông báo có quyền kiến nghị xem xét lại trong \($0.reconsiderationDays) ngày làm việc, tính từ ngày làm việc "
                    + "sau ngày nhận. \(Reminder.receiptIsNotAgreement)"
            },
            Reminder.isNotDiscipline,
        ].compactMap(\.self)
        body += rights.map { .paragraph(.spoken([Run($0)])) }
        self.init(
            of: commune,
            .notice,
            about: "\(reminder.kind.title.lowercased()) công chức trong giải quyết thủ tục hành chính",
            to: name + (unit.map { ", \($0)" } ?? ""),
            bases: LegalBasis.inForce(on: issuedAt.day),
            body: body,
            copies: unit.map { [$0] } ?? [],
            signer: PaperSigner(issue.role, unit: unit, name: fields.words("issuer_name") ?? ""),
            recordedAt: issuedAt
        )
    }

    /// A request to explain (*yêu cầu giải trình*), from what is shown of it to whoever may see it.
    public init(request duty: ExplanationDuty, _ fields: [Report.Field], of commune: Commune, _ policy: Policy?) {
        let name = fields.words("official_name") ?? ""
        let unit = fields.words("unit_name")
        let facts = ["ground_title", "requested_on", "answer_by"].compactMap { key in
            fields.first { $0.key == key && $0.value != .notRecorded }.map { Fact($0.label, Report.shown($0.value)) }
        }
        var body: [Manuscript.Block] = [
            .paragraph(
                .spoken([Run("Ủy ban nhân dân \(commune.name.lowercasedFirst) đề nghị \(name) giải trình về việc sau:")]
                )
                .keptWithNext
            ),
            .facts(facts),
        ]
        if let question = duty.question { body.append(.paragraph(.spoken([Run("Nội dung yêu cầu: \(question)")]))) }
        let asked = [
            policy.map {
                "Thời hạn giải trình là \($0.explanationDays) ngày làm việc, tính từ ngày làm việc sau ngày nhận văn bản này."
            },
            "Người được yêu cầu nêu rõ nguyên nhân, kèm tài liệu nếu có; nếu không phải việc của mình thì báo lại để xác định đúng người. "
                + Reminder.receiptIsNotAgreement,
        ].compactMap(\.self)
        body += asked.map { .paragraph(.spoken([Run($0)])) }
        self.init(
            of: commune,
            .letter,
            about: "yêu cầu giải trình việc chậm giải quyết",
            to: name + (unit.map { ", \($0)" } ?? ""),
            bases: LegalBasis.inForce(on: duty.requestedOn),
            body: body,
            copies: unit.map { [$0] } ?? [],
            signer: .chairman,
            recordedAt: duty.recordedAt
        )
    }
}

extension [Report.Field] {
    /// The words of a field; nil where none are recorded.
    fileprivate func words(_ key: String) -> String? {
        if case .text(let text)? = first(where: { $0.key == key })?.value { text } else { nil }
    }

    /// What a reminder rests on, in words, as far as it still does.
    fileprivate var grounds: [String] {
        guard case .table(let table)? = first(where: { $0.key == "grounds" })?.value,
            let title = table.columns.firstIndex(where: { $0.key == "title" }),
            let matter = table.columns.firstIndex(where: { $0.key == "matter" }),
            let stands = table.columns.firstIndex(where: { $0.key == "stands" })
        else { return [] }
        return table.rows.filter { $0[stands] == .flag(true) }.map { row in
            Report.shown(row[title] == .notRecorded ? row[matter] : row[title])
        }
    }
}

extension Paragraph {
    fileprivate var keptWithNext: Paragraph {
        var paragraph = self
        paragraph.keepsWithNext = true
        return paragraph
    }
}

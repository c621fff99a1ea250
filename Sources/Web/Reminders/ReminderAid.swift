import Accountability
import Actions
import Ledger
import Reports
import Store

extension FormAid {
    /// What a leader sees before he reminds somebody: the grounds there are, as what it will count, and that it is not discipline.
    static let reminder = FormAid(first: "official_id") { asked, reading in
        let permission = EnterReminder.permission
        let officials = try Official.list(of: reading.commune, on: reading.db)
        let units = try Official.units(of: officials.map(\.id), on: reading.db)
        let known = officials.filter {
            reading.account.author.mayDeal(with: $0.id, of: units[$0.id], by: permission)
        }
        let choices = known.map { official in
            FieldControl.Choice(
                word: official.id.text,
                title: official.unitName.map { "\(official.name) – \($0)" } ?? official.name
            )
        }
        guard let id: Official.ID = asked.id("official_id"), let official = known.first(where: { $0.id == id }) else {
            return Known(choices: ["Official": choices])
        }
        // Before anything is decided, his count and what was heard of him are shown.
        reading.seen.note(.reminder, [official.id])
        let grounds = try SupportingGround.list(of: reading.commune, official: official.id, on: reading.db)
        let calendar = try WorkingCalendar.read(on: reading.db)
        let rows = OfferedRows(
            rows: grounds.map { $0.row(by: calendar) },
            absent:
                "Hiện chưa có căn cứ nào để nhắc nhở: chỉ nhắc nhở khi giải trình không được chấp nhận, không giải trình "
                + "trong hạn, hoặc về vụ việc đã ghi nhận."
        )
        let outlook = try ReminderOutlook(of: official, reading)
        let onlyDrafts = !outlook.policy.letsRemind(reading.account.author.role(giving: .issueReminder, to: id))
        return Known(
            facts: outlook.fields + (onlyDrafts ? [leadersRemind] : []),
            rows: ["grounds": rows],
            suggested: [
                "text": .string(words(grounds, ticked: asked.values["grounds"]?.array ?? [], calendar)),
                "draft": onlyDrafts ? .bool(true) : .null,
            ].filter { $0.value != .null },
            choices: ["Official": choices]
        )
    }

    /// What a unit head is told where the commune keeps reminding to its leaders.
    private static let leadersRemind = Report.Field(
        key: "only_draft",
        label: "Theo quy chế của xã",
        value: .text("Trưởng phòng lưu dự thảo; lãnh đạo xã quyết định nhắc nhở.")
    )

    /// A text to begin with: it names the files that are ticked, or the only one there is.
    private static func words(_ grounds: [SupportingGround], ticked: [JSON], _ calendar: WorkingCalendar) -> String {
        let ids = Set(ticked.compactMap { ($0.object?["finding_id"] ?? $0.object?["incident_id"])?.string })
        let cited = grounds.count == 1 ? grounds : grounds.filter { ids.contains($0.row(by: calendar).id) }
        let files = cited.compactMap { ground in
            if case .finding(let finding) = ground.subject {
                "Hồ sơ \(finding.code) \(finding.lateness(by: calendar)) so với ngày hẹn trả."
            } else {
                nil
            }
        }
        let wish =
            files.isEmpty
            ? "Đề nghị đồng chí rút kinh nghiệm, không để lặp lại."
            : "Đề nghị đồng chí giải quyết đúng hạn; khi có vướng mắc thì báo cáo trước ngày hẹn trả."
        return (files + [wish]).joined(separator: " ")
    }
}

extension ExplanationDuty {
    /// From an explanation given in vain to a reminder on it, for whoever may give or prepare one.
    @Sendable
    static func leads(_ duty: ExplanationDuty, _ reading: Reading) -> [(title: String, address: String)] {
        guard duty.supportsReminder,
            reading.account.author.mayDeal(with: duty.official, of: duty.unit, by: EnterReminder.permission)
        else { return [] }
        return [duty.ground.reminding(duty.official)]
    }
}

extension Ground {
    /// The form of a reminder that cites it.
    func reminding(_ official: Official.ID) -> (title: String, address: String) {
        let cited =
            switch self {
            case .finding(let id): "finding_id=\(id.text)"
            case .incident(let id): "incident_id=\(id.text)"
            }
        return ("Nhắc nhở về việc này", "/reminders/new?official_id=\(official.text)&grounds.0.\(cited)")
    }
}

/// How an official's count stands before a reminder is given, and what the next one would be.
struct ReminderOutlook {
    let official: Official
    let year: ReviewYear
    /// The running number it would get.
    let number: Int
    let count: ReminderRule.Count
    /// The rules in force.
    let policy: Policy
    var threshold: Int { policy.threshold }

    init(of official: Official, _ reading: Reading) throws {
        let versions = try PolicyVersion.list(of: reading.commune, on: reading.db)
        guard let policy = PolicyVersion.inForce(on: reading.today, among: versions)?.policy else {
            throw Refusal(.policyNotFound)
        }
        let given = try Reminder.list(of: reading.commune, official: official.id, on: reading.db)
        let cases = try ReviewCase.list(of: reading.commune, official: official.id, on: reading.db)
        self.official = official
        year = policy.reviewYear(of: reading.today)
        number = try Reminder.nextNumber(of: official.id, reviewYear: year.year, in: reading.commune, on: reading.db)
        count = ReminderRule.count(given, cases: cases, year: year, under: versions, or: policy)
        self.policy = policy
    }

    /// For the page of the form.
    var fields: [Report.Field] {
        let span = "\(year.from.vietnamese) đến \(year.to.vietnamese)"
        var fields: [Report.Field] = [
            .init(
                key: "official",
                label: "Cán bộ",
                value: .text(official.unitName.map { "\(official.name) – \($0)" } ?? official.name)
            ),
            .init(
                key: "number",
                label: "Nếu nhắc nhở",
                value: .text("Lần thứ \(number) trong năm đánh giá, từ \(span)")
            ),
            .init(
                key: "count",
                label: "Đang được tính",
                value: .text("\(count.inForce) lần; ngưỡng \(threshold) lần")
            ),
        ]
        if count.inForce + 1 == threshold {
            let word =
                "Khi lần này được tính là đủ ngưỡng: chương trình gợi ý kiểm điểm và đề nghị điều chuyển, lãnh đạo quyết định."
            fields.append(.init(key: "threshold", label: "Đến ngưỡng", value: .text(word)))
        }
        fields.append(.init(key: "notice", label: "Lưu ý", value: .text(Reminder.isNotDiscipline)))
        return fields
    }
}

extension SupportingGround {
    /// As a row to tick.
    func row(by calendar: WorkingCalendar) -> OfferedRows.Row {
        switch subject {
        case .finding(let finding):
            let finished = finding.finishedOn.map { "có kết quả \($0.vietnamese)" } ?? "chưa có kết quả"
            return OfferedRows.Row(
                member: "finding_id",
                id: finding.id.text,
                title: "Hồ sơ \(finding.code)",
                remark: "Hẹn trả \(finding.dueOn.vietnamese), \(finished), \(finding.lateness(by: calendar)). \(heard)",
                address: duty.map { "/explanation-requests/\($0.id.text)" } ?? "/findings/\(finding.id.text)"
            )
        case .incident(let incident):
            return OfferedRows.Row(
                member: "incident_id",
                id: incident.id.text,
                title: "\(incident.kind.title), ngày \(incident.happenedOn.vietnamese)",
                remark: "\(incident.text) · \(heard)",
                address: duty.map { "/explanation-requests/\($0.id.text)" } ?? "/incidents/\(incident.id.text)",
                asks: duty == nil ? ["reason"] : []
            )
        }
    }

    /// What was heard of it.
    private var heard: String {
        guard let duty else { return "Chưa yêu cầu giải trình: ghi lý do." }
        let reason = duty.verdict.map { " (\($0.reason))" } ?? ""
        return "Giải trình: \(duty.state.title.lowercased())\(reason)"
    }
}

import Accountability
import Documents
import Postgres
import Store

/// An official's line among the commune's people, from his record.
struct YearLine: Sendable {
    let official: Official
    let count: ReminderRule.Count
    let threshold: Int
    let reviews: [ReviewCase]
}

extension YearPacket {
    /// Writes the folder of an official: his record, and the suggestion where there is one.
    func write(_ official: Official, to files: inout PacketWriter, on db: Connection) throws -> YearLine {
        let query = OfficialRecord.Query(of: official.id, from: year.from, to: year.to, asOf: asOf)
        let record = try OfficialRecord(query, of: commune, on: db)
        let folder = PacketName.folder(of: official)
        let stamp = stamp(exportedOn: record.exportedOn)
        for format in Manuscript.Format.allCases {
            let report = record.report(as: .paper(format))
            try files.add("\(folder)/ho-so.\(format.rawValue)", report.manuscript(stamp).file(format))
        }
        let reviews = record.proceedings.cases.filter { belongs($0) }
        for review in reviews {
            let report = review.suggestion(of: official, record.proceedings.reminders, asOf: asOf)
            let name = "\(folder)/goi-y-kiem-diem-\(review.year.year)-\(review.id.text.prefix(8))"
            for format in Manuscript.Format.allCases {
                try files.add("\(name).\(format.rawValue)", report.manuscript(stamp).file(format))
            }
        }
        return YearLine(
            official: official,
            count: record.count,
            threshold: record.policy.threshold,
            reviews: reviews
        )
    }

    /// Whether a case is one of the year, or was left over from one before.
    func belongs(_ review: ReviewCase) -> Bool {
        review.year.year == year.year || review.year.year < year.year && review.standing.isUndecided
    }

    /// The officials the packet is about, in Vietnamese order: who left before the year is none of them.
    func officials(on db: Connection) throws -> [Official] {
        let gone = Set(
            try Departure.list(of: commune.id, asOf: asOf, on: db)
                .filter { $0.annulment == nil && $0.leftOn < year.from }.map(\.official)
        )
        return try Official.list(of: commune.id, on: db).filter { !gone.contains($0.id) }
    }
}

extension ReviewCase {
    /// What the rule of three suggests about an official, with what it rests on, as those who review him read it.
    func suggestion(of official: Official, _ reminders: [Reminder], asOf day: CalendarDay) -> Report {
        let grounds = Set(decidedGrounds.isEmpty ? openedGrounds : decidedGrounds)
        let cited = reminders.filter { grounds.contains($0.id) }
        return Report(
            title: "Phiếu đề xuất nội dung gợi ý kiểm điểm: \(official.name)",
            fields: [
                .init(key: "unit", label: "Đơn vị", value: .optional(official.unitName)),
                .init(key: "review_year", label: "Năm đánh giá", value: .text(String(year.year))),
                .init(key: "opened_on", label: "Ngày mở", value: .day(openedOn)),
                .init(key: "threshold", label: "Số lần theo quy chế", value: .count(threshold)),
                .init(key: "state", label: "Tình trạng", value: .text(state.title)),
                .init(
                    key: "suggestions",
                    label: "Nội dung gợi ý",
                    value: .table(
                        .init(
                            ["": "", "title": "Gợi ý", "decision": "Quyết định"],
                            rows: Suggestion.allCases.map {
                                [.text(""), .text($0.title), .text(decision(on: $0))]
                            }
                        )
                    )
                ),
                .init(
                    key: "reminders",
                    label: "Các lần nhắc nhở, phê bình làm căn cứ (\(cited.count))",
                    value: .table(
                        .init(
                            ["": "", "day": "Ngày", "kind": "Hình thức", "text": "Nội dung", "state": "Tình trạng"],
                            rows: cited.map { reminder in
                                [
                                    .text(""), .optional(reminder.issuedOn),
                                    .text("\(reminder.kind.title) \(reminder.form.title)"), .text(reminder.text),
                                    .text(reminder.stateSentence(asOf: day)),
                                ]
                            }
                        )
                    )
                ),
                .init(
                    key: "events",
                    label: "Diễn biến (\(events.count))",
                    value: events.isEmpty
                        ? .text("không có")
                        : .table(
                            .init(
                                ["": "", "day": "Ngày", "title": "Diễn biến"],
                                rows: events.map { [.text(""), .day($0.happenedOn), .text($0.kind.title)] }
                            )
                        )
                ),
                .init(key: "notice", label: "Lưu ý", value: .text(Reminder.isNotDiscipline)),
            ]
        )
    }

    private func decision(on suggestion: Suggestion) -> String {
        switch standing.decisions[suggestion] {
        case .confirmed(.transfer(let reach)): "Đã xác nhận: \(reach.title.lowercasedFirst)"
        case .confirmed: "Đã xác nhận"
        case .declined: "Không áp dụng"
        case .takenBack: "Đã rút sau khi xem xét lại"
        case nil: "Chưa quyết định"
        }
    }
}

public import Accountability

extension ReviewCase {
    /// The case as it stands on a day: for the official's record, the API and the command line alike.
    /// `names` are those the reader may know; without them only ids are said.
    /// With the reminders it rests on they are told one by one.
    public func fields(asOf day: CalendarDay, names: KnownNames = .none, reminders: [Reminder] = []) -> [Report.Field] {
        let standing = standing
        return [
            .init(key: "id", label: "Mã", value: .text(id.text)),
            .init(key: "official_id", label: "Cán bộ", value: .text(official.text)),
            .init(key: "official_name", label: "Họ và tên", value: .optional(names[official])),
            .init(key: "unit_id", label: "Mã đơn vị", value: .optional(unit?.text)),
            .init(key: "unit_name", label: "Đơn vị", value: .optional(unit.flatMap { names[$0] })),
            .init(key: "state", label: "Mã tình trạng", value: .text(state.rawValue)),
            .init(key: "state_title", label: "Tình trạng", value: .text(state.title)),
            .init(key: "review_year", label: "Năm đánh giá", value: .count(year.year)),
            .init(key: "year_from", label: "Từ ngày", value: .day(year.from)),
            .init(key: "year_to", label: "Đến ngày", value: .day(year.to)),
            .init(key: "threshold", label: "Số lần theo quy chế", value: .count(threshold)),
            .init(key: "opened_on", label: "Ngày mở", value: .day(openedOn)),
            .init(key: "carried_over", label: "Chuyển sang năm sau", value: .flag(isCarriedOver(on: day))),
            .init(
                key: "suggestions",
                label: "Gợi ý",
                value: .list(Suggestion.allCases.map { suggestion($0, standing) })
            ),
            .init(key: "reminders", label: "Các lần nhắc nhở", value: .table(grounds(reminders, asOf: day))),
            .init(key: "statement", label: "Mã ý kiến", value: .optional(standing.statement?.rawValue)),
            .init(key: "statement_title", label: "Ý kiến của cán bộ", value: .optional(standing.statement?.title)),
            .init(key: "suspension", label: "Mã lý do tạm dừng", value: .optional(standing.suspension?.rawValue)),
            .init(key: "suspension_title", label: "Lý do tạm dừng", value: .optional(standing.suspension?.title)),
            .init(key: "flagged", label: "Cần xem xét lại", value: .flag(standing.isFlagged)),
            .init(
                key: "under_reconsideration",
                label: "Đang kiến nghị xem xét lại",
                value: .flag(standing.isReconsidered)
            ),
            .init(key: "opened_grounds", label: "Các lần nhắc nhở khi mở", value: Self.ids(openedGrounds)),
            .init(key: "decided_grounds", label: "Các lần nhắc nhở khi quyết định", value: Self.ids(decidedGrounds)),
            .init(key: "notice", label: "Lưu ý", value: .text(Reminder.isNotDiscipline)),
            .init(key: "version", label: "Số diễn biến", value: .count(version)),
            .init(key: "events", label: "Diễn biến", value: .list(events.map { .group($0.fields(names)) })),
        ]
    }

    /// The reminders the case was opened and decided on, each with its day and words.
    private func grounds(_ reminders: [Reminder], asOf today: CalendarDay) -> Report.Table {
        let ids = Set(openedGrounds + decidedGrounds)
        return Report.Table(
            columns: [
                .init(key: "reminder_id", label: "Mã"), .init(key: "title", label: "Nhắc nhở"),
                .init(key: "text", label: "Nội dung"), .init(key: "state_title", label: "Tình trạng"),
            ],
            rows: reminders.filter { ids.contains($0.id) }.map { reminder in
                let day = reminder.issuedOn.map { " ngày \($0.vietnamese)" } ?? ""
                return [
                    .text(reminder.id.text), .text("\(reminder.kind.title) \(reminder.form.title)\(day)"),
                    .text(reminder.text), .text(reminder.stateSentence(asOf: today)),
                ]
            }
        )
    }

    private static func ids(_ reminders: [Reminder.ID]) -> Report.Value { .list(reminders.map { .text($0.text) }) }

    private func suggestion(_ suggestion: Suggestion, _ standing: Standing) -> Report.Value {
        var decision: String?
        var scope: TransferScope?
        switch standing.decisions[suggestion] {
        case .confirmed(let confirmation):
            decision = "confirmed"
            if case .transfer(let reach) = confirmation { scope = reach }
        case .declined: decision = "declined"
        case .takenBack: decision = "taken_back"
        case nil: break
        }
        let words = [
            "confirmed": "Đã xác nhận", "declined": "Không áp dụng", "taken_back": "Đã rút sau khi xem xét lại",
        ]
        return .group([
            .init(key: "suggestion", label: "Mã gợi ý", value: .text(suggestion.rawValue)),
            .init(key: "title", label: "Gợi ý", value: .text(suggestion.title)),
            .init(key: "decision", label: "Mã quyết định", value: .optional(decision)),
            .init(
                key: "decision_title",
                label: "Quyết định",
                value: .text(decision.flatMap { words[$0] } ?? "Chưa quyết định")
            ),
            .init(key: "transfer_scope", label: "Mã phạm vi", value: .optional(scope?.rawValue)),
            .init(key: "transfer_scope_title", label: "Phạm vi", value: .optional(scope?.title)),
        ])
    }
}

extension ReviewCase.Event {
    /// What happened, by day and by moment of recording.
    func fields(_ names: KnownNames) -> [Report.Field] {
        var fields: [Report.Field] = [
            .init(key: "id", label: "Mã", value: .text(id.text)),
            .init(key: "kind", label: "Mã diễn biến", value: .text(kind.name)),
            .init(key: "title", label: "Diễn biến", value: .text(kind.title)),
            .init(key: "happened_on", label: "Ngày", value: .day(happenedOn)),
            .init(key: "recorded_at", label: "Ghi lúc", value: .text(recordedAt.rfc3339)),
            .init(key: "recorded_by", label: "Tài khoản ghi", value: .text(recordedBy.text)),
            .init(key: "recorded_by_name", label: "Người ghi", value: .optional(names[recordedBy])),
        ]
        func add(_ key: String, _ label: String, _ value: Report.Value) {
            fields.append(.init(key: key, label: label, value: value))
        }
        func add(_ document: SignedDocument?) {
            if let document { add("document", "Văn bản", .group(document.fields(names))) }
        }
        switch kind {
        case .statementGiven(let text): add("statement", "Ý kiến", .text(text))
        case .statementHeard(let text, let minutes):
            add("statement", "Ý kiến", .text(text))
            add(minutes)
        case .statementWaived(let reason, let document), .suspended(_, let reason, let document),
            .kept(let reason, let document), .setAside(let reason, let document):
            add("reason", "Lý do", .text(reason))
            add(document)
        case .confirmed(let confirmation, let reason, let document):
            add("suggestion", "Mã gợi ý", .text(confirmation.suggestion.rawValue))
            add("suggestion_title", "Gợi ý", .text(confirmation.suggestion.title))
            add("reason", "Lý do", .text(reason))
            add(document)
        case .declined(let suggestion, let reason, let document):
            add("suggestion", "Mã gợi ý", .text(suggestion.rawValue))
            add("suggestion_title", "Gợi ý", .text(suggestion.title))
            add("reason", "Lý do", .text(reason))
            add(document)
        case .resumed(let reason): add("reason", "Lý do", .text(reason))
        case .lapsed(let left), .flagged(let left): add("reminders_left", "Số lần còn lại", .count(left))
        case .reconsiderationRequested(let reason, let lateCause):
            add("reason", "Kiến nghị", .text(reason))
            if let lateCause { add("late_cause", "Lý do chậm kiến nghị", .text(lateCause)) }
        case .reconsidered(_, let way, let reason):
            add("reason", "Lý do", .text(reason))
            add("exception", "Ngoại lệ cần kiểm tra", .flag(way.isException))
            if !way.members.isEmpty {
                add("members", "Mã thành viên", .list(way.members.map { .text($0.text) }))
                add("member_names", "Thành viên", names.list(way.members))
            }
            add(way.document)
        }
        return fields
    }
}

extension ReviewCase.EventKind {
    /// The Vietnamese words for what happened.
    public var title: String {
        switch self {
        case .statementGiven: "Cán bộ nêu ý kiến"
        case .statementHeard: "Đã nghe ý kiến của cán bộ"
        case .statementWaived: "Cán bộ không nêu ý kiến"
        case .suspended: "Tạm dừng xem xét"
        case .resumed: "Tiếp tục xem xét"
        case .confirmed(let confirmation, _, _): "Xác nhận: \(confirmation.suggestion.title)"
        case .declined(let suggestion, _, _): "Không áp dụng: \(suggestion.title)"
        case .lapsed: "Hết hiệu lực do không còn đủ số lần"
        case .flagged: "Căn cứ thay đổi, cần xem xét lại"
        case .kept: "Giữ quyết định sau khi xem lại"
        case .setAside: "Hủy bỏ sau khi xem lại"
        case .reconsiderationRequested: "Cán bộ kiến nghị xem xét lại"
        case .reconsidered(.upheld, _, _): "Giữ nguyên quyết định"
        case .reconsidered(.varied(let suggestion), _, _): "Sửa quyết định, rút: \(suggestion.title)"
        case .reconsidered(.overturned, _, _): "Hủy các gợi ý đã xác nhận"
        }
    }
}

extension ReviewCase.Standing.Statement {
    /// The Vietnamese words.
    fileprivate var title: String {
        switch self {
        case .given: "Đã nêu ý kiến"
        case .heard: "Đã được nghe, có biên bản"
        case .waived: "Được mời nhưng không nêu ý kiến"
        }
    }
}

public import Accountability

extension Reminder {
    /// The reminder as it stands on a day: for the official's record, the API and the command line alike.
    ///
    /// `names` are those the reader may know; without them only ids are said.
    public func fields(asOf day: CalendarDay, names: KnownNames = .none) -> [Report.Field] {
        var fields: [Report.Field] = [
            .init(key: "id", label: "Mã", value: .text(id.text)),
            .init(key: "official_id", label: "Cán bộ", value: .text(official.text)),
            .init(key: "official_name", label: "Họ và tên", value: .optional(names[official])),
            .init(key: "unit_id", label: "Mã đơn vị", value: .optional(unit?.text)),
            .init(key: "unit_name", label: "Đơn vị", value: .optional(unit.flatMap { names[$0] })),
            .init(key: "kind", label: "Loại", value: .text(kind.rawValue)),
            .init(key: "kind_title", label: "Hình thức", value: .text("\(kind.title) \(form.title)")),
            .init(key: "form", label: "Mã cách thức", value: .text(form.rawValue)),
            .init(key: "text", label: "Nội dung", value: .text(text)),
            .init(key: "origin", label: "Mã nguồn", value: .text(origin.rawValue)),
            .init(key: "state", label: "Mã tình trạng", value: .text(force(asOf: day).rawValue)),
            .init(key: "state_title", label: "Tình trạng", value: .text(stateSentence(asOf: day))),
        ]
        fields += issueFields(asOf: day, names: names)
        fields += serviceFields
        fields += groundFields(names)
        fields += reconsiderationFields
        let story: [Report.Value] = events.map { .group($0.fields(names: names)) }
        fields.append(.init(key: "notice", label: "Lưu ý", value: .text(Self.isNotDiscipline)))
        fields.append(.init(key: "version", label: "Số diễn biến", value: .count(events.count)))
        fields.append(.init(key: "events", label: "Diễn biến", value: .list(story)))
        return fields
    }

    private func issueFields(asOf day: CalendarDay, names: KnownNames) -> [Report.Field] {
        [
            .init(key: "number", label: "Lần thứ", value: issue.map { .count($0.number) } ?? .notRecorded),
            .init(
                key: "review_year",
                label: "Năm đánh giá",
                value: issue.map { .count($0.reviewYear) } ?? .notRecorded
            ),
            .init(key: "issued_on", label: "Ngày nhắc nhở", value: .optional(issuedOn)),
            .init(key: "issuer_id", label: "Mã người nhắc nhở", value: .optional(issue?.person.text)),
            .init(key: "issuer_name", label: "Người nhắc nhở", value: .optional(issue.flatMap { names[$0.person] })),
            .init(key: "issuer_role", label: "Vai trò người nhắc nhở", value: .optional(issue?.role.rawValue)),
            .init(key: "issuer_title", label: "Chức vụ người nhắc nhở", value: .optional(issue?.role.title)),
            .init(key: "meeting_on", label: "Ngày họp", value: .optional(meetingOn)),
            .init(key: "counts", label: "Đang tính", value: .flag(counts(asOf: day))),
            .init(key: "counts_through", label: "Tính đến hết ngày", value: .optional(countsThrough)),
            .init(
                key: "used_in_review_id",
                label: "Mã hồ sơ đánh giá đã dùng làm căn cứ",
                value: .optional(usedIn?.text)
            ),
            .init(key: "provisional", label: "Tạm tính, đang xem xét lại", value: .flag(isProvisional(asOf: day))),
            .init(key: "awaits_confirmation", label: "Chờ lãnh đạo xác nhận", value: .flag(awaitsConfirmation)),
            .init(key: "document", label: "Văn bản", value: document.map { .group($0.fields(names)) } ?? .notRecorded),
        ]
    }

    private var serviceFields: [Report.Field] {
        let manner: String? =
            switch service {
            case .notServed: nil
            case .served(_, let manner): manner.rawValue
            case .acknowledged: "acknowledged"
            case .refused: "refused"
            case .deemed: "deemed"
            }
        return [
            .init(key: "served_on", label: "Ngày nhận", value: .optional(servedOn)),
            .init(key: "service", label: "Mã cách nhận", value: .optional(manner)),
            .init(key: "service_title", label: "Cách nhận", value: .optional(service.title)),
            .init(key: "acknowledged", label: "Đã xác nhận là nhận", value: .flag(isAcknowledged)),
        ]
    }

    private func groundFields(_ names: KnownNames) -> [Report.Field] {
        let standing = Set(grounds.map(\.number))
        let table = Report.Table(
            columns: [
                .init(key: "number", label: "Số"), .init(key: "finding_id", label: "Sự việc chậm"),
                .init(key: "incident_id", label: "Vụ việc"), .init(key: "matter", label: "Việc"),
                .init(key: "title", label: "Căn cứ"),
                .init(key: "explanation_request_id", label: "Giải trình"),
                .init(key: "reason", label: "Lý do không hỏi"),
                .init(key: "stands", label: "Còn là căn cứ"),
                // What the leader is asked to confirm; once he has, the explanation tells it.
                .init(key: "noted_verdict", label: "Mã kết luận ghi thay"),
                .init(key: "noted_verdict_title", label: "Kết luận ghi thay"),
                .init(key: "noted_reason", label: "Lý do ghi thay"),
            ],
            rows: cited.map { cited in
                let (finding, incident): (String?, String?) =
                    switch cited.ground {
                    case .finding(let id): (id.text, nil)
                    case .incident(let id): (nil, id.text)
                    }
                let noted = awaitsConfirmation ? cited.noted : nil
                return [
                    .count(cited.number), .optional(finding), .optional(incident), .text(cited.matter),
                    .optional(names.title(of: cited.ground, matter: cited.matter)), .optional(cited.request?.text),
                    .optional(cited.reason), .flag(standing.contains(cited.number)),
                    .optional(noted?.outcome.rawValue), .optional(noted?.outcome.state.title), .optional(noted?.reason),
                ]
            }
        )
        return [.init(key: "grounds", label: "Căn cứ", value: .table(table))]
    }

    private var reconsiderationFields: [Report.Field] {
        [
            .init(
                key: "reconsideration",
                label: "Xem xét lại",
                value: plea.map { plea in
                    .group([
                        .init(key: "text", label: "Kiến nghị", value: .text(plea.text)),
                        .init(key: "late_cause", label: "Lý do chậm kiến nghị", value: .optional(plea.lateCause)),
                        .init(key: "outcome", label: "Mã kết quả", value: .optional(decision?.outcome.name)),
                        .init(key: "outcome_title", label: "Kết quả", value: .optional(decision?.outcome.title)),
                        .init(key: "reason", label: "Lý do quyết định", value: .optional(decision?.reason)),
                        .init(key: "decided_by", label: "Mã người quyết định", value: .optional(decision?.way.name)),
                        .init(
                            key: "decided_by_title",
                            label: "Người quyết định",
                            value: .optional(decision?.way.title)
                        ),
                        .init(
                            key: "exception",
                            label: "Ngoại lệ cần kiểm tra",
                            value: .flag(decision?.way.isException ?? false)
                        ),
                    ])
                } ?? .notRecorded
            )
        ]
    }
}

extension Reminder.Event {
    /// What happened, by day and by moment of recording.
    func fields(names: KnownNames) -> [Report.Field] {
        var fields: [Report.Field] = [
            .init(key: "id", label: "Mã", value: .text(id.text)),
            .init(key: "kind", label: "Diễn biến", value: .text(kind.name)),
            .init(key: "title", label: "Diễn biến", value: .text(kind.title)),
            .init(key: "happened_on", label: "Ngày", value: .day(happenedOn)),
            .init(key: "recorded_at", label: "Ghi lúc", value: .text(recordedAt.rfc3339)),
            .init(key: "recorded_by", label: "Tài khoản ghi", value: .text(recordedBy.text)),
            .init(key: "recorded_by_name", label: "Người ghi", value: .optional(names[recordedBy])),
        ]
        func add(_ key: String, _ label: String, _ value: Report.Value) {
            fields.append(.init(key: key, label: label, value: value))
        }
        func add(_ key: String, _ label: String, _ persons: [Person.ID], named: String) {
            add(key, "Mã \(label.lowercased())", .list(persons.map { .text($0.text) }))
            add(named, label, names.list(persons))
        }
        switch kind {
        case .issued(let issue):
            if !issue.present.isEmpty { add("present", "Những người dự", issue.present, named: "present_names") }
        case .confirmed(let document):
            if let document { add("document", "Văn bản", .group(document.fields(names))) }
        case .serviceAttempted(let reason), .withdrawn(let reason), .cancelled(let reason):
            add("reason", "Lý do", .text(reason))
        case .groundAnnulled(let numbers, let reason):
            add("reason", "Lý do", .text(reason))
            add("grounds", "Căn cứ số", .list(numbers.map { .count($0) }))
        case .served(let manner):
            add("manner", "Mã cách giao", .text(manner.rawValue))
            add("manner_title", "Cách giao", .text(manner.title))
        case .refused(let witnesses):
            add("witnesses", "Người chứng kiến", [witnesses.first, witnesses.second], named: "witness_names")
        case .acknowledged: add("notice", "Lưu ý", .text(Reminder.receiptIsNotAgreement))
        case .deemed: break
        case .reconsiderationRequested(let plea):
            add("reason", "Kiến nghị", .text(plea.text))
            if let cause = plea.lateCause { add("late_cause", "Lý do chậm kiến nghị", .text(cause)) }
        case .decided(let decision):
            add("reason", "Lý do", .text(decision.reason))
            add("decided_by", "Mã người quyết định", .text(decision.way.name))
            add("decided_by_title", "Người quyết định", .text(decision.way.title))
            switch decision.way {
            case .anotherLeader: break
            case .collective(let members, let minutes):
                add("members", "Thành viên", members, named: "member_names")
                add("document", "Biên bản", .group(minutes.fields(names)))
            case .superior(let authority, let letter):
                add("authority", "Cơ quan cấp trên", .text(authority))
                add("document", "Văn bản", .group(letter.fields(names)))
            }
        }
        return fields
    }
}

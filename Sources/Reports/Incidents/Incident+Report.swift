public import Accountability

extension Incident {
    /// What is said of an incident, everywhere the same. `names` are those the reader may know; an official without one is told by
    /// his id.
    public func fields(names: [Official.ID: String] = [:], units: [OrgUnit.ID: String] = [:]) -> [Report.Field] {
        [
            .init(key: "id", label: "Mã vụ việc", value: .text(id.text)),
            .init(key: "state", label: "Mã tình trạng", value: .text(state.rawValue)),
            .init(key: "state_title", label: "Tình trạng", value: .text(state.title)),
            .init(key: "official_id", label: "Mã cán bộ", value: .text(official.text)),
            .init(key: "official", label: "Cán bộ", value: .optional(names[official])),
            .init(key: "unit_id", label: "Mã đơn vị", value: .optional(unit?.text)),
            .init(key: "unit_name", label: "Đơn vị", value: .optional(unit.flatMap { units[$0] })),
            .init(key: "kind", label: "Mã loại", value: .text(kind.rawValue)),
            .init(key: "kind_title", label: "Loại", value: .text(kind.title)),
            .init(key: "source", label: "Mã nguồn tin", value: .text(source.rawValue)),
            .init(key: "source_title", label: "Nguồn tin", value: .text(source.title)),
            .init(key: "standing", label: "Mã phạm vi", value: .text(standing.rawValue)),
            .init(key: "standing_title", label: "Phạm vi", value: .text(standing.title)),
            .init(key: "happened_on", label: "Ngày xảy ra", value: .day(happenedOn)),
            .init(key: "code", label: "Mã hồ sơ", value: .optional(file?.code.text)),
            .init(key: "due_on", label: "Ngày hẹn trả", value: .optional(file?.dueOn)),
            .init(key: "finding_id", label: "Sự việc trong sổ của cùng hồ sơ", value: .optional(finding?.text)),
            .init(key: "description", label: "Nội dung", value: .text(text)),
            .init(key: "evidence", label: "Căn cứ", value: .optional(evidence)),
            .init(key: "recorded_at", label: "Ghi lúc", value: .text(recordedAt.rfc3339)),
            .init(key: "events", label: "Diễn biến", value: .table(eventTable)),
            .init(key: "version", label: "Số diễn biến", value: .count(events.count)),
        ]
    }

    private var eventTable: Report.Table {
        Report.Table(
            columns: [
                .init(key: "id", label: "Mã"), .init(key: "title", label: "Việc"), .init(key: "kind", label: "Loại"),
                .init(key: "happened_on", label: "Ngày"), .init(key: "recorded_at", label: "Ghi lúc"),
                .init(key: "reason", label: "Lý do"),
            ],
            rows: events.map { event in
                [
                    .text(event.id.text), .text(event.kind.title), .text(event.kind.rawValue), .day(event.happenedOn),
                    .text(event.recordedAt.rfc3339), .text(event.reason),
                ]
            }
        )
    }
}

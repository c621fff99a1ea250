public import Accountability

extension Finding {
    /// What is said of a finding, everywhere the same. `names` are those the reader may know; an official without one is told by
    /// his id.
    public func fields(names: [Official.ID: String] = [:], units: [OrgUnit.ID: String] = [:]) -> [Report.Field] {
        [
            .init(key: "id", label: "Mã sự việc", value: .text(id.text)),
            .init(key: "code", label: "Mã hồ sơ", value: .text(code)),
            .init(key: "state", label: "Mã tình trạng", value: .text(state.rawValue)),
            .init(key: "state_title", label: "Tình trạng", value: .text(state.title)),
            .init(key: "kind", label: "Mã loại", value: .text(kind.rawValue)),
            .init(key: "kind_title", label: "Loại", value: .text(kind.title)),
            .init(key: "standing", label: "Mã phạm vi", value: .text(standing.rawValue)),
            .init(key: "standing_title", label: "Phạm vi", value: .text(standing.title)),
            .init(key: "due_on", label: "Ngày hẹn trả", value: .day(dueOn)),
            .init(key: "finished_on", label: "Ngày có kết quả", value: .optional(finishedOn)),
            .init(key: "register_as_of", label: "Số liệu đến ngày", value: .day(registerAsOf)),
            .init(key: "detected_on", label: "Ngày phát hiện", value: .optional(detectedOn)),
            .init(
                key: "responsible_official_id",
                label: "Mã người giải quyết",
                value: .optional(responsible?.official.text)
            ),
            .init(
                key: "responsible_official",
                label: "Người giải quyết",
                value: .optional(responsible.flatMap { names[$0.official] })
            ),
            .init(key: "hinted_official_id", label: "Mã người sổ ghi", value: .optional(standingHint?.official.text)),
            .init(
                key: "hinted_official",
                label: "Người sổ ghi (chưa xác nhận)",
                value: .optional(standingHint.flatMap { names[$0.official] })
            ),
            .init(key: "unit_id", label: "Mã đơn vị", value: .optional(unit?.text)),
            .init(key: "unit_name", label: "Đơn vị", value: .optional(unit.flatMap { units[$0] })),
            .init(key: "events", label: "Diễn biến", value: .table(eventTable(names))),
            .init(key: "version", label: "Số diễn biến", value: .count(events.count)),
        ]
    }

    private func eventTable(_ names: [Official.ID: String]) -> Report.Table {
        Report.Table(
            columns: [
                .init(key: "id", label: "Mã"), .init(key: "title", label: "Việc"), .init(key: "kind", label: "Loại"),
                .init(key: "happened_on", label: "Ngày"), .init(key: "recorded_at", label: "Ghi lúc"),
                .init(key: "official_id", label: "Mã cán bộ"), .init(key: "official", label: "Cán bộ"),
                .init(key: "reason", label: "Lý do"), .init(key: "evidence", label: "Căn cứ"),
            ],
            rows: events.map { event in
                [
                    .text(event.id.text), .text(event.kind.title), .text(event.kind.name), .day(event.happenedOn),
                    .text(event.recordedAt.rfc3339), .optional(event.concerns?.official.text),
                    .optional(event.concerns.flatMap { names[$0.official] }), .optional(event.kind.reason),
                    .optional(event.kind.evidence),
                ]
            }
        )
    }
}

import Accountability

extension KnownNames {
    /// What is known of the matter somebody explains, so that he need not look it up: the days of a late file, or what was said
    /// of an incident. Nothing where the reader may not know it.
    func facts(of ground: Ground) -> [Report.Field] {
        if let finding = finding(of: ground) {
            return [
                .init(key: "due_on", label: "Ngày hẹn trả", value: .day(finding.dueOn)),
                .init(key: "finished_on", label: "Ngày có kết quả", value: .optional(finding.finishedOn)),
                .init(key: "register_as_of", label: "Số liệu đến ngày", value: .day(finding.registerAsOf)),
                .init(
                    key: "days_late",
                    label: finding.finishedOn == nil
                        ? "Số ngày làm việc quá hạn đến ngày của số liệu" : "Số ngày làm việc chậm",
                    value: daysLate(of: finding).map { .count($0) } ?? .notRecorded
                ),
            ]
        }
        guard let incident = incident(of: ground) else { return [] }
        return [
            .init(key: "happened_on", label: "Ngày xảy ra", value: .day(incident.happenedOn)),
            .init(key: "incident_text", label: "Nội dung vụ việc", value: .text(incident.text)),
        ]
    }
}

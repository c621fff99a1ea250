public import Accountability

extension Notice {
    /// What is said of a notice to its reader, by the rules in force when it was recorded.
    public func fields(policy: Policy, reader: Person.ID) -> [Report.Field] {
        let words = NoticeText(self, policy: policy, isOwn: subject.noun == "officials" && subject.id == reader.text)
        return [
            .init(key: "id", label: "Mã", value: .text(id.text)),
            .init(key: "kind", label: "Loại", value: .text(kind.rawValue)),
            .init(key: "recorded_on", label: "Ngày", value: .day(recordedAt.day)),
            .init(key: "due_at", label: "Báo từ lúc", value: .text(dueAt.rfc3339)),
            .init(key: "subject", label: "Về việc", value: .text(subject.noun)),
            .init(key: "subject_id", label: "Mã việc", value: .text(subject.id)),
            .init(key: "path", label: "Địa chỉ", value: .text(subject.path)),
            .init(key: "text", label: "Nội dung", value: .text(words.first)),
            .init(key: "further", label: "", value: .list(words.further.map { .text($0) })),
        ]
    }
}

public import Accountability

extension ExceptionalEvent {
    /// What inspectors are shown of it.
    public var fields: [Report.Field] {
        [
            .init(key: "id", label: "Mã", value: .text(id.text)),
            .init(key: "day", label: "Ngày", value: .day(happenedOn)),
            .init(key: "way", label: "Mã trường hợp", value: .text(way.rawValue)),
            .init(key: "way_title", label: "Trường hợp", value: .text(way.title)),
            .init(key: "subject", label: "Mã việc", value: .text(noun)),
            .init(key: "subject_title", label: "Về việc", value: .text(subjectTitle)),
            .init(key: "document_title", label: "Số văn bản", value: .optional(document?.title)),
            .init(key: "document", label: "Văn bản", value: document.map { .group($0.fields(.none)) } ?? .notRecorded),
        ]
    }

    /// What it happened to, in words.
    private var subjectTitle: String {
        switch noun {
        case "reminders": "Nhắc nhở, phê bình"
        case "reviews": "Gợi ý kiểm điểm, điều chuyển"
        default: "Giải trình"
        }
    }
}

public import Accountability

extension ExceptionalEvent {
    /// What inspectors are shown of it.
    public var fields: [Report.Field] {
        [
            .init(key: "id", label: "Mã", value: .text(id.text)),
            .init(key: "subject", label: "Về việc", value: .text(noun)),
            .init(key: "day", label: "Ngày", value: .day(happenedOn)),
            .init(key: "way", label: "Mã trường hợp", value: .text(way.rawValue)),
            .init(key: "way_title", label: "Trường hợp", value: .text(way.title)),
            .init(key: "document", label: "Văn bản", value: document.map { .group($0.fields(.none)) } ?? .notRecorded),
        ]
    }
}

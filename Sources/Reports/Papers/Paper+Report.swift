public import Accountability

extension Paper {
    /// What is known of a kept paper, beside its bytes.
    public var fields: [Report.Field] {
        [
            .init(key: "id", label: "Mã", value: .text(id.text)),
            .init(key: "official_id", label: "Cán bộ", value: .text(official.text)),
            .init(key: "name", label: "Tên tệp", value: .text(name)),
            .init(key: "media_type", label: "Loại", value: .text(mediaType.rawValue)),
            .init(key: "size", label: "Số byte", value: .count(size)),
            .init(key: "size_title", label: "Dung lượng", value: .text(FileSize.words(size))),
            .init(key: "sha256", label: "SHA-256", value: .text(sha256)),
            .init(key: "recorded_at", label: "Ghi lúc", value: .text(recordedAt.rfc3339)),
        ]
    }
}

extension SignedDocument {
    /// The document as it is found again: the scan here by its id, or in the archive by its hash.
    func fields(_ names: KnownNames) -> [Report.Field] {
        let (sha256, bytes): (String?, Int?) =
            switch scan {
            case .kept(let id): (names[id]?.sha256, names[id]?.size)
            case .elsewhere(let sha256, let bytes): (sha256, bytes)
            }
        return [
            .init(key: "title", label: "Số, ngày", value: .text(title)),
            .init(key: "paper_id", label: "Mã bản quét", value: .optional(paper?.text)),
            .init(key: "name", label: "Tên tệp", value: .optional(paper.flatMap { names[$0]?.name })),
            .init(key: "sha256", label: "SHA-256", value: .optional(sha256)),
            .init(key: "bytes", label: "Số byte", value: bytes.map { .count($0) } ?? .notRecorded),
            .init(key: "bytes_title", label: "Dung lượng", value: .optional(bytes.map(FileSize.words))),
        ]
    }
}

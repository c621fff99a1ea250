public import Accountability

extension PaperTemplateVersion {
    /// Every text of a commune: of each paper first the one the program comes with, then the commune's own by the day from which they hold.
    public static func all(_ recorded: [PaperTemplateVersion]) throws(Refusal) -> [PaperTemplateVersion] {
        var all: [PaperTemplateVersion] = []
        for kind in PaperKind.allCases {
            all.append(try shipped(kind))
            all += recorded.filter { $0.template.kind == kind }
        }
        return all
    }

    /// The text the program comes with, as version zero.
    public static func shipped(_ kind: PaperKind) throws(Refusal) -> PaperTemplateVersion {
        PaperTemplateVersion(
            id: nil,
            template: try .shipped(kind),
            effectiveOn: .earliest,
            reason: "Bản đi kèm chương trình",
            recordedAt: .earliest
        )
    }

    /// What is shown of a version.
    public var fields: [Report.Field] {
        [
            .init(key: "id", label: "Mã phiên bản", value: .optional(id?.text)),
            .init(key: "effective_on", label: "Áp dụng từ ngày", value: id == nil ? .notRecorded : .day(effectiveOn)),
            .init(key: "reason", label: "Lý do", value: .text(reason)),
        ] + template.fields
    }
}

extension PaperTemplate {
    /// What is shown of a text.
    public var fields: [Report.Field] {
        func list(_ key: String, _ label: String, _ text: String) -> Report.Field {
            .init(key: key, label: label, value: .list(Self.lines(of: text).map { .text($0) }))
        }
        return [
            .init(key: "kind", label: "Mã văn bản", value: .text(kind.rawValue)),
            .init(key: "kind_title", label: "Văn bản", value: .text(kind.title)),
            .init(key: "subject", label: "Trích yếu", value: .text(subject)),
            list("addressee", "Kính gửi", addressee), list("body", "Nội dung", body),
            list("bases", "Căn cứ riêng của xã", bases), list("copies", "Nơi nhận", copies),
        ]
    }

    /// A printed sample of the text: each place shows its name.
    public func sample(of commune: Commune, on day: CalendarDay) throws -> AdministrativePaper {
        try AdministrativePaper(
            self,
            .named(kind.slots),
            of: commune,
            on: day,
            signer: .chairman
        )
    }

    /// What a text will look like, in words: statutes of a day first, as they are printed.
    public func previewFields(on day: CalendarDay) throws -> [Report.Field] {
        let values = PaperValues.named(kind.slots)
        func list(_ key: String, _ label: String, _ lines: [String]) -> Report.Field {
            .init(key: key, label: label, value: .list(lines.map { .text($0) }))
        }
        return [
            .init(key: "kind_title", label: "Văn bản", value: .text(kind.title)),
            list("subject", "Trích yếu", try values.lines(of: subject)),
            list("addressee", "Kính gửi", try values.lines(of: addressee)),
            list(
                "bases",
                "Căn cứ (theo ngày \(day.vietnamese))",
                LegalBasis.inForce(on: day, for: kind) + (try values.lines(of: bases))
            ),
            list("body", "Nội dung", try values.lines(of: body)),
            list("copies", "Nơi nhận", try values.lines(of: copies)),
        ]
    }
}

extension PaperSlot {
    /// As help beside a text says it: its name, and what happens where nothing is recorded.
    public func help(isRequired: Bool) -> String {
        let marks = [
            isRequired ? "bắt buộc" : nil, isTable ? "bảng, để riêng một dòng" : nil,
            mayBeMissing ? "không có thì bỏ cả dòng" : nil,
        ].compactMap(\.self)
        return marks.isEmpty ? written : "\(written) (\(marks.joined(separator: ", ")))"
    }
}

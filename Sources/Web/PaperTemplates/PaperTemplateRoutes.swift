import Accountability
import Actions
import Documents
import HTML
import Hummingbird
import Ledger
import Reports
import Store

/// The addresses of the texts a commune's papers are written by.
struct PaperTemplateRoutes {
    let dependencies: WebDependencies

    var routes: [Route] {
        [
            page,
            .list(
                "/api/v1/paper-templates",
                for: .readPolicy,
                "listPaperTemplates",
                "Các mẫu văn bản: bản đi kèm chương trình và các phiên bản của xã.",
                .paperTemplate,
                at: dependencies
            ) { request, db in
                try PaperTemplateVersion.all(PaperTemplateVersion.list(of: request.commune, on: db))
            },
            .act(
                "/api/v1/paper-templates",
                "recordPaperTemplate",
                "Ghi phiên bản mới của một mẫu văn bản, áp dụng từ hôm nay hoặc một ngày sau. Văn bản của những ngày trước giữ nguyên.",
                title: "Sửa mẫu văn bản",
                body: PaperTemplateBody.all,
                makes: true,
                answer: .paperTemplate,
                at: dependencies
            ) { request in
                try RecordPaperTemplate(
                    id: PaperTemplateVersion.ID(request.key),
                    try PaperTemplateBody.template(request.values),
                    effectiveOn: try request[PaperTemplateBody.effectiveOn],
                    reason: try request[PaperTemplateBody.reason]
                )
            }
            .aided(by: .paperTemplate)
            .previewed { values, _ in
                let template = try PaperTemplateBody.template(values)
                let day = try values[PaperTemplateBody.effectiveOn]
                return FormPreview(
                    fields: try template.previewFields(on: day),
                    mark: try PaperTemplateBody.mark(of: template, on: day)
                )
            },
            sample,
        ]
    }

    /// A paper by the text in force, on which each place shows its name.
    private var sample: Route {
        .get(
            "/api/v1/paper-templates/sample",
            for: .readPolicy,
            .paper(
                "takePaperTemplateSample",
                "Bản in thử của một mẫu văn bản: mỗi chỗ điền ghi tên của nó.",
                [Self.kind, .paperFormat]
            )
        ) { request, context in
            var query = StrictQuery(request.uri.query, allowing: [Self.kind, .paperFormat])
            let format: Manuscript.Format? = query.choice(.paperFormat)
            let asked: PaperKind? = query.choice(Self.kind)
            try query.check()
            let kind = asked ?? .reminderNotice
            let paper = try await dependencies.show(to: context.account) { reading in
                let recorded = try PaperTemplateVersion.list(of: reading.commune, on: reading.db)
                let held = PaperTemplateVersion.inForce(kind, on: reading.today, among: recorded)
                return try (held?.template ?? .shipped(kind)).sample(of: reading.account.commune, on: reading.today)
            }
            return try .paper(paper, as: format ?? .pdf)
        }
    }

    private static let kind = QueryParameter(
        name: "kind",
        form: .choice(PaperKind.allCases.map(\.rawValue)),
        summary: "Văn bản nào; để trống là thông báo nhắc nhở, phê bình.",
        example: PaperKind.apology.rawValue
    )

    /// The page of all texts, in the place of the list's own.
    private var page: Route {
        .visited(
            "/paper-templates",
            for: .readPolicy,
            .page("paperTemplatesPage", "Các mẫu văn bản của xã.")
        ) { request, page in
            let asked = FormBody(try FormBody.parse(request.uri.query ?? ""))
            let account = page.account
            let recorded = try await dependencies.desk.read(as: account) { db in
                try PaperTemplateVersion.list(of: account.commune.id, on: db)
            }
            let today = page.visit.at.day
            let wanted = PaperKind(rawValue: asked["kind"])
            let shown = PaperTemplatesPage(
                frame: PageFrame(page),
                done: asked["done"].isEmpty ? nil : "Sửa mẫu văn bản",
                today: today,
                texts: try (wanted.map { [$0] } ?? PaperKind.allCases).map { kind in
                    let shipped = try PaperTemplateVersion.shipped(kind)
                    let held = PaperTemplateVersion.inForce(kind, on: today, among: recorded) ?? shipped
                    let all = [shipped] + recorded.filter { $0.template.kind == kind }
                    return PaperTemplatesPage.Text(inForce: held, others: all.filter { $0 != held }.reversed())
                },
                isOne: wanted != nil,
                mayRecord: account.author.may(.keepPaperTemplates)
            )
            return .page(shown.view.rendered(reservingCapacity: 48 * 1_024))
        }
    }
}

/// The fields of a new text.
enum PaperTemplateBody {
    static let kind = BodyField("kind", .choice(PaperKind.self), "Văn bản.", example: "apology")
    static let subject = BodyField(
        "subject",
        .line(upTo: 300),
        "Trích yếu, không kèm “Về việc”.",
        example: "xin lỗi và đề nghị gia hạn"
    )
    static let addressee = BodyField.optional(
        "addressee",
        .text(upTo: PaperTemplate.longestList),
        "Kính gửi, mỗi nơi một dòng; để trống với quyết định, biên bản.",
        example: "{người nộp}"
    )
    static let body = BodyField(
        "body",
        .text(upTo: PaperTemplate.longest),
        "Nội dung: mỗi dòng một đoạn; chỗ điền viết trong ngoặc nhọn.",
        example: "Hồ sơ {mã hồ sơ} hẹn trả ngày {ngày hẹn trả}, nay xin hẹn lại ngày {ngày hẹn lại}."
    )
    static let bases = BodyField.optional(
        "bases",
        .text(upTo: PaperTemplate.longestList),
        "Căn cứ riêng của xã, mỗi căn cứ một dòng, không kèm “Căn cứ”; luật, nghị định, thông tư tự ghi theo ngày.",
        example: "Quy chế làm việc của Ủy ban nhân dân xã"
    )
    static let copies = BodyField.optional(
        "copies",
        .text(upTo: PaperTemplate.longestList),
        "Nơi nhận ngoài “Như trên” và “Lưu: VT”, mỗi nơi một dòng.",
        example: .null
    )
    static let effectiveOn = BodyField(
        "effective_on",
        .day,
        "Áp dụng từ ngày; từ hôm nay trở đi.",
        example: "2099-01-01"
    )
    static let reason = BodyField("reason", .text(upTo: 2000), "Lý do.", example: "Theo góp ý của văn phòng")

    static let all: [any BodyFieldDescription] = [
        kind, subject, addressee, body, bases, copies, effectiveOn, reason, FormPreview.field,
    ]

    /// The text in a body; refused where it names what the paper does not know, or leaves out what it must name.
    static func template(_ values: BodyValues) throws -> PaperTemplate {
        try PaperTemplate(
            try values[kind],
            subject: try values[subject],
            addressee: try values[addressee] ?? "",
            body: try values[body],
            bases: try values[bases] ?? "",
            copies: try values[copies] ?? ""
        )
    }

    /// Tells whether what is sent next is what was previewed.
    static func mark(of template: PaperTemplate, on day: CalendarDay) throws -> String {
        let said: JSON = [
            "kind": .string(template.kind.rawValue), "subject": .string(template.subject),
            "addressee": .string(template.addressee), "body": .string(template.body),
            "bases": .string(template.bases), "copies": .string(template.copies), "effective_on": .day(day),
        ]
        return String(SHA256.hash(Array(try said.canonicalText().utf8)).hex.prefix(32))
    }
}

extension FormAid {
    /// A new text begins with the one in force, and beside it stands what it may name.
    fileprivate static let paperTemplate = FormAid(first: PaperTemplateBody.kind.name) { asked, reading in
        guard let kind = asked.values[PaperTemplateBody.kind.name]?.string.flatMap({ PaperKind(rawValue: $0) }) else {
            return Known()
        }
        let recorded = try PaperTemplateVersion.list(of: reading.commune, on: reading.db)
        let text =
            try PaperTemplateVersion.inForce(kind, on: reading.today, among: recorded)?.template ?? .shipped(kind)
        func words(_ text: String) -> JSON { text.isEmpty ? .null : .string(text) }
        return Known(
            facts: [
                .init(key: "kind_title", label: "Văn bản", value: .text(kind.title)),
                .init(
                    key: "slots",
                    label: "Chỗ điền dùng được",
                    value: .text(
                        kind.slots.map { $0.help(isRequired: kind.required.contains($0)) }.joined(separator: "; ")
                    )
                ),
            ],
            suggested: [
                PaperTemplateBody.subject.name: .string(text.subject),
                PaperTemplateBody.addressee.name: words(text.addressee),
                PaperTemplateBody.body.name: .string(text.body), PaperTemplateBody.bases.name: words(text.bases),
                PaperTemplateBody.copies.name: words(text.copies),
            ]
        )
    }
}

extension Resource<PaperTemplateVersion> {
    /// A version of a text.
    fileprivate static var paperTemplate: Resource {
        Resource(
            "paper_template",
            "paper_templates",
            title: "Mẫu văn bản",
            listTitle: "Mẫu văn bản",
            id: { $0.id?.text ?? $0.template.kind.rawValue },
            about: .nobody
        ) { version, _ in version.fields }
    }
}

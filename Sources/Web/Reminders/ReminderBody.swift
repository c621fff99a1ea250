import Accountability
import Actions
import Ledger

/// The fields of what is sent about reminders.
enum ReminderBody {
    static let official = BodyField("official_id", .id(Official.self), "Cán bộ được nhắc nhở.", example: sampleID)
    static let kind = BodyField("kind", .choice(Reminder.Kind.self), "Nhắc nhở hay phê bình.", example: "reminder")
    static let form = BodyField(
        "form",
        .choice([Reminder.Form.oral, .writing]),
        "Bằng lời hay bằng văn bản; nhắc nhở trong cuộc họp thì ghi nhận riêng.",
        example: "oral"
    )
    static let text = BodyField("text", .text(upTo: 20_000), "Nội dung.", example: "Trả kết quả chậm 2 ngày.")
    static let grounds = BodyField(
        "grounds",
        .list(of: ground, 1...100),
        "Căn cứ; sự việc chậm hoặc vụ việc, mỗi việc một lần.",
        example: [["incident_id": sampleID, "reason": "Đã giải trình miệng."]]
    )
    static let document = BodyField.optional(
        "document",
        DocumentBody.form,
        DocumentBody.summary,
        example: DocumentBody.sample
    )
    static let requiredDocument = BodyField(
        "document",
        DocumentBody.form,
        DocumentBody.summary,
        example: DocumentBody.sample
    )
    static let isDraft = BodyField.optional("draft", .flag, "Chỉ lưu dự thảo.", example: true)
    static let issuedOn = BodyField.optional(
        "issued_on",
        .day,
        "Ngày nhắc nhở; để trống là hôm nay.",
        example: "2026-01-15"
    )
    static let reason = BodyField("reason", .text(upTo: 20_000), "Lý do.", example: "Ghi nhầm người.")
    static let how = BodyField("how", .text(upTo: 20_000), "Đã giao thế nào.", example: "Không có ở phòng làm việc.")
    static let witnesses = BodyField(
        "witness_ids",
        .list(of: .id(Person.self), 2...2),
        "Hai người chứng kiến.",
        example: [sampleID, "7d3f9d4e-3a51-4c4f-9a1e-2f60c7f4a002"]
    )
    static let deemed = BodyField.optional(
        "deemed",
        .flag,
        "Coi như đã nhận, sau hai lần không gặp và hết số ngày làm việc theo quy chế.",
        example: false
    )
    static let plea = BodyField(
        "text",
        .text(upTo: 20_000),
        "Nội dung kiến nghị.",
        example: "Hôm đó tôi đi họp ở tỉnh."
    )
    static let lateCause = BodyField.optional(
        "late_cause",
        .text(upTo: 20_000),
        "Vì sao kiến nghị sau thời hạn.",
        example: "Nằm viện từ ngày 01 đến ngày 20."
    )

    static let sampleID: JSON = "7d3f9d4e-3a51-4c4f-9a1e-2f60c7f4a001"

    /// The draft of a request.
    static func draft(_ request: ActRequest, form: Reminder.Form, document: SignedDocument?) throws -> ReminderDraft {
        try ReminderDraft(
            official: request[official],
            kind: request[kind],
            form: form,
            text: request[text],
            cited: request[grounds],
            document: document
        )
    }

    private static let finding = BodyField.optional("finding_id", .id(Finding.self), "Sự việc chậm.", example: .null)
    private static let incident = BodyField.optional("incident_id", .id(Incident.self), "Vụ việc.", example: sampleID)
    private static let unasked = BodyField.optional(
        "reason",
        .text(upTo: 20_000),
        "Vì sao không yêu cầu giải trình; chỉ với vụ việc.",
        example: "Đã giải trình miệng."
    )

    static let ground = BodyForm<ReminderDraft.Cited>.object([finding, incident, unasked]) { values, reader in
        let reason = try values[unasked]
        switch (try values[finding], try values[incident]) {
        case (.some(let id), nil): return try ReminderDraft.Cited(.finding(id), reason: reason)
        case (nil, .some(let id)): return try ReminderDraft.Cited(.incident(id), reason: reason)
        default:
            reader.refuse(.badValue, "Cần đúng một trong finding_id, incident_id.")
            return nil
        }
    }
}

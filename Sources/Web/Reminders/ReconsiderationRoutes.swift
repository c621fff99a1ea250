import Accountability
import Actions
import Ledger

/// The addresses of reconsideration, of what was said in meetings, and of reminders kept on paper before.
struct ReconsiderationRoutes {
    let dependencies: WebDependencies

    var routes: [Route] { reconsideration + records }

    private var reconsideration: [Route] {
        [
            .act(
                "/api/v1/reminders/{id}/reconsideration",
                "requestReconsideration",
                "Cán bộ kiến nghị xem xét lại, một lần.",
                title: "Kiến nghị xem xét lại",
                body: [ReminderBody.plea, ReminderBody.lateCause],
                offered: .ofSubject(.reconsiderationRequested(.init(text: "", lateCause: nil))),
                answer: .reminder,
                at: dependencies
            ) { request in
                try RequestReconsideration(
                    try request.id(),
                    text: request[ReminderBody.plea],
                    lateCause: request[ReminderBody.lateCause],
                    id: request.key
                )
            },
            .act(
                "/api/v1/reminders/{id}/reconsideration/decision",
                "decideReconsideration",
                "Quyết định về kiến nghị, hoặc ghi quyết định của tập thể lãnh đạo, của cấp trên.",
                title: "Quyết định kiến nghị",
                body: [
                    Self.outcome, ReminderBody.reason, Self.newKind, Self.newText, Self.dropped, ReminderBody.document,
                    StepBody.happenedOn,
                ] + StepBody.way,
                offered: .decidingReconsideration,
                decides: true,
                answer: .reminder,
                at: dependencies
            ) { request in
                try DecideReconsideration(
                    try request.id(),
                    Reminder.Decision(
                        outcome: try request.outcome(),
                        reason: request[ReminderBody.reason],
                        way: try request.way(document: request[ReminderBody.document])
                    ),
                    on: request[StepBody.happenedOn],
                    version: request.version,
                    id: request.key
                )
            }
            .aided(by: .reconsideration),
        ]
    }

    private var records: [Route] {
        [
            .act(
                "/api/v1/meeting-records",
                "recordMeeting",
                "Ghi nhận tại cuộc họp: giải trình đã nghe, kết luận và nhắc nhở. Có mặt là đã nhận.",
                title: "Ghi nhận tại cuộc họp",
                body: [
                    ReminderBody.official, ReminderBody.kind, ReminderBody.text, ReminderBody.grounds, Self.meetingOn,
                    Self.present, Self.leader, Self.heard, ReminderBody.document,
                ],
                makes: true,
                answer: .reminder,
                at: dependencies
            ) { request in
                try RecordMeeting(
                    try ReminderBody.draft(request, form: .meeting, document: request[ReminderBody.document]),
                    meetingOn: request[Self.meetingOn],
                    present: request[Self.present],
                    leader: request[Self.leader],
                    heard: request[Self.heard] ?? [],
                    id: Reminder.ID(request.key)
                )
            },
            .act(
                "/api/v1/paper-reminders",
                "recordPaperReminder",
                "Chuyển một nhắc nhở, phê bình từ sổ giấy: phải có văn bản và một lãnh đạo xác nhận.",
                title: "Chuyển từ sổ giấy",
                body: [
                    ReminderBody.official, ReminderBody.kind, Self.anyForm, ReminderBody.text, ReminderBody.grounds,
                    ReminderBody.requiredDocument, Self.paperIssuedOn, Self.servedOn, Self.paperIssuer, Self.paperRole,
                ],
                makes: true,
                answer: .reminder,
                at: dependencies
            ) { request in
                try RecordPaperReminder(
                    try ReminderBody.draft(
                        request,
                        form: request[Self.anyForm],
                        document: request[ReminderBody.requiredDocument]
                    ),
                    issuedOn: request[Self.paperIssuedOn],
                    servedOn: request[Self.servedOn],
                    issuer: request[Self.paperIssuer],
                    as: request[Self.paperRole],
                    id: Reminder.ID(request.key)
                )
            }
            .aided(by: .reminder),
        ]
    }

    enum Outcome: String, CaseIterable { case upheld, varied, overturned, declined }

    fileprivate static let outcome = BodyField("outcome", .choice(Outcome.self), "Kết quả.", example: "upheld")
    fileprivate static let newKind = BodyField.optional(
        "kind",
        .choice(Reminder.Kind.self),
        "Khi sửa đổi: hình thức mới, nhẹ hơn.",
        example: .null
    )
    fileprivate static let newText = BodyField.optional(
        "text",
        .text(upTo: 20_000),
        "Khi sửa đổi: nội dung mới.",
        example: .null
    )
    fileprivate static let dropped = BodyField.optional(
        "dropped_grounds",
        .list(of: .integer(1...100), 0...100),
        "Khi sửa đổi: số của các căn cứ bị bỏ.",
        example: .null
    )
    fileprivate static let meetingOn = BodyField("meeting_on", .day, "Ngày họp.", example: "2026-01-15")
    fileprivate static let present = BodyField(
        "present_ids",
        .list(of: .id(Person.self), 1...200),
        "Những người dự.",
        example: [ReminderBody.sampleID]
    )
    fileprivate static let leader = BodyField.optional(
        "leader_account_id",
        .id(Account.self),
        "Tài khoản của lãnh đạo được ghi thay; để trống là chính người gửi.",
        example: .null
    )
    fileprivate static let paperIssuer = BodyField(
        "issuer_person_id",
        .id(Person.self),
        "Người đã nhắc nhở; không cần có tài khoản.",
        example: ReminderBody.sampleID
    )
    fileprivate static let paperRole = BodyField(
        "issuer_role",
        .choice([Role.unitHead, .viceChairman, .chairman]),
        "Chức vụ của người đó khi nhắc nhở.",
        example: "chairman"
    )
    fileprivate static let anyForm = BodyField("form", .choice(Reminder.Form.self), "Cách thức.", example: "writing")
    fileprivate static let paperIssuedOn = BodyField("issued_on", .day, "Ngày nhắc nhở.", example: "2026-01-15")
    fileprivate static let servedOn = BodyField.optional(
        "served_on",
        .day,
        "Ngày cán bộ nhận, nếu văn bản cho thấy.",
        example: "2026-01-16"
    )
    fileprivate static let heard = BodyField.optional(
        "heard",
        .list(of: heardForm, 0...100),
        "Các giải trình đã nghe và kết luận tại cuộc họp.",
        example: .null
    )

    private static let finding = BodyField.optional("finding_id", .id(Finding.self), "Sự việc chậm.", example: .null)
    private static let incident = BodyField.optional(
        "incident_id",
        .id(Incident.self),
        "Vụ việc.",
        example: ReminderBody.sampleID
    )
    private static let cause = BodyField(
        "cause",
        .word(of: "CauseCategory", upTo: 100),
        "Loại nguyên nhân.",
        example: "workload"
    )
    private static let said = BodyField("text", .text(upTo: 20_000), "Lời giải trình.", example: "Hồ sơ nhiều.")
    private static let verdict = BodyField(
        "outcome",
        .choice(ExplanationDuty.Verdict.Outcome.self),
        "Kết luận.",
        example: "rejected"
    )
    private static let because = BodyField(
        "reason",
        .text(upTo: 20_000),
        "Lý do kết luận.",
        example: "Không có căn cứ."
    )
    private static let objective = BodyField.optional(
        "objective_cause_confirmed",
        .flag,
        "Nguyên nhân khách quan được xác nhận cho một phần.",
        example: false
    )

    private static let heardForm = BodyForm<RecordMeeting.Heard>.object(
        [finding, incident, cause, said, verdict, because, objective]
    ) { values, reader in
        let ground: Ground
        switch (try values[finding], try values[incident]) {
        case (.some(let id), nil): ground = .finding(id)
        case (nil, .some(let id)): ground = .incident(id)
        default:
            reader.refuse(.badValue, "Cần đúng một trong finding_id, incident_id.")
            return nil
        }
        return try RecordMeeting.Heard(
            ground,
            cause: try values[cause],
            text: try values[said],
            outcome: try values[verdict],
            reason: try values[because],
            confirmsObjectiveCause: try values[objective] ?? false
        )
    }
}

extension ActRequest {
    fileprivate func outcome() throws -> Reminder.Decision.Outcome {
        switch try self[ReconsiderationRoutes.outcome] {
        case .upheld: .upheld
        case .overturned: .overturned
        case .declined: .declined
        case .varied:
            .varied(
                Reminder.Variation(
                    kind: try self[ReconsiderationRoutes.newKind],
                    text: try self[ReconsiderationRoutes.newText],
                    dropped: try self[ReconsiderationRoutes.dropped] ?? []
                )
            )
        }
    }
}

public import Accountability
public import Postgres
import Store

/// What is shown of a duty beyond what was recorded: its deadlines as of a day, and what its cause is called.
public struct ExplanationContext: Sendable, Hashable {
    /// Until when official and leader have time; nil for a year without a calendar.
    public let deadlines: ExplanationDuty.Deadlines?
    /// Working days left until the deadline that runs; nil while none does.
    public let workingDaysLeft: Int?
    /// The title of the cause named.
    public let causeTitle: String?

    /// A context.
    public init(deadlines: ExplanationDuty.Deadlines?, workingDaysLeft: Int?, causeTitle: String?) {
        self.deadlines = deadlines
        self.workingDaysLeft = workingDaysLeft
        self.causeTitle = causeTitle
    }
}

/// Reads what is shown of many duties of a commune, reading calendar, rules and causes once.
public struct ExplanationReader {
    private var clock: ExplanationClock
    private let titles: [String: String]
    private let today: CalendarDay
    private let account: Account?

    /// A reader for the time of a transaction; what is left is counted from `today`. `account` is whoever looks; nil keeps the
    /// server.
    public init(today: CalendarDay, of commune: Commune.ID, for account: Account?, on db: Connection) throws {
        clock = try ExplanationClock(commune: commune, on: db)
        titles = Dictionary(
            try CauseCategory.list(on: db).map { ($0.cause, $0.title) },
            uniquingKeysWith: { _, later in later }
        )
        self.today = today
        self.account = account
    }

    /// The fields of a duty, with the names the reader may know.
    public mutating func fields(of duty: ExplanationDuty, names: KnownNames = .none) throws -> [Report.Field] {
        let tellsReasons = account?.maySeeVerdictReasons(about: duty.official) ?? true
        return duty.fields(try context(of: duty), names: names, tellsVerdictReasons: tellsReasons)
    }

    private mutating func context(of duty: ExplanationDuty) throws -> ExplanationContext {
        let title = duty.submission.flatMap { titles[$0.cause] }
        do {
            let deadlines = try clock.deadlines(of: duty)
            let running = duty.awaitsLeader ? deadlines.verdictBy : deadlines.answerBy
            let left = try running.map { try clock.workingDaysLeft(of: duty, until: $0, from: today) }
            return ExplanationContext(deadlines: deadlines, workingDaysLeft: left, causeTitle: title)
        } catch let refusal as Refusal where refusal.code == .calendarYearMissing {
            return ExplanationContext(deadlines: nil, workingDaysLeft: nil, causeTitle: title)
        }
    }
}

extension ExplanationDuty {
    /// What is shown of it, the same for the official and for those above him; to the office without the words of the verdict.
    public func fields(
        _ context: ExplanationContext,
        names: KnownNames = .none,
        tellsVerdictReasons: Bool = true
    ) -> [Report.Field] {
        opening(names) + answer(context) + decision(names, tellsReason: tellsVerdictReasons)
            + [
                .init(key: "supports_reminder", label: "Làm căn cứ nhắc nhở được", value: .flag(supportsReminder)),
                .init(key: "attachments", label: "Tệp kèm theo", value: .table(attachmentTable)),
                .init(
                    key: "events",
                    label: "Diễn biến",
                    value: .table(eventTable(names, tellsVerdictReasons: tellsVerdictReasons))
                ),
                .init(key: "version", label: "Số diễn biến", value: .count(version)),
            ]
    }

    private func opening(_ names: KnownNames) -> [Report.Field] {
        let ground: (kind: String, id: String) =
            switch self.ground {
            case .finding(let finding): (kind: "finding", id: finding.text)
            case .incident(let incident): (kind: "incident", id: incident.text)
            }
        return [
            .init(key: "id", label: "Mã", value: .text(id.text)),
            .init(key: "ground_kind", label: "Loại căn cứ", value: .text(ground.kind)),
            .init(key: "ground_id", label: "Căn cứ", value: .text(ground.id)),
            .init(key: "matter", label: "Việc", value: .text(matter)),
            .init(key: "ground_title", label: "Căn cứ", value: .optional(names.title(of: self.ground, matter: matter))),
        ] + names.facts(of: self.ground) + [
            .init(key: "official_id", label: "Mã cán bộ", value: .text(official.text)),
            .init(key: "official_name", label: "Cán bộ", value: .optional(names[official])),
            .init(key: "unit_id", label: "Mã đơn vị", value: unit.map { .text($0.text) } ?? .notRecorded),
            .init(key: "unit_name", label: "Đơn vị", value: .optional(unit.flatMap { names[$0] })),
            .init(key: "origin", label: "Mã xuất phát", value: .text(origin.rawValue)),
            .init(key: "origin_title", label: "Xuất phát", value: .text(origin.title)),
            .init(key: "question", label: "Nội dung yêu cầu", value: .optional(question)),
            .init(key: "requested_on", label: "Ngày yêu cầu", value: .day(requestedOn)),
            .init(key: "recorded_at", label: "Ghi nhận lúc", value: .text(recordedAt.rfc3339)),
            .init(key: "state", label: "Tình trạng", value: .text(state.rawValue)),
            .init(key: "state_title", label: "Tình trạng", value: .text(state.title)),
        ]
    }

    private func answer(_ context: ExplanationContext) -> [Report.Field] {
        [
            .init(
                key: "answer_by",
                label: "Hạn giải trình",
                value: .optional(context.deadlines?.answerBy)
            ),
            .init(
                key: "verdict_by",
                label: "Hạn kết luận",
                value: .optional(context.deadlines?.verdictBy)
            ),
            .init(
                key: "working_days_left",
                label: "Số ngày làm việc còn lại",
                value: context.workingDaysLeft.map { .count($0) } ?? .notRecorded
            ),
            .init(key: "cause", label: "Nguyên nhân", value: submission.map { .text($0.cause) } ?? .notRecorded),
            .init(
                key: "cause_title",
                label: "Nguyên nhân",
                value: .optional(context.causeTitle)
            ),
            .init(
                key: "explanation",
                label: "Nội dung giải trình",
                value: submission.map { .text($0.text) } ?? .notRecorded
            ),
        ]
    }

    private func decision(_ names: KnownNames, tellsReason: Bool) -> [Report.Field] {
        [
            .init(
                key: "verdict",
                label: "Mã kết luận",
                value: verdict.map { .text($0.outcome.rawValue) } ?? .notRecorded
            ),
            .init(
                key: "verdict_title",
                label: "Kết luận",
                value: verdict.map { .text($0.outcome.state.title) } ?? .notRecorded
            ),
            .init(
                key: "verdict_reason",
                label: "Lý do kết luận",
                value: .optional(tellsReason ? verdict?.reason : nil)
            ),
            .init(
                key: "decided_by",
                label: "Tài khoản người kết luận",
                value: verdict.map { .text($0.decidedBy.text) } ?? .notRecorded
            ),
            .init(
                key: "decided_by_name",
                label: "Người kết luận",
                value: .optional(verdict.flatMap { names[$0.decidedBy] })
            ),
            .init(
                key: "objective_cause_confirmed",
                label: "Nguyên nhân khách quan được xác nhận",
                // Before a verdict nobody has said anything about it, and a leader's silence says nothing either.
                value: verdict.map { .flag($0.confirmsObjectiveCause) } ?? .notRecorded
            ),
            .init(
                key: "objective_cause_confirmed_by",
                label: "Tài khoản người xác nhận",
                value: objectiveCause.map { .text($0.by.text) } ?? .notRecorded
            ),
            .init(
                key: "objective_cause_confirmed_by_name",
                label: "Người xác nhận",
                value: .optional(objectiveCause.flatMap { names[$0.by] })
            ),
            .init(
                key: "objective_cause_confirmed_on",
                label: "Ngày xác nhận",
                value: objectiveCause.map { .day($0.on) } ?? .notRecorded
            ),
        ]
    }

    private var attachmentTable: Report.Table {
        Report.Table(
            columns: [
                .init(key: "id", label: "Mã"), .init(key: "name", label: "Tên tệp"),
                .init(key: "media_type", label: "Loại"), .init(key: "size", label: "Số byte"),
                .init(key: "size_title", label: "Dung lượng"), .init(key: "sha256", label: "SHA-256"),
            ],
            rows: attachments.map {
                [
                    .text($0.id.text), .text($0.name), .text($0.mediaType.rawValue), .count($0.size),
                    .text(FileSize.words($0.size)), .text($0.sha256),
                ]
            }
        )
    }

    private func eventTable(_ names: KnownNames, tellsVerdictReasons: Bool) -> Report.Table {
        Report.Table(
            columns: [
                .init(key: "id", label: "Mã"), .init(key: "kind", label: "Việc"),
                .init(key: "title", label: "Việc"), .init(key: "happened_on", label: "Ngày"),
                .init(key: "recorded_at", label: "Ghi nhận lúc"),
                .init(key: "recorded_by", label: "Tài khoản ghi nhận"),
                .init(key: "recorded_by_name", label: "Người ghi nhận"),
                .init(key: "text", label: "Nội dung"),
            ],
            rows: events.map { event in
                let isTold = tellsVerdictReasons || event.id != verdictEvent?.id
                return [
                    .text(event.id.text), .text(event.kind.name), .text(event.kind.title), .day(event.happenedOn),
                    .text(event.recordedAt.rfc3339), .text(event.recordedBy.text),
                    .optional(names[event.recordedBy]),
                    .optional(isTold ? event.kind.text : nil),
                ]
            }
        )
    }
}

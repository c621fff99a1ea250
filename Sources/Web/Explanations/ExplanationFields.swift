import Accountability
import Actions
import Ledger
import Reports
import Store

extension ExplanationRoutes {
    /// The members of bodies.
    enum Fields {
        static let asked = BodyField.optional(
            "question",
            .text(upTo: 2000),
            "Điều cần giải trình.",
            example: "Vì sao trả kết quả sau ngày hẹn?"
        )
        static let question = BodyField(
            "question",
            .text(upTo: 2000),
            "Điều cần bổ sung.",
            example: "Hồ sơ nào đến trước?"
        )
        static let service = BodyField(
            "method",
            .choice(ExplanationDuty.Service.self),
            "Cách giao yêu cầu.",
            example: "in_person"
        )
        static let servedOn = BodyField.optional("on", .day, "Ngày giao; để trống là hôm nay.", example: "2026-10-05")
        static let cause = BodyField(
            "cause",
            .word(of: "CauseCategory", upTo: 50),
            "Nguyên nhân theo danh mục.",
            example: "other_agency"
        )
        static let text = BodyField(
            "text",
            .text(upTo: 20_000),
            "Nội dung giải trình.",
            example: "Cơ quan phối hợp trả lời chậm năm ngày."
        )
        static let volunteeredCause = BodyField.optional(
            "cause",
            .word(of: "CauseCategory", upTo: 50),
            "Nguyên nhân theo danh mục.",
            example: "other_agency"
        )
        static let volunteeredText = BodyField.optional(
            "text",
            .text(upTo: 20_000),
            "Nội dung giải trình.",
            example: "Cơ quan phối hợp trả lời chậm năm ngày."
        )
        static let notMine = BodyField.optional(
            "not_mine",
            .text(upTo: 2000),
            "Vì sao không phải hồ sơ, việc của tôi; chỉ điền khi đúng như vậy, và để trống nguyên nhân và nội dung giải trình.",
            example: nil
        )
        static let reason = BodyField("reason", .text(upTo: 2000), "Lý do.", example: "Đã đối chiếu văn bản kèm theo.")
        static let newEvidence = BodyField(
            "evidence",
            .text(upTo: 500),
            "Tình tiết mới: số, ngày của văn bản.",
            example: "Công văn 112/CNVPĐK ngày 10/9/2026"
        )
        static let verdict = BodyField(
            "verdict",
            .choice(ExplanationDuty.Verdict.Outcome.self),
            "Kết luận.",
            example: "accepted"
        )
        static let objectiveCause = BodyField(
            "objective_cause_confirmed",
            .flag,
            "Nguyên nhân khách quan được xác nhận.",
            example: true
        )
        static let isAccepted = BodyField("accepted", .flag, "Đúng là việc của người khác.", example: true)
        static let duties = BodyField(
            "explanation_requests",
            .list(of: .id(ExplanationDuty.self), 1...AcceptInBulk.limit),
            "Các yêu cầu giải trình được chấp nhận.",
            example: ["7d3f9d4e-3a51-4c4f-9a1e-2f60c7f4a001"]
        )
    }
}

extension Resource<ExplanationDuty> {
    /// A duty to explain, as everybody who may see it sees it.
    static var explanationRequest: Resource {
        Resource(
            "explanation_request",
            "explanation_requests",
            title: "Yêu cầu giải trình",
            listTitle: "Giải trình",
            id: \.id.text,
            path: "/api/v1/explanation-requests",
            version: \.version,
            about: .one(.explanation, \.official)
        ) { duties, reading in
            var reader = try reading.explanationReader()
            let names = try KnownNames(in: [], [], duties, of: reading.commune, on: reading.db)
            return { duty in try reader.fields(of: duty, names: names) }
        }
    }
}

extension Resource<[ExplanationDuty]> {
    /// The duties one act accepted.
    static var acceptedExplanations: Resource {
        Resource(
            "accepted",
            "accepted",
            id: { String($0.count) },
            about: .all(.explanation) { $0.map(\.official) }
        ) { duties, reading in
            var reader = try reading.explanationReader()
            let names = try KnownNames(in: [], [], duties, of: reading.commune, on: reading.db)
            let shown = try duties.map { Report.Value.group(try reader.fields(of: $0, names: names)) }
            return [.init(key: "explanation_requests", label: "Các bản giải trình được chấp nhận", value: .list(shown))]
        }
    }
}

extension Reading {
    /// What shows duties to whoever looks.
    func explanationReader(asOf day: CalendarDay? = nil) throws -> ExplanationReader {
        try ExplanationReader(today: day ?? today, of: commune, for: account.account, on: db)
    }
}

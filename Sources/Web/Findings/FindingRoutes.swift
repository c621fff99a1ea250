import Accountability
import Actions
import Ledger
import Reports
import Store

/// The addresses of findings: late files, whose they were, and what was decided about them.
struct FindingRoutes {
    let dependencies: WebDependencies

    var routes: [Route] { [list] + acts + FindingBoard(dependencies: dependencies, list: list).routes }

    private var list: Route {
        .pages(
            "/api/v1/findings",
            for: .readFindings,
            "listFindings",
            "Các hồ sơ chậm đã ghi nhận, theo ngày hẹn trả.",
            .finding,
            filters: [Self.state, Self.asked, Self.official, Self.unit, Self.code, Self.standing],
            Self.query,
            at: dependencies
        ) { request, query, asked, db in
            var query = query
            query.reach = request.account.account.reach
            return try Finding.page(query, asked, of: request.commune, on: db)
        }
    }

    private var acts: [Route] {
        [
            .thing(
                "/api/v1/findings/{id}",
                for: .answerOwnCase,
                "showFinding",
                "Một hồ sơ chậm và những gì đã quyết định.",
                .finding,
                at: dependencies
            ) { request, db in
                let finding = try Finding.find(request.id(), of: request.commune, on: db)
                return finding.flatMap { request.maySee($0) ? $0 : nil }
            }
            .leading(from: Finding.self, to: Finding.leads),
            .act(
                "/api/v1/findings/{id}/responsible-official",
                "confirmResponsible",
                "Xác nhận hoặc đổi người giải quyết hồ sơ.",
                title: "Xác nhận người giải quyết",
                body: [Self.officialField, Self.reason],
                offered: .on(Finding.self) { finding, account, _ in finding.isOpen && !finding.concerns(account) },
                decides: true,
                answer: .finding,
                at: dependencies
            ) { request in
                try ConfirmResponsible(
                    request.id(),
                    official: request[Self.officialField],
                    reason: request[Self.reason],
                    version: request.version,
                    id: request.key
                )
            },
            .act(
                "/api/v1/findings/responsible-officials",
                "assignResponsible",
                "Xác nhận người giải quyết cho nhiều hồ sơ của một đơn vị hoặc một thủ tục.",
                title: "Xác nhận cho cả đơn vị, thủ tục",
                body: [Self.unitField, Self.procedure, Self.bulkOfficial, Self.acceptsHints],
                answer: .assignedFindings,
                at: dependencies
            ) { request in
                try Self.assignment(request)
            },
            .act(
                "/api/v1/findings/{id}/disposition",
                "disposeFinding",
                "Loại trừ trách nhiệm, xác định do bên khác, hủy vì sổ ghi sai, rút lại, hoặc mở lại hồ sơ cũ.",
                title: "Loại trừ, do bên khác, hủy",
                body: [
                    Self.kind, Self.dispositionReason, Self.evidence, Self.party, Self.partyName, StepBody.happenedOn,
                ],
                offered: .on(Finding.self) { finding, account, _ in
                    finding.state != .annulled && !finding.concerns(account)
                },
                decides: true,
                answer: .finding,
                at: dependencies
            ) { request in
                DisposeFinding(
                    try request.id(),
                    try Self.disposition(request),
                    happenedOn: try request[StepBody.happenedOn],
                    version: request.version,
                    id: request.key
                )
            },
        ]
    }

    private static func query(_ query: inout StrictQuery) -> FindingQuery {
        var wanted = FindingQuery()
        wanted.state = query.choice(state)
        if let asked: Asked = query.choice(asked) { wanted.isAsked = asked == .yes }
        wanted.official = query.id(official, of: Official.self)
        wanted.unit = query.id(unit, of: OrgUnit.self)
        wanted.code = query.line(code, upTo: FileCode.maximumLength)
        wanted.standing = query.choice(standing)
        return wanted
    }

    /// Exactly one of unit and procedure says which findings; without an official, duties say who.
    private static func assignment(_ request: ActRequest) throws -> AssignResponsible {
        let choice: AssignResponsible.Choice =
            try request[bulkOfficial].map { .official($0) }
            ?? (request[acceptsHints] == true ? .dutiesAndHints : .duties)
        switch (try request[unitField], try request[procedure]) {
        case (let unit?, nil): return try AssignResponsible(.unit(unit), to: choice, id: request.key)
        case (nil, let name?): return try AssignResponsible(.procedure(name), to: choice, id: request.key)
        default: throw Refusal(.selectionNeeded)
        }
    }

    private static func disposition(_ request: ActRequest) throws -> FindingDisposition {
        let reason = try request[dispositionReason]
        switch try request[kind] {
        case .excused: return try .excused(reason: reason, evidence: request[evidence] ?? "")
        case .attributed:
            guard let party = try request[party] else { throw Refusal(.textInvalid, "party") }
            return try .attributed(
                to: party,
                name: request[partyName],
                reason: reason,
                evidence: request[evidence]
            )
        case .annulled: return try .annulled(reason: reason)
        case .reinstated: return try .reinstated(reason: reason)
        case .opened: return try .opened(reason: reason)
        }
    }
}

extension FindingRoutes {
    /// What may be decided, as the body says it.
    enum Disposition: String, CaseIterable, Sendable {
        case excused, attributed, annulled, reinstated, opened
    }

    private static let state = QueryParameter(
        name: "state",
        form: .choice(Finding.State.allCases.map(\.rawValue)),
        summary: "Chỉ sự việc ở tình trạng này.",
        example: "needs_explanation",
        label: "Tình trạng",
        titles: .titles(of: Finding.State.allCases, \.title)
    )
    private enum Asked: String, CaseIterable, Titled {
        case yes, no

        var title: String { self == .yes ? "Đã có yêu cầu hoặc giải trình" : "Chưa ai hỏi" }
    }
    private static let asked = QueryParameter(
        name: "asked",
        form: .choice(Asked.allCases.map(\.rawValue)),
        summary: "yes là hồ sơ đã có yêu cầu giải trình hoặc giải trình, no là chưa.",
        example: "no",
        label: "Giải trình",
        titles: .titles(of: Asked.allCases, \.title)
    )
    private static let official = QueryParameter(
        name: "official",
        form: .uuid,
        summary: "Chỉ sự việc của cán bộ này; chưa xác nhận thì là người sổ ghi.",
        example: "7d3f9d4e-3a51-4c4f-9a1e-2f60c7f4a001",
        label: "Cán bộ",
        kind: "Official"
    )
    private static let unit = QueryParameter(
        name: "unit",
        form: .uuid,
        summary: "Chỉ sự việc của đơn vị này.",
        example: "7d3f9d4e-3a51-4c4f-9a1e-2f60c7f4a002",
        label: "Đơn vị",
        kind: "OrgUnit"
    )
    private static let code = QueryParameter(
        name: "code",
        form: .line(maximumLength: FileCode.maximumLength),
        summary: "Chỉ hồ sơ có mã này.",
        example: "H45.18.03-260901-0001",
        label: "Mã hồ sơ"
    )
    private static let standing = QueryParameter(
        name: "standing",
        form: .choice(LateFinding.Standing.allCases.map(\.rawValue)),
        summary: "current là hồ sơ thuộc diện áp dụng, history là hồ sơ có hạn trước ngày áp dụng.",
        example: "current",
        label: "Phạm vi",
        titles: .titles(of: LateFinding.Standing.allCases, \.title)
    )

    private static let officialField = BodyField(
        "official_id",
        .id(Official.self),
        "Người giải quyết hồ sơ.",
        example: "7d3f9d4e-3a51-4c4f-9a1e-2f60c7f4a001"
    )
    private static let reason = BodyField.optional(
        "reason",
        .text(upTo: 2000),
        "Lý do; bắt buộc khi đổi người đã xác nhận.",
        example: "Hồ sơ do cán bộ này thụ lý từ đầu"
    )
    private static let unitField = BodyField.optional(
        "unit_id",
        .id(OrgUnit.self),
        "Các hồ sơ của đơn vị này; gửi đơn vị hoặc thủ tục, không gửi cả hai.",
        example: nil
    )
    private static let procedure = BodyField.optional(
        "procedure",
        .line(upTo: 1000),
        "Các hồ sơ của thủ tục này, đúng tên trong sổ.",
        example: "Đăng ký biến động đất đai"
    )
    private static let bulkOfficial = BodyField.optional(
        "official_id",
        .id(Official.self),
        "Người giải quyết tất cả; không gửi thì theo phân công vào ngày hẹn trả.",
        example: "7d3f9d4e-3a51-4c4f-9a1e-2f60c7f4a001"
    )
    private static let acceptsHints = BodyField.optional(
        "accepts_hints",
        .flag,
        "Nơi không có phân công, xác nhận luôn người mà sổ ghi.",
        example: false
    )
    private static let kind = BodyField(
        "kind",
        .choice(Disposition.self),
        "Quyết định về sự việc.",
        example: "attributed"
    )
    private static let dispositionReason = BodyField(
        "reason",
        .text(upTo: 2000),
        "Lý do.",
        example: "Chờ trích lục bản đồ địa chính"
    )
    private static let evidence = BodyField.optional(
        "evidence",
        .text(upTo: 500),
        "Căn cứ: số, ngày của văn bản; bắt buộc khi loại trừ.",
        example: "Công văn 112/CNVPĐK ngày 10/9/2026"
    )
    private static let party = BodyField.optional(
        "party",
        .choice(Finding.Attribution.Party.self),
        "Bên gây chậm; bắt buộc khi chuyển bên chịu trách nhiệm.",
        example: "agency"
    )
    private static let partyName = BodyField.optional(
        "party_name",
        .line(upTo: 200),
        "Tên cơ quan hoặc hệ thống; không ghi tên người.",
        example: "Chi nhánh Văn phòng đăng ký đất đai"
    )
}

extension ReadRequest {
    /// Who looks, as acts know him: what he reaches is what he sees.
    var author: Author { Author(commune: account.commune, account: account.account) }
}

extension ReadRequest {
    /// One that concerns him, or somebody he answers for.
    fileprivate func maySee(_ finding: Finding) -> Bool {
        finding.concerned?.official.person == account.account.person || author.reaches(unit: finding.unit)
    }
}

import Accountability
import Actions
import Ledger
import Reports
import Store

/// The addresses of incidents: matters the register does not show.
struct IncidentRoutes {
    let dependencies: WebDependencies

    var routes: [Route] {
        [
            .pages(
                "/api/v1/incidents",
                for: .readFindings,
                "listIncidents",
                "Các vụ việc ngoài sổ, theo ngày xảy ra.",
                .incident,
                filters: [Self.state, Self.official, Self.unit, Self.code, Self.kind],
                Self.query,
                at: dependencies
            ) { request, query, asked, db in
                var query = query
                query.reach = request.account.account.reach
                return try Incident.page(query, asked, of: request.commune, on: db)
            }
            .showing(["kind_title", "official", "unit_name", "happened_on", "state_title", "source_title"]),
            .thing(
                "/api/v1/incidents/{id}",
                for: .answerOwnCase,
                "showIncident",
                "Một vụ việc và những gì đã ghi nhận thêm.",
                .incident,
                at: dependencies
            ) { request, db in
                let incident = try Incident.find(request.id(), of: request.commune, on: db)
                return incident.flatMap { request.maySee($0) ? $0 : nil }
            },
            .act(
                "/api/v1/incidents",
                "recordIncident",
                "Ghi nhận một vụ việc ngoài sổ, hoặc tự báo cáo việc của mình.",
                title: "Ghi vụ việc",
                body: [
                    Self.officialField, Self.kindField, Self.source, Self.happenedOn, Self.description, Self.codeField,
                    Self.dueOn, Self.evidence,
                ],
                makes: true,
                answer: .incident,
                at: dependencies
            ) { request in
                try RecordIncident(
                    official: request[Self.officialField],
                    kind: request[Self.kindField],
                    source: request[Self.source],
                    happenedOn: request[Self.happenedOn],
                    text: request[Self.description],
                    code: request[Self.codeField],
                    dueOn: request[Self.dueOn],
                    evidence: request[Self.evidence],
                    id: Incident.ID(request.key)
                )
            },
            .act(
                "/api/v1/incidents/{id}/annulment",
                "annulIncident",
                "Hủy một vụ việc ghi nhầm.",
                title: "Hủy vì ghi nhầm",
                body: [Self.reason],
                offered: .on(Incident.self) { incident, account, _ in
                    incident.state != .annulled && !incident.concerns(account)
                },
                decides: true,
                answer: .incident,
                at: dependencies
            ) { request in
                try AnnulIncident(
                    request.id(),
                    reason: request[Self.reason],
                    version: request.version,
                    id: request.key
                )
            },
            .act(
                "/api/v1/incidents/{id}/opening",
                "openIncident",
                "Mở lại một vụ việc có trước ngày áp dụng.",
                title: "Mở lại vụ việc cũ",
                body: [Self.reason],
                offered: .on(Incident.self) { incident, account, _ in
                    incident.state == .history && !incident.concerns(account)
                },
                decides: true,
                answer: .incident,
                at: dependencies
            ) { request in
                try OpenIncident(
                    request.id(),
                    reason: request[Self.reason],
                    version: request.version,
                    id: request.key
                )
            },
        ]
    }

    private static func query(_ query: inout StrictQuery) -> IncidentQuery {
        var wanted = IncidentQuery()
        wanted.state = query.choice(state)
        wanted.official = query.id(official, of: Official.self)
        wanted.unit = query.id(unit, of: OrgUnit.self)
        wanted.code = query.line(code, upTo: FileCode.maximumLength)
        wanted.kind = query.choice(kind)
        return wanted
    }
}

extension IncidentRoutes {
    private static let state = QueryParameter(
        name: "state",
        form: .choice(Incident.State.allCases.map(\.rawValue)),
        summary: "Chỉ vụ việc ở tình trạng này.",
        example: "recorded",
        label: "Tình trạng",
        titles: .titles(of: Incident.State.allCases, \.title)
    )
    private static let official = QueryParameter(
        name: "official",
        form: .uuid,
        summary: "Chỉ vụ việc của cán bộ này.",
        example: "7d3f9d4e-3a51-4c4f-9a1e-2f60c7f4a001",
        label: "Cán bộ",
        kind: "Official"
    )
    private static let unit = QueryParameter(
        name: "unit",
        form: .uuid,
        summary: "Chỉ vụ việc của đơn vị này.",
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
    private static let kind = QueryParameter(
        name: "kind",
        form: .choice(Incident.Kind.allCases.map(\.rawValue)),
        summary: "Chỉ vụ việc thuộc loại này.",
        example: "attitude",
        label: "Loại",
        titles: .titles(of: Incident.Kind.allCases, \.title)
    )

    private static let officialField = BodyField(
        "official_id",
        .id(Official.self),
        "Cán bộ có liên quan.",
        example: "7d3f9d4e-3a51-4c4f-9a1e-2f60c7f4a001"
    )
    private static let kindField = BodyField("kind", .choice(Incident.Kind.self), "Loại vụ việc.", example: "late_file")
    private static let source = BodyField(
        "source",
        .choice(Incident.Source.self),
        "Nguồn tin.",
        example: "citizen_feedback"
    )
    private static let happenedOn = BodyField("happened_on", .day, "Ngày xảy ra.", example: "2026-09-12")
    private static let description = BodyField(
        "description",
        .text(upTo: 2000),
        "Nội dung.",
        example: "Trả kết quả sau ngày hẹn, người dân phản ánh tại quầy"
    )
    private static let codeField = BodyField.optional(
        "code",
        .line(upTo: FileCode.maximumLength),
        "Mã hồ sơ; bắt buộc và chỉ dùng với hồ sơ chậm.",
        example: "H23.45.12-260901-0001"
    )
    private static let dueOn = BodyField.optional(
        "due_on",
        .day,
        "Ngày hẹn trả của hồ sơ; bắt buộc và chỉ dùng với hồ sơ chậm.",
        example: "2026-09-10"
    )
    private static let evidence = BodyField.optional(
        "evidence",
        .text(upTo: 500),
        "Căn cứ: số, ngày của văn bản.",
        example: "Phiếu phản ánh số 7 ngày 12/9/2026"
    )
    private static let reason = BodyField("reason", .text(upTo: 2000), "Lý do.", example: "Ghi nhầm người")
}

extension Incident {
    /// Whether it is about whoever asks: he decides nothing there.
    func concerns(_ account: SignedInAccount) -> Bool { official.person == account.account.person }
}

extension Resource<Incident> {
    /// An incident with the name of whom it concerns.
    static var incident: Resource {
        Resource(
            "incident",
            "incidents",
            title: "Vụ việc",
            listTitle: "Vụ việc",
            id: \.id.text,
            path: "/api/v1/incidents",
            version: \.events.count,
            about: .one(.incident, \.responsible.official)
        ) { _, reading in
            let names = try Official.names(of: reading.commune, on: reading.db)
            let units = try OrgUnit.names(of: reading.commune, on: reading.db)
            return { incident in incident.fields(names: names, units: units) }
        }
    }
}

extension ReadRequest {
    /// One that concerns him, or somebody he answers for.
    fileprivate func maySee(_ incident: Incident) -> Bool {
        incident.official.person == account.account.person || author.reaches(unit: incident.unit)
    }
}

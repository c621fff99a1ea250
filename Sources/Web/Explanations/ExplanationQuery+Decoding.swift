import Accountability
import Reports
import Store

extension ExplanationQuery {
    static let parameters = [
        officialParameter, unitParameter, stateParameter, dueParameter, findingParameter, incidentParameter,
    ]

    /// What a page says of each.
    static let columns = [
        "ground_title", "official_name", "unit_name", "state_title", "requested_on", "answer_by", "working_days_left",
    ]

    init(_ query: inout StrictQuery) {
        self.init()
        official = query.id(Self.officialParameter, of: Official.self)
        unit = query.id(Self.unitParameter, of: OrgUnit.self)
        state = query.choice(Self.stateParameter)
        due = query.choice(Self.dueParameter)
        finding = query.id(Self.findingParameter, of: Finding.self)
        incident = query.id(Self.incidentParameter, of: Incident.self)
    }

    private static let officialParameter = QueryParameter(
        name: "official",
        form: .uuid,
        summary: "Chỉ yêu cầu đối với cán bộ này.",
        example: "7d3f9d4e-3a51-4c4f-9a1e-2f60c7f4a001",
        label: "Cán bộ",
        kind: "Official"
    )
    private static let unitParameter = QueryParameter(
        name: "unit",
        form: .uuid,
        summary: "Chỉ yêu cầu đối với người thuộc đơn vị này vào lúc đó.",
        example: "7d3f9d4e-3a51-4c4f-9a1e-2f60c7f4a002",
        label: "Đơn vị",
        kind: "OrgUnit"
    )
    private static let stateParameter = QueryParameter(
        name: "state",
        form: .choice(ExplanationDuty.State.allCases.map(\.rawValue)),
        summary: "Chỉ yêu cầu ở tình trạng này: submitted là chờ kết luận, disowned là báo không phải việc của mình.",
        example: "submitted",
        label: "Tình trạng",
        titles: .titles(of: ExplanationDuty.State.allCases, \.title)
    )
    private static let dueParameter = QueryParameter(
        name: "due",
        form: .choice(ExplanationQuery.Due.allCases.map(\.rawValue)),
        summary:
            "Theo thời hạn của người phải trả lời: overdue là đã quá hạn, soon là còn nhiều nhất một ngày làm việc.",
        example: "overdue",
        label: "Thời hạn",
        titles: [
            "overdue": "Đã quá hạn", "soon": "Còn một ngày làm việc trở xuống", "later": "Còn hơn một ngày làm việc",
        ]
    )
    private static let findingParameter = QueryParameter(
        name: "finding",
        form: .uuid,
        summary: "Chỉ yêu cầu về hồ sơ chậm này.",
        example: "7d3f9d4e-3a51-4c4f-9a1e-2f60c7f4a003"
    )
    private static let incidentParameter = QueryParameter(
        name: "incident",
        form: .uuid,
        summary: "Chỉ yêu cầu về vụ việc này.",
        example: "7d3f9d4e-3a51-4c4f-9a1e-2f60c7f4a004"
    )
}

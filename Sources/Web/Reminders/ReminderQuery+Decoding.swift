import Accountability
import Reports
import Store

extension ReminderQuery {
    static let parameters = [officialParameter, unitParameter, stateParameter, kindParameter]

    init(_ query: inout StrictQuery) {
        self.init()
        official = query.id(Self.officialParameter, of: Official.self)
        unit = query.id(Self.unitParameter, of: OrgUnit.self)
        state = query.choice(Self.stateParameter)
        kind = query.choice(Self.kindParameter)
    }

    private static let officialParameter = QueryParameter(
        name: "official",
        form: .uuid,
        summary: "Chỉ nhắc nhở, phê bình đối với cán bộ này.",
        example: "7d3f9d4e-3a51-4c4f-9a1e-2f60c7f4a001",
        label: "Cán bộ",
        kind: "Official"
    )
    private static let unitParameter = QueryParameter(
        name: "unit",
        form: .uuid,
        summary: "Chỉ nhắc nhở, phê bình đối với người thuộc đơn vị này vào lúc đó.",
        example: "7d3f9d4e-3a51-4c4f-9a1e-2f60c7f4a002",
        label: "Đơn vị",
        kind: "OrgUnit"
    )
    private static let stateParameter = QueryParameter(
        name: "state",
        form: .choice(Reminder.Force.allCases.filter { $0 != .cancelled }.map(\.rawValue)),
        summary: "Chỉ ở tình trạng này hôm nay: in_force là còn hiệu lực, provisional là đang xem xét lại.",
        example: "in_force",
        label: "Tình trạng",
        titles: [
            "drafted": "Dự thảo", "issued": "Chưa giao hoặc chờ xác nhận", "in_force": "Còn hiệu lực",
            "provisional": "Đang xem xét lại", "expired": "Hết thời gian tính", "withdrawn": "Đã rút",
            "annulled": "Không còn căn cứ", "overturned": "Đã bãi bỏ",
        ]
    )
    private static let kindParameter = QueryParameter(
        name: "kind",
        form: .choice(Reminder.Kind.allCases.map(\.rawValue)),
        summary: "Chỉ nhắc nhở, hoặc chỉ phê bình.",
        example: "reminder",
        label: "Hình thức",
        titles: .titles(of: Reminder.Kind.allCases, \.title)
    )
}

import Accountability
import Postgres
import Reports
import Store

/// An official with what the office keeps of him: duties, days away, leaving, and who manages him.
struct OfficialInService: Sendable {
    let official: Official
    let assignments: [Assignment]
    let leaves: [Leave]
    let departures: [Departure]
    let managements: [Management]

    /// Whether he works in the commune: he never left, or leaving was recorded by mistake.
    var isInService: Bool { departures.allSatisfy { $0.annulment != nil } }

    /// Whether he is whoever asks: nobody keeps his own book.
    func concerns(_ account: SignedInAccount) -> Bool { official.id.person == account.account.person }

    /// The official of this id; nil where there is none.
    static func find(_ id: Official.ID, of commune: Commune.ID, on db: Connection) throws -> OfficialInService? {
        guard let official = try Official.find(id, of: commune, on: db) else { return nil }
        return OfficialInService(
            official: official,
            assignments: try Assignment.list(of: commune, official: id, on: db),
            leaves: try Leave.list(of: commune, official: id, on: db),
            departures: try Departure.list(of: commune, on: db).filter { $0.official == id },
            managements: try Management.list(of: commune, official: id, on: db)
        )
    }
}

extension Resource<OfficialInService> {
    /// An official with what the office keeps of him.
    static var officialInService: Resource {
        Resource(
            "official",
            "officials",
            title: "Cán bộ",
            id: \.official.id.text,
            path: "/api/v1/officials",
            about: .one(.duty, \.official.id)
        ) { official, reading in
            official.fields(
                units: try OrgUnit.names(of: reading.commune, on: reading.db),
                names: try Official.names(of: reading.commune, on: reading.db),
                today: reading.today
            )
        }
    }
}

extension OfficialInService {
    fileprivate func fields(
        units: [OrgUnit.ID: String],
        names: [Official.ID: String],
        today: CalendarDay
    ) -> [Report.Field] {
        official.fields + [
            .init(key: "official_id", label: "Mã cán bộ", value: .text(official.id.text)),
            .init(
                key: "managing_agency",
                label: "Cơ quan quản lý",
                value: .optional(Management.agency(on: today, by: managements))
            ),
            .init(key: "in_service", label: "Đang công tác tại xã", value: .flag(isInService)),
            .init(
                key: "assignments",
                label: "Phân công",
                value: .table(
                    .init(
                        [
                            "assignment_id": "Mã", "unit": "Đơn vị", "position": "Vị trí", "field": "Lĩnh vực",
                            "procedure": "Thủ tục", "from_on": "Từ ngày", "to_on": "Đến hết ngày",
                            "document": "Văn bản",
                        ],
                        rows: assignments.map { assignment in
                            [
                                .text(assignment.id.text), .optional(units[assignment.unit]),
                                .optional(assignment.position),
                                .optional(assignment.field), .optional(assignment.procedure), .day(assignment.fromOn),
                                .optional(assignment.lastOn), .text(assignment.document),
                            ]
                        }
                    )
                )
            ),
            .init(
                key: "leaves",
                label: "Ngày nghỉ, công tác",
                value: .table(
                    .init(
                        [
                            "leave_id": "Mã", "kind_title": "Nội dung", "from_on": "Từ ngày", "to_on": "Đến hết ngày",
                            "is_cancelled": "Đã hủy",
                        ],
                        rows: leaves.map { leave in
                            [
                                .text(leave.id.text), .text(leave.kind.title), .day(leave.fromOn), .day(leave.toOn),
                                .flag(leave.cancellation != nil),
                            ]
                        }
                    )
                )
            ),
            .init(
                key: "departures",
                label: "Thôi công tác",
                value: .table(
                    .init(
                        [
                            "departure_id": "Mã", "left_on": "Ngày làm việc cuối cùng", "kind_title": "Nội dung",
                            "document": "Văn bản", "successor_name": "Người tiếp nhận",
                            "is_annulled": "Đã hủy vì ghi nhầm",
                        ],
                        rows: departures.map { departure in
                            [
                                .text(departure.id.text), .day(departure.leftOn), .text(departure.kind.title),
                                .text(departure.document), .optional(departure.successor.flatMap { names[$0] }),
                                .flag(departure.annulment != nil),
                            ]
                        }
                    )
                )
            ),
            .init(
                key: "managements",
                label: "Cơ quan quản lý từng thời gian",
                value: .table(
                    .init(
                        ["agency": "Cơ quan", "from_on": "Từ ngày", "document": "Văn bản"],
                        rows: managements.map {
                            [.text($0.agency ?? "Xã quản lý"), .day($0.fromOn), .text($0.document)]
                        }
                    )
                )
            ),
        ]
    }
}

import Accountability
import Actions
import Ledger
import Postgres
import Reports
import Store

/// The addresses of officials' duties: assignments, leave, leaving, and who manages them.
struct DutyRoutes {
    let dependencies: WebDependencies

    var routes: [Route] {
        assignments + leaves + [
            .thing(
                "/api/v1/departures/{id}",
                for: .readRecord,
                "showDeparture",
                "Một lần thôi công tác.",
                .departure,
                at: dependencies
            ) { request, db in
                let found = try Departure.find(request.id(), of: request.commune, on: db)
                return try found.flatMap { try request.mayRead($0.official, on: db) ? $0 : nil }
            }
            .giving(Departure.self, Departure.papers),
            .act(
                "/api/v1/officials/{id}/departure",
                "recordDeparture",
                "Ghi nhận cán bộ thôi công tác: phân công, ủy quyền kết thúc; người tiếp nhận nhận việc đang làm.",
                title: "Ghi thôi công tác",
                body: [Self.leftOn, Self.departureKind, Self.document, Self.successor],
                offered: .on(OfficialInService.self) { official, account, _ in
                    official.isInService && !official.concerns(account)
                },
                makes: true,
                answer: .departure,
                at: dependencies
            ) { request in
                try RecordDeparture(
                    id: Departure.ID(request.key),
                    official: try request.id(),
                    leftOn: try request[Self.leftOn],
                    kind: try request[Self.departureKind],
                    document: try request[Self.document],
                    successor: try request[Self.successor]
                )
            },
            .act(
                "/api/v1/departures/{id}/annulment",
                "annulDeparture",
                "Hủy một lần thôi công tác ghi nhầm. \(Departure.endsStay)",
                title: "Hủy vì ghi nhầm",
                body: [Self.annulledBecause],
                offered: .on(Departure.self) { departure, account, _ in
                    departure.annulment == nil && departure.official.person != account.account.person
                },
                answer: .departure,
                at: dependencies
            ) { request in
                AnnulDeparture(try request.id(), reason: try request[Self.annulledBecause], id: request.key)
            },
            .act(
                "/api/v1/officials/{id}/managing-agency",
                "setManagingAgency",
                "Ghi nhận cơ quan quản lý cán bộ; bỏ trống là xã quản lý.",
                title: "Ghi cơ quan quản lý",
                body: [Self.agency, Self.fromOn, Self.document],
                offered: .on(OfficialInService.self) { official, account, _ in !official.concerns(account) },
                makes: true,
                answer: .management,
                at: dependencies
            ) { request in
                try SetManagingAgency(
                    id: Management.ID(request.key),
                    official: try request.id(),
                    agency: try request[Self.agency],
                    fromOn: try request[Self.fromOn],
                    document: try request[Self.document]
                )
            },
        ]
    }

    private var assignments: [Route] {
        [
            .thing(
                "/api/v1/assignments/{id}",
                for: .readRecord,
                "showAssignment",
                "Một phân công.",
                .assignment,
                at: dependencies
            ) { request, db in
                let found = try Assignment.find(request.id(), of: request.commune, on: db)
                return try found.flatMap { try request.mayRead($0.official, on: db) ? $0 : nil }
            },
            .list(
                "/api/v1/officials/{id}/assignments",
                for: .readRecord,
                "listAssignments",
                "Các phân công của một cán bộ.",
                .assignment,
                at: dependencies
            ) { request, db in
                let official = try request.readableOfficial(on: db)
                return try Assignment.list(of: request.commune, official: official, on: db)
            },
            .act(
                "/api/v1/officials/{id}/assignments",
                "assignDuty",
                "Phân công cán bộ phụ trách thủ tục, lĩnh vực hoặc đơn vị.",
                title: "Phân công",
                body: [
                    Self.unit, Self.position, Self.field, Self.procedure, Self.fromOn, Self.toOnMaybe, Self.document,
                ],
                offered: .on(OfficialInService.self) { official, account, _ in
                    official.isInService && !official.concerns(account)
                },
                makes: true,
                answer: .assignment,
                at: dependencies
            ) { request in
                try AssignDuty(
                    id: Assignment.ID(request.key),
                    official: try request.id(),
                    unitName: try request[Self.unit],
                    position: try request[Self.position],
                    field: try request[Self.field],
                    procedure: try request[Self.procedure],
                    fromOn: try request[Self.fromOn],
                    toOn: try request[Self.toOnMaybe],
                    document: try request[Self.document]
                )
            },
            .act(
                "/api/v1/assignments/{id}/end",
                "endAssignment",
                "Kết thúc một phân công trước hạn.",
                title: "Kết thúc phân công",
                body: [Self.endedOn, Self.reason],
                offered: .on(Assignment.self) { assignment, account, _ in
                    assignment.end == nil && assignment.official.person != account.account.person
                },
                answer: .assignment,
                at: dependencies
            ) { request in
                try EndAssignment(
                    try request.id(),
                    endedOn: try request[Self.endedOn],
                    reason: try request[Self.reason],
                    id: request.key
                )
            },
        ]
    }

    private var leaves: [Route] {
        [
            .thing(
                "/api/v1/leaves/{id}",
                for: .readRecord,
                "showLeave",
                "Một lần nghỉ, đi học hoặc công tác.",
                .leave,
                at: dependencies
            ) { request, db in
                let found = try Leave.find(request.id(), of: request.commune, on: db)
                return try found.flatMap { try request.mayRead($0.official, on: db) ? $0 : nil }
            },
            .list(
                "/api/v1/officials/{id}/leaves",
                for: .readRecord,
                "listLeaves",
                "Các lần nghỉ, đi học, đi công tác của một cán bộ.",
                .leave,
                at: dependencies
            ) { request, db in
                let official = try request.readableOfficial(on: db)
                return try Leave.list(of: request.commune, official: official, on: db)
            },
            .act(
                "/api/v1/officials/{id}/leaves",
                "recordLeave",
                "Ghi nhận thời gian nghỉ, đi học, đi công tác: không tính vào thời hạn của cán bộ.",
                title: "Ghi ngày nghỉ, công tác",
                body: [Self.leaveKind, Self.fromOn, Self.toOn],
                offered: .on(OfficialInService.self) { official, account, _ in
                    official.isInService && !official.concerns(account)
                },
                makes: true,
                answer: .leave,
                at: dependencies
            ) { request in
                try RecordLeave(
                    id: Leave.ID(request.key),
                    official: try request.id(),
                    kind: try request[Self.leaveKind],
                    fromOn: try request[Self.fromOn],
                    toOn: try request[Self.toOn]
                )
            },
            .act(
                "/api/v1/leaves/{id}/cancellation",
                "cancelLeave",
                "Hủy một lần nghỉ đã ghi.",
                title: "Hủy lần nghỉ",
                body: [Self.cancelledBecause],
                offered: .on(Leave.self) { leave, account, _ in
                    leave.cancellation == nil && leave.official.person != account.account.person
                },
                answer: .leave,
                at: dependencies
            ) { request in
                CancelLeave(try request.id(), reason: try request[Self.cancelledBecause], id: request.key)
            },
        ]
    }

    private static let unit = BodyField.optional(
        "unit",
        .line(upTo: 200),
        "Tên phòng, trung tâm; bỏ trống là đơn vị của cán bộ.",
        example: "Phòng Kinh tế"
    )
    private static let position = BodyField.optional("position", .line(upTo: 200), "Vị trí.", example: "Chuyên viên")
    private static let field = BodyField.optional("field", .line(upTo: 500), "Lĩnh vực.", example: "Đất đai")
    private static let procedure = BodyField.optional(
        "procedure",
        .line(upTo: 1000),
        "Tên thủ tục như trong sổ.",
        example: "Tách thửa đất"
    )
    private static let fromOn = BodyField("from_on", .day, "Từ ngày.", example: "2026-09-01")
    private static let toOn = BodyField("to_on", .day, "Đến hết ngày.", example: "2026-09-05")
    private static let toOnMaybe = BodyField.optional(
        "to_on",
        .day,
        "Đến hết ngày; bỏ trống là đến khi có phân công khác.",
        example: "2026-12-31"
    )
    private static let endedOn = BodyField("ended_on", .day, "Ngày cuối cùng còn hiệu lực.", example: "2026-09-30")
    private static let leftOn = BodyField("left_on", .day, "Ngày làm việc cuối cùng.", example: "2026-09-30")
    private static let document = BodyField(
        "document",
        .line(upTo: 300),
        "Số, ngày của văn bản.",
        example: "Quyết định 12/QĐ-UBND ngày 01/9/2026"
    )
    private static let reason = BodyField("reason", .text(upTo: 2000), "Lý do.", example: "Phân công lại nhiệm vụ")
    private static let annulledBecause = BodyField(
        "reason",
        .choice(Departure.Annulment.self),
        "Ghi nhầm người, ghi nhầm nội dung (sau đó ghi lại), hoặc không thôi công tác nữa.",
        example: "wrong_person"
    )
    private static let cancelledBecause = BodyField(
        "reason",
        .choice(Leave.Cancellation.self),
        "Ghi nhầm, không nghỉ, hoặc đổi ngày nghỉ (sau đó ghi lần nghỉ khác).",
        example: "not_taken"
    )
    private static let leaveKind = BodyField("kind", .choice(Leave.Kind.self), "Loại.", example: "annual")
    private static let departureKind = BodyField("kind", .choice(Departure.Kind.self), "Loại.", example: "transfer")
    private static let successor = BodyField.optional(
        "successor_id",
        .id(Official.self),
        "Mã cán bộ tiếp nhận việc đang làm.",
        example: "0b6f2c1e-52f4-4d0b-8f6e-9d1c7a5e3b02"
    )
    private static let agency = BodyField.optional(
        "agency",
        .line(upTo: 200),
        "Cơ quan khác đang quản lý cán bộ.",
        example: "Văn phòng đăng ký đất đai"
    )
}

extension ReadRequest {
    /// The official in the address, if the account may see what concerns him: himself, or whoever answers for his unit. A colleague
    /// and somebody who does not exist get the same answer.
    func readableOfficial(on db: Connection) throws -> Official.ID {
        let official: Official.ID = try id()
        guard try mayRead(official, on: db) else { throw Problem(.notFound) }
        return official
    }

    /// Whether the account may see what concerns an official.
    func mayRead(_ official: Official.ID, on db: Connection) throws -> Bool {
        if account.account.person == official.person { return true }
        return try Official.exists(official, of: commune, on: db)
            && account.author.reaches(unit: try Official.unit(of: official, on: today, in: commune, on: db))
    }
}

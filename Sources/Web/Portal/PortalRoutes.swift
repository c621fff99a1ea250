import Accountability
import Actions
import Hummingbird
import Ledger
import Reports
import Store

/// Lists taken from the public service portal, and what comparing them with the register shows.
struct PortalRoutes {
    let dependencies: WebDependencies

    /// Where the comparison is, for pages that lead to it.
    static let reconciliation = (path: "/reports/portal", title: "Đối soát với Cổng")

    /// What programs ask for, and their pages.
    var routes: [Route] {
        [
            .list(
                "/api/v1/portal-lists",
                for: .readProceedings,
                "listPortalLists",
                "Các danh sách hồ sơ đã lấy từ Cổng dịch vụ công, lần nhập mới nhất trước.",
                .portalList,
                at: dependencies
            ) { request, db in
                try PortalList.list(of: request.commune, on: db).reversed()
            }
            .showing(["from", "to", "taken_on", "covers_title", "rows", "refused", "recorded_on", "recorded_by_name"]),
            .thing(
                "/api/v1/portal-lists/{id}",
                for: .readProceedings,
                "showPortalList",
                "Một danh sách lấy từ Cổng: kỳ nào, ai nhập, bao nhiêu dòng.",
                .portalList,
                at: dependencies
            ) { request, db in
                try PortalList.find(request.id(), of: request.commune, on: db)
            },
            .upload(
                "/api/v1/portal-lists",
                "recordPortalList",
                "Nhập danh sách hồ sơ quá hạn lấy từ Cổng để đối soát với sổ; nhập lại đúng danh sách cũ không thay đổi gì.",
                title: "Nhập danh sách của Cổng",
                forms: Upload.Form.registers,
                fields: [Self.from, Self.to, Self.takenOn, Self.listsAll, Self.skipsRefused],
                answer: .portalList,
                at: dependencies
            ) { request, upload in
                let (from, to) = (try request[Self.from], try request[Self.to])
                guard let period = ReportingPeriod(recognising: from, to) else {
                    throw Refusal(.periodReversed)
                }
                return try RecordPortalList(
                    await RegisterSource.read(upload.bytes),
                    of: period,
                    takenOn: request[Self.takenOn],
                    covers: request[Self.listsAll] == true ? .all : .late,
                    skipsRefused: request[Self.skipsRefused] == true,
                    today: request.today,
                    id: request.key
                )
            },
        ]
    }

    /// The report, and pages written by hand.
    var pages: [Route] {
        report.routes(dependencies) + [
            .visited(
                "/portal-lists/{id}",
                for: .readProceedings,
                .page("showPortalListPage", "Danh sách lấy từ Cổng, đã đối soát với sổ."),
                use: list
            )
        ]
    }

    /// What is worth seeing of a list is what comparing it shows.
    @Sendable
    private func list(_ request: Request, _ page: PageContext) async throws -> Response {
        let id: PortalList.ID = try PathValues(page.request).id()
        let found = try await dependencies.show(to: page.account) { reading in
            try PortalList.find(id, of: reading.commune, on: reading.db)
        }
        guard let found else { throw Problem(.notFound) }
        return .see(
            "\(Self.reconciliation.path)?from=\(found.days.lowerBound.iso)&to=\(found.days.upperBound.iso)"
        )
    }

    private var report: PublishedReport {
        PublishedReport(
            path: Self.reconciliation.path,
            permission: .readProceedings,
            id: "PortalReconciliation",
            summary: "Đối soát hồ sơ quá hạn với danh sách của Cổng dịch vụ công cùng kỳ.",
            others: [("/summary", "Trang lãnh đạo")],
            lists: [("/portal-lists", "Danh sách của Cổng đã nhập, nhập danh sách mới")],
            absences: [
                .portalListMissing:
                    "chưa nhập danh sách nào của Cổng cho kỳ này. Nhập danh sách, rồi trang này đối soát."
            ]
        ) { query, _, reading in
            let found = try PortalReconciliation(
                query.period,
                asOf: query.asOf ?? reading.today,
                of: reading.account.commune,
                on: reading.db
            )
            let hasLetter = !found.toCorrect.isEmpty || !found.unknown.isEmpty
            return PublishedReport.Made(
                sheet: found,
                papers: hasLetter
                    ? [("Công văn đề nghị điều chỉnh", "/portal-lists/\(found.list.id.text)/letter")] : []
            )
        }
    }

    private static let from = BodyField("from", .day, "Ngày đầu kỳ của danh sách.", example: "2026-01-01")
    private static let to = BodyField("to", .day, "Ngày cuối kỳ của danh sách.", example: "2026-01-31")
    private static let takenOn = BodyField("taken_on", .day, "Ngày lấy danh sách từ Cổng.", example: "2026-02-02")
    private static let listsAll = BodyField.optional(
        "lists_all",
        .flag,
        "Danh sách có tất cả hồ sơ của kỳ, không chỉ hồ sơ quá hạn.",
        example: false
    )
    private static let skipsRefused = BodyField.optional(
        "skip_refused",
        .flag,
        "Bỏ lại các dòng sai, nhập các dòng đúng; dòng bỏ lại được giữ kèm điều cần sửa.",
        example: false
    )
}

extension Resource<PortalList> {
    /// A list with the name of whoever brought it in; what was wrong in it stands in the comparison.
    static var portalList: Resource {
        Resource(
            "portal_list",
            "portal_lists",
            title: "Danh sách của Cổng",
            listTitle: "Danh sách của Cổng",
            id: \.id.text,
            path: "/api/v1/portal-lists",
            about: .nobody
        ) { lists, reading in
            let names = try Person.names(of: Set(lists.map(\.recordedBy.holder)), on: reading.db)
            return { $0.fields(names: names) }
        }
    }
}

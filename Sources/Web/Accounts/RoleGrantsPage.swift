import Accountability
import Actions
import HTML
import Hummingbird
import Store

/// `GET /role-grants`: who was given which role by whom, for those who answer for it.
struct RoleGrantsPage {
    /// A role with the names around it.
    struct Row {
        let grant: RoleGrant
        let person: String
        let giver: String
    }

    /// How many a page shows.
    static let size = 50

    let frame: PageFrame
    let rows: [Row]
    let total: Int
    let number: Int

    var view: some HTMLContent {
        FramedPage("Vai trò đã cấp", frame) {
            h1 { "Vai trò đã cấp" }
            p(.class("when")) {
                "Ai được làm việc với vai trò nào, do ai cấp, mới nhất trước. Có vai trò không đúng người: yêu cầu quản trị hệ thống đóng lại."
            }
            table {
                thead { tr { for heading in Self.headings { th(.scope(.column)) { heading } } } }
                tbody {
                    for row in rows {
                        tr {
                            th(.scope(.row), .class("name")) { row.person }
                            td(.dataLabel("Vai trò")) { row.grant.title }
                            td(.dataLabel("Cấp ngày")) { row.grant.addedAt.day.vietnamese }
                            td(.dataLabel("Người cấp")) { row.giver }
                            td(.dataLabel("Tình trạng")) {
                                row.grant.closedAt.map { "đã đóng ngày \($0.day.vietnamese)" } ?? "đang dùng"
                            }
                        }
                    }
                }
            }
            p(.class("remark")) { "Có \(VietnameseFormat.number(total)) vai trò." }
            if number * Self.size < total {
                p { a(.class("button"), .rel("next"), .href("/role-grants?page=\(number + 1)")) { "Xem tiếp" } }
            }
        }
    }

    private static let headings = ["Người", "Vai trò", "Cấp ngày", "Người cấp", "Tình trạng"]
}

extension RoleGrant {
    /// The role with the unit it answers for.
    fileprivate var title: String { [account.role.title, unitName].compactMap(\.self).joined(separator: ", ") }
}

/// Roles that were given, as those who answer for them read it.
struct RoleGrantRoutes {
    let dependencies: WebDependencies

    var routes: [Route] {
        [
            .visited(
                "/role-grants",
                for: .confirmSecondFactorReset,
                .page("listRoleGrants", "Ai được cấp vai trò nào, do ai."),
                use: list
            )
        ]
    }

    @Sendable
    private func list(_ request: Request, _ page: PageContext) async throws -> Response {
        let asked = try FormBody.parse(request.uri.query ?? "")
        let number = min(max(1, Int(asked["page"]?.first ?? "") ?? 1), 1_000)
        let account = page.account
        let (rows, total) = try await dependencies.desk.read(as: account) { db in
            let all = try RoleGrant.list(of: account.commune.id, on: db)
            let part = all.dropFirst((number - 1) * RoleGrantsPage.size).prefix(RoleGrantsPage.size)
            let names = try Person.names(of: Set(part.flatMap { [$0.account.person, $0.giver] }), for: account, on: db)
            let rows = part.map { grant in
                RoleGrantsPage.Row(
                    grant: grant,
                    person: names[grant.account.person] ?? "không còn tên",
                    giver: grant.giver == .zero ? "Bàn điều khiển máy chủ" : names[grant.giver] ?? "không còn tên"
                )
            }
            return (rows, all.count)
        }
        try dependencies.note(.roster, rows.map { Official.ID($0.grant.account.person.uuid) }, by: account)
        let shown = RoleGrantsPage(frame: PageFrame(page), rows: rows, total: total, number: number)
        return .page(shown.view.rendered(reservingCapacity: 32 * 1_024))
    }
}

import Accountability
import HTML
import Hummingbird
import Store

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

    private static let pages = 1...1_000
    private static let page = QueryParameter(
        name: "page",
        form: .integer(pages, standard: 1),
        summary: "Trang.",
        example: "1"
    )

    @Sendable
    private func list(_ request: Request, _ page: PageContext) async throws -> Response {
        var query = StrictQuery(request.uri.query, allowing: [Self.page])
        let number = query.integer(Self.page, in: Self.pages) ?? 1
        try query.check()
        let (account, frame) = (page.account, PageFrame(page))
        let shown = try await dependencies.show(to: account) { reading in
            let all = try RoleGrant.list(of: reading.commune, on: reading.db)
            let part = all.dropFirst((number - 1) * RoleGrantsPage.size).prefix(RoleGrantsPage.size)
            let persons = Set(part.flatMap { [$0.account.person, $0.giver] })
            let names = try Person.names(of: persons, for: account, on: reading.db)
            let rows = part.map { grant in
                RoleGrantsPage.Row(
                    grant: grant,
                    person: names[grant.account.person] ?? "không còn tên",
                    giver: grant.giver == .zero ? "Bàn điều khiển máy chủ" : names[grant.giver] ?? "không còn tên"
                )
            }
            reading.seen.note(.roster, rows.map { Official.ID($0.grant.account.person.uuid) })
            return RoleGrantsPage(frame: frame, rows: rows, total: all.count, number: number)
        }
        return .page(shown.view.rendered(reservingCapacity: 32 * 1_024))
    }
}

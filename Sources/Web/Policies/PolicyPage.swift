import Accountability
import Actions
import HTML
import Hummingbird
import Reports
import Store

/// `GET /policies`: the versions of the commune's rules, the newest first.
struct PolicyPage {
    let frame: PageFrame
    let done: String?
    let versions: [PolicyVersion]
    /// The one that holds today.
    let inForce: PolicyVersion.ID?
    let mayAdopt: Bool

    var view: some HTMLContent {
        FramedPage("Quy chế", frame) {
            h1 { "Quy chế" }
            p(.class("when")) {
                "Mỗi việc được xét theo phiên bản áp dụng vào ngày xảy ra. "
                a(.href("/help")) { "Đọc quy tắc bằng lời dễ hiểu" }
            }
            DoneMessage(done)
            if mayAdopt { ActLinks(acts: [("Ban hành quy định mới", "/policies/new")]) }
            for version in versions {
                section(.class("groups")) {
                    h2 {
                        "Áp dụng từ ngày \(version.effectiveOn.vietnamese)\(version.id == inForce ? " (đang áp dụng)" : "")"
                    }
                    FactsView(fields: version.fields.forPeople.filter { $0.key != "effective_on" }, areWords: true)
                }
            }
        }
    }
}

extension PolicyRoutes {
    /// The page of all versions, in the place of the list's own.
    var page: Route {
        .visited(
            "/policies",
            for: .readPolicy,
            .page("policiesPage", "Các phiên bản quy chế của xã.")
        ) { request, page in
            let asked = FormBody(try FormBody.parse(request.uri.query ?? ""))
            let account = page.account
            let versions = try await dependencies.desk.read(as: account) { db in
                try PolicyVersion.list(of: account.commune.id, on: db)
            }
            let shown = PolicyPage(
                frame: PageFrame(page),
                done: asked["done"].isEmpty ? nil : "Ban hành quy định",
                versions: versions.sorted { ($0.effectiveOn, $0.recordedAt) > ($1.effectiveOn, $1.recordedAt) },
                inForce: PolicyVersion.inForce(on: page.visit.at.day, among: versions)?.id,
                mayAdopt: account.author.may(.adoptPolicy)
            )
            return .page(shown.view.rendered())
        }
    }
}

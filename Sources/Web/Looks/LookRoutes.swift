import Accountability
import Actions
import HTML
import HTTPTypes
import Hummingbird
import Reports
import Store

/// Who looked at the record of whoever asks.
struct LookRoutes {
    let dependencies: WebDependencies

    var routes: [Route] {
        [
            list,
            .visited("/me/looks", for: .readRecord, .page("showMyLooks", "Ai đã xem hồ sơ của tôi."), use: show),
        ]
    }

    private var list: Route {
        .pages(
            "/api/v1/me/looks",
            for: .readRecord,
            "listMyLooks",
            "Ai đã xem hồ sơ của chính người dùng tài khoản này, mới nhất trước; xem lại cùng nội dung trong cùng một giờ ghi một lần.",
            .look,
            { _ in },
            at: dependencies
        ) { request, _, asked, db in
            try KeptLook.page(at: request.account.official, asked, of: request.commune, on: db)
        }
    }

    @Sendable
    private func show(_ request: Request, _ page: PageContext) async throws -> Response {
        var query = StrictQuery(request.uri.query, allowing: [Paging.cursor, .listFormat])
        if let format = try query.listFormat(), let listing = list.listing {
            return try await listing.download(nil, as: format, page.signedIn, on: page.visit.at.day)
        }
        let cursor = query.cursor(Paging.cursor, maximumLength: Paging.maximumCursorLength)
        try query.check()
        let account = page.account
        let asked = try AskedPage(cursor: cursor, limit: Paging.standardLimit).request
        let found: LooksPage.Found
        do {
            found = try await dependencies.show(to: account) { reading in
                let looks = try KeptLook.page(at: account.official, asked, of: account.commune.id, on: reading.db)
                let readers = Set(looks.values.map { $0.look.account.holder })
                return LooksPage.Found(looks: looks, names: try Person.names(of: readers, on: reading.db))
            }
        } catch is UnknownPlace {
            throw Problem(.badCursor)
        }
        return .page(LooksPage(frame: PageFrame(page), found: found, isFirst: cursor == nil).view.rendered())
    }
}

extension Resource<KeptLook> {
    /// A look, with the name of who looked: he did it in his office, and whom he looked at may know.
    fileprivate static var look: Resource {
        Resource("look", "looks", listTitle: "Ai đã xem hồ sơ của tôi", id: \.id.text, about: .nobody) {
            looks,
            reading in
            let names = try Person.names(of: Set(looks.map { $0.look.account.holder }), on: reading.db)
            return { $0.fields(name: names[$0.look.account.holder]) }
        }
    }
}

extension SignedInAccount {
    /// The record of whoever is signed in; somebody who is no official has none.
    fileprivate var official: Official.ID { Official.ID(account.person.uuid) }
}

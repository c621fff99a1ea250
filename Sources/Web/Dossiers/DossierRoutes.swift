import Accountability
import Actions
import HTML
import HTTPTypes
import Hummingbird
import Reports

/// Files of the register: lists behind figures, and the page of one.
struct DossierRoutes {
    let dependencies: WebDependencies

    var routes: [Route] {
        [
            ListDossiers(dependencies: dependencies).route,
            FindDossier(dependencies: dependencies).route,
            .visited(
                "/dossiers/{code}",
                for: .openDossier,
                .page("showDossierPage", "Một hồ sơ với diễn biến, và vì sao hạn như vậy."),
                use: show
            ),
            own,
        ]
    }

    /// One's own files, at an address everybody can write down.
    private var own: Route {
        let path = "/api/v1/me/dossiers"
        let listing = Listing.dossiers(
            path,
            for: .answerOwnCase,
            "Hồ sơ của tôi",
            "Các hồ sơ của chính mình làm nên một số liệu.",
            filters: DossierQuery.recordParameters,
            at: dependencies
        ) { Official.ID($0.account.account.person.uuid) }
        var route = Route.get(path, for: .answerOwnCase, .ownDossiers) { request, context in
            try await dependencies.answer(
                request,
                context,
                listing,
                of: Official.ID(context.account.account.person.uuid)
            )
        }
        route.listing = listing
        return route
    }

    private static let of = QueryParameter(
        name: "of",
        form: .uuid,
        summary: "Xem như hồ sơ của cán bộ này.",
        example: "7d3f9d4e-3a51-4c4f-9a1e-2f60c7f4a001"
    )

    /// Any file for those who may open figures; else one of the official it is asked for as, of oneself without one. An inspector
    /// says why first.
    @Sendable
    private func show(_ request: Request, _ page: PageContext) async throws -> Response {
        var query = StrictQuery(request.uri.query, allowing: [Self.of, .reason])
        let named: Official.ID? = query.id(Self.of, of: Official.self)
        let reason = query.reason()
        try query.check()
        guard let code = FileCode(try PathValues(page.request).text("code")) else { throw Problem(.notFound) }
        let account = page.account
        let own = Official.ID(account.account.person.uuid)
        let whose = account.author.may(.readDossiers) ? nil : named ?? own
        let today = page.visit.at.day
        try dependencies.requireReason(for: .dossier, from: account, reason)
        let story = try await dependencies.show(to: account, reason: reason) { reading in
            let db = reading.db
            if let whose, whose != own,
                try !OfficialRecord.isVisible(whose, today: today, of: account.commune, for: account.account, on: db)
            {
                return DossierStory?.none
            }
            let story = try DossierStory.find(code, of: whose, in: account.commune.id, on: db)
            reading.seen.note(.dossier, story?.named ?? [], thing: code.text)
            return story
        }
        guard let story else { throw Problem(.notFound) }
        let shown = DossierView(
            frame: PageFrame(page).sayingItsExport,
            story: story,
            opensMatters: account.author.may(.answerOwnCase),
            givesPapers: account.author.may(.readProceedings)
        )
        return .page(shown.view.rendered(reservingCapacity: 32 * 1_024))
    }
}

extension Operation {
    fileprivate static let ownDossiers = Operation(
        id: "listMyDossiers",
        summary: "Các hồ sơ của chính mình làm nên một số liệu.",
        parameters: DossierQuery.recordParameters,
        mediaType: "application/json",
        schema: DossierListSchema.json,
        problems: [.notFound, .refused]
    ).orListFile
}

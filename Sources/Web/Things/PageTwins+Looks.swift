import Accountability
import Actions
import FoundationEssentials
import HTML
import HTTPTypes
import Hummingbird
import Reports
import Store

extension PageTwins {
    /// What was done by the act that led here, as its form's page says.
    private static let done = QueryParameter(name: "done", form: .line(maximumLength: 100), summary: "", example: "")

    /// The page of a list.
    func page(_ listing: Listing) -> Route {
        let address = PageAddress.of(listing.path)
        let acts = forms(of: listing)
        return .visited(
            address,
            for: listing.permission,
            .page("\(listing.path.pageName)Page", listing.summary)
        ) { request, page in
            var strict = try listing.asked(request.uri.query, beside: [Self.done, .listFormat])
            let asked = FormBody(try FormBody.parse(request.uri.query ?? ""))
            let query = listing.query(strict)
            if let format = try strict.listFormat() {
                let all = query.joined(separator: "&")
                return try await listing.download(all, as: format, page.signedIn, on: page.visit.at.day)
            }
            // Before what must be asked for is filled in there is nothing to show.
            let isAsked = listing.filters.allSatisfy { !$0.isRequired || strict.value($0) != nil }
            let part = isAsked ? try await listing.read(page.signedIn, query.joined(separator: "&")) : nil
            let kinds = Set(listing.filters.compactMap(\.kind))
            let path = PathValues(page.request)
            let shown = ListPage(
                frame: PageFrame(page).asked(asOf: CalendarDay(iso: asked["as_of"])),
                listing: listing,
                address: path.fill(address),
                done: strict.value(Self.done).flatMap { form(named: $0)?.title },
                asked: asked,
                part: part,
                choices: try await dependencies.filterChoices.value(
                    kinds.sorted().joined(separator: " "),
                    at: page.place
                ) {
                    try await choices(kinds, page)
                },
                acts: open(acts, page).map { ($0.title, path.fill(self.address(of: $0))) },
                next: part?.nextCursor.map { "\(path.fill(address))?\(Listing.next($0, after: query))" },
                download: Listing.whole(path.fill(address), query)
            )
            return .page(shown.view.rendered(reservingCapacity: 32 * 1_024))
        }
    }

    /// The page of a thing.
    func page(_ thing: Thing) -> Route {
        let forms = forms(about: thing)
        return .visited(
            PageAddress.of(thing.path),
            for: thing.permission,
            .page("\(thing.path.pageName)Page", thing.title)
        ) { request, page in
            var query = StrictQuery(request.uri.query, allowing: [Self.done])
            let done = query.line(Self.done, upTo: 100)
            try query.check()
            guard let found = try await thing.find(page.signedIn) else { throw Problem(.notFound) }
            let today = dependencies.now().day
            let path = PathValues(page.request)
            let open = open(forms, page).filter { $0.offer?.isOpen(found, page.account, today) ?? true }
            let (acts, leads) = try await ways(open, from: found, of: thing, page.account, today)
            let shown = ThingPage(
                frame: PageFrame(page),
                title: thing.title,
                done: done.flatMap { form(named: $0)?.title },
                fields: found.fields,
                acts: acts.map { ($0.title, path.fill(address(of: $0))) } + leads,
                papers: thing.papers?(found.value) ?? [],
                message: NeutralMessage(about: found.value, for: page.account, request)
            )
            return .page(shown.view.rendered(reservingCapacity: 32 * 1_024))
        }
    }

    /// Those of these forms that the rules in force let somebody use, and where else he is led from a thing. Both are read at once, and
    /// only where they have a say.
    private func ways(
        _ forms: [ActForm],
        from found: Thing.Shown,
        of thing: Thing,
        _ account: SignedInAccount,
        _ today: CalendarDay
    ) async throws -> (acts: [ActForm], leads: [(title: String, address: String)]) {
        let asksRules = forms.contains { $0.offer?.isLet != nil }
        guard asksRules || thing.leads != nil else { return (forms, []) }
        let commune = account.commune.id
        return try await dependencies.desk.read(as: account) { db in
            let rules = asksRules ? try Policy.inForce(on: today, of: commune, on: db) : nil
            let acts = rules.map { rules in forms.filter { $0.offer?.isLet?(rules, found, account) ?? true } }
            let leads = try thing.leads?(found.value, Reading(db: db, account: account, today: today))
            return (acts ?? forms, leads ?? [])
        }
    }

    /// Those of these forms that this account may use.
    private func open(_ forms: [ActForm], _ page: PageContext) -> [ActForm] {
        forms.filter { page.account.author.may($0.permission) }
    }

    /// What may be chosen of these kinds, in a form about an official if it is about one.
    func choices(_ kinds: Set<String>, _ page: PageContext, about official: Official.ID? = nil) async throws
        -> FormChoices
    {
        guard !kinds.isEmpty else { return FormChoices() }
        let account = page.account
        let today = dependencies.now().day
        return try await dependencies.desk.read(as: account) { db in
            try FormChoices.read(kinds, Reading(db: db, account: account, today: today), about: official)
        }
    }
}

extension String {
    /// A name for the page of an address: `/api/v1/reminders/{id}` is `remindersId`.
    fileprivate var pageName: String {
        PageAddress.of(self).split { !$0.isLetter }.enumerated()
            .map { $0.offset == 0 ? String($0.element) : $0.element.capitalized }.joined()
    }
}

import HTTPTypes

/// The pages of what the API's routes declare: each list, each thing and each act has one, at the same address without `/api/v1`. A page
/// written by hand takes the place of its twin.
struct PageTwins {
    let dependencies: WebDependencies
    private let listings: [Listing]
    private let things: [Thing]
    private let forms: [ActForm]
    private let files: [Route]

    init(of routes: [Route], _ dependencies: WebDependencies) {
        self.dependencies = dependencies
        listings = routes.compactMap(\.listing)
        things = routes.compactMap(\.thing)
        forms = routes.compactMap(\.form)
        files = routes.filter { route in
            route.method == .get && [Operation.fileTypes, Operation.paperTypes].contains(route.operation.mediaTypes)
        }
    }

    /// One route for each list, thing and file, two for each form.
    var routes: [Route] {
        listings.map(page) + things.map(page) + forms.flatMap(pages) + files.compactMap(page)
    }

    /// The address of a form's page: its own, or below the list that stands there.
    func address(of form: ActForm) -> String {
        let own = PageAddress.of(form.path)
        return (listings.map(\.path) + things.map(\.path)).contains(form.path) ? own + "/new" : own
    }

    /// The thing a form is about: the one its address begins with, else the one that comes of it; nil for what makes something new.
    func subject(of form: ActForm) -> Thing? {
        let beginning = things.filter { form.path.hasPrefix($0.path + "/") }.max {
            $0.path.utf8.count < $1.path.utf8.count
        }
        return beginning
            ?? things.first { $0.path == form.answerPath.map { $0 + "/{id}" } && form.path.contains("{id}") }
    }

    /// The forms about a thing.
    func forms(about thing: Thing) -> [ActForm] {
        forms.filter { subject(of: $0)?.path == thing.path }
    }

    /// The forms of a list: what is done about none of its things alone.
    func forms(of listing: Listing) -> [ActForm] {
        forms.filter { form in
            subject(of: form) == nil
                && (form.path == listing.path || form.path.hasPrefix(listing.path + "/") && !form.path.contains("{"))
        }
    }

    /// Where one is led after an act, or back to without it: the thing it made or is about, else its list, else the first page.
    func place(of form: ActForm, made location: String?) -> String {
        if let location, things.contains(where: { $0.path == form.answerPath.map { $0 + "/{id}" } }) {
            return PageAddress.of(location)
        }
        if let subject = subject(of: form) { return PageAddress.of(subject.path) }
        return listings.first { forms(of: $0).contains { $0.id == form.id } }.map { PageAddress.of($0.path) } ?? "/home"
    }

    /// The form of this name.
    func form(named id: String) -> ActForm? { forms.first { $0.id == id } }

    /// A file for those who are signed in with a browser.
    private func page(_ file: Route) -> Route? {
        guard case .permitted(let permission, let handler) = file.access else { return nil }
        return .visited(
            PageAddress.of(file.path),
            for: permission,
            .page("\(file.operation.id)Page", file.operation.summary)
        ) { request, page in
            try await handler(request, page.signedIn)
        }
    }
}

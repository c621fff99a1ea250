import Accountability
import Actions
import FoundationEssentials
import HTML
import Hummingbird
import Reports
import Store

/// The board of findings: the list with its filters, boxes to tick, and what is done about all that are ticked at once.
struct FindingBoard {
    let dependencies: WebDependencies
    /// The list in the API: the board shows the same.
    let list: Route

    var routes: [Route] {
        [
            .visited(
                "/findings",
                for: .readFindings,
                .page("findingsPage", "Bảng sự việc chậm: lọc, chọn nhiều hồ sơ, xử lý một lượt."),
                use: show
            ),
            .visitedForm(
                "/findings",
                for: .readFindings,
                .page("findingsSent", "Xử lý một lượt các hồ sơ đã chọn; mỗi hồ sơ có kết quả riêng."),
                stale: showAgain,
                use: act
            ),
        ]
    }

    /// What is done about more than is ticked, as far as one may.
    private func acts(open may: (Permission) -> Bool) -> [(title: String, address: String)] {
        let all = [
            (AssignResponsible.permission, "Xác nhận cho cả đơn vị, thủ tục", "/findings/responsible-officials"),
            (ScanRegister.permission, "Tìm hồ sơ chậm trong sổ", ScanRoutes.address),
        ]
        return all.filter { may($0.0) }.map { (title: $0.1, address: $0.2) }
    }

    @Sendable
    private func show(_ request: Request, _ page: PageContext) async throws -> Response {
        guard let listing = list.listing else { throw Problem(.notFound) }
        var strict = try listing.asked(request.uri.query, beside: [.listFormat])
        if let format = try strict.listFormat() {
            return try await listing.download(request.uri.query, as: format, page.signedIn, on: page.visit.at.day)
        }
        // What was due before the commune began is kept to be known, not worked on: it is shown where it is asked for.
        let query = request.uri.query ?? "standing=\(LateFinding.Standing.current.rawValue)"
        return .page(try await board(query, page, BulkFindings.State()).view.rendered(reservingCapacity: 64 * 1_024))
    }

    /// Shows what was ticked and typed in another session in a form of this one.
    @Sendable
    private func showAgain(_ request: Request, _ page: PageContext, _ sent: FormBody) async throws -> Response {
        var state = BulkFindings.State(sent)
        state.key = UUID()
        state.message = FormState.signedInAgain
        let again = try await board(request.uri.query, page, state)
        return .page(again.view.rendered(), status: Problem(.otherOrigin).status)
    }

    /// Does one thing for each ticked file, each an act of its own: what is refused for one does not hold up the others. Sent again it
    /// does nothing twice, because each act's id comes from the form's key and the file.
    @Sendable
    private func act(_ request: Request, _ page: PageContext, _ sent: FormBody) async throws -> Response {
        var state = BulkFindings.State(sent)
        let bulk: BulkFindings
        do {
            bulk = try BulkFindings(sent)
        } catch {
            let problem = Problem(error, sentence: dependencies.sentence)
            if problem.code == .failed { throw error }
            state.message = problem.detail ?? problem.code.title
            return .page(try await board(request.uri.query, page, state).view.rendered(), status: problem.status)
        }
        guard page.account.author.may(bulk.permission) else { throw Problem(.notAllowed) }
        let account = page.account
        let findings = try await dependencies.desk.read(as: account) { db in
            try Finding.list(bulk.findings, of: account.commune.id, on: db)
                .filter { account.author.reaches(unit: $0.unit) }
        }
        var outcomes: [BulkFindings.Outcome] = []
        for finding in findings {
            do {
                try await bulk.perform(on: finding, by: account, at: dependencies.desk)
                outcomes.append(.init(id: finding.id, code: finding.code, obstacle: nil))
            } catch {
                let problem = Problem(error, sentence: dependencies.sentence)
                if problem.code == .failed { throw error }
                let obstacle = problem.detail ?? problem.code.title
                outcomes.append(.init(id: finding.id, code: finding.code, obstacle: obstacle))
            }
        }
        let shown = BulkOutcomePage(frame: PageFrame(page), title: bulk.title, outcomes: outcomes)
        return .page(shown.view.rendered())
    }

    private func board(_ asked: String?, _ page: PageContext, _ state: BulkFindings.State) async throws
        -> FindingBoardPage
    {
        guard let listing = list.listing else { throw Problem(.notFound) }
        let query = listing.query(try listing.asked(asked))
        let part = try await listing.read(page.signedIn, query.joined(separator: "&"))
        let account = page.account
        let today = page.visit.at.day
        let choices = try await dependencies.desk.read(as: account) { db in
            try FormChoices.read(["Official", "OrgUnit"], Reading(db: db, account: account, today: today))
        }
        let address = "/findings?\(query.joined(separator: "&"))"
        let kinds = BulkFindings.Kind.allCases.filter { account.author.may($0.permission) }
        let needsCode = !kinds.isEmpty && page.guest.needsCodeToAct
        return FindingBoardPage(
            frame: PageFrame(page),
            listing: listing,
            asked: FormBody(try FormBody.parse(asked ?? "")),
            address: address,
            part: part,
            choices: choices,
            kinds: needsCode ? [] : kinds,
            codeAddress: needsCode ? "/sign-in/code?next=\(PercentEncoding.query(address))" : nil,
            state: state,
            acts: acts(open: account.author.may),
            next: part.nextCursor.map { "/findings?\(Listing.next($0, after: query))" },
            download: Listing.whole("/findings", query)
        )
    }
}

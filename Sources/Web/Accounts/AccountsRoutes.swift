import Accountability
import Actions
import FoundationEssentials
import HTML
import HTTPTypes
import Hummingbird
import Postgres
import Store

/// People's accounts, kept by administrators.
struct AccountsRoutes {
    let dependencies: WebDependencies

    var routes: [Route] {
        [
            .visited("/accounts", for: .manageAccounts, .page("listAccounts", "Người dùng của xã."), use: list),
            .visited("/accounts/new", for: .manageAccounts, .page("showNewAccount", "Thêm người dùng."), use: showNew),
            .visitedForm("/accounts", for: .manageAccounts, .page("addAccount", "Thêm người dùng."), use: add),
            .visited("/accounts/{id}", for: .manageAccounts, .page("showOthersAccount", "Một tài khoản."), use: show),
            .visitedForm(
                "/accounts/{id}/link",
                for: .manageAccounts,
                .page("issueSignInLink", "Cấp liên kết đặt mật khẩu."),
                use: issueLink
            ),
            .visitedForm(
                "/accounts/{id}/second-factor-reset",
                for: .manageAccounts,
                .page("askSecondFactorReset", "Đề nghị cấp lại xác thực hai lớp."),
                use: askReset
            ),
            .visitedForm(
                "/accounts/{id}/closure",
                for: .manageAccounts,
                .page("closeAccount", "Đóng một vai trò."),
                use: close
            ),
        ]
    }

    // MARK: Looking

    @Sendable
    private func list(_ request: Request, _ page: PageContext) async throws -> Response {
        let asked = try FormBody.parse(request.uri.query ?? "")
        let sought = Text.line(Text.nfc(asked["q"]?.first ?? "")).prefix(100)
        let number = min(max(1, Int(asked["page"]?.first ?? "") ?? 1), 1_000)
        let (rows, resets) = try await dependencies.desk.read(as: page.account) { [at = page.visit.at] db in
            let all = try AccountRow.list(of: page.account.commune.id, at: at, on: db)
            return (all, try SecondFactorReset.open(of: page.account.commune.id, at: at, on: db).count)
        }
        let found = rows.filter { $0.matches(Folding.fold(sought)) }
        let part = Array(found.dropFirst((number - 1) * AccountsPage.size).prefix(AccountsPage.size))
        try dependencies.note(.roster, part.map(\.holder), by: page.account)
        let shown = AccountsPage(
            frame: PageFrame(page),
            sought: String(sought),
            rows: part,
            total: found.count,
            number: number,
            resets: resets
        )
        return .page(shown.view.rendered(reservingCapacity: 32 * 1_024))
    }

    @Sendable
    private func show(_ request: Request, _ page: PageContext) async throws -> Response {
        .page(try await card(page).view.rendered())
    }

    private func card(_ page: PageContext, message: String? = nil) async throws -> AccountCardPage {
        let id: Account.ID = try PathValues(page.request).id()
        let commune = page.account.commune.id
        let (rows, resets) = try await dependencies.desk.read(as: page.account) { [at = page.visit.at] db in
            let all = try AccountRow.list(of: commune, at: at, on: db)
            return (all, try SecondFactorReset.open(of: commune, at: at, on: db))
        }
        guard let row = rows.first(where: { $0.standing.account.id == id }) else {
            throw Refusal(.accountNotFound, id.text)
        }
        try dependencies.note(.roster, [row.holder], by: page.account)
        let person = row.standing.account.person
        let own = rows.filter { other in other.standing.account.person == person }
        return AccountCardPage(
            frame: PageFrame(page),
            row: row,
            others: own.filter { other in other.standing.account.id != id && other.standing.closedAt == nil },
            isOwn: person == page.account.account.person,
            awaitsReset: resets.contains { $0.person == person },
            message: message
        )
    }

    // MARK: Adding

    @Sendable
    private func showNew(_ request: Request, _ page: PageContext) async throws -> Response {
        let asked = request.uri.queryParameters
        let role = asked["role"].flatMap { Role(rawValue: String($0)) }
        let account = asked["account"].map { String($0) } ?? ""
        return .page(try await newPage(page, NewAccountPage.Typed(role: role), account: account).view.rendered())
    }

    private func newPage(
        _ page: PageContext,
        _ typed: NewAccountPage.Typed,
        account: String,
        act: UUID = UUID(),
        message: String? = nil
    ) async throws -> NewAccountPage {
        let commune = page.account.commune.id
        return try await dependencies.desk.read(as: page.account) { [at = page.visit.at] db in
            let sameAs = try Account.ID(text: account).flatMap { id in
                try AccountRow.list(of: commune, at: at, on: db).first { $0.standing.account.id == id }
            }
            return NewAccountPage(
                frame: PageFrame(page),
                sameAs: sameAs,
                officials: try AccountHolder.list(on: db).filter { $0.isOfficial && $0.leftOn == nil },
                units: try OrgUnit.names(of: commune, on: db).values.sorted(),
                typed: typed,
                act: act,
                message: message
            )
        }
    }

    @Sendable
    private func add(_ request: Request, _ page: PageContext, _ sent: FormBody) async throws -> Response {
        guard let role = Role(rawValue: sent["role"]) else { throw Problem(.badChoice) }
        let typed = NewAccountPage.Typed(
            role: role,
            official: sent["official"],
            name: sent["name"],
            unit: sent["unit"]
        )
        do {
            let person = try await holder(of: sent["account"], page)
            let act = try AddAccount(
                id: Account.ID(try sent.act),
                role: role,
                name: typed.name,
                official: Official.ID(text: typed.official),
                person: person,
                unitName: typed.unit.isEmpty ? nil : typed.unit
            )
            let account = try await dependencies.desk.perform(act, by: page.account)
            return .see("/accounts/\(account.id.text)")
        } catch let refusal as Refusal {
            let again = try await newPage(
                page,
                typed,
                account: sent["account"],
                act: try sent.act,
                message: dependencies.sentence(refusal)
            )
            return .page(again.view.rendered(), status: .answer(to: refusal))
        }
    }

    /// Who holds the account whose further role it is; nil where none is named.
    private func holder(of account: String, _ page: PageContext) async throws -> Person.ID? {
        guard !account.isEmpty else { return nil }
        let known = try await dependencies.desk.read(as: page.account) { db in
            try Account.ID(text: account).flatMap { try Account.find($0, of: page.account.commune.id, on: db) }
        }
        guard let known else { throw Refusal(.accountNotFound, account) }
        return known.person
    }

    // MARK: Acting on one

    @Sendable
    private func issueLink(_ request: Request, _ page: PageContext, _ sent: FormBody) async throws -> Response {
        let row = try await card(page).row
        let link = BearerToken(of: page.account.commune.id)
        return try await refusing(page) {
            let act = IssueSignInLink(link, for: row.standing.account.person, id: try sent.act)
            let name = try await dependencies.desk.perform(act, by: page.account)
            let shown = IssuedLinkPage(
                frame: PageFrame(page),
                person: row.name,
                signInName: name.text,
                address: dependencies.address(of: link, request),
                until: page.visit.at.adding(seconds: SignInTerms.linkSeconds),
                back: ("/accounts/\(row.standing.account.id.text)", "Về tài khoản này")
            )
            return .page(shown.view.rendered())
        }
    }

    @Sendable
    private func askReset(_ request: Request, _ page: PageContext, _ sent: FormBody) async throws -> Response {
        let account = try await card(page).row.standing.account
        return try await refusing(page) {
            let act = AskSecondFactorReset(for: account.person, id: try sent.act)
            let asked = try await dependencies.desk.perform(act, by: page.account)
            return .see("/second-factor-resets#\(asked.text)")
        }
    }

    @Sendable
    private func close(_ request: Request, _ page: PageContext, _ sent: FormBody) async throws -> Response {
        let account = try await card(page).row.standing.account
        return try await refusing(page) {
            try await dependencies.desk.perform(CloseAccount(account.id, id: try sent.act), by: page.account)
            return .see("/accounts/\(account.id.text)")
        }
    }

    /// Shows the account again with what a rule says against it.
    private func refusing(_ page: PageContext, _ body: () async throws -> Response) async throws -> Response {
        do {
            return try await body()
        } catch let refusal as Refusal {
            let again = try await card(page, message: dependencies.sentence(refusal))
            return .page(again.view.rendered(), status: .answer(to: refusal))
        }
    }
}

extension AccountRow {
    /// The accounts of a commune with their holders' names, in Vietnamese order, for whoever keeps accounts.
    static func list(of commune: Commune.ID, at now: Instant, on db: Connection) throws -> [AccountRow] {
        let standings = Dictionary(grouping: try AccountStanding.list(of: commune, at: now, on: db)) {
            $0.account.person
        }
        return try AccountHolder.list(on: db).flatMap { holder in
            (standings[holder.person] ?? []).map { AccountRow(standing: $0, name: holder.name ?? "không còn tên") }
        }
    }
}

extension WebDependencies {
    /// Where a link is opened, at the address this request came to.
    func address(of link: BearerToken, _ request: Request) -> String {
        "\(isBehindProxy ? "https" : "http")://\(request.head.authority ?? "")/sign-in/link/\(link.text)"
    }
}

import Accountability
import Actions
import HTML
import HTTPTypes
import Hummingbird
import Postgres
import Store

/// Lost second factors, confirmed by a second person.
struct ResetRoutes {
    let dependencies: WebDependencies

    var routes: [Route] {
        [
            .visited(
                "/second-factor-resets",
                for: .confirmSecondFactorReset,
                .page("listSecondFactorResets", "Đề nghị cấp lại xác thực hai lớp."),
                use: list
            ),
            .visitedForm(
                "/second-factor-resets/{id}/confirmation",
                for: .confirmSecondFactorReset,
                .page("confirmSecondFactorReset", "Xác nhận cấp lại xác thực hai lớp."),
                use: confirm
            ),
        ]
    }

    @Sendable
    private func list(_ request: Request, _ page: PageContext) async throws -> Response {
        .page(try await resetsPage(page).view.rendered())
    }

    private func resetsPage(_ page: PageContext, message: String? = nil) async throws -> ResetsPage {
        let own = page.account.account.person
        let open = try await dependencies.desk.read(as: page.account) { [at = page.visit.at] db in
            let all = try SecondFactorReset.open(of: page.account.commune.id, at: at, on: db)
            let names = try Person.names(
                of: Set(all.flatMap { [$0.person, $0.asker.person] }),
                for: page.account,
                on: db
            )
            return all.map {
                ResetsPage.Open(
                    reset: $0,
                    person: names[$0.person] ?? "không còn tên",
                    asker: names[$0.asker.person] ?? "không còn tên",
                    mayConfirm: own != $0.person && own != $0.asker.person
                )
            }
        }
        return ResetsPage(frame: PageFrame(page), open: open, message: message)
    }

    @Sendable
    private func confirm(_ request: Request, _ page: PageContext, _ sent: FormBody) async throws -> Response {
        let id: SecondFactorReset.ID = try PathValues(page.request).id()
        let link = BearerToken(of: page.account.commune.id)
        let person = try await resetsPage(page).open.first { $0.reset.id == id }?.person
        do {
            let act = ConfirmSecondFactorReset(id, link: link, id: try sent.act)
            let name = try await dependencies.desk.perform(act, by: page.account)
            let shown = IssuedLinkPage(
                frame: PageFrame(page),
                person: person ?? name.text,
                signInName: name.text,
                address: dependencies.address(of: link, request),
                until: page.visit.at.adding(seconds: SignInTerms.linkSeconds),
                back: ("/second-factor-resets", "Về các đề nghị")
            )
            return .page(shown.view.rendered())
        } catch let refusal as Refusal {
            let again = try await resetsPage(page, message: dependencies.sentence(refusal))
            return .page(again.view.rendered(), status: .answer(to: refusal))
        }
    }
}

extension Person {
    /// The names of holders of accounts. An administrator knows them as a keeper of accounts, a leader as a reader of records.
    static func names(of persons: Set<Person.ID>, for account: SignedInAccount, on db: Connection) throws
        -> [Person.ID: String]
    {
        guard account.account.role == .administrator else { return try Person.names(of: persons, on: db) }
        return Dictionary(
            try AccountHolder.list(on: db).compactMap { holder in holder.name.map { (holder.person, $0) } },
            uniquingKeysWith: { first, _ in first }
        )
    }
}

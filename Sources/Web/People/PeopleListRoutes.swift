import Accountability
import Actions
import FoundationEssentials
import HTML
import HTTPTypes
import Hummingbird
import Intake
import Reports
import Store

/// Officials entered in one go, for whoever keeps them.
struct PeopleListRoutes {
    let dependencies: WebDependencies

    var routes: [Route] {
        [
            .visited(
                "/people/list",
                for: .manageOfficials,
                .page("showPeopleList", "Thêm cán bộ từ danh sách."),
                use: show
            ),
            .visited(
                "/people/list/template.csv",
                .page("showPeopleTemplate", "Bảng mẫu danh sách cán bộ."),
                use: template
            ),
            .visited(
                "/people/list/template.xlsx",
                .page("showPeopleWorkbook", "Mẫu danh sách cán bộ (XLSX)."),
                use: workbook
            ),
            .visitedForm(
                "/people/list/preview",
                for: .manageOfficials,
                .page("previewPeopleList", "Xem trước danh sách cán bộ."),
                use: preview
            ),
            .visitedForm(
                "/people/list",
                for: .manageOfficials,
                .page("addPeople", "Thêm cán bộ từ danh sách."),
                use: add
            ),
        ]
    }

    @Sendable
    private func show(_ request: Request, _ page: PageContext) async throws -> Response {
        .page(PeopleListPage(frame: PageFrame(page)).view.rendered())
    }

    @Sendable
    private func template(_ request: Request, _ page: PageContext) async throws -> Response {
        .file(PeopleList.template, name: "danh-sach-can-bo.csv", type: "text/csv; charset=utf-8")
    }

    /// The template as a workbook, with the commune's own units to choose from.
    @Sendable
    private func workbook(_ request: Request, _ page: PageContext) async throws -> Response {
        let commune = page.account.commune
        let units = try await dependencies.desk.read(as: page.account) { try OrgUnit.names(of: commune.id, on: $0) }
        let file = try PeopleTemplate.workbook(
            units: units.values.sorted(),
            owner: ReportStamp.agency(of: commune)
        )
        return try .download(file, as: .table(.xlsx), name: "Mẫu danh sách cán bộ")
    }

    @Sendable
    private func preview(_ request: Request, _ page: PageContext, _ sent: FormBody) async throws -> Response {
        let text = sent["text"]
        do {
            let list = try await list(text, page)
            return .page(
                PeopleListPage(frame: PageFrame(page), text: text, list: list).view.rendered(
                    reservingCapacity: 32 * 1_024
                )
            )
        } catch let error as IntakeError {
            let again = PeopleListPage(frame: PageFrame(page), text: text, message: error.message)
            return .page(again.view.rendered(), status: .unprocessableContent)
        }
    }

    /// Reads the list anew: what was shown and what is entered are the same text by the same rules.
    @Sendable
    private func add(_ request: Request, _ page: PageContext, _ sent: FormBody) async throws -> Response {
        let text = sent["text"]
        let act = try sent.act
        do {
            let list = try await list(text, page, besides: act)
            let entries = list.entries.map {
                AddOfficials.Entry(name: $0.name, staffCode: $0.staffCode, aliases: $0.aliases, unitName: $0.unit)
            }
            let count = try await dependencies.desk.perform(try AddOfficials(entries, id: act), by: page.account)
            return .page(PeopleAddedPage(frame: PageFrame(page), count: count).view.rendered())
        } catch let refusal as Refusal {
            let shown = PeopleListPage(
                frame: PageFrame(page),
                text: text,
                list: try await list(text, page),
                message: dependencies.sentence(refusal)
            )
            return .page(shown.view.rendered(), status: .answer(to: refusal))
        }
    }

    /// The list against those who are entered already; a form that is sent again does not stumble over those it entered itself.
    private func list(_ text: String, _ page: PageContext, besides act: UUID? = nil) async throws -> PeopleList {
        let own = Set(
            act.map { act in
                (0..<PeopleList.longest).map { Official.ID(.derived(from: act, "official \($0)")) }
            } ?? []
        )
        let taken = try await dependencies.desk.read(as: page.account) { db in
            try Official.list(of: page.account.commune.id, on: db).filter { !own.contains($0.id) }
                .flatMap { [$0.name, $0.staffCode].compactMap(\.self) }
        }
        return try PeopleList(text, taken: Set(taken))
    }
}

import Accountability
import Actions
import HTML
import Hummingbird
import Reports
import Store

/// `GET /dossiers/find`: from a code, or the part of one that somebody has on paper, to the page of its file.
struct FindDossier {
    let dependencies: WebDependencies

    /// Its address.
    static let path = "/dossiers/find"

    var route: Route {
        .visited(
            Self.path,
            for: .readRecord,
            .page("findDossier", "Tìm hồ sơ theo mã, hoặc những số cuối của mã."),
            use: find
        )
    }

    private static let code = QueryParameter(
        name: "code",
        form: .line(maximumLength: FileCode.maximumLength),
        summary: "Mã hồ sơ, hoặc một phần của mã.",
        example: "260105-0001"
    )

    /// How many are listed.
    private static let most = 20

    /// A whole code leads to its file. Parts are looked for among all files only for those who may open any without saying why.
    @Sendable
    private func find(_ request: Request, _ page: PageContext) async throws -> Response {
        var query = StrictQuery(form: request.uri.query, allowing: [Self.code])
        let typed = query.line(Self.code, upTo: FileCode.maximumLength)
        try query.check()
        let seesAll = page.account.author.may(.readDossiers)
        var found: [FoundDossier] = []
        if let code = typed.flatMap({ FileCode($0) }) {
            // Whether there is such a file, and whether it may be known, its own page says.
            guard seesAll else { return .see(DossierAddress.of(code.text)) }
            found = try await dependencies.show(to: page.account) { reading in
                try FoundDossier.list(containing: code, of: reading.commune, limit: Self.most + 1, on: reading.db)
            }
            if let whole = found.count == 1 ? found[0].code : found.map(\.code).first(where: { $0 == code }) {
                return .see(DossierAddress.of(whole.text))
            }
        }
        let view = FindDossierView(
            frame: PageFrame(page),
            typed: typed,
            seesAll: seesAll,
            found: found,
            most: Self.most
        )
        return .page(view.view.rendered(reservingCapacity: 16 * 1_024))
    }
}

/// The form, and what was found.
private struct FindDossierView {
    let frame: PageFrame
    let typed: String?
    let seesAll: Bool
    let found: [FoundDossier]
    let most: Int

    var view: some HTMLContent {
        FramedPage("Tìm hồ sơ", frame) {
            h1 { "Tìm hồ sơ" }
            form(.class("act"), .action(FindDossier.path), .method("get"), .role("search")) {
                Field("code", "Mã hồ sơ", hint: hint) { id in
                    input(
                        .id(id),
                        .name("code"),
                        .value(typed ?? ""),
                        .maximumLength(FileCode.maximumLength),
                        .autocomplete("off"),
                        .required
                    )
                }
                div(.class("buttons")) { button(.type("submit"), .class("primary")) { "Tìm" } }
            }
            if let typed { section(.class("groups")) { results(typed) } }
        }
    }

    private var hint: String {
        seesAll ? "Cả mã, hoặc những số cuối như trên giấy hẹn." : "Cả mã, như trên giấy hẹn."
    }

    @HTMLBuilder
    private func results(_ typed: String) -> some HTMLContent {
        if found.isEmpty {
            p(.role("status")) {
                "Không có hồ sơ nào có mã chứa “\(typed)” trong sổ đã nhập. Kiểm tra lại mã, hoặc thử vài số cuối."
            }
        } else {
            p(.role("status")) {
                found.count > most
                    ? "\(most) hồ sơ mới nhất có mã chứa “\(typed)”; gõ thêm để tìm đúng hồ sơ."
                    : "\(found.count) hồ sơ có mã chứa “\(typed)”, mới nhất trước."
            }
            ul(.class("told")) {
                for file in found.prefix(most) {
                    li {
                        a(.href(DossierAddress.of(file.code.text))) { file.code.text }
                        " · nhận ngày \(file.receivedOn.vietnamese)"
                        if let procedure = file.procedure { " · \(procedure)" }
                    }
                }
            }
        }
    }
}

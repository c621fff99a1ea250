import Accountability
import Actions
import HTML
import Hummingbird
import Store

/// `GET /scans/new`: what the register shows late that nobody has recorded yet, and when it will be. Whoever imports comes here next.
struct ScanPage {
    /// What a scan would record now, or why it cannot.
    enum Found: Sendable {
        case late(ScanOutcome)
        case refused(String?)
    }

    let frame: PageFrame
    /// What led here, as its form's page says.
    let done: String?
    /// The import that led here.
    let batch: ImportBatch.ID?
    let found: Found

    var view: some HTMLContent {
        FramedPage("Tìm hồ sơ chậm", frame) {
            h1 { "Tìm hồ sơ chậm" }
            DoneMessage(done)
            switch found {
            case .late(let outcome): told(outcome)
            case .refused(let sentence): p(.class("warning")) { sentence ?? "Chưa tìm được." }
            }
            p(.class("links")) {
                a(.href("/findings")) { "Sự việc chậm đã ghi nhận" }
                if let batch {
                    " · "
                    a(.href("/imports/\(batch.text)")) { "Lần nhập sổ vừa rồi" }
                }
            }
        }
    }

    @HTMLBuilder
    private func told(_ outcome: ScanOutcome) -> some HTMLContent {
        p(.class("when")) { "Sổ cho biết đến hết ngày \(outcome.registerAsOf.vietnamese)." }
        if outcome.detected + outcome.history == 0 {
            p(.class("advice")) { "Không có hồ sơ chậm nào chưa được ghi nhận." }
        } else {
            p(.class("advice")) {
                strong { "Sổ có \(Self.count(outcome.detected)) hồ sơ chậm chưa được ghi nhận" }
                if outcome.history > 0 {
                    ", và \(Self.count(outcome.history)) hồ sơ hẹn trả trước ngày áp dụng, chỉ lưu để biết"
                }
                ". Chương trình tự ghi nhận vào \(ScanRegister.morningHour) giờ sáng ngày làm việc tới; cũng có thể ghi nhận ngay. Ghi nhận chưa hỏi ai và chưa nói ai có lỗi."
            }
            form(.class("act"), .action("/scans/new"), .method("post")) {
                FormWord(frame.word)
                if let batch { input(.type("hidden"), .name("batch"), .value(batch.text)) }
                div(.class("buttons")) { button(.type("submit"), .class("primary")) { "Ghi nhận ngay" } }
            }
        }
    }

    /// One scan looks no further than its slice.
    private static func count(_ files: Int) -> String {
        files < ScanRegister.slice ? VietnameseFormat.number(files) : "từ \(VietnameseFormat.number(files))"
    }
}

/// Scanning the register at once, instead of waiting for the morning.
struct ScanRoutes {
    let dependencies: WebDependencies

    var routes: [Route] {
        [
            .visited(
                Self.address,
                for: .scan,
                .page("scanForm", "Hồ sơ chậm trong sổ chưa được ghi nhận."),
                use: show
            ),
            .visitedForm(
                Self.address,
                for: .scan,
                .page("scanSent", "Ghi nhận ngay các hồ sơ chậm trong sổ."),
                use: scan
            ),
        ]
    }

    /// Where it is.
    static let address = "/scans/new"

    private static let done = QueryParameter(name: "done", form: .line(maximumLength: 20), summary: "", example: "")
    private static let batch = QueryParameter(name: "batch", form: .uuid, summary: "", example: "")

    /// The address after an import.
    static func address(after batch: ImportBatch.ID) -> String {
        "\(address)?batch=\(batch.text)&done=importRegister"
    }

    @Sendable
    private func show(_ request: Request, _ page: PageContext) async throws -> Response {
        try StrictQuery(request.uri.query, allowing: [Self.done, Self.batch]).check()
        let asked = FormBody(try FormBody.parse(request.uri.query ?? ""))
        let titles = ["importRegister": "Nhập sổ", "scan": "Hồ sơ chậm trong sổ"]
        let shown = ScanPage(
            frame: PageFrame(page),
            done: titles[asked["done"]],
            batch: ImportBatch.ID(text: asked["batch"]),
            found: try await found(page)
        )
        return .page(shown.view.rendered())
    }

    private func found(_ page: PageContext) async throws -> ScanPage.Found {
        do {
            let (commune, today) = (page.account.commune.id, page.visit.at.day)
            return .late(
                try await dependencies.desk.read(as: page.account) {
                    try ScanRegister.outlook(on: today, of: commune, on: $0)
                }
            )
        } catch let refusal as Refusal {
            return .refused(dependencies.sentence(refusal))
        }
    }

    /// Sent again it finds nothing new, so that it needs no key.
    @Sendable
    private func scan(_ request: Request, _ page: PageContext, _ sent: FormBody) async throws -> Response {
        do {
            try await ScanRegister.all(asOf: page.visit.at.day) {
                try await dependencies.desk.perform($0, by: page.account)
            }
        } catch let refusal as Refusal {
            let shown = ScanPage(
                frame: PageFrame(page),
                done: nil,
                batch: nil,
                found: .refused(dependencies.sentence(refusal))
            )
            return .page(shown.view.rendered(), status: .answer(to: refusal))
        }
        let batch = ImportBatch.ID(text: sent["batch"]).map { "batch=\($0.text)&" } ?? ""
        return .see("\(Self.address)?\(batch)done=scan")
    }
}

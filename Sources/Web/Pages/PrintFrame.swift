import Accountability
import HTML
import Reports

/// What stands on paper and not on the screen: whose page it is and that it stays inside, above; who printed it and when, below. The
/// numbers of the sheets are the style sheet's.
struct PrintFrame: Sendable {
    let agency: String
    /// Who printed it: his name, else his role.
    let printedBy: String
    let printedAt: Instant
    /// The newest export its numbers may come from; nil where the page itself says which, and before the first.
    var exportedOn: CalendarDay?
    /// The newest signed checkpoint; nil before the first.
    var checkpoint: PrintedCheckpoint?
    /// Who signs below; nobody where the page has a place of its own.
    var signers = ["Người lập", "Lãnh đạo"]

    /// What every paper says above its text.
    static let confidentiality = ReportStamp.confidentiality

    /// What stands on what an account prints.
    init(of account: SignedInAccount, _ letterhead: Letterhead, at moment: Instant) {
        let role = account.account.role.title
        agency = ReportStamp.agency(of: account.commune)
        printedBy = letterhead.name.map { "\($0) (\(role))" } ?? role
        printedAt = moment
        exportedOn = letterhead.exportedOn
        checkpoint = letterhead.checkpoint
    }

    /// The same for a report that is printed as a file.
    func stamp(period: String? = nil, exportedOn: CalendarDay?) -> ReportStamp {
        ReportStamp(
            agency: agency,
            period: period,
            exportedOn: exportedOn,
            printedBy: printedBy,
            printedAt: printedAt,
            checkpoint: checkpoint
        )
    }

    /// Above the text.
    var head: some HTMLContent {
        div(.class("print-head")) {
            strong { agency }
            span { Self.confidentiality }
        }
    }

    /// Below the text.
    @HTMLBuilder
    var foot: some HTMLContent {
        if !signers.isEmpty { SignaturePlace(roles: signers) }
        p(.class("print-foot")) {
            if let exportedOn { "Số liệu đến bản trích xuất ngày \(exportedOn.vietnamese) · " }
            "Người in: \(printedBy) · lúc \(printedAt.vietnamese)"
            if let checkpoint { " · \(checkpoint.words)" }
        }
    }
}

/// The title of a report with its period and the export its numbers come from.
struct ReportHeading: HTMLContent {
    let agency: String
    let title: String
    let period: String
    let exportedOn: CalendarDay?

    func write(to page: inout HTMLBuffer) {
        header(.class("heading")) {
            p(.class("eyebrow")) { agency }
            h1 { title }
            p(.class("when")) {
                "Kỳ: \(period)"
                if let exportedOn {
                    " · số liệu đến bản trích xuất ngày "
                    time(.datetime(exportedOn.iso)) { exportedOn.vietnamese }
                } else {
                    " · chưa nhập bản trích xuất nào"
                }
            }
        }.write(to: &page)
    }
}

/// Room to sign, on paper only.
struct SignaturePlace: HTMLContent {
    let roles: [String]

    func write(to page: inout HTMLBuffer) {
        div(.class("sign")) {
            for role in roles {
                p {
                    strong { role }
                    small { "(ký, ghi rõ họ tên)" }
                }
            }
        }.write(to: &page)
    }
}

import Accountability
import HTML
import Reports

/// A notice on paper: what it says, which rights follow, and where it is signed.
struct PrintedNotice: Sendable {
    let commune: String
    let title: String
    let official: String
    let unit: String?
    /// What is said, in its order.
    let facts: [Report.Field]
    /// What follows from it for whoever gets it.
    let rights: [String]
    /// The page it came from.
    let back: String
    /// Where it is had as a file to sign.
    let file: String

    /// A request to explain.
    init(request fields: [Report.Field], of commune: Commune, _ policy: Policy?, at id: String) {
        self.init(
            commune: commune.name,
            title: "Yêu cầu giải trình",
            fields: fields,
            shown: ["ground_title", "question", "requested_on"],
            rights: [
                policy.map {
                    "Thời hạn giải trình: \($0.explanationDays) ngày làm việc, tính từ ngày làm việc sau ngày nhận."
                },
                "Có quyền nêu lý do, kèm tài liệu, hoặc báo không phải việc của mình.",
                Reminder.receiptIsNotAgreement,
            ],
            file: "/explanation-requests/\(id)/paper"
        )
    }

    /// A reminder.
    init(reminder fields: [Report.Field], of commune: Commune, _ policy: Policy?, at id: String) {
        self.init(
            commune: commune.name,
            title: "Thông báo nhắc nhở, phê bình",
            fields: fields,
            shown: ["kind_title", "text", "issued_on", "issuer_name", "issuer_title", "grounds"],
            rights: [
                policy.map {
                    "Có quyền kiến nghị xem xét lại trong \($0.reconsiderationDays) ngày làm việc, tính từ ngày làm việc sau ngày nhận."
                },
                Reminder.receiptIsNotAgreement,
                Reminder.isNotDiscipline,
            ],
            file: "/reminders/\(id)/paper"
        )
    }

    private init(
        commune: String,
        title: String,
        fields: [Report.Field],
        shown: [String],
        rights: [String?],
        file: String
    ) {
        func words(_ key: String) -> String? {
            if case .text(let text)? = fields.first(where: { $0.key == key })?.value { text } else { nil }
        }
        self.commune = commune
        self.title = title
        official = words("official_name") ?? ""
        unit = words("unit_name")
        facts = shown.compactMap { key in fields.first { $0.key == key } }.forPeople
        self.rights = rights.compactMap(\.self)
        back = "/service-desk"
        self.file = file
    }
}

/// The notice as a page to print on A4.
struct PrintedNoticePage {
    let frame: PageFrame
    let notice: PrintedNotice

    var view: some HTMLContent {
        FramedPage(notice.title, frame) {
            p(.class("acts")) {
                a(.class("button"), .href(notice.back)) { "Về bàn giao nhận" }
                a(.class("button"), .href("\(notice.file)?format=pdf")) { "Tải văn bản (PDF)" }
                a(.class("button"), .href("\(notice.file)?format=docx")) { "Tải văn bản (DOCX)" }
            }
            p(.class("eyebrow")) { notice.commune }
            h1 { notice.title }
            p(.class("when")) { "Kính gửi: \(notice.official)\(notice.unit.map { ", \($0)" } ?? "")" }
            FactsView(fields: notice.facts.filter(\.isShort), areWords: true)
            for field in notice.facts where !field.isShort {
                section(.class("groups")) {
                    h2 { field.label }
                    PartView(value: field.value)
                }
            }
            section(.class("groups")) { for line in notice.rights { p { line } } }
            section(.class("signatures")) {
                SignatureView(title: "Người giao", remark: "Ký, ghi rõ họ tên, ngày giao")
                SignatureView(title: "Đã nhận", remark: "Ký, ghi rõ họ tên, ngày nhận")
                SignatureView(title: "Người chứng kiến thứ nhất", remark: "Khi từ chối nhận: ký, ghi rõ họ tên")
                SignatureView(title: "Người chứng kiến thứ hai", remark: "Khi từ chối nhận: ký, ghi rõ họ tên")
            }
        }
    }
}

/// A place to sign.
private struct SignatureView: HTMLContent {
    let title: String
    let remark: String

    func write(to page: inout HTMLBuffer) {
        div(.class("signature")) {
            strong { title }
            small(.class("hint")) { remark }
        }.write(to: &page)
    }
}

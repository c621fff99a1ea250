import Accountability
import HTML
import Reports
import Store

/// `GET /me/looks`: who looked at the record of whoever asks.
struct LooksPage {
    let frame: PageFrame
    let found: Found
    /// Whether it is the newest part of the list.
    let isFirst: Bool

    /// A part of the list, and how the readers in it are called.
    struct Found: Sendable {
        let looks: Page<KeptLook>
        let names: [Person.ID: String]
    }

    var view: some HTMLContent {
        FramedPage("Ai đã xem hồ sơ của tôi", frame) {
            h1 { "Ai đã xem hồ sơ của tôi" }
            p {
                "Mỗi dòng là một lần người khác xem điều đã ghi nhận về bạn: ai, với vai trò nào, xem gì; người kiểm tra phải ghi lý do. "
                "Xem lại cùng nội dung trong cùng một giờ chỉ ghi một lần. Bạn tự xem hồ sơ của mình thì không ghi. "
                a(.href("/me/record")) { "Về hồ sơ của tôi" }
            }
            if found.looks.total == 0 {
                p(.class("absent")) { "Chưa có ai xem." }
            } else {
                p(.class("when")) { "Tất cả \(VietnameseFormat.number(found.looks.total)) lượt xem, mới nhất trước." }
                DownloadLinks("/me/looks")
                TableView(table: table)
            }
            p {
                if !isFirst { a(.href("/me/looks")) { "Về trang đầu" } }
                if !isFirst, next != nil { " · " }
                if let next { a(.href("/me/looks?cursor=\(next)")) { "Xem tiếp" } }
            }
        }
    }

    private var next: String? { found.looks.goesOn ? found.looks.values.last?.id.text : nil }

    private var table: Report.Table {
        Report.Table(
            columns: [
                .init(key: "looked_at", label: "Lúc"), .init(key: "reader", label: "Người xem"),
                .init(key: "role", label: "Vai trò"), .init(key: "kind", label: "Đã xem"),
                .init(key: "reason", label: "Lý do"),
            ],
            rows: found.looks.values.map { $0.row(name: found.names[$0.look.account.holder]) }
        )
    }
}

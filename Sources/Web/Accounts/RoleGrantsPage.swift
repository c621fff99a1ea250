import Accountability
import HTML
import Store

/// `GET /role-grants`: who was given which role by whom, for those who answer for it.
struct RoleGrantsPage {
    /// A role with the names around it.
    struct Row {
        let grant: RoleGrant
        let person: String
        let giver: String
    }

    /// How many a page shows.
    static let size = 50

    let frame: PageFrame
    let rows: [Row]
    let total: Int
    let number: Int

    var view: some HTMLContent {
        FramedPage("Vai trò đã cấp", frame) {
            h1 { "Vai trò đã cấp" }
            p(.class("when")) {
                "Ai được làm việc với vai trò nào, do ai cấp, mới nhất trước. Có vai trò không đúng người: yêu cầu quản trị hệ thống đóng lại."
            }
            table {
                thead { tr { for heading in Self.headings { th(.scope(.column)) { heading } } } }
                tbody {
                    for row in rows {
                        tr {
                            th(.scope(.row), .class("name")) { row.person }
                            td(.dataLabel("Vai trò")) { row.grant.title }
                            td(.dataLabel("Cấp ngày")) { row.grant.addedAt.day.vietnamese }
                            td(.dataLabel("Người cấp")) { row.giver }
                            td(.dataLabel("Tình trạng")) {
                                row.grant.closedAt.map { "đã đóng ngày \($0.day.vietnamese)" } ?? "đang dùng"
                            }
                        }
                    }
                }
            }
            p(.class("remark")) { "Có \(VietnameseFormat.number(total)) vai trò." }
            if number * Self.size < total {
                p { a(.class("button"), .rel("next"), .href("/role-grants?page=\(number + 1)")) { "Xem tiếp" } }
            }
        }
    }

    private static let headings = ["Người", "Vai trò", "Cấp ngày", "Người cấp", "Tình trạng"]
}

extension RoleGrant {
    /// The role with the unit it answers for.
    fileprivate var title: String { [account.role.title, unitName].compactMap(\.self).joined(separator: ", ") }
}

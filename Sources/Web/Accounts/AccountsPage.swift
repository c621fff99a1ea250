import Accountability
import HTML
import Store

/// `GET /accounts`: who may act in which role, and how it stands with signing in.
struct AccountsPage {
    let frame: PageFrame
    let sought: String
    let rows: [AccountRow]
    /// How many there are, on all pages.
    let total: Int
    /// From 1.
    let number: Int
    let resets: Int

    /// How many a page shows.
    static let size = 50

    var view: some HTMLContent {
        FramedPage("Người dùng", frame) {
            h1 { "Người dùng" }
            p(.class("when")) {
                "Quản trị thấy tên, vai trò và việc đăng nhập; không thấy hồ sơ hay việc của ai."
            }
            form(.class("period"), .action("/accounts"), .method("get")) {
                Field("q", "Tên hoặc vai trò") { id in
                    input(.type("search"), .id(id), .name("q"), .value(sought), .maximumLength(100))
                }
                button(.type("submit")) { "Tìm" }
            }
            p {
                a(.href("/accounts/new")) { "Thêm người dùng" }
                " · "
                a(.href("/second-factor-resets")) { "Mất điện thoại: \(VietnameseFormat.number(resets)) đề nghị" }
            }
            if rows.isEmpty {
                p(.class("absent")) { sought.isEmpty ? "Chưa có ai." : "Không có ai khớp." }
            } else {
                table
                pages
            }
        }
    }

    private var table: some HTMLContent {
        HTML.table(.class("words")) {
            thead {
                tr {
                    th(.scope(.column)) { "Người" }
                    th(.scope(.column)) { "Vai trò" }
                    th(.scope(.column)) { "Tên đăng nhập" }
                    th(.scope(.column)) { "Đăng nhập gần nhất" }
                    th(.scope(.column)) { "Hai lớp" }
                }
            }
            tbody {
                for row in rows {
                    tr {
                        th { a(.href("/accounts/\(row.standing.account.id.text)")) { row.name } }
                        td(.dataLabel("Vai trò")) { row.role }
                        td(.dataLabel("Tên đăng nhập")) { row.standing.signInName ?? "chưa có" }
                        td(.dataLabel("Đăng nhập gần nhất")) { row.lastSeen }
                        td(.dataLabel("Hai lớp")) { row.secondFactor }
                    }
                }
            }
        }
    }

    @HTMLBuilder private var pages: some HTMLContent {
        let query = sought.isEmpty ? "" : "&q=\(PercentEncoding.query(sought))"
        p(.class("remark")) {
            if number > 1 {
                a(.href("/accounts?page=\(number - 1)\(query)")) { "Trang trước" }
                " · "
            }
            "\(VietnameseFormat.number(total)) tài khoản"
            if number * Self.size < total {
                " · "
                a(.href("/accounts?page=\(number + 1)\(query)")) { "Trang sau" }
            }
        }
    }
}

/// An account with its holder's name.
struct AccountRow {
    let standing: AccountStanding
    let name: String

    /// Who is told that his account was looked at, if he is an official.
    var holder: Official.ID { Official.ID(standing.account.person.uuid) }

    /// The role with the unit it answers for, and that it is closed.
    var role: String {
        let closed = standing.closedAt.map { " (đã đóng \($0.day.vietnamese))" } ?? ""
        return ([standing.account.role.title] + [standing.unitName].compactMap(\.self)).joined(separator: ", ") + closed
    }

    /// The day, never the hour: it tells whether somebody comes, not when he works.
    var lastSeen: String {
        if let seen = standing.seenAt { return seen.day.vietnamese }
        if standing.hasPassword { return "hơn \(SignInTerms.knownBrowserDays) ngày trước" }
        return standing.linkUntil.map { "chưa; liên kết chờ đến \($0.vietnamese)" } ?? "chưa"
    }

    /// Whether codes are shown.
    var secondFactor: String {
        if standing.hasSecondFactor { return "có" }
        return standing.account.role.needsSecondFactor ? "chưa cài" : "không bắt buộc"
    }

    /// Whether its holder or role has these words, whatever their case and marks.
    func matches(_ sought: String) -> Bool {
        sought.isEmpty
            || [name, standing.signInName ?? "", role].contains { Folding.fold($0).contains(sought) }
    }
}

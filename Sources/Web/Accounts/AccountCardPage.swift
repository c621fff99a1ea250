import Accountability
import HTML
import Store

/// `GET /accounts/{id}`: one account, and what an administrator may do with it.
struct AccountCardPage {
    let frame: PageFrame
    let row: AccountRow
    /// The holder's other roles that are open.
    let others: [AccountRow]
    let isOwn: Bool
    let awaitsReset: Bool
    let message: String?

    private var address: String { "/accounts/\(row.standing.account.id.text)" }

    var view: some HTMLContent {
        FramedPage(row.name, frame) {
            h1 { row.name }
            p(.class("when")) { "\(row.role) · thêm ngày \(row.standing.addedAt.day.vietnamese)" }
            FormMessage(message)
            dl(.class("facts")) {
                fact("Tên đăng nhập", row.standing.signInName ?? "chưa có")
                fact("Đăng nhập gần nhất", row.lastSeen)
                fact("Xác thực hai lớp", row.secondFactor)
            }
            if !others.isEmpty {
                p {
                    "Vai trò khác của người này: "
                    for other in others { a(.href("/accounts/\(other.standing.account.id.text)")) { other.role }; " " }
                }
            }
            if isOwn {
                p(.class("advice")) {
                    "Đây là tài khoản của bạn. Mật khẩu và điện thoại của mình thì đổi ở mục "
                    a(.href("/account")) { "Tài khoản" }
                    "; việc khác do một quản trị khác hoặc bàn điều khiển máy chủ làm."
                }
            } else if row.standing.closedAt == nil {
                link
                reset
                closing
            }
            p(.class("remark")) { a(.href("/accounts")) { "Về danh sách người dùng" } }
        }
    }

    @HTMLBuilder private func fact(_ title: String, _ value: String) -> some HTMLContent {
        dt { title }
        dd { value }
    }

    private var link: some HTMLContent {
        section(.class("groups")) {
            h2 { row.standing.hasPassword ? "Quên mật khẩu" : "Đặt mật khẩu lần đầu" }
            p { "Bạn nhận một liên kết dùng một lần để gửi cho đúng người này; người đó tự đặt mật khẩu." }
            form(.action("\(address)/link"), .method("post")) {
                FormWord(frame.word)
                FormAct()
                button(.type("submit"), .class("primary")) { "Cấp liên kết" }
            }
        }
    }

    @HTMLBuilder private var reset: some HTMLContent {
        if row.standing.hasSecondFactor {
            section(.class("groups")) {
                h2 { "Mất điện thoại và mã dự phòng" }
                if awaitsReset {
                    p {
                        "Đã đề nghị, đang chờ người thứ hai xác nhận ở mục "
                        a(.href("/second-factor-resets")) { "Mất điện thoại" }
                        "."
                    }
                } else {
                    p { "Bạn đề nghị; Chủ tịch, Phó Chủ tịch hoặc một quản trị khác xác nhận rồi trao liên kết." }
                    form(.action("\(address)/second-factor-reset"), .method("post")) {
                        FormWord(frame.word)
                        FormAct()
                        button(.type("submit")) { "Đề nghị cấp lại xác thực hai lớp" }
                    }
                }
            }
        }
    }

    private var closing: some HTMLContent {
        section(.class("groups")) {
            h2 { "Vai trò" }
            p {
                a(.href("/accounts/new?account=\(row.standing.account.id.text)")) { "Thêm vai trò khác cho người này" }
            }
            form(.action("\(address)/closure"), .method("post")) {
                FormWord(frame.word)
                FormAct()
                p(.class("choice")) {
                    input(.type("checkbox"), .id("sure"), .name("sure"), .value("1"), .required)
                    label(.for("sure")) {
                        "Đóng vai trò \(row.standing.account.role.title): không ai làm việc với vai trò này nữa, việc đã làm giữ nguyên"
                    }
                }
                button(.type("submit")) { "Đóng vai trò" }
            }
        }
    }
}

/// A one-time link, shown to whoever was given it to hand on; never again.
struct IssuedLinkPage {
    let frame: PageFrame
    let person: String
    let signInName: String
    let address: String
    let until: Instant
    /// Where to go on.
    let back: (address: String, title: String)

    var view: some HTMLContent {
        FramedPage("Liên kết dùng một lần", frame) {
            h1 { "Liên kết dùng một lần" }
            p {
                "Của "
                strong { person }
                ", tên đăng nhập "
                strong { signInName }
                "."
            }
            p(.class("advice")) { code { address } }
            p {
                "Dùng được một lần, đến \(until.vietnamese). Trang này chỉ hiện liên kết lần này: chép lại và trao tận tay hoặc gửi riêng cho đúng người, đừng gửi vào nhóm chung."
            }
            p { a(.href(back.address)) { back.title } }
        }
    }
}

import Accountability
import Actions
import FoundationEssentials
import HTML
import Store

/// `GET /account`.
struct AccountPage {
    let frame: PageFrame
    let signInName: String
    let hasSecondFactor: Bool
    let codesLeft: Int
    let accounts: [Account]
    let sessions: [OpenSession]
    let lettingsIn: [LettingIn]
    let guest: SignInOffice.Guest
    let message: String?

    var view: some HTMLContent {
        FramedPage("Tài khoản của tôi", frame) {
            h1 { "Tài khoản của tôi" }
            p(.class("when")) { "Tên đăng nhập: \(signInName)" }
            FormMessage(message)
            if accounts.count > 1 { roles }
            secondFactor
            openSessions
            if !lettingsIn.isEmpty { LettingsInView(all: lettingsIn) }
            password
        }
    }

    private var roles: some HTMLContent {
        section(.class("groups")) {
            h2 { "Vai trò" }
            ul {
                for account in accounts {
                    li {
                        if account.id == guest.session.account.id {
                            strong { account.role.title }
                            " (đang dùng)"
                        } else {
                            form(.action("/account/role"), .method("post")) {
                                FormWord(frame.word)
                                input(.type("hidden"), .name("account"), .value(account.id.text))
                                button(.type("submit")) { "Làm việc với vai trò \(account.role.title)" }
                            }
                        }
                    }
                }
            }
        }
    }

    private var secondFactor: some HTMLContent {
        section(.class("groups")) {
            h2 { "Xác thực hai lớp" }
            if hasSecondFactor {
                p { "Đã cài. Còn \(codesLeft) mã dự phòng chưa dùng." }
                if guest.session.provenAt != nil {
                    form(.action("/account/recovery-codes"), .method("post")) {
                        FormWord(frame.word)
                        button(.type("submit")) { "Tạo bộ mã dự phòng mới (bộ cũ hết hiệu lực)" }
                    }
                }
            } else {
                p {
                    "Chưa cài. Vai trò này không bắt buộc, nhưng cài thì mật khẩu bị lộ cũng không ai vào được. "
                    a(.href("/sign-in/second-factor?next=/account")) { "Cài ngay" }
                }
            }
        }
    }

    private var openSessions: some HTMLContent {
        section(.class("groups")) {
            h2 { "Các phiên đang mở" }
            table {
                thead {
                    tr {
                        th { "Trình duyệt" }
                        th { "Đăng nhập lúc" }
                        th { "Dùng gần nhất" }
                        th { "" }
                    }
                }
                tbody {
                    for session in sessions {
                        tr {
                            th { session.browser }
                            td(.dataLabel("Đăng nhập lúc")) { session.openedAt.vietnamese }
                            td(.dataLabel("Dùng gần nhất")) { session.seenAt.vietnamese }
                            td {
                                if session.id == guest.session.id {
                                    "Phiên này"
                                } else {
                                    form(.action("/account/sessions"), .method("post")) {
                                        FormWord(frame.word)
                                        input(.type("hidden"), .name("session"), .value(session.id.uuidString))
                                        button(.type("submit")) { "Kết thúc" }
                                    }
                                }
                            }
                        }
                    }
                }
            }
        }
    }

    private var password: some HTMLContent {
        section(.class("groups")) {
            h2 { "Đổi mật khẩu" }
            p { "Mọi phiên khác kết thúc khi đổi. Không cần đổi định kỳ." }
            form(.action("/account/password"), .method("post")) {
                FormWord(frame.word)
                Field("old", "Mật khẩu hiện tại") { id in passwordInput(id, "old", "current-password") }
                Field("password", "Mật khẩu mới") { id in passwordInput(id, "password", "new-password") }
                Field("again", "Nhập lại mật khẩu mới") { id in passwordInput(id, "again", "new-password") }
                button(.type("submit"), .class("primary")) { "Đổi mật khẩu" }
            }
        }
    }

    private func passwordInput(_ id: String, _ name: String, _ use: String) -> some HTMLContent {
        input(.type("password"), .id(id), .name(name), .autocomplete(use), .required, .maximumLength(400))
    }
}

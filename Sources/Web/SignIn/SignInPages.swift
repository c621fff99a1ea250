import Credentials
import HTML

/// `GET /sign-in`.
struct SignInPage {
    let name: String
    let next: String?
    let message: String?
    let needsCommune: Bool
    let isInsecure: Bool

    var view: some HTMLContent {
        PageLayout(title: "Đăng nhập") {
            main(.class("sheet message narrow")) {
                p(.class("eyebrow")) { "KyCuong" }
                h1 { "Đăng nhập" }
                if isInsecure {
                    div(.class("warning"), .role("alert")) {
                        p { strong { "Kết nối này chưa được mã hóa, nên không đăng nhập được ở đây." } }
                        p {
                            "Hãy mở trang bằng địa chỉ bắt đầu bằng https://. Nếu chưa có, quản trị cài nginx theo "
                            code { "deploy/nginx" }
                            " rồi chạy "
                            code { "kycuong serve --behind-tls" }
                            "."
                        }
                    }
                }
                FormMessage(message)
                form(.action("/sign-in"), .method("post")) {
                    if let next { input(.type("hidden"), .name("next"), .value(next)) }
                    Field("name", "Tên đăng nhập", hint: needsCommune ? "Kèm mã xã, ví dụ lan.dt@H23.45.12" : nil) {
                        id in
                        input(
                            .type("text"),
                            .id(id),
                            .name("name"),
                            .value(name),
                            .autocomplete("username"),
                            .required,
                            .maximumLength(80)
                        )
                    }
                    Field("password", "Mật khẩu") { id in
                        input(
                            .type("password"),
                            .id(id),
                            .name("password"),
                            .autocomplete("current-password"),
                            .required,
                            .maximumLength(400)
                        )
                    }
                    button(.type("submit"), .class("primary")) { "Đăng nhập" }
                }
                p(.class("remark")) {
                    "Quên mật khẩu, hoặc chưa có? Quản trị cấp cho bạn một liên kết dùng một lần để tự đặt mật khẩu. Không ai biết mật khẩu của bạn."
                }
            }
        }
    }
}

/// `GET /sign-in/code`.
struct CodePage {
    let word: String
    let next: String?
    let message: String?
    let mayPass: Bool
    let isForDeciding: Bool

    var view: some HTMLContent {
        PageLayout(title: "Mã xác thực") {
            main(.class("sheet message narrow")) {
                h1 { "Mã xác thực" }
                if isForDeciding {
                    p { "Máy này được xem không cần mã. Trước khi quyết định, hãy nhập mã một lần." }
                } else {
                    p { "Mở ứng dụng xác thực trên điện thoại và nhập mã gồm 6 chữ số đang hiện." }
                }
                FormMessage(message)
                form(.action("/sign-in/code"), .method("post")) {
                    FormWord(word)
                    if let next { input(.type("hidden"), .name("next"), .value(next)) }
                    Field("code", "Mã", hint: "Mất điện thoại? Nhập một mã dự phòng, dạng abcde-fghjk.") { id in
                        input(
                            .type("text"),
                            .id(id),
                            .name("code"),
                            .inputMode("numeric"),
                            .autocomplete("one-time-code"),
                            .required,
                            .maximumLength(20)
                        )
                    }
                    if mayPass {
                        p(.class("choice")) {
                            input(.type("checkbox"), .id("pass"), .name("pass"), .value("1"))
                            label(.for("pass")) {
                                "Máy này là của riêng tôi: 30 ngày tới xem không cần mã (quyết định vẫn cần)"
                            }
                        }
                    }
                    button(.type("submit"), .class("primary")) { "Tiếp tục" }
                }
                SignOutForm(word: word)
                p(.class("remark")) {
                    "Mất cả điện thoại lẫn mã dự phòng: nhờ quản trị đề nghị cấp lại; lãnh đạo xác nhận rồi trao cho bạn liên kết mới."
                }
            }
        }
    }
}

/// The way out, from every page of somebody who signed in.
struct SignOutForm: HTMLContent {
    let word: String

    func write(to page: inout HTMLBuffer) {
        form(.action("/sign-out"), .method("post")) {
            FormWord(word)
            button(.type("submit"), .class("quiet")) { "Đăng xuất" }
        }.write(to: &page)
    }
}

/// `GET /sign-in/second-factor`: the secret for an app, as a QR code and as text.
struct SecondFactorPage {
    let offered: TimeCode
    let account: String
    let word: String
    let next: String?
    let message: String?

    var view: some HTMLContent {
        PageLayout(title: "Cài ứng dụng xác thực") {
            main(.class("sheet message narrow")) {
                h1 { "Cài ứng dụng xác thực" }
                p {
                    "Mã trên điện thoại giữ tài khoản an toàn cả khi lộ mật khẩu; ai xem hoặc quyết định việc của người khác đều phải có. Chỉ cài một lần."
                }
                ol {
                    li {
                        "Cài một ứng dụng xác thực trên điện thoại (Google Authenticator, Microsoft Authenticator, FreeOTP …)."
                    }
                    li { "Trong ứng dụng, chọn thêm tài khoản rồi quét mã này:" }
                }
                if let code = QRCode(offered.address(account: account, issuer: "KyCuong")) { QRDrawing(code) }
                p {
                    "Không quét được? Nhập khóa này bằng tay: "
                    code { Self.grouped(offered.base32) }
                }
                FormMessage(message)
                form(.action("/sign-in/second-factor"), .method("post")) {
                    FormWord(word)
                    if let next { input(.type("hidden"), .name("next"), .value(next)) }
                    Field("code", "Mã 6 chữ số ứng dụng đang hiện") { id in
                        input(
                            .type("text"),
                            .id(id),
                            .name("code"),
                            .inputMode("numeric"),
                            .autocomplete("one-time-code"),
                            .required,
                            .maximumLength(20)
                        )
                    }
                    button(.type("submit"), .class("primary")) { "Xác nhận" }
                }
                SignOutForm(word: word)
            }
        }
    }

    /// Groups of four, as people type.
    private static func grouped(_ text: String) -> String {
        var groups: [String] = []
        var rest = Substring(text)
        while !rest.isEmpty {
            groups.append(String(rest.prefix(4)))
            rest = rest.dropFirst(4)
        }
        return groups.joined(separator: " ")
    }
}

/// The recovery codes, shown once.
struct RecoveryCodesPage {
    let codes: [String]
    let next: String

    var view: some HTMLContent {
        PageLayout(title: "Mã dự phòng") {
            main(.class("sheet message narrow")) {
                h1 { "Mã dự phòng" }
                p {
                    "Khi mất điện thoại, mỗi mã dưới đây dùng được một lần. In ra hoặc chép lại, cất nơi an toàn: trang này chỉ hiện một lần."
                }
                ul(.class("codes")) { for one in codes { li { code { one } } } }
                p { a(.href(next)) { "Tôi đã cất mã, tiếp tục" } }
            }
        }
    }
}

/// `GET /sign-in/link/{token}`.
struct ChoosePasswordPage {
    let name: String
    let message: String?

    var view: some HTMLContent {
        PageLayout(title: "Đặt mật khẩu") {
            main(.class("sheet message narrow")) {
                h1 { "Đặt mật khẩu" }
                p {
                    "Tên đăng nhập của bạn: "
                    strong { name }
                }
                p {
                    "Ít nhất 12 ký tự; vài từ ghép lại thành câu dễ nhớ là tốt nhất, có dấu cách cũng được. Không cần đổi định kỳ."
                }
                FormMessage(message)
                form(.action(""), .method("post")) {
                    input(.type("hidden"), .name("username"), .value(name), .autocomplete("username"))
                    Field("password", "Mật khẩu mới") { id in
                        input(
                            .type("password"),
                            .id(id),
                            .name("password"),
                            .autocomplete("new-password"),
                            .required,
                            .minimumLength(12),
                            .maximumLength(400)
                        )
                    }
                    Field("again", "Nhập lại mật khẩu") { id in
                        input(
                            .type("password"),
                            .id(id),
                            .name("again"),
                            .autocomplete("new-password"),
                            .required,
                            .maximumLength(400)
                        )
                    }
                    button(.type("submit"), .class("primary")) { "Đặt mật khẩu và đăng nhập" }
                }
            }
        }
    }
}

/// A QR code as a drawing inside the page.
struct QRDrawing: HTMLContent {
    private let code: QRCode

    init(_ code: QRCode) { self.code = code }

    func write(to page: inout HTMLBuffer) {
        let side = code.width + 8
        svg(.class("qr"), .viewBox(width: side, height: side), .role("img"), .ariaLabel("Mã QR của khóa xác thực")) {
            rect(.x(0), .y(0), .width(side), .height(side), .class("light"))
            for row in 0..<code.width {
                for run in runs(in: row) {
                    rect(.x(run.lowerBound + 4), .y(row + 4), .width(run.count), .height(1))
                }
            }
        }.write(to: &page)
    }

    /// The dark stretches of a row: one shape for each keeps the page small.
    private func runs(in row: Int) -> [Range<Int>] {
        var runs: [Range<Int>] = []
        for column in 0..<code.width where code.isDark(row: row, column: column) {
            if let last = runs.last, last.upperBound == column {
                runs[runs.count - 1] = last.lowerBound..<(column + 1)
            } else {
                runs.append(column..<(column + 1))
            }
        }
        return runs
    }
}

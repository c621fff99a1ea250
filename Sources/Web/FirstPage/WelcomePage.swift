import HTML

/// The first page of an installation that keeps real registers: nothing about anybody, only how to go on.
struct WelcomePage {
    let version: String
    /// Whether there is nobody who could sign in yet.
    let isEmpty: Bool

    var view: some HTMLContent {
        PageLayout(title: "KyCuong") {
            main(.class("sheet message")) {
                p(.class("eyebrow")) { "KyCuong \(version)" }
                if isEmpty { beginning } else { ready }
                p { a(.href("/api/v1/openapi.json")) { "Tài liệu giao diện lập trình (OpenAPI)" } }
            }
        }
    }

    @HTMLBuilder private var beginning: some HTMLContent {
        h1 { "Bắt đầu" }
        p { "Bản cài đặt này chưa có xã nào, nên chưa ai đăng nhập được và không có mật khẩu mặc định nào." }
        ol {
            li {
                "Trên máy chủ, chạy một lệnh: "
                code { "kycuong start --code MÃ_XÃ --name \"TÊN XÃ\" --administrator \"HỌ VÀ TÊN\"" }
            }
            li { "Mở liên kết lệnh đó in ra, tự đặt mật khẩu và cài ứng dụng xác thực trên điện thoại." }
            li { "Mục Bắt đầu nêu từng bước còn lại: lãnh đạo, văn thư, danh sách cán bộ, quy chế, nhập sổ lần đầu." }
        }
    }

    @HTMLBuilder private var ready: some HTMLContent {
        h1 { "Dịch vụ đang chạy" }
        p { "Số liệu của xã chỉ mở cho người có tài khoản." }
        p { a(.href("/sign-in"), .class("action")) { "Đăng nhập" } }
        p(.class("remark")) {
            "Chưa có tài khoản, hoặc quên mật khẩu? Quản trị của xã cấp cho bạn một liên kết dùng một lần."
        }
    }
}

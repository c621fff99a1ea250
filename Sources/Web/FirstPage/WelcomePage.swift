import HTML

/// The first page of an installation that keeps real registers: nothing about anybody, only how to go on.
struct WelcomePage {
    let version: String

    var view: some HTMLContent {
        PageLayout(title: "KyCuong") {
            main(.class("sheet message")) {
                p(.class("eyebrow")) { "KyCuong \(version)" }
                h1 { "Dịch vụ đang chạy" }
                p {
                    "Số liệu của xã chỉ mở cho người có tài khoản. Lãnh đạo, văn thư và thanh tra xem tổng hợp qua "
                    code { "/api/v1/summary" }
                    " bằng mã truy cập do quản trị cấp."
                }
                h2 { "Quản trị làm gì tiếp theo" }
                ol {
                    li {
                        "Cấp mã truy cập: "
                        code { "kycuong account add --commune MÃ --role chairman --name TÊN --token" }
                    }
                    li {
                        "Nhập sổ hồ sơ của bộ phận một cửa: "
                        code { "kycuong import --commune MÃ TỆP" }
                    }
                    li {
                        "Xem tổng hợp ngay trên máy chủ: "
                        code { "kycuong summary --commune MÃ --from NGÀY --to NGÀY" }
                    }
                }
                p { a(.href("/sign-in")) { "Đăng nhập" } }
                p { a(.href("/api/v1/openapi.json")) { "Tài liệu giao diện lập trình (OpenAPI)" } }
            }
        }
    }
}

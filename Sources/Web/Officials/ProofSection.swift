import HTML

/// On a record's page: how to carry it away so that nobody changes it afterwards unnoticed, and how to check that.
struct ProofSection: HTMLContent {
    /// The address of the record.
    let address: String

    func write(to page: inout HTMLBuffer) {
        section(.class("groups screen")) {
            h2 { "Bằng chứng cá nhân" }
            p {
                """
                Tệp bằng chứng chép lại toàn bộ hồ sơ, kèm vị trí từng việc trong sổ cái và đường dẫn tới điểm chốt có chữ ký. Hãy giữ ở \
                nơi riêng: về sau chỉ cần tệp này và một điểm chốt mới hơn là biết có gì bị bỏ, bị sửa hay bị ghi lùi ngày hay không, \
                không cần đăng nhập.
                """
            }
            p(.class("acts")) {
                a(.class("button"), .href("\(address)/proof")) { "Tải bằng chứng (JSON)" }
                a(.class("button"), .href("\(address)/proof?format=pdf")) { "Bản in có vị trí trong sổ cái (PDF)" }
                a(.class("button"), .href(ProofRoutes.checker)) { "Chương trình kiểm tra (Python)" }
            }
            form(.class("period"), .action("\(address)/proof"), .method("get")) {
                Field("since", "Số mục ghi ở tên tệp cũ") { id in
                    input(.type("number"), .id(id), .name("since"), .required)
                }
                button(.type("submit")) { "Tải tệp mới, nối với tệp cũ" }
            }
        }.write(to: &page)
    }
}

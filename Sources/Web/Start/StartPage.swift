import Accountability
import HTML
import Store

/// `GET /start`: what a new installation needs, step by step. Nothing is ticked by hand: each step is done when the data say so.
struct StartPage {
    /// One step.
    struct Step {
        let title: String
        /// When it was done; nil while it is not.
        let doneOn: CalendarDay?
        /// How things stand, or who does it.
        let remark: String
        /// Where it is done.
        var link: (address: String, title: String)?
        /// The command that does it on the server.
        var command: String?
    }

    let frame: PageFrame
    let steps: [Step]
    /// That somebody let the reader in anew.
    let warning: LettingInWarning?

    var view: some HTMLContent {
        FramedPage("Bắt đầu", frame) {
            h1 { "Bắt đầu" }
            if let warning { warning }
            p(.class("when")) {
                "Đã xong \(steps.count { $0.doneOn != nil })/\(steps.count) bước. Làm dở lúc nào cũng được, mở lại trang này là thấy bước còn lại."
            }
            ol(.class("beginnings")) {
                for step in steps {
                    li {
                        p {
                            strong { step.title }
                            " "
                            if let day = step.doneOn {
                                span(.class("good")) { "✓ xong ngày \(day.vietnamese)" }
                            } else {
                                span(.class("absent")) { "chưa làm" }
                            }
                        }
                        p(.class("remark")) { step.remark }
                        if let link = step.link { p { a(.href(link.address)) { link.title } } }
                        if step.doneOn == nil, let command = step.command { p { code { command } } }
                    }
                }
            }
        }
    }
}

extension StartPage {
    /// The steps of a commune, by what is recorded.
    static func steps(of commune: Commune, _ begun: Beginnings, _ rows: [AccountRow]) -> [Step] {
        [
            Step(
                title: "Xã",
                doneOn: begun.addedAt.day,
                remark: "\(commune.name), mã \(commune.code)."
            ),
            Step(
                title: "Ngày bắt đầu áp dụng",
                doneOn: begun.addedAt.day,
                remark:
                    "\(begun.startOn.vietnamese). Hồ sơ hẹn trả trước ngày này chỉ lưu để biết. Muốn đổi: ban hành quy chế ở bước sau."
            ),
            role(
                .chairman,
                rows,
                title: "Lãnh đạo",
                remark:
                    "Chủ tịch UBND, rồi các Phó Chủ tịch và trưởng phòng. Mỗi người nhận một liên kết để tự đặt mật khẩu."
            ),
            role(
                .clerk,
                rows,
                title: "Văn thư",
                remark: "Người nhập sổ hồ sơ và giữ danh sách cán bộ. Một người có thể giữ nhiều vai trò."
            ),
            Step(
                title: "Danh sách cán bộ, công chức",
                doneOn: begun.officialsAt?.day,
                remark: begun.officials > 0
                    ? "Đã có \(VietnameseFormat.number(begun.officials)) người. Văn thư thêm tiếp ở mục Danh sách cán bộ."
                    : "Văn thư đăng nhập, mở mục Danh sách cán bộ và dán từ Excel; hoặc để sổ hồ sơ tự thêm khi nhập lần đầu.",
                link: ("/people/list/template.xlsx", "Mẫu danh sách cán bộ (XLSX)"),
                command: "kycuong import --commune \(commune.code) TỆP --create-officials"
            ),
            Step(
                title: "Quy chế",
                doneOn: begun.policyAt?.day,
                remark: begun.policyAt == nil
                    ? "Đang dùng mức chung (ba lần nhắc nhở trong năm đánh giá). Chủ tịch đăng nhập, mở mục Quy chế và ban hành quy chế của xã kèm số văn bản."
                    : "Chủ tịch đã ban hành."
            ),
            Step(
                title: "Nhập sổ hồ sơ lần đầu",
                doneOn: begun.importedAt?.day,
                remark: begun.imports > 0
                    ? "Đã nhập \(VietnameseFormat.number(begun.imports)) bản trích xuất."
                    : "Văn thư xuất sổ từ hệ thống một cửa (XLSX hoặc CSV) rồi nhập.",
                command: "kycuong import --commune \(commune.code) TỆP"
            ),
        ]
    }

    /// A step that is done when somebody holds a role.
    private static func role(_ role: Role, _ rows: [AccountRow], title: String, remark: String) -> Step {
        let holders = rows.filter { $0.standing.account.role == role && $0.standing.closedAt == nil }
        let waiting = holders.filter { !$0.standing.hasPassword }
        let link =
            waiting.first.map { ("/accounts/\($0.standing.account.id.text)", "Cấp liên kết cho \($0.name)") }
            ?? ("/accounts/new?role=\(role.rawValue)", holders.isEmpty ? "Thêm \(role.title)" : "Thêm người dùng khác")
        return Step(
            title: title,
            doneOn: holders.map(\.standing.addedAt).min { $0.microseconds < $1.microseconds }?.day,
            remark: waiting.isEmpty
                ? remark : "\(remark) Chưa đăng nhập: \(waiting.map(\.name).joined(separator: ", ")).",
            link: link
        )
    }
}

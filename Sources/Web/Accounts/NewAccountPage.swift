import Accountability
import FoundationEssentials
import HTML
import Store

/// `GET /accounts/new`: somebody new, an official of the list, or a further role of somebody who has one.
struct NewAccountPage {
    /// What was typed already.
    struct Typed {
        var role: Role?
        var official = ""
        var name = ""
        var unit = ""
    }

    let frame: PageFrame
    /// Whose further role it is.
    let sameAs: AccountRow?
    let officials: [AccountHolder]
    let units: [String]
    let typed: Typed
    let act: UUID
    let message: String?

    var view: some HTMLContent {
        FramedPage("Thêm người dùng", frame) {
            h1 { sameAs.map { "Thêm vai trò cho \($0.name)" } ?? "Thêm người dùng" }
            FormMessage(message)
            form(.action("/accounts"), .method("post")) {
                FormWord(frame.word)
                FormAct(act)
                Field("role", "Vai trò") { id in
                    select(.id(id), .name("role"), .required) {
                        for role in Role.allCases {
                            if role == typed.role {
                                option(.value(role.rawValue), .selected) { role.title }
                            } else {
                                option(.value(role.rawValue)) { role.title }
                            }
                        }
                    }
                }
                if let sameAs {
                    input(.type("hidden"), .name("account"), .value(sameAs.standing.account.id.text))
                } else {
                    holder
                }
                Field("unit", "Đơn vị phụ trách", hint: unitHint) { id in
                    input(.type("text"), .id(id), .name("unit"), .value(typed.unit), .maximumLength(200))
                }
                button(.type("submit"), .class("primary")) { "Thêm" }
            }
            p(.class("remark")) { a(.href("/accounts")) { "Về danh sách người dùng" } }
        }
    }

    @HTMLBuilder private var holder: some HTMLContent {
        Field("official", "Cán bộ trong danh sách", hint: "Vai trò cán bộ, công chức phải chọn ở đây.") { id in
            select(.id(id), .name("official")) {
                option(.value("")) { "Không có trong danh sách" }
                for one in officials {
                    if one.person.text == typed.official {
                        option(.value(one.person.text), .selected) { title(of: one) }
                    } else {
                        option(.value(one.person.text)) { title(of: one) }
                    }
                }
            }
        }
        Field("name", "Họ và tên", hint: "Chỉ ghi khi người này không có trong danh sách cán bộ.") { id in
            input(.type("text"), .id(id), .name("name"), .value(typed.name), .maximumLength(100))
        }
    }

    private func title(of holder: AccountHolder) -> String {
        [holder.name ?? "không còn tên", holder.unitName].compactMap(\.self).joined(separator: ", ")
    }

    private var unitHint: String {
        let known = units.isEmpty ? "" : " Đã có: \(units.joined(separator: "; "))."
        return "Trưởng phòng thì ghi phòng mình; người phụ trách cả xã để trống.\(known)"
    }
}

import FoundationEssentials
import HTML
import Intake

/// `GET /people/list`: officials in one go, pasted from a spreadsheet; shown with what is wrong before anything is entered.
struct PeopleListPage {
    let frame: PageFrame
    /// What was pasted.
    var text = ""
    /// What it means; nil before anything was sent.
    var list: PeopleList?
    var act = UUID()
    var message: String?

    var view: some HTMLContent {
        FramedPage("Danh sách cán bộ", frame) {
            h1 { "Thêm cán bộ, công chức từ danh sách" }
            p {
                "Mở bảng trong Excel, chọn các ô, chép rồi dán vào đây. Cột lần lượt: họ và tên; mã số cán bộ; phòng, trung tâm; cách viết khác trong sổ (nhiều cách thì ngăn bằng dấu chấm phẩy). Chỉ họ và tên là bắt buộc. "
                a(.href("/people/list/template.xlsx")) { "Mẫu danh sách cán bộ (XLSX)" }
                " · "
                a(.href("/people/list/template.csv")) { "CSV" }
            }
            FormMessage(message)
            if let list { preview(list) }
            form(.action("/people/list/preview"), .method("post")) {
                FormWord(frame.word)
                Field(
                    "text",
                    list == nil ? "Danh sách" : "Sửa danh sách",
                    hint: "Tối đa \(PeopleList.longest) người một lần."
                ) { id in
                    textarea(.id(id), .name("text"), .required, .class("wide")) { text }
                }
                button(.type("submit"), .class(list == nil ? "primary" : "quiet")) { "Xem trước" }
            }
        }
    }

    @HTMLBuilder private func preview(_ list: PeopleList) -> some HTMLContent {
        if !list.problems.isEmpty {
            section(.class("groups")) {
                h2 { "Cần sửa: \(VietnameseFormat.number(list.problems.count)) dòng" }
                ul { for one in list.problems { li { "Dòng \(one.line): \(one.sentence)" } } }
            }
        }
        section(.class("groups")) {
            h2 { "Thêm được: \(VietnameseFormat.number(list.entries.count)) người" }
            if list.entries.isEmpty {
                p(.class("absent")) { "Chưa có dòng nào dùng được." }
            } else {
                entries(list)
                form(.action("/people/list"), .method("post")) {
                    FormWord(frame.word)
                    FormAct(act)
                    input(.type("hidden"), .name("text"), .value(text))
                    button(.type("submit"), .class("primary")) {
                        list.problems.isEmpty
                            ? "Thêm \(VietnameseFormat.number(list.entries.count)) người"
                            : "Thêm \(VietnameseFormat.number(list.entries.count)) người, bỏ qua dòng cần sửa"
                    }
                }
            }
        }
    }

    private func entries(_ list: PeopleList) -> some HTMLContent {
        HTML.table(.class("words")) {
            thead {
                tr {
                    th(.scope(.column)) { "Họ và tên" }
                    th(.scope(.column)) { "Mã số" }
                    th(.scope(.column)) { "Đơn vị" }
                    th(.scope(.column)) { "Cách viết khác" }
                }
            }
            tbody {
                for one in list.entries {
                    tr {
                        th { one.name }
                        td(.dataLabel("Mã số")) { one.staffCode ?? "–" }
                        td(.dataLabel("Đơn vị")) { one.unit ?? "–" }
                        td(.dataLabel("Cách viết khác")) {
                            one.aliases.isEmpty ? "–" : one.aliases.joined(separator: "; ")
                        }
                    }
                }
            }
        }
    }
}

/// After the list was entered.
struct PeopleAddedPage {
    let frame: PageFrame
    let count: Int

    var view: some HTMLContent {
        FramedPage("Danh sách cán bộ", frame) {
            h1 { "Đã thêm \(VietnameseFormat.number(count)) người" }
            p { "Hồ sơ trong sổ ghi tên họ, mã số hoặc cách viết khác sẽ được nối với từng người khi nhập." }
            p { a(.href("/people/list")) { "Thêm danh sách khác" } }
        }
    }
}

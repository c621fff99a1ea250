import Accountability
import HTML

/// The first step of an import: which file, and of which day.
struct NewImportPage {
    let frame: PageFrame
    /// The names of the mapping profiles kept on this server.
    let profiles: [String]
    let exportedOn: CalendarDay
    let message: String?

    var view: some HTMLContent {
        FramedPage("Nhập sổ", frame) {
            h1 { "Nhập sổ" }
            p(.class("when")) {
                "Chọn tệp sổ do hệ thống một cửa xuất ra. Bước này chỉ đọc và cho xem trước, chưa ghi gì."
            }
            FormMessage(message)
            form(.class("act"), .action("/imports/new"), .method("post"), .multipart) {
                FormWord(frame.word)
                Field("file", "Tệp sổ", hint: "XLSX hoặc CSV, tối đa 64 MB. Tên người nộp được che ngay khi đọc.") {
                    id in
                    input(.type("file"), .id(id), .name("file"), .accept(".xlsx,.csv"), .required)
                }
                Field("exported_on", "Ngày xuất sổ", hint: "Ngày tệp này được xuất, không phải ngày nhập.") { id in
                    input(.type("date"), .id(id), .name("exported_on"), .value(exportedOn.iso), .required)
                }
                if !profiles.isEmpty {
                    Field("profile", "Cách ghép cột", hint: "Để trống thì nhận theo tên cột thường dùng.") { id in
                        ChoiceControl(
                            id: id,
                            name: "profile",
                            profiles.map { .init(word: $0, title: $0) },
                            picked: "",
                            isRequired: false
                        )
                    }
                }
                div(.class("buttons")) {
                    button(.type("submit"), .class("primary")) { "Đọc và xem trước" }
                    a(.href("/imports")) { "Quay lại" }
                }
            }
        }
    }
}

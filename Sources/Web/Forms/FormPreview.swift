import HTML
import Ledger
import Reports

/// What an act would change, shown above its form before it is done.
struct FormPreview {
    let fields: [Report.Field]
    /// Tells whether what is sent next is what was previewed; the act asks for the same.
    let mark: String

    /// The mark in the body of an act that is previewed; a form holds it, and asks nobody for it.
    static let field = BodyField.optional(
        "previewed",
        .line(upTo: 64),
        "Dấu của bản xem trước.",
        example: .null
    )
}

/// The preview on the form's page.
struct FormPreviewView: HTMLContent {
    let preview: FormPreview

    func write(to page: inout HTMLBuffer) {
        section(.class("subject"), .role("status")) {
            h2 { "Nếu thực hiện" }
            FactsView(fields: preview.fields.forPeople.filter(\.isShort), areWords: true)
            for field in preview.fields.forPeople where !field.isShort {
                h3 { field.label }
                ValueView(value: field.value)
            }
            p(.class("remark")) { "Chưa ghi gì. Xem lại rồi bấm nút ở cuối biểu mẫu; sửa mục nào thì xem trước lại." }
        }.write(to: &page)
    }
}

import HTML
import Ledger
import Reports

/// What an act would change, shown above its form before it is done.
struct FormPreview {
    let fields: [Report.Field]
    /// Tells whether what is sent next is what was previewed.
    let mark: String

    /// The mark of a body.
    static func mark(of body: [String: JSON]) throws -> String {
        SHA256.hash(Array(try JSON.object(body).canonicalText().utf8)).hex
    }
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

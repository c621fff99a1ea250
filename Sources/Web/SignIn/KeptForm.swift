import FoundationEssentials
import HTML
import HTTPTypes
import Hummingbird

/// What somebody typed in a form whose session was over when he sent it. It is shown back to the browser that sent it, and kept nowhere
/// else: he signs in again in another window, and sends it from here.
struct KeptForm {
    private let address: String
    private let fields: [(name: String, value: String)]

    /// The words of a form; nil where nothing was typed, and for forms with files, which are sent again from their own page.
    init?(_ request: Request) async throws {
        guard request.headers[.contentType]?.hasPrefix("application/x-www-form-urlencoded") == true else { return nil }
        let typed = try await FormBody(request).typed
        guard typed.contains(where: { !Self.isOurs($0.name) }) else { return nil }
        address = request.uri.query.map { "\(request.uri.path)?\($0)" } ?? request.uri.path
        fields = typed
    }

    var view: some HTMLContent {
        PageLayout(title: "Phiên làm việc đã kết thúc") {
            main(.class("sheet message")) {
                h1 { "Phiên làm việc đã kết thúc, chưa gửi được" }
                p { "Những gì bạn đã gõ còn nguyên dưới đây. Đừng đóng cửa sổ này." }
                ol {
                    li {
                        a(.href("/sign-in"), .newWindow) { "Đăng nhập lại trong cửa sổ mới" }
                        "."
                    }
                    li { "Trở lại cửa sổ này và bấm nút dưới đây; bạn xem lại rồi mới gửi." }
                }
                form(.class("act"), .action(address), .method("post")) {
                    for field in fields where field.name != "form_word" {
                        if Self.isShown(field) {
                            textarea(.name(field.name), .rows(3), .readOnly) { field.value }
                        } else {
                            input(.type("hidden"), .name(field.name), .value(field.value))
                        }
                    }
                    button(.type("submit"), .class("primary")) { "Đưa nội dung vào biểu mẫu" }
                }
            }
        }
    }

    /// Whether a form carries it besides what is typed.
    private static func isOurs(_ name: String) -> Bool {
        ["form_word", "key", "version", "draft"].contains(name) || name.hasPrefix("version.")
    }

    /// Whether it tells whoever typed it anything: ids, ticks and what was left empty are carried along unseen.
    private static func isShown(_ field: (name: String, value: String)) -> Bool {
        !isOurs(field.name) && !field.value.isEmpty && field.value != "true" && UUID(uuidString: field.value) == nil
    }
}

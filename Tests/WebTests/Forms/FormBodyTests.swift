import Testing

@testable import Web

/// What people type and paste into forms.
struct FormBodyTests {
    @Test(arguments: [
        ("r%E1%BB%97ng%00r%E1%BB%97ng", "rỗngrỗng"), ("thoát%1B[31m", "thoát[31m"), ("xoá%7F", "xoá"),
        ("một%0Bhai%0Cba%C2%85bốn", "một\nhai\nba\nbốn"), ("một%0D%0Ahai%09ba", "một\r\nhai\tba"),
        ("ch%EF%BF%BD", "ch\u{FFFD}"), ("t%E1%BB%AB+ng%E1%BB%AF", "từ ngữ"),
    ])
    func `what is pasted loses only what nobody sees`(sent: String, meant: String) throws {
        #expect(FormBody(try FormBody.parse("text=\(sent)"))["text"] == meant)
    }

    @Test(arguments: ["text=%", "text=%4", "text=%zz", "text=%FF"])
    func `what is no text is refused`(sent: String) {
        #expect(throws: Problem.self) { try FormBody.parse(sent) }
    }
}

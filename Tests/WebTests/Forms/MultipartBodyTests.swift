import Testing

@testable import Web

/// Forms with files, as browsers send them.
struct MultipartBodyTests {
    private static let type = "multipart/form-data; boundary=----Dải7"
    private static func body(_ lines: String...) -> [UInt8] { Array((lines.joined(separator: "\r\n")).utf8) }

    @Test func `fields and files are told apart, and every byte is kept`() throws {
        let bytes = Self.body(
            "------Dải7",
            "Content-Disposition: form-data; name=\"reason\"",
            "",
            "Vì thế\r\nvà thế",
            "------Dải7",
            "Content-Disposition: form-data; name=\"file\"; filename=\"giấy %22a%22.pdf\"",
            "Content-Type: application/pdf",
            "",
            "%PDF\r\n--\r\n------D",
            "------Dải7--",
            ""
        )
        let parts = try MultipartBody.parse(bytes, type: Self.type)
        #expect(parts.map(\.name) == ["reason", "file"])
        #expect(parts[0].content == .text("Vì thế\r\nvà thế"))
        let file = FormBody.File(
            name: "giấy \"a\".pdf",
            type: "application/pdf",
            bytes: Array("%PDF\r\n--\r\n------D".utf8)
        )
        #expect(parts[1].content == .file(file))
    }

    @Test(arguments: [
        "", "------Dải7", "------Dải7\r\n", "------Dải7\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\nx",
        "------Dải7\r\nContent-Disposition: form-data\r\n\r\nx\r\n------Dải7--",
        "------Dải7\r\nx\r\n\r\nx\r\n------Dải7--", "----------\r\n\r\n",
    ])
    func `what does not keep to the form is refused`(_ text: String) {
        #expect(throws: Problem.self) { try MultipartBody.parse(Array(text.utf8), type: Self.type) }
    }

    @Test func `a form without what separates its parts is refused`() {
        #expect(throws: Problem.self) { try MultipartBody.parse([], type: "multipart/form-data") }
        #expect(throws: Problem.self) { try MultipartBody.parse([1], type: "multipart/form-data; boundary=\"\"") }
    }
}

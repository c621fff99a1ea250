/// A body of several parts (RFC 7578), as browsers send forms with files. Whatever does not keep to the form is refused; nothing is
/// guessed.
enum MultipartBody {
    /// One field of a form.
    struct Part: Hashable, Sendable {
        let name: String
        let content: Content

        /// Words, or a file.
        enum Content: Hashable, Sendable {
            case text(String)
            case file(FormBody.File)
        }
    }

    private static let lineEnd = Array("\r\n".utf8)
    private static let headEnd = Array("\r\n\r\n".utf8)

    /// The parts of a body; `type` is its `Content-Type`, which names what separates them.
    static func parse(_ bytes: [UInt8], type: String) throws(Problem) -> [Part] {
        guard let boundary = parameter("boundary", of: type), (1...70).contains(boundary.utf8.count) else {
            throw Problem(.badBody, detail: "Biểu mẫu thiếu dấu ngăn các phần.")
        }
        let fence = Array("--\(boundary)".utf8)
        guard bytes.starts(with: fence) else { throw broken }
        var parts: [Part] = []
        var place = fence.count
        while !bytes[place...].starts(with: Array("--".utf8)) {
            guard bytes[place...].starts(with: lineEnd), parts.count < FormBody.maximumFields else { throw broken }
            let head = place + lineEnd.count
            guard let gap = find(headEnd, in: bytes, from: head),
                let end = find(lineEnd + fence, in: bytes, from: gap + headEnd.count)
            else { throw broken }
            parts.append(try part(head: bytes[head..<gap], body: bytes[(gap + headEnd.count)..<end]))
            place = end + lineEnd.count + fence.count
        }
        return parts
    }

    private static func part(head: ArraySlice<UInt8>, body: ArraySlice<UInt8>) throws(Problem) -> Part {
        guard let text = String(validating: head, as: UTF8.self) else { throw Problem(.badText) }
        var disposition = ""
        var type = "application/octet-stream"
        for line in text.split(separator: "\r\n") {
            let halves = line.split(separator: ":", maxSplits: 1)
            guard halves.count == 2 else { throw broken }
            let value = String(halves[1].drop { $0 == " " })
            switch halves[0].lowercased() {
            case "content-disposition": disposition = value
            case "content-type": type = value
            default: break
            }
        }
        guard disposition.hasPrefix("form-data"), let name = parameter("name", of: disposition) else { throw broken }
        if let file = parameter("filename", of: disposition) {
            return Part(name: name, content: .file(.init(name: file, type: type, bytes: Array(body))))
        }
        guard let words = String(validating: body, as: UTF8.self) else { throw Problem(.badText) }
        return Part(name: name, content: .text(words))
    }

    /// A parameter of a head: `name="value"`, in which browsers write `%22` for a quotation mark, or `name=value`.
    private static func parameter(_ name: String, of head: String) -> String? {
        var rest = head[...]
        while let semicolon = rest.firstIndex(of: ";") {
            rest = rest[rest.index(after: semicolon)...].drop { $0 == " " }
            guard rest.hasPrefix(name + "=") else { continue }
            let value = rest.dropFirst(name.count + 1)
            return value.hasPrefix("\"")
                ? String(value.dropFirst().prefix { $0 != "\"" }).replacing("%22", with: "\"")
                : String(value.prefix { $0 != ";" && $0 != " " })
        }
        return nil
    }

    private static func find(_ wanted: [UInt8], in bytes: [UInt8], from start: Int) -> Int? {
        var place = start
        while let first = bytes[place...].firstIndex(of: wanted[0]) {
            if bytes[first...].starts(with: wanted) { return first }
            place = first + 1
        }
        return nil
    }

    private static var broken: Problem { Problem(.badBody, detail: "Biểu mẫu gửi lên không đúng dạng.") }
}

import HTTPTypes
import Hummingbird

/// What a form sent, as `application/x-www-form-urlencoded` or, where it has files, as `multipart/form-data`: each field once or several
/// times.
struct FormBody: Sendable {
    private let values: [String: [String]]
    private let files: [String: File]

    /// A file somebody chose.
    struct File: Hashable, Sendable {
        /// The name his machine gives it.
        let name: String
        /// The media type his browser tells.
        let type: String
        let bytes: [UInt8]
    }

    /// At most so many fields.
    static let maximumFields = 500
    /// At most so many bytes of words; files are counted apart. Whoever sends them may be a stranger.
    static let maximumBytes = 1_024 * 1_024

    /// Reads the body of a request; `limit` is the most bytes of one with a file.
    init(_ request: Request, upTo limit: Int = Upload.formLimit) async throws {
        let sent = request.headers[.contentType] ?? ""
        switch sent.prefix(while: { $0 != ";" }).lowercased() {
        case "application/x-www-form-urlencoded":
            let bytes = Array(try await request.body.collect(upTo: Self.maximumBytes).readableBytesView)
            guard let text = String(validating: bytes, as: UTF8.self) else { throw Problem(.badText) }
            self.init(try Self.parse(text))
        case "multipart/form-data":
            let bytes = Array(try await request.body.collect(upTo: limit).readableBytesView)
            let parts = try MultipartBody.parse(bytes, type: sent)
            var values: [String: [String]] = [:]
            var files: [String: File] = [:]
            for part in parts {
                switch part.content {
                case .text(let text): values[part.name, default: []].append(text)
                // A browser sends an empty nameless part for a file nobody chose.
                case .file(let file): if !file.name.isEmpty { files[part.name] = file }
                }
            }
            self.init(values, files: files)
        default:
            throw Problem(
                .unsupportedMediaType,
                headers: [.accept: "application/x-www-form-urlencoded, multipart/form-data"]
            )
        }
    }

    /// Fields as they were sent, but for control characters: they come along with what is pasted, nobody sees them, and nobody should
    /// lose what he wrote for them. Line ends and tabs stay, and what ends a line or a page in other programs ends a line.
    init(_ values: [String: [String]], files: [String: File] = [:]) {
        self.values = values.mapValues { $0.map(Self.plain) }
        self.files = files
    }

    private static func plain(_ text: String) -> String {
        guard text.unicodeScalars.contains(where: isControl) else { return text }
        var plain = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            if !isControl(scalar) {
                plain.append(scalar)
            } else if "\u{B}\u{C}\u{85}".unicodeScalars.contains(scalar) {
                plain.append("\n")
            }
        }
        return String(plain)
    }

    private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "\n", "\r", "\t": false
        default: scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value)
        }
    }

    /// The fields of a body, or of a query.
    static func parse(_ text: some StringProtocol) throws(Problem) -> [String: [String]] {
        var values: [String: [String]] = [:]
        let pairs = text.split(separator: "&")
        guard pairs.count <= maximumFields else { throw Problem(.tooLarge) }
        for pair in pairs {
            let parts = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            guard let name = PercentDecoding.decodeForm(parts[0]),
                let value = PercentDecoding.decodeForm(parts.count == 2 ? parts[1] : "")
            else { throw Problem(.badText) }
            values[name, default: []].append(value)
        }
        return values
    }

    /// A field's only value; empty where it was left out.
    subscript(name: String) -> String {
        let sent = values[name] ?? []
        return sent.count == 1 ? sent[0] : ""
    }

    /// All values of a field.
    func all(_ name: String) -> [String] { values[name] ?? [] }

    /// Every field that was sent with words in it, by name.
    var typed: [(name: String, value: String)] {
        values.sorted { $0.key < $1.key }.flatMap { name, values in values.map { (name, $0) } }
            .filter { !$0.1.isEmpty }
    }

    /// The file chosen in a field; nil where none was.
    func file(_ name: String) -> File? { files[name] }

    /// The highest index of the rows of a repeated group, as in `shares.3.percent`.
    func lastRow(_ name: String) -> Int? {
        let start = name + "."
        return values.keys.compactMap { key in
            key.hasPrefix(start) ? Int(key.dropFirst(start.count).prefix { $0 != "." }) : nil
        }.max()
    }
}

import HTTPTypes
import Hummingbird

/// What a form sent: `application/x-www-form-urlencoded`, each field once or several times.
struct FormBody: Sendable {
    private let values: [String: [String]]

    /// At most so many fields.
    private static let maximumFields = 500

    /// Reads the body of a request.
    init(_ request: Request) async throws {
        let type = request.headers[.contentType]?.split(separator: ";").first.map { $0.lowercased() }
        guard type == "application/x-www-form-urlencoded" else {
            throw Problem(
                .unsupportedMediaType,
                headers: [.accept: "application/x-www-form-urlencoded"]
            )
        }
        let bytes = Array(try await request.body.collect(upTo: .max).readableBytesView)
        guard let text = String(validating: bytes, as: UTF8.self) else { throw Problem(.badText) }
        values = try Self.parse(text)
    }

    /// The fields of a body.
    static func parse(_ text: String) throws(Problem) -> [String: [String]] {
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
}

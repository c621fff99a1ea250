import HTTPTypes
import Ledger

/// The strong `ETag` of a thing (RFC 9110, 8.8.3): `"<version>-<start of the body's hash>"`.
///
/// The version is the number of its events, which is what an act is decided on. The hash stands beside it because what is
/// shown also depends on the day and on who looks, and an answer 304 must be right about every byte.
struct EntityTag: Hashable, Sendable {
    /// As it stands in the header.
    let text: String

    init(version: Int, body: [UInt8]) {
        text = "\"\(version)-\(SHA256.hash(body).hex.prefix(16))\""
    }

    /// Whether `If-None-Match` names this very answer.
    func matches(_ headers: HTTPFields) -> Bool {
        headers[values: .ifNoneMatch].flatMap { $0.split(separator: ",") }.contains { range in
            let tag = range.filter { $0 != " " && $0 != "\t" }
            return tag == "*" || (tag.hasPrefix("W/") ? String(tag.dropFirst(2)) : String(tag)) == text
        }
    }

    /// The version that the sender of an act has seen, of `If-Match`. The hash may be left out: `"3"`. `*` is not enough,
    /// because it says nothing about what was seen.
    static func seenVersion(_ headers: HTTPFields) throws(Problem) -> Int {
        let values = headers[values: .ifMatch]
        guard let value = values.first, value != "*" else {
            throw problem(.missingPrecondition, "Phải gửi ETag của lần xem gần nhất.")
        }
        let digits = value.dropFirst().prefix { ("0"..."9").contains($0) }
        let rest = value.dropFirst(1 + digits.count)
        guard values.count == 1, value.hasPrefix("\""), value.hasSuffix("\""), digits.count <= 9,
            let version = Int(digits), rest == "\"" || rest.hasPrefix("-"), !rest.contains(",")
        else { throw problem(.badPrecondition, "Cần đúng một ETag, như \"3-0123456789abcdef\".") }
        return version
    }

    private static func problem(_ code: ProblemCode, _ detail: String) -> Problem {
        let error = Problem.ParameterError(code, at: .header, "If-Match", detail: detail)
        return Problem(code, detail: detail, errors: [error])
    }
}

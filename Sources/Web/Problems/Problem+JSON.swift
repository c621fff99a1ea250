import FoundationEssentials
import HTTPTypes
import Hummingbird

extension Problem {
    static let mediaType = "application/problem+json"

    /// The body of RFC 9457. `instance` names the request as the log does.
    func body(requestID: String) throws -> [UInt8] {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        let body = Body(
            type: "/problems/\(name)",
            title: code.title,
            status: status.code,
            detail: detail ?? code.advice,
            instance: "urn:request:\(requestID)",
            errors: errors.isEmpty
                ? nil
                : errors.map { [$0.place.rawValue: $0.parameter, "code": $0.code.rawValue, "detail": $0.detail] }
        )
        return Array(try encoder.encode(body))
    }

    private struct Body: Encodable {
        let type: String
        let title: String
        let status: Int
        let detail: String
        let instance: String
        /// Each names its place by `parameter`, `header` or `pointer`.
        let errors: [[String: String]]?
    }
}

import FoundationEssentials
import HTTPTypes

extension HTTPField.Name {
    static let idempotencyKey = HTTPField.Name(validated: "Idempotency-Key")
}

/// `Idempotency-Key` (draft-ietf-httpapi-idempotency-key-header): a UUID the caller makes for each act. It is the act's id, so
/// a request may be sent again without being done twice.
enum IdempotencyKey {
    /// The key; quotation marks around it, as the draft writes them, are allowed.
    static func read(_ headers: HTTPFields) throws(Problem) -> UUID {
        let values = headers[values: .idempotencyKey]
        guard let value = values.first else {
            throw Problem(.missingKey, "Phải gửi đầu mục này: một UUID mới cho mỗi thao tác.")
        }
        var text = value[...]
        if text.count == 38, text.hasPrefix("\""), text.hasSuffix("\"") { text = text.dropFirst().dropLast() }
        guard values.count == 1, let key = UUID(uuidString: String(text)), key != UUID(uuid: UUID.zero) else {
            throw Problem(.badKey, "Cần đúng một UUID khác không, như 7d3f9d4e-3a51-4c4f-9a1e-2f60c7f4a001.")
        }
        return key
    }
}

extension Problem {
    fileprivate init(_ code: ProblemCode, _ detail: String) {
        let error = ParameterError(code, at: .header, "Idempotency-Key", detail: detail)
        self.init(code, detail: detail, errors: [error])
    }
}

extension UUID {
    /// The installation's own id, which no caller may use.
    fileprivate static let zero: uuid_t = (0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0)
}

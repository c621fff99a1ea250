public import Accountability
public import HTTPTypes

/// An answer that says no, or says that something failed (RFC 9457). Handlers throw it; they never choose a status.
public struct Problem: Error, Sendable {
    /// What it is; decides the status, the title and the advice.
    public let code: ProblemCode
    /// The rule that said no, for ``ProblemCode/refused``; then the `type` ends in the rule's code.
    public let rule: Refusal.Code?
    /// What is special about this occurrence, in Vietnamese; nil where the title says it all.
    public let detail: String?
    /// The parameters that are wrong, one entry each.
    public let errors: [ParameterError]
    /// What must stand in the answer's head, as `Allow`.
    public let headers: HTTPFields

    /// A problem with what belongs to its kind: seconds to wait for 503, the scheme for 401.
    public init(
        _ code: ProblemCode,
        detail: String? = nil,
        errors: [ParameterError] = [],
        headers: HTTPFields = [:]
    ) {
        self.init(code, rule: nil, detail: detail, errors: errors, headers: headers)
    }

    /// What a rule refused, in a sentence for people.
    public init(_ refusal: Refusal, sentence: String?) {
        let code: ProblemCode =
            switch refusal.kind {
            case .notFound: .notFound
            case .forbidden: .notAllowed
            case .conflict, .rule, .invalid: .refused
            }
        self.init(code, rule: refusal.code, detail: sentence, errors: [], headers: [:])
    }

    private init(
        _ code: ProblemCode,
        rule: Refusal.Code?,
        detail: String?,
        errors: [ParameterError],
        headers: HTTPFields
    ) {
        var headers = headers
        switch code.status {
        case .serviceUnavailable: headers[.retryAfter] = "5"
        case .unauthorized: headers[.wwwAuthenticate] = "Bearer realm=\"KyCuong\""
        default: break
        }
        self.code = code
        self.rule = rule
        self.detail = detail
        self.errors = errors
        self.headers = headers
    }

    /// The end of the `type`, which never changes once published.
    public var name: String { rule?.rawValue ?? code.rawValue }

    /// 422 where what was sent contradicts itself or what the same key did before, 412 where it was decided on something
    /// that has changed meanwhile, otherwise as the code says.
    public var status: HTTPResponse.Status {
        switch rule {
        case .changedMeanwhile: .preconditionFailed
        case .actIDReused: .unprocessableContent
        default: rule?.kind == .invalid ? .unprocessableContent : code.status
        }
    }

    /// One or more wrong parameters; the first decides the kind of the problem.
    public init?(_ errors: [ParameterError]) {
        guard let first = errors.first else { return nil }
        self.init(first.code, detail: first.detail, errors: errors)
    }

    /// Where something stands in a request, as `errors` names it.
    public enum Place: String, Sendable {
        case query = "parameter"
        case header = "header"
        case body = "pointer"
    }

    /// What is wrong with one parameter, header or member of the body.
    public struct ParameterError: Error, Hashable, Sendable {
        /// What kind of mistake it is.
        public let code: ProblemCode
        /// Where it stands.
        public let place: Place
        /// Its name as it was sent; in a body the JSON pointer (RFC 6901), empty for the body as a whole.
        public let parameter: String
        /// What is wrong, in Vietnamese.
        public let detail: String

        /// A wrong parameter of the address.
        public init(_ code: ProblemCode, parameter: String, detail: String) {
            self.init(code, at: .query, parameter, detail: detail)
        }

        /// Something wrong at a place of the request.
        public init(_ code: ProblemCode, at place: Place, _ parameter: String, detail: String) {
            self.code = code
            self.place = place
            self.parameter = parameter
            self.detail = detail
        }
    }
}

public import HTTPTypes

/// Everything the service can refuse or fail at. The raw value ends the problem's `type` and never changes once
/// published, because programs compare it.
public enum ProblemCode: String, CaseIterable, Sendable {
    case malformed = "request.malformed"
    case badPath = "request.bad_path"
    case badHost = "request.bad_host"
    case badEncoding = "request.bad_encoding"
    case unknownParameter = "request.unknown_parameter"
    case repeatedParameter = "request.repeated_parameter"
    case missingParameter = "request.missing_parameter"
    case badDay = "request.bad_day"
    case badPeriod = "request.bad_period"
    case badMonth = "request.bad_month"
    case badLimit = "request.bad_limit"
    case badChoice = "request.bad_choice"
    case badIdentifier = "request.bad_identifier"
    case badText = "request.bad_text"
    case badCursor = "request.bad_cursor"
    case missingKey = "request.missing_idempotency_key"
    case badKey = "request.bad_idempotency_key"
    case missingPrecondition = "request.missing_precondition"
    case badPrecondition = "request.bad_precondition"
    case unsupportedMediaType = "request.unsupported_media_type"
    case badBody = "body.malformed"
    case unknownField = "body.unknown_field"
    case missingField = "body.missing_field"
    case wrongType = "body.wrong_type"
    case badValue = "body.bad_value"
    case reasonNeeded = "look.reason_needed"
    case notSignedIn = "auth.not_signed_in"
    case notAllowed = "auth.not_allowed"
    case otherOrigin = "auth.other_origin"
    case notFound = "resource.not_found"
    case methodNotAllowed = "request.method_not_allowed"
    case timeout = "request.timeout"
    case tooLarge = "request.too_large"
    case headersTooLarge = "request.headers_too_large"
    case refused = "rule.refused"
    case failed = "service.failed"
    case busy = "service.busy"
    case unavailable = "service.unavailable"
    case outcomeUnknown = "service.outcome_unknown"

    /// The one place that decides a status; see the table in the architecture's section on errors.
    public var status: HTTPResponse.Status {
        switch self {
        case .malformed, .badPath, .badHost, .badEncoding, .unknownParameter, .repeatedParameter, .missingParameter,
            .badDay, .badPeriod, .badMonth, .badLimit, .badChoice, .badIdentifier, .badText, .badCursor, .missingKey,
            .badKey, .badPrecondition, .badBody:
            .badRequest
        case .unknownField, .missingField, .wrongType, .badValue, .reasonNeeded: .unprocessableContent
        case .missingPrecondition: .preconditionRequired
        case .unsupportedMediaType: .unsupportedMediaType
        case .notSignedIn: .unauthorized
        case .notAllowed, .otherOrigin: .forbidden
        case .notFound: .notFound
        case .methodNotAllowed: .methodNotAllowed
        case .timeout: .requestTimeout
        case .tooLarge: .contentTooLarge
        case .headersTooLarge: .requestHeaderFieldsTooLarge
        case .refused: .conflict
        case .failed: .internalServerError
        case .busy, .unavailable, .outcomeUnknown: .serviceUnavailable
        }
    }
}

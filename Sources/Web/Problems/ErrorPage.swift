import HTML
import HTTPTypes

/// A problem as people see it: what happened, what to do next, and the request's name to tell the administrator.
struct ErrorPage {
    let title: String
    let status: Int
    let detail: String?
    let advice: String
    let errors: [(title: String, detail: String)]
    let requestID: String
    /// What asks for a reason where one is missing; nil elsewhere.
    let reasonForm: ReasonForm?

    /// `asking` comes back to what was asked for, if that was by looking and not by a form.
    init(_ problem: Problem, requestID: String, asking reason: ReasonForm? = nil) {
        reasonForm = problem.code == .reasonNeeded ? reason : nil
        title = problem.code.title
        status = problem.status.code
        // A single wrong parameter says the same in the list below.
        detail = problem.errors.isEmpty ? problem.detail : nil
        advice = problem.code.adviceForPeople
        errors = problem.errors.map { (QueryParameter.title(of: $0.parameter), $0.detail) }
        self.requestID = requestID
    }

    var view: some HTMLContent {
        PageLayout(title: title) {
            main(.class("sheet message")) {
                p(.class("eyebrow")) { "Lỗi \(status)" }
                h1 { title }
                if let detail { p { detail } }
                if !errors.isEmpty {
                    dl(.class("facts")) {
                        for error in errors {
                            dt { error.title }
                            dd { error.detail }
                        }
                    }
                }
                p(.class("advice")) { advice }
                if let reasonForm { reasonForm }
                p(.class("steps")) {
                    a(.href("/home")) { "Về bàn làm việc" }
                    " "
                    a(.href("/")) { "Trang đầu" }
                }
                p(.class("remark")) {
                    "Mã yêu cầu: "
                    code { requestID }
                }
            }
        }
    }
}

/// Asks why somebody is named, and leads to the same page again.
struct ReasonForm: HTMLContent {
    let path: String
    /// What else was asked, by name.
    let parameters: [(name: String, value: String)]

    func write(to page: inout HTMLBuffer) {
        form(.action(path), .method("get")) {
            for parameter in parameters where parameter.name != QueryParameter.reason.name {
                input(.type("hidden"), .name(parameter.name), .value(parameter.value))
            }
            Field("reason", "Lý do xem", hint: "Được lưu lại, và người được xem đọc được.") { id in
                input(.type("text"), .id(id), .name(QueryParameter.reason.name), .maximumLength(300), .required)
            }
            button(.type("submit"), .class("primary")) { "Xem với lý do này" }
        }.write(to: &page)
    }
}

extension QueryParameter {
    /// What a part of an address is called on pages, if any page asks for it.
    fileprivate static func title(of name: String) -> String {
        (DossierQuery.parameters + LeaderQuery.parameters).first { $0.name == name }?.heading ?? name
    }
}

extension ProblemCode {
    /// What to do next, for whoever has pages and forms before him and no program.
    fileprivate var adviceForPeople: String {
        switch self {
        case .malformed, .badPath, .badHost, .badEncoding, .unknownParameter, .repeatedParameter:
            "Địa chỉ không đúng. Hãy mở lại từ bàn làm việc."
        case .missingParameter, .badDay, .badPeriod, .badMonth, .badLimit, .badChoice, .badIdentifier, .badText:
            "Hãy quay lại trang trước, sửa chỗ đã nêu rồi xem lại."
        case .badCursor: "Danh sách đã đổi. Hãy mở lại danh sách từ đầu."
        case .missingKey, .badKey, .otherOrigin, .methodNotAllowed, .unsupportedMediaType:
            "Hãy mở lại trang có biểu mẫu rồi gửi lần nữa; nếu phiên đã hết, hãy đăng nhập trước."
        case .missingPrecondition, .badPrecondition: "Hãy mở lại trang của việc này, xem lại rồi quyết định."
        case .badBody, .unknownField, .missingField, .wrongType, .badValue:
            "Hãy quay lại biểu mẫu và sửa chỗ đã nêu."
        case .reasonNeeded: "Hãy ghi lý do xem; lý do được lưu lại."
        case .notSignedIn: "Hãy đăng nhập rồi mở lại trang này."
        case .notAllowed, .notFound, .timeout, .tooLarge, .headersTooLarge, .refused, .failed, .busy, .unavailable,
            .outcomeUnknown:
            advice
        }
    }
}

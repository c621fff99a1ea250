import HTML
import HTTPTypes

/// A problem as people see it: what happened, what to do next, and the request's name to tell the administrator.
struct ErrorPage {
    let title: String
    let status: Int
    let detail: String?
    let advice: String
    let errors: [(parameter: String, detail: String)]
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
        advice = problem.code.advice
        errors = problem.errors.map { ($0.parameter, $0.detail) }
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
                            dt { code { error.parameter } }
                            dd { error.detail }
                        }
                    }
                }
                p(.class("advice")) { advice }
                if let reasonForm { reasonForm }
                p { a(.href("/")) { "Về trang đầu" } }
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

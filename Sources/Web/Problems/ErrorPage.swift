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

    init(_ problem: Problem, requestID: String) {
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
                p { a(.href("/")) { "Về trang đầu" } }
                p(.class("remark")) {
                    "Mã yêu cầu: "
                    code { requestID }
                }
            }
        }
    }
}

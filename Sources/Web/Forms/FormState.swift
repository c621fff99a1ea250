import Ledger

/// What a form shows: what was typed, what is wrong with it, and what may be chosen.
struct FormState: Sendable {
    /// The members of the body, as far as they are known.
    var values: [String: JSON] = [:]
    /// What is wrong, by JSON pointer.
    var mistakes: [String: String] = [:]
    /// What is wrong with the whole.
    var message: String?
    var choices = FormChoices()
    /// The rows that may be ticked, by the names of the fields they fill.
    var rows: [String: OfferedRows] = [:]

    /// What is said above a form that was typed in another session of the same browser: nothing is done before whoever typed it looks at
    /// it and sends it again.
    static let signedInAgain = "Bạn đã đăng nhập lại. Nội dung đã gõ còn nguyên dưới đây: xem lại rồi gửi."

    /// What is said about an error: beside the fields where it names them, above them where it does not.
    mutating func tell(_ problem: Problem, of fields: [any BodyFieldDescription]) {
        mistakes = [:]
        var others: [String] = []
        for error in problem.errors {
            let name = error.parameter.split(separator: "/").first.map(String.init)
            if error.place == .body, fields.contains(where: { $0.name == name }) {
                mistakes[error.parameter] = error.code == .missingField ? "Phải điền mục này." : error.detail
            } else {
                others.append(error.detail)
            }
        }
        if let detail = problem.detail, problem.errors.isEmpty { others.append(detail) }
        if others.isEmpty {
            others.append(mistakes.isEmpty ? problem.code.title : "Chưa gửi được: xem các mục được đánh dấu bên dưới.")
        }
        message = others.joined(separator: " ")
    }
}

/// The things one may choose in a form, by kind, in the order they are offered.
struct FormChoices: Sendable {
    private(set) var options: [String: [FieldControl.Choice]] = [:]

    /// What may be chosen of a kind; nil where it cannot be listed.
    subscript(kind: String) -> [FieldControl.Choice]? {
        get { options[kind] }
        set { options[kind] = newValue }
    }
}

import HTML

/// A control with its name above it and, where there are any, a hint and what is wrong with it below.
struct Field<Control: HTMLContent>: HTMLContent {
    private let name: String
    private let title: String
    private let hint: String?
    private let mistake: String?
    private let control: Control

    /// `control` gets the id its label points to.
    init(
        _ name: String,
        _ title: String,
        hint: String? = nil,
        mistake: String? = nil,
        @HTMLBuilder control: (String) -> Control
    ) {
        self.name = name
        self.title = title
        self.hint = hint
        self.mistake = mistake
        self.control = control("f-\(name)")
    }

    func write(to page: inout HTMLBuffer) {
        div(.class(mistake == nil ? "field" : "field wrong")) {
            label(.for("f-\(name)")) { title }
            control
            FieldRemarks(name, hint: hint, mistake: mistake)
        }.write(to: &page)
    }
}

/// What stands below a control: what is wrong with it first, then a hint.
struct FieldRemarks: HTMLContent {
    private let name: String
    private let hint: String?
    private let mistake: String?

    init(_ name: String, hint: String?, mistake: String?) {
        self.name = name
        self.hint = hint
        self.mistake = mistake
    }

    /// The id of the remarks, for the control to point to.
    static func id(_ name: String) -> String { "r-\(name)" }

    func write(to page: inout HTMLBuffer) {
        guard hint != nil || mistake != nil else { return }
        div(.id(Self.id(name))) {
            if let mistake { p(.class("mistake")) { mistake } }
            if let hint { p(.class("hint")) { hint } }
        }.write(to: &page)
    }
}

/// What every form of a session carries, so that no other site can send it.
struct FormWord: HTMLContent {
    private let word: String

    init(_ word: String) { self.word = word }

    func write(to page: inout HTMLBuffer) {
        input(.type("hidden"), .name("form_word"), .value(word)).write(to: &page)
    }
}

/// What was wrong with what was sent, above the form that is shown again; the focus is on it.
struct FormMessage: HTMLContent {
    private let message: String?

    init(_ message: String?) { self.message = message }

    func write(to page: inout HTMLBuffer) {
        if let message { p(.class("warning"), .role("alert"), .focusedFirst) { message }.write(to: &page) }
    }
}

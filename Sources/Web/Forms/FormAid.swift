import Accountability
import Ledger
import Reports

/// What the page of a form knows beforehand: what the act will mean, what may be ticked, and words to begin with.
struct FormAid: Sendable {
    /// The field that is chosen on a page of its own before the others can be; nil where the address says enough.
    var first: String?
    /// Reads it.
    let read: @Sendable (Asked, Reading) throws -> Known

    /// What the form is about so far.
    struct Asked: Sendable {
        /// The thing its address leads to, if it leads to one.
        let subject: Thing.Shown?
        /// What is filled in.
        let values: [String: JSON]

        /// The id chosen in a field.
        func id<Subject>(_ field: String) -> Identifier<Subject>? {
            values[field]?.string.flatMap { Identifier(text: $0) }
        }
    }

    /// What is known.
    struct Known: Sendable {
        /// What is said above the form.
        var facts: [Report.Field] = []
        /// The rows to tick, by the name of the field they fill.
        var rows: [String: OfferedRows] = [:]
        /// Values to begin with, where nothing was typed.
        var suggested: [String: JSON] = [:]
        /// Narrower choices, by kind.
        var choices: [String: [FieldControl.Choice]] = [:]
    }
}

extension Route {
    /// The same route, whose form shows what it would change before it is done.
    func previewed(_ preview: @escaping @Sendable (BodyValues, Reading) throws -> FormPreview) -> Route {
        var route = self
        route.form?.preview = preview
        return route
    }

    /// The same route, whose form knows this beforehand.
    func aided(by aid: FormAid) -> Route {
        var route = self
        route.form?.aid = aid
        return route
    }
}

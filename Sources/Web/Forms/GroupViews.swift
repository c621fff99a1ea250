import HTML
import Ledger

/// Boxes to tick, or circles of which one is picked, under one question.
struct OptionsView: HTMLContent {
    let name: String
    let heading: String
    let choices: [FieldControl.Choice]
    let picked: Set<String>
    /// `radio` or `checkbox`.
    let kind: String
    var insists = false
    var hint: String?
    var mistake: String?

    func write(to page: inout HTMLBuffer) {
        let isSingle = kind == "radio"
        let isExplained = hint != nil || mistake != nil
        fieldset(
            .class(mistake == nil ? "field" : "field wrong"),
            .describedBy(FieldRemarks.id(name)).when(isExplained)
        ) {
            legend { heading }
            div(.class(choices.count > 8 ? "choices many" : "choices")) {
                for (index, choice) in choices.enumerated() {
                    label(.class("choice"), .for("f-\(name)-\(index)")) {
                        input(
                            .type(kind),
                            .id("f-\(name)-\(index)"),
                            .name(name),
                            .value(choice.word),
                            .required.when(isSingle && insists),
                            .invalid.when(mistake != nil && !isSingle),
                            .checked.when(picked.contains(choice.word))
                        )
                        span { choice.title }
                    }
                }
            }
            if choices.isEmpty { p(.class("absent")) { "Không có mục nào để chọn." } }
            FieldRemarks(name, hint: hint, mistake: mistake)
        }.write(to: &page)
    }
}

extension OptionsView {
    /// Those of a field.
    init(_ view: ControlView, _ choices: [FieldControl.Choice], picked: [String], kind: String) {
        self.init(
            name: view.name,
            heading: view.heading,
            choices: choices,
            picked: Set(picked),
            kind: kind,
            insists: view.insists,
            hint: view.hint,
            mistake: view.mistake
        )
    }
}

/// Fields that belong together.
struct GroupView: HTMLContent {
    let heading: String
    let fields: [any BodyFieldDescription]
    let name: String
    let pointer: String
    let value: JSON?
    let state: FormState
    let isRequired: Bool

    func write(to page: inout HTMLBuffer) {
        fieldset(.class("group")) {
            legend { heading }
            if let mistake = state.mistakes[pointer] { p(.class("mistake")) { mistake } }
            for field in fields {
                ControlView(
                    field: field,
                    name: "\(name).\(field.name)",
                    pointer: "\(pointer)/\(field.name)",
                    value: value?.object?[field.name],
                    state: state,
                    isPartOfRequired: isRequired
                )
            }
        }.write(to: &page)
    }
}

/// Rows of fields that belong together; empty ones are left out when they are sent.
struct RowsView: HTMLContent {
    private let view: ControlView
    private let fields: [any BodyFieldDescription]
    private let rows: [JSON]
    private let count: ClosedRange<Int>

    /// Empty rows to fill in besides those that are filled.
    private static let spare = 3

    init(of view: ControlView, _ fields: [any BodyFieldDescription], rows: [JSON], _ count: ClosedRange<Int>) {
        self.view = view
        self.fields = fields
        self.rows = rows
        self.count = count
    }

    func write(to page: inout HTMLBuffer) {
        let shown = min(count.upperBound, rows.count + (rows.isEmpty ? Self.spare : 1))
        fieldset(.class("group")) {
            legend { view.heading }
            FieldRemarks(view.name, hint: view.hint ?? "Dòng để trống được bỏ qua.", mistake: view.mistake)
            for index in 0..<shown {
                GroupView(
                    heading: "Dòng \(index + 1)",
                    fields: fields,
                    name: "\(view.name).\(index)",
                    pointer: "\(view.pointer)/\(index)",
                    value: index < rows.count ? rows[index] : nil,
                    state: view.state,
                    isRequired: false
                )
            }
        }.write(to: &page)
    }
}

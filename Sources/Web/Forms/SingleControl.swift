import HTML
import Ledger

/// The control of one value.
struct SingleControl: HTMLContent {
    private let view: ControlView
    private let id: String

    init(of view: ControlView, id: String) {
        self.view = view
        self.id = id
    }

    func write(to page: inout HTMLBuffer) {
        let typed = view.typed
        let isWrong = view.mistake != nil
        let remarks = Attribute<ElementKind.Control>.describedBy(view.remarks ?? "").when(view.remarks != nil)
        let isRequired = Attribute<ElementKind.Control>.required.when(view.insists)
        switch view.field.control {
        case .paragraphs(let limit):
            textarea(
                .id(id),
                .name(view.name),
                .rows(limit > 2000 ? 10 : 4),
                .maximumLength(limit),
                isRequired,
                remarks,
                .invalid.when(isWrong)
            ) { typed }.write(to: &page)
        case .day: entry("date", typed, isRequired, remarks, .invalid.when(isWrong)).write(to: &page)
        case .integer(let range):
            input(
                .type("number"),
                .id(id),
                .name(view.name),
                .value(typed),
                .minimum(String(range.lowerBound)),
                .maximum(String(range.upperBound)),
                isRequired,
                remarks,
                .invalid.when(isWrong)
            ).write(to: &page)
        case .choice(let choices):
            ChoiceControl(id: id, name: view.name, choices, picked: typed, isRequired: view.insists)
                .explained(by: view).write(to: &page)
        case .answer:
            ChoiceControl(
                id: id,
                name: view.name,
                ControlView.yesOrNo,
                picked: typed,
                isRequired: view.insists
            ).explained(by: view).write(to: &page)
        case .thing(let kind): ThingControl(of: view, kind: kind, id: id, picked: typed).write(to: &page)
        case .line(let limit):
            input(
                .type("text"),
                .id(id),
                .name(view.name),
                .value(typed),
                .maximumLength(limit),
                isRequired,
                remarks,
                .invalid.when(isWrong)
            ).write(to: &page)
        case .flag, .list, .group: break
        }
    }

    private func entry(_ type: String, _ typed: String, _ more: Attribute<ElementKind.Control>...) -> some HTMLContent {
        input(.type(type), .id(id), .name(view.name), .value(typed), more[0], more[1], more[2])
    }
}

/// A choice of one.
struct ChoiceControl: HTMLContent {
    private let id: String
    private let name: String
    private let choices: [FieldControl.Choice]
    private let picked: String
    private let isRequired: Bool
    private let blank: String
    /// The id of what explains it; nil where nothing does.
    var remarks: String?
    var isWrong = false

    /// `blank` is what it says where nothing is chosen.
    init(
        id: String,
        name: String,
        _ choices: [FieldControl.Choice],
        picked: String,
        isRequired: Bool,
        blank: String = "– Không chọn –"
    ) {
        self.blank = blank
        self.id = id
        self.name = name
        self.choices = choices
        self.picked = picked
        self.isRequired = isRequired
    }

    func write(to page: inout HTMLBuffer) {
        select(
            .id(id),
            .name(name),
            .required.when(isRequired),
            .describedBy(remarks ?? "").when(remarks != nil),
            .invalid.when(isWrong)
        ) {
            option(.value("")) { isRequired ? "– Chọn –" : blank }
            for choice in choices {
                option(.value(choice.word), .selected.when(choice.word == picked)) { choice.title }
            }
        }.write(to: &page)
    }
}

extension ChoiceControl {
    /// The same with what is said below a control.
    func explained(by view: ControlView) -> Self {
        var control = self
        control.remarks = view.remarks
        control.isWrong = view.mistake != nil
        return control
    }
}

/// A choice of something that exists: from a list where there is one, else what an earlier page chose.
struct ThingControl: HTMLContent {
    private let view: ControlView
    private let kind: String
    private let id: String
    private let picked: String

    init(of view: ControlView, kind: String, id: String, picked: String?) {
        self.view = view
        self.kind = kind
        self.id = id
        self.picked = picked ?? ""
    }

    func write(to page: inout HTMLBuffer) {
        if let choices = view.state.choices[kind] {
            ChoiceControl(id: id, name: view.name, choices, picked: picked, isRequired: view.insists)
                .explained(by: view).write(to: &page)
        } else {
            input(.type("text"), .id(id), .name(view.name), .value(picked), .required.when(view.insists))
                .write(to: &page)
        }
    }
}

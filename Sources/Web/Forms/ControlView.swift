import HTML
import Ledger

extension ControlView {
    /// A member of the body itself, with what stands in it.
    init(_ field: any BodyFieldDescription, _ state: FormState) {
        self.init(
            field: field,
            name: field.name,
            pointer: "/\(field.name)",
            value: state.values[field.name],
            state: state
        )
    }

    /// What stands in a control of one value, as it was typed. Not inlined: Swift 6.3.1 crashes optimising several reads of `value` in one
    /// function ("Found outside of lifetime use" in CopyPropagation).
    @inline(never)
    var typed: String {
        switch value {
        case .string(let text)?: text
        case .integer(let number)?: String(number)
        case .bool(let answer)?: answer ? "true" : "false"
        default: ""
        }
    }
}

/// A field of a body as a control.
struct ControlView: HTMLContent {
    let field: any BodyFieldDescription
    /// The name it is sent under: `document.title`.
    let name: String
    /// Where it stands in the body: `/document/title`.
    let pointer: String
    let value: JSON?
    let state: FormState
    /// Whether what it belongs to must be filled in; the fields of an optional group need not.
    var isPartOfRequired = true

    /// Whether the browser asks for it before it sends.
    var insists: Bool { field.isRequired && isPartOfRequired }

    func write(to page: inout HTMLBuffer) {
        switch field.control {
        case .flag where field.isRequired:
            OptionsView(self, Self.yesOrNo, picked: typed.isEmpty ? [] : [typed], kind: "radio")
                .write(to: &page)
        case .flag: tick.write(to: &page)
        case .choice(let choices) where choices.count <= 5 && field.isRequired:
            OptionsView(self, choices, picked: typed.isEmpty ? [] : [typed], kind: "radio").write(to: &page)
        case .list(let element, let count): list(of: element, count, to: &page)
        case .group(let fields):
            GroupView(
                heading: heading,
                fields: fields,
                name: name,
                pointer: pointer,
                value: value,
                state: state,
                isRequired: insists
            ).write(to: &page)
        case .thing where field.control.isPaper: PaperControl(of: self).write(to: &page)
        default:
            Field(name, heading, hint: hint, mistake: mistake) { id in SingleControl(of: self, id: id) }.write(
                to: &page
            )
        }
    }

    private func list(of element: FieldControl, _ count: ClosedRange<Int>, to page: inout HTMLBuffer) {
        switch element {
        case .group(let fields):
            if let offered = state.rows[name] {
                OfferedRowsView(of: self, fields, offered).write(to: &page)
                return
            }
            RowsView(of: self, fields, rows: value?.array ?? [], count).write(to: &page)
        case .choice(let choices):
            OptionsView(self, choices, picked: words, kind: "checkbox").write(to: &page)
        case .thing(let kind):
            if let choices = state.choices[kind], count.upperBound > 3 {
                OptionsView(self, choices, picked: words, kind: "checkbox").write(to: &page)
            } else {
                for place in 0..<min(count.upperBound, 3) {
                    Field("\(name)-\(place)", "\(heading) (\(place + 1))", mistake: place == 0 ? mistake : nil) { id in
                        ThingControl(of: self, kind: kind, id: id, picked: place < words.count ? words[place] : nil)
                    }.write(to: &page)
                }
            }
        default:
            Field(name, heading, hint: hint ?? "Mỗi dòng một mục.", mistake: mistake) { id in
                textarea(.id(id), .name(name), .rows(4)) { words.joined(separator: "\n") }
            }.write(to: &page)
        }
    }

    private var tick: some HTMLContent {
        div(.class("field")) {
            Tick(name: name, title: heading, isOn: typed == "true", remarks: remarks)
            FieldRemarks(name, hint: hint, mistake: mistake)
        }
    }

    static let yesOrNo = [
        FieldControl.Choice(word: "true", title: "Có"), FieldControl.Choice(word: "false", title: "Không"),
    ]

    /// The words of a list.
    private var words: [String] {
        (value?.array ?? []).map { $0.string ?? $0.integer.map(String.init) ?? "" }
    }
}

extension ControlView {
    /// What a field is called: its summary up to the first semicolon.
    var heading: String {
        let name = field.summary.prefix { $0 != ";" }.trimmingSuffix { $0 == "." }
        // Some are asked for only together with others; their hint says when.
        let isConditional = hint?.hasPrefix("Bắt buộc") == true
        return field.isRequired || isConditional ? String(name) : "\(name) (không bắt buộc)"
    }

    /// What else its summary says.
    var hint: String? {
        guard let semicolon = field.summary.firstIndex(of: ";") else { return nil }
        let rest = field.summary[semicolon...].dropFirst().drop { $0 == " " }
        return rest.prefix(1).uppercased() + rest.dropFirst()
    }

    /// What is wrong with it.
    var mistake: String? { state.mistakes[pointer] }

    /// The id of what explains the control.
    var remarks: String? { hint == nil && mistake == nil ? nil : FieldRemarks.id(name) }
}

extension Substring {
    fileprivate func trimmingSuffix(while isDropped: (Character) -> Bool) -> Substring {
        var rest = self
        while let last = rest.last, isDropped(last) { rest.removeLast() }
        return rest
    }
}

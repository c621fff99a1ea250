import FoundationEssentials
import HTML
import Ledger
import Reports

/// The page on which an act is done.
struct ActFormPage {
    let frame: PageFrame
    let form: ActForm
    /// Where it is sent.
    let address: String
    /// Where one goes back to without doing it.
    let back: String
    /// What the act is about, as people see it; nil for an act that makes something new.
    let subject: Thing.Shown?
    let key: UUID
    var state: FormState
    /// What may be done in between, once a draft is kept.
    let meanwhile: [(title: String, address: String)]
    /// What is known beforehand, above the form.
    var facts: [Report.Field] = []
    /// The field that is chosen first; nil once it is, and where there is none.
    var first: (any BodyFieldDescription)?
    /// The field chosen on the page before, which stays as it is.
    var settled: String?
    /// What it would change, once that was asked; nil before.
    var preview: FormPreview?

    /// Takes in what is known beforehand. `isBlank` says that nothing was sent yet.
    mutating func take(_ known: FormAid.Known, first: String?, isBlank: Bool) {
        for (kind, choices) in known.choices { state.choices[kind] = choices }
        facts = known.facts
        state.rows = known.rows
        if isBlank { state.values.merge(known.suggested) { typed, _ in typed } }
        guard let first else { return }
        if !known.facts.isEmpty {
            settled = first
        } else if isBlank {
            self.first = form.fields.first { $0.name == first }
        }
    }

    var view: some HTMLContent {
        FramedPage(form.title, frame) {
            h1 { form.title }
            p(.class("when")) { form.summary }
            FormMessage(state.message)
            if let first { choosing(first) } else { filling }
        }
    }

    /// The step before the form: what everything else depends on.
    private func choosing(_ first: any BodyFieldDescription) -> some HTMLContent {
        HTML.form(.class("act"), .action(address), .method("get")) {
            ControlView(first, state)
            div(.class("buttons")) {
                button(.type("submit"), .class("primary")) { "Tiếp tục" }
                a(.href(back)) { "Quay lại" }
            }
        }
    }

    @HTMLBuilder private var filling: some HTMLContent {
        if let subject { SubjectView(fields: subject.fields) }
        if !facts.isEmpty { SubjectView(fields: facts) }
        if !meanwhile.isEmpty {
            p(.class("remark")) { "Lưu bản nháp trước khi làm việc khác, để không mất những gì đã gõ." }
            ActLinks(acts: meanwhile)
        }
        if let preview { FormPreviewView(preview: preview) }
        HTML.form(.class("act"), .action(address), .method("post"), .multipart.when(needsFiles)) {
            FormWord(frame.word)
            hidden("key", key.uuidString.lowercased())
            if form.decides, let version = subject?.version { hidden("version", String(version)) }
            if let settled, let value = state.values[settled]?.string { hidden(settled, value) }
            if let preview { hidden(FormPreview.field.name, preview.mark) }
            if !form.files.isEmpty { fileControl }
            for field in form.fields where field.name != settled && field.name != FormPreview.field.name {
                ControlView(field, state)
            }
            div(.class("buttons")) {
                button(.type("submit"), .class("primary")) {
                    form.preview != nil && preview == nil ? "Xem trước" : form.title
                }
                if form.draft != nil {
                    button(.type("submit"), .name("draft"), .value("1"), .unchecked) { "Lưu bản nháp" }
                }
                a(.href(back)) { "Quay lại" }
                a(.href("/help")) { "Quy tắc" }
            }
        }
    }

    private var needsFiles: Bool { !form.files.isEmpty || form.takesPapers }

    private func hidden(_ name: String, _ value: String) -> some HTMLContent {
        input(.type("hidden"), .name(name), .value(value))
    }

    private var fileControl: some HTMLContent {
        let isTable = form.files.map(\.type) == Upload.Form.registers.map(\.type)
        let kinds = isTable ? "Excel (XLSX) hoặc CSV" : "PDF, ảnh, Word, Excel hoặc văn bản"
        return Field("file", "Tệp", hint: "\(kinds); tối đa 10 MB.") { id in
            input(
                .type("file"),
                .id(id),
                .name("file"),
                .accept(form.files.map(\.type).joined(separator: ",")),
                .required
            )
        }
    }
}

/// What an act is about, in a few lines above its form.
struct SubjectView: HTMLContent {
    let fields: [Report.Field]

    func write(to page: inout HTMLBuffer) {
        section(.class("subject")) {
            FactsView(fields: fields.forPeople.filter(\.isShort), areWords: true)
            if fields.contains(where: { $0.key == "attachments" }) {
                h2 { "Tệp kèm theo" }
                AttachmentsView(fields: fields)
            }
        }.write(to: &page)
    }
}

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
    let state: FormState
    /// What may be done in between, once a draft is kept.
    let meanwhile: [(title: String, address: String)]

    var view: some HTMLContent {
        FramedPage(form.title, frame) {
            h1 { form.title }
            p(.class("when")) { form.summary }
            FormMessage(state.message)
            if let subject { SubjectView(subject: subject) }
            if !meanwhile.isEmpty {
                p(.class("remark")) { "Lưu bản nháp trước khi làm việc khác, để không mất những gì đã gõ." }
                ActLinks(acts: meanwhile)
            }
            HTML.form(.class("act"), .action(address), .method("post"), .multipart.when(needsFiles)) {
                FormWord(frame.word)
                hidden("key", key.uuidString.lowercased())
                if form.decides, let version = subject?.version { hidden("version", String(version)) }
                if !form.files.isEmpty { fileControl }
                for field in form.fields {
                    ControlView(
                        field: field,
                        name: field.name,
                        pointer: "/\(field.name)",
                        value: state.values[field.name],
                        state: state
                    )
                }
                div(.class("buttons")) {
                    button(.type("submit"), .class("primary")) { form.title }
                    if form.draft != nil {
                        button(.type("submit"), .name("draft"), .value("1"), .unchecked) { "Lưu bản nháp" }
                    }
                    a(.href(back)) { "Quay lại" }
                }
            }
        }
    }

    private var needsFiles: Bool { !form.files.isEmpty }

    private func hidden(_ name: String, _ value: String) -> some HTMLContent {
        input(.type("hidden"), .name(name), .value(value))
    }

    private var fileControl: some HTMLContent {
        Field("file", "Tệp", hint: "PDF, ảnh, Word, Excel hoặc văn bản; tối đa 10 MB.") { id in
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
    let subject: Thing.Shown

    func write(to page: inout HTMLBuffer) {
        section(.class("subject")) {
            FactsView(fields: subject.fields.forPeople.filter(\.isShort), areWords: true)
            if subject.fields.contains(where: { $0.key == "attachments" }) {
                h2 { "Tệp kèm theo" }
                AttachmentsView(fields: subject.fields)
            }
        }.write(to: &page)
    }
}

import Accountability
import HTML
import Ledger

/// A signed paper: a scan to send along, beside the papers already kept about the official.
struct PaperControl: HTMLContent {
    private let view: ControlView

    init(of view: ControlView) { self.view = view }

    func write(to page: inout HTMLBuffer) {
        let kept = view.state.choices["Paper"] ?? []
        let file = FormScan.field(of: view.name)
        Field(file, "Tệp bản quét", hint: "PDF hoặc ảnh, tối đa 10 MB.", mistake: view.mistake) { id in
            input(
                .type("file"),
                .id(id),
                .name(file),
                .accept(MediaType.allCases.map(\.rawValue).joined(separator: ",")),
                .describedBy(FieldRemarks.id(file)),
                .invalid.when(view.mistake != nil)
            )
        }.write(to: &page)
        guard !kept.isEmpty else { return }
        Field(view.name, "Hoặc bản quét đã gửi trước") { id in
            ChoiceControl(
                id: id,
                name: view.name,
                kept,
                picked: view.value?.string ?? "",
                isRequired: false
            )
        }.write(to: &page)
    }
}

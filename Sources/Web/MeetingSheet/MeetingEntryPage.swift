import Accountability
import FoundationEssentials
import HTML
import Ledger

/// `GET /meeting-sheet/enter`: the lines of the sheet as one form, entered after the meeting; with what became of each line.
struct MeetingEntryPage {
    let frame: PageFrame
    let sheet: MeetingSheet
    let key: UUID
    let state: FormState
    /// What was typed, by line.
    let typed: [SheetItem: JSON]
    let outcomes: [SheetItem: MeetingEntry.Outcome]

    var view: some HTMLContent {
        FramedPage("Nhập kết quả giao ban", frame) {
            h1 { "Nhập kết quả giao ban" }
            p(.class("when")) {
                "Cùng các dòng như trên phiếu đã in, tìm theo mã bốn ký tự. Dòng không chọn quyết định thì để lại. Gửi lại không ghi hai lần."
            }
            FormMessage(state.message)
            if recorded > 0 {
                p(.class("done"), .role("status")) { "Đã ghi \(VietnameseFormat.number(recorded)) dòng." }
            }
            for gone in closed { p(.class("mistake")) { gone } }
            if shown.isEmpty {
                p(.class("absent")) { "Không còn dòng nào." }
                p { a(.class("button"), .href("/meeting-sheet")) { "Về phiếu giao ban" } }
            } else {
                entry
            }
        }
    }

    private var entry: some HTMLContent {
        HTML.form(.class("act"), .action("/meeting-sheet/enter"), .method("post")) {
            FormWord(frame.word)
            input(.type("hidden"), .name("key"), .value(key.uuidString.lowercased()))
            for field in MeetingEntryForm.head { ControlView(field, state) }
            for (index, line) in shown.enumerated() {
                EntryLine(
                    index: index,
                    line: line,
                    typed: typed[line.item]?.object ?? [:],
                    outcome: outcomes[line.item],
                    state: state
                )
            }
            if sheet.lines.count > shown.count {
                p(.class("remark")) { "Còn \(sheet.lines.count - shown.count) dòng: hiện sau khi ghi các dòng này." }
            }
            div(.class("buttons")) {
                button(.type("submit"), .class("primary")) { "Ghi kết quả" }
                a(.href("/meeting-sheet")) { "Quay lại" }
            }
        }
    }

    private var shown: ArraySlice<MeetingSheet.Line> { sheet.lines.prefix(MeetingSheet.mostEntered) }

    /// Refusals of lines that are open no more.
    private var closed: [String] {
        let open = Set(shown.map(\.item))
        return outcomes.filter { !open.contains($0.key) }.compactMap { item, outcome in
            if case .refused(let why) = outcome { "\(item.mark): chưa ghi: \(why)" } else { nil }
        }.sorted()
    }

    private var recorded: Int { outcomes.values.count { $0 == .done } }
}

/// One line of the form.
private struct EntryLine: HTMLContent {
    let index: Int
    let line: MeetingSheet.Line
    let typed: [String: JSON]
    let outcome: MeetingEntry.Outcome?
    let state: FormState

    func write(to page: inout HTMLBuffer) {
        let name = "lines.\(index)"
        fieldset(.class(refusal == nil ? "group" : "group wrong")) {
            legend { "\(line.item.mark) · \(line.who)" }
            p {
                a(.href(line.item.address)) { line.what }
                if let days = line.daysLate { " · chậm \(days) ngày làm việc" }
                " · \(line.why)"
            }
            if let refusal { p(.class("mistake")) { "Chưa ghi: \(refusal)" } }
            input(.type("hidden"), .name("\(name).item"), .value(line.item.text))
            input(.type("hidden"), .name("\(name).version"), .value(String(line.version)))
            Field("\(name).decision", "Quyết định", mistake: state.mistakes["/lines/\(index)/decision"]) { id in
                ChoiceControl(
                    id: id,
                    name: "\(name).decision",
                    line.decisions.map { .init(word: $0.rawValue, title: $0.title) },
                    picked: typed["decision"]?.string ?? "",
                    isRequired: false
                )
            }
            Field("\(name).reason", "Lý do", mistake: state.mistakes["/lines/\(index)/reason"]) { id in
                input(
                    .type("text"),
                    .id(id),
                    .name("\(name).reason"),
                    .value(typed["reason"]?.string ?? ""),
                    .maximumLength(2000)
                )
            }
            if case .explanation = line.item {
                Tick(
                    name: "\(name).objective_cause_confirmed",
                    title: "Xác nhận nguyên nhân khách quan",
                    isOn: typed["objective_cause_confirmed"]?.bool == true
                )
            }
        }.write(to: &page)
    }

    private var refusal: String? { if case .refused(let why)? = outcome { why } else { nil } }
}

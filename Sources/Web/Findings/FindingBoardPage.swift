import Accountability
import FoundationEssentials
import HTML
import Ledger
import Reports

/// The board of findings as it is shown.
struct FindingBoardPage {
    let frame: PageFrame
    let listing: Listing
    let asked: FormBody
    /// The address with the filters: the form comes back to it.
    let address: String
    let part: Listing.Part
    let choices: FormChoices
    /// What this account may do about several.
    let kinds: [BulkFindings.Kind]
    /// Where the code is asked for that acting needs; nil where it was given. It is asked for before anything is ticked, because what is
    /// ticked would not outlive the asking.
    let codeAddress: String?
    let state: BulkFindings.State
    /// What else it may do here, with the addresses.
    let acts: [(title: String, address: String)]
    let next: String?
    /// The address of the whole list.
    let download: String

    var view: some HTMLContent {
        FramedPage(listing.title, frame) {
            h1 { listing.title }
            p(.class("when")) { listing.summary }
            FormMessage(state.message)
            if !acts.isEmpty { ActLinks(acts: acts) }
            FilterView(address: "/findings", filters: listing.filters, asked: asked, choices: choices)
            p(.class("remark")) {
                part.total == 0 ? "Không có hồ sơ nào khớp." : "Có \(VietnameseFormat.number(part.total)) hồ sơ."
            }
            if let codeAddress { ActLinks(acts: [("Nhập mã xác thực để xử lý hồ sơ", codeAddress)]) }
            if part.total > 0 {
                DownloadLinks(download)
                if kinds.isEmpty {
                    BoardTable(rows: part.rows, ticked: [], maySelect: false)
                } else {
                    form(.action(address), .method("post")) {
                        FormWord(frame.word)
                        input(.type("hidden"), .name("key"), .value(state.key.uuidString.lowercased()))
                        BoardTable(rows: part.rows, ticked: state.ticked, maySelect: true)
                        for kind in kinds { BulkFields(kind: kind, state: state, choices: choices) }
                    }
                }
            }
            if let next { p { a(.class("button"), .rel("next"), .href(next)) { "Xem tiếp" } } }
        }
    }
}

/// The files, each with a box to tick.
private struct BoardTable: HTMLContent {
    let rows: [Listing.Row]
    let ticked: Set<String>
    let maySelect: Bool

    func write(to page: inout HTMLBuffer) {
        table(.class("board")) {
            thead {
                tr {
                    th(.scope(.column)) { "Hồ sơ" }
                    th(.scope(.column)) { "Tình trạng" }
                    th(.scope(.column)) { "Hẹn trả" }
                    th(.scope(.column)) { "Có kết quả" }
                    th(.scope(.column)) { "Người giải quyết" }
                    th(.scope(.column)) { "Đơn vị" }
                }
            }
            tbody { for row in rows { BoardRow(row: row, isTicked: ticked.contains(row.id), maySelect: maySelect) } }
        }.write(to: &page)
    }
}

/// One file: whose it is, or whom the register hints at.
private struct BoardRow: HTMLContent {
    let row: Listing.Row
    let isTicked: Bool
    let maySelect: Bool

    func write(to page: inout HTMLBuffer) {
        tr {
            th(.scope(.row), .class("name")) {
                if maySelect {
                    input(
                        .type("checkbox"),
                        .id("f-\(row.id)"),
                        .name("finding"),
                        .value(row.id),
                        .ariaLabel("Chọn hồ sơ \(row.text("code"))"),
                        .checked.when(isTicked)
                    )
                    input(.type("hidden"), .name("version.\(row.id)"), .value(row.text("version")))
                    " "
                }
                a(.href("/findings/\(row.id)")) { row.text("code") }
            }
            td(.dataLabel("Tình trạng")) { row.text("state_title") }
            td(.dataLabel("Hẹn trả")) { row.value("due_on") }
            td(.dataLabel("Có kết quả")) { row.value("finished_on") }
            td(.dataLabel("Người giải quyết")) {
                if let name = row.words("responsible_official") {
                    name
                } else if let hint = row.words("hinted_official") {
                    span(.class("remark")) { "sổ ghi \(hint), chưa xác nhận" }
                } else {
                    span(.class("absent")) { "chưa xác định" }
                }
            }
            td(.dataLabel("Đơn vị")) { row.value("unit_name") }
        }.write(to: &page)
    }
}

/// What one of the acts asks for, and its button.
private struct BulkFields: HTMLContent {
    let kind: BulkFindings.Kind
    let state: BulkFindings.State
    let choices: FormChoices

    func write(to page: inout HTMLBuffer) {
        fieldset(.class("group act")) {
            legend { "\(kind.title) cho các hồ sơ đã chọn" }
            switch kind {
            case .confirm:
                Field("official", "Người giải quyết", hint: "Để trống: từng hồ sơ theo người sổ ghi.") { id in
                    ChoiceControl(
                        id: id,
                        name: "official",
                        choices["Official"] ?? [],
                        picked: state["official"],
                        isRequired: false
                    )
                }
                words("reason", "Lý do (bắt buộc khi đổi người đã xác nhận)")
            case .request:
                words("question", "Câu hỏi cụ thể (không bắt buộc)")
            case .excuse:
                words("excuse_reason", "Lý do")
                line("evidence", "Căn cứ: số, ngày của văn bản")
            case .attribute:
                Field("party", "Bên gây chậm") { id in
                    ChoiceControl(
                        id: id,
                        name: "party",
                        Finding.Attribution.Party.allCases.map { .init(word: $0.rawValue, title: $0.title) },
                        picked: state["party"],
                        isRequired: false
                    )
                }
                line("party_name", "Tên cơ quan hoặc hệ thống (không ghi tên người)")
                words("party_reason", "Lý do")
            }
            button(.type("submit"), .name("act"), .value(kind.rawValue)) { kind.title }
        }.write(to: &page)
    }

    private func words(_ name: String, _ title: String) -> some HTMLContent {
        Field(name, title) { id in
            textarea(.id(id), .name(name), .rows(2), .maximumLength(2000)) { state[name] }
        }
    }

    private func line(_ name: String, _ title: String) -> some HTMLContent {
        Field(name, title) { id in
            input(.type("text"), .id(id), .name(name), .value(state[name]), .maximumLength(500))
        }
    }
}

/// What became of each file.
struct BulkOutcomePage {
    let frame: PageFrame
    let title: String
    let outcomes: [BulkFindings.Outcome]

    var view: some HTMLContent {
        FramedPage(title, frame) {
            h1 { title }
            p(.class("done"), .role("status")) {
                "Đã ghi nhận \(VietnameseFormat.number(done)) trên \(VietnameseFormat.number(outcomes.count)) hồ sơ."
            }
            table {
                thead { tr { for heading in ["Hồ sơ", "Kết quả"] { th(.scope(.column)) { heading } } } }
                tbody {
                    for outcome in outcomes {
                        tr {
                            th(.scope(.row), .class("name")) {
                                a(.href("/findings/\(outcome.id.text)")) { outcome.code }
                            }
                            td(.dataLabel("Kết quả")) { outcome.obstacle.map { "Chưa làm: \($0)" } ?? "Đã ghi nhận" }
                        }
                    }
                }
            }
            p { a(.class("button"), .href("/findings")) { "Về bảng sự việc chậm" } }
        }
    }

    private var done: Int { outcomes.count { $0.obstacle == nil } }
}

extension Listing.Row {
    /// A field's value to be shown.
    func value(_ key: String) -> ValueView {
        ValueView(value: fields.first { $0.key == key }?.value ?? .notRecorded)
    }

    /// A field's words; nil where nothing is recorded.
    func words(_ key: String) -> String? {
        switch fields.first(where: { $0.key == key })?.value {
        case .text(let text): text
        case .count(let count): String(count)
        default: nil
        }
    }

    /// A field's words, or nothing.
    func text(_ key: String) -> String { words(key) ?? "" }
}

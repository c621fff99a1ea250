import Accountability
import Actions
import HTML
import Intake
import Reports

/// The second step of an import: what was read, what it would do, and the button that does it.
struct WaitingImportPage {
    let frame: PageFrame
    let register: WaitingRegisters.Waiting
    let preview: ImportPreview

    var view: some HTMLContent {
        FramedPage("Xem trước khi nhập sổ", frame) {
            h1 { "Xem trước khi nhập sổ" }
            p(.class("when")) { "Tệp \(register.name). Chưa ghi gì; tệp được giữ \(WaitingRegisters.minutes) phút." }
            FormMessage(preview.obstacle.map { $0.detail ?? $0.code.title })
            if let outcome = preview.outcome { OutcomeView(outcome: outcome) }
            form(.class("act"), .action("/imports/waiting"), .method("post")) {
                FormWord(frame.word)
                choices
                if !preview.headers.isEmpty { MappingView(preview: preview) }
                div(.class("buttons")) {
                    if preview.outcome != nil {
                        button(.type("submit"), .class("primary"), .name("step"), .value("record")) { "Nhập sổ" }
                    }
                    button(.type("submit"), .name("step"), .value("look")) { "Xem lại theo lựa chọn mới" }
                    button(.type("submit"), .name("step"), .value("drop")) { "Bỏ tệp này" }
                }
            }
            if !preview.problems.isEmpty { ProblemsView(problems: preview.problems) }
            if !preview.first.isEmpty { FirstRowsView(rows: preview.first) }
        }
    }

    @HTMLBuilder
    private var choices: some HTMLContent {
        Field("exported_on", "Ngày xuất sổ") { id in
            input(.type("date"), .id(id), .name("exported_on"), .value(register.exportedOn.iso), .required)
        }
        if preview.refused > 0 {
            Tick(
                name: "skip_refused",
                title: "Bỏ lại \(VietnameseFormat.number(preview.refused)) dòng sai, nhập các dòng đúng",
                isOn: register.skipsRefused
            )
        }
        Tick(
            name: "create_officials",
            title: "Thêm cán bộ cho những tên chưa có trong danh sách",
            isOn: register.createsOfficials
        )
    }
}

/// What taking it in would do.
private struct OutcomeView: HTMLContent {
    let outcome: ImportOutcome

    func write(to page: inout HTMLBuffer) {
        section(.class("subject")) {
            h2 { outcome.isRepeat ? "Tệp này đã được nhập, nhập lại không thay đổi gì" : "Nhập tệp này sẽ cho kết quả" }
            FactsView(fields: outcome.fields.filter { $0.isShort && $0.key != "batch" }, areWords: true)
            for field in outcome.fields {
                switch field.value {
                case .list(let values) where !["refused", "warnings"].contains(field.key) && !values.isEmpty:
                    h3 { field.label }
                    ValueView(value: field.value)
                case .group(let kinds) where kinds.contains { $0.value != .count(0) }:
                    h3 { field.label }
                    FactsView(fields: kinds.filter { $0.value != .count(0) }, areWords: true)
                default: ""
                }
            }
        }.write(to: &page)
    }
}

/// Which column of the file means what, each to be changed.
private struct MappingView: HTMLContent {
    let preview: ImportPreview

    func write(to page: inout HTMLBuffer) {
        fieldset(.class("group mapping")) {
            legend { "Cột nào trong tệp là gì" }
            for column in RegisterColumn.allCases {
                Field("map.\(column.rawValue)", column.title) { id in
                    select(.id(id), .name("map.\(column.rawValue)")) {
                        option(.value("")) { "– theo tên cột thường dùng –" }
                        for header in headers {
                            option(.value(header), .selected.when(header == preview.columns[column])) { header }
                        }
                    }
                }
            }
        }.write(to: &page)
    }

    /// Each once: two columns of the same heading cannot be told apart.
    private var headers: [String] {
        preview.headers.reduce(into: []) { known, header in if !known.contains(header) { known.append(header) } }
    }
}

/// What is wrong with single rows: the first ones, and all of them as a table to keep.
private struct ProblemsView: HTMLContent {
    let problems: [RowProblem]

    private static let shown = 20

    func write(to page: inout HTMLBuffer) {
        section(.class("groups")) {
            h2 { "Dòng sai và dòng cần xem lại" }
            p(.class("remark")) {
                "\(VietnameseFormat.number(problems.count)) điều cần xem. "
                a(.href("/imports/waiting/problems.csv")) { "Tải tất cả (CSV)" }
            }
            TableView(
                table: .init(
                    [
                        "row": "Dòng", "severity": "Mức",
                        "column": "Cột", "value": "Nội dung đọc được",
                        "message": "Điều cần sửa",
                    ],
                    rows: problems.prefix(Self.shown).map { problem in
                        [
                            .count(problem.row), .text(problem.severity == .refused ? "Không nhận" : "Cảnh báo"),
                            .text(problem.column), .text(problem.value), .text(problem.message),
                        ]
                    }
                )
            )
        }.write(to: &page)
    }
}

/// The first files as they were understood.
private struct FirstRowsView: HTMLContent {
    let rows: [RegisterRow]

    func write(to page: inout HTMLBuffer) {
        section(.class("groups")) {
            h2 { "Các hồ sơ đầu tiên, như đã đọc được" }
            TableView(
                table: .init(
                    [
                        "code": "Mã hồ sơ", "procedure": "Thủ tục",
                        "applicant": "Người nộp", "received_on": "Tiếp nhận",
                        "due_on": "Hẹn trả", "finished_on": "Có kết quả",
                        "officer": "Cán bộ xử lý",
                    ],
                    rows: rows.map { row in
                        [
                            .text(row.code.text), .optional(row.procedure), .optional(row.applicantLabel),
                            .day(row.receivedAt.day), .optional(row.dueAt?.day), .optional(row.finishedAt?.day),
                            .optional(row.officer),
                        ]
                    }
                )
            )
        }.write(to: &page)
    }
}

import Accountability
import HTML
import Ledger
import Reports
import Store

/// `GET /me/statement`: one sheet that says what stands in the record at the end of a day, with where the ledger stood.
struct StatementPage {
    let frame: PageFrame
    /// Nil for somebody who is no official of the commune.
    let statement: RecordStatement?
    let day: CalendarDay
    let printedAt: Instant

    var view: some HTMLContent {
        FramedPage("Bản xác nhận", frame) {
            form(.class("period"), .action("/me/statement"), .method("get")) {
                Field("as_of", "Tính đến hết ngày") { id in
                    input(.type("date"), .id(id), .name("as_of"), .value(day.iso), .required)
                }
                button(.type("submit")) { "Xem" }
            }
            if let statement {
                StatementView(statement: statement, printedAt: printedAt)
            } else {
                h1 { "Bản xác nhận" }
                p { "Bạn không có trong danh sách cán bộ giải quyết hồ sơ của xã, nên không có hồ sơ nào để xác nhận." }
            }
        }
    }
}

/// The sheet itself.
private struct StatementView: HTMLContent {
    let statement: RecordStatement
    let printedAt: Instant

    func write(to page: inout HTMLBuffer) {
        p(.class("eyebrow")) { statement.commune.name }.write(to: &page)
        h1 { statement.isClear ? "Xác nhận không có nhắc nhở, phê bình đang tính" : "Xác nhận về nhắc nhở, phê bình" }
            .write(to: &page)
        p(.class("when")) { "Tính đến hết ngày \(statement.day.vietnamese), theo hồ sơ trong hệ thống của xã." }
            .write(to: &page)
        FactsView(fields: facts, areWords: true).write(to: &page)
        p(.class("said")) { sentence }.write(to: &page)
        if !statement.reminders.isEmpty {
            ul(.class("told")) {
                for reminder in statement.reminders { li { "\(reminder.title): \(reminder.state)." } }
            }.write(to: &page)
        }
        p(.class("remark")) { Reminder.isNotDiscipline }.write(to: &page)
        proof.write(to: &page)
        p(.class("remark")) {
            "Lập từ hệ thống ngày \(printedAt.day.vietnamese). Phần mềm không quyết định gì về cán bộ."
        }
        .write(to: &page)
    }

    private var facts: [Report.Field] {
        [
            .init(key: "name", label: "Cán bộ", value: .text(statement.official.name)),
            .init(key: "code", label: "Mã số", value: .optional(statement.official.staffCode)),
            .init(key: "unit", label: "Đơn vị", value: .optional(statement.official.unitName)),
            .init(
                key: "year",
                label: "Năm đánh giá",
                value: .text(
                    "\(statement.year.year), từ \(statement.year.from.vietnamese) đến hết \(statement.year.to.vietnamese)"
                )
            ),
        ].filter { $0.value != .notRecorded }
    }

    private var sentence: String {
        let end = "trong năm đánh giá \(statement.year.year), tính đến hết ngày \(statement.day.vietnamese)."
        if statement.isClear { return "Không có nhắc nhở, phê bình nào đang tính \(end)" }
        let waiting =
            statement.provisional > 0 ? ", và \(statement.provisional) lần đang xem xét lại nên chưa tính," : ""
        return "Có \(statement.inForce) lần nhắc nhở, phê bình đang tính\(waiting) \(end)"
    }

    private var proof: some HTMLContent {
        section(.class("groups proof")) {
            h2 { "Để kiểm chứng" }
            if let position = statement.position {
                p {
                    "Sổ cái của xã đến hết ngày đó có \(VietnameseFormat.number(position.seq)) mục; mã băm của mục cuối:"
                }
                p { code { position.hash.hex } }
                if let checkpoint = position.checkpoint {
                    p { "Điểm chốt có chữ ký gần nhất trước đó:" }
                    p(.class("note")) { code { checkpoint } }
                } else {
                    p(.class("remark")) { "Đến ngày đó chưa có điểm chốt nào được ký." }
                }
                p(.class("remark")) {
                    "Ai giữ bản xuất sổ cái của xã đều đối chiếu được: mục số này phải có đúng mã băm này. Sửa hay bỏ một mục trước đó thì mã băm khác đi."
                }
            } else {
                p(.class("absent")) { "Đến ngày đó sổ cái chưa có mục nào." }
            }
        }
    }
}

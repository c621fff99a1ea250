import Accountability
import HTML
import Reports

/// `GET /meeting-sheet`: the sheet for the Monday meeting, to print and tick by hand.
struct MeetingSheetPage {
    let frame: PageFrame
    let commune: String
    let sheet: MeetingSheet
    /// All that waits for whoever prints it: what has no line here is not forgotten.
    let open: OpenWork?
    let today: CalendarDay
    /// The day of the newest export; nil before the first.
    let registerAsOf: CalendarDay?
    let mayEnter: Bool

    var view: some HTMLContent {
        FramedPage("Phiếu giao ban", frame) {
            p(.class("eyebrow")) { commune }
            h1 { "Phiếu giao ban" }
            p(.class("when")) { when }
            if mayEnter, !sheet.lines.isEmpty {
                ActLinks(acts: [("Nhập kết quả cuộc họp", "/meeting-sheet/enter")])
            }
            if sheet.lines.isEmpty {
                p(.class("absent")) { "Không có giải trình, nhắc nhở hay biểu dương nào để đánh dấu." }
            } else {
                SheetTable(lines: sheet.lines)
            }
            p(.class("remark")) {
                "Các dòng nhắc nhở của cùng một người thành một lần nhắc nhở. \(Reminder.isNotDiscipline)"
            }
            if let open { OpenWorkView(work: open) }
            section(.class("signing")) {
                div {
                    h2 { "Ghi chú, những người dự" }
                    p(.class("lines")) { "" }
                }
                div {
                    h2 { "Người chủ trì" }
                    p(.class("hint")) { "Ký, ghi rõ họ tên" }
                }
            }
        }
    }

    private var when: String {
        let asOf = registerAsOf.map { "; số liệu đến bản trích xuất ngày \($0.vietnamese)" } ?? ""
        return "In ngày \(today.vietnamese), \(frame.role)\(asOf). Lưu hành nội bộ."
    }
}

/// The lines with boxes to tick.
private struct SheetTable: HTMLContent {
    let lines: [MeetingSheet.Line]

    func write(to page: inout HTMLBuffer) {
        table(.class("ticks")) {
            thead {
                tr {
                    th(.scope(.column)) { "Số" }
                    th(.scope(.column)) { "Cán bộ" }
                    th(.scope(.column)) { "Việc" }
                    th(.scope(.column), .class("number")) { "Chậm (ngày làm việc)" }
                    th(.scope(.column)) { "Nguyên nhân, nội dung" }
                    th(.scope(.column)) { "Quyết định" }
                    th(.scope(.column)) { "Lý do, ghi chú" }
                }
            }
            tbody {
                for (index, line) in lines.enumerated() {
                    tr {
                        th(.scope(.row), .class("name")) {
                            "\(index + 1) "
                            small(.class("share")) { line.item.mark }
                        }
                        td(.dataLabel("Cán bộ")) { line.who }
                        td(.dataLabel("Việc")) { a(.href(line.item.address)) { line.what } }
                        td(.class("number"), .dataLabel("Chậm (ngày làm việc)")) {
                            line.daysLate.map(String.init) ?? "–"
                        }
                        td(.dataLabel("Nguyên nhân")) { line.why }
                        td(.dataLabel("Quyết định"), .class("boxes")) {
                            for box in line.boxes {
                                span(.class("nowrap")) { "☐ \(box)" }
                                " "
                            }
                        }
                        td(.dataLabel("Ghi chú"), .class("lines")) { "" }
                    }
                }
            }
        }.write(to: &page)
    }
}

extension MeetingSheet.Line {
    /// The boxes on paper: fewer and shorter than on the form.
    fileprivate var boxes: [String] {
        switch item {
        case .explanation: ["chấp nhận", "một phần", "không"] + (mayRemind ? ["nhắc nhở"] : [])
        case .ground: ["nhắc nhở", "phê bình"]
        case .commendation: ["biểu dương", "không"]
        }
    }
}

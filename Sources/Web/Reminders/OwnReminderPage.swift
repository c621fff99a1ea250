import Accountability
import FoundationEssentials
import HTML
import Reports

/// `GET /me/reminders/{id}`: a reminder as the official it was given to reads it. What he may do and until when stands first, then what
/// it says and what it rests on.
struct OwnReminderPage {
    let frame: PageFrame
    let notice: Notice
    /// The act's id, should he acknowledge it here.
    let key: UUID

    /// A reminder with what its official must know of it.
    struct Notice: Sendable {
        let reminder: Reminder
        let fields: [Report.Field]
        let today: CalendarDay
        /// The last day on which reconsideration may be asked for; nil before service.
        let reconsiderBy: CalendarDay?
        let workingDaysLeft: Int?
    }

    private var reminder: Reminder { notice.reminder }

    var view: some HTMLContent {
        FramedPage(reminder.kind.title, frame) {
            h1 { "\(reminder.kind.title) ngày \(reminder.issuedOn?.vietnamese ?? "")" }
            p(.class("when")) { reminder.stateSentence(asOf: notice.today) }
            section(.class("advice")) {
                h2 { "Quyền của bạn và các ngày cần biết" }
                ul {
                    li { plea }
                    li { counting }
                    li { Reminder.receiptIsNotAgreement }
                    li { Reminder.isNotDiscipline }
                }
            }
            if mayAcknowledge {
                form(.class("act"), .action("/reminders/\(reminder.id.text)/acknowledgement"), .method("post")) {
                    FormWord(frame.word)
                    input(.type("hidden"), .name("key"), .value(key.uuidString.lowercased()))
                    button(.type("submit"), .class("primary")) { "Đã nhận" }
                }
            }
            nav(.class("acts"), .ariaLabel("Việc có thể làm")) {
                if mayPlead {
                    a(.class("button"), .href("/reminders/\(reminder.id.text)/reconsideration")) {
                        "Kiến nghị xem xét lại"
                    }
                }
            }
            section(.class("groups")) {
                h2 { "Nội dung" }
                p(.class("said")) { reminder.text }
                FactsView(fields: facts, areWords: true)
            }
            LinksView(links: ThingLinks.of(notice.fields.filter { $0.key == "grounds" || $0.key == "document" }))
            for field in notice.fields.forPeople where ["grounds", "reconsideration", "events"].contains(field.key) {
                section(.class("groups")) {
                    h2 { field.label }
                    if field.key == "events" {
                        TimelineView(value: field.value)
                    } else {
                        PartView(value: field.value)
                    }
                }
            }
        }
    }

    private var mayAcknowledge: Bool { allows(.acknowledged) }

    private var mayPlead: Bool { allows(.reconsiderationRequested(.init(text: "", lateCause: nil))) }

    private func allows(_ next: Reminder.EventKind) -> Bool {
        do {
            try reminder.check(next, on: notice.today)
            return true
        } catch { return false }
    }

    private var plea: String {
        if let plea = reminder.plea {
            return reminder.decision == nil
                ? "Bạn đã kiến nghị xem xét lại\(plea.lateCause == nil ? "" : ", kèm lý do chậm"); trong lúc chờ, lần này chưa tính."
                : "Kiến nghị xem xét lại của bạn đã có kết quả."
        }
        guard reminder.stands else {
            return "Không còn gì phải kiến nghị: \(reminder.stateSentence(asOf: notice.today))."
        }
        guard let last = notice.reconsiderBy else {
            return "Bạn có quyền kiến nghị xem xét lại; thời gian kiến nghị tính từ ngày bạn nhận."
        }
        if notice.today > last {
            return
                "Thời gian kiến nghị xem xét lại đã hết ngày \(last.vietnamese); vẫn kiến nghị được nếu nêu lý do chậm chính đáng."
        }
        let left = notice.workingDaysLeft.map { " (còn \($0) ngày làm việc)" } ?? ""
        return "Bạn có quyền kiến nghị xem xét lại đến hết ngày \(last.vietnamese)\(left)."
    }

    private var counting: String {
        guard reminder.stands, let issue = reminder.issue else { return "Lần này không tính." }
        guard let last = reminder.countsThrough else {
            return "Lần này đã dùng làm căn cứ cho hồ sơ đánh giá năm \(issue.reviewYear); không tính cho hồ sơ khác."
        }
        let span =
            "đến hết ngày \(last.vietnamese), trong năm đánh giá \(issue.reviewYear); sau ngày đó không tính nữa."
        if reminder.servedOn == nil { return "Chưa giao nên chưa tính. Khi đã giao, lần này được tính \(span)" }
        if reminder.isUnderReconsideration {
            return "Đang xem xét lại nên chưa tính. Nếu được giữ nguyên, lần này được tính \(span)"
        }
        return "Được tính \(span)"
    }

    /// What is said in a line, without what stands above already.
    private var facts: [Report.Field] {
        let shown: Set = [
            "kind_title", "issued_on", "issuer_name", "issuer_title", "number", "review_year", "meeting_on",
            "served_on",
            "awaits_confirmation",
        ]
        return notice.fields.forPeople.filter { shown.contains($0.key) && $0.isShort }
    }
}

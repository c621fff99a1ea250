import Accountability
import HTML
import Reports
import Store

/// An official's own work: what he must do, then what he may, then how it stands.
struct OwnWorkView: HTMLContent {
    let work: OwnWork
    /// Whether all of it is shown; else only what waits and what may be done, above the work of another role.
    let isWhole: Bool

    func write(to page: inout HTMLBuffer) {
        if isWhole || !work.tasks.isEmpty { tasks.write(to: &page) }
        if isWhole || !work.nearFiles.isEmpty || overdue > 0 { OwnFilesView(work: work).write(to: &page) }
        if isWhole {
            WeekView(work: work).write(to: &page)
            standing.write(to: &page)
        }
        if !work.rights.isEmpty { rights.write(to: &page) }
        if !work.awaited.isEmpty { awaited.write(to: &page) }
        if isWhole {
            praise.write(to: &page)
            WorkloadView(work: work).write(to: &page)
        }
    }

    private var overdue: Int { work.open[.openOverdue] ?? 0 }

    private var tasks: some HTMLContent {
        section(.class("groups")) {
            h2 { "Việc cần làm" }
            if work.tasks.isEmpty {
                p(.class("absent")) { "Hiện không có việc nào chờ bạn." }
            } else {
                TasksView(tasks: work.tasks)
            }
        }
    }

    private var rights: some HTMLContent {
        section(.class("groups")) {
            h2 { "Quyền của bạn" }
            TasksView(tasks: work.rights)
        }
    }

    private var awaited: some HTMLContent {
        section(.class("groups")) {
            h2 { "Bạn đã làm, đang chờ lãnh đạo" }
            TasksView(tasks: work.awaited)
        }
    }

    private var standing: some HTMLContent {
        section(.class("groups")) {
            h2 { "Nhắc nhở, phê bình đang tính" }
            p {
                if work.counted.isEmpty {
                    "Bạn không có nhắc nhở, phê bình nào đang tính trong năm đánh giá \(work.year.year)."
                } else {
                    strong { VietnameseFormat.number(work.inForce) }
                    " trên \(work.threshold) lần dẫn đến gợi ý; năm đánh giá \(work.year.year), đến hết ngày "
                    time(.datetime(work.year.to.iso)) { work.year.to.vietnamese }
                    if work.provisional > 0 { "; \(work.provisional) lần đang xem xét lại, chưa tính" }
                    "."
                }
            }
            ul(.class("told")) {
                for reminder in work.counted {
                    li {
                        a(.href("/me/reminders/\(reminder.id.text)")) { reminder.title }
                        ": \(reminder.state)"
                    }
                }
            }
            p(.class("remark")) {
                Reminder.isNotDiscipline
                " "
                a(.href("/me/statement")) { "Bản xác nhận có thể kiểm chứng" }
            }
        }
    }

    private var praise: some HTMLContent {
        section(.class("groups")) {
            h2 { "Biểu dương, khen thưởng" }
            if work.commendations.isEmpty {
                p(.class("absent")) { "Chưa có lần khen nào được ghi." }
            } else {
                ul(.class("told")) {
                    for commendation in work.commendations.reversed() {
                        li {
                            time(.datetime(commendation.happenedOn.iso)) { commendation.happenedOn.vietnamese }
                            " "
                            a(.href("/commendations/\(commendation.id.text)")) { commendation.achievement }
                        }
                    }
                }
            }
        }
    }
}

/// Things that wait, each with its page and the time that is left.
struct TasksView: HTMLContent {
    let tasks: [OwnWork.Task]

    func write(to page: inout HTMLBuffer) {
        ul(.class("told tasks")) {
            for task in tasks {
                li {
                    p {
                        a(.href(task.subject.address)) { task.title }
                        " · \(task.about)"
                    }
                    if let lastDay = task.lastDay {
                        p(.class(task.workingDaysLeft == 0 ? "remark due" : "remark")) {
                            TimeLeft.words(task.workingDaysLeft, until: lastDay)
                        }
                    }
                }
            }
        }.write(to: &page)
    }
}

/// How much time is left, in words.
enum TimeLeft {
    /// `left` is in working days; nil where the calendar does not reach.
    static func words(_ left: Int?, until day: CalendarDay) -> String {
        switch left {
        case nil: "Đến hết ngày \(day.vietnamese)"
        case 0: "Hạn là ngày \(day.vietnamese): hôm nay hoặc đã qua"
        case .some(let left): "Còn \(left) ngày làm việc, đến hết ngày \(day.vietnamese)"
        }
    }
}

extension OwnWork.Task.Subject {
    /// The page on which it is done.
    var address: String {
        switch self {
        case .explanation(let id): "/explanation-requests/\(id.text)"
        case .reminder(let id): "/me/reminders/\(id.text)"
        case .review(let id): "/reviews/\(id.text)"
        case .finding(let id): "/findings/\(id.text)"
        }
    }
}

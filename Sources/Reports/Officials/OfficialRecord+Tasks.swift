import Accountability
import Store

/// What of a record waits for the official himself.
extension OfficialRecord {
    /// What he must do.
    func tasks(_ deadlines: OwnDeadlines) -> [OwnWork.Task] {
        explanations.filter { $0.duty.isOpen && !$0.duty.awaitsLeader }.map { duty, fields in
            OwnWork.Task(
                subject: .explanation(duty.id),
                title: duty.taskTitle,
                about: names.title(of: duty.ground, matter: duty.matter) ?? duty.matter,
                lastDay: fields.day("answer_by"),
                workingDaysLeft: fields.count("working_days_left")
            )
        }
            + shownReminders.filter { $0.stands && !$0.isAcknowledged }.map { reminder in
                OwnWork.Task(
                    subject: .reminder(reminder.id),
                    title: "Xem và xác nhận đã nhận",
                    about: reminder.heading,
                    lastDay: nil,
                    workingDaysLeft: nil
                )
            }
            + proceedings.cases.filter(\.mayBeSpokenOf).map { review in
                OwnWork.Task(
                    subject: .review(review.id),
                    title: "Nêu ý kiến trước khi lãnh đạo quyết định",
                    about: "Gợi ý kiểm điểm năm \(review.year.year)",
                    lastDay: nil,
                    workingDaysLeft: nil
                )
            }
    }

    /// What he may do, and until when.
    func rights(_ deadlines: OwnDeadlines) -> [OwnWork.Task] {
        shownReminders.filter { $0.stands && $0.plea == nil }.compactMap { reminder in
            right(.reminder(reminder.id), reminder.heading, until: deadlines.reconsideration(of: reminder), deadlines)
        }
            + proceedings.cases.filter(\.mayBeAskedAbout).compactMap { review in
                let about = "Quyết định về gợi ý kiểm điểm năm \(review.year.year)"
                return right(.review(review.id), about, until: deadlines.reconsideration(of: review), deadlines)
            }
            + unaskedFindings.map { finding in
                OwnWork.Task(
                    subject: .finding(finding.id),
                    title: "Nêu lý do trước khi được hỏi",
                    about: "Hồ sơ \(finding.code) trễ hẹn \(finding.dueOn.vietnamese)",
                    lastDay: nil,
                    workingDaysLeft: nil
                )
            }
    }

    /// What he said and a leader has yet to decide.
    var awaited: [OwnWork.Task] {
        explanations.filter(\.duty.awaitsLeader).map { duty, fields in
            OwnWork.Task(
                subject: .explanation(duty.id),
                title: duty.state.title,
                about: names.title(of: duty.ground, matter: duty.matter) ?? duty.matter,
                lastDay: fields.day("verdict_by"),
                workingDaysLeft: fields.count("working_days_left")
            )
        }
    }

    /// His late files about which nobody said anything yet.
    private var unaskedFindings: [Finding] {
        let spoken = Set(explanations.map(\.duty.matter))
        return proceedings.lateFiles.map(\.finding).filter {
            [.detected, .needsExplanation].contains($0.state) && $0.concerned?.official == official.id
                && !spoken.contains($0.matter)
        }
    }

    private func right(
        _ subject: OwnWork.Task.Subject,
        _ about: String,
        until day: CalendarDay?,
        _ deadlines: OwnDeadlines
    ) -> OwnWork.Task? {
        guard let day, day >= deadlines.today else { return nil }
        return OwnWork.Task(
            subject: subject,
            title: "Kiến nghị xem xét lại",
            about: about,
            lastDay: day,
            workingDaysLeft: deadlines.workingDaysLeft(until: day)
        )
    }
}

extension ExplanationDuty {
    fileprivate var taskTitle: String {
        switch state {
        case .requested: origin == .volunteered ? "Nộp giải trình đã mở" : "Xem yêu cầu và giải trình"
        case .served: "Xác nhận đã nhận và giải trình"
        case .returned: "Bổ sung giải trình"
        case .missed: "Giải trình (đã quá hạn nhưng vẫn được nộp)"
        default: "Giải trình"
        }
    }
}

extension Reminder {
    /// What it is called in a list: what it is, and of which day.
    var heading: String { "\(kind.title) ngày \(issuedOn?.vietnamese ?? "chưa rõ")" }
}

extension ReviewCase {
    /// Whether the official may still make a statement.
    fileprivate var mayBeSpokenOf: Bool { allows(.statementGiven("")) }

    /// Whether reconsideration may be asked for.
    fileprivate var mayBeAskedAbout: Bool {
        !standing.isUndecided && !standing.confirmed.isEmpty && !standing.wasReconsidered && standing.end == nil
    }

    private func allows(_ next: EventKind) -> Bool {
        do {
            try check(next)
            return true
        } catch { return false }
    }
}

extension [Report.Field] {
    fileprivate func day(_ key: String) -> CalendarDay? {
        if case .day(let day) = first(where: { $0.key == key })?.value { day } else { nil }
    }

    fileprivate func count(_ key: String) -> Int? {
        if case .count(let count) = first(where: { $0.key == key })?.value { count } else { nil }
    }
}

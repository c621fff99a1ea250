/// A matter that supports a reminder of an official now (*căn cứ nhắc nhở được*): explained in vain, never explained, or an incident
/// nobody was asked about, of which the reminder then says why.
public struct SupportingGround: Hashable, Sendable {
    /// The late file or the incident.
    public let subject: GroundSubject
    /// Whose it is, as a person confirmed.
    public let responsible: Finding.Responsible
    /// The explanation that was heard, or asked for in vain; nil for an incident nobody was asked about.
    public let duty: ExplanationDuty?

    /// The matter, unless it is no ground: annulled, settled, history, or somebody else's than the one who explained it.
    public init?(_ subject: GroundSubject, heard duty: ExplanationDuty?) {
        do {
            responsible = try subject.requireAskable()
        } catch {
            return nil
        }
        if let duty {
            guard duty.supportsReminder, duty.official == responsible.official else { return nil }
        } else {
            guard case .incident = subject else { return nil }
        }
        self.subject = subject
        self.duty = duty
    }
}

extension SupportingGround {
    /// By how many working days a file is late as far as the register knows; nil for an incident about no file.
    public func daysLate(by calendar: WorkingCalendar) -> Int? {
        switch subject {
        case .finding(let finding): finding.daysLate(by: calendar)
        case .incident: nil
        }
    }
}

extension Finding {
    /// By how many working days the file is late as far as the register knows: those after the due day through the day of its result. None
    /// where it was finished before the next one ended; nil where the calendar does not know the year.
    public func daysLate(by calendar: WorkingCalendar) -> Int? {
        do { return try calendar.workingDays(after: dueOn, through: finishedOn ?? registerAsOf) } catch { return nil }
    }

    /// The same in Vietnamese.
    public func lateness(by calendar: WorkingCalendar) -> String {
        switch daysLate(by: calendar) {
        case nil: "chậm"
        case 0: "chậm chưa đến một ngày làm việc"
        case .some(let days): "chậm \(days) ngày làm việc"
        }
    }
}

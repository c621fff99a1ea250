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

    /// By how many days a file is late as far as the register knows; nil for an incident about no file.
    public var daysLate: Int? {
        switch subject {
        case .finding(let finding): finding.daysLate
        case .incident: nil
        }
    }
}

extension Finding {
    /// By how many days the file is late as far as the register knows.
    public var daysLate: Int { dueOn.days(until: finishedOn ?? registerAsOf) }
}

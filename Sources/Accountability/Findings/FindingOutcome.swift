/// What became of a late file (*kết quả xử lý sự việc chậm*): how the finding stands, carried on by what its official explained.
///
/// Every finding has exactly one outcome, so that the outcomes of what was found add up to it.
public enum FindingOutcome: String, CaseIterable, Sendable, Codable {
    /// Nobody is held to it, with evidence.
    case excused
    /// The delay is somebody else's: an agency's, a data link's, the applicant's, the system's.
    case attributedOther = "attributed_other"
    /// Whose file it was, or why it was late, is still to be said or decided.
    case needsExplanation = "needs_explanation"
    /// The explanation was accepted, or a leader no longer asks.
    case justified
    /// The explanation was rejected, in part or on the whole; or it never came, and a leader reminded for that.
    case unjustified
    /// The leader stayed silent past his own deadline: nobody may be reminded of it, and no reason was found good.
    case lapsed
    /// Taken out by correction, or with the export it rested on.
    case annulled
    /// Due before the commune's start day: nobody is asked.
    case history

    /// The outcome of a finding; `duties` are those of its matter, `reminders` those written on it, whoever's.
    ///
    /// Only the duty of whoever answers for the file counts: what somebody explained whose file it was not says nothing about it. A
    /// duty that was missed leaves the matter open, because silence is not guilt and a late explanation is still read; a leader who
    /// reminds for it closes it, as long as his reminder stands on it.
    public init(_ finding: Finding, duties: [ExplanationDuty], reminders: [Reminder] = []) {
        switch finding.state {
        case .excused: self = .excused
        case .attributed: self = .attributedOther
        case .annulled: self = .annulled
        case .history: self = .history
        case .detected, .awaitingResponsible: self = .needsExplanation
        case .needsExplanation:
            let duty = duties.last { $0.matter == finding.matter && $0.official == finding.responsible?.official }
            let isReminded = reminders.contains { reminder in
                reminder.official == finding.responsible?.official && reminder.issue != nil && reminder.stands
                    && reminder.grounds.contains { $0.matter == finding.matter }
            }
            self = duty?.state == .missed && isReminded ? .unjustified : duty?.state.outcome ?? .needsExplanation
        }
    }

    /// The Vietnamese words.
    public var title: String {
        switch self {
        case .excused: "Được miễn trừ"
        case .attributedOther: "Thuộc trách nhiệm bên khác"
        case .needsExplanation: "Chờ giải trình hoặc kết luận"
        case .justified: "Có lý do chính đáng"
        case .unjustified: "Không có lý do chính đáng"
        case .lapsed: "Lãnh đạo không kết luận trong hạn"
        case .annulled: "Đã hủy do đính chính hoặc hủy lần nhập sổ"
        case .history: "Trước ngày bắt đầu áp dụng"
        }
    }
}

extension ExplanationDuty.State {
    /// What it makes of the matter.
    fileprivate var outcome: FindingOutcome {
        switch self {
        case .accepted, .waived: .justified
        case .rejected, .partlyAccepted: .unjustified
        case .lapsed: .lapsed
        case .requested, .served, .acknowledged, .submitted, .returned, .disowned, .missed, .cancelled:
            .needsExplanation
        }
    }
}

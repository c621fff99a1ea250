import Accountability
import Postgres
import Store

/// Something that waits for a decision of whoever looks, since a day.
struct OpenDecision: Sendable, Hashable {
    /// What is to be decided, in the order of the chain.
    enum Kind: String, CaseIterable, Sendable {
        case explanation, disownment, draft, confirmation, reconsideration, review, commendation, revocation
        case flaggedReview = "flagged_review"
        case reviewReconsideration = "review_reconsideration"

        /// What is to be done, in Vietnamese.
        var title: String {
            switch self {
            case .explanation: "Kết luận giải trình"
            case .disownment: "Trả lời “không phải hồ sơ của tôi”"
            case .draft: "Ban hành nhắc nhở, phê bình đã soạn"
            case .confirmation: "Xác nhận nhắc nhở, phê bình ghi thay"
            case .reconsideration: "Trả lời kiến nghị xem xét lại nhắc nhở, phê bình"
            case .review: "Quyết định gợi ý kiểm điểm, điều chuyển"
            case .flaggedReview: "Xem lại gợi ý đã quyết định"
            case .reviewReconsideration: "Trả lời kiến nghị xem xét lại gợi ý"
            case .commendation: "Duyệt biểu dương, khen thưởng"
            case .revocation: "Quyết định thu hồi khen thưởng"
            }
        }
    }

    let kind: Kind
    /// The thing's address, as the interface has it: `explanations/…`.
    let address: String
    /// What it is about in a few words, without a name.
    let about: String
    /// Whom it concerns; the first of several.
    let official: Official.ID
    /// Since when it waits.
    let since: CalendarDay
    /// Until when the rules give time; nil where they give none.
    let due: CalendarDay?

    /// What waits for somebody today, the longest wait first. Nobody decides in his own case.
    static func list(
        for viewer: LeaderSheet.Viewer,
        today: CalendarDay,
        of commune: Commune.ID,
        on db: Connection
    ) throws -> [OpenDecision] {
        let reminders = try Reminder.list(of: commune, on: db)
        let cases = try ReviewCase.list(of: commune, on: db)
        let rules = try Policy.inForce(on: today, of: commune, on: db)
        let all =
            try explanations(for: viewer, today: today, of: commune, on: db)
            + reminders.compactMap { viewer.decision(on: $0, by: rules) }
            + cases.compactMap { viewer.decision(on: $0) }
            + Commendation.list(of: commune, on: db).compactMap { viewer.decision(on: $0) }
        return all.filter { $0.official.person != viewer.account.person }
            .sorted { ($0.since, $0.address) < ($1.since, $1.address) }
    }

    private static func explanations(
        for viewer: LeaderSheet.Viewer,
        today: CalendarDay,
        of commune: Commune.ID,
        on db: Connection
    ) throws -> [OpenDecision] {
        guard viewer.may(.decideExplanation) else { return [] }
        let duties = try ExplanationDuty.open(of: commune, on: db).filter {
            ($0.awaitsLeader || $0.state == .returned) && viewer.account.reach.includes($0.unit)
        }
        guard !duties.isEmpty else { return [] }
        var clock = try ExplanationClock(commune: commune, on: db)
        return try duties.compactMap { duty in
            let deadlines: ExplanationDuty.Deadlines?
            // A year without a calendar leaves the day open; the duty waits all the same.
            do { deadlines = try clock.deadlines(of: duty) } catch let refusal as Refusal
                where refusal.code == .calendarYearMissing
            { deadlines = nil }
            var since = duty.timeBeganOn
            if duty.state == .returned {
                // Sent back and not answered in time: he decides on what he has.
                guard let answerBy = deadlines?.answerBy, answerBy < today else { return nil }
                since = answerBy.adding(days: 1)
            }
            return OpenDecision(
                kind: duty.state == .disowned ? .disownment : .explanation,
                address: "explanation-requests/\(duty.id.text)",
                about: duty.subject,
                official: duty.official,
                since: since,
                due: deadlines?.verdictBy
            )
        }
    }

    /// What the page says of it; `name` where people are called by their names.
    func fields(today: CalendarDay, name: String?) -> [Report.Field] {
        [
            .init(key: "kind", label: "Mã việc", value: .text(kind.rawValue)),
            .init(key: "title", label: "Việc", value: .text(kind.title), link: address),
            .init(key: "about", label: "Về", value: .text(about)),
            .init(key: "name", label: "Cán bộ", value: .optional(name)),
            .init(key: "since", label: "Từ ngày", value: .day(since)),
            .init(key: "days", label: "Đã chờ (ngày)", value: .count(max(0, since.days(until: today)))),
            .init(key: "due_on", label: "Hạn", value: .optional(due)),
        ]
    }
}

extension LeaderSheet.Viewer {
    /// What he has to decide about a reminder, by the rules in force.
    fileprivate func decision(on reminder: Reminder, by rules: Policy?) -> OpenDecision? {
        guard account.reach.includes(reminder.unit), reminder.stands else { return nil }
        func open(_ kind: OpenDecision.Kind, _ since: CalendarDay) -> OpenDecision {
            OpenDecision(
                kind: kind,
                address: "reminders/\(reminder.id.text)",
                about: "\(reminder.kind.title) \(reminder.form.title)",
                official: reminder.official,
                since: since,
                due: nil
            )
        }
        guard let issue = reminder.issue else {
            let needed: Permission = reminder.kind == .criticism ? .issueCriticism : .issueReminder
            let role = role(using: needed, towards: reminder.official)
            return may(needed) && rules?.letsRemind(role) ?? true ? open(.draft, reminder.recordedAt.day) : nil
        }
        if reminder.awaitsConfirmation, may(.issueReminder), issue.person == account.person,
            let issued = reminder.events.first(where: { if case .issued = $0.kind { true } else { false } })
        {
            return open(.confirmation, issued.recordedAt.day)
        }
        guard reminder.isUnderReconsideration, may(.decideReconsideration), issue.person != account.person,
            let asked = reminder.events.first(where: {
                if case .reconsiderationRequested = $0.kind { true } else { false }
            })
        else { return nil }
        return open(.reconsideration, asked.happenedOn)
    }

    /// What he has to decide about a review case.
    fileprivate func decision(on review: ReviewCase) -> OpenDecision? {
        guard account.reach.includes(review.unit) else { return nil }
        let standing = review.standing
        func open(_ kind: OpenDecision.Kind, since day: CalendarDay?) -> OpenDecision {
            OpenDecision(
                kind: kind,
                address: "reviews/\(review.id.text)",
                about: "Năm đánh giá \(review.year.year)",
                official: review.official,
                since: day ?? review.openedOn,
                due: nil
            )
        }
        func last(_ isKind: (ReviewCase.EventKind) -> Bool) -> CalendarDay? {
            review.events.last { isKind($0.kind) }?.happenedOn
        }
        if standing.isReconsidered {
            guard may(.decideReconsideration), !review.deciders.contains(account.id) else { return nil }
            return open(
                .reviewReconsideration,
                since: last { if case .reconsiderationRequested = $0 { true } else { false } }
            )
        }
        guard may(.decideReview) else { return nil }
        if standing.isFlagged {
            return open(.flaggedReview, since: last { if case .flagged = $0 { true } else { false } })
        }
        return standing.isUndecided && standing.suspension == nil ? open(.review, since: nil) : nil
    }

    /// What he has to decide about a commendation.
    fileprivate func decision(on commendation: Commendation) -> OpenDecision? {
        guard may(.approveCommendation), !commendation.isFor(account.person),
            let official = commendation.shares.first?.official
        else { return nil }
        func open(_ kind: OpenDecision.Kind, since day: CalendarDay) -> OpenDecision {
            OpenDecision(
                kind: kind,
                address: "commendations/\(commendation.id.text)",
                about: commendation.form.title,
                official: official,
                since: day,
                due: nil
            )
        }
        if let proposal = commendation.openProposal {
            return proposal.recordedBy == account.id ? nil : open(.revocation, since: proposal.happenedOn)
        }
        guard commendation.state == .verified, !commendation.form.isFormalAward || account.role == .chairman,
            let verified = commendation.events.last(where: { $0.kind == .verified })
        else { return nil }
        return open(.commendation, since: verified.happenedOn)
    }
}

extension ExplanationDuty {
    /// What it is about: a file by its code; an incident outside the register has none that people know.
    fileprivate var subject: String {
        if case .finding = ground { "Hồ sơ \(matter)" } else { "Vụ việc ngoài sổ" }
    }
}

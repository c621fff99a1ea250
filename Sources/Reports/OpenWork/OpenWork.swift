public import Accountability
public import Postgres
import Store

/// What waits for somebody who works for the commune, in the order of the chain. It counts and names nobody: all that a number counts
/// stands in the list behind it.
public struct OpenWork: Sendable, Hashable {
    /// One kind of work.
    public struct Item: Sendable, Hashable {
        /// What is to be done.
        public let title: String
        /// How many wait, at least one.
        public let count: Int
        /// Since when the first of them waits; nil where no day tells.
        public let since: CalendarDay?
        /// Where they are: the address of a page, without its first stroke.
        public let address: String
    }

    /// What waits; nothing is left out.
    public let items: [Item]

    /// What waits today for somebody who may do these things.
    public init(
        for viewer: LeaderSheet.Viewer,
        today: CalendarDay,
        of commune: Commune.ID,
        on db: Connection
    ) throws {
        items =
            try Self.findings(for: viewer, of: commune, on: db)
            + Self.papers(for: viewer, of: commune, on: db)
            + Self.overdue(for: viewer, today: today, of: commune, on: db)
            + Self.decisions(for: viewer, today: today, of: commune, on: db)
    }

    /// Late files of which nobody has said whose they were, and those of which nobody was asked why.
    private static func findings(for viewer: LeaderSheet.Viewer, of commune: Commune.ID, on db: Connection) throws
        -> [Item]
    {
        var items: [Item] = []
        var query = FindingQuery()
        query.standing = .current
        query.reach = viewer.account.reach
        if viewer.may(.assignFinding) {
            let findings = Dictionary(grouping: try Finding.list(query, of: commune, on: db), by: \.state)
            items.append(findings[.detected], "Xác nhận người giải quyết hồ sơ chậm", in: "state=detected")
            items.append(
                findings[.awaitingResponsible],
                "Tìm người giải quyết: sổ không ghi rõ",
                in: "state=awaiting_responsible"
            )
        }
        if viewer.may(.requestExplanation) {
            query.state = .needsExplanation
            query.isAsked = false
            items.append(
                try Finding.list(query, of: commune, on: db),
                "Yêu cầu giải trình: đã rõ người giải quyết, chưa ai hỏi",
                in: "state=needs_explanation&asked=no"
            )
        }
        return items
    }

    private static func papers(for viewer: LeaderSheet.Viewer, of commune: Commune.ID, on db: Connection) throws
        -> [Item]
    {
        guard viewer.may(.recordService) else { return [] }
        let papers = try UnservedPapers(within: viewer.account.reach, of: commune, on: db)
        let days = papers.requests.map(\.requestedOn) + papers.reminders.map(\.issuedOn)
        guard !days.isEmpty else { return [] }
        return [
            Item(
                title: "Giao yêu cầu giải trình, nhắc nhở, phê bình",
                count: days.count,
                since: days.compactMap(\.self).min(),
                address: "service-desk"
            )
        ]
    }

    /// Requests whose time is over, for whoever keeps watch over them.
    private static func overdue(
        for viewer: LeaderSheet.Viewer,
        today: CalendarDay,
        of commune: Commune.ID,
        on db: Connection
    ) throws -> [Item] {
        guard viewer.account.reach != .nobody, viewer.may(.readFindings) else { return [] }
        var query = ExplanationQuery()
        query.due = .overdue
        query.today = today
        let sight = Sight(of: viewer.account)
        let page = try ExplanationDuty.page(query, seenBy: sight, PageRequest(limit: 1), of: commune, on: db)
        guard page.total > 0 else { return [] }
        return [
            Item(
                title: "Giải trình đã quá hạn",
                count: page.total,
                since: nil,
                address: "explanation-requests?due=overdue"
            )
        ]
    }

    private static func decisions(
        for viewer: LeaderSheet.Viewer,
        today: CalendarDay,
        of commune: Commune.ID,
        on db: Connection
    ) throws -> [Item] {
        let open = Dictionary(
            grouping: try OpenDecision.list(for: viewer, today: today, of: commune, on: db),
            by: \.kind
        )
        return OpenDecision.Kind.allCases.compactMap { kind in
            guard let decisions = open[kind], let first = decisions.first else { return nil }
            let place = viewer.may(.readSummary) ? "summary#waiting" : kind.list
            return Item(
                title: kind.title,
                count: decisions.count,
                since: first.since,
                address: decisions.count == 1 ? first.address : place
            )
        }
    }
}

extension [OpenWork.Item] {
    /// Adds the findings of a list, where there are any.
    fileprivate mutating func append(_ findings: [Finding]?, _ title: String, in list: String) {
        guard let findings, !findings.isEmpty else { return }
        append(
            Element(title: title, count: findings.count, since: nil, address: "findings?\(list)&standing=current")
        )
    }
}

extension OpenDecision.Kind {
    /// The list it is in.
    fileprivate var list: String {
        switch self {
        case .explanation, .disownment: "explanation-requests"
        case .draft, .confirmation, .reconsideration: "reminders"
        case .review, .flaggedReview, .reviewReconsideration: "reviews"
        case .commendation, .revocation: "commendations"
        }
    }
}

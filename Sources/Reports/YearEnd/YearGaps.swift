public import Accountability
public import Postgres
import Store

/// What the files of a review year still lack (*còn thiếu gì*): what somebody has yet to say, to hand over or to decide, by official.
public struct YearGaps: Sendable {
    /// One thing that is not done.
    public struct Thing: Sendable, Hashable {
        /// What it is about, in a few words.
        public let about: String
        /// The address of its page, without its first stroke.
        public let address: String
        /// Since when it waits; nil where no day tells.
        public let since: CalendarDay?
    }

    /// What an official's file lacks, kind by kind.
    public struct Line: Sendable {
        /// Whose; nil: nobody is known.
        public let official: Official.ID?
        /// His name.
        public let name: String
        /// What is not done, with the things it is not done to.
        public let gaps: [(title: String, things: [Thing])]
    }

    /// The officials whose files lack something, in Vietnamese order; what is nobody's comes last.
    public let lines: [Line]
    /// How many files of the year the register tells no state of; nil where it tells none at all.
    public let unknownFiles: Int?
    /// The query that lists those files.
    public let unknownQuery: String

    /// The officials it names.
    public var named: [Official.ID] { lines.compactMap(\.official) }

    /// Reads it as it stands now, of whom somebody answers for.
    public init(_ packet: YearPacket, within reach: Reach, on db: Connection) throws {
        let commune = packet.commune.id
        var found = GapCollector()
        try found.takeFindings(within: reach, of: commune, on: db)
        try found.takeDuties(within: reach, of: commune, on: db)
        try found.takeReminders(within: reach, of: commune, on: db)
        try found.takeReviews(within: reach, of: commune, on: db)
        try found.takeCommendations(within: reach, of: commune, on: db)
        lines = try found.lines(of: commune, on: db)
        let period = try RegisterPeriod(
            from: packet.year.from,
            to: packet.year.to,
            asOf: packet.asOf,
            of: commune,
            on: db
        )
        unknownFiles =
            period.registerAsOf == nil || reach != .commune
            ? nil
            : try PeriodBreakdown(period, on: db).cells.filter { $0.dossierClass == .unknown }
                .reduce(0) { $0 + $1.count }
        unknownQuery =
            "from=\(packet.year.from.iso)&to=\(packet.year.to.iso)&as_of=\(packet.asOf.iso)&class=\(DossierClass.unknown.rawValue)"
    }
}

/// Gathers what is not done.
private struct GapCollector {
    private var gaps: [Official.ID?: [Int: (title: String, things: [YearGaps.Thing])]] = [:]
    private var order: [String: Int] = [:]

    private mutating func add(
        _ title: String,
        _ official: Official.ID?,
        _ about: String,
        _ address: String,
        _ since: CalendarDay?
    ) {
        let place = order[title] ?? order.count
        order[title] = place
        gaps[official, default: [:]][place, default: (title, [])].things
            .append(YearGaps.Thing(about: about, address: address, since: since))
    }

    mutating func takeFindings(within reach: Reach, of commune: Commune.ID, on db: Connection) throws {
        var query = FindingQuery()
        query.standing = .current
        query.reach = reach
        let findings = try Finding.list(query, of: commune, on: db)
        let asked = Set(
            try ExplanationDuty.list(ofMatters: findings.map(\.matter), of: commune, asOf: nil, on: db)
                .filter { !$0.wasMistake && $0.state != .cancelled }.map(\.matter)
        )
        for finding in findings {
            let title: String
            switch finding.state {
            case .detected, .awaitingResponsible: title = "Chưa xác nhận ai giải quyết hồ sơ chậm"
            case .needsExplanation where !asked.contains(finding.matter): title = "Chưa yêu cầu giải trình"
            default: continue
            }
            let address = "findings/\(finding.id.text)"
            add(title, finding.concerned?.official, "Hồ sơ \(finding.code)", address, finding.detectedOn)
        }
    }

    mutating func takeDuties(within reach: Reach, of commune: Commune.ID, on db: Connection) throws {
        for duty in try ExplanationDuty.open(of: commune, on: db) where reach.includes(duty.unit) && !duty.wasMistake {
            let title =
                switch duty.state {
                case .requested: "Yêu cầu giải trình chưa giao"
                case .submitted, .disowned: "Giải trình chưa có kết luận"
                case .missed: "Quá hạn mà không giải trình, chưa xử lý"
                default: "Chưa giải trình"
                }
            let about = if case .finding = duty.ground { "Hồ sơ \(duty.matter)" } else { "Vụ việc ngoài sổ" }
            add(title, duty.official, about, "explanation-requests/\(duty.id.text)", duty.requestedOn)
        }
    }

    mutating func takeReminders(within reach: Reach, of commune: Commune.ID, on db: Connection) throws {
        for reminder in try Reminder.list(of: commune, on: db)
        where reminder.issue != nil && reminder.stands && reach.includes(reminder.unit) {
            let about = "\(reminder.kind.title) \(reminder.form.title)"
            let address = "reminders/\(reminder.id.text)"
            if reminder.servedOn == nil {
                add("Nhắc nhở, phê bình chưa nhận", reminder.official, about, address, reminder.issuedOn)
            } else if reminder.isUnderReconsideration {
                add("Kiến nghị xem xét lại chưa quyết định", reminder.official, about, address, reminder.issuedOn)
            }
        }
    }

    mutating func takeReviews(within reach: Reach, of commune: Commune.ID, on db: Connection) throws {
        for review in try ReviewCase.list(of: commune, on: db) where reach.includes(review.unit) {
            let standing = review.standing
            let title: String
            if standing.isReconsidered {
                title = "Gợi ý kiểm điểm đang kiến nghị xem xét lại"
            } else if standing.isFlagged {
                title = "Gợi ý kiểm điểm có căn cứ thay đổi, chưa xem lại"
            } else if standing.isUndecided {
                title = "Gợi ý kiểm điểm chưa có kết quả"
            } else {
                continue
            }
            let address = "reviews/\(review.id.text)"
            add(title, review.official, "Năm đánh giá \(review.year.year)", address, review.openedOn)
        }
    }

    mutating func takeCommendations(within reach: Reach, of commune: Commune.ID, on db: Connection) throws {
        for commendation in try Commendation.list(of: commune, on: db)
        where [.nominated, .verified].contains(commendation.state) {
            for share in commendation.shares where reach.includes(share.unit) {
                let address = "commendations/\(commendation.id.text)"
                let about = commendation.form.title
                add("Đề nghị khen chưa duyệt", share.official, about, address, commendation.recordedAt.day)
            }
        }
    }

    /// By official in Vietnamese order, kinds in the order of the chain.
    func lines(of commune: Commune.ID, on db: Connection) throws -> [YearGaps.Line] {
        func line(_ official: Official.ID?, _ name: String) -> YearGaps.Line? {
            gaps[official].map { kinds in
                YearGaps.Line(
                    official: official,
                    name: name,
                    gaps: kinds.sorted { $0.key < $1.key }.map { $0.value }
                )
            }
        }
        let known = try Official.list(of: commune, on: db).compactMap { line($0.id, $0.name) }
        return known + [line(nil, "Chưa rõ người giải quyết")].compactMap(\.self)
    }
}

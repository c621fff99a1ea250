public import Accountability
import Documents
import Store

extension PaperWriter {
    /// The notice of a reminder (*thông báo nhắc nhở, phê bình*), as it was given: what is changed or falls away later is told by its own paper.
    /// nil for a draft.
    public func notice(of reminder: Reminder) throws -> AdministrativePaper? {
        guard let given = reminder.given, let issue = reminder.issue else { return nil }
        let names = try KnownNames(in: [reminder], of: commune.id, on: db)
        let day = given.happenedOn
        let rules = try self.rules(on: day, recordedAt: given.recordedAt)
        let kind = reminder.writtenKind.title.lowercased()
        var words = person(reminder.official, reminder.unit, names)
        words[.day] = day.vietnamese
        words[.issuer] = [issue.role.title.lowercasedFirst, names[issue.person]].compactMap(\.self).joined(
            separator: " "
        )
        words[.kind] = kind
        words[.form] = "\(kind) \(reminder.form.title)"
        words[.text] = reminder.writtenText
        words[.reconsiderationDays] = rules.map { "\($0.reconsiderationDays)" }
        words[.receipt] = Reminder.receiptIsNotAgreement
        words[.notDiscipline] = Reminder.isNotDiscipline
        var values = PaperValues(words)
        values.fill(.grounds, table(of: reminder, given, names))
        let unit = reminder.unit.flatMap { names[$0] }
        return try paper(
            .reminderNotice,
            on: day,
            recordedAt: given.recordedAt,
            values,
            signer: PaperSigner(issue.role, unit: unit, name: names[issue.person] ?? "")
        )
    }

    /// The grounds it rested on when it was given.
    private func table(of reminder: Reminder, _ given: Reminder.Event, _ names: KnownNames) -> Table {
        let gone = reminder.events.prefix { $0.id != given.id }.flatMap { event -> [Int] in
            if case .groundAnnulled(let numbers, _) = event.kind { numbers } else { [] }
        }
        let cited = reminder.cited.filter { !gone.contains($0.number) }
        return Table(
            columns: [.init("TT", alignment: .center, width: 0.08), .init("Việc", width: 0.92)],
            rows: cited.enumerated().map { index, cited in
                [.init("\(index + 1)"), .init(names.title(of: cited.ground, matter: cited.matter) ?? cited.matter)]
            }
        )
    }

    /// A request to explain (*yêu cầu giải trình*).
    public func request(_ duty: ExplanationDuty) throws -> AdministrativePaper {
        let names = try KnownNames(in: [], [], [duty], of: commune.id, on: db)
        let rules = try self.rules(on: duty.requestedOn, recordedAt: duty.recordedAt)
        var words = person(duty.official, duty.unit, names)
        words[.day] = duty.requestedOn.vietnamese
        words[.question] = duty.question
        words[.explanationDays] = rules.map { "\($0.explanationDays)" }
        words[.receipt] = Reminder.receiptIsNotAgreement
        var values = PaperValues(words)
        let title = names.title(of: duty.ground, matter: duty.matter) ?? duty.matter
        let due = names.finding(of: duty.ground).map { Fact("Ngày hẹn trả", $0.dueOn.vietnamese) }
        values.fill(
            .facts,
            [Fact("Việc", title), due, Fact("Ngày yêu cầu", duty.requestedOn.vietnamese)].compactMap(\.self)
        )
        return try paper(
            .explanationRequest,
            on: duty.requestedOn,
            recordedAt: duty.recordedAt,
            values,
            signer: .chairman
        )
    }

    /// The decision on what an official asked to have reconsidered; nil before there is one.
    public func decision(on reminder: Reminder) throws -> AdministrativePaper? {
        guard let plea = reminder.plea, let decision = reminder.decision,
            let event = reminder.events.last(where: { $0.kind == .decided(decision) })
        else { return nil }
        let names = try KnownNames(in: [reminder], of: commune.id, on: db)
        let kind = "\(reminder.writtenKind.title.lowercased()) \(reminder.form.title)"
        return try answer(
            Answer(
                contested: "\(kind) ngày \(reminder.issuedOn?.vietnamese ?? PaperValues.dots)",
                plea: plea.text,
                outcome: decision.outcome.words,
                reason: decision.reason,
                way: decision.way
            ),
            to: person(reminder.official, reminder.unit, names),
            on: (event.happenedOn, event.recordedAt),
            by: names[event.recordedBy],
            issuedByChairman: reminder.issue?.role == .chairman
        )
    }

    /// The same on a review case.
    public func decision(on review: ReviewCase) throws -> AdministrativePaper? {
        var plea: String?
        for event in review.events {
            switch event.kind {
            case .reconsiderationRequested(let text, _): plea = text
            case .reconsidered(let answer, let way, let reason):
                guard let plea else { continue }
                let names = try KnownNames(in: [], [review], of: commune.id, on: db)
                return try self.answer(
                    Answer(
                        contested: "gợi ý kiểm điểm, điều chuyển năm \(review.year.year)",
                        plea: plea,
                        outcome: answer.words,
                        reason: reason,
                        way: way
                    ),
                    to: person(review.official, review.unit, names),
                    on: (event.happenedOn, event.recordedAt),
                    by: names[event.recordedBy],
                    issuedByChairman: true
                )
            default: continue
            }
        }
        return nil
    }

    private struct Answer {
        let contested, plea, outcome, reason: String
        let way: Reminder.Decision.Way
    }

    /// Who decided together has the committee speak, and a deputy signs where the chairman's own act was reconsidered.
    private func answer(
        _ answer: Answer,
        to person: [PaperSlot: String?],
        on moment: (day: CalendarDay, recordedAt: Instant),
        by name: String?,
        issuedByChairman: Bool
    ) throws -> AdministrativePaper {
        var words = person
        words[.day] = moment.day.vietnamese
        words[.contested] = answer.contested
        words[.plea] = answer.plea
        words[.outcome] = answer.outcome
        words[.reason] = answer.reason
        words[.decider] = answer.way == .anotherLeader ? name ?? answer.way.title : answer.way.title
        return try paper(
            .reconsiderationDecision,
            on: moment.day,
            recordedAt: moment.recordedAt,
            PaperValues(words),
            signer: issuedByChairman ? PaperSigner(.viceChairman) : .chairman
        )
    }
}

extension Reminder {
    /// How it was given.
    fileprivate var given: Event? { events.first { if case .issued = $0.kind { true } else { false } } }
}

extension Reminder.Decision.Outcome {
    /// The answer, as a decision says it.
    fileprivate var words: String {
        switch self {
        case .upheld: "giữ nguyên"
        case .overturned: "bãi bỏ"
        case .declined: "không xem xét vì kiến nghị quá hạn, việc đã nhắc giữ nguyên"
        case .varied(let variation):
            "sửa đổi: "
                + [
                    variation.kind.map { "chuyển thành \($0.title.lowercased())" },
                    variation.text.map { "nội dung mới là “\($0)”" },
                    variation.dropped.isEmpty
                        ? nil : "bỏ căn cứ số \(variation.dropped.map(String.init).joined(separator: ", "))",
                ].compactMap(\.self).joined(separator: "; ")
        }
    }
}

extension ReviewCase.Answer {
    /// The same of a review case.
    fileprivate var words: String {
        switch self {
        case .upheld: "giữ nguyên"
        case .overturned: "rút lại các gợi ý đã xác nhận"
        case .varied(let suggestion): "rút lại \(suggestion.title.lowercasedFirst), giữ nguyên phần còn lại"
        }
    }
}

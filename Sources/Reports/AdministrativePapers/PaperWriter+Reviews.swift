public import Accountability
import Documents
import Store

extension PaperWriter {
    /// The papers a review case gives: what it suggests, as long as nobody declined it, took it back or ended the case.
    public static func papers(of review: ReviewCase) -> [PaperKind] {
        let standing = review.standing
        guard standing.end == nil else { return [] }
        var kinds: [PaperKind] = []
        switch standing.decisions[.yearEndReview] {
        case nil, .confirmed: kinds += [.reviewSuggestion, .reviewSuggestionToParty]
        case .declined, .takenBack: break
        }
        switch standing.decisions[.transfer] {
        case nil: kinds += [.transferWithin, .transferProposal]
        case .confirmed(.transfer(.withinCommune)): kinds.append(.transferWithin)
        case .confirmed(.transfer(.proposedUpwards)): kinds.append(.transferProposal)
        case .confirmed(.yearEndReview), .declined, .takenBack: break
        }
        return kinds
    }

    /// One of them; nil where the case does not give it. It cites the reminders as they stood when it was decided, or stand on the writer's
    /// day. Whether an official is in the Party is not kept here: whoever takes the paper to the Party committee knows.
    public func suggestion(_ kind: PaperKind, of review: ReviewCase) throws -> AdministrativePaper? {
        guard Self.papers(of: review).contains(kind) else { return nil }
        let cited = review.decidedGrounds.isEmpty ? review.openedGrounds : review.decidedGrounds
        let decided = review.decision(behind: kind)
        let reminders = try Reminder.list(cited, of: commune.id, asOf: decided?.recordedAt.day ?? today, on: db)
        let names = try KnownNames(in: reminders, [review], of: commune.id, on: db)
        let day = decided?.happenedOn ?? today
        var words = person(review.official, review.unit, names)
        words[.day] = day.vietnamese
        words[.reviewYear] = "\(review.year.year)"
        words[.from] = review.year.from.vietnamese
        words[.through] = review.year.to.vietnamese
        words[.count] = "\(reminders.count)"
        words[.threshold] = "\(review.threshold)"
        words[.statement] = review.statementWords
        words[.notDiscipline] = Reminder.isNotDiscipline
        var values = PaperValues(words)
        values.fill(.reminders, Self.table(of: reminders))
        return try paper(
            kind,
            on: day,
            recordedAt: decided?.recordedAt,
            values,
            signer: kind == .reviewSuggestion || kind == .transferWithin ? .proposer() : .chairman
        )
    }

    private static func table(of reminders: [Reminder]) -> Table {
        Table(
            columns: [
                .init("TT", alignment: .center, width: 0.08), .init("Ngày", alignment: .center, width: 0.17),
                .init("Hình thức", width: 0.22), .init("Nội dung", width: 0.53),
            ],
            rows: reminders.enumerated().map { index, reminder in
                [
                    .init("\(index + 1)"), .init(reminder.issuedOn?.vietnamese ?? ""),
                    .init("\(reminder.kind.title) \(reminder.form.title)"), .init(reminder.text),
                ]
            }
        )
    }
}

extension ReviewCase {
    /// The decision by which a paper's suggestion was confirmed; nil while nobody decided.
    fileprivate func decision(behind kind: PaperKind) -> Event? {
        let wanted: Suggestion =
            kind == .reviewSuggestion || kind == .reviewSuggestionToParty ? .yearEndReview : .transfer
        return events.last { event in
            if case .confirmed(let confirmation, _, _) = event.kind { confirmation.suggestion == wanted } else { false }
        }
    }

    /// What the official said, or that he said nothing; nil where nobody asked him yet.
    fileprivate var statementWords: String? {
        var words: String?
        for event in events {
            switch event.kind {
            case .statementGiven(let text), .statementHeard(let text, _): words = text
            case .statementWaived: words = "đã được mời nhưng không nêu ý kiến."
            default: continue
            }
        }
        return words
    }
}

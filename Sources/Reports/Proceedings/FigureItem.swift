public import Accountability

/// One thing of the list behind a number. What is said of it is put into words only where it is shown.
public struct FigureItem: Sendable {
    /// What names it; a list has it once.
    public let id: String
    /// As of which day it is told.
    public let asOf: CalendarDay
    let thing: Thing

    /// What it is.
    enum Thing: Sendable {
        case lateFile(LateFile)
        case incident(Incident)
        case explanation(ExplanationDuty)
        case reminder(Reminder)
        case review(ReviewCase)
        case commendation(Occasion)
    }

    /// Whom it is about.
    public var officials: [Official.ID] {
        switch thing {
        case .lateFile(let file): file.finding.officials
        case .incident(let incident): [incident.responsible.official]
        case .explanation(let duty): [duty.official]
        case .reminder(let reminder): [reminder.official]
        case .review(let review): [review.official]
        case .commendation(let occasion): occasion.commendation.shares.map(\.official)
        }
    }

    /// What is said of it; `explaining` tells of an explanation, whose deadlines are computed.
    public func fields(explaining: (ExplanationDuty) throws -> [Report.Field]) throws -> [Report.Field] {
        switch thing {
        case .lateFile(let file): file.fields()
        case .incident(let incident): incident.fields()
        case .explanation(let duty): try explaining(duty)
        case .reminder(let reminder): reminder.fields(asOf: asOf)
        case .review(let review): review.fields(asOf: asOf)
        case .commendation(let occasion):
            [.init(key: "official_id", label: "Mã cán bộ", value: .text(occasion.official.text))]
                + occasion.commendation.fields()
        }
    }
}

import Accountability
import Postgres
import Store

/// Reads what is counted in a period, noun by noun: for a list behind one number nothing of other nouns or of other periods is read.
struct PeriodReader {
    let days: ClosedRange<CalendarDay>
    let asOf: CalendarDay
    let commune: Commune.ID
    /// Only what may count in this official's row; nil: everybody's. Whose row a thing is counted in its group decides.
    let official: Official.ID?
    let db: Connection

    init(_ query: LeaderSummary.Query, of official: Official.ID?, in commune: Commune.ID, on db: Connection) {
        days = query.from...query.to
        asOf = query.asOf
        self.commune = commune
        self.official = official
        self.db = db
    }

    /// The late files detected in the period, with what became of them whenever that was.
    func lateFiles() throws -> [LateFile] {
        let findings = try Finding.list(detectedIn: days, mayConcern: official, of: commune, asOf: asOf, on: db)
        let asked = findings.filter { $0.state == .needsExplanation }.map(\.matter)
        let duties = try ExplanationDuty.list(ofMatters: asked, of: commune, asOf: asOf, on: db)
        let missed = duties.filter { $0.state == .missed }.map(\.matter)
        let reminders = try Reminder.list(onMatters: missed, of: commune, asOf: asOf, on: db)
        return LateFile.all(findings, duties: duties, reminders: reminders)
    }

    /// The incidents that happened in the period.
    func incidents() throws -> [Incident] {
        try Incident.list(of: commune, official: official, happenedIn: days, asOf: asOf, on: db)
    }

    /// The duties opened in the period.
    func duties() throws -> [ExplanationDuty] {
        try ExplanationDuty.list(of: commune, official: official, requestedIn: days, asOf: asOf, on: db)
    }

    /// The reminders issued in the period.
    func reminders() throws -> [Reminder] {
        try Reminder.list(of: commune, official: official, issuedIn: days, asOf: asOf, on: db)
    }

    /// The review cases opened in the period.
    func cases() throws -> [ReviewCase] {
        try ReviewCase.list(of: commune, official: official, openedIn: days, asOf: asOf, on: db)
    }

    /// The commendations approved in the period.
    func commendations() throws -> [Commendation] {
        try Commendation.list(of: commune, official: official, approvedIn: days, asOf: asOf, on: db)
    }
}

import Accountability
import Postgres
import Store

/// Everything people recorded about late files and about officials, as known at the end of a day.
struct Proceedings: Sendable {
    let findings: [Finding]
    let incidents: [Incident]
    let duties: [ExplanationDuty]
    let reminders: [Reminder]
    let cases: [ReviewCase]
    let commendations: [Commendation]

    /// Reads those of a commune, or those of one official as he may see them himself.
    init(of commune: Commune.ID, official: Official.ID? = nil, asOf day: CalendarDay, on db: Connection) throws {
        findings = try Finding.list(of: commune, official: official, asOf: day, on: db)
        incidents = try Incident.list(of: commune, official: official, asOf: day, on: db)
        duties = try ExplanationDuty.list(of: commune, official: official, asOf: day, on: db)
        reminders = try Reminder.list(of: commune, official: official, asOf: day, on: db)
        cases = try ReviewCase.list(of: commune, official: official, asOf: day, on: db)
        commendations = try Commendation.list(of: commune, official: official, asOf: day, on: db)
    }

    /// What became of each late file. A finding whose export was annulled is as if it had never been found.
    var lateFiles: [LateFile] {
        let duties = Dictionary(grouping: duties, by: \.matter)
        return findings.filter(\.restsOnExport).map {
            LateFile(finding: $0, outcome: FindingOutcome($0, duties: duties[$0.matter] ?? []))
        }
    }
}

/// A finding with what became of it.
struct LateFile: Sendable, Hashable {
    let finding: Finding
    let outcome: FindingOutcome
}

/// One official commended on one occasion (*lượt khen*).
struct Occasion: Sendable, Hashable {
    let commendation: Commendation
    let official: Official.ID
}

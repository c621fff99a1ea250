import Accountability
import Postgres
import Store

/// Everything people recorded about an official and his late files, as known at the end of a day.
struct Proceedings: Sendable {
    let lateFiles: [LateFile]
    let incidents: [Incident]
    let duties: [ExplanationDuty]
    let reminders: [Reminder]
    let cases: [ReviewCase]
    let commendations: [Commendation]

    /// Reads what concerns an official as he may see it himself.
    init(of commune: Commune.ID, official: Official.ID, asOf day: CalendarDay, on db: Connection) throws {
        incidents = try Incident.list(of: commune, official: official, asOf: day, on: db)
        duties = try ExplanationDuty.list(of: commune, official: official, asOf: day, on: db)
        reminders = try Reminder.list(of: commune, official: official, asOf: day, on: db)
        cases = try ReviewCase.list(of: commune, official: official, asOf: day, on: db)
        commendations = try Commendation.list(of: commune, official: official, asOf: day, on: db)
        lateFiles = LateFile.all(
            try Finding.list(of: commune, official: official, asOf: day, on: db),
            duties: duties,
            reminders: reminders
        )
    }
}

/// A finding with what became of it.
struct LateFile: Sendable, Hashable {
    let finding: Finding
    let outcome: FindingOutcome

    /// What became of each finding, by what its official explained and what a leader said of it. One whose export was annulled before
    /// that ended findings by an event of their own is as if it had never been found.
    static func all(_ findings: [Finding], duties: [ExplanationDuty], reminders: [Reminder]) -> [LateFile] {
        let duties = Dictionary(grouping: duties, by: \.matter)
        var written: [String: [Reminder]] = [:]
        for reminder in reminders {
            for ground in reminder.cited { written[ground.matter, default: []].append(reminder) }
        }
        return findings.filter(\.restsOnExport).map { finding in
            LateFile(
                finding: finding,
                outcome: FindingOutcome(
                    finding,
                    duties: duties[finding.matter] ?? [],
                    reminders: written[finding.matter] ?? []
                )
            )
        }
    }
}

/// One official commended on one occasion (*lượt khen*).
struct Occasion: Sendable, Hashable {
    let commendation: Commendation
    let official: Official.ID
}

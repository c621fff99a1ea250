public import Accountability
public import Postgres
import Store

/// One file with what happened to it and why it is due when it is (*vì sao hạn này*).
public struct DossierStory: Sendable {
    /// Something that happened, on its day.
    public struct Event: Sendable, Hashable {
        /// The day.
        public let day: CalendarDay
        /// What happened.
        public let title: String
        /// What more is known of it.
        public let detail: String?
    }

    /// Why a file is due when it is.
    public struct Reason: Sendable {
        /// The days that were counted.
        public let count: DueDayExplanation
        /// The limit it was counted by; nil where none is known and the days between receipt and due day were counted.
        public let limit: ProcedureLimit?
    }

    /// The file as the newest export shows it.
    public let dossier: Dossier
    /// The day of that export.
    public let exportedOn: CalendarDay
    /// Where it stands at the end of that day; nil when it was refused at intake.
    public let dossierClass: DossierClass?
    /// What happened, the oldest first.
    public let events: [Event]
    /// Why it is due then; nil without a due day, or for a year without a calendar.
    public let reason: Reason?
    /// The findings of it that whoever looks may know.
    public let findings: [Finding]
    /// The explanations of it that whoever looks may know.
    public let duties: [ExplanationDuty]

    /// Those whose file it is, or was said to be.
    public var named: [Official.ID] {
        duties.map(\.official)
            + findings.flatMap { [$0.responsible?.official, $0.standingHint?.official].compactMap(\.self) }
    }

    /// Reads it in one snapshot; nil where there is no such file, or it is not to be known. `official` is whose it must be; nil for
    /// whoever may see all files.
    public static func find(
        _ code: FileCode,
        of official: Official.ID?,
        in commune: Commune.ID,
        on db: Connection
    ) throws -> DossierStory? {
        let snapshots = try DossierSnapshot.list(code, of: official, in: commune, on: db)
        guard let newest = snapshots.last else { return nil }
        let duties = try ExplanationDuty.list(ofMatters: [code.text], of: commune, asOf: nil, on: db)
            .filter { !$0.wasMistake && (official == nil || $0.official == official) }
        var findings: [Finding] = []
        if let official {
            findings = try Finding.list(of: commune, official: official, asOf: nil, on: db).filter {
                $0.code == code.text
            }
        } else if let id = try Finding.inForce(code: code.text, of: commune, on: db) {
            findings = try Finding.list([id], of: commune, on: db)
        }
        return DossierStory(
            dossier: newest.dossier,
            exportedOn: newest.exportedOn,
            dossierClass: newest.dossier.classification(asOf: newest.exportedOn),
            events: Self.events(snapshots),
            reason: try reason(newest.dossier, on: db),
            findings: findings,
            duties: duties
        )
    }

    /// What the exports tell, by the days things happened; a change that has no day of its own stands on the day it was seen.
    static func events(_ snapshots: [DossierSnapshot]) -> [Event] {
        guard let first = snapshots.first, let last = snapshots.last else { return [] }
        var events = [
            Event(
                day: first.dossier.receivedOn,
                title: "Tiếp nhận",
                detail: first.dossier.dueOn.map { "Hẹn trả ngày \($0.vietnamese)" }
            )
        ]
        for (before, after) in zip(snapshots, snapshots.dropFirst()) {
            if before.dossier.dueOn != after.dossier.dueOn {
                let was = before.dossier.dueOn?.vietnamese ?? "không có"
                let now = after.dossier.dueOn?.vietnamese ?? "không có"
                events.append(
                    Event(day: after.exportedOn, title: "Sổ ghi ngày hẹn trả khác", detail: "Từ \(was) thành \(now)")
                )
            }
            if before.dossier.status != after.dossier.status, let status = after.dossier.status {
                events.append(Event(day: after.exportedOn, title: "Sổ ghi: \(status.title)", detail: nil))
            }
        }
        if let finishedOn = last.dossier.finishedOn {
            events.append(Event(day: finishedOn, title: "Có kết quả", detail: nil))
        }
        if let deliveredOn = last.dossier.deliveredAt?.day {
            events.append(Event(day: deliveredOn, title: "Trả kết quả", detail: "Ngày này không dùng để tính chậm"))
        }
        return events.enumerated().sorted { ($0.element.day, $0.offset) < ($1.element.day, $1.offset) }.map(\.element)
    }

    private static func reason(_ dossier: Dossier, on db: Connection) throws -> Reason? {
        guard let dueOn = dossier.dueOn else { return nil }
        let calendar = try WorkingCalendar.read(on: db)
        let limit = try dossier.procedure.flatMap { procedure in
            let name = ProcedureLimit.matchName(procedure)
            return try ProcedureLimit.list(on: db)
                .filter { $0.matchName == name && $0.effectiveOn <= dossier.receivedOn }
                .max { $0.effectiveOn < $1.effectiveOn }
        }
        do {
            let days =
                try limit?.workingDays ?? calendar.workingDays(after: dossier.receivedOn, through: dueOn)
            return Reason(count: try calendar.explain(after: dossier.receivedOn, workingDays: days), limit: limit)
        } catch {
            // A year without a calendar: days are not guessed.
            return nil
        }
    }
}

import Accountability
import FoundationEssentials
import Ledger
import Postgres
import Store

extension Finding {
    /// Takes the late files of an official who left from him, as far as nobody decided about them: he is asked no more, and they would wait
    /// for ever. A file still open is the successor's from now on, as its dossier is. One that is finished was late before him, so that
    /// it goes back to whoever confirms whose it was; so do all without a successor, and where the successor records it himself.
    ///
    /// What was excused, explained and decided stays his, and so does a file a reminder rests on: who left keeps what counts.
    static func handOver(from official: Official.ID, to successor: Official.ID?, reason: String, in scope: ActScope)
        throws
    {
        let undecided = try undecided(of: official, in: scope)
        guard !undecided.isEmpty else { return }
        let next = try scope.successor(successor)
        let open = try open(undecided.map(\.code), of: scope.commune.id, on: scope.db)
        var rows: [[String: JSON]] = []
        var isGiven = false
        for finding in undecided {
            let (freed, row) = try finding.preparing(
                .unassigned(official, reason: reason),
                id: .derived(from: scope.act, "unassigned \(finding.id.text)"),
                in: scope
            )
            rows.append(row)
            guard let next, open.contains(finding.code) else { continue }
            rows.append(
                try freed.preparing(
                    .assigned(next),
                    id: .derived(from: scope.act, "assigned \(finding.id.text)"),
                    in: scope
                ).row
            )
            isGiven = true
        }
        try scope.insert(rows, into: .findingEvents)
        // Each is told once, of his record: as many notices as findings would be noise.
        try scope.tell(.findingUnassigned, to: [official.person], about: .init("officials", official))
        if isGiven, let next {
            try scope.tell(.findingAssigned, to: [next.official.person], about: .init("officials", next.official))
        }
    }

    private static func undecided(of official: Official.ID, in scope: ActScope) throws -> [Finding] {
        let commune = scope.commune.id
        let duties = try ExplanationDuty.list(of: commune, official: official, on: scope.db)
        let own = try list(of: commune, official: official, on: scope.db)
        return try list(own.map(\.id), of: commune, on: scope.db).filter { finding in
            guard finding.state == .needsExplanation, finding.responsible?.official == official,
                FindingOutcome(finding, duties: duties) == .needsExplanation
            else { return false }
            return try Reminder.standing(on: finding.matter, of: official, in: commune, on: scope.db) == nil
        }
    }
}

extension ActScope {
    /// Who takes over, as he would answer for a file; nil where the author would give files to himself.
    fileprivate func successor(_ official: Official.ID?) throws -> Finding.Responsible? {
        guard let official, author.account.person != official.person else { return nil }
        return Finding.Responsible(official: official, unit: try unit(of: official))
    }
}

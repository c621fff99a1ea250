import Accountability
import Documents
import Postgres
import Store

/// An official's line among the commune's people, from his record.
struct YearLine: Sendable {
    let official: Official
    let count: ReminderRule.Count
    let threshold: Int
    let reviews: [ReviewCase]
}

extension YearPacket {
    /// What goes to the chairman and to the Party committee, and the files they stand in.
    private static let suggestions: [(kind: PaperKind, name: String)] = [
        (.reviewSuggestion, "goi-y-kiem-diem"), (.reviewSuggestionToParty, "goi-y-kiem-diem-gui-cap-uy"),
    ]

    /// Writes the folder of an official: his record, and the papers of the suggestion where there is one.
    func write(_ official: Official, to files: inout PacketWriter, papers: PaperWriter, on db: Connection) throws
        -> YearLine
    {
        let query = OfficialRecord.Query(of: official.id, from: year.from, to: year.to, asOf: asOf)
        let record = try OfficialRecord(query, of: commune, on: db)
        let folder = PacketName.folder(of: official)
        let stamp = stamp(exportedOn: record.exportedOn)
        for format in Manuscript.Format.allCases {
            let report = record.report(as: .paper(format))
            try files.add("\(folder)/ho-so.\(format.rawValue)", report.manuscript(stamp).file(format))
        }
        let reviews = record.proceedings.cases.filter { belongs($0) }
        for review in reviews {
            for (kind, name) in Self.suggestions {
                guard let paper = try papers.suggestion(kind, of: review) else { continue }
                let name = "\(folder)/\(name)-\(review.year.year)-\(review.id.text.prefix(8))"
                for format in Manuscript.Format.allCases {
                    try files.add("\(name).\(format.rawValue)", paper.manuscript.file(format))
                }
            }
        }
        return YearLine(
            official: official,
            count: record.count,
            threshold: record.policy.threshold,
            reviews: reviews
        )
    }

    /// Whether a case is one of the year, or was left over from one before.
    func belongs(_ review: ReviewCase) -> Bool {
        review.year.year == year.year || review.year.year < year.year && review.standing.isUndecided
    }

    /// The officials the packet is about, in Vietnamese order: who left before the year is none of them.
    func officials(on db: Connection) throws -> [Official] {
        let gone = Set(
            try Departure.list(of: commune.id, asOf: asOf, on: db)
                .filter { $0.annulment == nil && $0.leftOn < year.from }.map(\.official)
        )
        return try Official.list(of: commune.id, on: db).filter { !gone.contains($0.id) }
    }
}

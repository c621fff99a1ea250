public import Accountability
import Documents
import Store

extension PaperWriter {
    /// Whether a commendation is still proposed or was approved: one that was declined or taken back gives no paper.
    public static func proposes(_ commendation: Commendation) -> Bool {
        commendation.state != .declined && commendation.state != .revoked
    }

    /// The proposal to commend (*tờ trình*) with the summary of the achievement; nil where there is none.
    public func proposal(_ commendation: Commendation) throws -> AdministrativePaper? {
        guard Self.proposes(commendation) else { return nil }
        let officials = commendation.shares.map(\.official)
        let persons = try Person.names(of: Set(officials.map(\.person) + [commendation.nominator]), on: db)
        let units = try OrgUnit.names(of: commune.id, on: db)
        let approved = commendation.events.first { $0.kind == .approved }
        let kind = commendation.kind.title.lowercasedFirst
        var values = PaperValues([
            .commune: place, .kind: kind, .form: commendation.form.title.lowercasedFirst,
            .achievement: commendation.achievement, .achievedOn: commendation.happenedOn.vietnamese,
            .initiative: commendation.initiativeDocument,
        ])
        values.fill(
            .commended,
            Table(
                columns: [
                    .init("TT", alignment: .center, width: 0.08), .init("Họ và tên", width: 0.42),
                    .init("Đơn vị", width: 0.32), .init("Đóng góp", alignment: .center, width: 0.18),
                ],
                rows: commendation.shares.enumerated().map { index, share in
                    [
                        .init("\(index + 1)"), .init(persons[share.official.person] ?? PaperValues.dots),
                        .init(share.unit.flatMap { units[$0] } ?? ""), .init("\(share.percent)%"),
                    ]
                }
            )
        )
        let summary = [
            Fact("Ngày lập thành tích", commendation.happenedOn.vietnamese),
            Fact("Loại, hình thức", "\(commendation.kind.title); \(commendation.form.title.lowercasedFirst)"),
            commendation.initiativeDocument.map { Fact("Văn bản công nhận sáng kiến", $0) },
        ].compactMap(\.self)
        return try paper(
            .commendationProposal,
            on: approved?.happenedOn ?? today,
            recordedAt: approved?.recordedAt,
            values,
            signer: .proposer(persons[commendation.nominator] ?? ""),
            appendix: .init(
                "Tóm tắt thành tích",
                [.facts(summary), .paragraph(.spoken([Run(commendation.achievement)]))]
            )
        )
    }
}

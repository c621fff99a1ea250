import Accountability
import Ledger
import Reports
import Store

extension FormAid {
    /// What a nomination begins with: one person has the whole share, nobody nominates himself, and what was nominated before may be
    /// the same achievement.
    static let nomination = FormAid { _, reading in
        let own = reading.account.account.person.text
        let officials = try FormChoices.read(["Official"], reading)["Official"] ?? []
        let earlier = try Commendation.page(
            knownTo: reading.account.account,
            PageRequest(limit: 50),
            of: reading.commune,
            on: reading.db
        ).values
        return Known(
            suggested: ["shares": [["percent": 100]]],
            choices: [
                "Official": officials.filter { $0.word != own },
                "Commendation": earlier.map { commendation in
                    let achievement = commendation.achievement.prefix(80)
                    return .init(
                        word: commendation.id.text,
                        title: "\(achievement) (ngày \(commendation.happenedOn.vietnamese))"
                    )
                },
            ]
        )
    }

    /// Whose names may be published: those who are commended, each asked.
    static let announcement = FormAid { asked, reading in
        guard let commendation = asked.subject?.value as? Commendation else { return Known() }
        let commended = commendation.shares.map(\.official)
        let names = try Official.names(of: commended, in: reading.commune, on: reading.db)
        return Known(choices: [
            "Official": commended.compactMap { id in names[id].map { .init(word: id.text, title: $0) } }
        ])
    }
}

/// Whose file it was, and how that is known.
public enum Responsible: Hashable, Sendable {
    /// A person said so.
    case confirmed(Official.ID)
    /// A dated assignment says so; a person has yet to confirm it.
    case assigned(Official.ID)
    /// Only the register's officer column says so. It may name the desk that handed the result over: a hint, never an answer.
    case hinted(Official.ID)
    /// Nobody is known, or two are.
    case nobody
}

extension Assignment {
    /// Whose file it was: what a person confirmed, before what an assignment of that day says, before the register's officer column.
    ///
    /// The assignment that says most decides: one of the procedure before one of the field before one of the unit alone. Where two
    /// officials share what says most, the one of the file's own unit is meant; if that still leaves two, nobody is. Chosen so
    /// because a wrong name costs a person more than an open question costs a unit head.
    public static func responsible(
        procedure: String?,
        field: String?,
        unit: OrgUnit.ID?,
        on day: CalendarDay,
        among assignments: [Assignment],
        confirmed: Official.ID? = nil,
        hinted: Official.ID? = nil
    ) -> Responsible {
        if let confirmed { return .confirmed(confirmed) }
        let holding = assignments.filter { $0.holds(on: day) }
        let asked: [Duty?] = [
            procedure.map { .procedure(Folding.fold($0)) }, field.map { .field(Folding.fold($0)) },
            unit.map { .unit($0) },
        ]
        for duty in asked {
            let matching = holding.filter { $0.duty == duty }
            guard !matching.isEmpty else { continue }
            if let one = single(matching) { return .assigned(one) }
            if let one = single(matching.filter { $0.unit == unit }) { return .assigned(one) }
            return .nobody
        }
        return hinted.map { .hinted($0) } ?? .nobody
    }

    private static func single(_ assignments: [Assignment]) -> Official.ID? {
        let officials = Set(assignments.map(\.official))
        return officials.count == 1 ? officials.first : nil
    }
}

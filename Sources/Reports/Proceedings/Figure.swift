import Accountability

/// One number about what people did: which things it counts. The number and the list behind it come from the same rule.
struct Figure<Thing: Sendable>: Sendable {
    /// The key in JSON, snake_case.
    let key: String
    /// The label, in Vietnamese.
    let label: String
    /// The things counted, in the order of the list.
    let choose: @Sendable ([Thing]) -> [Thing]

    /// Counts the things for which `counts` holds.
    init(_ key: String, _ label: String, _ counts: @escaping @Sendable (Thing) -> Bool) {
        self.init(key, label, choosing: { $0.filter(counts) })
    }

    /// Counts the things chosen.
    init(_ key: String, _ label: String, choosing choose: @escaping @Sendable ([Thing]) -> [Thing]) {
        self.key = key
        self.label = label
        self.choose = choose
    }
}

/// The numbers about one noun, of the things of a period. Whoever a thing belongs to, it counts in the total.
struct FigureGroup<Thing: Sendable>: Sendable {
    /// The key in JSON, and the beginning of each figure's name: `reminders`.
    let key: String
    /// The label, in Vietnamese.
    let label: String
    /// The things of the period.
    let things: [Thing]
    /// Whose row a thing is counted in; nil: nobody's.
    let official: @Sendable (Thing) -> Official.ID?
    /// What names a thing; a list has it once.
    let id: @Sendable (Thing) -> String
    /// The thing as an item of the list behind a number.
    let item: @Sendable (Thing) -> FigureItem.Thing
    /// As of which day the list is told.
    let asOf: CalendarDay
    /// The numbers, in the order in which they are read.
    let figures: [Figure<Thing>]
}

/// What the summary and the lists ask of the numbers about a noun, whichever noun it is.
protocol Figures: Sendable {
    /// The key in JSON.
    var key: String { get }
    /// The label, in Vietnamese.
    var label: String { get }
    /// The keys of the numbers.
    var keys: [String] { get }
    /// The officials in whose rows something counts; nil among them where something is nobody's.
    var officials: Set<Official.ID?> { get }
    /// The numbers: of everything, or of one official's row. `link` makes the address of a list from the name of a number.
    func fields(of official: Official.ID??, link: (String) -> String) -> [Report.Field]
    /// The things behind a number of this name; nil where there is none of this name.
    func list(behind name: String, of official: Official.ID??) -> [FigureItem]?
}

extension FigureGroup: Figures {
    var keys: [String] { figures.map(\.key) }

    var officials: Set<Official.ID?> { Set(things.map(official)) }

    func fields(of official: Official.ID??, link: (String) -> String) -> [Report.Field] {
        let things = things(of: official)
        return figures.map { figure in
            Report.Field(
                key: figure.key,
                label: figure.label,
                value: .count(figure.choose(things).count),
                link: link("\(key).\(figure.key)")
            )
        }
    }

    func list(behind name: String, of official: Official.ID??) -> [FigureItem]? {
        guard let figure = figures.first(where: { "\(key).\($0.key)" == name }) else { return nil }
        return figure.choose(things(of: official)).map { FigureItem(id: id($0), asOf: asOf, thing: item($0)) }
    }

    private func things(of official: Official.ID??) -> [Thing] {
        guard let official else { return things }
        return things.filter { self.official($0) == official }
    }
}

import Accountability
import Testing

/// In which column of table II.06a a file stands.
@Suite struct ResolutionFormTests {
    private typealias Column = ResolutionForm.Column

    @Test(arguments: [
        (DossierClass.early, ResolutionForm.Column.early), (.onTime, .onTime), (.withdrawn, .onTime), (.late, .late),
        (.openInTime, .openInTime), (.waiting, .openInTime), (.openOverdue, .openOverdue),
    ])
    func `every class has its column, and its sums`(dossierClass: DossierClass, column: ResolutionForm.Column) throws {
        var row = ResolutionForm.Row()
        row.add(3, dossierClass, .channel(.online), by: try shipped)
        let isOpen = [.openInTime, .openOverdue].contains(column)
        for other in Column.allCases {
            let isCounted = [column, .received, .online, isOpen ? .open : .resolved].contains(other)
            #expect(row[other] == (isCounted ? 3 : 0), "\(other)")
        }
        try row.check("Hộ tịch")
    }

    @Test func `how files came adds up to what was received`() throws {
        var row = ResolutionForm.Row()
        let receipts: [ResolutionForm.Receipt] = [
            .carriedOver, .channel(.online), .channel(.inPerson), .channel(.postal), .channel(.other), .channel(nil),
        ]
        for receipt in receipts { row.add(1, .late, receipt, by: try shipped) }
        #expect(row[.received] == 6 && row[.online] == 1 && row[.carriedOver] == 1 && row[.direct] == 4)
        #expect(row.untold == 1)
        try row.check("Hộ tịch")
    }

    @Test func `a file of which nothing is known stands in no column, and the rest balances`() throws {
        var row = ResolutionForm.Row()
        row.add(2, .unknown, .channel(.online), by: try shipped)
        row.add(5, .early, .carriedOver, by: try shipped)
        #expect(row.unplaced == 2 && row[.received] == 5)
        try row.check("Hộ tịch")
    }

    @Test(arguments: [DossierClass.withdrawn, .waiting, .late])
    func `a form that forgets a class is refused by the numbers it breaks`(forgotten: DossierClass) throws {
        let whole = try shipped
        let form = ResolutionForm(
            from: whole.from,
            source: whole.source,
            classes: whole.classes.filter { $0.key != forgotten },
            receipts: whole.receipts
        )
        var row = ResolutionForm.Row()
        row.add(4, forgotten, .channel(.online), by: form)
        row.add(1, .early, .channel(.online), by: form)
        #expect(throws: Refusal(.formUnbalanced, "Hộ tịch: (3) = 5, (7) + (11) = 1")) { try row.check("Hộ tịch") }
    }

    @Test func `a form that forgets a way of coming is refused too`() throws {
        let form = ResolutionForm(
            from: .earliest,
            source: "",
            classes: try shipped.classes,
            receipts: [.carriedOver: .carriedOver]
        )
        var row = ResolutionForm.Row()
        row.add(2, .late, .channel(.postal), by: form)
        #expect(throws: Refusal(.formUnbalanced, "Đất đai: (3) = 2, (4) + (5) + (6) = 0")) { try row.check("Đất đai") }
    }

    @Test func `rows add up, and forms follow each other by day`() throws {
        var one = ResolutionForm.Row()
        one.add(1, .late, .carriedOver, by: try shipped)
        var other = ResolutionForm.Row()
        other.add(2, .unknown, .channel(nil), by: try shipped)
        other.add(3, .late, .channel(nil), by: try shipped)
        let sum = one + other
        #expect(sum[.late] == 4 && sum[.received] == 4 && sum.unplaced == 2 && sum.untold == 3)
        let day = try #require(CalendarDay(year: 2027, month: 1, day: 1))
        let next = ResolutionForm(from: day, source: "Thông tư sau", classes: [:], receipts: [:])
        let forms = ResolutionForm.shipped + [next]
        #expect(ResolutionForm.inForce(on: day.adding(days: -1), among: forms) == (try shipped))
        #expect(ResolutionForm.inForce(on: day, among: forms) == next)
        #expect(ResolutionForm.inForce(on: .earliest) == (try shipped))
    }

    private var shipped: ResolutionForm { get throws { try #require(ResolutionForm.shipped.first) } }
}

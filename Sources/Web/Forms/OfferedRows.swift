import HTML
import Ledger

/// The rows a repeated group may have, known beforehand: each is ticked or left.
struct OfferedRows: Sendable {
    var rows: [Row]
    /// What is said where there is none.
    let absent: String

    /// One of them.
    struct Row: Sendable {
        /// The member that names it, and what it says.
        let member: String
        let id: String
        let title: String
        let remark: String
        /// The page of what it rests on.
        let address: String
        /// The row's other members, asked for beside it.
        var asks: [String] = []
    }
}

/// Rows to tick, with what else each asks for.
struct OfferedRowsView: HTMLContent {
    private let view: ControlView
    private let fields: [any BodyFieldDescription]
    private let offered: OfferedRows

    init(of view: ControlView, _ fields: [any BodyFieldDescription], _ offered: OfferedRows) {
        self.view = view
        self.fields = fields
        self.offered = offered
    }

    func write(to page: inout HTMLBuffer) {
        fieldset(.class("group")) {
            legend { view.heading }
            if let mistake = view.mistake { p(.class("mistake")) { mistake } }
            if offered.rows.isEmpty { p(.class("absent")) { offered.absent } }
            for (index, row) in offered.rows.enumerated() {
                let place = filled.firstIndex { $0.object?[row.member]?.string == row.id }
                let name = "\(view.name).\(index)"
                div(.class("offered")) {
                    label(.class("choice"), .for("f-\(name)")) {
                        input(
                            .type("checkbox"),
                            .id("f-\(name)"),
                            .name("\(name).\(row.member)"),
                            .value(row.id),
                            .checked.when(place != nil)
                        )
                        span { row.title }
                    }
                    p(.class("remark")) {
                        row.remark
                        " "
                        a(.href(row.address)) { "Xem" }
                    }
                    for field in fields where row.asks.contains(field.name) {
                        ControlView(
                            field: field,
                            name: "\(name).\(field.name)",
                            pointer: place.map { "\(view.pointer)/\($0)/\(field.name)" } ?? "",
                            value: place.flatMap { filled[$0].object?[field.name] },
                            state: view.state,
                            isPartOfRequired: false
                        )
                    }
                }
            }
        }.write(to: &page)
    }

    private var filled: [JSON] { view.value?.array ?? [] }
}

import Accountability
import HTML
import Reports

/// A list with its filters, a part of it at a time.
struct ListPage {
    let frame: PageFrame
    let listing: Listing
    /// The address of this page.
    let address: String
    let done: String?
    /// What was asked for, by the filters' names.
    let asked: FormBody
    /// Nil before what must be asked for is filled in.
    let part: Listing.Part?
    let choices: FormChoices
    /// The acts that make something new here.
    let acts: [(title: String, address: String)]
    /// The address of the next part; nil on the last.
    let next: String?
    /// The address of the whole list.
    let download: String

    var view: some HTMLContent {
        FramedPage(listing.title, frame) {
            h1 { listing.title }
            p(.class("when")) { listing.summary }
            DoneMessage(done)
            if !acts.isEmpty { ActLinks(acts: acts) }
            if !listing.filters.isEmpty {
                FilterView(address: address, filters: listing.filters, asked: asked, choices: choices)
            }
            if let part {
                p(.class("remark")) { total(part) }
                if !part.rows.isEmpty {
                    DownloadLinks(download)
                    RowsTable(
                        rows: part.rows,
                        thing: listing.thingPath.map(PageAddress.of),
                        chosen: listing.columns
                    )
                }
            }
            if let next { p { a(.class("button"), .rel("next"), .href(next)) { "Xem tiếp" } } }
        }
    }

    private func total(_ part: Listing.Part) -> String {
        if part.total == 0 {
            return listing.filters.contains { !asked[$0.name].isEmpty }
                ? "Không có mục nào khớp với điều kiện lọc." : "Chưa có mục nào."
        }
        return "Có \(VietnameseFormat.number(part.total)) mục."
    }
}

/// The filters of a list as a form that is sent with the address.
struct FilterView: HTMLContent {
    let address: String
    let filters: [QueryParameter]
    let asked: FormBody
    let choices: FormChoices

    func write(to page: inout HTMLBuffer) {
        form(.class("period"), .action(address), .method("get")) {
            for filter in filters {
                if filter.isTyped(among: choices) {
                    // An id of its own: a form below may ask for the same thing.
                    Field("filter.\(filter.name)", filter.heading) { id in
                        FilterControl(id: id, filter: filter, picked: asked[filter.name], choices: choices)
                    }
                } else if !asked[filter.name].isEmpty {
                    input(.type("hidden"), .name(filter.name), .value(asked[filter.name]))
                }
            }
            button(.type("submit")) { "Lọc" }
        }.write(to: &page)
        // Paper has no fields to look into.
        let said = filters.compactMap { filter in filter.words(asked[filter.name], among: choices) }
        if !said.isEmpty { p(.class("print-line")) { said.joined(separator: "; ") }.write(to: &page) }
    }
}

/// One filter.
private struct FilterControl: HTMLContent {
    let id: String
    let filter: QueryParameter
    let picked: String
    let choices: FormChoices

    func write(to page: inout HTMLBuffer) {
        switch filter.form {
        case .choice(let words):
            choice(among: words.map { FieldControl.Choice(word: $0, title: filter.titles[$0] ?? $0) })
                .write(to: &page)
        case .identifier, .uuid: choice(among: filter.kind.flatMap { choices[$0] } ?? []).write(to: &page)
        case .day: entry("date").write(to: &page)
        case .month: entry("month").write(to: &page)
        case .line(let limit), .text(let limit), .cursor(let limit):
            input(.type("text"), .id(id), .name(filter.name), .value(picked), .maximumLength(limit)).write(to: &page)
        case .integer: entry("number").write(to: &page)
        }
    }

    private func choice(among offered: [FieldControl.Choice]) -> ChoiceControl {
        ChoiceControl(id: id, name: filter.name, offered, picked: picked, isRequired: false, blank: "– Tất cả –")
    }

    private func entry(_ type: String) -> some HTMLContent {
        input(.type(type), .id(id), .name(filter.name), .value(picked))
    }
}

/// The rows of a list: what is said of each in a line. The first cell leads to the thing's page.
private struct RowsTable: HTMLContent {
    let rows: [Listing.Row]
    let thing: String?
    /// The keys of what is said, in their order; empty: what is said first.
    let chosen: [String]

    /// More columns than a screen shows say less.
    private static let most = 7

    func write(to page: inout HTMLBuffer) {
        let all = rows.map(\.fields).forPeople
        let columns = columns(of: all)
        table(.class("rows")) {
            thead { tr { for column in columns { th(.scope(.column)) { column.label } } } }
            tbody { RowsBody(ids: rows.map(\.id), fields: all, columns: columns, thing: thing) }
        }.write(to: &page)
    }

    /// What is said in a line, in the order in which the rows say it first.
    private func columns(of all: [[Report.Field]]) -> [RowsBody.Column] {
        var columns: [RowsBody.Column] = []
        var seen: [Report.Field] = []
        // The rows of a list have the same keys, nearly always.
        for fields in all where !fields.elementsEqual(seen, by: { $0.key == $1.key }) {
            for field in fields where field.isShort && !columns.contains(where: { $0.key == field.key }) {
                columns.append(.init(key: field.key, label: field.label))
            }
            seen = fields
        }
        return chosen.isEmpty
            ? Array(columns.prefix(Self.most)) : chosen.compactMap { key in columns.first { $0.key == key } }
    }
}

/// The lines of a list, each written before the next one is made.
private struct RowsBody: HTMLContent {
    /// What stands in a column.
    struct Column {
        let key: String
        let label: String
    }

    private let ids: [String]
    private let fields: [[Report.Field]]
    private let columns: [Column]
    /// Where the page of a line is.
    private let thing: String?
    private let name = Prepared(th(.scope(.row), .class("name")) {})
    /// The cells of the columns behind the first.
    private let cells: [Prepared<ElementKind.Cell>]

    init(ids: [String], fields: [[Report.Field]], columns: [Column], thing: String?) {
        self.ids = ids
        self.fields = fields
        self.columns = columns
        self.thing = thing
        cells = columns.dropFirst().map { Prepared(td(.dataLabel($0.label)) {}) }
    }

    func write(to page: inout HTMLBuffer) {
        var known: (keys: [Report.Field], places: [Int?])?
        for (id, fields) in zip(ids, fields) {
            // The rows of a list have the same keys, nearly always.
            let isAlike = known.map { fields.elementsEqual($0.keys) { $0.key == $1.key && $0.isShort == $1.isShort } }
            if isAlike != true {
                known = (fields, columns.map { column in fields.firstIndex { $0.key == column.key && $0.isShort } })
            }
            tr { RowCells(body: self, id: id, fields: fields, places: known?.places ?? []) }.write(to: &page)
        }
    }

    /// One line of a list.
    private struct RowCells: HTMLContent {
        let body: RowsBody
        let id: String
        let fields: [Report.Field]
        /// Which field stands in each column.
        let places: [Int?]

        func write(to page: inout HTMLBuffer) {
            let first = value(0)
            if let thing = body.thing {
                body.name { a(.href("\(thing)/\(id)")) { first } }.write(to: &page)
            } else {
                body.name { first }.write(to: &page)
            }
            for (index, cell) in body.cells.enumerated() { cell { value(index + 1) }.write(to: &page) }
        }

        private func value(_ column: Int) -> ValueView {
            ValueView(value: places[column].map { fields[$0].value } ?? .text("–"))
        }
    }
}

extension QueryParameter {
    /// What a filter is called on a page.
    var heading: String { label ?? String(summary.prefix { !".;".contains($0) }) }

    /// What was asked for in words, "Tình trạng: Chờ giải trình"; nil where nothing was.
    fileprivate func words(_ asked: String, among choices: FormChoices) -> String? {
        asked.isEmpty ? nil : said(asked, among: choices).map { "\(heading): \($0)" }
    }

    /// What was asked for as people say it; nil where that is not known.
    func said(_ asked: String, among choices: FormChoices) -> String? {
        switch form {
        case .choice: titles[asked] ?? asked
        case .identifier, .uuid: kind.flatMap { choices[$0] }?.first { $0.word == asked }?.title
        case .day: CalendarDay(iso: asked)?.vietnamese
        case .month: YearMonth(iso: asked).map { "\($0.month)/\($0.year)" }
        case .cursor: nil
        case .line, .text, .integer: asked
        }
    }

    /// Whether people say it themselves. An id that is in no list comes with the address of the page that leads here.
    fileprivate func isTyped(among choices: FormChoices) -> Bool {
        switch form {
        case .identifier, .uuid: kind.map { choices[$0] != nil } ?? false
        default: true
        }
    }
}

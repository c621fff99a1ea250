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
        let shown = zip(rows, rows.map(\.fields).forPeople).map { (id: $0.id, fields: $1.filter(\.isShort)) }
        let labels = shown.flatMap(\.fields).reduce(into: [(key: String, label: String)]()) { labels, field in
            if !labels.contains(where: { $0.key == field.key }) { labels.append((field.key, field.label)) }
        }
        let columns =
            chosen.isEmpty
            ? Array(labels.prefix(Self.most)) : chosen.compactMap { key in labels.first { $0.key == key } }
        table(.class("rows")) {
            thead { tr { for column in columns { th(.scope(.column)) { column.label } } } }
            tbody {
                for row in shown {
                    tr {
                        for (index, column) in columns.enumerated() {
                            let value = row.fields.first { $0.key == column.key }?.value ?? .text("–")
                            if index == 0 {
                                th(.scope(.row), .class("name")) {
                                    if let thing {
                                        a(.href("\(thing)/\(row.id)")) { ValueView(value: value) }
                                    } else {
                                        ValueView(value: value)
                                    }
                                }
                            } else {
                                td(.dataLabel(column.label)) { ValueView(value: value) }
                            }
                        }
                    }
                }
            }
        }.write(to: &page)
    }
}

extension QueryParameter {
    /// What a filter is called on a page.
    fileprivate var heading: String { label ?? String(summary.prefix { !".;".contains($0) }) }

    /// What was asked for in words, "Tình trạng: Chờ giải trình"; nil where nothing was.
    fileprivate func words(_ asked: String, among choices: FormChoices) -> String? {
        guard !asked.isEmpty else { return nil }
        let said: String? =
            switch form {
            case .choice: titles[asked] ?? asked
            case .identifier, .uuid: kind.flatMap { choices[$0] }?.first { $0.word == asked }?.title
            case .day: CalendarDay(iso: asked)?.vietnamese
            case .month: YearMonth(iso: asked).map { "\($0.month)/\($0.year)" }
            case .cursor: nil
            case .line, .text, .integer: asked
            }
        return said.map { "\(heading): \($0)" }
    }

    /// Whether people say it themselves. An id that is in no list comes with the address of the page that leads here.
    fileprivate func isTyped(among choices: FormChoices) -> Bool {
        switch form {
        case .identifier, .uuid: kind.map { choices[$0] != nil } ?? false
        default: true
        }
    }
}

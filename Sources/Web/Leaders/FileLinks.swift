import Accountability
import Actions
import HTML
import Reports

/// Where the lists behind numbers are: each query a report carries is an address of the interface, and its page has the same address.
/// Who sees totals only has no links.
struct FileLinks: Sendable {
    let areOpen: Bool
    /// Why whoever works with totals opens files; only they are opened to him.
    var reason: String?
    /// Whether there is a register: before the first there is no list of files to open.
    var hasRegister = true

    /// The page of a query; nil where there is none, or where it would be refused.
    func address(_ link: String?) -> String? {
        guard areOpen, let link else { return nil }
        guard link.hasPrefix("from=") else { return reason == nil ? "/\(link)" : nil }
        guard hasRegister else { return nil }
        return "/dossiers?\(link)\(reason.map { "&reason=\(PercentEncoding.query($0))" } ?? "")"
    }
}

extension FileLinks {
    /// Those on a leaders' page for whoever asks for it.
    init(for author: Author, _ query: LeaderQuery, exportedOn: CalendarDay?) {
        hasRegister = exportedOn != nil
        reason = query.asksReason ? query.reason : nil
        areOpen = author.may(.readDossiers) && (!query.asksReason || reason != nil)
    }
}

/// A value that opens what is behind it.
struct LinkedValue: HTMLContent {
    let field: Report.Field
    let links: FileLinks

    func write(to page: inout HTMLBuffer) {
        guard let address = links.address(field.link), field.value != .notRecorded else {
            ValueView(value: field.value).write(to: &page)
            return
        }
        a(.href(address)) { ValueView(value: field.value) }.write(to: &page)
    }
}

/// Names with their values, each opening what is behind it.
struct LinkedFacts: HTMLContent {
    let fields: [Report.Field]
    let links: FileLinks

    func write(to page: inout HTMLBuffer) {
        dl(.class("facts")) {
            for field in fields {
                dt { field.label }
                dd(.class(field.value == .count(0) ? "none" : "some")) { LinkedValue(field: field, links: links) }
            }
        }.write(to: &page)
    }
}

/// A list of things as a table: the fields of these keys, in this order. What is beyond the limit opens below it.
struct ThingsTable: HTMLContent {
    let things: [[Report.Field]]
    let keys: [String]
    let links: FileLinks
    let limit: Int
    /// What is counted below.
    let noun: String

    /// From a field whose value is a list of groups; other values have no things.
    init(_ field: Report.Field?, _ keys: [String], links: FileLinks, limit: Int = .max, of noun: String = "dòng") {
        things = field.map(\.things) ?? []
        self.keys = keys
        self.links = links
        self.limit = limit
        self.noun = noun
    }

    func write(to page: inout HTMLBuffer) {
        table(of: things.prefix(limit)).write(to: &page)
        if things.count > limit {
            details(.class("rest")) {
                summary { "Và \(VietnameseFormat.number(things.count - limit)) \(noun) khác" }
                table(of: things.dropFirst(limit))
            }.write(to: &page)
        }
    }

    private func table(of things: ArraySlice<[Report.Field]>) -> some HTMLContent {
        let headings = things.first.map { fields in keys.compactMap { key in fields.first { $0.key == key } } } ?? []
        // A few columns stand beside each other on a phone as well.
        return HTML.table(.class(keys.count > 4 ? "things" : "things few")) {
            thead {
                tr { for field in headings { th(.scope(.column), .class(kind(field))) { field.label } } }
            }
            tbody {
                for fields in things {
                    tr {
                        for key in keys {
                            if let field = fields.first(where: { $0.key == key }) {
                                if key == keys[0] {
                                    th(.scope(.row), .class(kind(field))) { LinkedValue(field: field, links: links) }
                                } else {
                                    td(.class(kind(field)), .dataLabel(field.label)) {
                                        LinkedValue(field: field, links: links)
                                    }
                                }
                            }
                        }
                    }
                }
            }
        }
    }

    private func kind(_ field: Report.Field) -> String {
        if field.value == .count(0) { return "number none" }
        return ValueView(value: field.value).isNumber ? "number" : "text"
    }
}

extension Report.Field {
    /// The things of a list of groups.
    var things: [[Report.Field]] {
        guard case .list(let values) = value else { return [] }
        return values.compactMap { if case .group(let fields) = $0 { fields } else { nil } }
    }

    /// The fields of a group.
    var parts: [Report.Field] { if case .group(let fields) = value { fields } else { [] } }
}

extension [Report.Field] {
    /// The field of a key.
    subscript(_ key: String) -> Report.Field? { first { $0.key == key } }
}

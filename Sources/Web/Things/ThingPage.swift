import Accountability
import HTML
import Reports

/// A thing with what is known of it, what may be done about it, and what happened so far.
struct ThingPage {
    let frame: PageFrame
    let title: String
    /// What has just been done; nil when one only looks.
    let done: String?
    let fields: [Report.Field]
    /// The acts that are open, with the addresses of their forms.
    let acts: [(title: String, address: String)]
    /// What may be taken of it on paper.
    let papers: [(title: String, address: String)]
    /// What may be sent to whom the thing is about; nil where nothing is to be sent.
    let message: NeutralMessage?

    var view: some HTMLContent {
        FramedPage(title, frame) {
            h1 { title }
            DoneMessage(done)
            if !acts.isEmpty { ActLinks(acts: acts) }
            FactsView(fields: fields.forPeople.filter(\.isShort), areWords: true)
            LinksView(links: ThingLinks.of(fields))
            for field in fields.forPeople where !field.isShort {
                section(.class("groups")) {
                    h2 { field.label }
                    if field.key == "events" {
                        TimelineView(value: field.value)
                    } else if field.key == "attachments" {
                        AttachmentsView(fields: fields)
                    } else {
                        PartView(value: field.value)
                    }
                }
            }
            PaperLinks(papers: papers)
            if let message { NeutralMessageView(message: message) }
        }
    }
}

/// What has just been done.
struct DoneMessage: HTMLContent {
    private let done: String?

    init(_ done: String?) { self.done = done }

    func write(to page: inout HTMLBuffer) {
        if let done { p(.class("done"), .role("status")) { "Đã ghi nhận: \(done)." }.write(to: &page) }
    }
}

/// What may be done, each leading to its form.
struct ActLinks: HTMLContent {
    let acts: [(title: String, address: String)]

    func write(to page: inout HTMLBuffer) {
        nav(.class("acts"), .ariaLabel("Việc có thể làm")) {
            for act in acts { a(.class("button"), .href(act.address)) { act.title } }
        }.write(to: &page)
    }
}

/// Other things this one names.
struct LinksView: HTMLContent {
    let links: [(title: String, address: String)]

    func write(to page: inout HTMLBuffer) {
        guard !links.isEmpty else { return }
        p(.class("links")) {
            for (index, link) in links.enumerated() {
                if index > 0 { " · " }
                a(.href(link.address)) { link.title }
            }
        }.write(to: &page)
    }
}

/// A group, table or list under a heading of its own.
struct PartView: HTMLContent {
    let value: Report.Value

    func write(to page: inout HTMLBuffer) {
        switch value {
        case .group(let fields):
            FactsView(fields: fields.filter(\.isShort), areWords: true).write(to: &page)
            for field in fields where !field.isShort { PartView(value: field.value).write(to: &page) }
        case .list(let values) where values.contains(where: \.isGroup):
            for value in values { div(.class("part")) { PartView(value: value) }.write(to: &page) }
        default: ValueView(value: value).write(to: &page)
        }
    }
}

extension Report.Value {
    fileprivate var isGroup: Bool { if case .group = self { true } else { false } }
}

import Accountability
import Actions
import HTML
import Hummingbird
import Reports
import Store

/// What stands around the pages of people who signed in: where they are, where they may go, and the way out.
struct PageFrame: Sendable {
    let commune: String
    let role: String
    let word: String
    let navigation: Navigation
    /// Whether nothing here is real.
    let isModel: Bool
    /// What stands around the page on paper.
    var print: PrintFrame

    /// The frame of a page for whoever visits it.
    init(_ page: PageContext) {
        let author = page.account.author
        commune = page.account.commune.name
        role = page.account.account.role.title
        word = page.word
        isModel = page.letterhead.isModel
        print = PrintFrame(of: page.account, page.letterhead, at: page.visit.at)
        navigation = Navigation(
            at: page.request.endpointPath ?? "",
            home: HomePage.title(for: page.account.account.role)
        ) { author.may($0) }
    }
}

extension PageFrame {
    /// The same for a page that says itself how far its numbers reach.
    var sayingItsExport: PageFrame { with { $0.exportedOn = nil } }

    /// The same for a page that has places to sign of its own.
    var signedInside: PageFrame { with { $0.signers = [] } }

    /// The same for a page asked for as of a day: what the register told later is not in it.
    func asked(asOf day: CalendarDay?) -> PageFrame {
        guard let day, let exportedOn = print.exportedOn, day < exportedOn else { return self }
        return sayingItsExport
    }

    private func with(_ change: (inout PrintFrame) -> Void) -> PageFrame {
        var frame = self
        change(&frame.print)
        return frame
    }
}

/// A page inside the frame.
struct FramedPage<Content: HTMLContent>: HTMLContent {
    private let title: String
    private let frame: PageFrame
    private let content: Content

    init(_ title: String, _ frame: PageFrame, @HTMLBuilder content: () -> Content) {
        self.title = title
        self.frame = frame
        self.content = content()
    }

    func write(to page: inout HTMLBuffer) {
        PageLayout(title: title) {
            a(.class("skip"), .href("#content")) { "Đến nội dung trang" }
            if frame.isModel { ModelBanner() }
            header(.class("frame")) {
                frame.navigation
                p(.class("who")) { "\(frame.commune) · \(frame.role)" }
                SignOutForm(word: frame.word)
            }
            main(.class("sheet"), .id("content")) {
                frame.print.head
                content
                frame.print.foot
            }
        }.write(to: &page)
    }
}

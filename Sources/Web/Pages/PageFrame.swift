import Accountability
import Actions
import HTML
import Store

/// What stands around the pages of people who signed in: where they are, where they may go, and the way out.
struct PageFrame: Sendable {
    let commune: String
    let role: String
    let word: String
    let links: [(address: String, title: String)]
    /// What stands around the page on paper.
    let print: PrintFrame

    /// `printedBy` is the name of whoever looks, where the page has read it.
    init(_ page: PageContext, printedBy name: String? = nil) {
        let author = page.account.author
        commune = page.account.commune.name
        role = page.account.account.role.title
        word = page.word
        let role = page.account.account.role.title
        print = PrintFrame(
            agency: "UBND \(commune.lowercasedFirst)",
            printedBy: name.map { "\($0) (\(role))" } ?? role,
            printedAt: page.visit.at
        )
        links = Self.all.filter { $0.permission.map { author.may($0) } ?? true }.map { ($0.address, $0.title) }
    }

    /// Every entry of the navigation, in its order.
    private static let all: [(address: String, title: String, permission: Permission?)] = [
        ("/home", "Bàn làm việc", .readNotices),
        ("/summary", "Trang lãnh đạo", .readSummary),
        ("/imports", "Nhập sổ", .importRegister),
        ("/findings", "Sự việc chậm", .readFindings),
        ("/incidents", "Vụ việc", .readFindings),
        ("/explanation-requests", "Giải trình", .answerOwnCase),
        ("/reminders", "Nhắc nhở", .readRecord),
        ("/service-desk", "Giao nhận", .recordService),
        ("/meeting-records", "Cuộc họp", .recordMeeting),
        ("/reviews", "Gợi ý kiểm điểm", .readRecord),
        ("/commendations", "Biểu dương", .readCommendations),
        ("/officials", "Cán bộ", .manageOfficials),
        ("/meeting-sheet", "Phiếu giao ban", .decideExplanation),
        ("/exceptions", "Ngoại lệ", .readExceptions),
        ("/ledger", "Sổ cái", .readExceptions),
        ("/me/record", "Hồ sơ của tôi", .answerOwnCase),
        ("/people/list", "Danh sách cán bộ", .manageOfficials),
        ("/start", "Bắt đầu", .manageAccounts),
        ("/accounts", "Người dùng", .manageAccounts),
        ("/second-factor-resets", "Mất điện thoại", .confirmSecondFactorReset),
        ("/help", "Trợ giúp", nil),
        ("/account", "Tài khoản", nil),
    ]
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
            header(.class("frame")) {
                nav(.ariaLabel("Các trang")) {
                    for link in frame.links { a(.href(link.address)) { link.title } }
                }
                p(.class("who")) { "\(frame.commune) · \(frame.role)" }
                form(.action("/sign-out"), .method("post")) {
                    FormWord(frame.word)
                    button(.type("submit"), .class("quiet")) { "Đăng xuất" }
                }
            }
            main(.class("sheet")) {
                frame.print.head
                content
                frame.print.foot
            }
        }.write(to: &page)
    }
}

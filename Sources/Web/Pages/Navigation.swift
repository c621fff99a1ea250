import Accountability
import HTML

/// Where somebody may go: what his role opens every day, and the rest behind one word, so that a phone shows the page and not the menu.
struct Navigation: HTMLContent, Sendable {
    private let daily: [Entry]
    private let others: [Entry]
    private let here: Entry?
    /// What the first page is called.
    let home: String

    /// Of whom `may` tells what he may do; `path` is the address of the page that is shown, `home` what his first page is called.
    init(at path: String, home: String, _ may: (Permission) -> Bool) {
        self.home = home
        let open = Self.all.filter { $0.permission.map(may) ?? true }
        daily = open.filter(\.isDaily)
        others = open.filter { !$0.isDaily }
        // The longest address is the nearest: `/me/record` and not `/me`.
        here = open.filter { path == $0.address || path.hasPrefix("\($0.address)/") }
            .max { $0.address.utf8.count < $1.address.utf8.count }
    }

    func write(to page: inout HTMLBuffer) {
        nav(.ariaLabel("Các trang")) {
            for entry in daily { NavigationLink(entry: entry, home: home, isHere: entry.address == here?.address) }
            details(.class("more")) {
                summary { rest }
                div {
                    for entry in others {
                        NavigationLink(entry: entry, home: home, isHere: entry.address == here?.address)
                    }
                }
            }
        }.write(to: &page)
    }

    /// What the rest is called: where one is, if that is among it.
    private var rest: String {
        guard let here, !here.isDaily else { return "Mục khác" }
        return "Mục khác: \(here.title)"
    }

    /// A page of the navigation.
    struct Entry: Sendable {
        let address: String
        let title: String
        let permission: Permission?
        let isDaily: Bool

        init(_ address: String, _ title: String, _ permission: Permission?, isDaily: Bool = true) {
            self.address = address
            self.title = title
            self.permission = permission
            self.isDaily = isDaily
        }
    }

    /// Every entry, in its order.
    static let all: [Entry] = [
        Entry("/home", "Bàn làm việc", .readNotices),
        Entry("/summary", "Trang lãnh đạo", .readSummary),
        Entry("/imports", "Nhập sổ", .importRegister),
        Entry("/findings", "Sự việc chậm", .readFindings),
        Entry("/explanation-requests", "Giải trình", .answerOwnCase),
        Entry("/reminders", "Nhắc nhở", .readRecord),
        Entry("/service-desk", "Giao nhận", .recordService),
        Entry("/meeting-sheet", "Phiếu giao ban", .decideExplanation),
        Entry("/me/record", "Hồ sơ của tôi", .answerOwnCase),
        Entry("/start", "Bắt đầu", .manageAccounts),
        Entry("/accounts", "Người dùng", .manageAccounts),
        Entry(FindDossier.path, "Tìm hồ sơ", .readRecord, isDaily: false),
        Entry("/incidents", "Vụ việc", .readFindings, isDaily: false),
        Entry("/meeting-records", "Ghi nhận tại cuộc họp", .recordMeeting, isDaily: false),
        Entry("/reviews", "Gợi ý kiểm điểm", .readRecord, isDaily: false),
        Entry("/commendations", "Biểu dương", .readCommendations, isDaily: false),
        Entry("/officials", "Cán bộ", .manageOfficials, isDaily: false),
        Entry("/people/list", "Danh sách cán bộ", .manageOfficials, isDaily: false),
        Entry("/delegations", "Ủy quyền", .readReviews, isDaily: false),
        Entry("/year-end", "Cuối năm", .readProceedings, isDaily: false),
        Entry("/exceptions", "Ngoại lệ", .readExceptions, isDaily: false),
        Entry("/ledger", "Sổ cái", .readExceptions, isDaily: false),
        Entry("/second-factor-resets", "Mất điện thoại", .confirmSecondFactorReset, isDaily: false),
        Entry("/role-grants", "Vai trò đã cấp", .confirmSecondFactorReset, isDaily: false),
        Entry("/policies", "Quy chế", .readPolicy, isDaily: false),
        Entry("/paper-templates", "Mẫu văn bản", .readPolicy, isDaily: false),
        Entry("/calendar", "Lịch làm việc", .readPolicy, isDaily: false),
        Entry("/help", "Trợ giúp", nil, isDaily: false),
        Entry("/account", "Tài khoản", nil, isDaily: false),
    ]
}

private struct NavigationLink: HTMLContent {
    let entry: Navigation.Entry
    let home: String
    let isHere: Bool

    func write(to page: inout HTMLBuffer) {
        a(.href(entry.address), .ariaCurrent.when(isHere)) { entry.address == "/home" ? home : entry.title }.write(
            to: &page
        )
    }
}

import Accountability
import HTML
import Store

/// When somebody's password or second factor was set anew for him: a list for his own account.
struct LettingsInView: HTMLContent {
    let all: [LettingIn]

    func write(to page: inout HTMLBuffer) {
        section(.class("groups"), .id("lettings-in")) {
            h2 { "Liên kết đã cấp để đặt lại" }
            p { "Không phải bạn đề nghị? Báo ngay Chủ tịch UBND và đổi mật khẩu dưới đây." }
            ul(.class("told")) { for one in all { li { one.sentence } } }
        }.write(to: &page)
    }
}

/// The same for the first page after signing in, while it is news.
struct LettingInWarning: HTMLContent {
    let letting: LettingIn

    /// For how many days it is news.
    private static let days = 14

    /// What is told of the newest on a day; nil when that is long ago.
    init?(_ all: [LettingIn], on today: CalendarDay) {
        guard let newest = all.first, newest.issuedAt.day.adding(days: Self.days) >= today else { return nil }
        letting = newest
    }

    func write(to page: inout HTMLBuffer) {
        p(.class("warning"), .role("note")) {
            strong { "Tài khoản của bạn: " }
            letting.sentence
            " Không phải bạn đề nghị? "
            a(.href("/account#lettings-in")) { "Xem và đổi mật khẩu" }
        }.write(to: &page)
    }
}

extension LettingIn {
    /// Who issued it, what it sets anew, and whether it was used.
    fileprivate var sentence: String {
        let who = issuer == .console ? "bàn điều khiển máy chủ" : issuer.role.title
        let what = resetsSecondFactor ? "mật khẩu và xác thực hai lớp" : "mật khẩu"
        let use = usedAt.map { "đã dùng lúc \($0.vietnamese)" } ?? "chưa dùng"
        return "\(issuedAt.vietnamese): liên kết đặt lại \(what), do \(who) cấp, \(use)."
    }
}

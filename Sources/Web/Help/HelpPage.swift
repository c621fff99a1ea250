import Accountability
import Actions
import HTML
import Store

/// `GET /help`: the rules in plain words, with the numbers of the policy in force.
struct HelpPage {
    let frame: PageFrame
    /// Nil where the commune has none yet, and for whoever may not read it.
    let policy: Policy?
    let mayReadPolicy: Bool

    var view: some HTMLContent {
        FramedPage("Trợ giúp", frame) {
            h1 { "Quy tắc, nói cho dễ hiểu" }
            p(.class("when")) {
                "Chương trình nhắc việc, ghi lại và gợi ý. Mọi kết luận, nhắc nhở, khen đều do người có thẩm quyền quyết định."
            }
            if let policy { NumbersInForce(policy: policy) }
            if mayReadPolicy { p(.class("links")) { a(.href("/policies")) { "Các phiên bản quy chế của xã" } } }
            for topic in HelpTopic.all(policy ?? Policy(startOn: .earliest)) {
                section(.class("groups"), .id(topic.id)) {
                    h2 { topic.title }
                    for line in topic.lines { p(.class("help")) { line } }
                }
            }
        }
    }
}

/// The commune's own numbers.
private struct NumbersInForce: HTMLContent {
    let policy: Policy

    func write(to page: inout HTMLBuffer) {
        section(.class("subject")) {
            h2 { "Con số của xã, đang áp dụng" }
            dl(.class("facts words")) {
                dt { "Ngày bắt đầu áp dụng" }
                dd { policy.startOn.vietnamese }
                dt { "Hạn giải trình" }
                dd { "\(policy.explanationDays) ngày làm việc kể từ ngày nhận yêu cầu" }
                dt { "Hạn lãnh đạo kết luận" }
                dd { "\(policy.verdictDays) ngày làm việc" }
                dt { "Hạn kiến nghị xem xét lại" }
                dd { "\(policy.reconsiderationDays) ngày làm việc kể từ ngày nhận" }
                dt { "Trưởng phòng nhắc nhở trong phòng mình" }
                dd { policy.unitHeadsRemind ? "Có" : "Không, chỉ soạn dự thảo để lãnh đạo xã nhắc nhở" }
                dt { "Ngưỡng gợi ý kiểm điểm" }
                dd { "\(policy.threshold) lần trong một năm đánh giá" }
                dt { "Năm đánh giá" }
                dd { policy.reviewYearRule.title }
            }
        }.write(to: &page)
    }
}

/// The address of the help.
struct HelpRoutes {
    let dependencies: WebDependencies

    var routes: [Route] {
        [
            .visited("/help", .page("showHelp", "Quy tắc, nói cho dễ hiểu.")) { _, page in
                let account = page.account
                let today = page.visit.at.day
                let policy: Policy? =
                    account.author.may(.readPolicy)
                    ? try await dependencies.desk.read(as: account) { db in
                        let versions = try PolicyVersion.list(of: account.commune.id, on: db)
                        return PolicyVersion.inForce(on: today, among: versions)?.policy
                    } : nil
                return .page(
                    HelpPage(frame: PageFrame(page), policy: policy, mayReadPolicy: account.author.may(.readPolicy))
                        .view.rendered()
                )
            }
        ]
    }
}

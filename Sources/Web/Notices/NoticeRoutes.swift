import Accountability
import Reports
import Store

/// What the account's holder is told.
struct NoticeRoutes {
    let dependencies: WebDependencies

    var routes: [Route] {
        [
            .pages(
                "/api/v1/me/notices",
                for: .readNotices,
                "listMyNotices",
                "Thông báo cho chính người dùng tài khoản này, mới nhất trước; chỉ những thông báo đã đến lúc báo.",
                .notice,
                { _ in },
                at: dependencies
            ) { [now = dependencies.now] request, _, asked, db in
                try Notice.page(to: request.account.account.person, dueBy: now(), asked, of: request.commune, on: db)
            }
        ]
    }
}

extension Resource<Notice> {
    /// A notice in the words for its reader.
    static var notice: Resource {
        Resource("notice", "notices", id: \.id.text, about: .all(.notice, \.named)) { _, reading in
            let versions = try PolicyVersion.list(of: reading.commune, on: reading.db)
            return { notice in
                guard let rules = PolicyVersion.inForce(on: notice.recordedAt.day, among: versions) else {
                    throw Refusal(.policyNotFound)
                }
                return notice.fields(policy: rules.policy, reader: reading.account.account.person)
            }
        }
    }
}

extension Notice {
    /// Whom it is about, where it is about somebody and not about something of his.
    var named: [Official.ID] { subject.noun == "officials" ? [Official.ID(text: subject.id)].compactMap(\.self) : [] }
}

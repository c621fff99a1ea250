import Accountability
import Reports
import Store

/// What the account's holder is told.
struct NoticeRoutes {
    let dependencies: WebDependencies

    var routes: [Route] {
        [
            .list(
                "/api/v1/me/notices",
                for: .readNotices,
                "listMyNotices",
                "Thông báo cho chính người dùng tài khoản này, mới nhất trước; chỉ những thông báo đã đến lúc báo.",
                .notice,
                at: dependencies
            ) { [now = dependencies.now] request, db in
                try Notice.list(to: request.account.account.person, dueBy: now(), of: request.commune, on: db)
            }
        ]
    }
}

extension Resource<Notice> {
    /// A notice in the words for its reader.
    fileprivate static var notice: Resource {
        Resource("notice", "notices", id: \.id.text) { notice, reading in
            guard let policy = try Policy.inForce(on: notice.recordedAt.day, of: reading.commune, on: reading.db) else {
                throw Refusal(.policyNotFound)
            }
            return notice.fields(policy: policy, reader: reading.account.account.person)
        }
    }
}

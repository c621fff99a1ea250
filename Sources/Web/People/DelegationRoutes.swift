import Accountability
import Actions
import Ledger
import Reports
import Store

/// The addresses of powers lent (*ủy quyền*). Everybody who acts for the commune sees who stands in for whom.
struct DelegationRoutes {
    let dependencies: WebDependencies

    var routes: [Route] {
        [
            .list(
                "/api/v1/delegations",
                for: .readReviews,
                "listDelegations",
                "Các ủy quyền trong xã.",
                .delegation,
                at: dependencies
            ) { request, db in try Delegation.list(of: request.commune, on: db) },
            .thing(
                "/api/v1/delegations/{id}",
                for: .readReviews,
                "showDelegation",
                "Một ủy quyền.",
                .delegation,
                at: dependencies
            ) { request, db in try Delegation.find(request.id(), of: request.commune, on: db) },
            .act(
                "/api/v1/delegations",
                "delegate",
                "Ủy quyền một số việc của mình cho người khác trong một thời gian.",
                title: "Ủy quyền",
                body: [Self.delegate, Self.permissions, Self.fromOn, Self.toOn, Self.document],
                makes: true,
                answer: .delegation,
                at: dependencies
            ) { request in
                try Delegate(
                    id: Delegation.ID(request.key),
                    to: try request[Self.delegate],
                    permissions: try request[Self.permissions],
                    fromOn: try request[Self.fromOn],
                    toOn: try request[Self.toOn],
                    document: try request[Self.document]
                )
            },
            .act(
                "/api/v1/delegations/{id}/end",
                "endDelegation",
                "Chấm dứt ủy quyền ngay hoặc từ một ngày sắp tới.",
                title: "Chấm dứt ủy quyền",
                body: [Self.endedOn, Self.reason],
                offered: .on(Delegation.self) { delegation, account, today in
                    delegation.end == nil && today <= delegation.toOn
                        && delegation.delegator.person == account.account.person
                },
                answer: .delegation,
                at: dependencies
            ) { request in
                try EndDelegation(
                    try request.id(),
                    endedOn: try request[Self.endedOn],
                    reason: try request[Self.reason],
                    id: request.key
                )
            },
        ]
    }

    private static let delegate = BodyField(
        "to_account_id",
        .id(Account.self),
        "Tài khoản người được ủy quyền.",
        example: "7d3f9d4e-3a51-4c4f-9a1e-2f60c7f4a001"
    )
    private static let permissions = BodyField(
        "permissions",
        .list(of: .choice(Permission.allCases.filter(\.isDelegable)), 1...50),
        "Những việc được ủy quyền.",
        example: ["decide_review"]
    )
    private static let fromOn = BodyField("from_on", .day, "Từ ngày.", example: "2026-09-01")
    private static let toOn = BodyField("to_on", .day, "Đến hết ngày.", example: "2026-09-15")
    private static let document = BodyField(
        "document",
        .line(upTo: 300),
        "Số, ngày của giấy ủy quyền.",
        example: "Giấy ủy quyền 3/GUQ ngày 31/8/2026"
    )
    private static let endedOn = BodyField.optional(
        "ended_on",
        .day,
        "Từ ngày này không còn hiệu lực; bỏ trống là hôm nay.",
        example: .null
    )
    private static let reason = BodyField("reason", .text(upTo: 2000), "Lý do.", example: "Đã về nhiệm sở")
}

extension Resource<Delegation> {
    /// Powers lent.
    fileprivate static var delegation: Resource {
        Resource(
            "delegation",
            "delegations",
            title: "Ủy quyền",
            listTitle: "Ủy quyền",
            id: \.id.text,
            path: "/api/v1/delegations",
            about: .nobody
        ) { delegations, reading in
            let accounts = delegations.flatMap { [$0.delegator.id, $0.delegate] }
            let names = try Person.names(of: Set(accounts.map { Person.ID($0.uuid) }), on: reading.db)
            return { delegation in
                delegation.fields(
                    today: reading.today,
                    delegatorName: names[Person.ID(delegation.delegator.id.uuid)],
                    delegateName: names[Person.ID(delegation.delegate.uuid)],
                    titles: delegation.permissions.map(\.title)
                )
            }
        }
    }
}

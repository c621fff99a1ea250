import Accountability
import Actions
import Hummingbird
import Reports
import Store

extension WebDependencies {
    /// Reads in one snapshot what is shown to an account. Whom it shows is noted for him before anything is answered: the one way for
    /// everything that names people.
    func show<Value: Sendable>(
        to account: SignedInAccount,
        reason: String? = nil,
        _ body: @escaping @Sendable (Reading) throws -> Value
    ) async throws -> Value {
        let today = now().day
        let (value, seen) = try await desk.read(as: account) { db in
            let reading = Reading(db: db, account: account, today: today)
            return (try body(reading), reading.seen.all)
        }
        try note(seen, by: account, reason: reason)
        return value
    }

    /// Notes that an account is shown these officials.
    func note(
        _ kind: Look.Kind,
        _ officials: some Sequence<Official.ID>,
        by account: SignedInAccount,
        reason: String? = nil
    )
        throws
    {
        let seen = Sightings()
        seen.note(kind, officials)
        try note(seen.all, by: account, reason: reason)
    }

    /// A look at oneself is nobody's business, one for which a reason is missing is refused, and the rest must be kept.
    private func note(_ seen: Set<Sightings.Sighting>, by account: SignedInAccount, reason: String?) throws {
        let reader = account.account
        let others = seen.filter { $0.official.person != reader.person }
        for kind in Set(others.map(\.kind)) { try requireReason(for: kind, from: account, reason) }
        let now = now()
        try looks.note(
            others.map {
                Look(
                    at: $0.official,
                    by: reader.id,
                    as: reader.role,
                    kind: $0.kind,
                    thing: $0.thing,
                    reason: $0.kind.needsReason(of: reader.role) ? reason : nil,
                    at: now
                )
            },
            in: account.commune.id
        )
    }

    /// Refuses whoever has to say why he names somebody, and does not.
    func requireReason(for kind: Look.Kind, from account: SignedInAccount, _ reason: String?) throws(Problem) {
        guard kind.needsReason(of: account.account.role), reason == nil else { return }
        throw Problem(
            .reasonNeeded,
            detail:
                "Người kiểm tra chỉ xem hồ sơ của một người khi ghi lý do; lý do được lưu lại và người đó đọc được.",
            errors: [
                .init(
                    .reasonNeeded,
                    parameter: QueryParameter.reason.name,
                    detail: "Phải ghi lý do xem, từ 1 đến 300 ký tự."
                )
            ]
        )
    }
}

extension QueryParameter {
    /// Why somebody who works with totals names a person.
    static let reason = QueryParameter(
        name: "reason",
        form: .line(maximumLength: reasonLength),
        summary: "Lý do xem tên người: bắt buộc đối với người kiểm tra; được lưu lại và cho người được xem biết.",
        example: "Kiểm tra theo Quyết định 12/QĐ-UBKT"
    )

    fileprivate static let reasonLength = 300
}

extension StrictQuery {
    /// The reason for naming a person. A form sends an empty one where nobody typed it: that is none.
    mutating func reason() -> String? {
        value(.reason) == "" ? nil : line(.reason, upTo: QueryParameter.reasonLength)
    }
}

import Accountability
import Actions
import FoundationEssentials
import Store
import StoreSupport

/// Somebody in the matrix a case is about, with what was made about him.
struct MatrixCase: Sendable {
    /// Whom it is about.
    let official: Official.ID
    /// What the path names, if it names something.
    var thing = Thing(id: "")

    /// Something with an address.
    struct Thing: Sendable {
        let id: String
        /// The version to decide on.
        var version: Int?
    }
}

/// The nouns whose ids stand in paths. Each can be made about anybody.
enum MatrixNoun: CaseIterable {
    case official
    case finding, incident
    /// Something outside the register that he may be asked about.
    case openIncident
    /// A late file confirmed to be his.
    case openFinding
    /// A duty to explain, served on him.
    case explanationRequest
    /// A file he attached to one.
    case attachment
    case assignment, leave, departure, account, delegation
    case reminder, review
    /// A paper that one of his reminders rests on.
    case paper
    case commendation

    /// Makes one about an official of the commune that this API serves.
    func make(about official: Official.ID, in api: API) async throws -> MatrixCase.Thing {
        switch self {
        case .official: return MatrixCase.Thing(id: official.text)
        case .finding: return try await api.makeFinding(about: official)
        case .incident: return try await api.makeIncident(about: official)
        case .openIncident: return MatrixCase.Thing(id: try await api.openIncident(about: official).id)
        case .openFinding: return MatrixCase.Thing(id: try await api.openFinding(of: official))
        case .explanationRequest:
            return MatrixCase.Thing(id: try await api.servedRequest(to: official).text, version: 1)
        case .attachment: return MatrixCase.Thing(id: try await api.attachment(by: official).text)
        case .assignment: return MatrixCase.Thing(id: try await api.assignment(of: official).text)
        case .leave: return MatrixCase.Thing(id: try await api.leave(of: official).text)
        case .departure: return MatrixCase.Thing(id: try await api.departure(of: official).text)
        case .account:
            return MatrixCase.Thing(id: try await api.addCaller(.clerk, official: official).account.id.text)
        case .delegation: return MatrixCase.Thing(id: try await api.delegation(of: official).text)
        case .reminder: return try await reminder(of: official, in: api)
        case .review: return try await review(of: official, in: api)
        case .paper: return try await api.paper(about: official)
        case .commendation: return try await api.nominate(official)
        }
    }

    /// A reminder somebody gave long ago. Written past the acts, which give none to a chairman.
    private func reminder(of official: Official.ID, in api: API) async throws -> MatrixCase.Thing {
        let id = Reminder.ID()
        try await api.installation.asSuperuser(
            """
            insert into kc.reminders (commune_id, reminder_id, official_id, unit_id, kind, form, text, origin, recorded_at, recorded_by)
            select o.commune_id, '\(id.text)', o.official_id, o.unit_id, 'reminder', 'oral', 'Nhắc nhở', 'here', now(), a.account_id
              from kc.officials as o
              join kc.accounts as a on a.commune_id = o.commune_id and a.account_id = '\(Account.ID.zero.text)'
             where o.official_id = '\(official.text)'
            """
        )
        return MatrixCase.Thing(id: id.text, version: 0)
    }

    /// A case nobody decided yet, each in a review year of its own. Written past the rule, which opens none of a chairman.
    private func review(of official: Official.ID, in api: API) async throws -> MatrixCase.Thing {
        let id = ReviewCase.ID()
        try await api.installation.asSuperuser(
            """
            insert into kc.review_cases (commune_id, review_id, official_id, unit_id, review_year, year_from, year_to, policy_id,
                                         threshold, opened_on, recorded_at, recorded_by)
            select o.commune_id, '\(id.text)', o.official_id, o.unit_id, y.year, make_date(y.year, 1, 1), make_date(y.year, 12, 31),
                   p.policy_id, 3, make_date(y.year, 1, 1), now(), '\(Account.ID.zero.text)'
              from kc.officials as o
              join kc.policies as p on p.commune_id = o.commune_id
             cross join lateral (select 1900 + count(*)::integer as year
                                   from kc.review_cases as c
                                  where c.commune_id = o.commune_id and c.official_id = o.official_id) as y
             where o.official_id = '\(official.text)'
             limit 1
            """
        )
        return MatrixCase.Thing(id: id.text, version: 0)
    }
}

import Accountability
import Actions
import FoundationEssentials
import Store
import StoreSupport

/// Somebody in the matrix a case is about, with what was made about him.
struct MatrixCase: Sendable {
    /// Whom it is about.
    let official: Official.ID
    /// A leader of the same commune who is nobody of the matrix.
    let leader: Account
    /// Two persons there who have no part in it.
    let witnesses: [Person.ID]
    /// A signed paper about whom it is about, whose scan was sent.
    let paper: Paper.ID
    /// What the path names, if it names something.
    var thing = Thing(id: "")

    /// Something with an address.
    struct Thing: Sendable {
        let id: String
        /// The version to decide on.
        var version: Int?
    }
}

/// The nouns whose ids stand in paths, each as it must stand for an act to happen to it. Each can be made about anybody.
enum MatrixNoun: CaseIterable {
    case official
    /// A batch of the register, in force; and one that somebody proposed to annul.
    case importBatch, proposedImport, portalList
    case finding, incident
    /// A late file whose register names him.
    case lateFile
    /// An incident from before the commune began.
    case incidentOfHistory
    /// Something outside the register that he may be asked about.
    case openIncident
    /// A late file confirmed to be his.
    case openFinding
    /// A duty to explain: asked for, served on him, explained, or said to be somebody else's.
    case askedRequest, servedRequest, explainedRequest, disownedRequest, decidedRequest
    /// A file he attached to one.
    case attachment
    case assignment, leave, departure, account, delegation
    /// A paper that one of his reminders rests on.
    case paper
    /// A reminder: written, given, recorded for a leader who has yet to confirm it, acknowledged, or under reconsideration.
    case draftedReminder, issuedReminder, unconfirmedReminder, servedReminder, contestedReminder
    /// One whose reconsideration was decided.
    case answeredReminder
    /// A review case: opened, resting, decided, decided and then weakened, or under reconsideration.
    case openReview, restingReview, decidedReview, flaggedReview, contestedReview
    /// One whose reconsideration was decided.
    case answeredReview
    /// A letter of praise: nominated, verified, approved, or proposed to be taken back.
    case nominatedCommendation, verifiedCommendation, approvedCommendation, contestedCommendation

    /// Makes one about an official of the commune that this API serves.
    func make(about official: Official.ID, isOwn: Bool, in api: API) async throws -> MatrixCase.Thing {
        switch self {
        case .official: MatrixCase.Thing(id: official.text)
        case .importBatch: MatrixCase.Thing(id: try await api.importBatch().text)
        case .portalList: MatrixCase.Thing(id: try await api.portalList().text)
        case .proposedImport: MatrixCase.Thing(id: try await api.proposedImport().text)
        case .finding: try await api.makeFinding(about: official)
        case .lateFile: try await api.lateFile(of: official)
        case .incident: try await api.makeIncident(about: official)
        case .incidentOfHistory: try await api.makeIncident(about: official, happenedOn: .test(2025, 12, 1))
        case .openIncident: MatrixCase.Thing(id: try await api.openIncident(about: official).id)
        case .openFinding: MatrixCase.Thing(id: try await api.openFinding(of: official))
        case .askedRequest: try await api.request(to: official, as: .asked)
        case .servedRequest: try await api.request(to: official, as: .served)
        case .explainedRequest: try await api.request(to: official, as: .explained)
        case .disownedRequest: try await api.request(to: official, as: .disowned)
        case .decidedRequest: try await api.request(to: official, as: .decided)
        case .attachment: MatrixCase.Thing(id: try await api.attachment(by: official).text)
        case .assignment: MatrixCase.Thing(id: try await api.assignment(of: official).text)
        case .leave: MatrixCase.Thing(id: try await api.leave(of: official).text)
        case .departure: MatrixCase.Thing(id: try await api.departure(of: official, isAnnulled: isOwn).text)
        case .paper: try await api.paper(about: official)
        case .account: MatrixCase.Thing(id: try await api.addCaller(.clerk, official: official).account.id.text)
        case .delegation: MatrixCase.Thing(id: try await api.delegation(of: official).text)
        case .draftedReminder: try await api.draftedReminder(of: official)
        case .issuedReminder: MatrixCase.Thing(try await api.issuedReminder(of: official))
        case .unconfirmedReminder: try await api.unconfirmedReminder(of: official)
        case .servedReminder: MatrixCase.Thing(try await api.servedReminder(of: official))
        case .contestedReminder: try await api.contestedReminder(of: official)
        case .answeredReminder: try await api.answeredReminder(of: official)
        case .answeredReview: try await api.review(of: official, as: .answered)
        case .openReview: try await api.review(of: official, as: .open)
        case .restingReview: try await api.review(of: official, as: .resting)
        case .decidedReview: try await api.review(of: official, as: .decided)
        case .flaggedReview: try await api.review(of: official, as: .flagged)
        case .contestedReview: try await api.review(of: official, as: .contested)
        case .nominatedCommendation: try await api.nominate(official)
        case .verifiedCommendation: try await api.commendation(of: official, as: .verified)
        case .approvedCommendation: try await api.commendation(of: official, as: .approved)
        case .contestedCommendation: try await api.commendation(of: official, as: .contested)
        }
    }
}

extension API {
    /// Somebody of this API's own callers as an author.
    func author(_ role: Role) throws -> Author {
        guard let caller = callers[role] else { throw Refusal(.accountNotFound, role.rawValue) }
        return Author(commune: commune, account: caller.account)
    }

    /// An official by an account of his own.
    func himself(_ official: Official.ID) async throws -> Author {
        try await installation.addAccount(.official, official: official, to: commune)
    }
}

import Accountability
import FoundationEssentials
import Ledger
import Postgres
import Store

/// A ground somebody can be asked to explain: whose it is, and by what name it is known.
struct ExplainableMatter {
    let ground: Ground
    let matter: String
    let official: Official.ID
    let unit: OrgUnit.ID?

    /// A duty about it, not yet recorded.
    func duty(
        _ id: ExplanationDuty.ID,
        _ origin: ExplanationDuty.Origin,
        question: String?,
        on day: CalendarDay? = nil,
        in scope: ActScope
    ) -> ExplanationDuty {
        ExplanationDuty(
            id: id,
            ground: ground,
            matter: matter,
            official: official,
            unit: unit,
            origin: origin,
            question: question,
            requestedOn: day ?? scope.today,
            recordedAt: scope.at,
            recordedBy: scope.author.account.id
        )
    }
}

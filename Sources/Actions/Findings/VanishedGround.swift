import Accountability
import Postgres
import Store

extension ActScope {
    /// Ends what rests on a ground that is gone (annulled, excused, laid to another party): nobody need explain it any more, and no
    /// reminder stands on it. With an official the file turned out to be somebody else's, so only what was asked of him ends. An excuse
    /// says nothing against an explanation that was accepted before: `keepingAccepted`.
    func endWhatRests(on ground: Ground, of official: Official.ID? = nil, keepingAccepted: Bool = false) throws {
        try ExplanationDuty.cancelForVanishedGround(
            ground,
            of: official,
            keepingAccepted: keepingAccepted,
            in: self
        )
        try Reminder.annulForVanishedGround(ground, in: self)
    }
}

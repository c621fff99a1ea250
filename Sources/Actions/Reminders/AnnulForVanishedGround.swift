public import Accountability
import FoundationEssentials
import Store

extension Reminder {
    /// Takes a ground that vanished out of every reminder that rests on it; a reminder left without grounds is annulled, as if it
    /// had never counted, and its official and leader are told.
    public static func annulForVanishedGround(_ ground: Ground, reason: String, in scope: ActScope) throws {
        for reminder in try citing(ground, of: scope.commune.id, on: scope.db) where reminder.stands {
            let vanished = reminder.grounds.filter { $0.ground == ground }.map(\.number)
            guard !vanished.isEmpty else { continue }
            let after = try scope.record(
                .groundAnnulled(vanished, reason: reason),
                of: reminder,
                on: scope.today,
                id: .derived(from: scope.act, "ground annulled \(reminder.id.text) \(vanished)")
            )
            guard !after.stands else { continue }
            if after.issue != nil {
                try scope.tell(.reminderAnnulled, to: after.concerned, about: scope.subject(after))
            }
            try scope.settle(after, since: reminder)
        }
    }

    /// The same without words of its own: the record of the ground says why.
    public static func annulForVanishedGround(_ ground: Ground, in scope: ActScope) throws {
        try annulForVanishedGround(ground, reason: "Căn cứ không còn", in: scope)
    }
}

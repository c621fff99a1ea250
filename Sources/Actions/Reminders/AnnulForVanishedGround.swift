public import Accountability
import FoundationEssentials
import Store

extension Reminder {
    /// Takes a ground that vanished out of every reminder that rests on it; a reminder left without grounds is annulled, as if it
    /// had never counted, and its official and leader are told.
    public static func annulForVanishedGround(_ ground: Ground, reason: String, in scope: ActScope) throws {
        for reminder in try citing(ground, of: scope.commune.id, on: scope.db) {
            try reminder.lose(reminder.grounds.filter { $0.ground == ground }, reason: reason, in: scope)
        }
    }

    /// The same without words of its own: the record of the ground says why.
    public static func annulForVanishedGround(_ ground: Ground, in scope: ActScope) throws {
        try annulForVanishedGround(ground, reason: "Căn cứ không còn", in: scope)
    }

    /// Records that some of its grounds are gone, and what follows.
    func lose(_ vanished: [CitedGround], reason: String, in scope: ActScope) throws {
        guard stands, !vanished.isEmpty else { return }
        let numbers = vanished.map(\.number)
        let after = try scope.record(
            .groundAnnulled(numbers, reason: reason),
            of: self,
            on: scope.today,
            id: .derived(from: scope.act, "ground annulled \(id.text) \(numbers)")
        )
        guard !after.stands else { return }
        if after.issue != nil {
            try scope.tell(.reminderAnnulled, to: after.concerned, about: scope.subject(after))
        }
        try scope.settle(after, since: self)
    }
}

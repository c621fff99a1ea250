import Accountability
import FoundationEssentials
import Store

extension ActScope {
    /// Makes the verdicts noted with a reminder those of its leader, who confirms them or signed them: given on the day of the
    /// meeting, known from now on. Refused where his time to decide is over, or where a leader decided otherwise since.
    func conclude(_ reminder: Reminder) throws {
        // Whoever has no account here gave it on paper, where nothing is noted for him.
        guard let leader = reminder.issue?.issuer else { return }
        for ground in reminder.grounds {
            guard let noted = ground.noted, let request = ground.request else { continue }
            let duty = try duty(request)
            // A leader gave the like verdict himself since.
            if duty.supportsReminder { continue }
            guard duty.state == .submitted else { throw Refusal(.groundNotSupported, ground.matter) }
            let verdict = ExplanationDuty.EventKind.decided(noted.verdict(of: leader))
            try duty.check(verdict, on: today, deadlines: try deadlines(of: duty))
            let decided = try record(
                verdict,
                on: duty,
                as: .derived(from: act, "verdict \(request.text)"),
                happenedOn: reminder.meetingOn
            )
            try tell(.explanationDecided, to: [decided.official.person], about: .init(decided))
        }
    }
}

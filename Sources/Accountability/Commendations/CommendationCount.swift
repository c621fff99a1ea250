/// How often officials were commended: by occasion (*lượt khen*), so that a team of three is three occasions, and a word and a
/// certificate are two.
public struct CommendationCount: Hashable, Sendable {
    /// Officials and occasions in force.
    public let occasions: Int
    /// How many different officials.
    public let officials: Int
    /// Officials and occasions that were approved in these days and revoked since.
    public let revoked: Int

    /// Counts the commendations approved within days, of one official if `official` is given. Nominations and what was declined
    /// are no occasions.
    public init(
        _ commendations: [Commendation],
        approvedIn days: ClosedRange<CalendarDay>,
        official: Official.ID? = nil
    ) {
        var occasions = 0
        var officials: Set<Official.ID> = []
        var revoked = 0
        for commendation in commendations {
            guard let day = commendation.approvedOn, days.contains(day) else { continue }
            let commended = commendation.shares.map(\.official).filter { official == nil || $0 == official }
            if commendation.isInForce {
                occasions += commended.count
                officials.formUnion(commended)
            } else {
                revoked += commended.count
            }
        }
        self.occasions = occasions
        self.officials = officials.count
        self.revoked = revoked
    }
}

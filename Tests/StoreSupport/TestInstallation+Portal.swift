public import Accountability
public import Actions
public import Store

extension TestInstallation {
    /// Brings in a list of the portal, of January 2026, taken on 2 February unless told. Today is the last day of 2026.
    @discardableResult
    public func portal(
        _ text: String,
        of period: ReportingPeriod? = nil,
        takenOn: CalendarDay = .test(2026, 2, 2),
        covers: PortalCoverage = .late,
        skipsRefused: Bool = false,
        in commune: Commune,
        by author: Author? = nil
    ) async throws -> PortalList {
        guard let period = period ?? ReportingPeriod(.month, 1, year: 2026) else { throw Refusal(.periodReversed) }
        let act = try RecordPortalList(
            try RegisterSource(reading: Array(text.utf8)),
            of: period,
            takenOn: takenOn,
            covers: covers,
            skipsRefused: skipsRefused,
            today: .test(2026, 12, 31)
        )
        return try await door.perform(act, by: author ?? .console(of: commune))
    }
}

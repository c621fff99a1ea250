import Accountability

extension FigureGroup<LateFile> {
    /// Late files by the day they were detected. Each that may be asked about has one outcome, so the outcomes but history add up to
    /// those detected.
    static func findings(_ files: [LateFile], asOf day: CalendarDay) -> FigureGroup {
        FigureGroup(
            key: "findings",
            label: "Sự việc chậm",
            things: files,
            official: { $0.finding.concerned?.official },
            id: { $0.finding.id.text },
            item: { .lateFile($0) },
            asOf: day,
            figures: [Figure("detected", "Đã phát hiện") { $0.outcome != .history }]
                + FindingOutcome.allCases.map { outcome in
                    Figure(outcome.rawValue, outcome.title) { $0.outcome == outcome }
                }
        )
    }
}

extension FigureGroup<Incident> {
    /// Other matters by the day they happened. Recorded, and of one kind, are those that stand: one recorded wrongly is told apart, and
    /// so is a late file the register showed since, which counts among the late files.
    static func incidents(_ incidents: [Incident], asOf day: CalendarDay) -> FigureGroup {
        FigureGroup(
            key: "incidents",
            label: "Vụ việc ngoài sổ",
            things: incidents,
            official: { $0.official },
            id: { $0.id.text },
            item: { .incident($0) },
            asOf: day,
            figures: [
                Figure("recorded", "Đã ghi nhận") { $0.standsAlone },
                Figure("annulled", "Đã hủy do ghi sai") { $0.state == .annulled },
                Figure("reconciled", "Đã có trong sổ, tính ở sự việc chậm") { $0.state == .reconciled },
            ]
                + Incident.Kind.allCases.map { kind in
                    Figure(kind.rawValue, kind.title) { $0.standsAlone && $0.kind == kind }
                }
        )
    }
}

extension Incident {
    /// Whether it is a matter of its own: neither recorded wrongly nor shown by the register too.
    fileprivate var standsAlone: Bool { state == .recorded || state == .history }
}

extension LateFile {
    /// The finding with what became of it.
    func fields(names: [Official.ID: String] = [:]) -> [Report.Field] {
        [
            .init(key: "outcome", label: "Mã kết quả", value: .text(outcome.rawValue)),
            .init(key: "outcome_title", label: "Kết quả xử lý", value: .text(outcome.title)),
        ] + finding.fields(names: names)
    }
}

import Accountability

/// The numbers about late files and other matters.
extension Proceedings {
    /// Late files by the last day the register could speak for when it showed them late.
    func findingFigures(in days: ClosedRange<CalendarDay>) -> FigureGroup<LateFile> {
        FigureGroup(
            key: "findings",
            label: "Sự việc chậm",
            things: lateFiles.filter { days.contains($0.finding.registerAsOf) },
            official: { $0.finding.concerned?.official },
            id: { $0.finding.id.text },
            fields: { $0.fields() },
            figures: [Figure("detected", "Đã phát hiện") { $0.outcome != .history }]
                + FindingOutcome.allCases.map { outcome in
                    Figure(outcome.rawValue, outcome.title) { $0.outcome == outcome }
                }
        )
    }

    /// Other matters by the day they happened.
    func incidentFigures(in days: ClosedRange<CalendarDay>) -> FigureGroup<Incident> {
        FigureGroup(
            key: "incidents",
            label: "Vụ việc ngoài sổ",
            things: incidents.filter { days.contains($0.happenedOn) },
            official: { $0.official },
            id: { $0.id.text },
            fields: { $0.fields() },
            figures: [
                Figure("recorded", "Đã ghi nhận") { _ in true },
                Figure("annulled", "Đã hủy do ghi sai") { $0.state == .annulled },
                Figure("reconciled", "Đã có trong sổ") { $0.state == .reconciled },
            ]
                + Incident.Kind.allCases.map { kind in
                    Figure(kind.rawValue, kind.title) { $0.kind == kind }
                }
        )
    }
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

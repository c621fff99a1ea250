import Accountability
import StoreSupport

/// Imports and annulments as anybody would keep them on paper: every export whole, no cleverness.
struct RegisterModel {
    struct Export {
        let files: [RegisterFile]
        let exportedOn: CalendarDay
        var isInForce = true

        var coverage: ClosedRange<CalendarDay> {
            let days = files.map(\.received).sorted()
            return days[0]...days[days.count - 1]
        }
    }

    private(set) var exports: [Export] = []

    /// The exports in force that speak by a day, the last word last.
    func inForce(by day: CalendarDay) -> [Export] {
        exports.enumerated().filter { $0.element.isInForce && $0.element.exportedOn <= day }
            .sorted { ($0.element.exportedOn, $0.offset) < ($1.element.exportedOn, $1.offset) }
            .map(\.element)
    }

    /// Each file as the last export by a day that lists it shows it.
    func state(by day: CalendarDay) -> [String: RegisterFile] {
        var state: [String: RegisterFile] = [:]
        for export in inForce(by: day) { for file in export.files { state[file.code] = file } }
        return state
    }

    /// Takes an export in; answers what the rules of changes say about it, if none in force is newer.
    mutating func take(_ files: [RegisterFile], exportedOn: CalendarDay) -> [ImportChange] {
        let before = inForce(by: .latest)
        let old = state(by: .latest)
        defer { exports.append(Export(files: files, exportedOn: exportedOn)) }
        guard let last = before.last?.exportedOn, last <= exportedOn else { return [] }
        return files.flatMap { file -> [ImportChange] in
            guard let earlier = old[file.code]?.dossier, let dossier = file.dossier else { return [] }
            let showingOpen = before.last { export in
                export.files.contains { $0.code == file.code && $0.finished == nil }
            }
            return dossier.changes(
                from: earlier,
                exportedOn: last,
                latestExportShowingOpen: showingOpen?.exportedOn
            )
        }
    }

    /// Takes the export of this number out of force.
    mutating func annul(_ index: Int) {
        exports[index].isInForce = false
    }
}

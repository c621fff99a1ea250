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
    /// The exports that told that a file had disappeared.
    private var told: [String: [Int]] = [:]

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
        let changed = files.flatMap { file -> [ImportChange] in
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
        return changed + disappeared(from: old, after: Export(files: files, exportedOn: exportedOn))
    }

    /// Files of the days an export covers that it does not list; each is told once, until an export in force lists it again.
    private mutating func disappeared(from old: [String: RegisterFile], after export: Export) -> [ImportChange] {
        let listed = Set(export.files.map(\.code))
        let missing = old.values.filter { file in
            if listed.contains(file.code) { return false }
            guard let teller = told[file.code]?.last(where: { exports[$0].isInForce }) else { return true }
            return exports[(teller + 1)...].contains { later in
                later.isInForce && later.files.contains { $0.code == file.code }
            }
        }
        let changes = missing.compactMap { $0.dossier?.disappearance(fromExportCovering: export.coverage) }
        for change in changes { told[change.code.text, default: []].append(exports.count) }
        return changes
    }

    /// Takes the export of this number out of force.
    mutating func annul(_ index: Int) {
        exports[index].isInForce = false
    }
}

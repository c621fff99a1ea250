import Accountability
import Reports

/// The leader summary as a page: values ready to be shown, picked from the ``Report``. Nothing is computed here but the
/// widths of a drawing.
struct SummaryPage {
    let title: String
    let commune: String?
    let period: String?
    let registerDay: Report.Value?
    let inTime: Ratio?
    let received: FigureGroup?
    let classes: FigureGroup?
    /// Everything else that is said once: refusals, findings, whatever later parts of the report add.
    let others: [Report.Field]
    let tables: [(title: String, table: Report.Table)]
    /// Labels of the figures that no register had a column for.
    let notRecorded: [String]
    let version: String

    /// A total with the parts it is made of.
    struct FigureGroup {
        let label: String
        let total: Report.Value?
        let parts: [Report.Field]
    }

    /// In short, only the first part of each wide table, and no procedures, which are as many as the rest together.
    init(_ report: Report, version: String, inShort: Bool = false) {
        title = report.title
        commune = report.text("commune", "name") ?? report.text("commune")
        period = report.days("period").map { "\($0.from.vietnamese) – \($0.to.vietnamese)" }
        registerDay = report["register_as_of"]
        let inTime: Ratio? = if case .ratio(let ratio) = report["rates", "in_time"] { ratio } else { nil }
        self.inTime = inTime
        received = report.group("received")
        classes = report.group("classes")
        let shownAbove: Set = ["commune", "period", "as_of", "register_as_of", "received", "classes", "not_recorded"]
        // What was not recorded at all is named once, in the remarks.
        let rest = report.fields.filter { !shownAbove.contains($0.key) && $0.value != .notRecorded }
        others = rest.flatMap(\.figures).filter { $0.value != inTime.map(Report.Value.ratio) }
        tables = rest.flatMap { field -> [(title: String, table: Report.Table)] in
            guard case .table(let table) = field.value, !(inShort && field.key == "by_procedure") else { return [] }
            return table.forReading.parts.prefix(inShort ? 1 : .max).map { label, part in
                (title: field.label + (label.map { " – \($0)" } ?? ""), table: part)
            }
        }
        notRecorded = report.notRecordedLabels
        self.version = version
    }
}

extension Report {
    fileprivate func text(_ path: String...) -> String? {
        if case .text(let text) = value(at: path) { text } else { nil }
    }

    fileprivate func days(_ key: String) -> (from: CalendarDay, to: CalendarDay)? {
        guard case .day(let from) = self[key, "from"], case .day(let to) = self[key, "to"] else { return nil }
        return (from, to)
    }

    /// The field's parts, without the total they add up to.
    fileprivate func group(_ key: String) -> SummaryPage.FigureGroup? {
        guard let field = fields.first(where: { $0.key == key }), case .group(let parts) = field.value else {
            return nil
        }
        return SummaryPage.FigureGroup(
            label: field.label,
            total: parts.first { $0.key == "total" }?.value,
            parts: parts.filter { $0.key != "total" }
        )
    }

    /// The paths under `not_recorded` in words: `received.postal` is `Tiếp nhận – Bưu chính`.
    fileprivate var notRecordedLabels: [String] {
        guard case .list(let paths) = self["not_recorded"] else { return [] }
        return paths.compactMap { path in
            guard case .text(let path) = path else { return nil }
            var fields = fields
            var labels: [String] = []
            for key in path.split(separator: ".") {
                guard let field = fields.first(where: { $0.key == key }) else { break }
                labels.append(field.label)
                if case .group(let inner) = field.value { fields = inner } else { fields = [] }
            }
            return labels.isEmpty ? path : labels.joined(separator: " – ")
        }
    }

    private func value(at path: [String]) -> Value? {
        path.count == 2 ? self[path[0], path[1]] : path.first.flatMap { self[$0] }
    }
}

extension Report.Field {
    /// The field itself, or the fields of a group with the group's label before theirs; of a group in which there is nothing, only that.
    /// Tables stand elsewhere.
    fileprivate var figures: [Report.Field] {
        switch value {
        case .table: []
        case .group(let fields) where fields.allSatisfy { $0.value == .count(0) }:
            [Report.Field(key: key, label: label, value: .text("không có"))]
        case .group(let fields):
            fields.flatMap(\.figures).map {
                Report.Field(
                    key: $0.key,
                    label: "\(label): \($0.label.lowercasedFirst)",
                    value: $0.value,
                    link: $0.link
                )
            }
        default: [self]
        }
    }
}

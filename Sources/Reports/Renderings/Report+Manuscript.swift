import Accountability
public import Documents

extension Report {
    /// The report as it is printed, with the same words and numbers as its text: facts, and tables without
    /// what is for machines. Turned to the side where a table is too wide for a sheet standing upright.
    public func manuscript(_ stamp: ReportStamp) -> Manuscript {
        var blocks: [Manuscript.Block] = [
            .paragraph(
                Paragraph(
                    [Run(stamp.agency, bold: true), Run(" · \(ReportStamp.confidentiality)")],
                    spaceAbove: 0,
                    keepsWithNext: true
                )
            ),
            .heading(level: 1, title),
        ]
        blocks.append(.paragraph(Paragraph([Run(stamp.line)], spaceAbove: 0)))
        blocks += Self.blocks(fields, level: 2, charts: charts)
        if let squares = stamp.checkpoint?.squares { blocks.append(.squares(squares)) }
        return Manuscript(
            title: title,
            subject: stamp.line,
            madeAt: stamp.madeAt.microseconds / 1_000_000,
            page: Self.isWide(blocks) ? .wideSheet : .sheet,
            typeface: .sans,
            margin: .foot(stamp.foot),
            blocks: blocks
        )
    }

    private static func isWide(_ blocks: [Manuscript.Block]) -> Bool {
        blocks.contains { if case .table(let table) = $0 { table.columns.count > 8 } else { false } }
    }

    private static func blocks(
        _ fields: [Field],
        level: Int,
        charts: [String: [ChartDrawing]] = [:]
    ) -> [Manuscript.Block] {
        var blocks: [Manuscript.Block] = []
        var facts: [Fact] = []
        // What is said once stands above the sections. Behind one it has a heading of its own, else it would be read as part of that.
        func say() {
            blocks +=
                blocks.isEmpty ? [.facts(facts)] : facts.flatMap { [.heading(level: level, $0.label), .said($0)] }
            facts = []
        }
        for field in fields {
            let drawn = (charts[field.key] ?? []).map { Manuscript.Block.drawing(Drawing($0)) }
            if field.isShort || field.value.isWords {
                facts.append(Fact(field.label, shown(field.value)))
                continue
            }
            if !facts.isEmpty { say() }
            if case .table(let table) = field.value {
                for (label, part) in table.forReading.parts {
                    let name = field.label + (label.map { " – \($0)" } ?? "")
                    blocks += [.heading(level: level, name)] + drawn + Self.blocks(part)
                }
                continue
            }
            blocks += [.heading(level: level, field.label)] + drawn
            if let table = field.lines {
                blocks += Self.blocks(table)
            } else if case .group(let inner) = field.value {
                blocks += Self.blocks(inner, level: level + 1)
            } else if case .list(let values) = field.value {
                for value in values {
                    if case .group(let inner) = value {
                        blocks += Self.blocks(inner, level: level + 1)
                    } else {
                        blocks.append(.paragraph(Paragraph([Run(shown(value))])))
                    }
                }
            }
        }
        if !facts.isEmpty { say() }
        return blocks
    }

    private static func blocks(_ table: Table) -> [Manuscript.Block] {
        if table.rows.isEmpty { return [.paragraph(Paragraph([Run("Không có.")], spaceAbove: 0))] }
        return [
            .table(
                Documents.Table(
                    columns: table.columns.enumerated().map { index, column in
                        let isWords = table.rows.contains { $0[index].isWords }
                        return .init(column.label, alignment: isWords ? .left : .right)
                    },
                    rows: table.rows.map { row in row.map { .init(shown($0)) } }
                )
            )
        ]
    }
}

extension Manuscript.Block {
    /// What is said of something whose name stands above.
    fileprivate static func said(_ fact: Fact) -> Manuscript.Block {
        .paragraph(Paragraph(fact.value, spaceAbove: 2))
    }
}

extension Report.Value {
    /// Whether it is read as words, one value or several.
    fileprivate var isWords: Bool {
        switch self {
        case .text, .flag, .day: true
        case .list(let values): !values.contains(where: \.isGroup)
        case .count, .ratio, .notRecorded, .group, .table: false
        }
    }
}

extension ReportStamp {
    /// Below the title.
    fileprivate var line: String {
        let export =
            exportedOn.map { "số liệu đến bản trích xuất ngày \($0.vietnamese)" } ?? "chưa nhập bản trích xuất nào"
        return period.map { "Kỳ: \($0) · \(export)" } ?? export.prefix(1).uppercased() + export.dropFirst()
    }

    /// At the foot of each page.
    fileprivate var foot: String {
        ["\(Self.confidentiality) · \(originWords)", checkpoint?.words]
            .compactMap(\.self)
            .joined(separator: " · ")
    }
}

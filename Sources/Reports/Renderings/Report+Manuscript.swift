import Accountability
public import Documents

extension Report {
    /// The report as it is printed, with the same words and numbers as its text: facts, and tables without the key for machines in
    /// their first column. Turned to the side where a table is too wide for a sheet standing upright.
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
        blocks += Self.blocks(fields, level: 2)
        return Manuscript(
            title: title,
            subject: stamp.line,
            madeAt: stamp.printedAt.microseconds / 1_000_000,
            page: Self.isWide(blocks) ? .wideSheet : .sheet,
            typeface: .sans,
            margin: .foot(stamp.foot),
            blocks: blocks
        )
    }

    private static func isWide(_ blocks: [Manuscript.Block]) -> Bool {
        blocks.contains { if case .table(let table) = $0 { table.columns.count > 8 } else { false } }
    }

    private static func blocks(_ fields: [Field], level: Int) -> [Manuscript.Block] {
        var blocks: [Manuscript.Block] = []
        var facts: [Fact] = []
        for field in fields {
            switch field.value {
            case .group(let inner):
                blocks += [.facts(facts), .heading(level: level, field.label)] + Self.blocks(inner, level: level + 1)
                facts = []
            case .table(let table):
                blocks.append(.facts(facts))
                facts = []
                for (label, part) in table.parts {
                    let name = field.label + (label.map { " – \($0)" } ?? "")
                    blocks += [.heading(level: level, name)] + Self.blocks(part)
                }
            case .list(let values) where values.contains(where: \.isGroup):
                blocks += [.facts(facts), .heading(level: level, field.label)]
                facts = []
                for value in values {
                    if case .group(let inner) = value {
                        blocks += Self.blocks(inner, level: level + 1)
                    } else {
                        blocks.append(.paragraph(Paragraph([Run(shown(value))])))
                    }
                }
            default: facts.append(Fact(field.label, shown(field.value)))
            }
        }
        return (blocks + [.facts(facts)]).filter { $0 != .facts([]) }
    }

    private static func blocks(_ table: Table) -> [Manuscript.Block] {
        if table.rows.isEmpty { return [.paragraph(Paragraph([Run("Không có hồ sơ.")], spaceAbove: 0))] }
        let columns = table.columns.indices.dropFirst()
        return [
            .table(
                Documents.Table(
                    columns: columns.map { index in
                        let isWords = table.rows.contains { $0[index].isWords }
                        return .init(table.columns[index].label, alignment: isWords ? .left : .right)
                    },
                    rows: table.rows.map { row in columns.map { .init(shown(row[$0])) } }
                )
            )
        ]
    }
}

extension Report.Value {
    fileprivate var isWords: Bool {
        switch self {
        case .text, .list, .flag, .day: true
        default: false
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
    fileprivate var foot: String { "\(Self.confidentiality) · Người in: \(printedBy) · lúc \(printedAt.vietnamese)" }
}

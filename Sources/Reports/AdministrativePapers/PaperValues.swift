import Accountability
import Documents

/// What the places of a paper's text are filled with.
struct PaperValues {
    /// What takes the place of words that nobody recorded: room for the pen.
    static let dots = String(repeating: "…", count: 6)

    private var words: [PaperSlot: String] = [:]
    private var tables: [PaperSlot: Manuscript.Block] = [:]

    /// Fills places with words; what is nil or empty was not recorded.
    init(_ words: [PaperSlot: String?]) {
        self.words = words.compactMapValues { $0.flatMap { $0.isEmpty ? nil : $0 } }
    }

    /// Each place filled with its own name, for a sample.
    static func named(_ slots: [PaperSlot]) -> PaperValues {
        PaperValues(Dictionary(uniqueKeysWithValues: slots.map { ($0, "‹\($0.rawValue)›") }))
    }

    /// Fills a place with a table, which stays out where it has no rows.
    mutating func fill(_ slot: PaperSlot, _ table: Table) {
        if !table.rows.isEmpty { tables[slot] = .table(table) }
    }

    /// Fills a place with names and what is said of them.
    mutating func fill(_ slot: PaperSlot, _ facts: [Fact]) {
        if !facts.isEmpty { tables[slot] = .facts(facts) }
    }

    /// The paragraphs and tables of a text.
    func blocks(of text: String) throws(Refusal) -> [Manuscript.Block] {
        var blocks: [Manuscript.Block] = []
        for line in PaperTemplate.lines(of: text) {
            let pieces = try PaperTemplate.pieces(of: line)
            if pieces.count == 1, case .slot(let slot) = pieces[0], slot.isTable {
                if let table = tables[slot] {
                    blocks = blocks.keepingLastWithNext + [table]
                } else if let words = words[slot] {
                    blocks.append(.paragraph(.line(words)))
                } else {
                    blocks.append(.paragraph(.line("Không có.")))
                }
            } else if let words = filled(pieces) {
                blocks.append(.paragraph(.line(words)))
            }
        }
        return blocks
    }

    /// The lines of a list, filled; those that name what nobody recorded are left out.
    func lines(of text: String) throws(Refusal) -> [String] {
        var lines: [String] = []
        for line in PaperTemplate.lines(of: text) {
            if let words = filled(try PaperTemplate.pieces(of: line)) { lines.append(words) }
        }
        return lines
    }

    private func filled(_ pieces: [PaperTemplate.Piece]) -> String? {
        var result = ""
        for piece in pieces {
            switch piece {
            case .words(let words): result += words
            case .slot(let slot):
                if words[slot] == nil && slot.mayBeMissing { return nil }
                result += words[slot] ?? Self.dots
            }
        }
        return result
    }
}

extension [Manuscript.Block] {
    /// The same, whose last paragraph stands on one page with what follows.
    var keepingLastWithNext: [Manuscript.Block] {
        guard case .paragraph(var paragraph)? = last else { return self }
        paragraph.keepsWithNext = true
        return dropLast() + [.paragraph(paragraph)]
    }
}

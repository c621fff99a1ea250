/// Reads the cells of one sheet into rows and hands them to the builder.
final class SheetParser: XMLHandler {
    /// The builder, with what it has taken so far.
    private(set) var builder: RegisterBuilder
    /// The row being read.
    var rowNumber: Int { row.number }

    private let context: Context
    private var row = RawRow()
    private var cell: RawCell?
    private var type = CellType.number
    private var previousPosition = -1
    private var isInline = false
    private var isPhonetic = false

    /// What a workbook says about the cells of all its sheets.
    struct Context {
        /// The part, for errors.
        var part: String
        /// The shared texts.
        var strings: SharedStringsParser?
        /// For each cell format, whether it shows dates.
        var showsDates: [Bool]
        /// Where days are counted from.
        var epoch: ExcelSerial.Epoch
        /// How much is read.
        var limits: IntakeLimits
    }

    private enum CellType {
        case number, shared, text, boolean
    }

    /// A parser of one sheet.
    init(_ context: Context, builder: RegisterBuilder) {
        self.context = context
        self.builder = builder
    }

    func start(_ tag: XMLTag, _ attributes: XMLAttributes) throws(XMLStop) -> Bool {
        switch tag {
        case .row: try startRow(attributes)
        case .cell: try startCell(attributes)
        case .inlineString: isInline = cell != nil
        case .phonetic: isPhonetic = true
        case .value: return cell != nil && !isInline
        case .text: return isInline && !isPhonetic
        default: break
        }
        return false
    }

    func end(_ tag: XMLTag, _ text: [UInt8]) throws(XMLStop) {
        switch tag {
        case .value where cell != nil && !isInline: try append(value: text)
        case .text where isInline && !isPhonetic: try append(ExcelEscapes.decode(text))
        case .phonetic: isPhonetic = false
        case .inlineString: isInline = false
        case .cell: endCell()
        case .row: try endRow()
        default: break
        }
    }

    private func startRow(_ attributes: XMLAttributes) throws(XMLStop) {
        let number = attributes["r"] == nil ? row.number + 1 : attributes.number("r") ?? 0
        guard number > row.number else { throw damaged }
        row.clear()
        row.number = number
        previousPosition = -1
    }

    private func startCell(_ attributes: XMLAttributes) throws(XMLStop) {
        guard cell == nil, row.number > 0 else { throw damaged }
        var position = previousPosition + 1
        if let reference = attributes["r"] {
            guard let stated = CellReference.column(reference) else { throw damaged }
            position = stated
        }
        // Cells stand from left to right: two that claim one place would let two readers see two registers.
        guard position > previousPosition else { throw damaged }
        guard row.cells.count < context.limits.cellsPerRow else {
            throw .failed(.tooManyCells(row: row.number, limit: context.limits.cellsPerRow))
        }
        previousPosition = position
        cell = RawCell(position: position, start: row.bytes.count, end: row.bytes.count, kind: kind(attributes))
    }

    private func kind(_ attributes: XMLAttributes) -> CellKind {
        if attributes["t"] == nil || attributes.states("t", "n") {
            type = .number
        } else if attributes.states("t", "s") {
            type = .shared
        } else if attributes.states("t", "b") {
            type = .boolean
        } else {
            type = .text  // inlineStr, str, e, and d, an ISO 8601 date
        }
        guard type == .number else { return .text }
        let style = attributes.number("s") ?? 0
        guard context.showsDates.indices.contains(style), context.showsDates[style] else { return .number }
        return context.epoch == .year1904 ? .serial1904 : .serial1900
    }

    private func append(value: [UInt8]) throws(XMLStop) {
        switch type {
        case .number: try append(value)
        case .text: try append(ExcelEscapes.decode(value))
        case .boolean: try append(Array((value == [UInt8(ascii: "0")] ? "FALSE" : "TRUE").utf8))
        case .shared:
            guard let index = Digits.number(value[...]), let text = context.strings?[index] else { throw damaged }
            row.bytes += text
        }
    }

    private func append(_ bytes: [UInt8]) throws(XMLStop) {
        guard let cell, row.bytes.count - cell.start + bytes.count <= context.limits.cellBytes else {
            throw .failed(.cellTooLong(row: row.number, limit: context.limits.cellBytes))
        }
        row.bytes += bytes
    }

    private func endCell() {
        if var cell, row.bytes.count > cell.start {
            cell.end = row.bytes.count
            row.cells.append(cell)
        }
        cell = nil
        isInline = false
    }

    private func endRow() throws(XMLStop) {
        let wantsMore: Bool
        do throws(IntakeError) {
            wantsMore = try builder.take(row)
        } catch {
            throw .failed(error)
        }
        guard wantsMore else { throw .enough }
    }

    private var damaged: XMLStop { .failed(.damaged(part: context.part)) }
}

/// Cell references such as `C5`.
enum CellReference {
    private static let lastColumn = 16_384

    /// The column from 0: `A1` is 0, `AB7` is 27; nil for what is no reference.
    static func column(_ reference: ArraySlice<UInt8>) -> Int? {
        var column = 0
        for byte in reference {
            switch byte {
            case UInt8(ascii: "A")...UInt8(ascii: "Z"): column = column * 26 + Int(byte - UInt8(ascii: "A")) + 1
            case UInt8(ascii: "0")...UInt8(ascii: "9"): return column > 0 ? column - 1 : nil
            default: return nil
            }
            if column > lastColumn { return nil }
        }
        return nil
    }
}

/// A statement, or a piece of one, that can only be written in source code.
///
/// Literal parts are `StaticString`; `\(value)` binds a parameter with its type; `\(fragment)` of type `SQL`
/// splices another piece and renumbers its parameters; an array binds as one array parameter, for
/// `= any(\(ids))`. There is no initialiser from `String` on purpose: text of the outside never becomes SQL.
public struct SQL: ExpressibleByStringInterpolation, Sendable {
    enum Piece: Sendable {
        case literal(StaticString)
        case parameter(Parameter)
    }

    /// A bound value: its type's OID and its text, or nil for NULL.
    struct Parameter: Sendable, Hashable {
        let type: UInt32
        let text: String?
    }

    private(set) var pieces: [Piece]

    /// A statement without parameters.
    public init(stringLiteral value: StaticString) {
        pieces = [.literal(value)]
    }

    /// A statement with parameters and spliced fragments.
    public init(stringInterpolation: StringInterpolation) {
        pieces = stringInterpolation.pieces
    }

    private init(pieces: [Piece]) {
        self.pieces = pieces
    }

    /// No text at all, for an optional part of a statement.
    public static let empty = SQL(pieces: [])

    /// True if there is neither text nor parameter.
    public var isEmpty: Bool { pieces.isEmpty }

    /// The fragments one after another with the separator between them; empty ones are left out.
    public static func joined(_ fragments: some Sequence<SQL>, separator: StaticString) -> SQL {
        var pieces: [Piece] = []
        for fragment in fragments where !fragment.isEmpty {
            if !pieces.isEmpty { pieces.append(.literal(separator)) }
            pieces += fragment.pieces
        }
        return SQL(pieces: pieces)
    }
}

extension Sequence<SQL> {
    /// The fragments one after another with the separator between them, as in `conditions.joined(separator: " and ")`.
    public func joined(separator: StaticString) -> SQL {
        SQL.joined(self, separator: separator)
    }
}

extension SQL {
    /// Collects literal text, bound values and spliced fragments.
    public struct StringInterpolation: StringInterpolationProtocol {
        fileprivate var pieces: [Piece] = []

        /// Room for the pieces to come.
        public init(literalCapacity: Int, interpolationCount: Int) {
            pieces.reserveCapacity(interpolationCount * 2 + 1)
        }

        /// Text of the source code.
        public mutating func appendLiteral(_ literal: StaticString) {
            if literal.utf8CodeUnitCount > 0 { pieces.append(.literal(literal)) }
        }

        /// Splices another fragment.
        public mutating func appendInterpolation(_ fragment: SQL) {
            pieces += fragment.pieces
        }

        /// Splices another fragment, said aloud.
        public mutating func appendInterpolation(fragment: SQL) {
            pieces += fragment.pieces
        }

        /// Binds a value.
        public mutating func appendInterpolation<Value: SQLValue>(_ value: Value) {
            pieces.append(.parameter(Parameter(type: Value.typeOID, text: value.sqlText)))
        }

        /// Binds a value, or NULL of its type.
        public mutating func appendInterpolation<Value: SQLValue>(_ value: Value?) {
            pieces.append(.parameter(Parameter(type: Value.typeOID, text: value?.sqlText)))
        }

        /// Binds a list as one array parameter.
        public mutating func appendInterpolation<Value: SQLValue>(_ values: [Value]) {
            appendInterpolation(SQLArray(values))
        }

        /// Binds a list with gaps as one array parameter.
        public mutating func appendInterpolation<Value: SQLValue>(_ values: [Value?]) {
            appendInterpolation(SQLArray(values))
        }
    }
}

extension SQL {
    /// The text with `$1`, `$2` … and the values in that order.
    func rendered() -> (text: String, parameters: [Parameter]) {
        var text = ""
        var parameters: [Parameter] = []
        for piece in pieces {
            switch piece {
            case .literal(let literal):
                text += literal.description
            case .parameter(let parameter):
                parameters.append(parameter)
                text += "$\(parameters.count)"
            }
        }
        return (text, parameters)
    }
}

extension SQL: CustomStringConvertible {
    /// The text with placeholders; never the values.
    public var description: String { rendered().text }
}

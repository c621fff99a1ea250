import FoundationEssentials
import HTTPTypes
import Hummingbird
import Store

/// How every list is cut into pages: `limit`, `cursor`, and `Link` to the next page.
enum Paging {
    static let limits = 1...200
    static let standardLimit = 50
    static let maximumCursorLength = 512

    static let cursor = QueryParameter(
        name: "cursor",
        form: .cursor(maximumLength: maximumCursorLength),
        summary: "Xem tiếp từ vị trí mà câu trả lời trước cho biết ở meta.next_cursor.",
        example: "b2Zmc2V0"
    )
    static let limit = QueryParameter(
        name: "limit",
        form: .integer(limits, standard: standardLimit),
        summary: "Số dòng mỗi trang.",
        example: "50"
    )

    /// `Link` (RFC 8288): the same address with the next cursor; nothing on the last page.
    static func headers(_ request: Request, next: String?) -> HTTPFields {
        guard let next else { return [:] }
        let others = (request.uri.query ?? "").split(separator: "&").filter { !$0.hasPrefix("cursor=") }
        let query = (others + ["cursor=\(next)"]).joined(separator: "&")
        return [.linkRelation: "<\(request.uri.path)?\(query)>; rel=\"next\""]
    }
}

/// Which part of a list was asked for, as it stood in the address.
struct AskedPage: Hashable, Sendable {
    /// What the answer before gave as the next cursor; nil: from the beginning.
    let cursor: String?
    let limit: Int

    /// For a list the database pages.
    var request: PageRequest {
        get throws(Problem) {
            guard let cursor else { return PageRequest(limit: limit) }
            guard let last = UUID(uuidString: cursor) else { throw Problem(.badCursor) }
            return PageRequest(after: last, limit: limit)
        }
    }
}

/// The part of a list that one answer shows.
struct PageOf<Value: Sendable>: Sendable {
    let values: [Value]
    /// How many the whole list has.
    let total: Int
    /// The id of the last one shown; nil on the last page.
    let nextCursor: String?

    /// A page the database cut.
    init(_ page: Page<Value>, id: (Value) -> String) {
        values = page.values
        total = page.total
        nextCursor = page.goesOn ? values.last.map(id) : nil
    }

    /// Cuts a short list, such as a commune's officials, that is in an order that never changes. A cursor is the id of the last one
    /// seen; one that is in the list no more is refused.
    init(_ all: [Value], after cursor: String?, limit: Int, id: (Value) -> String) throws(Problem) {
        var rest = all[...]
        if let cursor {
            guard let index = all.firstIndex(where: { id($0) == cursor }) else { throw Problem(.badCursor) }
            rest = all[(index + 1)...]
        }
        values = Array(rest.prefix(limit))
        total = all.count
        nextCursor = rest.count > limit ? values.last.map(id) : nil
    }
}

extension StrictQuery {
    /// Letters, digits, `-`, `_`, `.`, `~` only, so that a cursor can stand in an address as it is.
    mutating func cursor(_ parameter: QueryParameter, maximumLength: Int) -> String? {
        guard let text = value(parameter) else { return nil }
        let isPlain = text.utf8.allSatisfy { byte in
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"):
                true
            default: "-_.~".utf8.contains(byte)
            }
        }
        if isPlain, (1...maximumLength).contains(text.utf8.count) { return text }
        refuse(.badCursor, parameter.name, "Cần đúng giá trị meta.next_cursor của câu trả lời trước.")
        return nil
    }
}

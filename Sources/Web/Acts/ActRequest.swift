import Accountability
import FoundationEssentials
import Hummingbird

/// What an act is made of: who asks, the key, what the address names, the version that was seen and the fields of the body,
/// all of them read and checked.
struct ActRequest: Sendable {
    /// Who asks.
    let account: SignedInAccount
    /// The `Idempotency-Key`: the id of the act and of what it makes.
    let key: UUID
    /// The version that was seen, of `If-Match`; nil where the route does not ask for it.
    let version: Int?
    /// The day it is.
    let today: CalendarDay
    let path: PathValues
    var values: BodyValues

    /// The id in the address, `{id}` unless another name is given.
    func id<Subject>(_ name: String = "id") throws(Problem) -> Identifier<Subject> { try path.id(name) }

    /// A field of the body.
    subscript<Value>(field: BodyField<Value>) -> Value {
        get throws { try values[field] }
    }
}

/// The groups in braces of a route's path, as they were sent.
struct PathValues: Sendable {
    private let values: [String: String]

    init(_ context: WebContext) {
        values = Dictionary(context.parameters.map { (String($0.key), String($0.value)) }) { first, _ in first }
    }

    /// An address with its groups filled in as they were sent.
    func fill(_ address: String) -> String {
        values.reduce(address) { $0.replacing("{\($1.key)}", with: $1.value) }
    }

    /// An id. What is no UUID names nothing, like an id nobody has.
    func id<Subject>(_ name: String = "id") throws(Problem) -> Identifier<Subject> {
        guard let id = values[name].flatMap({ Identifier<Subject>(text: $0) }) else { throw Problem(.notFound) }
        return id
    }

    /// An id, where the address has one.
    func optionalID<Subject>(_ name: String = "id") -> Identifier<Subject>? {
        values[name].flatMap { Identifier<Subject>(text: $0) }
    }

    /// Anything else, such as a file's code.
    func text(_ name: String) throws(Problem) -> String {
        guard let text = values[name].flatMap({ PercentDecoding.decodePath($0) }), !text.isEmpty else {
            throw Problem(.notFound)
        }
        return text
    }
}

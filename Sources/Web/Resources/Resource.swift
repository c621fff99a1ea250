import Accountability
import HTTPTypes
import Hummingbird
import Postgres
import Reports

/// How one noun is shown: under which name, with which fields, at which address and in which version. The answers to acts, to
/// looks at one thing and to lists of them all come from here.
struct Resource<Value: Sendable>: Sendable {
    /// The key that names one in JSON: `reminder`.
    let name: String
    /// The key that names several: `reminders`.
    let plural: String
    /// What pages call one, in Vietnamese; nil where no page shows it.
    let title: String?
    /// What pages call several.
    let listTitle: String?
    /// What makes one; unique in a list and the end of its address.
    let id: @Sendable (Value) -> String
    /// The address without the id: `/api/v1/reminders`. nil where one has no address of its own.
    let path: String?
    /// The number of its events; nil where nothing can change.
    let version: (@Sendable (Value) -> Int)?
    /// Whom it is about: what is told him of everybody else's looks.
    let about: About<Value>
    private let read: @Sendable ([Value], Reading) throws -> (Value) throws -> [Report.Field]

    init(
        _ name: String,
        _ plural: String,
        title: String? = nil,
        listTitle: String? = nil,
        id: @escaping @Sendable (Value) -> String,
        path: String? = nil,
        version: (@Sendable (Value) -> Int)? = nil,
        about: About<Value>,
        reader: @escaping @Sendable ([Value], Reading) throws -> (Value) throws -> [Report.Field]
    ) {
        self.name = name
        self.plural = plural
        self.title = title
        self.listTitle = listTitle
        self.id = id
        self.path = path
        self.version = version
        self.about = about
        read = reader
    }

    /// One whose fields are said of each by itself.
    init(
        _ name: String,
        _ plural: String,
        title: String? = nil,
        listTitle: String? = nil,
        id: @escaping @Sendable (Value) -> String,
        path: String? = nil,
        version: (@Sendable (Value) -> Int)? = nil,
        about: About<Value>,
        fields: @escaping @Sendable (Value, Reading) throws -> [Report.Field]
    ) {
        self.init(
            name,
            plural,
            title: title,
            listTitle: listTitle,
            id: id,
            path: path,
            version: version,
            about: about
        ) { _, reading in
            { value in try fields(value, reading) }
        }
    }

    /// Reads, once for an answer, what all the things it shows need, such as names or the calendar; then says the fields of each. `thing`
    /// names the one that is shown by itself.
    func reader(_ values: [Value], _ reading: Reading, thing: String? = nil) throws -> (Value) throws -> [Report.Field]
    {
        if let kind = about.kind { reading.seen.note(kind, values.flatMap(about.officials), thing: thing) }
        return try read(values, reading)
    }

    /// Where one is seen; nil where it has no address of its own.
    func address(of value: Value) -> String? { path.map { "\($0)/\(id(value))" } }

    /// One with its fields.
    func shown(_ value: Value, _ reading: Reading) throws -> Thing.Shown {
        let id = id(value)
        let fields = try reader([value], reading, thing: id)(value)
        return Thing.Shown(value: value, id: id, fields: fields, version: version?(value))
    }

    /// The answer that shows one.
    func rendered(_ shown: Thing.Shown) -> RenderedResource {
        let body = Report.json([.init(key: name, label: "", value: .group(shown.fields))])
        return RenderedResource(
            body: body,
            tag: shown.version.map { EntityTag(version: $0, body: body) },
            location: path.map { "\($0)/\(shown.id)" }
        )
    }
}

/// A look in one snapshot: what rendering may read besides the thing itself, such as the calendar or a unit's name.
struct Reading {
    let db: Connection
    /// Who looks.
    let account: SignedInAccount
    /// The day it is.
    let today: CalendarDay
    /// Whom it shows.
    let seen = Sightings()

    /// Where the look is taken.
    var commune: Commune.ID { account.commune.id }
}

/// A thing as it is sent.
struct RenderedResource: Sendable {
    let body: [UInt8]
    let tag: EntityTag?
    /// Its address, for `Location`.
    let location: String?

    /// The answer, 304 without a body if the sender has it already.
    func answer(to request: Request) -> Response {
        if let tag, tag.matches(request.headers) { return Response(status: .notModified, headers: headers) }
        return .json(body, headers: headers)
    }

    /// The answer to the act that made or changed it.
    func answer(made: Bool) -> Response {
        var headers = headers
        if made, let location { headers[.location] = location }
        return .json(body, status: made ? .created : .ok, headers: headers)
    }

    private var headers: HTTPFields {
        var headers = HTTPFields()
        if let tag { headers[.eTag] = tag.text }
        return headers
    }
}

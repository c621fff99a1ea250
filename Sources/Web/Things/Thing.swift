import Accountability
import Documents
import Reports

/// One noun's look at one thing, as a page takes it: made where the API's route is made.
struct Thing: Sendable {
    /// The address in the API: `/api/v1/reminders/{id}`.
    let path: String
    let permission: Permission
    /// What such a thing is called.
    let title: String
    /// Reads the thing the address names; nil for what does not exist and for what this account may not know of.
    let find: @Sendable (SignedInContext) async throws -> Shown?
    /// Forms that begin with this thing filled in, though they are about something else; nil where there are none to look for.
    var leads: (@Sendable (any Sendable, Reading) throws -> [(title: String, address: String)])?
    /// The papers it gives; nil where it never gives any.
    var papers: (@Sendable (any Sendable) -> [(title: String, address: String)])?

    /// A thing as it is shown.
    struct Shown: Sendable {
        /// The thing itself, for ``Offer``.
        let value: any Sendable
        let id: String
        let fields: [Report.Field]
        /// The number of its events; nil where nothing can change.
        let version: Int?

        /// The official it is about, if it is about one.
        var official: Official.ID? {
            guard case .text(let id)? = fields.first(where: { $0.key == "official_id" })?.value else { return nil }
            return Official.ID(text: id)
        }
    }
}

extension Route {
    /// The same route, from whose page one is led to forms that begin with the thing filled in.
    func leading<Value>(
        from kind: Value.Type,
        to leads: @escaping @Sendable (Value, Reading) throws -> [(title: String, address: String)]
    ) -> Route {
        var route = self
        route.thing?.leads = { thing, reading in try (thing as? Value).map { try leads($0, reading) } ?? [] }
        return route
    }
}

/// One noun's list, as a page takes it.
struct Listing: Sendable {
    /// The address in the API: `/api/v1/reminders`.
    let path: String
    let permission: Permission
    /// What stands in the list.
    let title: String
    let summary: String
    /// The filters, without what cuts the list into pages.
    let filters: [QueryParameter]
    /// Where one of them has a page of its own: `/api/v1/reminders`.
    let thingPath: String?
    /// The keys of what a page says of each, in their order; empty: what is said first.
    var columns: [String] = []
    /// Reads the part of the list that a query asks for.
    let read: @Sendable (SignedInContext, _ query: String?) async throws -> Part
    /// Reads all of the list that a query asks for into a file.
    let file: @Sendable (SignedInContext, _ query: String?, TableFormat) async throws -> AnonymousFile

    /// A part of a list.
    struct Part: Sendable {
        let rows: [Row]
        /// How many the whole list has.
        let total: Int
        let nextCursor: String?
    }

    /// One of a list.
    struct Row: Sendable {
        let id: String
        let fields: [Report.Field]
    }
}

extension Listing {
    /// What a page's address asks of the list: fields left empty are no filters, what the list must be asked may still be missing, and
    /// `others` are the page's own.
    func asked(_ query: String?, beside others: [QueryParameter] = []) throws(Problem) -> StrictQuery {
        let strict = StrictQuery(form: query, allowing: (parameters + others).map(\.optional))
        try strict.check()
        return strict
    }

    /// The query that asks the list for the same.
    func query(_ asked: StrictQuery) -> [String] {
        parameters.compactMap { filter in
            asked.value(filter).map { "\(filter.name)=\(PercentEncoding.query($0))" }
        }
    }

    private var parameters: [QueryParameter] { filters + [Paging.cursor, Paging.limit] }

    /// The address of the whole list a query asks for.
    static func whole(_ address: String, _ query: [String]) -> String {
        let filters = query.filter { part in
            ![Paging.cursor.name, Paging.limit.name].contains { part.hasPrefix("\($0)=") }
        }
        return filters.isEmpty ? address : "\(address)?\(filters.joined(separator: "&"))"
    }

    /// The query of the part after this one.
    static func next(_ cursor: String, after query: [String]) -> String {
        (query.filter { !$0.hasPrefix("cursor=") } + ["cursor=\(cursor)"]).joined(separator: "&")
    }
}

extension Route {
    /// The same list, of which a page says these fields of each.
    func showing(_ columns: [String]) -> Route {
        var route = self
        route.listing?.columns = columns
        return route
    }
}

import FoundationEssentials
import Postgres

/// A list as the database knows it: which rows, in which order, and how the things of some rows are read.
struct Listing<Value: Listed> {
    /// The table, and the condition for what the reader may see of it.
    let seen: SQL
    /// What else the rows must be; each condition begins with `and`.
    var filter = SQL.empty
    /// The column of the id.
    let id: SQL
    /// The columns of the order; the id is the last of them.
    let order: SQL
    /// The condition for the rows behind a place.
    let after: (PagePlace) -> SQL
    /// The things of these ids, in the order of the list.
    let read: ([UUID]) throws -> [Value]

    /// A part of the list: only what it shows is read, the rest is counted.
    func page(_ asked: PageRequest, on db: Connection) throws -> Page<Value> {
        let behind: SQL = try place(asked, on: db).map { "and \(fragment: after($0))" } ?? .empty
        let total: Int = try db.one("select count(*) as n from \(seen) \(filter)").value("n")
        let ids = try db.query(
            """
            select \(id) as id
              from \(seen) \(filter) \(behind)
             order by \(order)
             limit \(asked.limit + 1)
            """
        ).map { (row) throws(PostgresError) in try row.value("id", as: UUID.self) }
        let shown = try read(Array(ids.prefix(asked.limit)))
        return Page(values: shown, total: total, goesOn: ids.count > asked.limit)
    }

    /// A part of a list that had to be read whole: what events make of a thing, such as its state, is told by no column.
    func page(_ asked: PageRequest, of all: [Value], on db: Connection) throws -> Page<Value> {
        let rest = try place(asked, on: db).map { place in all.drop { $0.place <= place } } ?? all[...]
        return Page(values: Array(rest.prefix(asked.limit)), total: all.count, goesOn: rest.count > asked.limit)
    }

    private func place(_ asked: PageRequest, on db: Connection) throws -> PagePlace? {
        guard let cursor = asked.after else { return nil }
        guard try db.first("select \(id) as id from \(seen) and \(id) = \(cursor)") != nil,
            let last = try read([cursor]).first
        else { throw UnknownPlace() }
        return last.place
    }
}

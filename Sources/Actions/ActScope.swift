public import Accountability
public import FoundationEssentials
public import Ledger
public import Postgres
public import Store

/// What an act works with while its commune's ledger is locked. Every record it inserts is sealed in its entry.
public final class ActScope {
    /// The connection of this transaction.
    public let db: Connection
    /// Who acts.
    public let author: Author
    /// By whose lent power he does it, for each permission the act uses; empty where his own role is enough.
    private(set) var powers: [[Delegation]]
    /// Whether nothing is asked about who acts: never in a release build.
    let isUnchecked: Bool
    /// The id of the act.
    public let act: UUID
    /// The position of the entry to come.
    public let seq: Int
    /// The recorded time: the database's clock, never before the entry above.
    public let at: Instant

    private var records: [Record] = []
    private var digests: [RowsDigest] = []
    private var knownPolicies: [PolicyVersion]?

    init(
        db: Connection,
        author: Author,
        permission: Permission,
        isUnchecked: Bool,
        act: UUID,
        seq: Int,
        at: Instant
    ) {
        self.db = db
        self.author = author
        self.isUnchecked = isUnchecked
        powers = [author.delegations(for: permission)]
        self.act = act
        self.seq = seq
        self.at = at
    }

    /// The commune acted in.
    public var commune: Commune { author.commune }

    /// All delegations used, each once.
    var lent: [Delegation] {
        powers.joined().reduce(into: []) { all, delegation in
            if !all.contains(delegation) { all.append(delegation) }
        }
    }

    /// Uses one permission more than the act's own, with what it asks of whoever has it only by lent power: refused to whoever may
    /// not, to whoever may it only by the power of the one the case is about, and out of reach of whoever lent it.
    func use(_ permission: Permission, about official: Official.ID, unit: OrgUnit.ID?) throws(Refusal) {
        guard isUnchecked || author.may(permission) else { throw Refusal(.notAllowed) }
        try use(author.delegations(for: permission), about: official, unit: unit)
    }

    /// Uses powers lent; none is the author's own role.
    func use(_ lenders: [Delegation], about official: Official.ID, unit: OrgUnit.ID?) throws(Refusal) {
        powers.append(lenders)
        try requireNotOwnCase(official)
        try requireScope(unit: unit)
    }

    /// The columns every fact has for when and by whom.
    public var authorship: [String: JSON] {
        ["recorded_at": .instant(at), "recorded_by": .id(author.account.id)]
    }

    /// The versions of the commune's rules, read once: nobody else can add one while this act has the lock.
    func policies() throws(PostgresError) -> [PolicyVersion] {
        if let knownPolicies { return knownPolicies }
        let read = try PolicyVersion.list(of: commune.id, on: db)
        knownPolicies = read
        return read
    }

    /// Inserts rows of one table. The commune's id is added to each.
    public func insert(_ rows: [[String: JSON]], into table: RecordTable) throws(PostgresError) {
        guard !rows.isEmpty else { return }
        if table == .policies { knownPolicies = nil }
        let inserted = rows.map { Record(table, $0.merging(["commune_id": .id(commune.id)]) { own, _ in own }) }
        try Record.insert(inserted, into: table, on: db)
        records += inserted
    }

    /// Inserts one row.
    public func insert(_ row: [String: JSON], into table: RecordTable) throws(PostgresError) {
        try insert([row], into: table)
    }

    /// Seals the rows this act stored in a table with many.
    public func seal(_ table: DigestedTable, batch: ImportBatch.ID? = nil) throws(PostgresError) {
        digests.append(try RowsDigest.read(table, seq: seq, batch: batch, of: commune.id, on: db))
    }

    /// Part of an act that may fail by itself: what it did is undone, in the tables and in the entry to come, and the act goes on.
    func attempt<Value>(_ body: () throws -> Value) throws -> Value {
        let before = (records: records, digests: digests)
        do {
            return try db.savepoint(body)
        } catch {
            (records, digests) = before
            throw error
        }
    }

    /// The text of the entry for what was done here; where power was lent, by which delegations.
    func body(kind: String, content: Digest) -> JSON {
        var body: [String: JSON] = [
            "v": 1, "kind": .string(kind), "id": .string(act.uuidString.lowercased()), "at": .string(at.rfc3339),
            "author": .id(author.account.id), "commune": .string(commune.code), "content": .string(content.hex),
            "records": .array(records.map(\.ledgerJSON)), "digests": .array(digests.map(\.json)),
        ]
        let lent = lent
        if !lent.isEmpty { body["delegations"] = .array(lent.map { .id($0.id) }) }
        return .object(body)
    }
}

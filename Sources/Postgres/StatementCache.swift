/// Which statements are prepared on one connection. A statement is prepared at its second use; the least recently
/// used one makes room when the cache is full.
struct StatementCache {
    struct Key: Hashable {
        let text: String
        let types: [UInt32]
    }

    enum Plan: Equatable {
        /// First use: send text and values together.
        case once
        /// Second use: prepare under this name, then tell `markPrepared`.
        case prepare(String)
        /// Already prepared under this name.
        case prepared(String)
    }

    private struct Entry {
        var name: String?
        var lastUse: Int
    }

    private let capacity: Int
    private var entries: [Key: Entry] = [:]
    private var clock = 0
    /// Names that left the cache and are still known to the server.
    private(set) var evicted: [String] = []

    init(capacity: Int = 100) {
        self.capacity = capacity
    }

    /// What to do with a statement now; counts as a use.
    mutating func plan(for key: Key) -> Plan {
        clock += 1
        if let entry = entries[key] {
            entries[key]?.lastUse = clock
            return entry.name.map(Plan.prepared) ?? .prepare("kc_\(clock)")
        }
        if entries.count >= capacity, let oldest = entries.min(by: { $0.value.lastUse < $1.value.lastUse }) {
            entries[oldest.key] = nil
            if let name = oldest.value.name { evicted.append(name) }
        }
        entries[key] = Entry(name: nil, lastUse: clock)
        return .once
    }

    /// The server has prepared the statement.
    mutating func markPrepared(_ key: Key, as name: String) {
        entries[key]?.name = name
    }

    /// The server has been told to forget the evicted statements.
    mutating func forgetEvicted() {
        evicted.removeAll()
    }
}

import Synchronization

/// What was read before and need not be read again as long as it holds, which whoever keeps it has to know. When there is too much of it
/// everything is forgotten, and read again.
public final class Kept<Key: Hashable & Sendable, Value: Sendable>: Sendable {
    private let limit: Int
    private let values = Mutex<[Key: Value]>([:])

    /// Nothing yet, and never more than `limit` values.
    public init(limit: Int = 1_000) {
        self.limit = limit
    }

    /// What is kept of a key.
    public subscript(key: Key) -> Value? {
        values.withLock { $0[key] }
    }

    /// Keeps a value, instead of the one before.
    public func keep(_ value: Value, of key: Key) {
        values.withLock { values in
            if values.count >= limit, values[key] == nil { values.removeAll(keepingCapacity: true) }
            values[key] = value
        }
    }
}

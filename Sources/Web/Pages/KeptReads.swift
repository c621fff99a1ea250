import Accountability
import Actions

/// What was read for each account at the place where its commune's ledger stands: of each account the newest of each name.
final class KeptReads<Value: Sendable>: Sendable {
    private struct Key: Hashable {
        let account: Account.ID
        let name: String
    }

    private let kept = Kept<Key, (place: LedgerPlace, value: Value)>()

    /// The value at a place, read only where the ledger moved or the day changed since it was read last.
    func value(
        _ name: String = "",
        at place: LedgerPlace,
        keptIf isLasting: (Value) -> Bool = { _ in true },
        _ read: () async throws -> Value
    ) async throws -> Value {
        let key = Key(account: place.account, name: name)
        if let known = kept[key], known.place == place { return known.value }
        // Read after the place was known: it may be newer than that, never older.
        let value = try await read()
        if isLasting(value) { kept.keep((place, value), of: key) }
        return value
    }
}

import Accountability
import Ledger
import Synchronization

/// Where a commune's ledger stood when somebody's request began. Whatever is recorded moves the ledger, so what an account is shown of the
/// commune's facts on a day is the same as long as the ledger stands there.
struct LedgerPlace: Hashable, Sendable {
    let account: Account.ID
    /// The hash of the ledger's last entry.
    let head: Digest
    let day: CalendarDay
}

/// What was read for each account at the place where its commune's ledger stands: of each account the newest of each name. When there is
/// too much of it everything is forgotten, and read again.
final class KeptReads<Value: Sendable>: Sendable {
    private struct Key: Hashable {
        let account: Account.ID
        let name: String
    }

    private static var most: Int { 1_000 }

    private let kept = Mutex<[Key: (place: LedgerPlace, value: Value)]>([:])

    /// The value at a place, read only where the ledger moved or the day changed since it was read last.
    func value(
        _ name: String = "",
        at place: LedgerPlace,
        keptIf isLasting: (Value) -> Bool = { _ in true },
        _ read: () async throws -> Value
    ) async throws -> Value {
        let key = Key(account: place.account, name: name)
        if let known = kept.withLock({ $0[key] }), known.place == place { return known.value }
        // Read after the place was known: it may be newer than that, never older.
        let value = try await read()
        guard isLasting(value) else { return value }
        kept.withLock { kept in
            if kept.count >= Self.most { kept.removeAll() }
            kept[key] = (place, value)
        }
        return value
    }
}

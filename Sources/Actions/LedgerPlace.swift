public import Accountability
public import Ledger

/// Where a commune's ledger stood when somebody's request began. Whatever is recorded moves the ledger, so what an account is shown of the
/// commune's facts on a day is the same as long as the ledger stands there.
public struct LedgerPlace: Hashable, Sendable {
    /// Who asked.
    public let account: Account.ID
    /// The hash of the ledger's last entry.
    public let head: Digest
    /// The day of the request.
    public let day: CalendarDay

    /// A place.
    public init(account: Account.ID, head: Digest, day: CalendarDay) {
        self.account = account
        self.head = head
        self.day = day
    }
}

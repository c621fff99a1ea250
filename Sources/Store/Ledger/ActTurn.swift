public import Accountability
public import FoundationEssentials
public import Postgres

/// Whose turn it is among requests for the same act.
///
/// That an act happens once rests on the ledger's lock and the uniqueness of its id. This lock only lets a second request know that
/// the first is not over, instead of telling it that the whole commune is busy.
public enum ActTurn {
    /// Waits for the transaction that works on the act of this id, as long as the session waits for locks, and takes its place until
    /// this transaction ends. False if it was still not over; then this transaction can do nothing more.
    public static func take(_ act: UUID, of commune: Commune.ID, on db: Connection) throws(PostgresError) -> Bool {
        do throws(PostgresError) {
            let key = "kycuong/act/\(commune.text)/\(act.uuidString)"
            try db.execute("select pg_advisory_xact_lock(hashtextextended(\(key), 0))")
            return true
        } catch {
            guard error.sqlState == "55P03" else { throw error }
            return false
        }
    }
}

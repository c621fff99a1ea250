import Accountability
import HTTPTypes
import Hummingbird
import Synchronization

/// How often one address may try a password or a code: thirty at once, then one every four seconds. An office behind one address signs
/// in in the morning without noticing; who guesses gets nowhere. At most 10,000 addresses are remembered, the oldest are forgotten.
public final class AddressLimit: Sendable {
    private struct Bucket {
        var left: Double
        var filledAt: Instant
    }

    private static let size = 30.0
    private static let perSecond = 0.25
    private static let remembered = 10_000

    private let buckets = Mutex<[String: Bucket]>([:])

    /// Nobody has tried yet.
    public init() {}

    /// Counts a try; refused when the address has none left.
    func take(_ address: String, at now: Instant) throws(Refusal) {
        let isAllowed = buckets.withLock { buckets in
            var bucket = buckets[address] ?? Bucket(left: Self.size, filledAt: now)
            let seconds = Double(max(0, now.microseconds - bucket.filledAt.microseconds)) / 1_000_000
            bucket.left = min(Self.size, bucket.left + seconds * Self.perSecond)
            bucket.filledAt = now
            let isAllowed = bucket.left >= 1
            if isAllowed { bucket.left -= 1 }
            if buckets.count >= Self.remembered, buckets[address] == nil,
                let oldest = buckets.min(by: { $0.value.filledAt.microseconds < $1.value.filledAt.microseconds })
            {
                buckets[oldest.key] = nil
            }
            buckets[address] = bucket
            return isAllowed
        }
        guard isAllowed else { throw Refusal(.signInTooSoon, now.adding(seconds: 4).rfc3339) }
    }
}

/// Where a request comes from.
enum ClientAddress {
    /// The address of the connection; behind our own proxy the last one it noted, which nobody can write but the proxy.
    static func of(_ request: Request, _ context: WebContext, _ dependencies: WebDependencies) -> String {
        if dependencies.isBehindProxy,
            let noted = request.headers[values: .init(validated: "X-Forwarded-For")].last?.split(separator: ",").last
        {
            return noted.filter { $0 != " " }
        }
        return context.address ?? "unknown"
    }
}

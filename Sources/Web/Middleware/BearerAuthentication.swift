import HTTPTypes
import Hummingbird

/// Finds out who sends a request with `Authorization: Bearer …` (RFC 6750).
struct BearerAuthentication: Sendable {
    private static let maximumLength = 512
    let dependencies: WebDependencies

    /// The account. A missing, malformed, repeated or unknown token gets the same answer, so that nothing can be learnt
    /// from it.
    func account(of request: Request) async throws -> SignedInAccount {
        guard let token = Self.token(in: request.headers[values: .authorization]),
            let account = try await dependencies.authenticate(token)
        else { throw Problem(.notSignedIn) }
        return account
    }

    private static func token(in values: [String]) -> String? {
        guard values.count == 1 else { return nil }
        let parts = values[0].split(separator: " ", maxSplits: 1)
        guard parts.count == 2, parts[0].lowercased() == "bearer", (1...maximumLength).contains(parts[1].utf8.count),
            parts[1].utf8.allSatisfy({ (0x21...0x7E).contains($0) })
        else { return nil }
        return String(parts[1])
    }
}

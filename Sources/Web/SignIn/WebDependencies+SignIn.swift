import Actions
import HTTPTypes
import Hummingbird

extension WebDependencies {
    /// Who signs people in; where nobody can, there is nothing behind these addresses now.
    var office: SignInOffice {
        get throws {
            guard let signIn else { throw Problem(.unavailable) }
            return signIn
        }
    }

    /// Whether a browser keeps the cookies of this request's page: over TLS, or on the machine itself, which browsers trust.
    func isSecure(_ request: Request) -> Bool {
        if isBehindProxy { return request.headers[HTTPField.Name(validated: "X-Forwarded-Proto")] == "https" }
        guard let host = request.head.authority else { return false }
        let name = host.hasPrefix("[") ? host.prefix { $0 != "]" } + "]" : host.prefix { $0 != ":" }
        return ["localhost", "127.0.0.1", "[::1]"].contains(name)
    }
}

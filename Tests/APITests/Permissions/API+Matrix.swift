import Accountability
import FoundationEssentials
import HTTPTypes
import Ledger
import Reports
import StoreSupport

@testable import Web

extension MatrixRule {
    /// Every route that asks for an account with a permission.
    static let guarded: [(route: Route, permission: Permission)] =
        Routes.table(.describing).routes.compactMap { route in
            guard case .permitted(let permission, _) = route.access else { return nil }
            return (route, permission)
        }
}

extension API {
    /// The same API on which nothing is recorded.
    var rehearsing: API {
        with { $0.desk = RehearsingDesk(database: installation.database) }
    }

    /// Sends a route's documented example, about this case; what is only looked at, as the file asked for.
    func send(
        _ route: Route,
        _ rule: MatrixRule,
        _ cell: MatrixCell,
        key: UUID = UUID(),
        as file: ReportFormat? = nil
    ) async throws -> APIAnswer {
        let (about, caller) = (cell.about, cell.caller)
        let path = route.path.replacing("{figure}", with: "reminders.in_force")
            .replacing(/\{[a-z_]+\}/, with: about.thing.id)
        guard let content = route.operation.content else {
            var query = route.operation.parameters.filter(\.isRequired).map { "\($0.name)=\($0.example)" }
            if caller?.account.role == .inspector, route.operation.parameters.contains(where: { $0.name == "reason" }) {
                query.append("reason=x")
            }
            if let file { query.append("format=\(file.rawValue)") }
            return try await get("\(path)\(query.isEmpty ? "" : "?")\(query.joined(separator: "&"))", as: caller)
        }
        var headers: HTTPFields = [.idempotencyKey: key.uuidString.lowercased()]
        if route.operation.act?.decides == true { headers[.ifMatch] = "\"\(about.thing.version ?? 0)\"" }
        switch content {
        case .fields(let fields):
            headers[.contentType] = "application/json"
            let example = Dictionary(uniqueKeysWithValues: fields.map { ($0.name, $0.example) })
            let body = JSON.object(example.merging(rule.body(about)) { _, real in real })
            return try await send(.post, path, as: caller, headers, Array(try body.canonicalText().utf8))
        case .file(let forms):
            headers[.contentType] = forms[0].type
            let query = route.operation.parameters.filter(\.isRequired).map { "\($0.name)=\($0.example)" }
            let address = "\(path)?\(query.joined(separator: "&"))"
            return try await send(.post, address, as: caller, headers, Array(forms[0].example.utf8))
        }
    }
}

import Accountability
import Actions
import Logging
import Synchronization

@testable import Web

/// Finds who was named in an answer to somebody else and is not told of it.
struct LookDetector {
    /// Everybody who may be named, with his name.
    let names: [Official.ID: String]

    /// The officials whose id or name stands in a text, whoever reads it left out. A choice in a form names colleagues as their directory
    /// does: it says nothing about anybody.
    func named(in text: String, to reader: Account) -> Set<Official.ID> {
        let text = Self.withoutChoices(text)
        return Set(
            names.filter { $0.key.person != reader.person && (text.contains($0.key.text) || text.contains($0.value)) }
                .keys
        )
    }

    /// A page without what is offered to choose from.
    static func withoutChoices(_ page: String) -> String {
        page.replacing(#/<select\b.*?</select>|<label class="choice".*?</label>/#.dotMatchesNewlines(), with: "")
    }

    /// Those of them to whom no look by this reader is told.
    func untold(in text: String, to reader: Account, _ looks: [Look]) -> Set<Official.ID> {
        let told = looks.filter { $0.account == reader.id && $0.role == reader.role }.map(\.official)
        return named(in: text, to: reader).subtracting(told)
    }
}

extension API {
    /// What somebody is answered, and the looks that are kept because of it. Each time is the first of its hour.
    func watching(_ send: (API) async throws -> APIAnswer) async throws -> (APIAnswer, [Look]) {
        let kept = Mutex<[Look]>([])
        var dependencies = dependencies
        let log = LookLog(logger: Logger(label: "test")) { looks, _ in kept.withLock { $0 += looks } }
        dependencies.looks = log
        let api = API(installation: installation, commune: commune, dependencies: dependencies, callers: callers)
        let answer = try await send(api)
        await log.flush()
        return (answer, kept.withLock { $0 })
    }
}

import Accountability
import Glibc
import Logging
import Synchronization

@testable import Actions
@testable import Web

/// Finds who was named in an answer to somebody else and is not told of it.
struct LookDetector {
    /// Everybody who may be named, with his name.
    let names: [Official.ID: String]

    /// The officials whose id or name stands in a text, whoever reads it left out. A choice in a form names colleagues as their directory
    /// does: it says nothing about anybody. Looked for byte by byte, as names are shown as they were recorded: hundreds of them in thousands
    /// of answers.
    func named(in text: String, to reader: Account) -> Set<Official.ID> {
        unsafe Self.withoutChoices(text).withCString { text in
            let found = names.filter { id, name in
                guard id.person != reader.person else { return false }
                return unsafe strstr(text, id.text) != nil || strstr(text, name) != nil
            }
            return Set(found.keys)
        }
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
    /// What somebody is answered, and the looks that are kept because of it.
    func watching(_ send: (API) async throws -> APIAnswer) async throws -> (APIAnswer, [Look]) {
        try await Watch(self).during(send)
    }
}

/// An API whose looks are kept apart for each request. Each is the first of its hour.
final class Watch: Sendable {
    private let api: API
    private let log: LookLog
    private let kept: Kept

    private final class Kept: Sendable { let looks = Mutex<[Look]>([]) }

    init(_ api: API) {
        let kept = Kept()
        let log = LookLog(logger: Logger(label: "test")) { looks, _ in kept.looks.withLock { $0 += looks } }
        self.kept = kept
        self.log = log
        self.api = api.with { $0.looks = log }
    }

    /// What somebody is answered, and the looks that are kept because of it.
    func during(_ send: (API) async throws -> APIAnswer) async throws -> (APIAnswer, [Look]) {
        log.forget()
        let answer = try await send(api)
        await log.flush()
        return (
            answer,
            kept.looks.withLock { looks in
                defer { looks = [] }
                return looks
            }
        )
    }
}

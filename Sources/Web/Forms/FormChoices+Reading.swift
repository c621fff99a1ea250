import Accountability
import Postgres
import Reports
import Store

extension FormChoices {
    /// Reads what may be chosen of these kinds, as far as whoever looks may know it. Kinds without a list, such as findings, are chosen on
    /// the page of the thing and handed over in the address.
    static func read(_ kinds: Set<String>, _ reading: Reading, about official: Official.ID? = nil) throws -> FormChoices
    {
        var choices = FormChoices()
        for kind in kinds { choices[kind] = try options(of: kind, reading, about: official) }
        return choices
    }

    private static func options(of kind: String, _ reading: Reading, about official: Official.ID?) throws
        -> [FieldControl.Choice]?
    {
        switch kind {
        case "Paper": return try papers(about: official, reading)
        case "Official":
            // An official knows his colleagues by name; the list of officials is the office's.
            return reading.account.account.role == .official
                ? try colleagues(reading)
                : try Official.list(of: reading.commune, on: reading.db).map { official in
                    .init(word: official.id.text, title: titled(official.name, official.unitName))
                }
        case "Person": return try colleagues(reading)
        case "Account":
            // Colleagues who decide or keep the books: nothing can be handed to oneself, and the server's console is nobody in particular.
            let own = reading.account.account
            return try Account.list(of: reading.commune, on: reading.db).filter { account, _ in
                try account != .console && account.role.identityClass == .staff && account.person != own.person
                    && !Account.isClosed(account.id, of: reading.commune, on: reading.db)
            }
            .map { .init(word: $0.0.id.text, title: "\($0.name) – \($0.0.role.title)") }
        case "OrgUnit":
            return try OrgUnit.names(of: reading.commune, on: reading.db).sorted { $0.value < $1.value }
                .map { .init(word: $0.key.text, title: $0.value) }
        case "CauseCategory":
            let listed = try CauseCategory.list(on: reading.db)
            let inForce = Dictionary(listed.filter { $0.effectiveOn <= reading.today }.map { ($0.cause, $0) }) { $1 }
            return inForce.values.filter(\.isOffered).sorted { ($0.ordinal, $0.cause) < ($1.ordinal, $1.cause) }
                .map { .init(word: $0.cause, title: $0.title) }
        default: return nil
        }
    }

    /// The papers kept about an official that whoever looks may read.
    private static func papers(about official: Official.ID?, _ reading: Reading) throws -> [FieldControl.Choice] {
        guard let official else { return [] }
        return try Paper.list(about: official, of: reading.commune, on: reading.db)
            .filter { try $0.isOpen(to: reading.account, on: reading.db) }
            .map { .init(word: $0.id.text, title: "\($0.name), gửi ngày \($0.recordedAt.day.vietnamese)") }
    }

    private static func colleagues(_ reading: Reading) throws -> [FieldControl.Choice] {
        try Colleague.all(on: reading.today, reading.db).map { colleague in
            .init(word: colleague.id.text, title: titled(colleague.name, colleague.unitName))
        }
    }

    private static func titled(_ name: String, _ unit: String?) -> String { unit.map { "\(name) – \($0)" } ?? name }
}

import Accountability
import Actions
import Hummingbird
import Ledger
import Reports

/// What a person fills in to do an act: the page's side of the one declaration the API is made of as well.
struct ActForm: Sendable {
    /// The operation's name, by which a page says what was done.
    let id: String
    /// A few words: what is done.
    let title: String
    /// One sentence: what it means.
    let summary: String
    /// The address in the API.
    let path: String
    let permission: Permission
    let fields: [any BodyFieldDescription]
    /// The kinds of files it takes; empty for an act without a file.
    let files: [Upload.Form]
    /// Whether it is decided on a version that was seen.
    let decides: Bool
    /// The address in the API of what comes of it, without the id; nil where that has none.
    let answerPath: String?
    /// When it is offered on the page of the thing it is about; nil: whenever the role may do it.
    let offer: Offer?
    /// Keeps what was typed before it is sent; nil where nothing is kept.
    var draft: FormDraft?
    /// What its page knows beforehand; nil where the fields say enough.
    var aid: FormAid?
    /// What it would change, shown before it is done; nil for an act that changes what its form says.
    var preview: (@Sendable (BodyValues, Reading) throws -> FormPreview)?
    /// Does it; the address in the API of what came of it, if that has one.
    let perform: @Sendable (ActRequest, Upload?) async throws -> String?
}

/// What somebody typed in a form and keeps to go on later.
struct FormDraft: Sendable {
    /// What was kept, by the members of the body.
    let find: @Sendable (SignedInContext) async throws -> [String: JSON]
    /// Keeps what was typed so far, whatever is missing.
    let keep: @Sendable (ActRequest, [String: JSON]) async throws -> Void
    /// What may be done in between, with its address in the API.
    let meanwhile: [(title: String, path: String)]
}

/// When an act is offered on the page of a thing.
struct Offer: Sendable {
    /// Whether it may be done now; false for a thing of another kind.
    let isOpen: @Sendable (Thing.Shown, SignedInAccount, CalendarDay) -> Bool
    /// Whether the rules in force let this account do it; nil where they have no say.
    private(set) var isLet: (@Sendable (Policy, Thing.Shown, SignedInAccount) -> Bool)?

    /// The same, offered only where the rules in force let it.
    func letBy<Value: Sendable>(_ test: @escaping @Sendable (Policy, Value, SignedInAccount) -> Bool) -> Offer {
        var offer = self
        offer.isLet = { rules, thing, account in (thing.value as? Value).map { test(rules, $0, account) } ?? false }
        return offer
    }

    /// Offered for things of this kind of which `test` holds: the thing, who looks, the day it is.
    static func on<Value: Sendable>(
        _ kind: Value.Type,
        _ test: @escaping @Sendable (Value, SignedInAccount, CalendarDay) -> Bool
    ) -> Offer {
        Offer { thing, account, today in (thing.value as? Value).map { test($0, account, today) } ?? false }
    }
}

extension ActForm {
    /// Whether one of its fields is a signed paper, whose scan may be sent along.
    var takesPapers: Bool { fields.contains { $0.control.kinds.contains("Paper") } }

    /// A few words from a sentence: what stands before its first comma, semicolon or full stop.
    static func title(of summary: String) -> String {
        String(summary.prefix { !".,;:(".contains($0) })
    }
}

/// Where the page of an address in the API is.
enum PageAddress {
    /// `/api/v1/reminders/{id}` is `/reminders/{id}`.
    static func of(_ path: String) -> String {
        path.hasPrefix("/api/v1/") ? String(path.dropFirst("/api/v1".count)) : path
    }
}

import Accountability
import Actions
import FoundationEssentials
import Store

/// One thing to be done about several findings: what the board's form says.
struct BulkFindings: Sendable {
    /// What may be done about several at once.
    enum Kind: String, CaseIterable, Sendable {
        case confirm, request, excuse, attribute

        /// What the act behind it asks for.
        var permission: Permission {
            switch self {
            case .confirm: ConfirmResponsible.permission
            case .request: RequestExplanation.permission
            case .excuse, .attribute: DisposeFinding.permission
            }
        }

        /// On the button.
        var title: String {
            switch self {
            case .confirm: "Xác nhận người giải quyết"
            case .request: "Yêu cầu giải trình"
            case .excuse: "Loại trừ trách nhiệm"
            case .attribute: "Xác định do bên khác"
            }
        }
    }

    /// What became of one file.
    struct Outcome: Sendable {
        let id: Finding.ID
        let code: String
        /// Why it was not done; nil where it was.
        let obstacle: String?
    }

    /// What the form holds when it is shown.
    struct State: Sendable {
        var key = UUID()
        var ticked: Set<String> = []
        var message: String?
        private var typed: [String: String] = [:]

        /// An empty form.
        init() {}

        /// What was sent.
        init(_ sent: FormBody) {
            key = UUID(uuidString: sent["key"]) ?? UUID()
            ticked = Set(sent.all("finding"))
            for name in [
                "official", "reason", "question", "excuse_reason", "evidence", "party", "party_name", "party_reason",
            ] {
                typed[name] = sent[name]
            }
        }

        /// What was typed in a field.
        subscript(name: String) -> String { typed[name] ?? "" }
    }

    private enum What: Sendable {
        /// nil: whom the register hints at.
        case confirm(Official.ID?, reason: String?)
        case request(question: String?)
        case dispose(FindingDisposition)
    }

    /// The most files of one form: as many as a page of the list.
    private static let most = 200

    let findings: [Finding.ID]
    let kind: Kind
    private let what: What
    private let key: UUID
    private let versions: [Finding.ID: Int]

    /// Reads the form; refused where nothing is ticked, or where what must be said is missing.
    init(_ sent: FormBody) throws {
        findings = sent.all("finding").prefix(Self.most).compactMap { Finding.ID(text: $0) }
        guard !findings.isEmpty else {
            throw Problem(.badBody, detail: "Chưa chọn hồ sơ nào: đánh dấu các hồ sơ trước.")
        }
        guard let kind = Kind(rawValue: sent["act"]), let key = UUID(uuidString: sent["key"]) else {
            throw Problem(.badBody)
        }
        self.kind = kind
        self.key = key
        versions = findings.reduce(into: [:]) { $0[$1] = Int(sent["version.\($1.text)"]) }
        func words(_ name: String) -> String? { sent[name].allSatisfy(\.isWhitespace) ? nil : sent[name] }
        switch kind {
        case .confirm:
            let official = words("official").flatMap { Official.ID(text: $0) }
            what = .confirm(official, reason: words("reason"))
        case .request: what = .request(question: words("question"))
        case .excuse:
            what = .dispose(try .excused(reason: words("excuse_reason") ?? "", evidence: words("evidence") ?? ""))
        case .attribute:
            guard let party = Finding.Attribution.Party(rawValue: sent["party"]) else {
                throw Problem(.badBody, detail: "Chưa chọn bên gây chậm.")
            }
            what = .dispose(
                try .attributed(
                    to: party,
                    name: words("party_name"),
                    reason: words("party_reason") ?? "",
                    evidence: nil
                )
            )
        }
    }

    /// What the act behind it asks for.
    var permission: Permission { kind.permission }
    /// What is done.
    var title: String { kind.title }

    /// Does it about one of them, on the version that was seen.
    func perform(on finding: Finding, by account: SignedInAccount, at desk: any Desk) async throws {
        let id = UUID.derived(from: key, "\(kind.rawValue) \(finding.id.text)")
        let version = versions[finding.id]
        switch what {
        case .confirm(let official, let reason):
            guard let official = official ?? finding.standingHint?.official else { throw Refusal(.responsibleUnknown) }
            let act = try ConfirmResponsible(finding.id, official: official, reason: reason, version: version, id: id)
            try await desk.perform(act, by: account)
        case .request(let question):
            try await desk.perform(try RequestExplanation(finding.ground, question: question, id: id), by: account)
        case .dispose(let disposition):
            try await desk.perform(DisposeFinding(finding.id, disposition, version: version, id: id), by: account)
        }
    }
}

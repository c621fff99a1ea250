/// A signed paper a record rests on: what it is called, and where its scan is.
public struct SignedDocument: Hashable, Sendable {
    /// What is known of a scan.
    public enum Scan: Hashable, Sendable {
        /// Its bytes are kept here.
        case kept(Paper.ID)
        /// Its bytes are somewhere else: SHA-256 in 64 hexadecimal digits, and the size, as somebody said. Records made before
        /// papers were kept have these; no act makes one any more.
        case elsewhere(sha256: String, bytes: Int)
    }

    /// Number, day or title, as the archive finds it: `12/TB-UBND ngày 05/03/2026`.
    public let title: String
    /// The scan.
    public let scan: Scan

    /// A paper that was kept before. Refused without a title.
    public init(title: String, paper: Paper.ID) throws(Refusal) {
        try self.init(title: title, scan: .kept(paper))
    }

    /// A paper as older records have it. Refused unless hash and size can be those of a scan.
    public init(title: String, sha256: String, bytes: Int) throws(Refusal) {
        let isHash =
            sha256.utf8.count == 64
            && sha256.utf8.allSatisfy {
                UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0 || UInt8(ascii: "a")...UInt8(ascii: "f") ~= $0
            }
        guard isHash, (1...Self.largest).contains(bytes) else { throw Refusal(.documentNeeded) }
        try self.init(title: title, scan: .elsewhere(sha256: sha256, bytes: bytes))
    }

    private init(title: String, scan: Scan) throws(Refusal) {
        let title = Text.line(title)
        guard (1...300).contains(title.unicodeScalars.count) else { throw Refusal(.documentNeeded) }
        self.title = title
        self.scan = scan
    }

    /// The paper that is kept; nil for a scan that is somewhere else.
    public var paper: Paper.ID? {
        if case .kept(let id) = scan { id } else { nil }
    }

    /// The largest scan kept somewhere else: 50 MB.
    static let largest = 50_000_000
}

extension Reminder {
    /// The papers this reminder and what happened to it rest on, in the order in which they were recorded.
    public var documents: [SignedDocument] { [document].compactMap { $0 } + events.compactMap(\.kind.document) }
}

extension Reminder.EventKind {
    /// The paper it rests on, if it does.
    public var document: SignedDocument? {
        switch self {
        case .confirmed(let document): document
        case .decided(let decision): decision.way.document
        case .issued, .serviceAttempted, .served, .acknowledged, .refused, .deemed, .withdrawn, .cancelled,
            .groundAnnulled,
            .reconsiderationRequested:
            nil
        }
    }
}

extension Reminder.Decision.Way {
    /// The minutes or the letter.
    public var document: SignedDocument? {
        switch self {
        case .anotherLeader: nil
        case .collective(_, let minutes): minutes
        case .superior(_, let letter): letter
        }
    }
}

extension ReviewCase {
    /// The papers that what happened in this case rests on, in the order in which they were recorded.
    public var documents: [SignedDocument] { events.compactMap(\.kind.document) }
}

extension ReviewCase.EventKind {
    /// The paper it rests on, if it does.
    public var document: SignedDocument? {
        switch self {
        case .statementHeard(_, let minutes): minutes
        case .statementWaived(_, let document), .suspended(_, _, let document), .kept(_, let document),
            .setAside(_, let document):
            document
        case .confirmed(_, _, let document), .declined(_, _, let document): document
        case .reconsidered(_, let way, _): way.document
        case .statementGiven, .resumed, .lapsed, .flagged, .reconsiderationRequested: nil
        }
    }
}

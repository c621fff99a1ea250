/// One ledger entry in a personal proof: where it stands, what its hash covers, and how it leads to the checkpoint.
public struct ProvenEntry: Hashable, Sendable {
    /// The position in the chain, from 1.
    public let seq: Int
    /// What was recorded, in words for people.
    public let title: String
    /// The act's kind, as the entry says it.
    public let kind: String
    /// The recorded time, as the entry says it.
    public let at: String
    /// The hash of the entry before.
    public let previous: Digest
    /// What the entry's hash covers of its content.
    public let commit: Digest
    /// What is given of that content.
    public let content: Content
    /// The way to the checkpoint's root; nil for what was recorded after it.
    public let path: [Digest]?

    /// What is given of an entry's content.
    public enum Content: Hashable, Sendable {
        /// All of it, with its salt: the commitment can be computed again.
        case whole(salt: [UInt8], body: String)
        /// Only the rows that are the official's own, `{table, row}`: the rest is about others. That they stand in the entry is what the
        /// file's own signature says, and what an export of the ledger shows.
        case part([JSON])
    }

    /// An entry of a proof.
    public init(
        seq: Int,
        title: String,
        kind: String,
        at: String,
        previous: Digest,
        commit: Digest,
        content: Content,
        path: [Digest]?
    ) {
        self.seq = seq
        self.title = title
        self.kind = kind
        self.at = at
        self.previous = previous
        self.commit = commit
        self.content = content
        self.path = path
    }

    /// The entry's own hash, computed anew.
    public func hash(origin: String) -> Digest {
        EntryHasher(origin: origin).hash(seq: seq, previous: previous, commit: commit)
    }

    /// The rows it gives; none of a body that is not JSON.
    var records: [JSON] {
        switch content {
        case .part(let records): return records
        case .whole(_, let body):
            do { return try JSON.parse(body)["records"]?.array ?? [] } catch { return [] }
        }
    }

    var json: JSON {
        var members: [String: JSON] = [
            "seq": .integer(seq), "title": .string(title), "kind": .string(kind), "at": .string(at),
            "previous": .string(previous.hex), "commit": .string(commit.hex), "path": path.map(Self.json) ?? .null,
        ]
        switch content {
        case .whole(let salt, let body):
            members["salt"] = .string(Hex.encode(salt))
            members["body"] = .string(body)
        case .part(let records): members["records"] = .array(records)
        }
        return .object(members)
    }

    init?(json: JSON) {
        guard let seq = json["seq"]?.integer, seq > 0, let title = json["title"]?.string,
            let kind = json["kind"]?.string,
            let at = json["at"]?.string, let previous = json["previous"]?.string.flatMap({ Digest(hex: $0) }),
            let commit = json["commit"]?.string.flatMap({ Digest(hex: $0) }), let path = json["path"]
        else { return nil }
        if let records = json["records"]?.array {
            content = .part(records)
        } else if let salt = json["salt"]?.string.flatMap({ Hex.decode($0.utf8) }), let body = json["body"]?.string {
            content = .whole(salt: salt, body: body)
        } else {
            return nil
        }
        if path.isNull {
            self.path = nil
        } else {
            guard let digests = Self.digests(path) else { return nil }
            self.path = digests
        }
        (self.seq, self.title, self.kind, self.at, self.previous, self.commit) = (
            seq, title, kind, at, previous, commit
        )
    }

    static func json(_ digests: [Digest]) -> JSON { .array(digests.map { .string($0.hex) }) }

    static func digests(_ json: JSON?) -> [Digest]? {
        guard let values = json?.array else { return nil }
        let digests = values.compactMap { $0.string.flatMap { Digest(hex: $0) } }
        return digests.count == values.count ? digests : nil
    }
}

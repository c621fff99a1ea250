public import Accountability
import Ledger
public import Postgres
public import Store

/// What a packet says otherwise than one of the same year that was kept before, and what was recorded in between.
public struct PacketDifference: Sendable, Hashable {
    /// Files with other bytes, files that are new, and files that are no more.
    public let changed: [String], added: [String], removed: [String]
    /// What was recorded since, in words, and how often.
    public let acts: [Act]

    /// One kind of what was recorded.
    public struct Act: Sendable, Hashable {
        /// What it is.
        public let title: String
        /// How often.
        public let count: Int
    }

    /// Whether nothing differs but that packets were kept.
    public let isNothing: Bool

    /// Holds a manifest against a kept packet's; `entries` are those in the ledger of the newer.
    public init(
        of manifest: PacketManifest,
        entries: Int,
        from kept: KeptPacket,
        in commune: Commune.ID,
        on db: Connection
    ) throws {
        let old = (manifest: PacketManifest(kept.manifest), entries: kept.entries)
        try self.init(of: manifest, entries: entries, from: old, in: commune, on: db)
    }

    /// Holds a manifest against any older one, with how many entries the ledger of each has.
    public init(
        of manifest: PacketManifest,
        entries: Int,
        from before: (manifest: PacketManifest, entries: Int),
        in commune: Commune.ID,
        on db: Connection
    ) throws {
        let old = before.manifest.hashes
        let new = manifest.hashes
        changed = new.keys.filter { old[$0] != nil && old[$0] != new[$0] }.sorted()
        added = new.keys.filter { old[$0] == nil }.sorted()
        removed = old.keys.filter { new[$0] == nil }.sorted()
        let kinds = try LedgerEntry.kinds(after: before.entries, through: entries, of: commune, on: db)
        var counts: [String: Int] = [:]
        for (kind, count) in kinds { counts[OfficialRecord.title(ofKind: kind), default: 0] += count }
        acts = counts.sorted { $0.key < $1.key }.map { Act(title: $0.key, count: $0.value) }
        isNothing =
            (changed + added + removed).allSatisfy { $0.hasPrefix("so-cai/") }
            && kinds.allSatisfy { $0.kind == "year_packet.kept" }
    }

    /// Which files differ, and why, in sentences.
    public var sentences: [String] {
        func told(_ title: String, _ names: [String]) -> String? {
            guard !names.isEmpty else { return nil }
            let shown = names.prefix(Self.shown).joined(separator: ", ")
            let rest = names.count > Self.shown ? " và \(names.count - Self.shown) tệp nữa" : ""
            return "\(title) (\(names.count)): \(shown)\(rest)."
        }
        let why =
            acts.isEmpty
            ? "Không có việc nào được ghi thêm vào sổ cái."
            : "Từ đó sổ cái ghi thêm: \(acts.map { "\($0.title.lowercasedFirst) \($0.count)" }.joined(separator: ", "))."
        return [told("Tệp khác", changed), told("Tệp mới", added), told("Tệp không còn", removed), why]
            .compactMap(\.self)
    }

    private static let shown = 8
}

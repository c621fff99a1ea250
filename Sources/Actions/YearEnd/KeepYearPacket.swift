public import Accountability
public import FoundationEssentials
public import Ledger
public import Postgres
public import Store

/// Keeps the packet of a year that is over, byte for byte. One that was kept never changes; a later one stands beside it.
public struct KeepYearPacket: Act {
    /// Its name in the ledger.
    public static let kind = "year_packet.kept"
    /// What the author must be allowed.
    public static let permission = Permission.makeYearPacket

    /// A packet as it was made, read piece by piece.
    public struct Made: Sendable {
        let year: Int
        let asOf: CalendarDay
        let entries: Int
        let manifest: String
        let piece: @Sendable (_ offset: Int, _ count: Int) throws -> [UInt8]

        /// A packet of a year, told as of the end of a day, with so many entries of the ledger.
        public init(
            year: Int,
            asOf: CalendarDay,
            entries: Int,
            manifest: String,
            piece: @escaping @Sendable (_ offset: Int, _ count: Int) throws -> [UInt8]
        ) {
            self.year = year
            self.asOf = asOf
            self.entries = entries
            self.manifest = manifest
            self.piece = piece
        }
    }

    /// Made by the caller; the packet's.
    public let id: UUID
    private let made: Made
    private let size: Int
    private let sha256: Digest

    /// Keeps a packet; reads it once for its hash.
    public init(_ made: Made, id: KeptPacket.ID = KeptPacket.ID()) throws {
        self.id = id.uuid
        self.made = made
        var hash = SHA256.Context()
        var size = 0
        while case let piece = try made.piece(size, KeptPacket.pieceSize), !piece.isEmpty {
            hash.update(piece)
            size += piece.count
        }
        self.size = size
        sha256 = hash.finish()
    }

    /// What makes two acts of this id the same.
    public var content: JSON { ["review_year": .integer(made.year), "sha256": .string(sha256.hex)] }

    /// Inserts the record and its pieces, under the lock.
    public func perform(_ prepared: Void, in scope: ActScope) throws -> ActResult<KeptPacket.ID> {
        let (commune, packet) = (scope.commune.id, KeptPacket.ID(id))
        let before = try KeptPacket.list(of: made.year, in: commune, on: scope.db).count
        let row: [String: JSON] = [
            "packet_id": .id(packet), "review_year": .integer(made.year), "ordinal": .integer(before + 1),
            "as_of": .day(made.asOf), "ledger_entries": .integer(made.entries), "manifest": .string(made.manifest),
            "size": .integer(size), "sha256": .bytes(sha256.bytes),
        ]
        try scope.insert(row.merging(scope.authorship) { own, _ in own }, into: .yearPackets)
        for ordinal in 0..<((size + KeptPacket.pieceSize - 1) / KeptPacket.pieceSize) {
            let piece = try made.piece(ordinal * KeptPacket.pieceSize, KeptPacket.pieceSize)
            try KeptPacket.keep(piece, at: ordinal, of: packet, in: commune, on: scope.db)
        }
        return .recorded(packet)
    }

    /// What the act answered when it happened.
    public func outcome(of recorded: RecordedAct, in commune: Commune, on db: Connection) throws -> KeptPacket.ID {
        KeptPacket.ID(id)
    }
}

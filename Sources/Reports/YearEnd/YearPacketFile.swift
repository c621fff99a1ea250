public import Accountability
public import Documents
public import Ledger
import Postgres
public import Store

/// A year-end packet as it was made.
public struct YearPacketFile: Sendable {
    /// What it is.
    public let packet: YearPacket
    /// The ZIP.
    public let archive: AnonymousFile
    /// Its files with their hashes.
    public let manifest: PacketManifest
    /// How many entries of the ledger are in it.
    public let entries: Int

    /// The ledger went on while it was read: what the packet tells and what its checkpoint covers would differ.
    public struct LedgerMoved: Error, CustomStringConvertible {
        /// What to do.
        public var description: String {
            "Sổ cái được ghi liên tục trong lúc lập gói hồ sơ; hãy làm lại khi ít người ghi."
        }
    }

    /// Makes the packet of a year in one snapshot, whose ledger is covered by a checkpoint signed just before. `progress` is told how
    /// many parts of how many are done.
    public static func make(
        _ year: Int,
        of commune: Commune,
        today: CalendarDay,
        in database: Database,
        sealing seal: () async throws -> SealedLedger,
        progress: @escaping @Sendable (_ done: Int, _ total: Int) -> Void
    ) async throws -> YearPacketFile {
        let console = Identity.console(of: commune.id)
        // Before anything is signed: a year that has not begun has no packet.
        let packet = try await database.transaction(as: console, .snapshot) { db in
            try YearPacket(year, of: commune, today: today, on: db)
        }
        for _ in 0..<attempts {
            let ledger = try await seal()
            let file = try await database.transaction(as: console, .snapshot, deadline: .seconds(1800)) { db in
                try YearPacketFile(packet, ledger, on: db, progress: progress)
            }
            if let file { return file }
        }
        throw LedgerMoved()
    }

    /// How often it is tried to sign and read before anybody records something.
    private static let attempts = 20

    /// nil where the snapshot holds entries the checkpoint does not cover.
    private init?(
        _ packet: YearPacket,
        _ ledger: SealedLedger,
        on db: Connection,
        progress: (_ done: Int, _ total: Int) -> Void
    ) throws {
        guard try LedgerHead.read(of: packet.commune.id, on: db)?.seq == ledger.size else { return nil }
        archive = try AnonymousFile()
        self.packet = packet
        entries = ledger.size
        var files = try PacketWriter(in: archive)
        try files.add("HUONG-DAN.txt", Array(packet.guide.utf8))
        try files.add("kiem-tra.py", LedgerVerifier.python)
        let officials = try packet.officials(on: db)
        let papers = try PaperWriter(of: packet.commune, today: packet.asOf, standing: packet.standing, on: db)
        var done = 0
        func step() {
            done += 1
            progress(done, officials.count + Self.otherSteps)
        }
        let lines = try officials.map { official in
            defer { step() }
            return try packet.write(official, to: &files, papers: papers, on: db)
        }
        let commune = try CommuneYear(packet, lines, on: db, step: step)
        try Self.write(commune.report, packet.stamp(exportedOn: commune.exportedOn), to: &files)
        step()
        try Self.write(ledger, of: packet.commune.id, to: &files, on: db)
        step()
        manifest = files.manifest
        try files.finish()
    }

    /// The months, the tables, the ledger.
    private static let otherSteps = 14

    /// The tables of the commune in each format.
    private static func write(_ report: Report, _ stamp: ReportStamp, to files: inout PacketWriter) throws {
        try files.add("xa/tong-hop.xlsx", report.xlsx(stamp))
        try files.add("xa/tong-hop.json", report.json)
        for sheet in report.sheets(stamp) {
            var writer = CSVWriter.exchange()
            writer.row(sheet.columns)
            for row in sheet.rows { writer.row(row) }
            try files.add("xa/csv/\(PacketName.plain(sheet.title)).csv", writer.bytes)
        }
    }

    /// The ledger as `kycuong ledger export` writes it.
    private static func write(
        _ ledger: SealedLedger,
        of commune: Commune.ID,
        to files: inout PacketWriter,
        on db: Connection
    ) throws {
        var lines = LedgerLines()
        try files.begin("so-cai/\(LedgerExport.entriesFile)")
        try LedgerEntry.forEach(of: commune, through: ledger.size, on: db) { entry in
            lines.append(entry)
            if lines.bytes.count >= 1 << 16 { try files.write(lines.take()) }
        }
        try files.write(lines.take())
        try files.end()
        try ledger.require(lines)
        try files.add("so-cai/\(LedgerExport.checkpointsFile)", ledger.checkpoints)
        try files.add("so-cai/\(LedgerExport.keyFile)", ledger.pem)
    }
}

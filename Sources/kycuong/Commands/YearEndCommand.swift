import Accountability
import Actions
import ArgumentParser
import Documents
import FoundationEssentials
import Ledger
import Reports
import Store
import Synchronization

struct YearEndCommand: InstallationCommand {
    static let configuration = CommandConfiguration(
        commandName: "year-end",
        abstract: "Gói hồ sơ cuối năm: hồ sơ từng cán bộ, sổ tính của xã, sổ cái và cách kiểm tra, trong một tệp ZIP.",
        discussion: """
            Cùng số liệu thì ra đúng từng byte. Trước khi năm đánh giá kết thúc, gói ghi rõ “tạm tính đến ngày …”. Tệp chỉ hiện ra \
            khi đã trọn vẹn: ngắt giữa chừng không để lại gì.
            """
    )

    @OptionGroup var commune: CommuneOptions

    @Option(help: ArgumentHelp("Năm đánh giá, như 2026.", valueName: "năm"))
    var year: Int

    @Option(help: ArgumentHelp("Thư mục ghi gói; chưa có thì được tạo.", valueName: "thư mục"), completion: .directory)
    var out: String

    @Flag(help: "In kết quả dạng JSON.")
    var json = false

    func validate() throws {
        guard (2000...2999).contains(year) else { throw ValidationError("Năm (--year) phải từ 2000 đến 2999.") }
    }

    func run(in runtime: Runtime) async throws {
        let commune = try await runtime.commune(commune.code)
        let author = try await runtime.author(in: commune)
        guard author.may(.readYearPacket) else { throw Refusal(.notAllowed) }
        let shown = Mutex<Progress?>(nil)
        let made = try await YearPacketFile.make(
            year,
            of: commune,
            today: runtime.today,
            in: runtime.database,
            sealing: { try await runtime.keeper.seal(commune) },
            progress: { done, total in
                shown.withLock { progress in
                    progress = progress ?? Progress("Đang lập gói hồ sơ", total: total, unit: "phần")
                    progress?.advance(to: done)
                }
            }
        )
        shown.withLock { $0?.finish() }
        if author.account != .console {
            // It holds everybody's record, and each is told who looked at his.
            for official in try await runtime.reading(as: author, { try Official.list(of: commune.id, on: $0) }) {
                try await runtime.keepLook(at: official.id, by: author)
            }
        }
        try FileManager.default.createDirectory(atPath: out, withIntermediateDirectories: true)
        let (path, before) = try made.place(in: out)
        if let before { try await explain(made, after: before, in: runtime, commune, by: author) }
        Output.print(thing: "year_packet", try made.fields(at: path), json: json, else: try made.sentence(at: path))
    }

    /// Says what a packet of a closed year says otherwise than the one that was there, and why.
    private func explain(
        _ made: YearPacketFile,
        after path: String,
        in runtime: Runtime,
        _ commune: Commune,
        by author: Author
    ) async throws {
        guard let sums = ZipReader.part(PacketManifest.fileName, of: path),
            let notes = ZipReader.part("so-cai/\(LedgerExport.checkpointsFile)", of: path)
        else { return Output.error("Tệp \(path) đã có nhưng không phải gói đọc được; gói mới được ghi bên cạnh.") }
        let sizes = String(decoding: notes, as: UTF8.self).split(separator: "\n").compactMap { Int($0) }
        let old = (manifest: PacketManifest(String(decoding: sums, as: UTF8.self)), entries: sizes.last ?? 0)
        let difference = try await runtime.reading(as: author) { db in
            try PacketDifference(of: made.manifest, entries: made.entries, from: old, in: commune.id, on: db)
        }
        Output.error("Gói đã có không bao giờ bị ghi đè. Gói mới khác \(path):")
        for sentence in difference.sentences { Output.error("  \(sentence)") }
    }
}

extension YearPacketFile {
    /// Gives it a name in a folder. A packet of a closed year that is there already stays as it is: one that says something else stands
    /// beside it, and `before` is the one it follows.
    fileprivate func place(in folder: String) throws -> (path: String, before: String?) {
        let name = packet.fileName
        guard !packet.isProvisional else {
            try archive.place(at: "\(folder)/\(name)")
            return ("\(folder)/\(name)", nil)
        }
        var before: String?
        for number in 1... {
            let path = "\(folder)/" + (number == 1 ? name : "\(name.dropLast(4))-lan-\(number).zip")
            guard FileManager.default.fileExists(atPath: path) else {
                try archive.place(at: path)
                return (path, before)
            }
            if try isSame(as: path) { return (path, nil) }
            before = path
        }
        return ("\(folder)/\(name)", nil)
    }

    private func isSame(as path: String) throws -> Bool {
        guard let there = FileManager.default.contents(atPath: path), try there.count == archive.size else {
            return false
        }
        return try archive.bytes(at: 0, upTo: there.count).elementsEqual(there)
    }

    /// What was written where.
    fileprivate func fields(at path: String) throws -> [Report.Field] {
        [
            .init(key: "path", label: "Tệp", value: .text(path)),
            .init(key: "bytes", label: "Số byte", value: .count(try archive.size)),
            .init(key: "review_year", label: "Năm đánh giá", value: .count(packet.year.year)),
            .init(key: "as_of", label: "Tính đến hết ngày", value: .day(packet.asOf)),
            .init(key: "provisional", label: "Tạm tính", value: .flag(packet.isProvisional)),
            .init(key: "files", label: "Số tệp", value: .count(manifest.hashes.count)),
            .init(key: "ledger_entries", label: "Số mục sổ cái", value: .count(entries)),
        ]
    }

    fileprivate func sentence(at path: String) throws -> String {
        "Đã ghi \(path) (\(VietnameseNumber.text(try archive.size)) byte): \(manifest.hashes.count) tệp, \(packet.standing), "
            + "sổ cái \(VietnameseNumber.text(entries)) mục."
    }
}

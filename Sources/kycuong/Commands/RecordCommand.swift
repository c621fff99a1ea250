import Accountability
import Actions
import ArgumentParser
import Ledger
import Postgres
import Reports
import Store

struct RecordCommand: InstallationCommand {
    static let configuration = CommandConfiguration(
        commandName: "record",
        abstract: "Hồ sơ của một cán bộ: khối lượng công việc và mọi ghi nhận về người đó."
    )

    @OptionGroup var commune: CommuneOptions

    @Option(help: ArgumentHelp("Mã cán bộ, như officials list cho biết.", valueName: "mã"))
    var official: String

    @Option(help: ArgumentHelp("Ngày đầu tính khối lượng. Mặc định: đầu năm đánh giá.", valueName: "ngày"))
    var from: CalendarDay?

    @Option(help: ArgumentHelp("Ngày cuối tính khối lượng. Mặc định: cuối năm đánh giá.", valueName: "ngày"))
    var to: CalendarDay?

    @Option(help: ArgumentHelp("Xem theo những gì đã ghi nhận đến hết ngày này. Mặc định: hôm nay.", valueName: "ngày"))
    var asOf: CalendarDay?

    @OptionGroup var given: ReadingOptions<ReportFormat>

    @Option(
        help: ArgumentHelp(
            "Ghi bằng chứng cá nhân ra tệp, có điểm chốt ký lúc này; xem: kycuong help verify.",
            valueName: "tệp"
        )
    )
    var proof: String?

    @Option(help: ArgumentHelp("Số mục của một điểm chốt cũ, để bằng chứng nối tiếp nó.", valueName: "số"))
    var since: Int?

    func validate() throws {
        if proof != nil, from != nil || to != nil || asOf != nil || given.json || given.format != nil {
            throw ValidationError(
                "Bằng chứng (--proof) luôn là toàn bộ hồ sơ hôm nay: không dùng với --from, --to, --as-of, --json, --format."
            )
        }
        if since != nil, proof == nil { throw ValidationError("--since chỉ dùng cùng --proof.") }
        if let from, let to, from > to {
            throw ValidationError("Ngày đầu (--from) phải không sau ngày cuối (--to).")
        }
    }

    func run(in runtime: Runtime) async throws {
        let commune = try await runtime.commune(commune.code)
        let id = try Official.ID(official, else: .officialNotFound)
        let author = try await runtime.author(in: commune)
        let query = OfficialRecord.Query(of: id, from: from, to: to, asOf: asOf ?? runtime.today)
        let isConsole = author.account == .console
        guard isConsole || author.account.role.may(.readRecord) else { throw Refusal(.notAllowed) }
        let identity = isConsole ? Identity.console(of: commune.id) : Identity(author.account, of: commune.id)
        // Whoever keeps the server can have what is recorded signed now; others wait for the minute's checkpoint.
        if proof != nil, isConsole { try await runtime.keeper.sign(commune) }
        let key = try proof.map { _ in try runtime.keeper.publicKey() }
        let since = since
        let found = try await runtime.database.transaction(as: identity, .snapshot) { db in
            let record =
                try isConsole
                ? OfficialRecord(query, of: commune, on: db)
                : OfficialRecord.find(query, of: commune, for: author.account, today: runtime.today, on: db)
            return try record.map { record in
                (record: record, proof: try key.map { try record.proof(since: since, key: $0, on: db) })
            }
        }
        guard let found else { throw Refusal(.officialNotFound, official) }
        try await runtime.keepLook(at: id, by: author)
        if let path = proof, let proof = found.proof {
            try OutputFile.write(try runtime.keeper.seal(proof), to: path)
            Output.print(Self.sentence(proof, path))
            return
        }
        let record = found.record
        if try given.write(record.report(as:), runtime.stamp(of: commune, exportedOn: record.exportedOn)) { return }
        if given.json { Output.print(record.report.json) } else { Output.print(record.text) }
    }

    private static func sentence(_ proof: PersonalProof, _ path: String) -> String {
        let later = proof.uncovered == 0 ? "" : ", \(proof.uncovered) việc ghi sau điểm chốt gần nhất"
        return "Đã ghi \(proof.entries.count) mục vào \(path)\(later)."
    }
}

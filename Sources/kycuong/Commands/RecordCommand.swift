import Accountability
import Actions
import ArgumentParser
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

    @Flag(help: "In kết quả dạng JSON.")
    var json = false

    func validate() throws {
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
        let record = try await runtime.database.transaction(as: identity, .snapshot) { db in
            if isConsole { return try OfficialRecord?(OfficialRecord(query, of: commune, on: db)) }
            return try OfficialRecord.find(query, of: commune, for: author.account, today: runtime.today, on: db)
        }
        guard let record else { throw Refusal(.officialNotFound, official) }
        try await runtime.keepLook(at: id, by: author)
        if json { Output.print(record.report.json) } else { Output.print(record.text) }
    }
}

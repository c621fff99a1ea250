import Accountability
import Actions
import ArgumentParser
import Intake
import Postgres
import Reports
import Store

struct ImportCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import",
        abstract: "Nhập sổ theo dõi hồ sơ do hệ thống một cửa xuất ra.",
        subcommands: [Run.self, List.self, Annul.self],
        defaultSubcommand: Run.self
    )

    struct Run: InstallationCommand {
        static let configuration = CommandConfiguration(
            commandName: "run",
            abstract: "Nhập một tệp XLSX hoặc CSV (lệnh mặc định).",
            discussion:
                "Có dòng sai thì không nhập gì cả, trừ khi dùng --skip-refused. Nhập lại đúng tệp cũ không thay đổi gì."
        )

        @OptionGroup var commune: CommuneOptions

        @Argument(
            help: ArgumentHelp("Tệp XLSX hoặc CSV.", valueName: "tệp"),
            completion: .file(extensions: ["xlsx", "csv"])
        )
        var file: String

        @Option(help: ArgumentHelp("Ngày xuất sổ. Mặc định: hôm nay.", valueName: "ngày"))
        var exportedOn: CalendarDay?

        @Flag(help: "Thêm cán bộ cho những tên chưa có trong danh sách.")
        var createOfficials = false

        @Flag(help: "Nhập các dòng đúng, bỏ lại các dòng sai.")
        var skipRefused = false

        @Flag(help: "Làm thử: in đúng những gì sẽ làm, không ghi gì.")
        var dryRun = false

        @Flag(help: "In kết quả dạng JSON.")
        var json = false

        @Option(help: ArgumentHelp("Ghi các dòng bị từ chối ra tệp CSV này.", valueName: "tệp"))
        var refusals: String?

        @OptionGroup var mapping: MappingOptions

        func run(in runtime: Runtime) async throws {
            let commune = try await runtime.commune(commune.code)
            let profile = try mapping.profile(in: runtime.configuration.profileFolder)
            let source = try RegisterSource(reading: try InputFile.bytes(file), profile: profile)
            var options = RegisterImport.Options()
            options.exportedOn = exportedOn
            options.createsOfficials = createOfficials
            options.skipsRefused = skipRefused
            options.isRehearsal = dryRun
            let progress = Progress("Đang nhập", total: source.register.rows.count)
            options.progress = { progress.advance(to: $0) }
            do {
                let outcome = try await RegisterImport(runtime.database, today: runtime.today)
                    .run(source, options: options, by: .console(of: commune))
                progress.finish()
                if json { Output.print(outcome.json) } else { Output.print(outcome.text(isRehearsal: dryRun)) }
                try writeRefusals(outcome.refused)
            } catch let refused as RefusedRows {
                progress.finish()
                if json { Output.print(refused.json) }
                Output.error(refused.sentence)
                try writeRefusals(refused.problems)
                throw ExitCode.refused
            }
            if let name = mapping.saveProfile, let profile, !dryRun {
                try MappingProfiles(folder: runtime.configuration.profileFolder).save(profile, as: name)
            }
        }

        private func writeRefusals(_ problems: [RowProblem]) throws {
            guard let refusals, !problems.isEmpty else { return }
            try OutputFile.write(RefusalReport.csv(problems), to: refusals)
            Output.error("Đã ghi các dòng bị từ chối vào \(refusals).")
        }
    }

    struct List: InstallationCommand {
        static let configuration = CommandConfiguration(commandName: "list", abstract: "Liệt kê các lần nhập.")

        @OptionGroup var commune: CommuneOptions

        func run(in runtime: Runtime) async throws {
            let commune = try await runtime.commune(commune.code)
            let batches = try await runtime.database.transaction(as: .console(of: commune.id), .read) { db in
                try ImportBatch.list(of: commune.id, on: db)
            }
            if batches.isEmpty { Output.print("Chưa nhập sổ nào.") }
            for batch in batches {
                let standing = batch.isAnnulled ? "đã hủy" : "có hiệu lực"
                Output.print(
                    "\(batch.id.text)\txuất ngày \(batch.exportedOn.vietnamese)\t\(batch.rows) hồ sơ\t\(standing)\t"
                        + "nhập lúc \(batch.recordedAt.vietnamese)"
                )
            }
        }
    }

    struct Annul: InstallationCommand {
        static let configuration = CommandConfiguration(
            commandName: "annul",
            abstract: "Đưa một lần nhập sai ra khỏi hiệu lực; cần hai người.",
            discussion: """
                Người thứ nhất đề nghị, người thứ hai chạy lại cùng lệnh để xác nhận. Người dùng được nhận ra qua mã truy cập trong \
                KYCUONG_TOKEN; không có mã thì tính là bàn điều khiển máy chủ, chỉ đề nghị được chứ không xác nhận được.
                """
        )

        @OptionGroup var commune: CommuneOptions

        @Argument(help: ArgumentHelp("Mã lần nhập.", valueName: "mã"))
        var batch: String

        @Option(help: ArgumentHelp("Lý do.", valueName: "lý do"))
        var reason: String

        func run(in runtime: Runtime) async throws {
            let commune = try await runtime.commune(commune.code)
            let batch = try ImportBatch.ID(self.batch, else: .batchNotFound)
            switch try await runtime.door.annul(batch, reason: reason, by: try await runtime.author(in: commune)) {
            case .proposed:
                Output.print("Đã ghi đề nghị hủy. Lần nhập vẫn có hiệu lực cho đến khi người thứ hai xác nhận.")
            case .annulled(let files):
                Output.print("Đã hủy lần nhập; \(files) hồ sơ trở về theo các lần nhập còn lại.")
            }
        }
    }
}

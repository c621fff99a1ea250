import Accountability
import Actions
import ArgumentParser
import Postgres
import Reports
import Store

struct PaperTemplatesCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "paper-templates",
        abstract: "Mẫu văn bản của xã: xem, ghi phiên bản mới.",
        subcommands: [Show.self, Record.self]
    )

    struct Show: InstallationCommand {
        static let configuration = CommandConfiguration(
            commandName: "show",
            abstract: "Xem mẫu áp dụng vào một ngày, hoặc mọi phiên bản."
        )

        @OptionGroup var commune: CommuneOptions

        @Option(help: ArgumentHelp("Chỉ văn bản này.", valueName: "văn bản"))
        var kind: PaperKind?

        @Option(help: ArgumentHelp("Ngày. Mặc định: hôm nay.", valueName: "ngày"))
        var on: CalendarDay?

        @Flag(help: "Mọi phiên bản, cả bản đi kèm chương trình.")
        var all = false

        @Flag(help: "In kết quả dạng JSON.")
        var json = false

        func run(in runtime: Runtime) async throws {
            let commune = try await runtime.commune(commune.code)
            let recorded = try await runtime.database.transaction(as: .console(of: commune.id), .read) { db in
                try PaperTemplateVersion.list(of: commune.id, on: db)
            }
            let day = on ?? runtime.today
            let wanted = kind.map { [$0] } ?? PaperKind.allCases
            let versions =
                try all
                ? PaperTemplateVersion.all(recorded).filter { wanted.contains($0.template.kind) }
                : wanted.map { try PaperTemplateVersion.inForce($0, on: day, among: recorded) ?? .shipped($0) }
            Output.print(
                list: "paper_templates",
                versions.map(\.fields),
                json: json,
                empty: "Chưa có mẫu.",
                lines: versions.map { version in
                    let since = version.id == nil ? "bản đi kèm" : "từ \(version.effectiveOn.vietnamese)"
                    let text = version.template
                    return "\(text.kind.rawValue)\t\(since)\t\(text.kind.title)\n\(text.body)\n"
                }
            )
        }
    }

    struct Record: InstallationCommand {
        static let configuration = CommandConfiguration(
            commandName: "record",
            abstract: "Ghi phiên bản mới: chỉ nêu phần thay đổi. Cần mã truy cập trong KYCUONG_TOKEN."
        )

        @OptionGroup var commune: CommuneOptions

        @Argument(help: ArgumentHelp("Văn bản.", valueName: "văn bản"))
        var kind: PaperKind

        @Option(help: ArgumentHelp("Tệp có nội dung mới, UTF-8, mỗi dòng một đoạn.", valueName: "tệp"))
        var bodyFile: String?

        @Option(help: ArgumentHelp("Trích yếu.", valueName: "trích yếu"))
        var subject: String?

        @Option(help: ArgumentHelp("Kính gửi.", valueName: "nơi nhận chính"))
        var addressee: String?

        @Option(parsing: .upToNextOption, help: ArgumentHelp("Căn cứ riêng của xã.", valueName: "căn cứ"))
        var basis: [String] = []

        @Option(help: ArgumentHelp("Áp dụng từ ngày; từ hôm nay trở đi.", valueName: "ngày"))
        var effectiveOn: CalendarDay

        @Option(help: ArgumentHelp("Lý do.", valueName: "lý do"))
        var reason: String

        @Flag(help: "In kết quả dạng JSON.")
        var json = false

        func run(in runtime: Runtime) async throws {
            let commune = try await runtime.commune(commune.code)
            let recorded = try await runtime.database.transaction(as: .console(of: commune.id), .read) { db in
                try PaperTemplateVersion.list(of: commune.id, on: db)
            }
            let held =
                try PaperTemplateVersion.inForce(kind, on: effectiveOn, among: recorded)?.template ?? .shipped(kind)
            let template = try PaperTemplate(
                kind,
                subject: subject ?? held.subject,
                addressee: addressee ?? held.addressee,
                body: try bodyFile.map(InputFile.text) ?? held.body,
                bases: basis.isEmpty ? held.bases : basis.joined(separator: "\n"),
                copies: held.copies
            )
            let act = try RecordPaperTemplate(template, effectiveOn: effectiveOn, reason: reason)
            let version = try await runtime.door.perform(act, by: try await runtime.author(in: commune))
            Output.print(
                thing: "paper_template",
                version.fields,
                json: json,
                else: "Đã ghi mẫu áp dụng từ ngày \(version.effectiveOn.vietnamese): \(kind.title)."
            )
        }
    }
}

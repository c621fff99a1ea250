import Accountability
import Actions
import ArgumentParser
import Postgres
import Reports
import Store

struct CommendationsCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "commendations",
        abstract: "Biểu dương, khen thưởng. Mọi việc trừ xem cần mã truy cập của mình (KYCUONG_TOKEN).",
        subcommands: [
            List.self, Show.self, Nominate.self, Verify.self, Approve.self, Decline.self, Register.self, Announce.self,
            ProposeRevocation.self, DecideRevocation.self,
        ]
    )

    struct List: InstallationCommand {
        static let configuration = CommandConfiguration(
            commandName: "list",
            abstract: "Liệt kê đề nghị khen, lượt khen."
        )

        @OptionGroup var commune: CommuneOptions

        @Option(help: ArgumentHelp("Chỉ của người này.", valueName: "mã cán bộ"))
        var official: String?

        @Option(help: ArgumentHelp("Xem theo những gì đã ghi đến hết ngày này.", valueName: "ngày"))
        var asOf: CalendarDay?

        @OptionGroup var given: ReadingOptions<TableFormat>

        func run(in runtime: Runtime) async throws {
            let author = try await runtime.author(in: try await runtime.commune(commune.code))
            let official = try official.map { try Official.ID($0, else: .officialNotFound) }
            let fields = try await runtime.reading(as: author) { db in
                try Commendation.list(of: author.commune.id, official: official, asOf: asOf, on: db)
                    .filter { $0.isKnown(to: author) }
                    .map { try $0.fields(of: author.commune.id, on: db) }
            }
            let title = "Biểu dương, khen thưởng"
            if try await given.write(list: title, fields, try await runtime.stamp(of: author.commune)) { return }
            if given.json {
                let list = Report.Value.list(fields.map { .group($0) })
                Output.print(Report.json([.init(key: "commendations", label: "", value: list)]))
            } else if fields.isEmpty {
                Output.print("Chưa có đề nghị khen nào.")
            } else {
                for one in fields {
                    let shown = ["id", "state_title", "kind_title", "form_title", "achievement"]
                    Output.print(shown.compactMap { one.text($0) }.joined(separator: "\t"))
                }
            }
        }
    }

    struct Show: InstallationCommand {
        static let configuration = CommandConfiguration(
            commandName: "show",
            abstract: "Xem một đề nghị khen, lượt khen."
        )

        @OptionGroup var commune: CommuneOptions

        @Argument(help: ArgumentHelp("Mã đề nghị khen.", valueName: "mã"))
        var id: String

        @Flag(help: "In kết quả dạng JSON.")
        var json = false

        func run(in runtime: Runtime) async throws {
            let author = try await runtime.author(in: try await runtime.commune(commune.code))
            let id = try Commendation.ID(id, else: .commendationNotFound)
            let fields = try await runtime.reading(as: author) { db in
                guard let found = try Commendation.find(id, of: author.commune.id, on: db), found.isKnown(to: author)
                else { throw Refusal(.commendationNotFound, id.text) }
                return try found.fields(of: author.commune.id, on: db)
            }
            CommendationsCommand.print(fields, json: json)
        }
    }

    struct Nominate: InstallationCommand {
        static let configuration = CommandConfiguration(
            commandName: "nominate",
            abstract: "Đề nghị khen người khác.",
            discussion: "Với tập thể, ghi mỗi người kèm tỷ lệ: --official MÃ=60 --official MÃ=40."
        )

        @OptionGroup var commune: CommuneOptions

        @Option(help: ArgumentHelp("Loại: \(words(Commendation.Kind.self)).", valueName: "loại"))
        var kind: Commendation.Kind

        @Option(help: ArgumentHelp("Hình thức: \(words(Commendation.Form.self)).", valueName: "hình thức"))
        var form: Commendation.Form

        @Option(help: ArgumentHelp("Thành tích.", valueName: "nội dung"))
        var achievement: String

        @Option(help: ArgumentHelp("Ngày lập thành tích.", valueName: "ngày"))
        var on: CalendarDay

        @Option(help: ArgumentHelp("Người được khen, có thể kèm =tỷ lệ; dùng nhiều lần được.", valueName: "mã cán bộ"))
        var official: [String]

        @Option(help: ArgumentHelp("Văn bản công nhận sáng kiến, nếu có.", valueName: "văn bản"))
        var initiativeDocument: String?

        @Flag(help: "In kết quả dạng JSON.")
        var json = false

        func run(in runtime: Runtime) async throws {
            let author = try await runtime.author(in: try await runtime.commune(commune.code))
            let nomination = NominateCommendation.Nomination(
                kind: kind,
                form: form,
                achievement: achievement,
                initiativeDocument: initiativeDocument,
                happenedOn: on,
                shares: try official.map(share)
            )
            let done = try await runtime.door.perform(try NominateCommendation(nomination), by: author)
            try await CommendationsCommand.show(done, to: author, in: runtime, json: json)
        }

        private func share(_ text: String) throws -> Commendation.Share {
            let parts = text.split(separator: "=", maxSplits: 1)
            let id = try Official.ID(String(parts.first ?? ""), else: .officialNotFound)
            guard let percent = parts.count == 2 ? Int(parts[1]) : 100 else { throw Refusal(.sharesInvalid) }
            return Commendation.Share(official: id, percent: percent)
        }
    }

    private static func words<Word: RawRepresentable<String> & CaseIterable>(_ type: Word.Type) -> String {
        Word.allCases.map(\.rawValue).joined(separator: ", ")
    }

    /// Shows a nomination to whoever did something about it.
    static func show(_ commendation: Commendation, to author: Author, in runtime: Runtime, json: Bool)
        async throws
    {
        let fields = try await runtime.reading(as: author) { db in
            try commendation.fields(of: author.commune.id, on: db)
        }
        print(fields, json: json)
    }

    private static func print(_ fields: [Report.Field], json: Bool) {
        if json {
            Output.print(Report.json([.init(key: "commendation", label: "", value: .group(fields))]))
        } else {
            let forMachines: Set<String> = ["state", "kind", "form", "achievement_id", "version"]
            let shown = fields.filter { !forMachines.contains($0.key) }
            Output.print(Report(title: "Đề nghị khen", fields: shown).text)
        }
    }
}

extension [Report.Field] {
    /// The words of a field, if it has words.
    fileprivate func text(_ key: String) -> String? {
        if case .text(let text)? = first(where: { $0.key == key })?.value { text } else { nil }
    }
}

import Accountability
import Actions
import ArgumentParser
import Postgres
import Reports
import Store

struct PolicyCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "policy",
        abstract: "Quy định của xã: số lần nhắc nhở dẫn tới gợi ý, năm đánh giá, các thời hạn.",
        subcommands: [Show.self, Preview.self, Adopt.self]
    )

    struct Show: InstallationCommand {
        static let configuration = CommandConfiguration(
            commandName: "show",
            abstract: "Xem quy định áp dụng vào một ngày, hoặc mọi phiên bản."
        )

        @OptionGroup var commune: CommuneOptions

        @Option(help: ArgumentHelp("Ngày. Mặc định: hôm nay.", valueName: "ngày"))
        var on: CalendarDay?

        @Flag(help: "Mọi phiên bản.")
        var all = false

        @Flag(help: "In kết quả dạng JSON.")
        var json = false

        func run(in runtime: Runtime) async throws {
            let commune = try await runtime.commune(commune.code)
            let versions = try await runtime.database.transaction(as: .console(of: commune.id), .read) { db in
                try PolicyVersion.list(of: commune.id, on: db)
            }
            if all {
                Output.print(
                    list: "policies",
                    versions.map(\.fields),
                    json: json,
                    empty: "Chưa có quy định.",
                    lines: versions.map {
                        "\($0.id.text)\ttừ \($0.effectiveOn.vietnamese)\tngưỡng \($0.policy.threshold)\t\($0.document ?? "-")"
                    }
                )
                return
            }
            guard let version = PolicyVersion.inForce(on: on ?? runtime.today, among: versions) else {
                throw Refusal(.policyNotFound)
            }
            let report = Report(title: "Quy định của \(commune.name)", fields: version.fields)
            Output.print(thing: "policy", version.fields, json: json, else: report.text)
        }
    }

    struct Preview: InstallationCommand {
        static let configuration = CommandConfiguration(
            commandName: "preview",
            abstract: "Xem trước một dự thảo: ban hành thì điều gì xảy ra với ai. Không ghi gì."
        )

        @OptionGroup var commune: CommuneOptions
        @OptionGroup var draft: PolicyDraftOptions

        @Option(help: ArgumentHelp("Áp dụng từ ngày. Mặc định: hôm nay.", valueName: "ngày"))
        var effectiveOn: CalendarDay?

        @Flag(help: "In kết quả dạng JSON.")
        var json = false

        func run(in runtime: Runtime) async throws {
            let commune = try await runtime.commune(commune.code)
            try await draft.preview(effectiveOn: effectiveOn ?? runtime.today, in: commune, json: json, runtime)
        }
    }

    struct Adopt: InstallationCommand {
        static let configuration = CommandConfiguration(
            commandName: "adopt",
            abstract:
                "Ban hành phiên bản mới: chỉ nêu điều thay đổi. Cần mã truy cập của Chủ tịch trong KYCUONG_TOKEN.",
            discussion:
                "Khi có người bị ảnh hưởng ngay khi áp dụng, in bản xem trước; ban hành kèm dấu của bản đó."
        )

        @OptionGroup var commune: CommuneOptions
        @OptionGroup var draft: PolicyDraftOptions

        @Option(help: ArgumentHelp("Áp dụng từ ngày; từ hôm nay trở đi.", valueName: "ngày"))
        var effectiveOn: CalendarDay

        @Option(help: ArgumentHelp("Số, ngày của văn bản ban hành.", valueName: "văn bản"))
        var document: String

        @Option(help: ArgumentHelp("Lý do.", valueName: "lý do"))
        var reason: String

        @Option(help: ArgumentHelp("Dấu của bản xem trước (policy preview).", valueName: "dấu"))
        var previewed: String?

        @Flag(help: "In kết quả dạng JSON.")
        var json = false

        func run(in runtime: Runtime) async throws {
            let commune = try await runtime.commune(commune.code)
            let act = try AdoptPolicy(
                draft.draft,
                effectiveOn: effectiveOn,
                document: document,
                reason: reason,
                previewed: previewed
            )
            let version: PolicyVersion
            do {
                version = try await runtime.door.perform(act, by: try await runtime.author(in: commune))
            } catch let refusal as Refusal
                where refusal.code == .policyPreviewNeeded || refusal.code == .policyPreviewStale
            {
                try await draft.preview(effectiveOn: effectiveOn, in: commune, json: json, runtime)
                throw refusal
            }
            Output.print(
                thing: "policy",
                version.fields,
                json: json,
                else: "Đã ban hành quy định áp dụng từ ngày \(version.effectiveOn.vietnamese)."
            )
        }
    }
}

/// What a draft of the rules changes.
struct PolicyDraftOptions: ParsableArguments {
    @Option(help: ArgumentHelp("Số lần nhắc nhở dẫn tới gợi ý (1 đến 20).", valueName: "số"))
    var threshold: Int?

    @Option(help: ArgumentHelp("Năm đánh giá: reporting (15/12 đến 14/12) hoặc calendar.", valueName: "cách tính"))
    var reviewYear: ReviewYear.Rule?

    @Option(help: ArgumentHelp("Tính nhắc nhở: true hoặc false.", valueName: "có/không"))
    var countsReminders: Bool?

    @Option(help: ArgumentHelp("Tính phê bình: true hoặc false.", valueName: "có/không"))
    var countsCriticisms: Bool?

    @Option(help: ArgumentHelp("Trưởng phòng nhắc nhở trong phòng mình: true hoặc false.", valueName: "có/không"))
    var unitHeadsRemind: Bool?

    @Option(help: ArgumentHelp("Hạn giải trình, ngày làm việc.", valueName: "số"))
    var explanationDays: Int?

    @Option(help: ArgumentHelp("Hạn kết luận giải trình, ngày làm việc.", valueName: "số"))
    var verdictDays: Int?

    @Option(help: ArgumentHelp("Hạn kiến nghị xem xét lại, ngày làm việc.", valueName: "số"))
    var reconsiderationDays: Int?

    @Option(help: ArgumentHelp("Coi như đã nhận sau lần giao thứ hai, ngày làm việc.", valueName: "số"))
    var deemedDays: Int?

    var draft: PolicyDraft {
        var draft = PolicyDraft()
        draft.threshold = threshold
        draft.reviewYearRule = reviewYear
        draft.countsReminders = countsReminders
        draft.countsCriticisms = countsCriticisms
        draft.unitHeadsRemind = unitHeadsRemind
        draft.explanationDays = explanationDays
        draft.verdictDays = verdictDays
        draft.reconsiderationDays = reconsiderationDays
        draft.deemedDays = deemedDays
        return draft
    }

    /// Prints what it would do from a day on, and to whom.
    func preview(effectiveOn: CalendarDay, in commune: Commune, json: Bool, _ runtime: Runtime) async throws {
        let (draft, today) = (draft, runtime.today)
        let fields = try await runtime.database.transaction(as: .console(of: commune.id), .snapshot) { db in
            let officials = try Official.list(of: commune.id, on: db)
            return try PolicyPreview(of: draft, effectiveOn: effectiveOn, askedOn: today, in: commune.id, db: db)
                .fields(names: officials.map { ($0.id, $0.name) })
        }
        let report = Report(title: "Dự thảo quy định của \(commune.name)", fields: fields)
        Output.print(thing: "preview", fields, json: json, else: report.text)
    }
}

import Accountability
import Actions
import ArgumentParser
import Postgres
import Reports
import Store

struct ReviewsCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "reviews",
        abstract: "Gợi ý kiểm điểm cuối năm, đề nghị điều chuyển. Không phải là hình thức xử lý kỷ luật.",
        discussion: """
            Vụ việc chỉ do quy tắc mở ra; quyết định là việc của người có thẩm quyền, nêu ý kiến và kiến nghị là việc của cán bộ: đặt mã \
            truy cập của người đó trong KYCUONG_TOKEN. Bàn điều khiển máy chủ chỉ xem được.
            """,
        subcommands: [
            List.self, Show.self, State.self, Hear.self, WaiveStatement.self, Decide.self, Suspend.self, Resume.self,
            LookAgain.self, AskReconsideration.self, DecideReconsideration.self,
        ]
    )

    struct List: InstallationCommand {
        static let configuration = CommandConfiguration(commandName: "list", abstract: "Liệt kê theo thứ tự mở.")

        @OptionGroup var commune: CommuneOptions

        @Option(help: ArgumentHelp("Chỉ của cán bộ này.", valueName: "mã"))
        var official: String?

        @Option(help: ArgumentHelp("Như đã biết đến hết ngày này.", valueName: "ngày"))
        var asOf: CalendarDay?

        @OptionGroup var given: ReadingOptions<TableFormat>

        func run(in runtime: Runtime) async throws {
            let commune = try await runtime.commune(commune.code)
            let known = asOf
            let whose = try official.map { try Official.ID($0, else: .officialNotFound) }
            let (reviews, names) = try await runtime.database.transaction(as: .console(of: commune.id), .snapshot) {
                db in
                let found = try ReviewCase.list(of: commune.id, official: whose, asOf: known, on: db)
                return (found, try KnownNames(in: [], found, of: commune.id, on: db))
            }
            let day = asOf ?? runtime.today
            let fields = reviews.map { $0.fields(asOf: day, names: names) }
            if try await given.write(list: "Kiểm điểm", fields, try await runtime.stamp(of: commune)) { return }
            if given.json {
                let list = Report.Value.list(fields.map { .group($0) })
                Output.print(Report.json([.init(key: "reviews", label: "", value: list)]))
            } else if reviews.isEmpty {
                Output.print("Chưa có vụ việc nào.")
            } else {
                for review in reviews { Output.print(review.line) }
            }
        }
    }

    struct Show: InstallationCommand {
        static let configuration = CommandConfiguration(commandName: "show", abstract: "Xem một vụ việc và diễn biến.")

        @OptionGroup var target: ReviewTarget

        func run(in runtime: Runtime) async throws {
            let commune = try await runtime.commune(target.commune.code)
            let found = try await target.find(in: commune, runtime)
            if target.json {
                let names = try await runtime.database.transaction(as: .console(of: commune.id), .snapshot) { db in
                    try KnownNames(in: [], [found], of: commune.id, on: db)
                }
                let value = Report.Value.group(found.fields(asOf: runtime.today, names: names))
                Output.print(Report.json([.init(key: "review", label: "", value: value)]))
            } else {
                Output.print(found.line)
                for event in found.events { Output.print("  \(event.happenedOn.vietnamese)  \(event.kind.title)") }
            }
        }
    }

    struct Decide: InstallationCommand {
        static let configuration = CommandConfiguration(
            commandName: "decide",
            abstract: "Xác nhận hoặc không áp dụng (--decline) một gợi ý, có lý do và văn bản đã ký."
        )

        @OptionGroup var target: ReviewTarget
        @OptionGroup var paper: PaperOptions

        @Option(help: "year_end_review (kiểm điểm cuối năm) hoặc transfer (điều chuyển).")
        var suggestion: Suggestion

        @Flag(help: "Không áp dụng gợi ý.")
        var decline = false

        @Option(help: "Điều chuyển: within_commune (trong xã) hoặc proposed_upwards (đề nghị cấp có thẩm quyền).")
        var scope: TransferScope?

        @Option(help: ArgumentHelp("Lý do.", valueName: "lý do"))
        var reason: String

        func validate() throws {
            try paper.requireNamed()
            if suggestion == .transfer, !decline, scope == nil { throw Self.scopeMissing }
        }

        func run(in runtime: Runtime) async throws {
            let decision = try decision()
            try await target.perform(onPaper: paper, in: runtime) { step, document in
                try DecideReview(step, decision, reason: reason, document: document)
            }
        }

        /// How far is the whole question of a transfer: nobody's to guess.
        private static let scopeMissing = ValidationError("Xác nhận điều chuyển phải nêu phạm vi (--scope).")

        private func decision() throws -> DecideReview.Decision {
            if decline { return .declined(suggestion) }
            switch suggestion {
            case .yearEndReview: return .confirmed(.yearEndReview)
            case .transfer:
                guard let scope else { throw Self.scopeMissing }
                return .confirmed(.transfer(scope))
            }
        }
    }
}

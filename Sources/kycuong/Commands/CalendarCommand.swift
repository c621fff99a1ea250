import Accountability
import Actions
import ArgumentParser
import FoundationEssentials
import Postgres
import Reports
import Store

struct CalendarCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "calendar",
        abstract: "Lịch làm việc: ngày nghỉ, ngày hoán đổi, vì sao có hạn này.",
        subcommands: [Why.self, Import.self, List.self]
    )

    struct Why: InstallationCommand {
        static let configuration = CommandConfiguration(
            commandName: "why",
            abstract: "Tính ngày hẹn trả và nêu từng ngày được tính hay bỏ qua."
        )

        @Argument(help: ArgumentHelp("Ngày tiếp nhận; ngày này không tính.", valueName: "ngày"))
        var received: CalendarDay

        @Argument(help: ArgumentHelp("Số ngày làm việc.", valueName: "số ngày"))
        var workingDays: Int

        @Flag(help: "In kết quả dạng JSON.")
        var json = false

        func validate() throws {
            guard (0...4000).contains(workingDays) else {
                throw ValidationError("Số ngày làm việc phải từ 0 đến 4000.")
            }
        }

        func run(in runtime: Runtime) async throws {
            let calendar = try await runtime.database.transaction(as: .console(of: .zero), .read) { db in
                try WorkingCalendar.read(on: db)
            }
            let explanation = try calendar.explain(after: received, workingDays: workingDays)
            if json { Output.print(Self.json(explanation)) } else { Output.print(Self.text(explanation)) }
        }

        private static func text(_ explanation: DueDayExplanation) -> String {
            var count = 0
            let steps = explanation.steps.map { step -> String in
                if step.counted { count += 1 }
                let mark = step.counted ? "ngày thứ \(count)" : "không tính"
                return "  \(step.day.weekday.title) \(step.day.vietnamese)  \(mark): \(step.reason.vietnamese)"
            }
            let due = "Hạn: \(explanation.due.weekday.title) \(explanation.due.vietnamese)"
            let provisional = explanation.provisional ? ["Lịch của năm này mới là dự kiến."] : []
            return
                ([due, "Tiếp nhận \(explanation.received.vietnamese), \(explanation.workingDays) ngày làm việc:"]
                + steps + provisional).joined(separator: "\n")
        }

        private static func json(_ explanation: DueDayExplanation) -> [UInt8] {
            Report.json([
                .init(key: "received", label: "", value: .day(explanation.received)),
                .init(key: "working_days", label: "", value: .count(explanation.workingDays)),
                .init(key: "due", label: "", value: .day(explanation.due)),
                .init(key: "provisional", label: "", value: .flag(explanation.provisional)),
                .init(
                    key: "steps",
                    label: "",
                    value: .list(
                        explanation.steps.map { step in
                            .group([
                                .init(key: "day", label: "", value: .day(step.day)),
                                .init(key: "counted", label: "", value: .flag(step.counted)),
                                .init(key: "reason", label: "", value: .text(step.reason.vietnamese)),
                            ])
                        }
                    )
                ),
            ])
        }
    }

    struct Import: InstallationCommand {
        static let configuration = CommandConfiguration(
            commandName: "import",
            abstract: "Nhập lịch từ tệp CSV (day,kind,title,source_document,provisional)."
        )

        @Argument(help: ArgumentHelp("Tệp CSV.", valueName: "tệp"), completion: .file(extensions: ["csv"]))
        var file: String

        func run(in runtime: Runtime) async throws {
            let act = try RecordCalendar(csv: try InputFile.text(file))
            let outcome = try await runtime.door.perform(act, by: .console(of: .installation))
            let years = outcome.years.map(String.init).joined(separator: ", ")
            Output.print(
                outcome.isRepeat
                    ? "Lịch năm \(years) đã đúng như tệp này; không có gì thay đổi."
                    : "Đã nhập \(outcome.days) ngày của năm \(years). Ngày hẹn trả đã in trên giấy hẹn không đổi."
            )
        }
    }

    struct List: InstallationCommand {
        static let configuration = CommandConfiguration(
            commandName: "list",
            abstract: "Liệt kê ngày nghỉ và ngày hoán đổi."
        )

        @Argument(help: ArgumentHelp("Năm.", valueName: "năm"))
        var year: Int

        func run(in runtime: Runtime) async throws {
            let entries = try await runtime.database.transaction(as: .console(of: .zero), .read) { db in
                try CalendarEntry.list(on: db)
            }.filter { $0.day.year == year }
            guard !entries.isEmpty else { throw Refusal(.calendarYearMissing, "\(year)") }
            for entry in entries {
                let kind = entry.kind == .off ? "nghỉ" : "làm việc"
                let provisional = entry.provisional ? " (dự kiến)" : ""
                Output.print("\(entry.day.vietnamese)\t\(kind)\(provisional)\t\(entry.title)\t\(entry.sourceDocument)")
            }
        }
    }
}

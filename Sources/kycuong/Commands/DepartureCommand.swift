import Accountability
import Actions
import ArgumentParser
import Postgres
import Reports
import Store

struct DepartureCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "departure",
        abstract: "Cán bộ thôi công tác: phân công kết thúc, người tiếp nhận nhận việc đang làm, số đã ghi giữ nguyên.",
        subcommands: [Add.self, Annul.self, List.self]
    )

    struct Add: InstallationCommand {
        static let configuration = CommandConfiguration(commandName: "add", abstract: "Ghi một cán bộ thôi công tác.")

        @OptionGroup var commune: CommuneOptions
        @OptionGroup var official: OfficialOptions

        @Option(help: ArgumentHelp("Ngày làm việc cuối cùng.", valueName: "ngày"))
        var on: CalendarDay

        @Option(
            help: ArgumentHelp(
                "Loại: \(Departure.Kind.allCases.map(\.rawValue).joined(separator: ", ")).",
                valueName: "loại"
            )
        )
        var kind: Departure.Kind

        @Option(help: ArgumentHelp("Số, ngày của văn bản.", valueName: "văn bản"))
        var document: String

        @Option(help: ArgumentHelp("Mã cán bộ tiếp nhận việc.", valueName: "mã"))
        var successor: String?

        @Flag(help: "In kết quả dạng JSON.")
        var json = false

        func run(in runtime: Runtime) async throws {
            let commune = try await runtime.commune(commune.code)
            let act = try RecordDeparture(
                official: try official.id,
                leftOn: on,
                kind: kind,
                document: document,
                successor: try successor.map { try Official.ID($0, else: .officialNotFound) }
            )
            let departure = try await runtime.door.perform(act, by: try await runtime.author(in: commune))
            Output.print(
                thing: "departure",
                departure.fields(),
                json: json,
                else: "Đã ghi nhận thôi công tác từ sau ngày \(departure.leftOn.vietnamese)."
            )
        }
    }

    struct Annul: InstallationCommand {
        static let configuration = CommandConfiguration(
            commandName: "annul",
            abstract: "Hủy một lần thôi công tác ghi nhầm.",
            discussion: Departure.endsStay
        )

        @OptionGroup var commune: CommuneOptions

        @Argument(help: ArgumentHelp("Mã lần thôi công tác.", valueName: "mã"))
        var departure: String

        @Option(
            help: ArgumentHelp(
                "Lý do: \(Departure.Annulment.allCases.map(\.rawValue).joined(separator: ", ")).",
                valueName: "lý do"
            )
        )
        var reason: Departure.Annulment

        @Flag(help: "In kết quả dạng JSON.")
        var json = false

        func run(in runtime: Runtime) async throws {
            let commune = try await runtime.commune(commune.code)
            let id = try Departure.ID(departure, else: .departureNotFound)
            let act = AnnulDeparture(id, reason: reason)
            let annulled = try await runtime.door.perform(act, by: try await runtime.author(in: commune))
            Output.print(
                thing: "departure",
                annulled.fields(),
                json: json,
                else: "Đã hủy lần thôi công tác. \(Departure.endsStay)"
            )
        }
    }

    struct List: InstallationCommand {
        static let configuration = CommandConfiguration(
            commandName: "list",
            abstract: "Liệt kê cán bộ đã thôi công tác."
        )

        @OptionGroup var commune: CommuneOptions

        @Flag(help: "In kết quả dạng JSON.")
        var json = false

        func run(in runtime: Runtime) async throws {
            let commune = try await runtime.commune(commune.code)
            let (all, names) = try await runtime.database.transaction(as: .console(of: commune.id), .snapshot) { db in
                (try Departure.list(of: commune.id, on: db), try Names(of: commune, on: db))
            }
            Output.print(
                list: "departures",
                all.map { one in
                    one.fields(
                        officialName: names[one.official],
                        successorName: one.successor.flatMap { names[$0] }
                    )
                },
                json: json,
                empty: "Chưa ghi cán bộ nào thôi công tác.",
                lines: all.map { one in
                    "\(one.official.text)\t\(names[one.official] ?? "-")\t\(one.leftOn.vietnamese)\t\(one.kind.title)"
                        + "\(one.annulment == nil ? "" : " (đã hủy)")\t\(one.id.text)"
                }
            )
        }
    }
}

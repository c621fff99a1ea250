import Accountability
import Actions
import ArgumentParser
import Postgres
import Reports
import Store

struct NoticesCommand: InstallationCommand {
    static let configuration = CommandConfiguration(
        commandName: "notices",
        abstract: "Thông báo cho người có mã truy cập (KYCUONG_TOKEN), mới nhất trước."
    )

    @OptionGroup var commune: CommuneOptions

    @Flag(help: "In kết quả dạng JSON.")
    var json = false

    func run(in runtime: Runtime) async throws {
        let author = try await runtime.author(in: try await runtime.commune(commune.code))
        // The console is nobody in particular and is told nothing.
        guard author.account != .console, author.account.role.may(.readNotices) else { throw Refusal(.notAllowed) }
        let notices = try await runtime.reading(as: author) { db in
            try Notice.list(to: author.account.person, dueBy: Clock.now(), of: author.commune.id, on: db)
                .map { notice in
                    let day = notice.recordedAt.day
                    guard let policy = try Policy.inForce(on: day, of: author.commune.id, on: db) else {
                        throw Refusal(.policyNotFound)
                    }
                    return notice.fields(policy: policy, reader: author.account.person)
                }
        }
        if json {
            let list = Report.Value.list(notices.map { .group($0) })
            Output.print(Report.json([.init(key: "notices", label: "", value: list)]))
        } else if notices.isEmpty {
            Output.print("Không có thông báo nào.")
        } else {
            for notice in notices { Output.print(Self.lines(of: notice).joined(separator: "\n  ")) }
        }
    }

    private static func lines(of notice: [Report.Field]) -> [String] {
        notice.flatMap { field -> [String] in
            switch (field.key, field.value) {
            case ("text", .text(let text)): [text]
            case ("further", .list(let values)):
                values.compactMap { if case .text(let text) = $0 { text } else { nil } }
            default: []
            }
        }
    }
}

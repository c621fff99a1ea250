import Accountability
import Actions
import ArgumentParser
import Postgres
import Store

/// The first step of a new installation; asked for again it does what is left.
struct StartCommand: InstallationCommand {
    static let configuration = CommandConfiguration(
        commandName: "start",
        abstract: "Bắt đầu: thêm xã, thêm quản trị đầu tiên và in liên kết dùng một lần cho người đó. Chạy lại được."
    )

    @Option(help: ArgumentHelp("Mã định danh của xã, như H23.45.12.", valueName: "mã"))
    var code: String

    @Option(help: ArgumentHelp("Tên đầy đủ của xã; cần khi xã chưa có.", valueName: "tên"))
    var name: String?

    @Option(help: ArgumentHelp("Họ và tên quản trị đầu tiên; cần khi chưa có quản trị.", valueName: "tên"))
    var administrator: String?

    @Option(
        help: ArgumentHelp(
            "Ngày bắt đầu áp dụng; hồ sơ hẹn trả trước ngày này chỉ là lịch sử. Mặc định: hôm nay.",
            valueName: "ngày"
        )
    )
    var start: CalendarDay?

    @Option(help: ArgumentHelp("Địa chỉ quản trị mở được.", valueName: "địa chỉ"))
    var address = "http://127.0.0.1:8080"

    func run(in runtime: Runtime) async throws {
        let commune = try await commune(in: runtime)
        let administrators = try await runtime.database.transaction(as: .signIn(of: commune.id), .read) { db in
            try AccountStanding.list(of: commune.id, at: Clock.now(), on: db)
                .filter { $0.account.role == .administrator && $0.closedAt == nil }
        }
        if administrators.contains(where: \.hasPassword) {
            Output.print("\(commune.name) đã có quản trị. Đăng nhập tại \(address)/sign-in rồi mở mục Bắt đầu.")
            return
        }
        let account: Account
        if let known = administrators.first {
            account = known.account
        } else {
            guard let administrator else {
                throw ValidationError("Chưa có quản trị: thêm --administrator \"Họ và tên\".")
            }
            account = try await runtime.door.perform(
                try AddAccount(role: .administrator, name: administrator),
                by: .console(of: commune)
            )
        }
        let link = BearerToken(of: commune.id)
        let given = try await runtime.door.perform(
            IssueSignInLink(link, for: account.person),
            by: .console(of: commune)
        )
        Output.print("Quản trị của \(commune.name), tên đăng nhập: \(given.text)")
        Output.print("Liên kết, dùng một lần trong \(SignInTerms.linkSeconds / 86_400) ngày:")
        Output.print("\(address)/sign-in/link/\(link.text)")
        Output.print("Đặt mật khẩu xong, mục Bắt đầu nêu các bước còn lại.")
    }

    private func commune(in runtime: Runtime) async throws -> Commune {
        do {
            return try await runtime.commune(code)
        } catch let refusal as Refusal where refusal.code == .communeNotFound {
            guard let name else { throw ValidationError("Chưa có xã \(code): thêm --name \"Tên đầy đủ\".") }
            let act = try AddCommune(code: code, name: name, startOn: start ?? runtime.today)
            return try await runtime.door.perform(act, by: .console(of: act.commune))
        }
    }
}

import Accountability
import Actions
import ArgumentParser
import Postgres
import Store

extension AccountCommand {
    struct Link: InstallationCommand {
        static let configuration = CommandConfiguration(
            commandName: "link",
            abstract:
                "Cấp liên kết dùng một lần để người dùng tự đặt mật khẩu: lần đầu, khi quên, hoặc khi mất điện thoại."
        )

        @OptionGroup var commune: CommuneOptions

        @Argument(help: ArgumentHelp("Mã tài khoản; xem bằng: kycuong account list.", valueName: "mã tài khoản"))
        var account: String

        @Option(help: ArgumentHelp("Tên đăng nhập; không nêu thì giữ tên cũ hoặc đặt theo họ tên.", valueName: "tên"))
        var name: String?

        @Flag(help: "Người này mất điện thoại và mã dự phòng: bỏ ứng dụng xác thực cũ.")
        var resetSecondFactor = false

        @OptionGroup var address: AddressOption

        func run(in runtime: Runtime) async throws {
            let commune = try await runtime.commune(commune.code)
            guard let id = Account.ID(text: account),
                let known = try await runtime.database.transaction(
                    as: .console(of: commune.id),
                    .read,
                    { db in try Account.find(id, of: commune.id, on: db) }
                )
            else { throw Refusal(.accountNotFound, account) }
            let signInName = try name.map { text in
                guard let name = SignInName(text) else { throw Refusal(.signInNameInvalid) }
                return name
            }
            let link = BearerToken(of: commune.id)
            let act = IssueSignInLink(
                link,
                for: known.person,
                name: signInName,
                resettingSecondFactor: resetSecondFactor
            )
            try await AccountCommand.give(act, with: link, at: address.address, in: commune, runtime)
        }
    }

    /// Where people reach the pages.
    struct AddressOption: ParsableArguments {
        @Option(help: ArgumentHelp("Địa chỉ người dùng mở được.", valueName: "địa chỉ"))
        var address = "http://127.0.0.1:8080"
    }

    /// Issues a link and prints it, once: only its hash is kept.
    static func give(
        _ act: IssueSignInLink,
        with link: BearerToken,
        at address: String,
        in commune: Commune,
        _ runtime: Runtime
    ) async throws {
        let given = try await runtime.door.perform(act, by: .console(of: commune))
        Output.print("Tên đăng nhập: \(given.text)")
        Output.print("Liên kết, dùng một lần trong \(SignInTerms.linkSeconds / 86_400) ngày:")
        Output.print("\(address)/sign-in/link/\(link.text)")
    }
}

import Accountability
import Actions
import ArgumentParser
import Postgres
import Store

struct AccountCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "account",
        abstract: "Tài khoản: ai được làm gì.",
        subcommands: [Add.self, Link.self, List.self, Revoke.self, Close.self]
    )

    struct Add: InstallationCommand {
        static let configuration = CommandConfiguration(
            commandName: "add",
            abstract: "Thêm một tài khoản; người mới nhận liên kết dùng một lần để tự đặt mật khẩu."
        )

        @OptionGroup var commune: CommuneOptions

        @Option(
            help: ArgumentHelp(
                "Vai trò: \(Role.allCases.map(\.rawValue).joined(separator: ", ")).",
                valueName: "vai trò"
            )
        )
        var role: Role

        @Option(help: ArgumentHelp("Họ và tên người dùng mới.", valueName: "tên"))
        var name: String?

        @Option(help: ArgumentHelp("Mã cán bộ, nếu người dùng là cán bộ trong danh sách.", valueName: "mã"))
        var official: String?

        @Option(help: ArgumentHelp("Tài khoản đã có của cùng một người, để thêm vai trò.", valueName: "mã tài khoản"))
        var sameAs: String?

        @Option(help: ArgumentHelp("Đơn vị do vai trò này phụ trách.", valueName: "đơn vị"))
        var unit: String?

        @Flag(help: "Cấp mã truy cập cho API và chỉ in mã đó. Mã không xem lại được.")
        var token = false

        @OptionGroup var address: AddressOption

        func run(in runtime: Runtime) async throws {
            let commune = try await runtime.commune(commune.code)
            let official = try official.map { try Official.ID($0, else: .officialNotFound) }
            let bearer = token ? BearerToken(of: commune.id) : nil
            let act = try AddAccount(
                role: role,
                name: name,
                official: official,
                person: try await person(in: commune, runtime),
                unitName: unit,
                token: bearer
            )
            let account = try await runtime.door.perform(act, by: .console(of: commune))
            if let bearer { return Output.print(bearer.text) }
            Output.print("Đã thêm tài khoản \(account.id.text): \(role.title).")
            // Who has an account already signs in with the password he chose.
            let isNew = try await runtime.database.transaction(as: .console(of: commune.id), .read) { db in
                try Account.list(of: commune.id, on: db).count { $0.0.person == account.person } == 1
            }
            guard isNew else { return }
            let link = BearerToken(of: commune.id)
            let giving = IssueSignInLink(link, for: account.person, name: nil, resettingSecondFactor: false)
            try await AccountCommand.give(giving, with: link, at: address.address, in: commune, runtime)
        }

        /// Who holds the account named by `--same-as`.
        private func person(in commune: Commune, _ runtime: Runtime) async throws -> Person.ID? {
            guard let sameAs else { return nil }
            guard let id = Account.ID(text: sameAs),
                let known = try await runtime.database.transaction(
                    as: .console(of: commune.id),
                    .read,
                    { db in try Account.find(id, of: commune.id, on: db) }
                )
            else { throw Refusal(.accountNotFound, sameAs) }
            return known.person
        }
    }

    struct List: InstallationCommand {
        static let configuration = CommandConfiguration(
            commandName: "list",
            abstract: "Liệt kê tài khoản: mã, vai trò, tên, mã người."
        )

        @OptionGroup var commune: CommuneOptions

        func run(in runtime: Runtime) async throws {
            let commune = try await runtime.commune(commune.code)
            let lines = try await runtime.database.transaction(as: .console(of: commune.id), .read) { db in
                try Account.list(of: commune.id, on: db).map {
                    "\($0.0.id.text)\t\($0.0.role.title)\t\($0.name)\t\($0.0.person.text)"
                }
            }
            for line in lines { Output.print(line) }
        }
    }

    struct Revoke: InstallationCommand {
        static let configuration = CommandConfiguration(
            commandName: "revoke",
            abstract: "Thu hồi một mã truy cập (đọc từ biến KYCUONG_TOKEN hoặc tệp KYCUONG_TOKEN_FILE)."
        )

        func run(in runtime: Runtime) async throws {
            guard let token = runtime.configuration.token.flatMap({ BearerToken(text: $0.revealed()) }),
                let commune = try await Installation.communes(in: runtime.database).first(where: {
                    $0.id == token.commune
                })
            else { throw Refusal(.tokenUnknown) }
            try await runtime.door.perform(RevokeToken(token), by: .console(of: commune))
            Output.print("Đã thu hồi mã truy cập.")
        }
    }

    struct Close: InstallationCommand {
        static let configuration = CommandConfiguration(
            commandName: "close",
            abstract: "Đóng một tài khoản: không ai đăng nhập được nữa, việc đã làm vẫn giữ nguyên."
        )

        @OptionGroup var commune: CommuneOptions

        @Argument(help: ArgumentHelp("Mã tài khoản.", valueName: "mã"))
        var account: String

        func run(in runtime: Runtime) async throws {
            let commune = try await runtime.commune(commune.code)
            let id = try Account.ID(account, else: .accountNotFound)
            try await runtime.door.perform(CloseAccount(id), by: .console(of: commune))
            Output.print("Đã đóng tài khoản.")
        }
    }
}

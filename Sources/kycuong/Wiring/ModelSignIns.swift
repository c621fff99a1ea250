import Accountability
import Actions
import Credentials
import Ledger
import Postgres
import Store

/// Sign-ins of the model commune, one for each role: made at its first start, with fresh passwords at every start. They open invented
/// data only; a real installation has no password nobody chose.
struct ModelSignIns {
    let runtime: Runtime
    let office: SignInOffice
    let commune: Commune

    private static let people: [Role: String] = [
        .unitHead: "Lý Thị Mẫu Trưởng", .centreDirector: "Đinh Văn Mẫu Giám", .clerk: "Phan Thị Mẫu Thư",
        .viceChairman: "Hồ Văn Mẫu Phó", .chairman: "Trịnh Văn Mẫu Chủ", .inspector: "Mai Thị Mẫu Kiểm",
        .administrator: "Mạc Thị Mẫu Quản",
    ]

    /// Prints role, name, password and a code for the second factor.
    func print() async throws {
        Output.print("Đăng nhập xã mẫu (mật khẩu đổi mỗi lần chạy):")
        for role in Role.allCases {
            guard let account = try await account(in: role) else { continue }
            let (name, password, code) = try await open(account)
            Output.print("  \(role.title): \(name)  \(password)" + (code.map { "  mã \($0)" } ?? ""))
        }
    }

    /// The account of a role: an official's is of whoever has most late files, because his pages show most.
    private func account(in role: Role) async throws -> Account? {
        let known = try await runtime.database.transaction(as: .console(of: commune.id), .read) { db in
            try Account.list(of: commune.id, on: db).map(\.0).first { $0.role == role && $0 != .console }
        }
        if let known { return known }
        let author = Author.console(of: commune)
        guard role == .official else {
            return try await runtime.door.perform(
                try AddAccount(role: role, name: Self.people[role], unitName: try await unit(for: role)),
                by: author
            )
        }
        let officials = try await runtime.database.transaction(as: .console(of: commune.id), .read) { db in
            try Finding.list(of: commune.id, on: db).filter { $0.standing == .current }.compactMap(\.hintedOfficial)
        }
        let files = Dictionary(officials.map { ($0, 1) }, uniquingKeysWith: +)
        // They come by due day and code: of two with as many, it is the same one at every first start.
        guard let official = officials.max(by: { files[$0, default: 0] < files[$1, default: 0] }) else { return nil }
        return try await runtime.door.perform(try AddAccount(role: role, official: official), by: author)
    }

    /// The unit a head leads: the first the register names.
    private func unit(for role: Role) async throws -> String? {
        guard role == .unitHead else { return nil }
        return try await runtime.database.transaction(as: .console(of: commune.id), .read) { db in
            try Official.list(of: commune.id, on: db).compactMap(\.unitName).first
        }
    }

    private func open(_ account: Account) async throws -> (name: String, password: String, code: String?) {
        let link = BearerToken(of: commune.id)
        let name = try await runtime.door.perform(
            IssueSignInLink(link, for: account.person, resettingSecondFactor: true),
            by: .console(of: commune)
        )
        let password = TimeCode().base32.lowercased().prefix(20)
        let visit = SignInOffice.Visit(browser: nil, kind: "kycuong serve", at: Clock.now())
        let keys = try await office.choosePassword(String(password), by: link, visit)
        guard account.role.needsSecondFactor, let guest = try await office.guest(keys.session, visit) else {
            try await office.end(keys.session)
            return (name.text, String(password), nil)
        }
        let code = try await office.offer(to: guest).code(at: Int(visit.at.microseconds / 1_000_000))
        let (proven, codes) = try await office.confirm(code, by: guest, keys.session, visit)
        try await office.end(proven.session)
        return (name.text, String(password), codes.first)
    }
}

/// Says in plain words what keeps the private server from working, and what to do. It changes nothing and starts nothing.
public struct ServerDoctor: Sendable {
    private let server: EmbeddedServer

    /// A doctor for this server's home.
    public init(_ server: EmbeddedServer) { self.server = server }

    /// Everything that was looked at, good findings included, in the order in which one would repair it.
    public func findings() -> [ServerFinding] {
        do { return Self.findings(of: try ServerFacts.gather(of: server)) } catch {
            return [
                ServerFinding(
                    .problem,
                    error.description,
                    advice: "Chạy lại lệnh bằng đúng tài khoản đã cài đặt KyCuong."
                )
            ]
        }
    }

    static func findings(of facts: ServerFacts) -> [ServerFinding] {
        binaries(facts)
            + [account(facts), home(facts), disk(facts), socket(facts), clock(facts), status(facts)]
            .compactMap { $0 }
    }

    /// The newest minor releases known when this version of the program was made.
    private static let knownMinor = [15: 20]

    private static func binaries(_ facts: ServerFacts) -> [ServerFinding] {
        let usable = facts.installed.filter { version in
            facts.clusterMajor.map { $0 == version.version.major }
                ?? (version.version.major >= ServerBinaries.oldestMajor)
        }
        guard let version = usable.map(\.version).max() else {
            return [missingBinaries(facts)]
        }
        guard let known = knownMinor[version.major], version.minor < known else {
            return [ServerFinding(.ok, "PostgreSQL \(version)")]
        }
        return [
            ServerFinding(
                .warning,
                "PostgreSQL \(version) đã cũ, bản sửa lỗi mới là \(version.major).\(known)",
                advice: "sudo apt-get update && sudo apt-get install --only-upgrade postgresql-\(version.major)"
            )
        ]
    }

    private static func missingBinaries(_ facts: ServerFacts) -> ServerFinding {
        if let major = facts.clusterMajor {
            return ServerFinding(
                .problem,
                "Dữ liệu được tạo bằng PostgreSQL \(major) nhưng máy không có phiên bản này",
                advice: "sudo apt-get install postgresql-\(major)"
            )
        }
        let seen = facts.installed.map(\.version).max().map { "chỉ có PostgreSQL \($0)" } ?? "chưa cài PostgreSQL"
        return ServerFinding(
            .problem,
            "Cần PostgreSQL từ phiên bản 15, máy \(seen)",
            advice: "sudo apt-get install postgresql-15"
        )
    }

    private static func account(_ facts: ServerFacts) -> ServerFinding? {
        guard facts.account == nil else { return nil }
        return ServerFinding(
            .problem,
            "Hệ thống không có tài khoản 'postgres' để chạy máy chủ dữ liệu",
            advice: "sudo apt-get install postgresql-15"
        )
    }

    private static func home(_ facts: ServerFacts) -> ServerFinding {
        let title = "Thư mục dữ liệu \(facts.home)"
        guard let info = facts.homeInfo else {
            return ServerFinding(.ok, "\(title) chưa có, sẽ được tạo khi chạy lần đầu")
        }
        guard info.isDirectory else {
            return ServerFinding(
                .problem,
                "\(title) không phải là thư mục",
                advice: "Đặt KYCUONG_HOME là một thư mục khác."
            )
        }
        guard info.userID == facts.callerID else {
            return ServerFinding(
                .problem,
                "\(title) thuộc tài khoản số \(info.userID), lệnh này chạy bằng tài khoản số \(facts.callerID)",
                advice: "Chạy lệnh bằng tài khoản đã tạo thư mục, hoặc đặt KYCUONG_HOME là một thư mục khác."
            )
        }
        if let barred = facts.barredDirectory {
            return ServerFinding(
                .problem,
                "Tài khoản 'postgres' không đi qua được \(barred)",
                advice: "sudo chmod o+x \(barred)"
            )
        }
        guard info.permissions & 0o022 == 0 else {
            return ServerFinding(
                .problem,
                "\(title) cho tài khoản khác ghi vào",
                advice: "chmod go-w \(facts.home)"
            )
        }
        return ServerFinding(.ok, title)
    }

    private static func disk(_ facts: ServerFacts) -> ServerFinding {
        let (free, total) = (facts.disk.free, facts.disk.total)
        let title = "Đĩa còn trống \(free >> 20) MiB trên \(total >> 20) MiB"
        let advice = "Dọn bớt tệp không cần thiết hoặc chuyển thư mục dữ liệu sang đĩa lớn hơn."
        if free < 200 << 20 || free < total / 50 { return ServerFinding(.problem, title, advice: advice) }
        if free < 2 << 30 || free < total / 10 { return ServerFinding(.warning, title, advice: advice) }
        return ServerFinding(.ok, title)
    }

    private static func socket(_ facts: ServerFacts) -> ServerFinding? {
        let length = facts.socket.utf8.count
        guard length > SocketDirectory.longestPath else { return nil }
        return ServerFinding(
            .problem,
            "Đường dẫn kết nối dài \(length) byte, hệ điều hành chỉ cho \(SocketDirectory.longestPath)",
            advice: "Đặt KYCUONG_HOME là một đường dẫn ngắn hơn."
        )
    }

    private static func clock(_ facts: ServerFacts) -> ServerFinding? {
        let beginningOf2026 = 1_767_225_600
        let minute = 60
        let isBehindData = facts.clusterWrittenAt.map { facts.now < $0 - minute } ?? false
        guard isBehindData || facts.now < beginningOf2026 else { return nil }
        return ServerFinding(
            .problem,
            "Đồng hồ máy đang chạy sai (sớm hơn lần ghi dữ liệu gần nhất)",
            advice: "sudo timedatectl set-ntp true"
        )
    }

    private static func status(_ facts: ServerFacts) -> ServerFinding {
        switch facts.status {
        case .running(let processID): ServerFinding(.ok, "Máy chủ dữ liệu đang chạy (tiến trình \(processID))")
        case .changing:
            ServerFinding(
                .warning,
                "Máy chủ dữ liệu đang khởi động hoặc đang dừng",
                advice: "Chờ một phút rồi kiểm tra lại."
            )
        case .stopped: ServerFinding(.ok, "Máy chủ dữ liệu đang nghỉ, sẽ tự chạy khi có lệnh cần đến")
        case .absent: ServerFinding(.ok, "Chưa có kho dữ liệu, sẽ được tạo khi chạy lần đầu")
        }
    }
}

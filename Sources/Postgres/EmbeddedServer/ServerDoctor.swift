/// Says in plain words what keeps the private server from working, and what to do. It changes nothing and starts nothing.
public struct ServerDoctor: Sendable {
    private let server: EmbeddedServer

    /// A doctor for this server's home.
    public init(_ server: EmbeddedServer) { self.server = server }

    /// Everything that was looked at, good findings included, in the order in which one would repair it.
    public func findings() -> [Finding] {
        do { return Self.findings(of: try ServerFacts.gather(of: server)) } catch {
            return [
                Finding(.problem, error.description, advice: "Chạy lại lệnh bằng đúng tài khoản đã cài đặt KyCuong.")
            ]
        }
    }

    static func findings(of facts: ServerFacts) -> [Finding] {
        binaries(facts)
            + [account(facts), home(facts), disk(facts), socket(facts), clock(facts), status(facts)]
            .compactMap { $0 }
    }

    /// The newest minor releases known when this version of the program was made.
    private static let knownMinor = [15: 20]

    private static func binaries(_ facts: ServerFacts) -> [Finding] {
        let usable = facts.installed.filter { version in
            facts.clusterMajor.map { $0 == version.version.major }
                ?? (version.version.major >= ServerBinaries.oldestMajor)
        }
        guard let version = usable.map(\.version).max() else {
            return [missingBinaries(facts)]
        }
        guard let known = knownMinor[version.major], version.minor < known else {
            return [Finding(.ok, "PostgreSQL \(version)")]
        }
        return [
            Finding(
                .warning,
                "PostgreSQL \(version) đã cũ, bản sửa lỗi mới là \(version.major).\(known)",
                advice: "sudo apt-get update && sudo apt-get install --only-upgrade postgresql-\(version.major)"
            )
        ]
    }

    private static func missingBinaries(_ facts: ServerFacts) -> Finding {
        if let major = facts.clusterMajor {
            return Finding(
                .problem,
                "Dữ liệu được tạo bằng PostgreSQL \(major) nhưng máy không có phiên bản này",
                advice: "sudo apt-get install postgresql-\(major)"
            )
        }
        let seen = facts.installed.map(\.version).max().map { "chỉ có PostgreSQL \($0)" } ?? "chưa cài PostgreSQL"
        return Finding(
            .problem,
            "Cần PostgreSQL từ phiên bản 15, máy \(seen)",
            advice: "sudo apt-get install postgresql-15"
        )
    }

    private static func account(_ facts: ServerFacts) -> Finding? {
        guard facts.account == nil else { return nil }
        return Finding(
            .problem,
            "Hệ thống không có tài khoản 'postgres' để chạy máy chủ dữ liệu",
            advice: "sudo apt-get install postgresql-15"
        )
    }

    private static func home(_ facts: ServerFacts) -> Finding {
        let title = "Thư mục dữ liệu \(facts.home)"
        guard let info = facts.homeInfo else {
            return Finding(.ok, "\(title) chưa có, sẽ được tạo khi chạy lần đầu")
        }
        guard info.isDirectory else {
            return Finding(
                .problem,
                "\(title) không phải là thư mục",
                advice: "Đặt KYCUONG_HOME là một thư mục khác."
            )
        }
        guard info.userID == facts.callerID else {
            return Finding(
                .problem,
                "\(title) thuộc tài khoản số \(info.userID), lệnh này chạy bằng tài khoản số \(facts.callerID)",
                advice: "Chạy lệnh bằng tài khoản đã tạo thư mục, hoặc đặt KYCUONG_HOME là một thư mục khác."
            )
        }
        if let barred = facts.barredDirectory {
            return Finding(
                .problem,
                "Tài khoản 'postgres' không đi qua được \(barred)",
                advice: "sudo chmod o+x \(barred)"
            )
        }
        guard info.permissions & 0o022 == 0 else {
            return Finding(
                .problem,
                "\(title) cho tài khoản khác ghi vào",
                advice: "chmod go-w \(facts.home)"
            )
        }
        return Finding(.ok, title)
    }

    private static func disk(_ facts: ServerFacts) -> Finding {
        let (free, total) = (facts.disk.free, facts.disk.total)
        let title = "Đĩa còn trống \(free >> 20) MiB trên \(total >> 20) MiB"
        let advice = "Dọn bớt tệp không cần thiết hoặc chuyển thư mục dữ liệu sang đĩa lớn hơn."
        if free < 200 << 20 || free < total / 50 { return Finding(.problem, title, advice: advice) }
        if free < 2 << 30 || free < total / 10 { return Finding(.warning, title, advice: advice) }
        return Finding(.ok, title)
    }

    private static func socket(_ facts: ServerFacts) -> Finding? {
        let length = facts.socket.utf8.count
        guard length > SocketDirectory.longestPath else { return nil }
        return Finding(
            .problem,
            "Đường dẫn kết nối dài \(length) byte, hệ điều hành chỉ cho \(SocketDirectory.longestPath)",
            advice: "Đặt KYCUONG_HOME là một đường dẫn ngắn hơn."
        )
    }

    private static func clock(_ facts: ServerFacts) -> Finding? {
        let beginningOf2026 = 1_767_225_600
        let minute = 60
        let isBehindData = facts.clusterWrittenAt.map { facts.now < $0 - minute } ?? false
        guard isBehindData || facts.now < beginningOf2026 else { return nil }
        return Finding(
            .problem,
            "Đồng hồ máy đang chạy sai (sớm hơn lần ghi dữ liệu gần nhất)",
            advice: "sudo timedatectl set-ntp true"
        )
    }

    private static func status(_ facts: ServerFacts) -> Finding {
        switch facts.status {
        case .running(let processID): Finding(.ok, "Máy chủ dữ liệu đang chạy (tiến trình \(processID))")
        case .changing:
            Finding(.warning, "Máy chủ dữ liệu đang khởi động hoặc đang dừng", advice: "Chờ một phút rồi kiểm tra lại.")
        case .stopped: Finding(.ok, "Máy chủ dữ liệu đang nghỉ, sẽ tự chạy khi có lệnh cần đến")
        case .absent: Finding(.ok, "Chưa có kho dữ liệu, sẽ được tạo khi chạy lần đầu")
        }
    }
}

import ArgumentParser
import FoundationEssentials
import Ledger
import Reports

struct VerifyCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify",
        abstract:
            "Kiểm tra bằng chứng cá nhân: có gì bị bỏ, bị sửa hay bị ghi lùi không. Không cần cơ sở dữ liệu, không cần đăng nhập.",
        discussion: """
            ĐỐI CHIẾU là một trong ba thứ: điểm chốt có chữ ký (tải ở /ledger/checkpoint, hoặc quét mã QR trên bản in rồi lưu thành tệp), tệp \
            bằng chứng tải sau, hoặc thư mục sổ cái do ledger export ghi ra. Điểm chốt lớn hơn điểm chốt trong tệp phải kèm chứng minh nối \
            tiếp: khi tải, thêm ?since= và số mục của điểm chốt trong tệp. Không có ĐỐI CHIẾU thì chỉ kiểm tra chính tệp.

            Mã thoát: 0 nguyên vẹn · 2 gõ sai lệnh · 3 không đọc được tệp, hoặc chưa kết luận được vì thiếu chứng minh nối tiếp · 6 có chỗ sai.
            """
    )

    @Argument(help: ArgumentHelp("Tệp bằng chứng đã tải.", valueName: "tệp"), completion: .file())
    var file: String

    @Argument(help: ArgumentHelp("Điểm chốt, tệp bằng chứng mới hơn, hoặc thư mục sổ cái.", valueName: "đối chiếu"))
    var later: String?

    @Option(
        help: ArgumentHelp(
            "Tệp khóa công khai của xã đã biết từ trước; không có thì tin khóa trong tệp.",
            valueName: "tệp"
        )
    )
    var key: String?

    @Flag(help: "In kết quả dạng JSON.")
    var json = false

    func run() async throws {
        try await CommandRunner.run {
            let report = try ProofReport(
                try InputFile.bytes(file),
                against: try later.map(Self.later),
                key: try key.map { try VerificationKey(file: $0) }
            )
            Output.print(json ? report.json : Array(report.text(isKeyKnown: key != nil).utf8))
            if !report.isSound { throw ExitCode.integrity }
            if !report.isProven { throw ExitCode.notFound }
        }
    }

    private static func later(_ path: String) throws -> LaterLedger {
        if FileManager.default.fileExists(atPath: path + "/" + LedgerExport.entriesFile) {
            return .export(folder: path)
        }
        do {
            return try LaterLedger(file: try InputFile.bytes(path))
        } catch let fault as ProofFault {
            Output.error(fault.message)
            throw ExitCode.integrity
        }
    }
}

extension VerificationKey {
    /// A public key named on the command line.
    init(file path: String) throws {
        guard let key = VerificationKey(pem: try InputFile.text(path)) else {
            throw ValidationError("Tệp \(path) không phải khóa công khai Ed25519 dạng PEM.")
        }
        self = key
    }
}

extension ProofReport {
    /// What was found, as sentences.
    func text(isKeyKnown: Bool) -> String {
        var lines = faults.map(\.message) + remarks
        if uncovered > 0 { lines.append("\(uncovered) việc ghi sau điểm chốt trong tệp, chưa được bảo chứng.") }
        if let checkpoint { lines.append("Điểm chốt trong tệp: \(checkpoint.code).") }
        if let later { lines.append("Điểm chốt đem đối chiếu: \(later.code).") }
        if !isKeyKnown, checkpoint != nil {
            lines.append(
                "Khóa lấy trong chính tệp. Muốn chắc chắn, hãy dùng --key với khóa công khai nhận từ nơi khác."
            )
        }
        lines.append(verdict)
        return lines.joined(separator: "\n")
    }

    private var verdict: String {
        guard isSound else { return "KHÔNG còn nguyên vẹn: \(faults.count) chỗ sai." }
        guard isProven else {
            return
                "Chưa kết luận được: thiếu chứng minh nối tiếp. Hãy tải lại điểm chốt hoặc tệp bằng chứng, thêm ?since=\(checkpoint?.size ?? 0)."
        }
        return later == nil
            ? "Tệp nguyên vẹn: \(entries) mục."
            : "Nguyên vẹn: \(entries) mục, không có gì bị bỏ, bị sửa hay bị ghi lùi."
    }

    /// What was found: `origin, entries, uncovered, checkpoint, later, sound, proven, faults[{code, seq, message}], remarks`.
    var json: [UInt8] {
        let found = faults.map { fault -> Report.Value in
            .group([
                .init(key: "code", label: "", value: .text(fault.kind.rawValue)),
                .init(key: "seq", label: "", value: fault.seq.map { .count($0) } ?? .notRecorded),
                .init(key: "message", label: "", value: .text(fault.message)),
            ])
        }
        return Report.json([
            .init(key: "origin", label: "", value: .optional(origin)),
            .init(key: "entries", label: "", value: .count(entries)),
            .init(key: "uncovered", label: "", value: .count(uncovered)),
            .init(key: "checkpoint", label: "", value: checkpoint.map { .count($0.size) } ?? .notRecorded),
            .init(key: "later", label: "", value: later.map { .count($0.size) } ?? .notRecorded),
            .init(key: "sound", label: "", value: .flag(isSound)),
            .init(key: "proven", label: "", value: .flag(isProven)),
            .init(key: "faults", label: "", value: .list(found)),
            .init(key: "remarks", label: "", value: .list(remarks.map { .text($0) })),
        ])
    }
}

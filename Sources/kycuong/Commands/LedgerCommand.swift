import Accountability
import Actions
import ArgumentParser
import Ledger
import Reports
import Store

struct LedgerCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "ledger",
        abstract: "Sổ cái: chứng minh không có gì bị sửa.",
        subcommands: [Verify.self, Export.self, Check.self]
    )

    struct Verify: InstallationCommand {
        static let configuration = CommandConfiguration(
            commandName: "verify",
            abstract: "Kiểm tra từng mắt xích, các điểm chốt ngoài cơ sở dữ liệu và từng bản ghi."
        )

        @OptionGroup var commune: CommuneOptions

        @Flag(help: "In kết quả dạng JSON.")
        var json = false

        func run(in runtime: Runtime) async throws {
            let commune = commune.code == "-" ? .installation : try await runtime.commune(commune.code)
            let found = try await runtime.keeper.verify(commune)
            Output.print(json ? found.json : Array(found.text.utf8))
            if !found.isSound { throw ExitCode.integrity }
        }
    }

    struct Export: InstallationCommand {
        static let configuration = CommandConfiguration(
            commandName: "export",
            abstract: "Ghi sổ cái ra thư mục để ai cũng kiểm tra được, không cần chương trình này."
        )

        @OptionGroup var commune: CommuneOptions

        @Argument(help: ArgumentHelp("Thư mục mới hoặc trống.", valueName: "thư mục"), completion: .directory)
        var folder: String

        func run(in runtime: Runtime) async throws {
            let commune = commune.code == "-" ? .installation : try await runtime.commune(commune.code)
            let size = try await runtime.keeper.export(commune, to: folder)
            Output.print("Đã ghi \(size) mục vào \(folder), có điểm chốt ký tại mục \(size).")
        }
    }

    struct Check: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "check",
            abstract: "Kiểm tra một thư mục sổ cái đã xuất, không cần cơ sở dữ liệu."
        )

        @Argument(help: ArgumentHelp("Thư mục đã xuất.", valueName: "thư mục"), completion: .directory)
        var folder: String

        @Option(help: ArgumentHelp("Tên sổ cái phải có, như kycuong/H23.45.12.", valueName: "tên"))
        var origin: String

        @Option(
            help: ArgumentHelp(
                "Tệp khóa công khai đã biết từ trước; không có thì tin khóa trong thư mục.",
                valueName: "tệp"
            )
        )
        var key: String?

        func run() async throws {
            try await CommandRunner.run {
                let known = try key.map { try VerificationKey(file: $0) }
                let report = try LedgerExport.verify(folder: folder, origin: origin, key: known)
                Output.print(LedgerVerification(chain: report).text)
                if !report.isSound { throw ExitCode.integrity }
            }
        }
    }
}

extension LedgerVerification {
    /// What was found, as sentences.
    var text: String {
        var lines = chain.faults.map(\.description) + records.map(\.description)
        if chain.faultsLeftOut > 0 { lines.append("… và \(chain.faultsLeftOut) chỗ nữa.") }
        let covered = chain.lastCheckpoint.map { "điểm chốt gần nhất ở mục \($0.size)" } ?? "chưa có điểm chốt nào"
        lines.append(
            isSound
                ? "Sổ cái \(chain.origin) nguyên vẹn: \(chain.size) mục, \(covered)."
                : "Sổ cái \(chain.origin) KHÔNG còn nguyên vẹn: \(chain.faults.count + chain.faultsLeftOut + records.count) chỗ sai, \(chain.size) mục, \(covered)."
        )
        return lines.joined(separator: "\n")
    }

    /// What was found: `origin, entries, sound, last_checkpoint, faults[{code, first, last, table, message}]`.
    var json: [UInt8] {
        let chainFaults = chain.faults.map { fault in
            Self.fault(
                fault.kind.rawValue,
                fault.entries?.lowerBound,
                fault.entries?.upperBound,
                table: nil,
                fault.description
            )
        }
        let recordFaults = records.map { Self.fault($0.kind.rawValue, $0.seq, $0.seq, table: $0.table, $0.description) }
        return Report.json([
            .init(key: "origin", label: "", value: .text(chain.origin)),
            .init(key: "entries", label: "", value: .count(chain.size)),
            .init(key: "sound", label: "", value: .flag(isSound)),
            .init(
                key: "last_checkpoint",
                label: "",
                value: chain.lastCheckpoint.map { .count($0.size) } ?? .notRecorded
            ),
            .init(key: "faults", label: "", value: .list(chainFaults + recordFaults)),
        ])
    }

    private static func fault(_ code: String, _ first: Int?, _ last: Int?, table: String?, _ message: String)
        -> Report.Value
    {
        .group([
            .init(key: "code", label: "", value: .text(code)),
            .init(key: "first", label: "", value: first.map { .count($0) } ?? .notRecorded),
            .init(key: "last", label: "", value: last.map { .count($0) } ?? .notRecorded),
            .init(key: "table", label: "", value: .optional(table)),
            .init(key: "message", label: "", value: .text(message)),
        ])
    }
}

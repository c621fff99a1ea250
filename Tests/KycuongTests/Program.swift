import Foundation
import Ledger
import TestSupport
import Testing

/// The built program with a home of its own, run as a process.
struct Program: Sendable {
    /// What a run left behind.
    struct Answer {
        let status: Int32
        let output: String
        let errors: String

        /// Standard output as one JSON value.
        var json: JSON {
            get throws { try JSON.parse(output) }
        }
    }

    let folder: String
    private let url: String?

    /// A program that keeps its data in a database of the test server.
    static func withTestServer(_ body: (Program, TestDatabase) async throws -> Void) async throws {
        try await withDatabase { database in
            let socket = try #require(ProcessInfo.processInfo.environment["KYCUONG_TEST_SOCKET"])
            let url = "postgresql://\(TestServer.user)@/\(database.name)?host=\(socket)&port=\(try TestServer.port)"
            try await withHome(url: url) { try await body($0, database) }
        }
    }

    /// A program that makes and runs a server of its own.
    static func withOwnServer(_ body: (Program) async throws -> Void) async throws {
        try await withHome(url: nil, body)
    }

    private static func withHome(url: String?, _ body: (Program) async throws -> Void) async throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "kcp-\(UUID().uuidString.prefix(8))").path()
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        // A private server may run as another account, which walks through here.
        try FileManager.default.setAttributes([.posixPermissions: 0o711], ofItemAtPath: folder)
        let result: Result<Void, any Error>
        do { result = .success(try await body(Program(folder: folder, url: url))) } catch { result = .failure(error) }
        try FileManager.default.removeItem(atPath: folder)
        try result.get()
    }

    /// Runs a command to its end.
    @discardableResult
    func run(_ arguments: String..., with settings: [String: String] = [:]) throws -> Answer {
        try run(arguments, with: settings)
    }

    /// Runs a command of these arguments to its end.
    @discardableResult
    func run(_ arguments: [String], with settings: [String: String] = [:]) throws -> Answer {
        let process = try process(arguments, settings)
        let run = folder + "/" + UUID().uuidString
        let (output, errors) = (run + ".out", run + ".err")
        for path in [output, errors] { try Data().write(to: URL(filePath: path)) }
        process.standardOutput = try FileHandle(forWritingTo: URL(filePath: output))
        process.standardError = try FileHandle(forWritingTo: URL(filePath: errors))
        try process.run()
        process.waitUntilExit()
        return Answer(
            status: process.terminationStatus,
            output: try String(contentsOfFile: output, encoding: .utf8),
            errors: try String(contentsOfFile: errors, encoding: .utf8)
        )
    }

    /// Runs a command and kills it after a while, unless it ended before.
    func run(_ arguments: String..., killedAfter wait: Duration) async throws {
        let process = try process(arguments, [:])
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        try process.run()
        try await Task.sleep(for: wait)
        kill(process.processIdentifier, SIGKILL)
        process.waitUntilExit()
    }

    private func process(_ arguments: [String], _ settings: [String: String]) throws -> Process {
        let process = Process()
        process.executableURL = URL(filePath: try Self.binary)
        process.arguments = arguments
        var environment = ["PATH": "/usr/bin:/bin", "KYCUONG_HOME": folder + "/home", "LANG": "C.UTF-8"]
        environment["DATABASE_URL"] = url
        process.environment = environment.merging(settings) { $1 }
        process.standardInput = FileHandle.nullDevice
        return process
    }

    /// Writes a file for the program to read, and answers where.
    func file(_ name: String, _ bytes: [UInt8]) throws -> String {
        let path = folder + "/" + name
        try Data(bytes).write(to: URL(filePath: path))
        return path
    }

    /// The program lies beside the test program, unless `KYCUONG_BINARY` names it.
    static var binary: String {
        get throws {
            if let named = ProcessInfo.processInfo.environment["KYCUONG_BINARY"] { return named }
            let tests = try FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
            return URL(filePath: tests).deletingLastPathComponent().appending(path: "kycuong").path()
        }
    }
}

/// Expects an exit code, and shows what the program said if it is another.
func expectStatus(_ status: Int32, _ answer: Program.Answer, sourceLocation: SourceLocation = #_sourceLocation) {
    #expect(answer.status == status, "\(answer.output)\(answer.errors)", sourceLocation: sourceLocation)
}

import FoundationEssentials
import Glibc
import Testing

@testable import Postgres

/// A home of its own for one test, in a directory the server's account may walk through. Whatever the test started in it is ended
/// and removed afterwards.
final class TestHome {
    let server: EmbeddedServer
    private let folder: String
    private var holders: [ChildProcess] = []

    var path: String { server.home }

    /// Runs the body with a home that does not exist yet.
    static func with(
        linger: Duration = .milliseconds(300),
        name: String = "home",
        _ body: (TestHome) throws -> Void
    ) throws {
        let test = try TestHome(linger: linger, name: name)
        defer { test.remove() }
        try body(test)
    }

    private init(linger: Duration, name: String) throws {
        var template = Array("/tmp/kc-home-XXXXXX".utf8CString)
        folder = unsafe String(cString: try #require(unsafe mkdtemp(&template)))
        #expect(unsafe chmod(folder, 0o711) == 0)
        var timing = ServerTiming()
        timing.linger = linger
        server = EmbeddedServer(
            home: "\(folder)/\(name)",
            timing: timing,
            launcher: SupervisorLauncher(program: try Self.harness(), arguments: ["supervise"])
        )
    }

    /// The paths inside the home, once the first command made it.
    func home() throws -> ServerHome { try #require(ServerHome(existing: path)) }

    func setPermissions(_ mode: UInt32) throws {
        #expect(unsafe chmod(path, mode) == 0)
    }

    /// Starts a process that holds a lease until it is killed, and returns when it has it.
    func holdElsewhere() throws -> ChildProcess {
        let holder = try startHoldingElsewhere()
        try waitUntilHeld(holders: 1)
        return holder
    }

    /// Starts such a process without waiting for its lease.
    func startHoldingElsewhere() throws -> ChildProcess {
        let command = Command(
            program: try Self.harness(),
            arguments: ["hold", "--home", path, "--linger-ms", "300"]
        )
        let holder = try SupervisorLog.withDescriptor(folder + "/holders.log") {
            (output) throws(EmbeddedServerError) in try ChildProcess(command, output: output)
        }
        holders.append(holder)
        return holder
    }

    func waitUntilHeld(holders count: Int) throws {
        try eventually("\(count) other processes hold a lease") {
            let log = try SystemCall.read(self.folder + "/holders.log") ?? ""
            return log.split(separator: "\n").count { $0 == "held" } >= count
        }
    }

    /// What psql answers, asked as the account that runs the tests.
    func psql(_ statement: String) throws -> String {
        let psql = try ServerBinaries.find(in: nil, forCluster: nil).path(of: "psql")
        let login = ["-h", try home().socketDirectory, "-U", "kycuong", "-d", "postgres"]
        let answer = try ChildProcess.run(Command(program: psql, arguments: ["-X"] + login + ["-Atc", statement]))
        return String(answer.output.prefix { $0 != "\n" })
    }

    func postmaster() throws -> Int32 {
        guard case .running(let process) = try server.status() else { throw Unexpected("the server does not answer") }
        return process
    }

    func supervisor() throws -> Int32 { try #require(parent(of: try postmaster())) }

    /// The server processes of this home that are not children of another one.
    func postmasters() throws -> [Int32] {
        let all = ClusterProcesses(data: try home().data).running()
        return all.filter { process in parent(of: process).map { !all.contains($0) } ?? false }
    }

    /// Waits until another server than this one answers. A killed process is not gone at the very moment `kill` returns, so a
    /// lease that asks at once may still see the old one.
    func waitForServer(other process: Int32, _ lease: ServerLease? = nil) throws {
        try eventually("another server answers") {
            try lease?.ensureRunning()
            guard case .running(let found) = try self.server.status() else { return false }
            return found != process
        }
    }

    func waitUntilStopped() throws {
        try eventually("the server has stopped") { try self.server.status() == .stopped }
        #expect(try postmasters().isEmpty)
    }

    private func parent(of process: Int32) -> Int32? {
        guard let stat = try? SystemCall.read("/proc/\(process)/stat"), let name = stat.lastIndex(of: ")") else {
            return nil
        }
        return Int32(stat[name...].split(separator: " ")[2])
    }

    private func remove() {
        for holder in holders {
            holder.send(SIGKILL)
            #expect(holder.exitStatus(within: .seconds(5)) != nil)
        }
        do {
            try eventually("nothing of the test is left") { try self.processes().isEmpty }
            let socketDirectory = ServerHome(existing: path)?.socketDirectory
            try FileManager.default.removeItem(atPath: folder)
            if let socketDirectory, try SystemCall.info(socketDirectory) != nil {
                try FileManager.default.removeItem(atPath: socketDirectory)
            }
        } catch {
            Issue.record("\(folder) is left behind: \(error)")
        }
    }

    /// Everything that was started for this home, by its command line: supervisors too that came too late to be needed.
    private func processes() throws -> [String] {
        let names = try FileManager.default.contentsOfDirectory(atPath: "/proc").filter { Int32($0) != nil }
        return names.filter { (try? SystemCall.read("/proc/\($0)/cmdline"))?.contains(folder) == true }
    }

    /// The harness program lies beside the test program.
    static func harness() throws -> String {
        let tests = try #require(SystemCall.linkTarget("/proc/self/exe"))
        return tests[..<(tests.lastIndex(of: "/") ?? tests.endIndex)] + "/ServerHarness"
    }
}

/// Something a test found that it cannot go on with.
struct Unexpected: Error, CustomStringConvertible {
    let description: String

    init(_ description: String) { self.description = description }
}

/// Asks again and again until it is so. Processes start and end when they are ready to.
func eventually(_ what: String, within limit: Duration = .seconds(30), _ isSo: () throws -> Bool) throws {
    let end = ContinuousClock.now + limit
    while try !isSo() {
        guard ContinuousClock.now < end else { throw Unexpected("not in time: \(what)") }
        SystemCall.pause(.milliseconds(20))
    }
}

import FoundationEssentials

/// One installed PostgreSQL, as found in a directory of binaries.
struct ServerBinaries: Equatable, Sendable {
    /// A server version such as 15.20.
    struct Version: Hashable, Sendable, Comparable, CustomStringConvertible {
        let major: Int
        let minor: Int

        /// Reads the answer of `postgres --version`, for example "postgres (PostgreSQL) 15.20 (Debian 15.20-0+deb12u1)".
        init?(answer: String) {
            guard
                let numbers = answer.split(whereSeparator: \.isWhitespace).first(where: { $0.first?.isNumber == true })
            else { return nil }
            // A development version says "19beta1": its minor version counts as 0.
            let parts = numbers.split(separator: ".").map { $0.prefix(while: \.isNumber) }
            guard let first = parts.first, let major = Int(first) else { return nil }
            self.major = major
            minor = parts.count > 1 ? Int(parts[1]) ?? 0 : 0
        }

        var description: String { "\(major).\(minor)" }

        static func < (left: Version, right: Version) -> Bool {
            (left.major, left.minor) < (right.major, right.minor)
        }
    }

    let directory: String
    let version: Version

    static let oldestMajor = 15
    private static let debianRoot = "/usr/lib/postgresql"

    func path(of program: String) -> String { directory + "/" + program }

    /// The binaries to use: those of `directory` when given, otherwise Debian's: exactly the version of an existing cluster,
    /// or the newest for a new one. A cluster is never opened by another major version.
    static func find(in directory: String?, forCluster major: Int?) throws(EmbeddedServerError) -> ServerBinaries {
        let usable = try installed(in: directory).filter { $0.version.major >= oldestMajor }
        let matching = major.map { needed in usable.filter { $0.version.major == needed } } ?? usable
        guard let best = matching.max(by: { $0.version < $1.version }) else { throw .binariesMissing(major: major) }
        return best
    }

    /// Everything that answers `postgres --version`, also versions too old for us.
    static func installed(in directory: String?) throws(EmbeddedServerError) -> [ServerBinaries] {
        var found: [ServerBinaries] = []
        for candidate in directory.map({ [$0] }) ?? debianDirectories() {
            let program = candidate + "/postgres"
            guard FileManager.default.isExecutableFile(atPath: program) else { continue }
            let answer = try ChildProcess.run(Command(program: program, arguments: ["--version"])).output
            if let version = Version(answer: answer) {
                found.append(ServerBinaries(directory: candidate, version: version))
            }
        }
        return found
    }

    /// The major version that made an existing cluster, nil when there is none.
    static func major(ofCluster data: String) throws(EmbeddedServerError) -> Int? {
        guard let text = try SystemCall.read(data + "/PG_VERSION") else { return nil }
        return Int(text.prefix(while: \.isNumber))
    }

    private static func debianDirectories() -> [String] {
        // A missing directory only means that nothing is installed.
        let names = (try? FileManager.default.contentsOfDirectory(atPath: debianRoot)) ?? []
        return names.map { "\(debianRoot)/\($0)/bin" }
    }
}

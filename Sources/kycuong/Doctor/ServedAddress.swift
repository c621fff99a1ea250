import FoundationEssentials

#if canImport(Glibc)
    import Glibc
#endif

/// Where the service answers, as it wrote down when it started: for `kycuong doctor`, which runs beside it.
struct ServedAddress: Codable, Equatable {
    let host: String
    let port: Int
    let isBehindTLS: Bool
    let processID: Int32

    /// Whether only this machine reaches it.
    var isLoopback: Bool { Self.loopback.contains(host) }

    /// The addresses of this machine for itself.
    static let loopback = ["127.0.0.1", "::1", "localhost"]

    /// What the service that runs now wrote; nil where none runs.
    static func read(home: String) throws -> ServedAddress? {
        let path = path(home)
        guard FileManager.default.fileExists(atPath: path) else { return nil }
        let address = try JSONDecoder().decode(ServedAddress.self, from: Data(contentsOf: URL(filePath: path)))
        // A service that was killed leaves its note behind.
        return kill(address.processID, 0) == 0 || errno == EPERM ? address : nil
    }

    /// Writes it down.
    func write(home: String) throws {
        try JSONEncoder().encode(self).write(to: URL(filePath: Self.path(home)), options: .atomic)
    }

    /// Takes the note away.
    static func remove(home: String) throws {
        guard FileManager.default.fileExists(atPath: path(home)) else { return }
        try FileManager.default.removeItem(atPath: path(home))
    }

    private static func path(_ home: String) -> String { home + "/served.json" }
}

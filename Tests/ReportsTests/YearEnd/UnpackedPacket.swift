import Documents
import Foundation
import Reports
import Testing

/// A packet of a test as files in a folder, as whoever got it unpacks it; removed when the test is over.
final class UnpackedPacket {
    let folder: String
    let bytes: [UInt8]
    /// The bytes of each file by its name.
    let files: [String: [UInt8]]

    init(_ made: YearPacketFile) throws {
        folder = FileManager.default.temporaryDirectory.appending(path: "packet-\(UUID().uuidString)").path()
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        bytes = try made.archive.bytes(at: 0, upTo: made.archive.size)
        let path = folder + ".zip"
        try Data(bytes).write(to: URL(filePath: path))
        if let kept = ProcessInfo.processInfo.environment["KYCUONG_PRINTED"] {
            try Data(bytes).write(to: URL(filePath: kept).appending(path: made.packet.fileName))
        }
        _ = try Self.run("/usr/bin/python3", ["-m", "zipfile", "-e", path, folder], in: "/")
        try FileManager.default.removeItem(atPath: path)
        var files: [String: [UInt8]] = [:]
        for name in try FileManager.default.subpathsOfDirectory(atPath: folder) {
            let url = URL(filePath: folder).appending(path: name)
            guard try !(url.resourceValues(forKeys: [.isDirectoryKey]).isDirectory ?? false) else { continue }
            files[name] = [UInt8](try Data(contentsOf: url))
        }
        self.files = files
    }

    deinit {
        do { try FileManager.default.removeItem(atPath: folder) } catch { print("left behind: \(folder): \(error)") }
    }

    /// A file as text.
    func text(_ name: String) throws -> String {
        String(decoding: try #require(files[name], "\(name) is not among \(files.keys.sorted())"), as: UTF8.self)
    }

    /// The printed papers of all officials with what they say, each run of blanks as one.
    func papers() throws -> [(name: String, text: String)] {
        let names = files.keys.filter { $0.hasPrefix("can-bo/") && $0.hasSuffix(".pdf") }.sorted()
        try #require(!names.isEmpty)
        return try names.map { name in
            let read = try run("/usr/bin/pdftotext", name, "-")
            try #require(read.code == 0, "\(name): \(read.output)")
            return (name, read.output.split(whereSeparator: \.isWhitespace).joined(separator: " "))
        }
    }

    /// What differs from another packet: names of files that are in one alone, or have other bytes.
    func differences(from other: UnpackedPacket) -> Set<String> {
        Set(Set(files.keys).union(other.files.keys).filter { files[$0] != other.files[$0] })
    }

    /// Runs a program in the folder.
    func run(_ program: String, _ arguments: String...) throws -> (code: Int32, output: String) {
        try Self.run(program, arguments, in: folder)
    }

    /// Writes over a file.
    func write(_ name: String, _ bytes: [UInt8]) throws {
        try Data(bytes).write(to: URL(filePath: folder).appending(path: name))
    }

    private static func run(_ program: String, _ arguments: [String], in folder: String) throws -> (
        code: Int32, output: String
    ) {
        let process = Process()
        process.executableURL = URL(filePath: program)
        process.arguments = arguments
        process.currentDirectoryURL = URL(filePath: folder)
        let output = Pipe()
        process.standardOutput = output
        process.standardError = output
        try process.run()
        let said = try output.fileHandleForReading.readToEnd() ?? Data()
        process.waitUntilExit()
        return (process.terminationStatus, String(decoding: said, as: UTF8.self))
    }
}

import Foundation

/// A document of a test as a file, for the programs that read it back; removed when the test is over. Where `KYCUONG_PRINTED` names a
/// folder, a copy stays there, to be looked at.
final class PrintedFile {
    let path: String

    init(_ bytes: [UInt8], _ name: String) throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "printed-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        path = folder.appending(path: name).path(percentEncoded: false)
        try Data(bytes).write(to: URL(filePath: path))
        if let kept = ProcessInfo.processInfo.environment["KYCUONG_PRINTED"] {
            try Data(bytes).write(to: URL(filePath: kept).appending(path: name))
        }
    }

    deinit {
        let folder = URL(filePath: path).deletingLastPathComponent()
        do { try FileManager.default.removeItem(at: folder) } catch { print("left behind: \(folder): \(error)") }
    }

    /// What a program says of it; the test ends where the program finds fault.
    func asked(_ program: String, _ before: String..., then after: [String] = []) throws -> String {
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/\(program)")
        process.arguments = before + [path] + after
        let (output, errors) = (Pipe(), Pipe())
        process.standardOutput = output
        process.standardError = errors
        try process.run()
        let said = try output.fileHandleForReading.readToEnd() ?? Data()
        let complaints = String(decoding: try errors.fileHandleForReading.readToEnd() ?? Data(), as: UTF8.self)
        process.waitUntilExit()
        guard process.terminationStatus == 0, complaints.isEmpty else {
            throw Complaint(program: program, code: process.terminationStatus, words: complaints)
        }
        return String(decoding: said, as: UTF8.self)
    }

    /// A program that could not read a file, or only with doubts.
    struct Complaint: Error {
        let program: String
        let code: Int32
        let words: String
    }
}

extension PrintedFile {
    /// The text of a PDF, in the order in which it was set.
    func text() throws -> String {
        try asked("pdftotext", "-enc", "UTF-8", "-raw", then: ["-"])
    }

    /// The rows of a PDF's tables as its structure tells them, each with its cells; lines of a cell are joined.
    func rows() throws -> [[String]] {
        var rows: [[String]] = []
        var isCell = false
        for line in try asked("pdfinfo", "-struct-text").split(separator: "\n") {
            let words = line.drop { $0 == " " }
            switch words {
            case "TR": rows.append([])
            case "TD", "TH":
                rows[rows.count - 1].append("")
                isCell = true
            case _ where words.hasPrefix("\""):
                guard isCell, let row = rows.indices.last, let cell = rows[row].indices.last else { continue }
                rows[row][cell] += words.dropFirst().dropLast()
            default: isCell = false
            }
        }
        return rows
    }
}

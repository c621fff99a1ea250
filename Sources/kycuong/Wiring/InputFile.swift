import ArgumentParser
import FoundationEssentials

/// A file named on the command line.
enum InputFile {
    /// Its bytes; a file that cannot be read is a mistake of the command line.
    static func bytes(_ path: String) throws -> [UInt8] {
        do {
            return Array(try Data(contentsOf: URL(filePath: path)))
        } catch {
            Output.error("Không đọc được tệp \(path). Hãy kiểm tra đường dẫn và quyền đọc.")
            throw ExitCode.notFound
        }
    }

    /// Its text, in UTF-8.
    static func text(_ path: String) throws -> String {
        let bytes = try bytes(path)
        guard
            let text = String(
                validating: bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes[...],
                as: UTF8.self
            )
        else {
            Output.error("Tệp \(path) không phải UTF-8. Hãy lưu lại dạng \"CSV UTF-8\".")
            throw ExitCode.refused
        }
        return text
    }
}

/// A file the command line asks to be written.
enum OutputFile {
    /// Writes all of it or nothing; a place that cannot be written to is told, not dumped.
    static func write(_ bytes: [UInt8], to path: String) throws {
        do {
            try Data(bytes).write(to: URL(filePath: path), options: .atomic)
        } catch {
            Output.error("Không ghi được tệp \(path). Hãy kiểm tra thư mục và quyền ghi.")
            throw ExitCode.failure
        }
    }
}

import Accountability
public import ArgumentParser
import Documents
public import Reports

/// How what was read is given out: as text, as JSON, or as a file of one of some kinds.
struct ReadingOptions<Format: ExpressibleByArgument & Sendable>: ParsableArguments {
    @Flag(help: "In kết quả dạng JSON.")
    var json = false

    @Option(help: ArgumentHelp("Ghi kết quả thành tệp loại này; cần --out.", valueName: "loại"))
    var format: Format?

    @Option(help: ArgumentHelp("Tệp ghi kết quả; ghi đè tệp đang có.", valueName: "tệp"))
    var out: String?

    func validate() throws {
        if (format == nil) != (out == nil) { throw ValidationError("Ghi ra tệp cần cả --format và --out.") }
        if format != nil, json { throw ValidationError("Chọn một: --json hoặc --format.") }
    }

    private func save(_ file: AnonymousFile, as path: String) throws {
        try file.copy(to: path)
        Output.error("Đã ghi \(path) (\(VietnameseNumber.text(try file.size)) byte).")
    }
}

extension ReadingOptions where Format == ReportFormat {
    /// Writes the report as the file asked for; false where none was.
    func write(_ report: (ReportFormat) -> Report, _ stamp: ReportStamp) throws -> Bool {
        guard let format, let out else { return false }
        try save(try report(format).file(format, stamp), as: out)
        return true
    }
}

extension ReadingOptions where Format == TableFormat {
    /// Writes a list as the file asked for; false where none was.
    func write(
        list title: String,
        _ things: [[Report.Field]],
        _ stamp: @autoclosure () async throws -> ReportStamp
    ) async throws -> Bool {
        guard let format, let out else { return false }
        let about = ListFile.About(title: title, stamp: try await stamp())
        let file = try ListFile.write(about, as: format) { _ in .init(rows: things, total: things.count, next: nil) }
        try save(file, as: out)
        return true
    }
}

extension ReportFormat: ExpressibleByArgument {}
extension TableFormat: ExpressibleByArgument {}

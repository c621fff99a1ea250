import Accountability
import Glibc

@testable import Intake

/// The registers in `Tests/Data`.
enum Samples {
    static func bytes(_ name: String) throws -> [UInt8] {
        try FileBytes.read(path(name))
    }

    static func path(_ name: String) -> String {
        let tests = #filePath.split(separator: "/").dropLast(3)
        return "/" + tests.joined(separator: "/") + "/Data/" + name
    }

    static let coselog = [
        "code=case", "received=received", "due=planned", "finished=finished", "officer=responsible", "unit=department",
        "channel=channel",
    ]
}

/// Reads CSV written in a test.
func register(
    csv text: String,
    profile: MappingProfile? = nil,
    limits: IntakeLimits = .standard
) throws(IntakeError) -> Register {
    try RegisterReader.read(Array(text.utf8), profile: profile, limits: limits)
}

/// A CSV with the usual header and one row of these cells.
func row(_ cells: String, header: String = "Mã hồ sơ,Ngày tiếp nhận,Ngày hẹn trả,Ngày có kết quả") throws -> Register {
    try register(csv: header + "\n" + cells + "\n")
}

/// The error with which reading fails; nil where it succeeds.
func failure(_ bytes: [UInt8], profile: MappingProfile? = nil, limits: IntakeLimits = .standard) -> IntakeError? {
    do throws(IntakeError) {
        _ = try RegisterReader.read(bytes, profile: profile, limits: limits)
        return nil
    } catch {
        return error
    }
}

/// An instant in Vietnam, as `2026-01-05T12:16:10`.
func instant(_ text: String) -> Instant? { Instant(rfc3339: text + "+07:00") }

extension Register {
    /// The codes of all problems, in order.
    var codes: [String] { problems.map(\.code) }
}

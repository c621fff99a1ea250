public import Accountability
import Dispatch
public import Intake
public import Ledger

/// A register as it was read from a file: what it says, and the fingerprint of its bytes.
public struct RegisterSource: Sendable {
    /// The rows, their problems and the columns there were.
    public let register: Register
    /// SHA-256 of the bytes as they came.
    public let sha256: Digest
    /// How many bytes they were.
    public let byteCount: Int
    /// The mapping profile used, if any.
    public let profileName: String?

    /// Reads a register from bytes. What cannot be read at all is thrown as `IntakeError`.
    public init(reading bytes: [UInt8], profile: MappingProfile? = nil) throws {
        register = try RegisterReader.read(bytes, profile: profile)
        sha256 = SHA256.hash(bytes)
        byteCount = bytes.count
        profileName = profile?.name
    }

    /// The same on a thread of its own, one register at a time: a long one takes a second and much memory, and requests go on meanwhile.
    public static func read(_ bytes: [UInt8], profile: MappingProfile? = nil) async throws -> RegisterSource {
        try await withCheckedThrowingContinuation { continuation in
            thread.async {
                continuation.resume(with: Result { try RegisterSource(reading: bytes, profile: profile) })
            }
        }
    }

    private static let thread = DispatchQueue(label: "kycuong.registers")
}

extension Register {
    /// The numbers of the rows that are refused, each once.
    var refusedRows: Set<Int> {
        Set(problems.filter { $0.severity == .refused }.map(\.row))
    }
}

extension RegisterSource {
    /// Refused when most files are another commune's, when rows are wrong and nobody said to leave them out, and when nothing is left.
    func requireTakable(skipsRefused: Bool, by commune: Commune) throws {
        let belonging = register.rows.map { $0.code.belongs(to: commune.code) }
        let foreign = belonging.count { $0 == false }
        if foreign * 2 > register.rows.count { throw Refusal(.otherCommune, "\(foreign)/\(register.rows.count)") }
        if !register.refusals.isEmpty, !skipsRefused { throw RefusedRows(problems: register.refusals) }
        if register.rows.isEmpty { throw Refusal(.noRows) }
    }
}

/// Rows of a register are wrong, so none was taken in.
public struct RefusedRows: Error, Sendable {
    /// What is wrong, row by row.
    public let problems: [RowProblem]
}

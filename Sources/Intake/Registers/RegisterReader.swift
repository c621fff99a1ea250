/// Reads the register of a one-stop system from the file it exports, CSV or XLSX.
public enum RegisterReader {
    /// Reads a file that is already in memory. Synchronous and free of shared state: call it where blocking is allowed.
    public static func read(
        _ bytes: [UInt8],
        profile: MappingProfile? = nil,
        limits: IntakeLimits = .standard
    ) throws(IntakeError) -> Register {
        guard bytes.count <= limits.fileBytes else { throw .fileTooLarge(limit: limits.fileBytes) }
        switch try FileKind(bytes) {
        case .archive: return try XLSXRegister.read(bytes, profile: profile, limits: limits)
        case .text: return try CSVRegister.read(bytes, profile: profile, limits: limits)
        }
    }

    /// Reads a file from disk. Whoever also needs its bytes, for their digest, takes them from `FileBytes`.
    public static func read(
        path: String,
        profile: MappingProfile? = nil,
        limits: IntakeLimits = .standard
    ) throws(IntakeError) -> Register {
        try read(FileBytes.read(path, limit: limits.fileBytes), profile: profile, limits: limits)
    }
}

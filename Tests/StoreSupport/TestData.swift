public import Actions
import FoundationEssentials
public import Intake

/// The registers under `Tests/Data`, real ones without any person's name.
public enum TestData {
    /// A register read from its file.
    public static func register(_ name: String, profile: MappingProfile? = nil) throws -> RegisterSource {
        try RegisterSource(reading: try bytes(name), profile: profile)
    }

    /// The CoSeLoG register, with the columns it needs mapped.
    public static func coselog() throws -> RegisterSource {
        let profile = try MappingProfile(
            name: "coselog",
            arguments: [
                "code=case", "received=received", "due=planned", "finished=finished", "officer=responsible",
                "unit=department", "channel=channel",
            ]
        )
        return try register("coselog-receipt-a.csv", profile: profile)
    }

    /// Where a file lies.
    public static func path(_ name: String) -> String {
        URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().appending(path: "Data/\(name)")
            .path()
    }

    private static func bytes(_ name: String) throws -> [UInt8] {
        Array(try Data(contentsOf: URL(filePath: path(name))))
    }
}

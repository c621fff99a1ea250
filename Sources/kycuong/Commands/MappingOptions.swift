import ArgumentParser
import FoundationEssentials
import Intake

/// Which column of a foreign register means what.
struct MappingOptions: ParsableArguments {
    @Option(
        name: .customLong("map"),
        parsing: .singleValue,
        help: ArgumentHelp("Cột của tệp: --map code=case --map received=ngay_nhan …", valueName: "cột=tiêu đề")
    )
    var map: [String] = []

    @Option(help: ArgumentHelp("Dùng cách ghép cột đã lưu.", valueName: "tên"))
    var profile: String?

    @Option(help: ArgumentHelp("Lưu cách ghép cột này để dùng lại.", valueName: "tên"))
    var saveProfile: String?

    func validate() throws {
        guard map.isEmpty || profile == nil else {
            throw ValidationError("Chỉ dùng một trong hai: --map hoặc --profile.")
        }
        guard saveProfile == nil || !map.isEmpty else {
            throw ValidationError("--save-profile lưu cách ghép cột của --map; hãy nêu các --map.")
        }
    }

    /// The mapping asked for, if any.
    func profile(in folder: String) throws -> MappingProfile? {
        if let profile { return try MappingProfiles(folder: folder).load(profile) }
        if map.isEmpty { return nil }
        return try MappingProfile(name: saveProfile ?? "", arguments: map)
    }
}

/// Mapping profiles kept as files, one for each source.
struct MappingProfiles {
    let folder: String

    func load(_ name: String) throws -> MappingProfile {
        let url = try url(of: name)
        guard FileManager.default.fileExists(atPath: url.path()) else {
            Output.error("Chưa có cách ghép cột tên \"\(name)\". Tạo bằng --map … --save-profile \(name).")
            throw ExitCode.notFound
        }
        return try read(url)
    }

    /// All that are kept, by name.
    func all() throws -> [MappingProfile] {
        guard FileManager.default.fileExists(atPath: folder) else { return [] }
        return try FileManager.default.contentsOfDirectory(atPath: folder).filter { $0.hasSuffix(".json") }.sorted()
            .map { try read(URL(filePath: "\(folder)/\($0)")) }
    }

    func save(_ profile: MappingProfile, as name: String) throws {
        let url = try url(of: name)
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .prettyPrinted]
        try encoder.encode(profile).write(to: url, options: .atomic)
    }

    private func read(_ url: URL) throws -> MappingProfile {
        do {
            return try JSONDecoder().decode(MappingProfile.self, from: Data(contentsOf: url))
        } catch {
            let name = url.deletingPathExtension().lastPathComponent
            Output.error(
                "Tệp cách ghép cột \(url.path()) không đọc được. Hãy tạo lại bằng --map … --save-profile \(name)."
            )
            throw ExitCode.refused
        }
    }

    /// A name is a plain word, so that it cannot lead out of the folder.
    private func url(of name: String) throws -> URL {
        let isPlain = name.utf8.allSatisfy {
            (48...57).contains($0) || (65...90).contains($0) || (97...122).contains($0) || $0 == 45 || $0 == 95
        }
        guard isPlain, (1...50).contains(name.utf8.count) else {
            throw ValidationError(
                "Tên cách ghép cột chỉ gồm chữ không dấu, số, gạch ngang, gạch dưới; tối đa 50 ký tự."
            )
        }
        return URL(filePath: "\(folder)/\(name).json")
    }
}

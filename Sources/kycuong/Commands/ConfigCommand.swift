import ArgumentParser

struct ConfigCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "config",
        abstract: "In các thiết lập đang dùng; bí mật được che."
    )

    func run() async throws {
        try await CommandRunner.run {
            for line in try Configuration().lines { Output.print(line) }
        }
    }
}

public import Accountability
public import Actions

extension TestInstallation {
    /// A signed paper about an official, whose scan somebody sent.
    public func paper(_ title: String = "12/TB-UBND", about official: Official.ID, by author: Author) async throws
        -> SignedDocument
    {
        let act = try KeepPaper(about: official, name: "ban-quet.txt", bytes: Array("Bản quét \(title)".utf8))
        return try SignedDocument(title: title, paper: try await door.perform(act, by: author).id)
    }
}

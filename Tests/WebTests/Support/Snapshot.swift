import Foundation
import Synchronization
import Testing

/// Compares a text with the one kept in `Tests/WebTests/Snapshots`. `UPDATE_SNAPSHOTS=1` rewrites what is kept; a file no
/// test asks for fails ``SnapshotInventoryTests``.
func expectSnapshot(_ text: String, named name: String, sourceLocation: SourceLocation = #_sourceLocation) throws {
    let file = Snapshots.folder.appending(path: name)
    if ProcessInfo.processInfo.environment["UPDATE_SNAPSHOTS"] == "1" {
        try FileManager.default.createDirectory(at: Snapshots.folder, withIntermediateDirectories: true)
        try Data(text.utf8).write(to: file)
        return
    }
    let kept = String(decoding: try Data(contentsOf: file), as: UTF8.self)
    #expect(text == kept, "\(name) differs; UPDATE_SNAPSHOTS=1 rewrites it", sourceLocation: sourceLocation)
}

enum Snapshots {
    static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .appending(path: "Snapshots")

    /// Every snapshot a test asks for.
    static let names: Set<String> = [
        "first-page-full.html", "first-page-empty.html", "first-page-long.html", "welcome.html", "error-page.html",
        "problems.txt", "dossiers.json", "openapi.json",
    ]
}

/// A page with a line end after each tag that closes, so that differences can be read.
func lines(_ html: String) -> String {
    html.replacing("><", with: ">\n<") + "\n"
}

struct SnapshotInventoryTests {
    @Test func `no snapshot is kept that no test asks for`() throws {
        let kept = try FileManager.default.contentsOfDirectory(atPath: Snapshots.folder.path)
        #expect(Set(kept) == Snapshots.names)
    }
}

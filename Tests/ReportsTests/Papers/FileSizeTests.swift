import Accountability
import Reports
import Testing

/// How large a file is, for people and for machines.
struct FileSizeTests {
    @Test(arguments: [
        (0, "1 KB"), (850, "1 KB"), (319_488, "312 KB"), (1_023_999, "999 KB"), (1_024_000, "1 MB"),
        (1_048_576, "1 MB"),
        (1_468_007, "1,4 MB"), (20_971_520, "20 MB"),
    ])
    func `a size is said in thousands or millions, with a comma`(bytes: Int, words: String) {
        #expect(FileSize.words(bytes) == words)
    }

    @Test func `people read the size of a paper in words, and machines in bytes`() {
        let paper = Paper(
            id: .init(),
            official: .init(),
            name: "thong-bao.pdf",
            mediaType: .pdf,
            size: 319_488,
            sha256: String(repeating: "0", count: 64),
            recordedAt: .earliest,
            recordedBy: .init()
        )
        #expect(paper.fields.first { $0.key == "size" }?.value == .count(319_488))
        let read = paper.fields.forPeople
        #expect(!read.contains { $0.key == "size" })
        #expect(read.first { $0.key == "size_title" }?.value == .text("312 KB"))
    }
}

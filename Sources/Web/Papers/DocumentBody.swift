import Accountability
import Ledger

/// How a body names the signed paper an act rests on.
enum DocumentBody {
    static let form = BodyForm<SignedDocument>.object([title, paper]) { values, _ in
        try SignedDocument(title: try values[title], paper: try values[paper])
    }
    static let summary = "Văn bản đã ký; số, ngày và bản quét đã gửi."
    static let sample: JSON = [
        "title": "15/TB-UBND ngày 15/06/2026", "paper_id": "7d3f9d4e-3a51-4c4f-9a1e-2f60c7f4a009",
    ]

    private static let title = BodyField("title", .line(upTo: 300), "Số, ngày của văn bản.", example: "15/TB-UBND")
    private static let paper = BodyField(
        "paper_id",
        .id(Paper.self),
        "Bản quét; chương trình gửi trước, trong các văn bản của cán bộ.",
        example: "7d3f9d4e-3a51-4c4f-9a1e-2f60c7f4a009"
    )
}

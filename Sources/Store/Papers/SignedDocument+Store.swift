public import Accountability
public import Ledger
import Postgres

extension SignedDocument {
    /// The document of a row with the four columns of one; nil without.
    init?(row: Row) throws {
        guard let title = try row.value("document_title", as: String?.self) else { return nil }
        if let paper = try row.value("document_paper_id", as: Paper.ID?.self) {
            try self.init(title: title, paper: paper)
        } else {
            let sha256: Digest = try row.value("document_sha256")
            try self.init(title: title, sha256: sha256.hex, bytes: try row.value("document_bytes"))
        }
    }

    /// The columns of a row with a document.
    public var columns: [String: JSON] {
        switch scan {
        case .kept(let paper): ["document_title": .string(title), "document_paper_id": .id(paper)]
        case .elsewhere(let sha256, let bytes):
            [
                "document_title": .string(title), "document_sha256": .string("\\x" + sha256),
                "document_bytes": .integer(bytes),
            ]
        }
    }
}

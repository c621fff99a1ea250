import Accountability
import HTML
import Ledger
import Store

/// `GET /ledger`: how far the commune's ledger was signed, whether it still is what was signed, and how anybody checks it without us.
struct LedgerPage {
    let frame: PageFrame
    let communeCode: String
    let head: LedgerHead
    /// Nil before the first checkpoint.
    let checkpoint: SignedCheckpoint?

    private var origin: String { LedgerOrigin.commune(communeCode) }

    var view: some HTMLContent {
        FramedPage("Sổ cái", frame) {
            h1 { "Sổ cái" }
            p(.class("when")) {
                """
                Mỗi việc ghi vào chương trình là một mục, nối với mục trước bằng mã băm SHA-256. Sửa, bỏ hoặc chèn một mục thì mọi \
                mục sau không còn khớp.
                """
            }
            p(.class("done"), .role("status")) { verdict }
            dl(.class("facts words")) {
                dt { "Tên sổ cái" }
                dd { origin }
                dt { "Số mục" }
                dd { VietnameseFormat.number(head.seq) }
                dt { "Mục cuối ghi ngày" }
                dd { head.recordedAt.map { $0.day.vietnamese } ?? "chưa có mục nào" }
                if let checkpoint {
                    dt { "Điểm chốt gần nhất" }
                    dd {
                        "sau mục \(VietnameseFormat.number(checkpoint.size)), ký ngày \(checkpoint.signedAt.day.vietnamese)"
                    }
                    dt { "Gốc cây Merkle" }
                    dd { code { checkpoint.root.hex } }
                }
                dt { "Mã băm của mục cuối" }
                dd { code { head.hash.hex } }
            }
            section(.class("groups")) {
                h2 { "Tự kiểm tra, không cần chương trình này" }
                ol {
                    li {
                        "Quản trị xuất sổ: "
                        code { "kycuong ledger export --commune \(communeCode) thu-muc" }
                        ". Thư mục có entries.jsonl, checkpoints.txt và key.pem."
                    }
                    li {
                        "Trên máy khác: "
                        code { "kycuong ledger check --origin \(origin) thu-muc" }
                        "; hoặc chương trình của người kiểm tra tự viết."
                    }
                    li {
                        "So gốc cây Merkle ở trên với bản đã in hoặc do cơ quan khác giữ từ trước: khác nhau là sổ đã bị thay."
                    }
                }
            }
        }
    }

    private var verdict: String {
        guard let checkpoint else { return "Chưa có điểm chốt nào được ký." }
        // What is said is what was compared: the hashes with the root. Contents, signature and the copy outside are the program's own
        // `verify`, and anybody's `check`.
        return checkpoint.agrees
            ? "Vừa so: mã băm của các mục 1 đến \(VietnameseFormat.number(checkpoint.size)) vẫn cho đúng gốc đã ký."
            : "KHÔNG KHỚP: các mục không còn như khi ký. Giữ nguyên hiện trạng, báo quản trị chạy kycuong ledger verify."
    }
}

/// The address of the ledger's page.
struct LedgerRoutes {
    let dependencies: WebDependencies

    var routes: [Route] {
        [
            .visited(
                "/ledger",
                for: .readExceptions,
                .page("showLedgerPage", "Sổ cái: số mục, điểm chốt gần nhất, cách tự kiểm tra.")
            ) { _, page in
                let account = page.account
                let (head, checkpoint) = try await dependencies.desk.read(as: account) { db in
                    (
                        try LedgerHead.read(of: account.commune.id, on: db) ?? .empty,
                        try SignedCheckpoint.newest(of: account.commune.id, on: db)
                    )
                }
                let shown = LedgerPage(
                    frame: PageFrame(page),
                    communeCode: account.commune.code,
                    head: head,
                    checkpoint: checkpoint
                )
                return .page(shown.view.rendered())
            }
        ]
    }
}

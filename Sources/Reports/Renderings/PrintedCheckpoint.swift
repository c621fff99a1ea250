import Credentials
import Documents
import Ledger

/// A signed checkpoint of the ledger as it stands on paper: a short code to compare by eye, and all of the note as a QR code. Whoever
/// keeps the paper keeps the checkpoint.
public struct PrintedCheckpoint: Sendable, Hashable {
    /// The signed note.
    public let note: String
    /// The beginning of its root, and its size.
    public let code: String
    /// How many entries of the ledger it speaks for.
    public let size: Int

    /// How a checkpoint stands on paper; nil where there is none, or none that can be read.
    public init?(_ note: String?) {
        guard let note else { return nil }
        do {
            let checkpoint = try Checkpoint(unverified: note)
            (code, size) = (checkpoint.code, checkpoint.size)
        } catch {
            return nil
        }
        self.note = note
    }

    /// The code with what it is.
    public var words: String { "Điểm chốt: \(code)" }

    /// The QR code with what it is for; nil for a note too long to be one.
    var squares: Squares? {
        guard let code = QRCode(note) else { return nil }
        let dark = (0..<code.width).flatMap { row in (0..<code.width).map { code.isDark(row: row, column: $0) } }
        return Squares(
            count: code.width,
            isDark: dark,
            side: 26,
            caption:
                "\(words). Mã QR chứa trọn điểm chốt có chữ ký của sổ cái: giữ tờ này là giữ được bằng chứng sổ cái lúc in. "
                + "Quét mã, lưu thành tệp rồi đối chiếu: kycuong verify tệp-bằng-chứng điểm-chốt."
        )
    }
}

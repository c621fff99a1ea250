/// One thing that is wrong with a personal proof, or with the ledger it is held against.
public struct ProofFault: Error, Hashable, Sendable, CustomStringConvertible {
    /// What is wrong. The raw value is the stable code.
    public enum Kind: String, Sendable, CaseIterable {
        /// The file ends in the middle.
        case cutOff = "proof.cut_off"
        /// The file is no personal proof.
        case notAProof = "proof.not_a_proof"
        /// The same content in another spelling: saved again by some program.
        case respelt = "proof.respelt"
        /// The key in the file is not the one expected.
        case keyReplaced = "proof.key_replaced"
        /// The file is not what was signed.
        case fileChanged = "proof.file_changed"
        /// The checkpoint is not believed.
        case checkpointRefused = "proof.checkpoint_refused"
        /// An entry's content is not what its commitment covers.
        case contentChanged = "proof.content_changed"
        /// The file says another kind or time than the entry.
        case misquoted = "proof.misquoted"
        /// An entry twice or out of order.
        case outOfOrder = "proof.out_of_order"
        /// An entry does not point to the one before it.
        case linkBroken = "proof.link_broken"
        /// An entry does not lead to the checkpoint.
        case notIncluded = "proof.not_included"
        /// Recorded earlier than something that stood before it, or a row that claims another time than its entry.
        case backDated = "proof.back_dated"
        /// The later ledger is shorter: what stood behind its end is gone.
        case truncated = "proof.truncated"
        /// The later ledger does not begin with the earlier one.
        case rewritten = "proof.rewritten"
        /// An entry is no longer there.
        case removed = "proof.removed"
        /// Another entry stands in its place.
        case replaced = "proof.replaced"
        /// What it is held against is unreadable, or of another ledger or person.
        case witnessRefused = "proof.witness_refused"
    }

    /// What is wrong.
    public let kind: Kind
    /// The entry's position, where it is about one.
    public let seq: Int?
    /// One sentence for people.
    public let message: String

    /// The sentence.
    public var description: String { message }

    init(_ kind: Kind, _ message: String? = nil) {
        self.kind = kind
        seq = nil
        self.message = message ?? kind.sentence
    }

    init(_ kind: Kind, _ entry: ProvenEntry) {
        self.kind = kind
        seq = entry.seq
        message = "Mục \(entry.seq) (\(entry.title), ghi lúc \(entry.at)): \(kind.sentence)"
    }
}

extension ProofFault.Kind {
    fileprivate var sentence: String {
        switch self {
        case .cutOff: "Tệp bị cắt cụt: hãy tải lại hoặc lấy bản sao khác."
        case .notAProof: "Tệp không phải bằng chứng cá nhân do KyCuong lập."
        case .respelt: "Tệp đã được chương trình khác lưu lại: hãy dùng đúng tệp đã tải về."
        case .keyReplaced: "Khóa trong tệp không phải khóa đã biết của xã."
        case .fileChanged: "Tệp không còn như khi được ký: có chữ trong tệp đã bị sửa."
        case .checkpointRefused: "Điểm chốt trong tệp không tin được."
        case .contentChanged: "nội dung đã bị sửa, không khớp cam kết băm của mục."
        case .misquoted: "loại việc hoặc thời điểm nêu trong tệp khác với nội dung của mục."
        case .outOfOrder: "bị trùng số hoặc sai thứ tự."
        case .linkBroken: "không nối tiếp mục đứng ngay trước."
        case .notIncluded: "không dẫn tới gốc của điểm chốt."
        case .backDated: "ghi lùi thời điểm, sớm hơn việc đã ghi trước nó hoặc khác thời điểm của chính mục."
        case .truncated: "Sổ cái đã bị cắt ngắn."
        case .rewritten: "Sổ cái đã bị viết lại: điểm chốt sau không nối tiếp điểm chốt trong tệp."
        case .removed: "đã bị bỏ khỏi sổ cái."
        case .replaced: "đã bị thay bằng nội dung khác."
        case .witnessRefused: "Tài liệu đem đối chiếu không đọc được."
        }
    }
}

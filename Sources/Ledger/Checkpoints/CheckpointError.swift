/// Why a checkpoint note is not believed.
public enum CheckpointError: Error, Hashable, Sendable, CustomStringConvertible {
    /// Not a checkpoint note: lines missing, a wrong spelling of number or root, no signature line.
    case malformed
    /// A checkpoint of another ledger, whose name is given.
    case wrongOrigin(String)
    /// Signed, but not by the pinned key.
    case unknownKey
    /// It claims the pinned key, but the text or the signature was altered.
    case badSignature

    /// A stable code.
    public var code: String {
        switch self {
        case .malformed: "ledger.checkpoint_malformed"
        case .wrongOrigin: "ledger.checkpoint_wrong_origin"
        case .unknownKey: "ledger.checkpoint_unknown_key"
        case .badSignature: "ledger.checkpoint_bad_signature"
        }
    }

    /// What is wrong, for people.
    public var description: String {
        switch self {
        case .malformed: "điểm chốt không đúng khuôn dạng"
        case .wrongOrigin(let origin): "điểm chốt của sổ khác (\(origin))"
        case .unknownKey: "điểm chốt không do khóa đã biết ký"
        case .badSignature: "chữ ký của điểm chốt không khớp nội dung"
        }
    }
}

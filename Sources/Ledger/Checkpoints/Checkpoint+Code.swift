extension Checkpoint {
    /// Reads what a note says without believing it: for whoever shows one that others are to check.
    public init(unverified note: String) throws(CheckpointError) {
        self = try Checkpoint(text: SignedNote(note).text)
    }

    /// The beginning of the root in groups, and the size: what stands on paper, short enough to be compared by eye.
    public var code: String {
        let digits = Array(root.hex.prefix(20))
        let groups = stride(from: 0, to: digits.count, by: 4).map { String(digits[$0..<min($0 + 4, digits.count)]) }
        return "\(groups.joined(separator: " ")) / \(size)"
    }
}

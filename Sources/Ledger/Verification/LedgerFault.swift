/// One thing that is wrong with a ledger, and where.
public struct LedgerFault: Error, Hashable, Sendable, CustomStringConvertible {
    /// What is wrong. The raw value is the stable code.
    public enum Kind: String, Sendable, CaseIterable {
        /// Positions that nobody holds.
        case entryMissing = "ledger.entry_missing"
        /// A position that was already passed: twice the same, or out of order.
        case entryOutOfOrder = "ledger.entry_out_of_order"
        /// The entry does not point to the one before it: one of the two was replaced.
        case linkBroken = "ledger.link_broken"
        /// Salt and body do not give the commitment.
        case contentChanged = "ledger.content_changed"
        /// Salt or body is not there.
        case contentMissing = "ledger.content_missing"
        /// The body is not canonical JSON, so two programs could read it differently.
        case bodyNotCanonical = "ledger.body_not_canonical"
        /// The body has no `at`, or not a time in UTC.
        case timeMissing = "ledger.time_missing"
        /// Recorded before the entry above it.
        case timeBackwards = "ledger.time_backwards"
        /// The hash is not that of origin, position, link and commitment.
        case hashChanged = "ledger.hash_changed"
        /// The note is not a checkpoint.
        case checkpointMalformed = "ledger.checkpoint_malformed"
        /// The note is a checkpoint of another ledger.
        case checkpointWrongOrigin = "ledger.checkpoint_wrong_origin"
        /// The note is not signed by the pinned key.
        case checkpointUnknownKey = "ledger.checkpoint_unknown_key"
        /// The note was altered after signing.
        case checkpointBadSignature = "ledger.checkpoint_bad_signature"
        /// A checkpoint that says less than the one before it, or another root for the same size.
        case checkpointsDisagree = "ledger.checkpoints_disagree"
        /// The entries give another root than the checkpoint.
        case rewritten = "ledger.rewritten"
        /// The chain is shorter than a checkpoint says.
        case truncated = "ledger.truncated"
        /// Entries of an export that its last checkpoint does not cover.
        case uncovered = "ledger.uncovered"
        /// A line of an export that cannot be read.
        case lineUnreadable = "ledger.line_unreadable"
        /// A file of an export that is missing or cannot be read.
        case fileUnreadable = "ledger.file_unreadable"
        /// The key of an export is not the one expected.
        case keyReplaced = "ledger.key_replaced"
    }

    /// Where it is.
    public enum Place: Hashable, Sendable {
        /// Exactly one entry, or an interval of entries in which the alteration lies.
        case entries(ClosedRange<Int>)
        /// A checkpoint, counted from 1 in the order they stand in the file.
        case checkpoint(Int)
        /// A line of `entries.jsonl`, counted from 1.
        case line(Int)
        /// A file of an export.
        case file(String)
    }

    /// What is wrong.
    public let kind: Kind
    /// Where it is.
    public let place: Place
    /// One sentence for people.
    public let message: String

    /// The sentence.
    public var description: String { message }

    /// The entries concerned, if the place is among them.
    public var entries: ClosedRange<Int>? {
        if case .entries(let range) = place { range } else { nil }
    }
}

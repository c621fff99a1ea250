public import Accountability

extension Commendation {
    /// Whether an author may know of it; the console, which keeps the records, knows all.
    public func isKnown(to author: Author) -> Bool {
        author.account == .console || isKnown(to: author.account)
    }
}

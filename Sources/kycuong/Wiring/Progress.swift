import Synchronization

/// How far a long piece of work has come, with its rate and the time that remains, on standard error while somebody watches.
final class Progress: Sendable {
    private let label: String
    private let total: Int
    private let unit: String
    private let started = ContinuousClock.now
    private let isShown = Mutex(false)

    init(_ label: String, total: Int, unit: String = "dòng") {
        self.label = label
        self.total = total
        self.unit = unit
    }

    /// Shows how much is done.
    func advance(to done: Int) {
        guard Output.isWatched, done > 0 else { return }
        let elapsed = ContinuousClock.now - started
        let seconds = Double(elapsed.components.seconds) + Double(elapsed.components.attoseconds) / 1e18
        guard seconds > 0.2 else { return }
        let rate = Double(done) / seconds
        let remaining = Int((Double(total - done) / rate).rounded(.up))
        isShown.withLock { $0 = true }
        Output.write(
            Array("\r\u{1b}[K\(label): \(done)/\(total), \(Int(rate)) \(unit)/giây, còn khoảng \(remaining) giây".utf8),
            to: 2
        )
    }

    /// Takes the line away.
    func finish() {
        guard isShown.withLock({ $0 }) else { return }
        Output.write(Array("\r\u{1b}[K".utf8), to: 2)
    }
}

/// One thing a check has to say, in plain Vietnamese for whoever looks after the machine.
public struct ServerFinding: Equatable, Sendable {
    /// How serious it is.
    public enum Level: String, Sendable, Comparable {
        /// As it should be.
        case ok
        /// It works, but somebody should look at it.
        case warning
        /// It does not work, or will stop working soon.
        case problem

        /// Milder before more serious.
        public static func < (left: Level, right: Level) -> Bool { left.rank < right.rank }

        private var rank: Int {
            switch self {
            case .ok: 0
            case .warning: 1
            case .problem: 2
            }
        }
    }

    /// How serious it is.
    public let level: Level
    /// What was seen.
    public let title: String
    /// What to do about it; nil when there is nothing to do.
    public let advice: String?

    /// A finding with its advice.
    public init(_ level: Level, _ title: String, advice: String? = nil) {
        self.level = level
        self.title = title
        self.advice = advice
    }
}

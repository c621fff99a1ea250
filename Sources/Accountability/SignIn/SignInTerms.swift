/// How long things last when people sign in, and who shows more than a password.
public enum SignInTerms {
    /// A session nobody used for so long is over: 30 minutes.
    public static let idleSeconds: Int = 30 * 60
    /// No session lasts longer: 12 hours.
    public static let longestSeconds: Int = 12 * 60 * 60
    /// How long a one-time link is good: three days, so that one made on a Friday reaches people on Monday.
    public static let linkSeconds: Int = 3 * 24 * 60 * 60
    /// How long a leader's own phone may pass without a code for reading.
    public static let passDays = 30
    /// How long a browser is known from the last time somebody signed in from it.
    public static let knownBrowserDays = 180
    /// How many recovery codes are given.
    public static let recoveryCodes = 10

    /// How long to wait after so many failures in a row: nothing up to four, then a second, doubling to a quarter of an hour. It
    /// never ends in a lock-out.
    public static func delay(after failures: Int) -> Int {
        guard failures >= 5 else { return 0 }
        return min(900, 1 << min(failures - 5, 10))
    }
}

extension Role {
    /// Whether the role shows a code of the second factor besides the password (ASVS 5.0, 6.3.3): whoever sees or decides what is about
    /// others. An official sees his own record only.
    public var needsSecondFactor: Bool { self != .official }

    /// Whether one's own phone may pass without a code for reading: leaders, who look often and decide seldom.
    public var mayPassForReading: Bool {
        switch self {
        case .chairman, .viceChairman, .unitHead, .centreDirector: true
        case .official, .clerk, .inspector, .administrator: false
        }
    }
}

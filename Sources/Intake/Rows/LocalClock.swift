import Accountability

/// Hours of an instant as a clock in Vietnam shows them.
enum LocalClock {
    /// Whether an hour was recorded: midnight stands for "no hour".
    static func hasHour(_ instant: Instant) -> Bool {
        instant.hour != 0 || instant.minute != 0 || instant.second != 0
    }

    /// `14:30:10`.
    static func time(_ instant: Instant) -> String {
        two(instant.hour) + ":" + two(instant.minute) + ":" + two(instant.second)
    }

    /// `2026-01-05T14:30:10+07:00`.
    static func rfc3339(_ instant: Instant) -> String { instant.day.iso + "T" + time(instant) + "+07:00" }

    private static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}

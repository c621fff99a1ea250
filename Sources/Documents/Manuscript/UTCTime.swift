/// A moment as files keep it: `2026-09-30T03:00:00Z`.
struct UTCTime {
    /// The moment in words (RFC 3339).
    let text: String

    /// A moment by the seconds since 1970.
    init(_ seconds: Int64) {
        let day = seconds.quotientRoundedDown(by: 86_400)
        let second = seconds - day * 86_400
        // The Gregorian calendar counted from 1 March of year 0, in eras of 400 years.
        let shifted = day + 719_468
        let era = shifted.quotientRoundedDown(by: 146_097)
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shiftedMonth = (5 * dayOfYear + 2) / 153
        let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
        let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
        let date = [(year, 4), (month, 2), (dayOfYear - (153 * shiftedMonth + 2) / 5 + 1, 2)]
        let time = [(second / 3_600, 2), (second / 60 % 60, 2), (second % 60, 2)]
        func words(_ parts: [(Int64, Int)], _ separator: String) -> String {
            parts.map { number, width in
                let digits = String(number)
                return String(repeating: "0", count: max(0, width - digits.count)) + digits
            }.joined(separator: separator)
        }
        text = words(date, "-") + "T" + words(time, ":") + "Z"
    }
}

extension Int64 {
    fileprivate func quotientRoundedDown(by divisor: Int64) -> Int64 {
        (self >= 0 ? self : self - divisor + 1) / divisor
    }
}

/// Writes numbers with leading zeros and marks between them, as dates and times have them, without a string for each.
struct DigitWriter {
    /// Longer than any date, time and fraction together.
    private var bytes = InlineArray<40, UInt8>(repeating: 0)
    private var count = 0

    /// Adds a number from zero in at least so many digits: 7 in two digits is `07`.
    mutating func add(_ number: Int, digits: Int) {
        var width = digits
        var power = 1
        for _ in 1..<digits { power *= 10 }
        while number / power > 9 { (power, width) = (power * 10, width + 1) }
        var rest = number
        for _ in 0..<width {
            append(UInt8(ascii: "0") + UInt8(rest / power))
            rest %= power
            power /= 10
        }
    }

    /// Adds an ASCII mark.
    mutating func add(_ mark: Unicode.Scalar) {
        append(UInt8(ascii: mark))
    }

    private mutating func append(_ byte: UInt8) {
        bytes[count] = byte
        count += 1
    }

    /// What was written.
    var text: String {
        // The closure writes exactly the bytes it says, all of them ASCII.
        unsafe String(unsafeUninitializedCapacity: count) { buffer in
            for index in 0..<count { unsafe buffer[index] = bytes[index] }
            return count
        }
    }
}

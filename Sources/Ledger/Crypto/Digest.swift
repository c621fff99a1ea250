/// A SHA-256 value: 32 bytes held in place, without an allocation of its own.
public struct Digest: Hashable, Sendable, CustomStringConvertible {
    /// The number of bytes of every digest.
    public static let length = 32
    /// 32 zero bytes: what the first entry of every chain points back to.
    public static let zero = Digest()

    var storage: InlineArray<32, UInt8>

    private init() {
        storage = InlineArray(repeating: 0)
    }

    init(storage: InlineArray<32, UInt8>) {
        self.storage = storage
    }

    /// nil unless there are exactly 32 bytes.
    public init?(bytes: some Sequence<UInt8>) {
        storage = InlineArray(repeating: 0)
        var count = 0
        for byte in bytes {
            guard count < Self.length else { return nil }
            storage[count] = byte
            count += 1
        }
        guard count == Self.length else { return nil }
    }

    /// nil unless the text is exactly 64 hexadecimal digits in lower case: a digest has one spelling.
    public init?(hex: some StringProtocol) {
        self.init(hex: hex.utf8)
    }

    init?(hex digits: some Collection<UInt8>) {
        storage = InlineArray(repeating: 0)
        var count = 0
        for digit in digits {
            guard count < 2 * Self.length, let value = Hex.value(of: digit) else { return nil }
            storage[count / 2] = storage[count / 2] << 4 | value
            count += 1
        }
        guard count == 2 * Self.length else { return nil }
    }

    /// The 32 bytes as an array, for storage and parameters.
    public var bytes: [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(Self.length)
        append(to: &bytes)
        return bytes
    }

    /// 64 hexadecimal digits in lower case.
    public var hex: String { Hex.encode(bytes) }

    /// The hexadecimal spelling.
    public var description: String { hex }

    /// Whether both are the same 32 bytes.
    public static func == (left: Digest, right: Digest) -> Bool {
        for index in 0..<length where left.storage[index] != right.storage[index] { return false }
        return true
    }

    /// Feeds all 32 bytes.
    public func hash(into hasher: inout Hasher) {
        for index in 0..<Self.length { hasher.combine(storage[index]) }
    }

    func append(to bytes: inout [UInt8]) {
        for index in 0..<Self.length { bytes.append(storage[index]) }
    }
}

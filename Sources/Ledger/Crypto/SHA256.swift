import CSodium

/// SHA-256 by libsodium.
public enum SHA256 {
    /// The hash of the parts, one after the other, without anything between them.
    public static func hash(_ parts: [UInt8]...) -> Digest {
        var context = Context()
        for part in parts { context.update(part) }
        return context.finish()
    }

    /// A hash in the making. It is a value: a copy continues on its own, so a common beginning is hashed only once.
    public struct Context: Sendable {
        private var state = crypto_hash_sha256_state()

        /// The hash of nothing yet.
        public init() {
            unsafe crypto_hash_sha256_init(&state)
        }

        /// Adds bytes.
        public mutating func update(_ bytes: [UInt8]) {
            update(bytes.span)
        }

        /// Adds one byte.
        public mutating func update(byte: UInt8) {
            let one: InlineArray<1, UInt8> = [byte]
            update(one.span)
        }

        /// Adds a number as eight bytes, the most significant first.
        public mutating func update(bigEndian number: UInt64) {
            var eight = InlineArray<8, UInt8>(repeating: 0)
            for index in 0..<8 { eight[index] = UInt8(truncatingIfNeeded: number >> (56 - 8 * UInt64(index))) }
            update(eight.span)
        }

        /// Adds the 32 bytes of a digest.
        public mutating func update(_ digest: Digest) {
            update(digest.storage.span)
        }

        /// Adds bytes without owning them.
        public mutating func update(_ bytes: Span<UInt8>) {
            // libsodium reads exactly `count` bytes while the closure holds them, and keeps no pointer.
            unsafe bytes.withUnsafeBufferPointer { buffer in
                guard let start = buffer.baseAddress else { return }
                unsafe crypto_hash_sha256_update(&state, start, UInt64(buffer.count))
            }
        }

        /// The hash of everything added so far; the context itself may go on.
        public func finish() -> Digest {
            var last = state
            var result = InlineArray<32, UInt8>(repeating: 0)
            var span = result.mutableSpan
            // libsodium writes exactly 32 bytes, the size of the array.
            unsafe span.withUnsafeMutableBufferPointer { buffer in
                guard let start = buffer.baseAddress else { return }
                unsafe crypto_hash_sha256_final(&last, start)
            }
            return Digest(storage: result)
        }
    }
}

import CSodium

/// Unpredictable bytes from the operating system: salts, tokens, keys.
public enum RandomBytes {
    /// `count` fresh bytes; none for a count of zero or less.
    public static func make(_ count: Int) -> [UInt8] {
        Sodium.ready
        var bytes = [UInt8](repeating: 0, count: max(count, 0))
        // The pointer lives only inside the closure and covers exactly the array.
        unsafe bytes.withUnsafeMutableBytes { buffer in
            guard let start = buffer.baseAddress else { return }
            unsafe randombytes_buf(start, buffer.count)
        }
        return bytes
    }
}

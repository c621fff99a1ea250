/// Texts packed for C: one buffer, NUL-terminated, with a NULL-terminated list of pointers into it.
struct CStrings {
    private var bytes: [UInt8] = []
    private var offsets: [Int?] = []

    var count: Int { offsets.count }

    /// A text with U+0000 would arrive truncated, so it is refused.
    mutating func append(_ text: String?) throws(PostgresError) {
        guard let text else {
            offsets.append(nil)
            return
        }
        offsets.append(bytes.count)
        for byte in text.utf8 {
            guard byte != 0 else { throw .nulCharacter }
            bytes.append(byte)
        }
        bytes.append(0)
    }

    /// The pointers live as long as the closure runs.
    func withPointers<Value>(_ body: (UnsafePointer<UnsafePointer<CChar>?>?) -> Value) -> Value {
        // The pointers point into `bytes`, which cannot change while the closure runs.
        unsafe bytes.withUnsafeBytes { buffer in
            let base = unsafe buffer.baseAddress?.assumingMemoryBound(to: CChar.self)
            var pointers: [UnsafePointer<CChar>?] = unsafe offsets.map { offset in
                guard let offset, let base = unsafe base else { return nil }
                return unsafe base + offset
            }
            unsafe pointers.append(nil)
            return unsafe pointers.withUnsafeBufferPointer { unsafe body($0.baseAddress) }
        }
    }
}

import CLibPQ

extension Exchange {
    /// Hands data to libpq, writing it out as the server takes it.
    func putCopy(_ bytes: [UInt8], _ limit: Limit) throws(PostgresError) {
        try put(limit) {
            // The bytes are valid during the call; libpq copies them.
            unsafe bytes.withUnsafeBytes { buffer in
                unsafe PQputCopyData(
                    pointer,
                    buffer.baseAddress?.assumingMemoryBound(to: CChar.self),
                    Int32(buffer.count)
                )
            }
        }
    }

    /// Ends the COPY, with a reason if it is to fail.
    func endCopy(_ reason: String?, _ limit: Limit) throws(PostgresError) {
        try put(limit) {
            // The reason is valid during the call.
            unsafe PQputCopyEnd(pointer, reason)
        }
    }

    /// The next line of a COPY to us, nil at its end.
    func getCopy(_ limit: Limit) throws(PostgresError) -> [UInt8]? {
        guard !isBroken else { throw .connectionLost }
        do throws(PostgresError) {
            while true {
                _ = try limit.check()
                var line: UnsafeMutablePointer<CChar>? = nil
                // libpq allocates the line; it is copied and freed here.
                let length = unsafe PQgetCopyData(pointer, &line, 1)
                defer { unsafe PQfreemem(line) }
                switch length {
                case -1: return nil
                case 0:
                    try wait(for: .read, limit)
                    guard unsafe PQconsumeInput(pointer) == 1 else { throw PostgresError.connectionLost }
                case 1...:
                    return unsafe Array(UnsafeRawBufferPointer(start: line, count: Int(length)))
                default: throw PostgresError.connectionLost
                }
            }
        } catch {
            breakOff()
            throw error
        }
    }

    /// Reads and drops the rest of a COPY to us.
    func skipCopy(_ limit: Limit) throws(PostgresError) {
        while try getCopy(limit) != nil {}
    }

    /// Repeats the call until libpq has taken the data, then writes it out.
    private func put(_ limit: Limit, _ call: () -> Int32) throws(PostgresError) {
        guard !isBroken else { throw .connectionLost }
        do throws(PostgresError) {
            while true {
                _ = try limit.check()
                let taken = call()
                guard taken >= 0 else { throw PostgresError.connectionLost }
                try flush(limit)
                if taken == 1 { return }
            }
        } catch {
            breakOff()
            throw error
        }
    }
}

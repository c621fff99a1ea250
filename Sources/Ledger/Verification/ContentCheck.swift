/// Checks what an entry says: commitment, spelling, and that recorded times never run backwards.
struct ContentCheck {
    /// Salt and body of the entry at hand; kept between entries so that it is allocated once.
    private var buffer: [UInt8] = []
    private var last: RecordedTime?

    /// Reports at most one fault an entry: of a body that is not what was committed, nothing more is worth saying.
    /// Returns the commitment of what is there, or the stored one if nothing is.
    mutating func check(_ entry: LedgerEntry, faults: inout FaultList) -> Digest {
        guard let salt = entry.salt, let body = entry.body else {
            faults.add(.contentMissing, at: entry.seq)
            return entry.commit
        }
        buffer.removeAll(keepingCapacity: true)
        buffer.append(contentsOf: salt)
        buffer.append(contentsOf: body.utf8)
        var context = SHA256.Context()
        context.update(buffer)
        let commit = context.finish()
        if commit != entry.commit || salt.count != LedgerEntry.saltLength {
            faults.add(.contentChanged, at: entry.seq)
        } else if let kind = bodyFault() {
            faults.add(kind, at: entry.seq)
        }
        return commit
    }

    private mutating func bodyFault() -> LedgerFault.Kind? {
        guard buffer.count - LedgerEntry.saltLength <= JSON.maximumBytes else { return .bodyNotCanonical }
        var reader = JSONReader(buffer, from: LedgerEntry.saltLength, canonical: true)
        do { _ = try reader.document(building: false) } catch { return .bodyNotCanonical }
        guard let range = reader.at, let at = RecordedTime(rfc3339: buffer[range]) else { return .timeMissing }
        defer { last = max(at, last ?? at) }
        if let last, at < last { return .timeBackwards }
        return nil
    }
}

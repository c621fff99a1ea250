/// One line of `entries.jsonl`. There is one spelling: these members in this order, no spaces, hexadecimal in lower case.
enum ExportLine {
    /// Two bytes for each of the longest body, and room for the rest.
    static let maximumBytes = 2 * JSON.maximumBytes + 1024

    /// Adds the line and its newline.
    static func append(_ entry: LedgerEntry, to bytes: inout [UInt8]) {
        bytes.append(contentsOf: #"{"seq":"#.utf8)
        bytes.append(contentsOf: String(entry.seq).utf8)
        append(#","prev":""#, entry.previous, to: &bytes)
        append(#"","commit":""#, entry.commit, to: &bytes)
        append(#"","hash":""#, entry.hash, to: &bytes)
        bytes.append(contentsOf: #"","salt":"#.utf8)
        if let salt = entry.salt {
            bytes.append(UInt8(ascii: "\""))
            Hex.append(salt, to: &bytes)
            bytes.append(UInt8(ascii: "\""))
        } else {
            bytes.append(contentsOf: "null".utf8)
        }
        bytes.append(contentsOf: #","body":"#.utf8)
        if let body = entry.body {
            JSONWriter.append(string: body, to: &bytes)
        } else {
            bytes.append(contentsOf: "null".utf8)
        }
        bytes.append(contentsOf: "}\n".utf8)
    }

    private static func append(_ label: String, _ digest: Digest, to bytes: inout [UInt8]) {
        bytes.append(contentsOf: label.utf8)
        for index in 0..<Digest.length { Hex.append(CollectionOfOne(digest.storage[index]), to: &bytes) }
    }

    /// Reads a line without its newline.
    static func decode(_ line: [UInt8]) throws(JSONError) -> LedgerEntry {
        do {
            _ = try UTF8Span(validating: line.span)
        } catch {
            throw JSONError(reason: .notUnicode, offset: 0)
        }
        var reader = JSONReader(line, canonical: true)
        try reader.expect(#"{"seq":"#)
        let seq = try reader.integer()
        try reader.expect(#","prev":"#)
        let previous = try digest(&reader)
        try reader.expect(#","commit":"#)
        let commit = try digest(&reader)
        try reader.expect(#","hash":"#)
        let hash = try digest(&reader)
        try reader.expect(#","salt":"#)
        let salt = try text(&reader)
        guard let bytes = Hex.decode((salt ?? "").utf8) else { throw reader.error(.unexpectedByte) }
        try reader.expect(#","body":"#)
        let body = try text(&reader)
        try reader.expect("}")
        guard reader.position == line.count else { throw reader.error(.unexpectedByte) }
        return LedgerEntry(
            seq: seq,
            previous: previous,
            salt: salt == nil ? nil : bytes,
            body: body,
            commit: commit,
            hash: hash
        )
    }

    private static func digest(_ reader: inout JSONReader) throws(JSONError) -> Digest {
        let start = reader.position + 1
        try reader.expect("\"")
        guard let end = reader.bytes.index(start, offsetBy: 2 * Digest.length, limitedBy: reader.bytes.count),
            let digest = Digest(hex: reader.bytes[start..<end])
        else { throw reader.error(.unexpectedByte) }
        reader.position = end
        try reader.expect("\"")
        return digest
    }

    /// A string, or nil for `null`.
    private static func text(_ reader: inout JSONReader) throws(JSONError) -> String? {
        guard try reader.peek() == UInt8(ascii: "\"") else {
            try reader.expect("null")
            return nil
        }
        return try reader.decode(reader.string())
    }
}

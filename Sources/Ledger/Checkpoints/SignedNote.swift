/// The parts of a C2SP signed note: text, and signature lines after the last empty line.
struct SignedNote {
    struct Signature {
        let name: String
        let keyID: [UInt8]
        let signature: [UInt8]
    }

    /// The longest note read.
    static let maximumBytes = 16 << 10

    let text: String
    private(set) var signatures: [Signature] = []

    init(_ note: String) throws(CheckpointError) {
        let bytes = Array(note.utf8)
        // Two newlines side by side in the bytes: the empty line between text and signatures.
        let gap = bytes.indices.dropLast().last { bytes[$0] == 0x0A && bytes[$0 + 1] == 0x0A }
        guard let gap, gap > 0, bytes.count <= Self.maximumBytes, bytes.allSatisfy({ $0 >= 0x20 || $0 == 0x0A }),
            bytes.last == 0x0A
        else { throw .malformed }
        text = String(decoding: bytes[...gap], as: UTF8.self)
        let lines = bytes[(gap + 2)...].split(separator: 0x0A, omittingEmptySubsequences: false).dropLast()
        guard (1...Checkpoint.maximumSignatures).contains(lines.count) else { throw .malformed }
        for line in lines { signatures.append(try Self.signature(String(decoding: line, as: UTF8.self))) }
    }

    /// The note of a text, which ends in a newline, signed under a name.
    static func write(_ text: String, as name: String, _ key: SigningKey) -> String {
        let signature = key.publicKey.keyID(name: name) + key.signature(of: Array(text.utf8))
        return "\(text)\n— \(name) \(Base64.encode(signature))\n"
    }

    /// Throws unless the key signed the text under this name, once. Signatures by others are passed over.
    func requireSignature(as name: String, _ key: VerificationKey) throws(CheckpointError) {
        let keyID = key.keyID(name: name)
        let ours = signatures.filter { $0.name == name && $0.keyID == keyID }
        guard let signature = ours.first?.signature else { throw .unknownKey }
        guard ours.count == 1 else { throw .malformed }
        guard key.verifies(signature, of: Array(text.utf8)) else { throw .badSignature }
    }

    private static func signature(_ line: String) throws(CheckpointError) -> Signature {
        let parts = line.split(separator: " ", omittingEmptySubsequences: false)
        guard parts.count == 3, parts[0] == "—", !parts[1].isEmpty, let bytes = Base64.decode(String(parts[2])),
            bytes.count > 4
        else { throw .malformed }
        return Signature(name: String(parts[1]), keyID: Array(bytes.prefix(4)), signature: Array(bytes.dropFirst(4)))
    }
}

/// A personal proof as it was read from a file, with what its signature says.
struct SealedProof {
    let proof: PersonalProof
    /// The signed note in it.
    let seal: String
    /// What the note has to say.
    let sealText: String

    /// Reads a file. Only the one spelling is accepted, so that two programs cannot read it differently.
    init(_ file: [UInt8]) throws(ProofFault) {
        let bytes = file.last == 0x0A ? Array(file.dropLast()) : file
        let json: JSON
        let spelt: [UInt8]
        do {
            json = try JSON.parse(utf8: bytes, maximumBytes: PersonalProof.maximumBytes)
            spelt = try json.canonicalBytes(maximumBytes: PersonalProof.maximumBytes)
        } catch {
            throw error.reason == .unexpectedEnd ? ProofFault(.cutOff) : ProofFault(.notAProof)
        }
        guard case .object(var members) = json, members["v"] == 1, let proof = PersonalProof(members),
            let seal = members["seal"]?.string
        else { throw ProofFault(.notAProof) }
        guard spelt == bytes else { throw ProofFault(.respelt) }
        members["seal"] = nil
        do {
            let unsealed = try JSON.object(members).canonicalBytes(maximumBytes: PersonalProof.maximumBytes)
            sealText = PersonalProof.sealText(proof.origin, unsealed)
        } catch {
            throw ProofFault(.notAProof)
        }
        self.proof = proof
        self.seal = seal
    }

    /// Whether the key signed exactly this.
    func isSigned(by key: VerificationKey) -> Bool {
        do {
            let note = try SignedNote(seal)
            try note.requireSignature(as: proof.origin, key)
            return note.text == sealText
        } catch {
            return false
        }
    }
}

extension PersonalProof {
    fileprivate init?(_ members: [String: JSON]) {
        guard let origin = members["origin"]?.string, LedgerOrigin.isUsable(origin),
            let key = members["key"]?.string.flatMap({ VerificationKey(pem: $0) }), let record = members["record"],
            let values = members["entries"]?.array, let note = members["checkpoint"]
        else { return nil }
        let entries = values.compactMap(ProvenEntry.init(json:))
        guard entries.count == values.count, note.isNull || note.string != nil else { return nil }
        var consistency: Consistency?
        if let given = members["consistency"], !given.isNull {
            guard let size = given["size"]?.integer, let path = ProvenEntry.digests(given["path"]) else { return nil }
            consistency = Consistency(from: size, path: path)
        }
        self.init(
            origin: origin,
            key: key,
            checkpoint: note.string,
            consistency: consistency,
            entries: entries,
            record: record
        )
    }
}

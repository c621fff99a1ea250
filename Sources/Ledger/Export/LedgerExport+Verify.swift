extension LedgerExport {
    /// Verifies an exported folder without a database. With `origin` and `key` given nothing in the folder is taken on
    /// trust; without them the folder's own name and key are used, and the reader must know them from elsewhere.
    /// Throws only when the operating system refuses to read; everything wrong with the contents is a fault.
    public static func verify(
        folder: String,
        origin: String? = nil,
        key: VerificationKey? = nil
    ) throws(LedgerFileError) -> LedgerReport {
        var faults: [LedgerFault] = []
        let ownKey = try readKey(folder, expected: key, faults: &faults)
        let notes = try readNotes(folder, faults: &faults)
        let ownName = notes.first?.split(separator: "\n").first.map(String.init)
        // A key that cannot be read verifies nothing: 32 zero bytes are no public key, so every note is then reported.
        var verifier = ChainVerifier(
            origin: origin ?? ownName ?? "",
            notes: notes,
            key: key ?? ownKey ?? VerificationKey(valid: Digest.zero.bytes),
            after: faults
        )
        try feed(&verifier, from: folder)
        verifier.requireCover()
        return verifier.finish()
    }

    private static func readKey(
        _ folder: String,
        expected: VerificationKey?,
        faults: inout [LedgerFault]
    ) throws(LedgerFileError) -> VerificationKey? {
        let bytes = try Paths.contents(of: "\(folder)/\(keyFile)", maximumBytes: 1 << 20) ?? []
        guard let key = VerificationKey(pem: String(decoding: bytes, as: UTF8.self)), Array(key.pem.utf8) == bytes
        else {
            faults.append(unreadable(keyFile, "không chứa khóa công khai Ed25519"))
            return nil
        }
        if let expected, key != expected {
            faults.append(
                LedgerFault(
                    kind: .keyReplaced,
                    place: .file(keyFile),
                    message: "Khóa trong \(keyFile) không phải là khóa đã biết của sổ cái này."
                )
            )
        }
        return key
    }

    private static func readNotes(
        _ folder: String,
        faults: inout [LedgerFault]
    ) throws(LedgerFileError) -> [String] {
        let path = "\(folder)/\(checkpointsFile)"
        let bytes = try Paths.contents(of: path, maximumBytes: CheckpointStore.maximumBytes) ?? []
        let notes = CheckpointNotes.split(bytes)
        if notes.isEmpty {
            faults.append(unreadable(checkpointsFile, "không có điểm chốt nào"))
        } else if CheckpointNotes.join(notes) != bytes {
            faults.append(unreadable(checkpointsFile, "không đúng khuôn dạng"))
        }
        return notes
    }

    private static func feed(_ verifier: inout ChainVerifier, from folder: String) throws(LedgerFileError) {
        var lines: LineReader
        do throws(LedgerFileError) {
            lines = try LineReader("\(folder)/\(entriesFile)", maximumBytes: ExportLine.maximumBytes)
        } catch {
            guard error.isMissing else { throw error }
            verifier.add(unreadable(entriesFile, "không có trong thư mục"))
            return
        }
        var number = 0
        while let line = try lines.next() {
            number += 1
            guard case .complete(let bytes) = line else {
                verifier.add(unreadable(line: number))
                return
            }
            do throws(JSONError) {
                verifier.feed(try ExportLine.decode(bytes))
            } catch {
                verifier.add(unreadable(line: number))
            }
        }
    }

    /// The entries of an exported folder that can be read, in order; what is wrong with it is `verify`'s to say.
    static func forEachEntry(in folder: String, _ body: (LedgerEntry) -> Void) throws(LedgerFileError) {
        var lines: LineReader
        do throws(LedgerFileError) {
            lines = try LineReader("\(folder)/\(entriesFile)", maximumBytes: ExportLine.maximumBytes)
        } catch {
            guard error.isMissing else { throw error }
            return
        }
        while let line = try lines.next() {
            guard case .complete(let bytes) = line else { return }
            do throws(JSONError) { body(try ExportLine.decode(bytes)) } catch { continue }
        }
    }

    private static func unreadable(_ file: String, _ reason: String) -> LedgerFault {
        LedgerFault(kind: .fileUnreadable, place: .file(file), message: "Tệp \(file) \(reason).")
    }

    private static func unreadable(line number: Int) -> LedgerFault {
        LedgerFault(
            kind: .lineUnreadable,
            place: .line(number),
            message: "Dòng \(number) của \(entriesFile) không đúng khuôn dạng."
        )
    }
}

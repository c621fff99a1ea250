/// What a personal proof is held against: a later state of the same ledger, in one of the forms in which somebody can come by one.
public enum LaterLedger: Sendable {
    /// A signed checkpoint, or one with the proof that it continues an older one.
    case checkpoint(CheckpointUpdate)
    /// A personal proof of the same person, downloaded later.
    case proof([UInt8])
    /// An export of the whole ledger.
    case export(folder: String)

    /// Reads a file; nothing in it is believed yet.
    public init(file: [UInt8]) throws(ProofFault) {
        if file.first == UInt8(ascii: "{") {
            self = .proof(file)
            return
        }
        guard let text = String(validating: file, as: UTF8.self) else { throw ProofFault(.witnessRefused) }
        do {
            self = .checkpoint(try CheckpointUpdate(text: text))
        } catch {
            throw ProofFault(.witnessRefused, "Tài liệu đem đối chiếu: \(error).")
        }
    }
}

extension ProofReport {
    /// Checks a personal proof by itself, and against a later ledger where one is given. Throws only when the operating system refuses
    /// to read an export.
    public init(
        _ file: [UInt8],
        against later: LaterLedger? = nil,
        key: VerificationKey? = nil
    ) throws(LedgerFileError) {
        let check: ProofCheck
        do {
            check = try ProofCheck(file, key: key)
        } catch {
            self.init()
            faults = [error]
            return
        }
        self = check.report
        guard let later else { return }
        var comparison = ProofComparison(check.proof, self)
        switch later {
        case .checkpoint(let update): comparison.hold(against: update)
        case .proof(let file): comparison.hold(against: file)
        case .export(let folder): try comparison.hold(againstExport: folder)
        }
        self = comparison.report
    }
}

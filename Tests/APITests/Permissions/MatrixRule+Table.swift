import Ledger

extension MatrixRule {
    /// One line for each route that asks for an account, by the name of its operation.
    static let table: [String: MatrixRule] = [
        // The register
        "showSummary": .everybody, "listDossiers": .everybody,

        // People
        "addOfficial": .everybody,
        "showRecord": .look(.official), "listRecordDossiers": .look(.official),
    ]
}

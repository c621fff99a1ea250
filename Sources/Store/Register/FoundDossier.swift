public import Accountability
public import Postgres

/// A file found by a part of its code, as the newest export shows it.
public struct FoundDossier: Hashable, Sendable {
    /// The code.
    public let code: FileCode
    /// The procedure; nil where the register names none.
    public let procedure: String?
    /// The day of receipt.
    public let receivedOn: CalendarDay

    /// The files of a commune in whose codes this stands, the newest first: people read the last digits off a paper.
    public static func list(
        containing part: FileCode,
        of commune: Commune.ID,
        limit: Int,
        on db: Connection
    ) throws -> [FoundDossier] {
        try db.query(
            """
            select d.code, d.procedure, d.received_on
              from kc.dossiers as d
             where d.commune_id = \(commune) and position(\(part.text) in d.code) > 0
             order by d.received_on desc, d.code
             limit \(limit)
            """
        ).compactMap { row in
            guard let code = FileCode(try row.value("code", as: String.self)) else { return nil }
            return FoundDossier(
                code: code,
                procedure: try row.value("procedure", as: String?.self),
                receivedOn: try row.value("received_on")
            )
        }
    }
}

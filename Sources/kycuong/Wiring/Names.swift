import Accountability
import ArgumentParser
import Postgres
import Store

/// An official named on the command line.
struct OfficialOptions: ParsableArguments {
    @Option(name: .customLong("official"), help: ArgumentHelp("Mã cán bộ (kycuong officials list).", valueName: "mã"))
    var text: String

    /// The id; refused if it is none.
    var id: Official.ID {
        get throws(Refusal) { try Official.ID(text, else: .officialNotFound) }
    }
}

/// The names of officials and account holders of a commune, for lists at the console.
struct Names: Sendable {
    private let officials: [Official.ID: String]
    private let accounts: [Account.ID: String]
    private let units: [OrgUnit.ID: String]

    /// All of them.
    init(of commune: Commune, on db: Connection) throws {
        officials = Dictionary(
            try Official.list(of: commune.id, on: db).map { ($0.id, $0.name) },
            uniquingKeysWith: { first, _ in first }
        )
        accounts = Dictionary(
            try Account.list(of: commune.id, on: db).map { ($0.0.id, $0.name) },
            uniquingKeysWith: { first, _ in first }
        )
        units = try OrgUnit.names(of: commune.id, on: db)
    }

    subscript(official: Official.ID) -> String? { officials[official] }
    subscript(account: Account.ID) -> String? { accounts[account] }
    subscript(unit: OrgUnit.ID) -> String? { units[unit] }
}

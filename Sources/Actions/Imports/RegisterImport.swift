public import Accountability
public import FoundationEssentials
import Intake
import Ledger
import Postgres
public import Store

/// The whole of taking a register in, from its bytes to its outcome: what the command, the page and the API call.
public struct RegisterImport: Sendable {
    /// What the clerk chose.
    public struct Options: Sendable {
        /// The day the register was exported; nil means today.
        public var exportedOn: CalendarDay?
        /// Enter officials for officer names nobody goes by.
        public var createsOfficials = false
        /// Take in the rows that are right and leave out the others.
        public var skipsRefused = false
        /// Do everything and take it back.
        public var isRehearsal = false
        /// Told how many rows were handed over, now and then.
        public var progress: @Sendable (Int) -> Void = { _ in }

        /// Nothing chosen.
        public init() {}
    }

    private let database: Database
    private let today: CalendarDay

    /// Imports on a day (in Asia/Ho_Chi_Minh).
    public init(_ database: Database, today: CalendarDay) {
        self.database = database
        self.today = today
    }

    /// Takes it in. Refused rows without `skipsRefused` throw `RefusedRows` and change nothing.
    public func run(_ source: RegisterSource, options: Options, by author: Author) async throws -> ImportOutcome {
        if let exportedOn = options.exportedOn, exportedOn > today { throw Refusal(.exportDayInFuture, exportedOn.iso) }
        let sha256 = source.sha256
        let (earlier, repeated) = try await database.transaction(as: .console(of: author.commune.id), .read) { db in
            let earlier = try ImportBatch.find(sha256: sha256, of: author.commune.id, on: db)
            let known = earlier.first { !$0.isAnnulled }
            return (earlier.count, known.map(ImportOutcome.init(repeating:)))
        }
        if let repeated {
            guard author.may(ImportRegister.permission) else { throw Refusal(.notAllowed) }
            if let exportedOn = options.exportedOn, exportedOn != repeated.exportedOn {
                throw Refusal(.exportDayDiffers, repeated.exportedOn.iso)
            }
            return repeated
        }
        try source.requireTakable(skipsRefused: options.skipsRefused, by: author.commune)
        let act = ImportRegister(
            id: ImportBatch.id(of: sha256, in: author.commune.id, earlier: earlier),
            source: source,
            exportedOn: options.exportedOn ?? today,
            createsOfficials: options.createsOfficials,
            progress: options.progress
        )
        let door = Door(database)
        return options.isRehearsal
            ? try await door.rehearse(act, by: author) : try await door.perform(act, by: author)
    }
}

extension ImportRegister {
    /// Takes in what was read, under an id the caller made: what a page or a program asks for. Refused rows without `skipsRefused` make it
    /// throw `RefusedRows`. The same bytes again change nothing, whatever the id.
    public init(
        taking source: RegisterSource,
        exportedOn: CalendarDay,
        skipsRefused: Bool = false,
        createsOfficials: Bool = false,
        today: CalendarDay,
        id: UUID
    ) {
        self.init(
            id: ImportBatch.ID(id),
            source: source,
            exportedOn: exportedOn,
            createsOfficials: createsOfficials
        )
        asked = Asked(today: today, skipsRefused: skipsRefused)
    }

    /// What somebody asked for who does not look at the register himself before.
    struct Asked: Sendable {
        let today: CalendarDay
        let skipsRefused: Bool
    }

    /// Refused for what is wrong with the register as a whole.
    func requireTakable(by commune: Commune) throws {
        guard let asked else { return }
        guard exportedOn <= asked.today else { throw Refusal(.exportDayInFuture, exportedOn.iso) }
        try source.requireTakable(skipsRefused: asked.skipsRefused, by: commune)
    }
}

extension RegisterSource {
    /// Refused when most files are another commune's, when rows are wrong and nobody said to leave them out, and when nothing is left.
    fileprivate func requireTakable(skipsRefused: Bool, by commune: Commune) throws {
        let belonging = register.rows.map { $0.code.belongs(to: commune.code) }
        let foreign = belonging.count { $0 == false }
        if foreign * 2 > register.rows.count { throw Refusal(.otherCommune, "\(foreign)/\(register.rows.count)") }
        if !register.refusals.isEmpty, !skipsRefused { throw RefusedRows(problems: register.refusals) }
        if register.rows.isEmpty { throw Refusal(.noRows) }
    }
}

/// Rows of a register are wrong, so none was taken in.
public struct RefusedRows: Error, Sendable {
    /// What is wrong, row by row.
    public let problems: [RowProblem]
}

extension ImportBatch {
    /// The id of a batch: made of the commune, the bytes, and how many batches of these bytes were annulled before, so that a
    /// second try of the same import is the same act.
    static func id(of sha256: Digest, in commune: Commune.ID, earlier: Int) -> ID {
        ID(hash: SHA256.hash(Array("kc-batch \(commune.text) \(sha256.hex) \(earlier)".utf8)).bytes) ?? ID()
    }
}

public import Accountability
import Intake
import Ledger
import Postgres
public import Store

/// Taking a register in as somebody does who brings a file and no id: the act's id comes from the bytes, and a register that was taken
/// in before is known before anything is staged. The command does it; pages and programs make their own ids and perform the act.
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
        let exportedOn = options.exportedOn ?? today
        // A day to come is a mistake in whatever file, one that is known already included.
        try ImportRegister.requireExported(exportedOn, by: today)
        let sha256 = source.sha256
        let (earlier, repeated) = try await database.transaction(as: .console(of: author.commune.id), .read) { db in
            let earlier = try ImportBatch.find(sha256: sha256, of: author.commune.id, on: db)
            let known = earlier.first { !$0.isAnnulled }
            return (earlier.count, known.map(ImportOutcome.init(repeating:)))
        }
        if let repeated {
            guard author.may(ImportRegister.permission) else { throw Refusal(.notAllowed) }
            if options.exportedOn != nil, exportedOn != repeated.exportedOn {
                throw Refusal(.exportDayDiffers, repeated.exportedOn.iso)
            }
            return repeated
        }
        let act = ImportRegister(
            taking: source,
            exportedOn: exportedOn,
            skipsRefused: options.skipsRefused,
            createsOfficials: options.createsOfficials,
            today: today,
            id: ImportBatch.id(of: sha256, in: author.commune.id, earlier: earlier).uuid,
            progress: options.progress
        )
        let door = Door(database)
        return options.isRehearsal
            ? try await door.rehearse(act, by: author) : try await door.perform(act, by: author)
    }
}

extension ImportBatch {
    /// The id of a batch: made of the commune, the bytes, and how many batches of these bytes were annulled before, so that a
    /// second try of the same import is the same act.
    static func id(of sha256: Digest, in commune: Commune.ID, earlier: Int) -> ID {
        ID(hash: SHA256.hash(Array("kc-batch \(commune.text) \(sha256.hex) \(earlier)".utf8)).bytes) ?? ID()
    }
}

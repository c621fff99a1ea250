import Accountability
import Actions
import ArgumentParser
import FoundationEssentials
import Intake
import Ledger
import Logging
import Postgres
import Store

/// What every command that uses the database has in common: connect, do, close, and end with the documented exit code.
protocol InstallationCommand: AsyncParsableCommand {
    func run(in runtime: Runtime) async throws
}

extension InstallationCommand {
    func run() async throws {
        try await CommandRunner.run {
            let configuration = try Configuration()
            let logger = Logging.make(configuration)
            let runtime = try await Runtime.open(configuration, isDemo: configuration.isDemo, logger: logger)
            do {
                try await run(in: runtime)
            } catch {
                await runtime.database.shutdown()
                throw error
            }
            await runtime.database.shutdown()
        }
    }
}

/// Ends a command with a sentence on standard error and the exit code that scripts rely on.
enum CommandRunner {
    static func run(_ body: () async throws -> Void) async throws {
        do {
            try await body()
        } catch let code as ExitCode {
            throw code
        } catch let error as ValidationError {
            throw error
        } catch {
            let (sentence, code) = explain(error)
            Output.error(sentence)
            throw code
        }
    }

    /// 0 ok, 1 the world failed, 2 usage, 3 not found, 4 conflict, 5 refused by a rule, 6 integrity failure.
    static func explain(_ error: any Error) -> (String, ExitCode) {
        switch error {
        case let refusal as Refusal: return (refusal.sentence, code(of: refusal.kind))
        case let refused as RefusedRows: return (refused.sentence, .refused)
        case let problems as CalendarFileError: return (Sentences.problems(problems.problems), .refused)
        case let problems as ProcedureFileError: return (Sentences.problems(problems.problems), .refused)
        case let error as CalendarError: return (error.sentence, .refused)
        case let error as IntakeError: return (error.message, .refused)
        case let error as SchemaNotCurrent: return (error.description, .conflict)
        case let error as MigrationRefused:
            switch error {
            case .ahead(let number): return (SchemaNotCurrent(status: .ahead(number)).description, .conflict)
            case .altered(let number): return (SchemaNotCurrent(status: .altered(number)).description, .conflict)
            }
        case let error as LedgerNotContinued: return (error.description, .integrity)
        case let error as CheckpointStoreError: return ("Sổ cái không còn nguyên vẹn: \(error).", .integrity)
        case let error as LedgerExportError: return ("\(error)", .refused)
        case let error as ConfigurationError: return (error.description, .usage)
        case let error as PostgresError: return ("Cơ sở dữ liệu: \(error)", .failure)
        default: return ("\(error)", .failure)
        }
    }

    private static func code(of kind: Refusal.Kind) -> ExitCode {
        switch kind {
        case .notFound: .notFound
        case .conflict: .conflict
        case .rule, .forbidden: .refused
        case .invalid: .usage
        }
    }
}

extension ExitCode {
    /// The command line itself is wrong.
    static let usage = ExitCode(2)
    /// What was asked for does not exist.
    static let notFound = ExitCode(3)
    /// It contradicts what is recorded.
    static let conflict = ExitCode(4)
    /// A rule says no.
    static let refused = ExitCode(5)
    /// Something recorded is not what it was.
    static let integrity = ExitCode(6)
}

import Accountability
import Actions
import Documents
import HTTPTypes
import Hummingbird
import Intake
import NIOCore
import NIOHTTP1
import Postgres

extension Problem {
    /// The one function that decides how an error is answered.
    ///
    /// | error | answer |
    /// |---|---|
    /// | a ``Problem`` | itself |
    /// | a register that cannot be read; one with rows that are wrong | 400; 422 |
    /// | a rule's refusal; a year without calendar | 404, 403, 409, 412 or 422, see ``status`` |
    /// | the body is too large; it, or its framing, cannot be read; the sender left | 413; 400; 400, which nobody reads |
    /// | the pool is full or shutting down, no connection, time ran out, the server says so (08, 53, 57) | 503 |
    /// | who looked cannot be kept; no room on the disk for a file | 503 |
    /// | serialization failure or deadlock after the retries | 503 |
    /// | COMMIT without an answer | 503, to be asked again with the same id |
    /// | anything else | 500 |
    ///
    /// `sentence` puts a refusal into words for people.
    init(_ error: any Error, sentence: (Refusal) -> String? = { _ in nil }) {
        switch error {
        case let problem as Problem: self = problem
        case let refusal as Refusal: self.init(refusal, sentence: sentence(refusal))
        case CalendarError.yearMissing(let year):
            let refusal = Refusal(.calendarYearMissing, String(year))
            self.init(refusal, sentence: sentence(refusal))
        case let error as IntakeError: self.init(.badBody, detail: error.message)
        case let refused as RefusedRows: self.init(refused)
        case let error as PostgresError: self.init(Self.code(for: error))
        case is NIOTooManyBytesError: self.init(.tooLarge)
        case is HTTPParserError, is ChannelError, is IOError: self.init(.malformed)
        case let error as any HTTPResponseError: self.init(Self.code(for: error.status))
        case is LookLog.Full, WorkbookError.diskFull: self.init(.unavailable)
        case is CancellationError: self.init(.unavailable)
        default: self.init(.failed)
        }
    }

    private static func code(for error: PostgresError) -> ProblemCode {
        switch error {
        case .poolBusy, .poolTimeout: .busy
        case .connectFailed, .connectionLost, .timeout, .cancelled, .shutDown: .unavailable
        case .outcomeUnknown: .outcomeUnknown
        case .server(let error): code(forSQLState: error.sqlState)
        case .nulCharacter: .badText
        case .decoding, .misuse: .failed
        }
    }

    /// Class 08: connection; 53: resources; 57: the operator or a timeout stopped it; 40001, 40P01: serialization,
    /// deadlock; 55P03: a lock was not free in time.
    static func code(forSQLState state: String) -> ProblemCode {
        switch state {
        case "40001", "40P01", "55P03": .busy
        case _ where ["08", "53", "57"].contains(state.prefix(2)): .unavailable
        default: .failed
        }
    }

    private static func code(for status: HTTPResponse.Status) -> ProblemCode {
        switch status.code {
        case 404: .notFound
        case 413: .tooLarge
        case 400..<500: .malformed
        default: .failed
        }
    }
}

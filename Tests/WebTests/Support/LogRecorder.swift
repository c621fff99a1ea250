import Logging
import Synchronization

/// Keeps what is logged, so that tests can look for what must not be there.
final class LogRecorder: LogHandler {
    private let recorded = Mutex<[String]>([])
    private let shared = Mutex<Logger.Metadata>([:])

    var logLevel: Logger.Level {
        get { .debug }
        set {}
    }

    var metadata: Logger.Metadata {
        get { shared.withLock { $0 } }
        set { shared.withLock { $0 = newValue } }
    }

    subscript(metadataKey key: String) -> Logger.Metadata.Value? {
        get { shared.withLock { $0[key] } }
        set { shared.withLock { $0[key] = newValue } }
    }

    /// The lines so far, with their metadata.
    var lines: [String] { recorded.withLock { $0 } }

    func log(event: LogEvent) {
        recorded.withLock { $0.append("\(event.level) \(event.message) \(event.metadata ?? [:])") }
    }
}

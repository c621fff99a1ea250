import CLibPQ
import Glibc

/// One libpq connection and the only code that waits for it: send, poll, drain, always with a deadline.
///
/// Only libpq's non-blocking calls are used; one blocking call would lose every deadline. After a timeout, a
/// cancellation or a protocol surprise the exchange is broken for good and its owner closes it. Closing also ends
/// the statement on the server, which looks after its client every second (`client_connection_check_interval`).
/// `@safe`: the pointer is valid from `init` to `deinit` and is only lent to closures of this module.
@safe final class Exchange {
    enum Interest {
        case read, write, both
    }

    let pointer: OpaquePointer
    let notices = NoticeBox()
    private let wakeUp: WakeUp
    private(set) var isBroken = false

    /// Takes ownership of a connection that libpq has just begun to open.
    init(_ pointer: OpaquePointer, wakeUp: WakeUp) {
        unsafe self.pointer = unsafe pointer
        self.wakeUp = wakeUp
        // The pointer is not NULL, and the box lives as long as we do.
        unsafe notices.receive(from: pointer)
    }

    deinit {
        // We own the connection. Non-blocking as it is, the farewell to the server does not wait.
        unsafe PQfinish(pointer)
    }

    /// After this nobody talks over the connection again.
    func breakOff() {
        isBroken = true
    }

    var descriptor: Int32 {
        // Reads one field of our connection.
        unsafe PQsocket(pointer)
    }

    var isBad: Bool {
        // Reads one field of our connection.
        unsafe PQstatus(pointer) != CONNECTION_OK
    }

    var transactionStatus: PGTransactionStatusType {
        // Reads one field of our connection.
        unsafe PQtransactionStatus(pointer)
    }

    /// libpq's last message, for the reason of a failed connection attempt only.
    var lastMessage: String {
        // The text belongs to the connection and is copied.
        unsafe PQerrorMessage(pointer).map { unsafe String(cString: $0) } ?? ""
    }

    /// Sends one statement and collects its results until the server is ready again. The first error among them
    /// is thrown after all have been read. A COPY state stops the reading: whoever asked for COPY goes on from there.
    func perform(_ limit: Limit, _ send: (OpaquePointer) -> Int32) throws(PostgresError) -> [ResultStorage] {
        try unsafe start(limit, send)
        return try drain(limit)
    }

    /// Hands the statement to libpq and writes it out.
    func start(_ limit: Limit, _ send: (OpaquePointer) -> Int32) throws(PostgresError) {
        guard !isBroken else { throw .connectionLost }
        do throws(PostgresError) {
            _ = try limit.check()
            // The pointer is ours and valid; `send` passes it to one PQsend… call.
            guard unsafe send(pointer) == 1 else { throw PostgresError.connectionLost }
            try flush(limit)
        } catch {
            breakOff()
            throw error
        }
    }

    /// Reads results until the server is ready again or a COPY begins.
    func drain(_ limit: Limit) throws(PostgresError) -> [ResultStorage] {
        var results: [ResultStorage] = []
        var failure: ServerError?
        while let result = try next(limit) {
            switch result.status {
            case PGRES_FATAL_ERROR:
                failure = failure ?? ServerError(result)
            case PGRES_COPY_IN, PGRES_COPY_OUT, PGRES_COPY_BOTH:
                return results + [result]
            default:
                results.append(result)
            }
        }
        if let failure { throw .server(failure) }
        return results
    }

    /// The next result, nil when the server is ready for the next statement.
    func next(_ limit: Limit) throws(PostgresError) -> ResultStorage? {
        guard !isBroken else { throw .connectionLost }
        do throws(PostgresError) {
            // Each call reads or parses our connection; PQgetResult cannot block once PQisBusy says 0.
            while unsafe PQisBusy(pointer) == 1 {
                try wait(for: .read, limit)
                guard unsafe PQconsumeInput(pointer) == 1 else { throw PostgresError.connectionLost }
            }
            let result = unsafe PQgetResult(pointer)
            if isBad {
                // A result that came with the end of the connection says nothing reliable.
                unsafe PQclear(result)
                throw PostgresError.connectionLost
            }
            return unsafe result.map { unsafe ResultStorage($0) }
        } catch {
            breakOff()
            throw error
        }
    }

    /// Writes out what libpq has buffered, reading meanwhile so that neither side waits for the other.
    func flush(_ limit: Limit) throws(PostgresError) {
        while true {
            // Both calls work on our own connection without blocking.
            switch unsafe PQflush(pointer) {
            case 0: return
            case 1:
                try wait(for: .both, limit)
                guard unsafe PQconsumeInput(pointer) == 1 else { throw .connectionLost }
            default: throw .connectionLost
            }
        }
    }

    /// The one place where we wait: for the socket, the deadline or a cancellation.
    func wait(for interest: Interest, _ limit: Limit) throws(PostgresError) {
        while true {
            let timeout = try limit.check()
            let events = Int16(interest == .read ? POLLIN : interest == .write ? POLLOUT : POLLIN | POLLOUT)
            var descriptors = [
                pollfd(fd: descriptor, events: events, revents: 0),
                pollfd(fd: wakeUp.descriptor, events: Int16(POLLIN), revents: 0),
            ]
            // The array holds exactly the two entries poll is told about.
            let ready = unsafe poll(&descriptors, 2, timeout)
            guard ready >= 0 || errno == EINTR else { throw .connectionLost }
            if descriptors[1].revents != 0 { wakeUp.drain() }
            if descriptors[0].revents != 0 { return }
        }
    }
}

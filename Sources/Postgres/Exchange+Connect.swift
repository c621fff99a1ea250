import CLibPQ

extension Exchange {
    /// The oldest server we know how to talk to.
    private static let minimumVersion = 150_000

    /// Opens a connection to the first server that answers, in random order.
    static func connect(_ settings: ConnectionSettings, _ limit: Limit, wakeUp: WakeUp) throws(PostgresError)
        -> Exchange
    {
        var failure = PostgresError.connectFailed("no server is named")
        for endpoint in settings.endpoints.shuffled() {
            do {
                return try connect(settings, endpoint, limit, wakeUp: wakeUp)
            } catch .cancelled {
                throw .cancelled
            } catch {
                failure = error
            }
        }
        throw failure
    }

    private static func connect(
        _ settings: ConnectionSettings,
        _ endpoint: ConnectionSettings.Endpoint,
        _ limit: Limit,
        wakeUp: WakeUp
    ) throws(PostgresError) -> Exchange {
        var names = CStrings()
        var values = CStrings()
        for (name, value) in settings.keywords(for: endpoint) {
            try names.append(name)
            try values.append(value)
        }
        // Both lists are NULL-terminated and valid during the call; libpq copies what it needs.
        let started = unsafe names.withPointers { names in
            unsafe values.withPointers { values in unsafe PQconnectStartParams(names, values, 0) }
        }
        guard let started = unsafe started else { throw .connectFailed("out of memory") }
        let exchange = unsafe Exchange(started, wakeUp: wakeUp)
        let deadline = min(limit.deadline, .now + settings.connectTimeout)
        do {
            try exchange.open(Limit(deadline: deadline, cancellation: limit.cancellation))
        } catch .timeout {
            throw .connectFailed("no answer in time")
        }
        return exchange
    }

    private func open(_ limit: Limit) throws(PostgresError) {
        // All calls below work on our own connection; the socket may change from one poll to the next.
        guard unsafe PQstatus(pointer) != CONNECTION_BAD else { throw .connectFailed(lastMessage) }
        var interest = Interest.write
        opening: while true {
            try wait(for: interest, limit)
            switch unsafe PQconnectPoll(pointer) {
            case PGRES_POLLING_OK: break opening
            case PGRES_POLLING_READING: interest = .read
            case PGRES_POLLING_WRITING: interest = .write
            default: throw .connectFailed(lastMessage)
            }
        }
        guard unsafe PQsetnonblocking(pointer, 1) == 0 else { throw .connectFailed(lastMessage) }
        try check()
    }

    /// The server must be new enough and speak as we read.
    private func check() throws(PostgresError) {
        guard serverVersion >= Self.minimumVersion else { throw .connectFailed("PostgreSQL 15 or newer is needed") }
        for (name, expected) in [
            ("server_encoding", "UTF8"), ("client_encoding", "UTF8"), ("TimeZone", "UTC"),
            ("DateStyle", "ISO, YMD"), ("standard_conforming_strings", "on"), ("integer_datetimes", "on"),
        ]
        where parameter(name) != expected {
            throw .connectFailed("the session's \(name) is not \(expected)")
        }
    }

    /// As 150020 for 15.20.
    var serverVersion: Int {
        // Reads one field of our connection.
        unsafe Int(PQserverVersion(pointer))
    }

    /// The server process of this connection.
    var backendProcess: Int32 {
        // Reads one field of our connection.
        unsafe PQbackendPID(pointer)
    }

    private func parameter(_ name: String) -> String? {
        // The text belongs to the connection and is copied.
        unsafe PQparameterStatus(pointer, name).map { unsafe String(cString: $0) }
    }
}

import Glibc

/// Looks at a home from outside: is there a supervisor, and does its server answer? Takes nothing and waits for nothing.
struct ServerWatch: Sendable {
    let home: ServerHome

    /// True while a supervisor lives. The lock is tried for a moment; a starting supervisor allows for that.
    func isSupervised() throws(EmbeddedServerError) -> Bool {
        guard try SystemCall.info(home.supervisorLock) != nil else { return false }
        let lock = try FileLock(path: home.supervisorLock)
        return try !lock.tryLock(.shared)
    }

    /// The server's process number when it answers and is the one the present supervisor started: a server left behind by a
    /// killed supervisor answers for a last moment, but is already on its way out.
    func serverOfSupervisor() throws(EmbeddedServerError) -> Int32? {
        guard let server = try answeringServer(),
            try SystemCall.read(home.supervisorLock) == SupervisorNote(server: server).text
        else { return nil }
        return server
    }

    func status() throws(EmbeddedServerError) -> ServerStatus {
        if let server = try answeringServer() { return .running(processID: server) }
        if try isSupervised() { return .changing }
        return try SystemCall.info(home.data) == nil ? .absent : .stopped
    }

    private func answeringServer() throws(EmbeddedServerError) -> Int32? {
        guard let file = try PostmasterFile.read(inData: home.data), file.status == "ready",
            UnixSocket.accepts(home.socket)
        else { return nil }
        return file.processID
    }
}

/// What the supervisor writes into its lock file: which server is its own, if it has one. Always twelve bytes.
struct SupervisorNote: Equatable, Sendable {
    let server: Int32?

    var text: String {
        let number = server.map(String.init) ?? ""
        return String(repeating: " ", count: 11 - number.count) + number + "\n"
    }
}

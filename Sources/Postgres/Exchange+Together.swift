import CLibPQ

extension Exchange {
    /// Sends statements without values and without rows in one go, each a message of its own, and waits once for all their answers. The
    /// statements behind a failing one are not run; its error is thrown when the server is ready again.
    func performTogether(_ texts: [String], _ limit: Limit) throws(PostgresError) {
        try unsafe start(limit) { connection in
            // The pointer is ours and valid, and the texts are valid during each call.
            guard unsafe PQenterPipelineMode(connection) == 1 else { return 0 }
            for text in texts {
                guard unsafe PQsendQueryParams(connection, text, 0, nil, nil, nil, nil, 0) == 1 else { return 0 }
            }
            return unsafe PQpipelineSync(connection)
        }
        var failure: ServerError?
        var isReady = false
        // Each statement has one answer and nothing behind it, and then the server says that it is ready.
        for _ in 0...2 * texts.count where !isReady {
            guard let result = try next(limit) else { continue }
            isReady = result.status == PGRES_PIPELINE_SYNC
            if result.status == PGRES_FATAL_ERROR { failure = failure ?? ServerError(result) }
        }
        // Nothing is on its way any more, so libpq leaves the mode.
        guard isReady, unsafe PQexitPipelineMode(pointer) == 1 else {
            breakOff()
            throw .connectionLost
        }
        if let failure { throw .server(failure) }
    }
}

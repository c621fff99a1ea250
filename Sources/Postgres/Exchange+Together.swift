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
        while true {
            // Between the answers of two statements there is none.
            guard let result = try next(limit) else { continue }
            if result.status == PGRES_PIPELINE_SYNC { break }
            if result.status == PGRES_FATAL_ERROR { failure = failure ?? ServerError(result) }
        }
        // Nothing is on its way any more, so libpq leaves the mode.
        guard unsafe PQexitPipelineMode(pointer) == 1 else {
            breakOff()
            throw .connectionLost
        }
        if let failure { throw .server(failure) }
    }
}

import Testing
import Web

/// How the service stops when somebody does not let it.
struct ShutdownTests {
    @Test func `a request that is being answered is finished before the service stops`() async throws {
        let (begun, begin) = AsyncStream.makeStream(of: Void.self)
        let dependencies = WebDependencies.sample(readiness: {
            begin.finish()
            do { try await Task.sleep(for: .milliseconds(100)) } catch { return ["cancelled"] }
            return []
        })
        try await withServer(dependencies) { server in
            async let answer = server.request("GET", "/readyz")
            for await _ in begun {}
            await server.stop()
            let status = try await answer.status
            #expect(status == 200)
        }
    }

    /// Without an end of its own the service would wait for the request, and the request for the end of this test.
    @Test(.timeLimit(.minutes(5))) func `a request that never ends does not keep the service from stopping`()
        async throws
    {
        var limits = ConnectionLimits()
        limits.shutdown = .milliseconds(300)
        let (begun, begin) = AsyncStream.makeStream(of: Void.self)
        let (over, end) = AsyncStream.makeStream(of: Void.self)
        let dependencies = WebDependencies.sample(readiness: {
            begin.finish()
            for await _ in over {}
            return []
        })
        try await withServer(dependencies, limits: limits) { server in
            async let answer = server.request("GET", "/readyz")
            for await _ in begun {}
            await server.stop()
            let bytes = try await answer.bytes
            #expect(bytes.isEmpty)
            end.finish()
        }
    }
}

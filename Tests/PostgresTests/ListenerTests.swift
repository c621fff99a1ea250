import Postgres
import TestSupport
import Testing

@Suite struct ListenerTests {
    @Test func `notifications arrive, and again after the connection was lost`() async throws {
        try await withDatabase { database in
            let settings = try database.settings
            let listener = try Listener(settings: { settings }, channels: ["doorbell"], logger: TestServer.logger)
            try await withThrowingTaskGroup(of: Void.self) { group in
                group.addTask { try await listener.run() }
                var events = listener.events.makeAsyncIterator()
                #expect(await events.next() == .connected)
                try await database.run("select pg_notify('doorbell', 'Đông'), pg_notify('elsewhere', 'no')")
                #expect(await events.next() == .notified(channel: "doorbell", payload: "Đông"))
                try await database.run(
                    """
                    select pg_terminate_backend(pid)
                      from pg_stat_activity
                     where datname = current_database() and query like 'listen %'
                    """
                )
                #expect(await events.next() == .connected)
                try await database.run("notify doorbell")
                #expect(await events.next() == .notified(channel: "doorbell", payload: ""))
                group.cancelAll()
                try await group.waitForAll()
                #expect(await events.next() == nil)
            }
        }
    }

    @Test func `a listener that cannot connect ends when it is cancelled`() async throws {
        let settings = try TestServer.settings(database: "there is no such database")
        let listener = try Listener(settings: { settings }, channels: ["doorbell"], logger: TestServer.logger)
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask { try await listener.run() }
            try await Task.sleep(for: .milliseconds(50))
            group.cancelAll()
            try await group.waitForAll()
        }
        var events = listener.events.makeAsyncIterator()
        #expect(await events.next() == nil)
    }
}

import Accountability
import Actions
import Ledger
import Synchronization
import Testing

@testable import Web

/// What is kept between pages as long as a commune's ledger stands.
struct KeptReadsTests {
    @Test func `it is read once at a place, and again for another account, day or last entry`() async throws {
        let kept = KeptReads<Int>()
        let reads = Atomic(0)
        func value(_ name: String, _ place: LedgerPlace) async throws -> Int {
            try await kept.value(name, at: place) { reads.add(1, ordering: .relaxed).newValue }
        }
        let (clerk, chairman) = (Account.ID(), Account.ID())
        let (before, after) = (SHA256.hash(Array("1".utf8)), SHA256.hash(Array("2".utf8)))
        let monday = CalendarDay(iso: "2026-11-23")!
        let place = LedgerPlace(account: clerk, head: before, day: monday)
        #expect(try await value("a", place) == 1)
        #expect(try await value("a", place) == 1)
        #expect(try await value("b", place) == 2)
        #expect(try await value("a", LedgerPlace(account: chairman, head: before, day: monday)) == 3)
        let moved = LedgerPlace(account: clerk, head: after, day: monday)
        #expect(try await value("a", moved) == 4)
        #expect(try await value("a", moved) == 4)
        #expect(try await value("a", LedgerPlace(account: clerk, head: after, day: monday.adding(days: 1))) == 5)
    }

    @Test func `what could not be read is not kept`() async throws {
        struct Broken: Error {}
        let kept = KeptReads<Int>()
        let place = LedgerPlace(account: Account.ID(), head: .zero, day: CalendarDay(iso: "2026-11-23")!)
        await #expect(throws: Broken.self) { try await kept.value(at: place) { throw Broken() } }
        #expect(try await kept.value(at: place, keptIf: { $0 > 6 }) { 5 } == 5)
        #expect(try await kept.value(at: place) { 7 } == 7)
        #expect(try await kept.value(at: place) { 8 } == 7)
    }
}

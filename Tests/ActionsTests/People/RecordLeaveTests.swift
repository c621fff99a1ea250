import Accountability
import Actions
import FoundationEssentials
import Postgres
import Store
import StoreSupport
import Testing

/// Days away, recorded and taken back.
struct RecordLeaveTests {
    @Test func `leave is recorded once, its days are known, and a cancelled one stands in nobody's way`() async throws {
        try await withInstallation { installation in
            let commune = try await installation.addCommune()
            let official = try await installation.addOfficial("Đinh Văn Khoa", to: commune)
            let clerk = try await installation.addAccount(.clerk, to: commune)
            let act = try RecordLeave(
                official: official,
                kind: .annual,
                fromOn: .test(2026, 2, 2),
                toOn: .test(2026, 2, 6)
            )
            let leave = try await installation.door.perform(act, by: clerk)
            #expect(try await installation.door.perform(act, by: clerk) == leave)
            await #expect(throws: Refusal(.leaveOverlaps, "2026-02-02")) {
                try await installation.leave(official, .test(2026, 2, 6), .test(2026, 2, 9), by: clerk)
            }
            try await installation.leave(official, .test(2026, 2, 6), .test(2026, 2, 9), kind: .sick, by: clerk)
            #expect(
                try await installation.daysAway(official, in: commune) == [.test(2026, 2, 2)...(.test(2026, 2, 9))]
            )

            let cancel = CancelLeave(leave.id, reason: .notTaken)
            let cancelled = try await installation.door.perform(cancel, by: clerk)
            #expect(cancelled.cancellation == "Không nghỉ")
            #expect(try await installation.door.perform(cancel, by: clerk) == cancelled)
            #expect(
                try await installation.daysAway(official, in: commune) == [.test(2026, 2, 6)...(.test(2026, 2, 9))]
            )
            await #expect(throws: Refusal(.alreadyEnded)) {
                try await installation.door.perform(CancelLeave(leave.id, reason: .notTaken), by: clerk)
            }
            try await installation.leave(official, .test(2026, 2, 2), .test(2026, 2, 3), by: clerk)
            let known = try await installation.reading(commune) {
                try Leave.list(of: commune.id, official: official, on: $0)
            }
            #expect(known.map { $0.cancellation == nil } == [false, true, true])
            #expect(try await installation.keeper.verify(commune).isSound)
        }
    }

    @Test func `nobody records his own leave, and unknown or reversed ones are refused`() async throws {
        try await withInstallation { installation in
            let commune = try await installation.addCommune()
            let console = Author.console(of: commune)
            let official = try await installation.addOfficial("Đinh Văn Khoa", to: commune)
            let himself = try await installation.addAccount(.clerk, name: "", official: official, to: commune)
            await #expect(throws: Refusal(.ownCase)) {
                try await installation.leave(official, .test(2026, 2, 6), .test(2026, 2, 9), by: himself)
            }
            let leave = try await installation.leave(official, .test(2026, 2, 6), .test(2026, 2, 9), by: console)
            await #expect(throws: Refusal(.ownCase)) {
                try await installation.door.perform(CancelLeave(leave.id, reason: .notTaken), by: himself)
            }
            let nobody = Official.ID()
            await #expect(throws: Refusal(.officialNotFound, nobody.text)) {
                try await installation.leave(nobody, .test(2026, 2, 6), .test(2026, 2, 9), by: console)
            }
            let unknown = Leave.ID()
            await #expect(throws: Refusal(.leaveNotFound, unknown.text)) {
                try await installation.door.perform(CancelLeave(unknown, reason: .notTaken), by: console)
            }
            #expect(throws: Refusal(.periodReversed)) {
                try RecordLeave(
                    official: official,
                    kind: .annual,
                    fromOn: .test(2026, 2, 2),
                    toOn: .test(2026, 2, 1)
                )
            }
        }
    }

    @Test func `the ledger has no words about why somebody was away`() async throws {
        try await withInstallation { installation in
            let commune = try await installation.addCommune()
            let official = try await installation.addOfficial("Đinh Văn Khoa", to: commune)
            let clerk = try await installation.addAccount(.clerk, to: commune)
            let leave = try await installation.leave(
                official,
                .test(2026, 2, 2),
                .test(2026, 2, 6),
                kind: .sick,
                by: clerk
            )
            _ = try await installation.door.perform(CancelLeave(leave.id, reason: .daysChanged), by: clerk)
            let rows = try await installation.superuser(
                """
                select r.value ->> 'table' || ': ' || string_agg(k.key, ' ' order by k.key)
                  from kc.ledger_bodies as b
                 cross join lateral jsonb_array_elements(b.body::jsonb -> 'records') as r
                 cross join lateral jsonb_object_keys(r.value -> 'row') as k(key)
                 where r.value ->> 'table' in ('leaves', 'leave_cancellations')
                 group by b.seq, r.value
                 order by b.seq
                """
            )
            #expect(
                rows == [
                    "leaves: commune_id from_on kind leave_id official_id recorded_at recorded_by to_on",
                    "leave_cancellations: commune_id leave_id official_id reason recorded_at recorded_by",
                ]
            )
            let reasons = try await installation.superuser("select reason from kc.leave_cancellations")
            #expect(reasons == [Leave.Cancellation.daysChanged.title])
        }
    }

    @Test func `an official sees his own leave and no other's`() async throws {
        try await withInstallation { installation in
            let commune = try await installation.addCommune()
            let console = Author.console(of: commune)
            let official = try await installation.addOfficial("Đinh Văn Khoa", to: commune)
            let other = try await installation.addOfficial("Lê Thị Cúc", to: commune)
            try await installation.leave(official, .test(2026, 2, 6), .test(2026, 2, 9), by: console)
            try await installation.leave(other, .test(2026, 2, 6), .test(2026, 2, 9), by: console)
            let author = try await installation.addAccount(.official, name: "", official: official, to: commune)
            let seen = try await installation.database.transaction(
                as: Identity(author.account, of: commune.id),
                .read
            ) { db in
                try Leave.list(of: commune.id, on: db).map(\.official)
            }
            #expect(seen == [official])
        }
    }
}

extension TestInstallation {
    fileprivate func daysAway(_ official: Official.ID, in commune: Commune) async throws
        -> [ClosedRange<CalendarDay>]
    {
        try await reading(commune) { try Leave.days(of: official, on: $0) }
    }
}

import Accountability
import Actions
import FoundationEssentials
import Postgres
import Store
import StoreSupport
import Testing

/// Somebody who left: what ends, what is handed over, what stays.
struct RecordDepartureTests {
    @Test func `leaving ends duties with a reason and hands them to the successor`() async throws {
        try await withInstallation { installation in
            let commune = try await installation.addCommune()
            let console = Author.console(of: commune)
            let leaving = try await installation.addOfficial("Đinh Văn Khoa", unit: "Phòng Kinh tế", to: commune)
            let successor = try await installation.addOfficial("Lê Thị Cúc", to: commune)
            let open = try await installation.assign(leaving, procedure: "Tách thửa", by: console)
            try await installation.assign(leaving, procedure: "Hộ tịch", to: .test(2026, 1, 15), by: console)
            try await installation.assign(
                leaving,
                field: "Đất đai",
                procedure: nil,
                from: .test(2026, 9, 1),
                by: console
            )
            let act = try RecordDeparture(
                official: leaving,
                leftOn: .test(2026, 1, 31),
                kind: .retirement,
                document: "QĐ 88",
                successor: successor
            )
            let departure = try await installation.door.perform(act, by: console)
            #expect(departure.leftOn == .test(2026, 1, 31) && departure.successor == successor)
            #expect(try await installation.door.perform(act, by: console) == departure)

            let duties = try await installation.assignments(of: commune)
            let his = duties.filter { $0.official == leaving }
            #expect(his.map(\.lastOn) == [.test(2026, 1, 31), .test(2026, 1, 15), .test(2026, 1, 31)])
            #expect(his.map(\.end?.reason) == ["Nghỉ hưu", nil, "Nghỉ hưu"])
            let handed = duties.filter { $0.official == successor }
            #expect(handed.map(\.procedure) == ["Tách thửa"])
            #expect(handed.map(\.fromOn) == [.test(2026, 2, 1)])
            #expect(handed.map(\.unit) == [open.unit])
            #expect(try await installation.keeper.verify(commune).isSound)
        }
    }

    @Test func `a successor who holds a duty already is not given it again`() async throws {
        try await withInstallation { installation in
            let commune = try await installation.addCommune()
            let console = Author.console(of: commune)
            let leaving = try await installation.addOfficial("Đinh Văn Khoa", unit: "Phòng Kinh tế", to: commune)
            let successor = try await installation.addOfficial("Lê Thị Cúc", unit: "Phòng Kinh tế", to: commune)
            try await installation.assign(leaving, by: console)
            try await installation.assign(successor, by: console)
            try await installation.depart(leaving, successor: successor, by: console)
            #expect(try await installation.assignments(of: commune).filter { $0.official == successor }.count == 1)
        }
    }

    @Test func `an official who left is given nothing new and keeps his own account`() async throws {
        try await withInstallation { installation in
            let commune = try await installation.addCommune()
            let console = Author.console(of: commune)
            let leaving = try await installation.addOfficial("Đinh Văn Khoa", unit: "Phòng Kinh tế", to: commune)
            let tokens = [BearerToken(of: commune.id), BearerToken(of: commune.id)]
            for (role, token) in zip([Role.official, .unitHead], tokens) {
                _ = try await installation.door.perform(
                    try AddAccount(role: role, official: leaving, unitName: "Phòng Kinh tế", token: token),
                    by: console
                )
            }
            let chairman = try await installation.addAccount(.chairman, to: commune)
            let head = try #require(try await Installation.signIn(tokens[1], in: installation.database))
            let today = try await installation.today()
            let given = try await installation.delegate(
                [.decideReview],
                to: head,
                from: today,
                through: today.adding(days: 9),
                by: chairman
            )
            try await installation.depart(leaving, by: console)

            #expect(try await Installation.signIn(tokens[0], in: installation.database)?.account.role == .official)
            #expect(try await Installation.signIn(tokens[1], in: installation.database) == nil)
            let ended = try await installation.reading(commune) {
                try Delegation.find(given.id, of: commune.id, on: $0)
            }
            #expect(ended?.end == DutyEnd(endedOn: today, reason: "Chuyển công tác"))
            let left = Refusal(.officialLeft, "2026-01-31")
            await #expect(throws: left) { try await installation.assign(leaving, by: console) }
            await #expect(throws: left) {
                try await installation.leave(leaving, .test(2026, 3, 2), .test(2026, 3, 3), by: console)
            }
            await #expect(throws: left) { try await installation.depart(leaving, by: console) }
            await #expect(throws: left) {
                try await installation.door.perform(try AddAccount(role: .clerk, official: leaving), by: console)
            }
            #expect(try await installation.keeper.verify(commune).isSound)
        }
    }

    @Test func `the ledger has no words about why somebody left`() async throws {
        try await withInstallation { installation in
            let commune = try await installation.addCommune()
            let clerk = try await installation.addAccount(.clerk, to: commune)
            let official = try await installation.addOfficial("Đinh Văn Khoa", to: commune)
            let departure = try await installation.depart(official, by: clerk)
            _ = try await installation.door.perform(AnnulDeparture(departure.id, reason: .stays), by: clerk)
            let rows = try await installation.superuser(
                """
                select r.value ->> 'table' || ': ' || string_agg(k.key, ' ' order by k.key)
                  from kc.ledger_bodies as b
                 cross join lateral jsonb_array_elements(b.body::jsonb -> 'records') as r
                 cross join lateral jsonb_object_keys(r.value -> 'row') as k(key)
                 where r.value ->> 'table' in ('departures', 'departure_annulments')
                 group by b.seq, r.value
                 order by b.seq
                """
            )
            #expect(
                rows == [
                    "departures: commune_id departure_id document kind left_on official_id recorded_at recorded_by",
                    "departure_annulments: commune_id departure_id official_id reason recorded_at recorded_by",
                ]
            )
            let reasons = try await installation.superuser("select reason from kc.departure_annulments")
            #expect(reasons == [Departure.Annulment.stays.title])
        }
    }

    @Test func `a day to come, an unknown successor and one's own leaving are refused`() async throws {
        try await withInstallation { installation in
            let commune = try await installation.addCommune()
            let console = Author.console(of: commune)
            let leaving = try await installation.addOfficial("Đinh Văn Khoa", to: commune)
            let other = try await installation.addOfficial("Lê Thị Cúc", to: commune)
            let tomorrow = try await installation.today().adding(days: 1)
            await #expect(throws: Refusal(.dayInFuture, tomorrow.iso)) {
                try await installation.depart(leaving, on: tomorrow, by: console)
            }
            let nobody = Official.ID()
            await #expect(throws: Refusal(.officialNotFound, nobody.text)) {
                try await installation.depart(leaving, successor: nobody, by: console)
            }
            let himself = try await installation.addAccount(.clerk, official: leaving, to: commune)
            await #expect(throws: Refusal(.ownCase)) { try await installation.depart(leaving, by: himself) }
            try await installation.depart(other, by: console)
            await #expect(throws: Refusal(.officialLeft, "2026-01-31")) {
                try await installation.depart(leaving, successor: other, by: console)
            }
            #expect(throws: Refusal(.officialLeft)) {
                try RecordDeparture(
                    official: leaving,
                    leftOn: .test(2026, 1, 31),
                    kind: .transfer,
                    document: "QĐ 88",
                    successor: leaving
                )
            }
        }
    }
}

import Accountability
import Actions
import FoundationEssentials
import Ledger
import Postgres
import Reports
import Store
import StoreSupport
import TestSupport
import Testing

/// The worst cases by name. After each of them ledger and records agree.
struct WorstCasesTests {
    @Test func `a mistake a minute ago`() async throws {
        try await withInstallation { installation in
            let office = try await ReminderOffice(in: installation)
            try await installation.importing(
                RegisterExport([RegisterFile()]),
                exportedOn: .test(2026, 1, 10),
                to: office.commune
            )
            let ground = try await office.incident()
            let mistaken = try await office.issued(citing: [ground])
            let before = try await office.entries()
            await #expect(throws: Refusal(.notIssuer, mistaken.id.text)) {
                try await office.door.perform(try CancelReminder(mistaken.id, reason: "Nhầm"), by: office.clerk)
            }
            let act = try CancelReminder(mistaken.id, reason: "Nhầm người")
            let cancelled = try await office.door.perform(act, by: office.chairman)
            #expect(cancelled.force(asOf: .earliest) == .cancelled)
            #expect(try await office.door.perform(act, by: office.chairman) == cancelled)
            await #expect(throws: Refusal(.reminderEnded, mistaken.id.text)) {
                try await office.door.perform(AcknowledgeReminder(mistaken.id), by: office.himself)
            }
            // Outside record, counts and notices, kept in the ledger.
            let (commune, official) = (office.commune, office.official)
            let record = try await installation.reading(commune) { db in
                try OfficialRecord(.init(of: official, asOf: .test(2099, 12, 31)), of: commune, on: db).report
            }
            #expect(record["reminders"] == .list([]))
            #expect(try await installation.told(office.himself) == [.incidentRecorded])
            let summary = try await office.summary()
            #expect(summary.figure("reminders.issued") == 0)
            #expect(summary.figure("incidents.recorded") == 1)
            #expect(try await office.entries() == before + 1)

            let anew = try await office.issued(citing: [ground])
            let served = try await office.door.perform(try ServeReminder(anew.id, .handedOver), by: office.clerk)
            await #expect(throws: Refusal(.reminderServed, served.id.text)) {
                try await office.door.perform(try CancelReminder(served.id, reason: "Nhầm"), by: office.chairman)
            }
            #expect(try await office.summary().figure("reminders.issued") == 1)
            try await office.expectSound()
        }
    }

    @Test func `a reminder of 20 December`() async throws {
        try await withInstallation { installation in
            let office = try await ReminderOffice(in: installation)
            let old = [
                try await office.issued(on: .test(2025, 12, 14)), try await office.issued(on: .test(2025, 12, 14)),
            ]
            let new = try await office.issued(on: .test(2025, 12, 20))
            #expect(old.allSatisfy { $0.issue?.reviewYear == 2025 && $0.issue?.countsThrough == .test(2025, 12, 14) })
            #expect(new.issue?.reviewYear == 2026 && new.issue?.countsThrough == .test(2026, 12, 14))
            #expect(old.map(\.issue?.number) == [1, 2] && new.issue?.number == 1)
            for reminder in old {
                let read = try await office.door.perform(AcknowledgeReminder(reminder.id), by: office.himself)
                #expect(read.isInForce(asOf: .test(2025, 12, 14)) && !read.isInForce(asOf: .test(2025, 12, 15)))
            }
            let read = try await office.door.perform(AcknowledgeReminder(new.id), by: office.himself)
            #expect(read.isInForce(asOf: .test(2026, 12, 14)) && !read.isInForce(asOf: .test(2026, 12, 15)))
            // Three within a week are two of one review year and one of the next.
            #expect(try await office.cases().isEmpty)
            for day in [CalendarDay.test(2025, 12, 15), .test(2026, 3, 2)] {
                let further = try await office.issued(on: day)
                _ = try await office.door.perform(AcknowledgeReminder(further.id), by: office.himself)
            }
            let opened = try #require(try await office.cases().first)
            #expect(opened.year.year == 2026 && opened.openedGrounds.count == 3)
            #expect(opened.openedGrounds.contains(new.id) && !opened.openedGrounds.contains(old[0].id))
            try await office.expectSound()
        }
    }

    @Test func `a repeated request after a lost answer`() async throws {
        let proxy = try TCPProxy(to: try TestServer.port)
        defer { proxy.close() }
        try await withInstallation(port: proxy.port) { installation in
            let office = try await ReminderOffice(in: installation)
            try await installation.importing(
                RegisterExport([RegisterFile()]),
                exportedOn: .test(2026, 1, 10),
                to: office.commune
            )
            // How much the server answers while a reminder is given: what is cut off is the answer to its COMMIT, or a little more.
            let first = try await office.draft()
            let (before, opened) = (proxy.passed(.toClient), proxy.connections)
            _ = try await office.door.perform(try IssueReminder(first), by: office.chairman)
            let answered = proxy.passed(.toClient) - before
            var given = 1
            for lost in [1, 3, 6, 12, 24] {
                let id = Reminder.ID()
                let act = try IssueReminder(try await office.draft(), id: id)
                proxy.cut(.toClient, after: answered - lost)
                let answer: Reminder?
                do { answer = try await office.door.perform(act, by: office.chairman) } catch is PostgresError {
                    answer = nil
                }
                proxy.heal()
                let again = try await office.door.perform(act, by: office.chairman)
                #expect(again.id == id && (answer == nil || answer == again))
                given += 1
                #expect(again.issue?.number == given)
                let other = try IssueReminder(try await office.draft(.criticism), id: id)
                await #expect(throws: Refusal(.actIDReused)) {
                    try await office.door.perform(other, by: office.chairman)
                }
            }
            #expect(proxy.connections > opened, "connections were cut")
            #expect(try await office.summary().figure("reminders.issued") == given)
            #expect(try await office.notices().count == given)
            try await office.expectSound()
        }
    }
}

extension TestInstallation {
    /// What somebody is told in the end, by the kind.
    func told(_ author: Author) async throws -> [Notice.Kind] {
        let (commune, person) = (author.commune.id, author.account.person)
        return try await database.transaction(as: author.identity, .snapshot) {
            try Notice.list(to: person, dueBy: .latest, of: commune, on: $0).map(\.kind)
        }
    }
}

extension ReminderOffice {
    /// The review cases of the official.
    func cases() async throws -> [ReviewCase] {
        let (id, official) = (commune.id, official)
        return try await installation.reading(commune) { try ReviewCase.list(of: id, official: official, on: $0) }
    }

    /// The summary over all days.
    func summary() async throws -> Report {
        try await installation.summary(of: commune, from: .test(2025, 12, 1), to: .test(2099, 12, 31))
    }

    /// How long the commune's ledger is.
    func entries() async throws -> Int {
        try await installation.keeper.verify(commune).chain.size
    }
}

import Accountability
import Actions
import FoundationEssentials
import Store
import StoreSupport
import Testing

/// Duties given and ended.
struct AssignDutyTests {
    @Test func `a duty is given in a unit, listed and ended, and the ledger agrees`() async throws {
        try await withInstallation { installation in
            let commune = try await installation.addCommune()
            let official = try await installation.addOfficial("Đinh Văn Khoa", to: commune)
            let clerk = try await installation.addAccount(.clerk, to: commune)
            let act = try AssignDuty(
                official: official,
                unitName: "Phòng Kinh tế",
                position: "Chuyên viên",
                procedure: "Tách thửa",
                fromOn: .test(2026, 1, 1),
                document: "QĐ 12"
            )
            let given = try await installation.door.perform(act, by: clerk)
            #expect(try await installation.door.perform(act, by: clerk) == given)
            #expect(try await installation.assignments(of: commune) == [given])
            #expect(given.procedure == "Tách thửa" && given.lastOn == nil)

            let end = try EndAssignment(given.id, endedOn: .test(2026, 6, 30), reason: "Phân công lại")
            let ended = try await installation.door.perform(end, by: clerk)
            #expect(ended.lastOn == .test(2026, 6, 30))
            #expect(try await installation.door.perform(end, by: clerk) == ended)
            let asOf = try await installation.reading(commune) {
                try Assignment.list(of: commune.id, asOf: .test(2020, 1, 1), on: $0)
            }
            #expect(asOf.isEmpty)
            #expect(try await installation.keeper.verify(commune).isSound)
        }
    }

    @Test func `of several ends the earliest counts, and a later one is refused`() async throws {
        try await withInstallation { installation in
            let commune = try await installation.addCommune()
            let console = Author.console(of: commune)
            let official = try await installation.addOfficial("Đinh Văn Khoa", unit: "Phòng Kinh tế", to: commune)
            let duty = try await installation.assign(official, by: console)
            for (month, isRefused) in [(6, false), (9, true), (6, true), (3, false)] {
                let end = try EndAssignment(duty.id, endedOn: .test(2026, month, 30), reason: "Phân công lại")
                if isRefused {
                    await #expect(throws: Refusal(.alreadyEnded, "2026-06-30")) {
                        try await installation.door.perform(end, by: console)
                    }
                } else {
                    #expect(try await installation.door.perform(end, by: console).lastOn == .test(2026, month, 30))
                }
            }
            #expect(try await installation.keeper.verify(commune).isSound)
        }
    }

    @Test func `what contradicts the records is refused`() async throws {
        try await withInstallation { installation in
            let commune = try await installation.addCommune()
            let console = Author.console(of: commune)
            let official = try await installation.addOfficial("Đinh Văn Khoa", to: commune)
            await #expect(throws: Refusal(.unitNotFound)) { try await installation.assign(official, by: console) }
            let nobody = Official.ID()
            await #expect(throws: Refusal(.officialNotFound, nobody.text)) {
                try await installation.assign(nobody, by: console)
            }
            try await installation.assign(official, unit: "Phòng Kinh tế", by: console)
            await #expect(throws: Refusal(.assignmentExists)) {
                try await installation.assign(official, unit: "Phòng Kinh tế", by: console)
            }
            let unknown = Assignment.ID()
            await #expect(throws: Refusal(.assignmentNotFound, unknown.text)) {
                try await installation.door.perform(
                    try EndAssignment(unknown, endedOn: .test(2026, 6, 30), reason: "Phân công lại"),
                    by: console
                )
            }
            #expect(throws: Refusal(.periodReversed)) {
                try AssignDuty(
                    official: official,
                    fromOn: .test(2026, 1, 2),
                    toOn: .test(2026, 1, 1),
                    document: "QĐ 12"
                )
            }
            #expect(throws: Refusal(.documentNeeded)) {
                try AssignDuty(official: official, fromOn: .test(2026, 1, 2), document: " ")
            }
            #expect(throws: Refusal(.reasonNeeded)) {
                try EndAssignment(unknown, endedOn: .test(2026, 6, 30), reason: "")
            }
        }
    }

    @Test func `nobody keeps his own duties, and a director keeps those of his centre`() async throws {
        try await withInstallation { installation in
            let commune = try await installation.addCommune()
            let console = Author.console(of: commune)
            let official = try await installation.addOfficial("Đinh Văn Khoa", unit: "Văn phòng", to: commune)
            let himself = try await installation.addAccount(.clerk, name: "", official: official, to: commune)
            await #expect(throws: Refusal(.ownCase)) { try await installation.assign(official, by: himself) }
            let duty = try await installation.assign(official, by: console)
            let end = try EndAssignment(duty.id, endedOn: .test(2026, 6, 30), reason: "Phân công lại")
            await #expect(throws: Refusal(.ownCase)) { try await installation.door.perform(end, by: himself) }

            let director = try await installation.addAccount(.centreDirector, unit: "Trung tâm", to: commune)
            await #expect(throws: Refusal(.otherUnit)) { try await installation.assign(official, by: director) }
            await #expect(throws: Refusal(.otherUnit)) { try await installation.door.perform(end, by: director) }
            let head = try await installation.addAccount(.unitHead, unit: "Văn phòng", to: commune)
            await #expect(throws: Refusal(.notAllowed)) { try await installation.assign(official, by: head) }
        }
    }
}

import Accountability
import Actions
import Postgres
import Store

extension BusyCommune {
    /// Somebody with a duty that ended, a leave that was cancelled and an agency above him, who then left; a delegation that ended
    /// early; an account that was closed.
    static func duties(in installation: TestInstallation, _ commune: Commune) async throws {
        let door = installation.door
        let console = Author.console(of: commune)
        let official = try await installation.addOfficial("Đoàn Văn Tú", unit: "Phòng Kinh tế", to: commune)
        let assignment = try await door.perform(
            try AssignDuty(official: official, field: "Hộ tịch", fromOn: .test(2026, 1, 5), document: "QĐ 3/QĐ-UBND"),
            by: console
        )
        _ = try await door.perform(
            try EndAssignment(assignment.id, endedOn: .test(2026, 2, 1), reason: "Phân công lại"),
            by: console
        )
        let leave = try await door.perform(
            try RecordLeave(official: official, kind: .sick, fromOn: .test(2026, 2, 2), toOn: .test(2026, 2, 4)),
            by: console
        )
        _ = try await door.perform(CancelLeave(leave.id, reason: .notTaken), by: console)
        _ = try await door.perform(
            try SetManagingAgency(
                official: official,
                agency: "Chi cục Thuế",
                fromOn: .test(2026, 2, 5),
                document: "QĐ 4/QĐ-UBND"
            ),
            by: console
        )
        for reason in [Departure.Annulment.wrongDetails, nil] {
            let departure = try await door.perform(
                try RecordDeparture(
                    official: official,
                    leftOn: .test(2026, 2, 20),
                    kind: .transfer,
                    document: "QĐ 5/QĐ-UBND"
                ),
                by: console
            )
            if let reason { _ = try await door.perform(AnnulDeparture(departure.id, reason: reason), by: console) }
        }
        let chairman = try await installation.addAccount(.chairman, name: "Vi Thị Xuân", to: commune)
        let deputy = try await installation.addAccount(.viceChairman, name: "Từ Văn Bình", to: commune)
        let delegation = try await door.perform(
            try Delegate(
                to: deputy.account.id,
                permissions: [.decideReview],
                fromOn: .test(2026, 1, 1),
                toOn: .test(2099, 12, 31),
                document: "QĐ 6/QĐ-UBND"
            ),
            by: chairman
        )
        _ = try await door.perform(try EndDelegation(delegation.id, reason: "Đã đi làm lại"), by: chairman)
        let link = BearerToken(of: commune.id)
        _ = try await door.perform(IssueSignInLink(link, for: chairman.account.person), by: console)
        try await installation.losesPhone(chairman, confirming: deputy)
        _ = try await door.perform(CloseAccount(deputy.account.id), by: console)
    }
}

extension TestInstallation {
    /// Somebody with a second factor loses it: an administrator asks, a second person confirms.
    fileprivate func losesPhone(_ person: Author, confirming second: Author) async throws {
        let (commune, holder) = (person.commune.id, person.account.person)
        let day = Instant(microseconds: 1_767_225_600_000_000)
        try await database.transaction(as: .signIn(of: commune), .write) { db in
            guard let name = try SignInLink.name(of: holder, in: commune, on: db) else {
                throw Refusal(.accountNotFound)
            }
            try SignInRecord.setPassword(
                "$argon2id$v=19$m=65536,t=2,p=1$c2FsdA$aGFzaA",
                name: name,
                of: holder,
                forgettingSecondFactor: false,
                at: day,
                in: commune,
                on: db
            )
            try SignInRecord.offerSecondFactor([UInt8](repeating: 7, count: 60), to: holder, in: commune, on: db)
            _ = try SignInRecord.useStep(1, of: holder, at: day, in: commune, on: db)
        }
        let administrator = try await addAccount(.administrator, name: "Mạc Văn Quản", to: person.commune)
        let reset = try await door.perform(AskSecondFactorReset(for: holder), by: administrator)
        _ = try await door.perform(ConfirmSecondFactorReset(reset, link: BearerToken(of: commune)), by: second)
    }
}

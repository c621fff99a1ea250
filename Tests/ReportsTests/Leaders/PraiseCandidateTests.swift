import Accountability
import Actions
import Reports
import Store
import StoreSupport
import Testing

/// Whom the register suggests to think of for praise.
struct PraiseCandidateTests {
    private static let march = ReportingPeriod(.month, 3, year: 2026)

    /// Files done on the due day or before it, one each day from 1 February.
    private func files(_ count: Int, from serial: Int, officer: String) -> [RegisterFile] {
        (0..<count).map { index in
            let day = CalendarDay.test(2026, 2, 1).adding(days: index)
            return RegisterFile(
                serial + index,
                received: .test(2026, 1, 5),
                due: index.isMultiple(of: 3) ? day : day.adding(days: 2),
                finished: day,
                status: .delivered,
                officer: officer
            )
        }
    }

    @Test func `a streak counts the files since the last late one, and opens to exactly those`() async throws {
        try await withInstallation { installation in
            let commune = try await installation.addCommune()
            let an = try await installation.addOfficial("Nguyễn Văn An", to: commune)
            for name in ["Phạm Thị Dung", "Lò Văn Bình", "Đỗ Thị Lan"] {
                try await installation.addOfficial(name, to: commune)
            }
            var register = files(40, from: 1, officer: "Nguyễn Văn An")
            // The fifth of An's was late: what was before it does not count.
            register[4].due = register[4].finished?.adding(days: -1)
            register += files(29, from: 101, officer: "Phạm Thị Dung")
            register += files(40, from: 201, officer: "Lò Văn Bình")
            register.append(RegisterFile(299, due: .test(2026, 2, 20), officer: "Lò Văn Bình"))
            register += files(40, from: 301, officer: "Không có trong danh sách")
            register += files(30, from: 401, officer: "Đỗ Thị Lan")
            try await installation.importing(RegisterExport(register), exportedOn: .test(2026, 3, 31), to: commune)

            let march = try #require(Self.march)
            let sheet = try await installation.sheet(march, of: commune)
            let streaks = sheet.things("praise", "streaks")
            #expect(
                streaks.map { $0.first { $0.key == "name" }?.value } == [.text("Nguyễn Văn An"), .text("Đỗ Thị Lan")]
            )
            let own = try #require(streaks.first)
            #expect(own.count("length") == 35)
            #expect(try own.day("since") == .test(2026, 2, 6))
            for (key, dossierClass) in [("early", DossierClass.early), ("on_time", .onTime)] {
                let listed = try await installation.reading(commune) { db in
                    let period = try RegisterPeriod(
                        from: .test(2026, 2, 6),
                        to: .test(2026, 3, 31),
                        asOf: .test(2099, 12, 31),
                        of: commune.id,
                        on: db
                    )
                    var filter = PeriodDossiers.Filter()
                    filter.person = .some(an.person)
                    filter.dossierClass = .some(dossierClass)
                    return try PeriodDossiers(period, filter: filter, after: nil, limit: 1, on: db).total
                }
                #expect(own.count(key) == listed && listed > 0)
                let link = own.first { $0.key == key }?.link
                #expect(link == "from=2026-02-06&to=2026-03-31&as_of=2099-12-31&official=\(an.text)&class=\(key)")
            }
        }
    }

    @Test func `a rescue is told only where an export just before the due day still showed somebody else`() async throws
    {
        try await withInstallation { installation in
            let commune = try await installation.addCommune()
            try await installation.addOfficial("Nguyễn Văn An", to: commune)
            try await installation.addOfficial("Đỗ Thị Lan", to: commune)
            let near = RegisterFile(1, received: .test(2026, 3, 2), due: .test(2026, 3, 18))
            let far = RegisterFile(2, received: .test(2026, 3, 2), due: .test(2026, 3, 27))
            let late = RegisterFile(3, received: .test(2026, 3, 2), due: .test(2026, 3, 17))
            let kept = RegisterFile(4, received: .test(2026, 3, 2), due: .test(2026, 3, 18))
            try await installation.importing(
                RegisterExport([near, far, late, kept]),
                exportedOn: .test(2026, 3, 16),
                to: commune
            )
            func done(_ file: RegisterFile, _ day: CalendarDay, by officer: String) -> RegisterFile {
                file.with {
                    ($0.finished, $0.status, $0.officer) = (day, .delivered, officer)
                }
            }
            let after = [
                done(near, .test(2026, 3, 18), by: "Đỗ Thị Lan"), done(far, .test(2026, 3, 20), by: "Đỗ Thị Lan"),
                done(late, .test(2026, 3, 18), by: "Đỗ Thị Lan"), done(kept, .test(2026, 3, 18), by: "Nguyễn Văn An"),
            ]
            try await installation.importing(RegisterExport(after), exportedOn: .test(2026, 3, 31), to: commune)

            let march = try #require(Self.march)
            let sheet = try await installation.sheet(march, of: commune)
            let rescues = sheet.things("praise", "rescues")
            #expect(rescues.map { $0.first { $0.key == "code" }?.value } == [.text(near.code)])
            #expect(rescues.first?.first { $0.key == "name" }?.value == .text("Đỗ Thị Lan"))
            #expect(try rescues.first?.day("seen_elsewhere_on") == .test(2026, 3, 16))
            #expect(sheet.text.contains("sổ không cho biết"))
        }
    }
}

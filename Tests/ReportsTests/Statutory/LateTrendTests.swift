import Accountability
import Actions
import Reports
import Store
import StoreSupport
import Testing

/// Late files over the years, and the months of somebody who goes elsewhere.
struct LateTrendTests {
    @Test(arguments: [51, 52])
    func `a year has the classes of its summary, and its months add up to what was late in it`(seed: UInt64)
        async throws
    {
        try await withInstallation { installation in
            let commune = try await installation.addCommune(startOn: .test(2024, 1, 1))
            var random = Randomness(seed: seed)
            let files = RandomRegister.files(150, using: &random).map { file in
                let years = random.pick([-730, -365, 0])
                return file.with {
                    $0.received = $0.received.adding(days: years)
                    $0.due = $0.due?.adding(days: years)
                    $0.finished = $0.finished?.adding(days: years)
                    $0.code += "\(-years)"
                }
            }
            try await installation.importing(RegisterExport(files), exportedOn: .test(2026, 9, 1), to: commune)
            for counting in ReportingPeriod.Counting.allCases {
                let asked = try #require(ReportingPeriod(.year, year: 2026, counting: counting))
                let trend = try await installation.trend(asked, of: commune)
                let years = trend.rows("years")
                #expect(years.map { $0["name"] }.last == .text(asked.label) && years.count == 3)
                for (index, number) in [2024, 2025, 2026].enumerated() {
                    let year = try #require(ReportingPeriod(.year, year: number, counting: counting))
                    let summary = try await installation.summary(of: commune, from: year.from, to: year.to)
                    for name in DossierClass.allCases.map(\.rawValue) {
                        #expect(years[index][name] == summary["classes", name], "\(number) \(name)")
                    }
                    #expect(years[index]["received"] == summary["received", "total"])
                    let months = try await installation.trend(year, of: commune).rows("months")
                    #expect(months.map { $0["late"] }.sum == summary.figure("classes.late"), "\(number)")
                    #expect(months.allSatisfy { [$0["early"], $0["on_time"], $0["late"]].sum == [$0["done"]].sum })
                }
                let months = trend.rows("months")
                let earlier = try await installation.trend(
                    try #require(ReportingPeriod(.year, year: 2025, counting: counting)),
                    of: commune
                ).rows("months")
                #expect(months.map { $0["late_before"] } == earlier.prefix(months.count).map { $0["late"] })
                #expect(trend.text.contains("chưa hết: số liệu mới đến hết ngày 01/09/2026"))
                #expect(!RandomRegister.officers.contains { trend.text.contains($0) })
            }
        }
    }

    @Test func `what the register cannot tell is refused, not guessed`() async throws {
        try await withInstallation { installation in
            let commune = try await installation.addCommune()
            let year = try #require(ReportingPeriod(.year, year: 2026))
            await #expect(throws: Refusal(.nothingImported)) { try await installation.trend(year, of: commune) }
            let open = RegisterFile(1).with { ($0.due, $0.finished) = (nil, nil) }
            try await installation.importing(RegisterExport([open]), exportedOn: .test(2026, 2, 1), to: commune)
            let trend = try await installation.trend(year, of: commune)
            #expect(trend.rows("years").count == 1 && trend.rows("years")[0]["change"] == .notRecorded)
            #expect(trend.rows("months").map { $0["late_before"] } == [.notRecorded, .notRecorded])
        }
    }

    @Test func `whoever left is told month by month up to his last day, with one line for all`() async throws {
        try await withInstallation { installation in
            let commune = try await installation.addCommune()
            let an = try await installation.addOfficial("Nguyễn Văn An", unit: "Phòng Kinh tế", to: commune)
            let clerk = try await installation.addAccount(.clerk, to: commune)
            let files = [
                RegisterFile(1, finished: .test(2026, 1, 20), status: .delivered),
                RegisterFile(2, received: .test(2026, 2, 2), due: .test(2026, 2, 9), finished: .test(2026, 2, 9)),
                RegisterFile(3, received: .test(2026, 3, 2), due: .test(2026, 3, 9), finished: .test(2026, 3, 19)),
                RegisterFile(4, received: .test(2026, 3, 2), due: .test(2026, 3, 29), finished: .test(2026, 4, 2)),
            ]
            try await installation.importing(RegisterExport(files), exportedOn: .test(2026, 5, 1), to: commune)
            let year = try #require(ReportingPeriod(.year, year: 2026))
            let staying = try #require(try await installation.months(year, of: an, in: commune))
            #expect(staying.rows("months").count == 13 && staying["left"] == .text("chưa ghi nhận"))
            let departure = try RecordDeparture(
                official: an,
                leftOn: .test(2026, 3, 15),
                kind: .transfer,
                document: "QĐ 88"
            )
            _ = try await installation.door.perform(departure, by: clerk)
            let months = try #require(try await installation.months(year, of: an, in: commune))
            #expect(months["left"] == .text("Chuyển công tác từ sau ngày 15/03/2026, theo QĐ 88"))
            let rows = months.rows("months")
            #expect(
                rows.map { $0["name"] }
                    == ["Tháng 1/2026", "Tháng 2/2026", "Từ 01/03/2026 đến 15/03/2026", "Cả kỳ"].map { .text($0) }
            )
            #expect(rows.map { $0["due"] } == [1, 1, 1, 3].map { .count($0) })
            #expect(rows.map { $0["late"] } == [1, 0, 1, 2].map { .count($0) })
            #expect(rows.map { $0["progress"] } == ["75,00", "100,00", "75,00", "83,33"].map { .text($0) })
            #expect(months.rows("late_items").count == 2 && months.text.contains("phần mềm không xếp loại"))
            let after = try #require(ReportingPeriod(.quarter, 2, year: 2026))
            #expect(try await installation.months(after, of: an, in: commune)?.rows("months").count == 4)
        }
    }

    @Test func `the head of the unit he is in today reads it, the one he left does not`() async throws {
        try await withInstallation { installation in
            let commune = try await installation.addCommune()
            let an = try await installation.addOfficial("Nguyễn Văn An", unit: "Phòng Kinh tế", to: commune)
            let file = RegisterFile(1, finished: .test(2026, 1, 20), status: .delivered)
            try await installation.importing(RegisterExport([file]), exportedOn: .test(2026, 2, 1), to: commune)
            let former = try await installation.addAccount(.unitHead, unit: "Phòng Kinh tế", to: commune).account
            let next = try await installation.addAccount(.unitHead, name: "Tạ Văn Phúc", unit: "Văn phòng", to: commune)
            let clerk = try await installation.addAccount(.clerk, name: "Mai Thị Oanh", to: commune)
            let duty = try AssignDuty(
                official: an,
                unitName: "Văn phòng",
                fromOn: .test(2026, 3, 1),
                document: "QĐ 9"
            )
            _ = try await installation.door.perform(duty, by: clerk)
            let year = try #require(ReportingPeriod(.year, year: 2026))
            #expect(try await installation.months(year, of: an, in: commune, for: next.account) != nil)
            #expect(try await installation.months(year, of: an, in: commune, for: former) == nil)
            #expect(try await installation.months(year, of: Official.ID(), in: commune) == nil)
            let report = try #require(try await installation.months(year, of: an, in: commune))
            #expect(report.rows("assignments").map { $0["document"] } == [.text("QĐ 9")])
        }
    }
}

extension TestInstallation {
    fileprivate func trend(_ period: ReportingPeriod, of commune: Commune) async throws -> Report {
        try await reading(commune) { try LateTrend(period, asOf: .test(2099, 12, 31), of: commune, on: $0).report }
    }

    fileprivate func months(
        _ period: ReportingPeriod,
        of official: Official.ID,
        in commune: Commune,
        for account: Account? = nil
    ) async throws -> Report? {
        let query = ProgressSheet.Query(period: period, asOf: .test(2099, 12, 31), official: official)
        return try await reading(commune) { db in
            try MonthResults.find(query, of: official, in: commune, for: account, today: .test(2026, 11, 2), on: db)?
                .report
        }
    }
}

extension [Report.Value?] {
    /// Counts added up.
    fileprivate var sum: Int { map { if case .count(let count)? = $0 { count } else { 0 } }.reduce(0, +) }
}

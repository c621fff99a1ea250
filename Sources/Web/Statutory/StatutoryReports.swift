import Accountability
import Actions
import HTML
import Postgres
import Reports

/// The tables and sheets regulations ask a commune for, of any period.
struct StatutoryReports {
    let dependencies: WebDependencies

    var routes: [Route] {
        [resolution, overdueCauses, lateTrend, progress, officialProgress, monthSheet, monthResults].flatMap {
            $0.routes(dependencies)
        }
    }

    /// Where they are, for pages that lead to them.
    static let tables: [(path: String, title: String)] = [
        ("/reports/resolution", "Biểu II.06a"), ("/reports/overdue-causes", "Biểu II.07"),
        ("/reports/late-trend", "Quá hạn qua các năm"),
    ]
    /// The same, of officials by name.
    static let sheets: [(path: String, title: String)] =
        [("/reports/progress", "Bảng theo dõi tiến độ")] + WorkRegisters.registers + [PortalRoutes.reconciliation]

    private var resolution: PublishedReport {
        PublishedReport(
            path: "/reports/resolution",
            permission: .readSummary,
            id: "ResolutionTable",
            summary: "Biểu số \(ResolutionTable.number): tình hình, kết quả giải quyết thủ tục hành chính.",
            hasDetails: true,
            others: [Self.tables[1], ("/summary", "Trang lãnh đạo")]
        ) { query, _, reading in
            let asked = query.asked(today: reading.today)
            let table = try ResolutionTable(asked, of: reading.account.commune, on: reading.db)
            let opensFiles =
                reading.account.author.may(.readDossiers)
                && !Look.Kind.dossier.needsReason(of: reading.account.account.role)
            let days = "from=\(asked.period.from.iso)&to=\(asked.period.to.iso)&as_of=\(asked.asOf.iso)"
            return PublishedReport.Made(
                sheet: table,
                content: Fragment { ResolutionTableView(resolution: table, files: opensFiles ? days : nil) }
            )
        }
    }

    private var overdueCauses: PublishedReport {
        PublishedReport(
            path: "/reports/overdue-causes",
            permission: .readSummary,
            id: "OverdueCauses",
            summary: "Biểu số \(OverdueCauses.number): nguyên nhân quá hạn đối với hồ sơ còn tồn đọng.",
            others: [Self.tables[0], ("/summary", "Trang lãnh đạo")]
        ) { query, _, reading in
            let causes = try OverdueCauses(
                query.asked(today: reading.today),
                of: reading.account.commune,
                on: reading.db
            )
            return PublishedReport.Made(sheet: causes)
        }
    }

    private var lateTrend: PublishedReport {
        PublishedReport(
            path: "/reports/late-trend",
            permission: .readSummary,
            id: "LateTrend",
            summary: "Hồ sơ quá hạn qua các năm và theo tháng, cạnh khối lượng.",
            usual: .year,
            others: [Self.tables[0], ("/summary", "Trang lãnh đạo")]
        ) { query, _, reading in
            let asOf = query.asOf ?? reading.today
            return PublishedReport.Made(
                sheet: try LateTrend(query.period, asOf: asOf, of: reading.account.commune, on: reading.db)
            )
        }
    }

    private var progress: PublishedReport {
        PublishedReport(
            path: "/reports/progress",
            permission: .readProceedings,
            id: "ProgressSheet",
            summary: "Bảng theo dõi tiến độ của cán bộ, tháng hoặc quý.",
            others: [("/summary", "Trang lãnh đạo")]
        ) { query, _, reading in
            let asked = ProgressSheet.Query(period: query.period, asOf: query.asOf ?? reading.today)
            let sheet = try ProgressSheet(asked, of: reading.account.commune, on: reading.db)
            reading.seen.note(.summary, sheet.named)
            return PublishedReport.Made(sheet: sheet)
        }
    }

    /// Of one official: his own, and of those one answers for. Nobody learns of an official by asking for his sheet.
    private var officialProgress: PublishedReport {
        PublishedReport(
            path: "/officials/{id}/progress",
            permission: .readRecord,
            id: "OfficialProgress",
            summary: "Phiếu theo dõi tiến độ của một cán bộ, tháng hoặc quý.",
            others: [
                ("/officials/{id}/month-sheet", "Phiếu theo dõi tháng"),
                ("/officials/{id}/months", "Kết quả theo tháng gửi nơi tiếp nhận"),
            ]
        ) { query, path, reading in
            let official: Official.ID = try path.id()
            let (commune, account) = (reading.account.commune, reading.account.account)
            guard
                try OfficialRecord.isVisible(
                    official,
                    today: reading.today,
                    of: commune,
                    for: account,
                    on: reading.db
                )
            else { throw Problem(.notFound) }
            let asked = ProgressSheet.Query(
                period: query.period,
                asOf: query.asOf ?? reading.today,
                official: official
            )
            let sheet = try ProgressSheet(asked, of: commune, on: reading.db)
            reading.seen.note(.record, [official], thing: official.text)
            return PublishedReport.Made(sheet: sheet)
        }
    }

    /// Of one official, as the one-stop centre hands it on; to the same people.
    private var monthSheet: PublishedReport {
        PublishedReport(
            path: "/officials/{id}/month-sheet",
            permission: .readRecord,
            id: "MonthSheet",
            summary:
                "Phiếu theo dõi tháng của một cán bộ; với người do cơ quan khác quản lý là thông báo gửi cơ quan đó.",
            others: [("/officials/{id}/progress", "Phiếu theo dõi tiến độ")]
        ) { try Self.ofOfficial($0, $1, $2, MonthSheet.find) }
    }

    /// Of one official, month by month, for the unit that receives him; to those who may see his record.
    private var monthResults: PublishedReport {
        PublishedReport(
            path: "/officials/{id}/months",
            permission: .readRecord,
            id: "MonthResults",
            summary: "Kết quả theo tháng của một cán bộ, gửi nơi tiếp nhận khi điều chuyển.",
            usual: .year,
            others: [("/officials/{id}/progress", "Phiếu theo dõi tiến độ")]
        ) { try Self.ofOfficial($0, $1, $2, MonthResults.find) }
    }

    /// What is found of the official a path names, as far as whoever asks may see his record.
    private static func ofOfficial<Sheet: StatutoryReport>(
        _ query: ReportQuery,
        _ path: PathValues,
        _ reading: Reading,
        _ find: (ProgressSheet.Query, Official.ID, Commune, Account?, CalendarDay, Connection) throws -> Sheet?
    ) throws -> PublishedReport.Made {
        let official: Official.ID = try path.id()
        let asked = ProgressSheet.Query(period: query.period, asOf: query.asOf ?? reading.today, official: official)
        let (commune, account) = (reading.account.commune, reading.account.account)
        guard let sheet = try find(asked, official, commune, account, reading.today, reading.db) else {
            throw Problem(.notFound)
        }
        reading.seen.note(.record, [official], thing: official.text)
        return PublishedReport.Made(sheet: sheet)
    }
}

extension ReportQuery {
    /// As the tables read it.
    func asked(today: CalendarDay) -> ResolutionTable.Query {
        ResolutionTable.Query(period: period, asOf: asOf ?? today, isByProcedure: isByProcedure)
    }
}

import Accountability
import Actions
import Reports

/// The registers an office keeps (*các loại sổ*), printed from the data so that nobody writes them by hand.
struct WorkRegisters {
    let dependencies: WebDependencies

    var routes: [Route] { [files, reminders, commendations].flatMap { $0.routes(dependencies) } }

    /// Where they are, for pages that lead to them.
    static let registers: [(path: String, title: String)] = [
        ("/reports/files", "Sổ theo dõi hồ sơ"), ("/reports/reminders", "Sổ nhắc nhở, phê bình"),
        ("/reports/commendations", "Sổ biểu dương, khen thưởng"),
    ]

    private var files: PublishedReport {
        PublishedReport(
            path: "/reports/files",
            permission: .readProceedings,
            id: "FileRegister",
            summary: "Sổ theo dõi hồ sơ của một kỳ, in từ dữ liệu.",
            others: others(besides: 0)
        ) { query, _, reading in
            let asOf = query.asOf ?? reading.today
            return PublishedReport.Made(
                sheet: try FileRegister(query.period, asOf: asOf, of: reading.account.commune, on: reading.db)
            )
        }
    }

    private var reminders: PublishedReport {
        PublishedReport(
            path: "/reports/reminders",
            permission: .readProceedings,
            id: "ReminderRegister",
            summary: "Sổ theo dõi nhắc nhở, phê bình của một kỳ, in từ dữ liệu.",
            others: others(besides: 1)
        ) { query, _, reading in
            let register = try ReminderRegister(
                query.period,
                asOf: query.asOf ?? reading.today,
                of: reading.account.commune,
                for: reading.account.account,
                on: reading.db
            )
            reading.seen.note(.reminder, register.named)
            return PublishedReport.Made(sheet: register)
        }
    }

    private var commendations: PublishedReport {
        PublishedReport(
            path: "/reports/commendations",
            permission: .readProceedings,
            id: "CommendationRegister",
            summary: "Sổ theo dõi biểu dương, khen thưởng của một kỳ, in từ dữ liệu.",
            others: others(besides: 2)
        ) { query, _, reading in
            let register = try CommendationRegister(
                query.period,
                asOf: query.asOf ?? reading.today,
                of: reading.account.commune,
                for: reading.account.account,
                on: reading.db
            )
            reading.seen.note(.commendation, register.named)
            return PublishedReport.Made(sheet: register)
        }
    }

    private func others(besides index: Int) -> [(path: String, title: String)] {
        Self.registers.enumerated().filter { $0.offset != index }.map(\.element) + [("/summary", "Trang lãnh đạo")]
    }
}

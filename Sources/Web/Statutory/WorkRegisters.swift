import Accountability
import Actions
import Postgres
import Reports
import Store

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
        ) { try Self.naming($0, $2, .reminder, ReminderRegister.init, \.named) }
    }

    private var commendations: PublishedReport {
        PublishedReport(
            path: "/reports/commendations",
            permission: .readProceedings,
            id: "CommendationRegister",
            summary: "Sổ theo dõi biểu dương, khen thưởng của một kỳ, in từ dữ liệu.",
            others: others(besides: 2)
        ) { try Self.naming($0, $2, .commendation, CommendationRegister.init, \.named) }
    }

    /// A register that names people, of what whoever asks may know; those it names are told.
    private static func naming<Register: StatutoryReport>(
        _ query: ReportQuery,
        _ reading: Reading,
        _ kind: Look.Kind,
        _ read: (ReportingPeriod, CalendarDay, Commune, Account?, Connection) throws -> Register,
        _ named: (Register) -> [Official.ID]
    ) throws -> PublishedReport.Made {
        let (asOf, account) = (query.asOf ?? reading.today, reading.account)
        let register = try read(query.period, asOf, account.commune, account.account, reading.db)
        reading.seen.note(kind, named(register))
        return PublishedReport.Made(sheet: register)
    }

    private func others(besides index: Int) -> [(path: String, title: String)] {
        Self.registers.enumerated().filter { $0.offset != index }.map(\.element) + [("/summary", "Trang lãnh đạo")]
    }
}

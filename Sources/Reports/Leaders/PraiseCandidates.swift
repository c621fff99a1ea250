import Accountability
import Postgres
import Store

/// Whom the register suggests to think of for praise. It suggests; somebody nominates, with his own words.
struct PraiseCandidates: Sendable {
    /// So many files in a row make somebody a candidate.
    static let streakLength = 30
    /// Looked for in so many days, the day the register can speak for being the last.
    static let days = 365
    /// A file is rescued that somebody else still had so few days before its due day.
    static let rescueDays = 3

    let period: RegisterPeriod
    let streaks: [TimelyStreak]
    let rescues: [Rescue]

    /// Reads them as of the end of the period; nil without a register that tells officers and due days.
    init?(_ query: LeaderSheet.Query, of commune: Commune.ID, on db: Connection) throws {
        let last = min(query.period.to, query.asOf)
        let reach = try RegisterPeriod(from: last, to: last, asOf: query.asOf, of: commune, on: db)
        guard let end = reach.registerAsOf, reach.has("officer"), reach.tellsLateness else { return nil }
        let year = try RegisterPeriod(
            from: end.adding(days: 1 - Self.days),
            to: end,
            asOf: query.asOf,
            of: commune,
            on: db
        )
        let asked = try RegisterPeriod(from: query.period.from, to: end, asOf: query.asOf, of: commune, on: db)
        period = year
        streaks = try TimelyStreak.list(year, atLeast: Self.streakLength, filter: query.filter.files, on: db)
        rescues = try Rescue.list(asked, within: Self.rescueDays, filter: query.filter.files, on: db)
    }

    /// What the page says of them.
    var fields: [Report.Field] {
        [
            .init(
                key: "streaks",
                label: "Từ \(Self.streakLength) hồ sơ liên tiếp trở lên không trễ hạn",
                value: .list(streaks.map { .group($0.fields(to: period)) })
            ),
            .init(
                key: "rescues",
                label: "Nhận thay khi hồ sơ gần đến hạn và vẫn kịp hạn",
                value: .list(rescues.map { .group($0.fields) })
            ),
            .init(
                key: "rescues_note",
                label: "Cách nhận ra",
                value: .text(
                    "Sổ chỉ cho biết ai giữ hồ sơ vào ngày trích xuất. Việc nhận thay chỉ thấy được khi có bản trích xuất trong "
                        + "\(Self.rescueDays) ngày trước ngày hẹn trả; nhận thay vào lúc khác thì sổ không cho biết."
                )
            ),
        ]
    }
}

extension TimelyStreak {
    fileprivate func fields(to period: RegisterPeriod) -> [Report.Field] {
        func link(_ dossierClass: DossierClass) -> String {
            "from=\(since.iso)&to=\(period.to.iso)&as_of=\(period.asOf.iso)&official=\(official.text)"
                + "&class=\(dossierClass.rawValue)"
        }
        return [
            .init(key: "official_id", label: "Mã cán bộ", value: .text(official.text)),
            .init(key: "name", label: "Cán bộ", value: .optional(name)),
            .init(key: "length", label: "Liên tiếp", value: .count(length)),
            .init(key: "early", label: DossierClass.early.title, value: .count(early), link: link(.early)),
            .init(key: "on_time", label: DossierClass.onTime.title, value: .count(onTime), link: link(.onTime)),
            .init(key: "since", label: "Từ ngày", value: .day(since)),
        ]
    }
}

extension Rescue {
    fileprivate var fields: [Report.Field] {
        [
            .init(key: "code", label: "Hồ sơ", value: .text(code)),
            .init(key: "official_id", label: "Mã cán bộ", value: .text(official.text)),
            .init(key: "name", label: "Cán bộ", value: .optional(name)),
            .init(key: "seen_elsewhere_on", label: "Còn do người khác giữ ngày", value: .day(seenElsewhereOn)),
            .init(key: "due_on", label: "Ngày hẹn trả", value: .day(dueOn)),
            .init(key: "finished_on", label: "Ngày có kết quả", value: .day(finishedOn)),
        ]
    }
}

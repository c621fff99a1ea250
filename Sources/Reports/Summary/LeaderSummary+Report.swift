import Accountability
import Store

extension LeaderSummary {
    /// The summary as a report; every figure carries the query that lists its files.
    public var report: Report {
        Report(
            title: "Báo cáo lãnh đạo",
            fields: [
                .init(key: "commune", label: "Đơn vị", value: .group(communeFields)),
                .init(
                    key: "period",
                    label: "Kỳ báo cáo",
                    value: .group([
                        .init(key: "from", label: "Từ ngày", value: .day(period.from)),
                        .init(key: "to", label: "Đến ngày", value: .day(period.to)),
                    ])
                ),
                .init(key: "as_of", label: "Xem tại ngày", value: .day(period.asOf)),
                .init(
                    key: "register_as_of",
                    label: "Số liệu đến ngày",
                    value: .optional(period.registerAsOf)
                ),
                .init(key: "received", label: "Tiếp nhận", value: .group(received)),
                .init(key: "classes", label: "Kết quả giải quyết", value: .group(classes)),
                .init(
                    key: "rejected",
                    label: "Từ chối tiếp nhận",
                    value: period.has("status") ? .count(counts.rejected) : .notRecorded,
                    link: link("class", "rejected")
                ),
                .init(
                    key: "rates",
                    label: "Tỷ lệ",
                    value: .group([
                        .init(
                            key: "in_time",
                            label: "Trước và đúng hạn trên số đã giải quyết",
                            value: period.tellsLateness ? .ratio(Self.inTime(counts.classes)) : .notRecorded
                        )
                    ])
                ),
            ] + figures.groups.map { figureGroup($0) } + [
                byOfficial,
                group("by_unit", "đơn vị", "unit", counts.units, column: "unit", absent: "Chưa ghi đơn vị"),
                group("by_field", "lĩnh vực", "field", counts.fields, column: "field", absent: "Chưa ghi lĩnh vực"),
                group(
                    "by_procedure",
                    "thủ tục",
                    "procedure",
                    counts.procedures,
                    column: "procedure",
                    absent: "Chưa ghi thủ tục"
                ),
                group(
                    "by_channel",
                    "cách nộp",
                    "channel",
                    counts.channels.map { $0.named(Channel(rawValue: $0.key ?? "")?.title) },
                    column: "channel",
                    absent: "Chưa ghi cách nộp"
                ),
                group("by_month", "tháng tiếp nhận", "month", counts.months, column: "received", absent: ""),
                .init(
                    key: "not_recorded",
                    label: "Sổ không ghi",
                    value: .list(notRecorded.map { .text($0) })
                ),
            ]
        )
    }

    /// n = early + on time, of = n + late: what is still open is not judged.
    static func inTime(_ classes: PeriodCounts.Classes) -> Ratio {
        let n = (classes[.early] ?? 0) + (classes[.onTime] ?? 0)
        return Ratio(n: n, of: n + (classes[.late] ?? 0))
    }

    private var communeFields: [Report.Field] {
        [
            .init(key: "code", label: "Mã định danh", value: .text(commune.code)),
            .init(key: "name", label: "Tên", value: .text(commune.name)),
        ]
    }

    private var received: [Report.Field] {
        let total = counts.classes.values.reduce(0, +)
        let channels: [Report.Field] = Channel.allCases.map { channel in
            .init(
                key: channel.rawValue,
                label: channel.title,
                value: period.has("channel") ? .count(counts.receipts[channel.rawValue] ?? 0) : .notRecorded,
                link: link("channel", channel.rawValue)
            )
        }
        return [
            .init(key: "total", label: "Tổng số", value: .count(total), link: link()),
            .init(
                key: "carried_over",
                label: "Từ kỳ trước chuyển sang",
                value: .count(counts.receipts["carried_over"] ?? 0),
                link: link("channel", "carried_over")
            ),
        ] + channels
    }

    private var classes: [Report.Field] {
        DossierClass.allCases.map { dossierClass in
            .init(
                key: dossierClass.rawValue,
                label: dossierClass.title,
                value: period.value(of: dossierClass, in: counts.classes),
                link: link("class", dossierClass.rawValue)
            )
        }
    }

    private func group(
        _ key: String,
        _ noun: String,
        _ keyColumn: String,
        _ groups: [PeriodCounts.Group],
        column: String,
        absent: String
    ) -> Report.Field {
        let label = "Theo \(noun)"
        guard period.has(column) else { return .init(key: key, label: label, value: .notRecorded) }
        let rows = groups.map { groupCells($0.key, $0.name, $0.classes, absent: absent) }
        let table = Report.Table(columns: groupColumns(keyColumn, noun), rows: rows)
        return .init(key: key, label: label, value: .table(table))
    }

    private func groupColumns(_ key: String, _ noun: String) -> [Report.Column] {
        [
            Report.Column(key: key, label: "Mã"),
            Report.Column(key: "name", label: noun.prefix(1).uppercased() + noun.dropFirst()),
            Report.Column(key: "received", label: "Tiếp nhận"),
        ]
            + DossierClass.allCases.map { Report.Column(key: $0.rawValue, label: $0.title) }
            + [Report.Column(key: "in_time", label: "Trước và đúng hạn")]
    }

    private func groupCells(
        _ key: String?,
        _ name: String?,
        _ classes: PeriodCounts.Classes,
        absent: String
    ) -> [Report.Value] {
        [
            .optional(key), .text(name ?? absent), .count(classes.values.reduce(0, +)),
        ]
            + DossierClass.allCases.map { period.value(of: $0, in: classes) }
            + [period.tellsLateness ? .ratio(Self.inTime(classes)) : .notRecorded]
    }

    /// The numbers about one noun; where the register does not tell lateness, no finding was looked for.
    private func figureGroup(_ group: any Figures) -> Report.Field {
        .init(key: group.key, label: group.label, value: .group(figures(of: group, in: nil)))
    }

    private func figures(of group: any Figures, in official: Official.ID??) -> [Report.Field] {
        let filter = official.map { "&official=\($0?.text ?? "none")" } ?? ""
        let fields = group.fields(of: official) { name in
            "summary/\(name)?from=\(period.from.iso)&to=\(period.to.iso)&as_of=\(period.asOf.iso)\(filter)"
        }
        guard group.key == "findings", !period.tellsLateness else { return fields }
        return fields.map { .init(key: $0.key, label: $0.label, value: .notRecorded) }
    }

    /// The officials with their files and with what was recorded about them. Where no register names officers, those stand in it
    /// about whom something was recorded.
    private var byOfficial: Report.Field {
        let isRecorded = period.has("officer")
        let label = isNaming ? "Theo cán bộ" : "Theo cán bộ (không nêu tên)"
        guard isRecorded || !figures.officials.isEmpty else {
            return .init(key: "by_official", label: label, value: .notRecorded)
        }
        let columns =
            groupColumns("official", "cán bộ") + figures.groups.map { Report.Column(key: $0.key, label: $0.label) }
        let rows = officials.map { row -> [Report.Value] in
            let files = groupCells(row.key, row.name, row.classes, absent: "Chưa ghi cán bộ")
            return (isRecorded ? files : files.prefix(2) + files.dropFirst(2).map { _ in .notRecorded })
                + figures.groups.map { .group(figures(of: $0, in: .some(row.official))) }
        }
        return .init(key: "by_official", label: label, value: .table(Report.Table(columns: columns, rows: rows)))
    }

    private var notRecorded: [String] {
        var paths = period.has("channel") ? [] : Channel.allCases.map { "received.\($0.rawValue)" }
        paths += DossierClass.allCases.filter { !period.tells($0) }.map { "classes.\($0.rawValue)" }
        if !period.has("status") { paths.append("rejected") }
        if !period.tellsLateness { paths += ["rates.in_time"] + figures.paths(of: "findings") }
        if !period.has("officer"), figures.officials.isEmpty { paths.append("by_official") }
        for (path, column) in [
            ("by_unit", "unit"), ("by_field", "field"), ("by_procedure", "procedure"), ("by_channel", "channel"),
        ] where !period.has(column) {
            paths.append(path)
        }
        return paths
    }

    /// The query that lists the files behind a figure.
    private func link(_ filter: String? = nil, _ value: String = "") -> String {
        let filtered = filter.map { "&\($0)=\(value)" } ?? ""
        return "from=\(period.from.iso)&to=\(period.to.iso)&as_of=\(period.asOf.iso)\(filtered)"
    }
}

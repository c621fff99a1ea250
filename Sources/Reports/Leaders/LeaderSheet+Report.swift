import Accountability
import Store

extension LeaderSheet {
    /// The page as a report, in the order in which it is read; every number carries the query of its list.
    public var report: Report {
        Report(
            title: "Trang lãnh đạo",
            fields: heading + narrowed + [praise] + volume + lateness + [waiting] + people + [year],
            charts: charts.onPaper
        )
    }

    private var heading: [Report.Field] {
        [
            .init(key: "commune", label: "Đơn vị", value: .text(commune.name)),
            .init(key: "period", label: "Kỳ báo cáo", value: .text(query.period.label)),
            .init(key: "from", label: "Từ ngày", value: .day(query.period.from)),
            .init(key: "to", label: "Đến ngày", value: .day(query.period.to)),
            .init(key: "as_of", label: "Xem tại ngày", value: .day(query.asOf)),
            .init(key: "register_as_of", label: "Số liệu đến ngày", value: .optional(register.registerAsOf)),
            .init(key: "exported_on", label: "Bản trích xuất ngày", value: .optional(register.exportedOn)),
            .init(key: "compared_from", label: "So với từ ngày", value: .optional(before?.period.from)),
            .init(key: "compared_to", label: "So với đến ngày", value: .optional(before?.period.to)),
            .init(key: "start_on", label: "Bắt đầu áp dụng từ ngày", value: .optional(policy?.startOn)),
        ]
    }

    private var narrowed: [Report.Field] {
        let isNamed = query.showsNames && viewer.seesNames
        return query.filter.fields(named: isNamed ? query.filter.official.flatMap { names[$0] } : nil)
    }

    // MARK: Good news

    private var praise: Report.Field {
        var fields: [Report.Field] = [
            .init(
                key: "in_time",
                label: "Giải quyết trước và đúng hạn",
                value: tells(register) ? .ratio(LeaderSummary.inTime(counts.classes)) : .notRecorded
            ),
            .init(
                key: "in_time_before",
                label: "Kỳ trước",
                value: before.flatMap {
                    tells($0.period) ? .ratio(LeaderSummary.inTime($0.counts.classes)) : nil
                } ?? .notRecorded
            ),
        ]
        if let acts {
            fields.append(.init(key: "figures", label: "Số liệu", value: .group(acts.fields(of: "commendations"))))
            fields.append(
                .init(
                    key: "commendations",
                    label: "Biểu dương, khen thưởng trong kỳ",
                    value: .list(acts.commendations.map { .group(self.fields(of: $0)) })
                )
            )
        }
        fields += candidates?.fields ?? []
        return .init(key: "praise", label: "Việc tốt", value: .group(fields))
    }

    /// The nominator's words may name people, so they are left out with the names.
    private func fields(of commendation: Commendation) -> [Report.Field] {
        let form = Report.Field(key: "kind_title", label: "Hình thức", value: .text(commendation.kind.title))
        let day = Report.Field(key: "approved_on", label: "Ngày duyệt", value: .optional(commendation.approvedOn))
        guard showsNames else {
            return [form, .init(key: "people", label: "Số người", value: .count(commendation.shares.count)), day]
        }
        let names = commendation.shares.compactMap { self.names[$0.official] }.map { Report.Value.text($0) }
        return [
            .init(
                key: "achievement",
                label: "Thành tích",
                value: .text(commendation.achievement),
                link: "commendations/\(commendation.id.text)"
            ),
            form, .init(key: "names", label: "Cán bộ", value: .list(names)), day,
        ]
    }

    // MARK: Volume

    private var volume: [Report.Field] {
        [
            .init(
                key: "received",
                label: "Tiếp nhận",
                value: .group(
                    change(
                        .count(Self.total(counts.classes)),
                        before: before.map { .count(Self.total($0.counts.classes)) },
                        filter: ""
                    )
                )
            ),
            .init(
                key: "carried_over",
                label: "Trong đó kỳ trước chuyển sang",
                value: .count(counts.receipts["carried_over"] ?? 0),
                link: link(register, "&channel=carried_over")
            ),
            .init(
                key: "classes",
                label: "Kết quả giải quyết",
                value: .group(
                    DossierClass.allCases.map { dossierClass in
                        .init(
                            key: dossierClass.rawValue,
                            label: dossierClass.title,
                            value: .group(
                                change(
                                    register.value(of: dossierClass, in: counts.classes),
                                    before: before.map { $0.period.value(of: dossierClass, in: $0.counts.classes) },
                                    filter: "&class=\(dossierClass.rawValue)"
                                )
                            )
                        )
                    }
                )
            ),
        ]
    }

    /// A number beside the one before and how far they are apart; without a period to compare with only the number.
    private func change(_ now: Report.Value, before value: Report.Value?, filter: String) -> [Report.Field] {
        var fields = [Report.Field(key: "now", label: "Kỳ này", value: now, link: link(register, filter))]
        guard let before, let value else { return fields }
        fields.append(.init(key: "before", label: "Kỳ trước", value: value, link: link(before.period, filter)))
        if case .count(let now) = now, case .count(let earlier) = value {
            fields.append(.init(key: "change", label: "Tăng, giảm", value: .count(now - earlier)))
        }
        return fields
    }

    // MARK: Lateness and its causes

    private var lateness: [Report.Field] {
        guard let acts else { return [] }
        return [
            .init(
                key: "findings",
                label: "Sự việc chậm",
                value: register.tellsLateness ? .group(acts.fields(of: "findings")) : .notRecorded
            ),
            .init(key: "explanations", label: "Giải trình", value: .group(acts.fields(of: "explanations"))),
            .init(
                key: "causes",
                label: "Nguyên nhân cán bộ nêu",
                value: .list(acts.causes.map { .group($0.fields) }),
                link: acts.link("explanations.submitted")
            ),
            .init(key: "reminders", label: "Nhắc nhở, phê bình", value: .group(acts.fields(of: "reminders"))),
        ]
    }

    // MARK: What waits

    /// In a meeting only how many of a kind wait, and since when: whose they are is nobody's business there.
    private var waiting: Report.Field {
        let values: [Report.Value] =
            showsNames
            ? decisions.map { .group($0.fields(today: query.today, name: names[$0.official])) }
            : OpenDecision.Kind.allCases.compactMap { kind in
                let own = decisions.filter { $0.kind == kind }
                return own.first.map { oldest in
                    .group([
                        .init(key: "kind", label: "Mã việc", value: .text(kind.rawValue)),
                        .init(key: "title", label: "Việc", value: .text(kind.title)),
                        .init(key: "count", label: "Số việc", value: .count(own.count)),
                        .init(key: "since", label: "Lâu nhất từ ngày", value: .day(oldest.since)),
                        .init(
                            key: "days",
                            label: "Đã chờ (ngày)",
                            value: .count(max(0, oldest.since.days(until: query.today)))
                        ),
                    ])
                }
            }
        return .init(key: "waiting", label: "Đang chờ tôi quyết định", value: .list(values))
    }

    private var people: [Report.Field] {
        var fields: [Report.Field] = []
        if viewer.may(.readReminders) {
            fields.append(
                .init(
                    key: "near_threshold",
                    label: "Còn một lần nữa đến ngưỡng",
                    value: showsNames
                        ? .list(nearThreshold.map { .group($0.fields(name: names[$0.official])) })
                        : .count(nearThreshold.count)
                )
            )
        }
        if viewer.may(.readReviews) {
            fields.append(
                .init(
                    key: "open_reviews",
                    label: "Gợi ý kiểm điểm, điều chuyển đang mở",
                    value: showsNames
                        ? .list(reviews.map { .group(self.fields(of: $0)) }) : .count(reviews.count)
                )
            )
        }
        if let acts {
            fields.append(
                .init(
                    key: "reviews",
                    label: "Gợi ý kiểm điểm, điều chuyển mở trong kỳ",
                    value: .group(acts.fields(of: "reviews"))
                )
            )
        }
        return fields
    }

    private func fields(of review: ReviewCase) -> [Report.Field] {
        [
            .init(
                key: "name",
                label: "Cán bộ",
                value: .optional(names[review.official]),
                link: "reviews/\(review.id.text)"
            ),
            .init(key: "state_title", label: "Tình trạng", value: .text(review.state.title)),
            .init(key: "opened_on", label: "Ngày mở", value: .day(review.openedOn)),
        ]
    }

    // MARK: The year

    private var year: Report.Field {
        .init(
            key: "trend",
            label: "Theo tháng",
            value: register.registerAsOf == nil
                ? .notRecorded : .list(trend.months.map { .group(fields(of: $0)) })
        )
    }

    private func fields(of month: PeriodTrend.Month) -> [Report.Field] {
        let days = "from=\(month.period.from.iso)&to=\(month.period.to.iso)&as_of=\(query.asOf.iso)"
        func list(_ dossierClass: DossierClass) -> String {
            "\(days)&class=\(dossierClass.rawValue)\(query.filter.address)"
        }
        let isCalendar = month.period.shape?.counting == .calendar
        // A list knows the calendar month of receipt; received in a reporting month is no filter of its own.
        let received = isCalendar ? "\(days)&month=\(month.period.to.month.iso)\(query.filter.address)" : nil
        let shown: (DossierClass, Int) -> Report.Value = { register.tells($0) ? .count($1) : .notRecorded }
        return [
            .init(key: "month", label: "Tháng", value: .text(month.period.shape.map { "\($0.number)" } ?? "")),
            .init(key: "from", label: "Từ ngày", value: .day(month.period.from)),
            .init(key: "to", label: "Đến ngày", value: .day(month.period.to)),
            .init(key: "received", label: "Tiếp nhận", value: .count(month.received), link: received),
            .init(
                key: "done",
                label: "Có kết quả",
                value: register.has("finished") ? .count(month.done) : .notRecorded
            ),
            .init(key: "early", label: "Trước hạn", value: shown(.early, month.early), link: list(.early)),
            .init(key: "on_time", label: "Đúng hạn", value: shown(.onTime, month.onTime), link: list(.onTime)),
            .init(key: "late", label: "Quá hạn", value: shown(.late, month.late), link: list(.late)),
        ]
    }

    // MARK: Lists

    private func tells(_ period: RegisterPeriod) -> Bool { period.registerAsOf != nil && period.tellsLateness }

    private static func total(_ classes: PeriodCounts.Classes) -> Int { classes.values.reduce(0, +) }

    /// The list of the files behind a number of a period.
    private func link(_ period: RegisterPeriod, _ filter: String) -> String {
        "from=\(period.from.iso)&to=\(period.to.iso)&as_of=\(period.asOf.iso)\(filter)\(query.filter.address)"
    }
}

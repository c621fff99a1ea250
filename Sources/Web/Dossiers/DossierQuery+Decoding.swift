import Accountability

extension DossierQuery {
    static let maximumNameLength = 300

    static let parameters: [QueryParameter] =
        [.from, .to, .asOf] + [
            dossierClassParameter, channelParameter, findingParameter, officialParameter, unitParameter, fieldParameter,
            monthParameter, Paging.cursor, Paging.limit, .reason,
        ]

    /// The files of one official's record are his already, and nobody reads them who works with totals.
    static let recordParameters = parameters.filter {
        ![officialParameter.name, QueryParameter.reason.name].contains($0.name)
    }

    init(query: String?, whose: Official.ID? = nil) throws(Problem) {
        var query = StrictQuery(
            query,
            allowing: (whose == nil ? Self.parameters : Self.recordParameters) + [.listFormat]
        )
        let period = query.period()
        let asOf = query.day(.asOf)
        let dossierClass: DossierClassFilter? = query.choice(Self.dossierClassParameter)
        let channel: ReceivedFilter? = query.choice(Self.channelParameter)
        let finding: FindingFilter? = query.choice(Self.findingParameter)
        let official: GroupFilter<Official.ID> = query.identifier(Self.officialParameter)
        let unit = query.text(Self.unitParameter, maximumLength: Self.maximumNameLength)
        let field = query.text(Self.fieldParameter, maximumLength: Self.maximumNameLength)
        let month = query.month(Self.monthParameter)
        let cursor = query.cursor(Paging.cursor, maximumLength: Paging.maximumCursorLength)
        let limit = query.integer(Paging.limit, in: Paging.limits) ?? Paging.standardLimit
        let reason = query.reason()
        try query.check()
        guard let period else { throw Problem(.missingParameter) }
        self.init(
            period: SummaryQuery(from: period.lowerBound, to: period.upperBound, asOf: asOf),
            dossierClass: dossierClass,
            channel: channel,
            finding: finding,
            official: official,
            unit: unit,
            field: field,
            month: month,
            cursor: cursor,
            limit: limit,
            whose: whose,
            reason: reason
        )
    }

    private static let dossierClassParameter = QueryParameter(
        name: "class",
        form: .choice(DossierClassFilter.allCases.map(\.rawValue)),
        summary: "Chỉ hồ sơ thuộc loại này; rejected là hồ sơ bị từ chối tiếp nhận.",
        example: "late",
        label: "Loại",
        titles: DossierClassFilter.allCases.reduce(into: [:]) { titles, filter in
            titles[filter.rawValue] = filter.dossierClass?.title ?? "Bị từ chối tiếp nhận"
        }
    )
    private static let channelParameter = QueryParameter(
        name: "channel",
        form: .choice(ReceivedFilter.allCases.map(\.rawValue)),
        summary: "Chỉ hồ sơ nhận theo hình thức này; carried_over là hồ sơ kỳ trước chuyển sang.",
        example: "online",
        label: "Tiếp nhận",
        titles: ReceivedFilter.allCases.reduce(into: [:]) { titles, filter in
            titles[filter.rawValue] = filter.channel?.title ?? "Kỳ trước chuyển sang"
        }
    )
    private static let findingParameter = QueryParameter(
        name: "finding",
        form: .choice(FindingFilter.allCases.map(\.rawValue)),
        summary: "Chỉ hồ sơ đã được ghi nhận trễ hạn.",
        example: "detected",
        label: "Ghi nhận trễ hạn",
        titles: ["detected": "Sau ngày bắt đầu", "history": "Trước ngày bắt đầu"]
    )
    static let officialParameter = QueryParameter(
        name: "official",
        form: .identifier,
        summary: "Chỉ hồ sơ của người này; none là hồ sơ chưa rõ người xử lý.",
        example: "7d3f9d4e-3a51-4c4f-9a1e-2f60c7f4a001",
        label: "Người giải quyết",
        kind: "Official"
    )
    private static let unitParameter = QueryParameter(
        name: "unit",
        form: .text(maximumLength: maximumNameLength),
        summary: "Chỉ hồ sơ của phòng này, như sổ ghi; none là hồ sơ không ghi phòng.",
        example: "Phòng Kinh tế",
        label: "Phòng, như sổ ghi"
    )
    private static let fieldParameter = QueryParameter(
        name: "field",
        form: .text(maximumLength: maximumNameLength),
        summary: "Chỉ hồ sơ thuộc lĩnh vực này; none là hồ sơ không ghi lĩnh vực.",
        example: "Hộ tịch",
        label: "Lĩnh vực"
    )
    private static let monthParameter = QueryParameter(
        name: "month",
        form: .month,
        summary: "Chỉ hồ sơ tiếp nhận trong tháng này.",
        example: "2026-09",
        label: "Tháng tiếp nhận"
    )
}

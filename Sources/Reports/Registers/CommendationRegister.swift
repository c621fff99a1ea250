public import Accountability
public import Postgres
import Store

/// The register of commendations approved in a period (*sổ theo dõi biểu dương, khen thưởng*): whom, for what, by which decision. One that was
/// revoked stays in it and says so.
public struct CommendationRegister: StatutoryReport {
    let commune: Commune
    let period: ReportingPeriod
    let asOf: CalendarDay
    let register: RegisterPeriod
    let commendations: [Commendation]
    let names: [Official.ID: String]
    let units: [OrgUnit.ID: String]

    /// The newest export known then; the register rests on none.
    public var exportedOn: CalendarDay? { register.exportedOn }

    /// Whom it names.
    public var named: [Official.ID] { commendations.flatMap(\.shares).map(\.official) }

    /// Reads it in one snapshot, as far as `account` may know; nil keeps the server.
    public init(
        _ period: ReportingPeriod,
        asOf: CalendarDay,
        of commune: Commune,
        for account: Account?,
        on db: Connection
    ) throws {
        let days = period.from...period.to
        commendations = try Commendation.list(of: commune.id, approvedIn: days, asOf: asOf, on: db)
            .filter { commendation in
                commendation.approvedOn.map(period.contains) == true
                    && account.map { commendation.isKnown(to: $0) } ?? true
            }
            .sorted {
                ($0.approvedOn ?? .latest, $0.recordedAt, $0.id.text) < (
                    $1.approvedOn ?? .latest, $1.recordedAt, $1.id.text
                )
            }
        names = try Official.names(of: commendations.flatMap(\.shares).map(\.official), in: commune.id, on: db)
        units = try OrgUnit.names(of: commune.id, on: db)
        register = try RegisterPeriod(from: period.from, to: period.to, asOf: asOf, of: commune.id, on: db)
        self.commune = commune
        self.period = period
        self.asOf = asOf
    }

    /// The register as a report.
    public var report: Report {
        let standing = commendations.filter(\.isInForce)
        return Report(
            title: "Sổ theo dõi biểu dương, khen thưởng",
            fields: StatutoryHeading(commune, period, asOf, register).fields + [
                .init(key: "total", label: "Số lần khen trong kỳ", value: .count(commendations.count)),
                .init(key: "occasions", label: "Lượt khen đang giữ", value: .count(standing.flatMap(\.shares).count)),
                .init(key: "commendations", label: "Biểu dương, khen thưởng", value: .table(table)),
                .init(
                    key: "notes",
                    label: "Ghi chú",
                    value: .list([
                        .text("Mỗi người trong một lần khen là một lượt. Khen không xóa nhắc nhở."),
                        .text("Sổ in từ dữ liệu, theo ngày duyệt. Lần khen đã thu hồi vẫn có trong sổ và được ghi rõ."),
                    ])
                ),
            ]
        )
    }

    private var table: Report.Table {
        Report.Table(
            [
                "commendation_id": "Mã", "number": "TT", "name": "Người được khen", "unit": "Đơn vị",
                "approved_on": "Ngày duyệt", "kind_title": "Loại", "form_title": "Hình thức",
                "achievement": "Thành tích", "decision": "Quyết định", "initiative": "Sáng kiến",
                "state_title": "Tình trạng",
            ],
            rows: commendations.enumerated().map { index, commendation in
                [
                    .text(commendation.id.text), .count(index + 1), .text(people(of: commendation)),
                    .text(unitNames(of: commendation)), .orEmpty(commendation.approvedOn),
                    .text(commendation.kind.title), .text(commendation.form.title), .text(commendation.achievement),
                    .text(commendation.document.map { "số \($0.number) ngày \($0.day.vietnamese)" } ?? ""),
                    .text(commendation.initiativeDocument ?? ""), .text(commendation.state.title),
                ]
            }
        )
    }

    /// With the parts, where an achievement is shared.
    private func people(of commendation: Commendation) -> String {
        let isShared = commendation.shares.count > 1
        return commendation.shares.map { share in
            (names[share.official] ?? "không rõ tên") + (isShared ? " (\(share.percent) %)" : "")
        }.joined(separator: "; ")
    }

    private func unitNames(of commendation: Commendation) -> String {
        var seen: Set<OrgUnit.ID> = []
        return commendation.shares.compactMap(\.unit).filter { seen.insert($0).inserted }.compactMap { units[$0] }
            .joined(separator: "; ")
    }
}

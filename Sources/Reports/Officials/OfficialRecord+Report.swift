import Accountability
import Store

extension OfficialRecord {
    /// The record as a report.
    public var report: Report {
        Report(
            title: "Hồ sơ cá nhân",
            fields: [
                .init(key: "official", label: "Cán bộ", value: .group(officialFields)),
                .init(key: "as_of", label: "Xem tại ngày", value: .day(period.asOf)),
                .init(key: "workload", label: "Khối lượng công việc", value: .group(workloadFields)),
            ] + duties.fields + sections
        )
    }

    private var officialFields: [Report.Field] {
        [
            .init(key: "id", label: "Mã", value: .text(official.id.text)),
            .init(key: "name", label: "Họ và tên", value: .text(official.name)),
            .init(key: "staff_code", label: "Mã số", value: .optional(official.staffCode)),
            .init(key: "unit", label: "Đơn vị", value: .optional(official.unitName)),
        ]
    }

    var workloadFields: [Report.Field] {
        [
            .init(key: "from", label: "Từ ngày", value: .day(period.from)),
            .init(key: "to", label: "Đến ngày", value: .day(period.to)),
            .init(
                key: "register_as_of",
                label: "Số liệu đến ngày",
                value: .optional(period.registerAsOf)
            ),
            .init(
                key: "received",
                label: "Hồ sơ tiếp nhận",
                value: isRecorded ? .count(workload.total) : .notRecorded,
                link: link()
            ),
            .init(key: "classes", label: "Kết quả giải quyết", value: .group(classes)),
            .init(
                key: "in_time",
                label: "Trước và đúng hạn trên số đã giải quyết",
                value: isRecorded && period.tellsLateness
                    ? .ratio(LeaderSummary.inTime(workload.classes)) : .notRecorded
            ),
        ]
    }

    private var classes: [Report.Field] {
        DossierClass.allCases.map { dossierClass in
            .init(
                key: dossierClass.rawValue,
                label: dossierClass.title,
                value: isRecorded ? period.value(of: dossierClass, in: workload.classes) : .notRecorded,
                link: link(dossierClass)
            )
        }
    }

    /// Whether some register said whose its files were: without that, no files are his and none are not.
    private var isRecorded: Bool { period.registerAsOf != nil && period.has("officer") }

    /// The list of the files behind a figure.
    private func link(_ dossierClass: DossierClass? = nil) -> String {
        let filter = dossierClass.map { "&class=\($0.rawValue)" } ?? ""
        return
            "officials/\(official.id.text)/dossiers?from=\(period.from.iso)&to=\(period.to.iso)&as_of=\(period.asOf.iso)"
            + filter
    }
}

import Accountability
import HTML
import Reports
import Store

/// An official's files that are due soon, and how many are overdue. A nudge (*nhắc việc*), nothing else.
struct OwnFilesView: HTMLContent {
    let work: OwnWork

    func write(to page: inout HTMLBuffer) {
        section(.class("groups")) {
            h2 { "Nhắc việc: hồ sơ sắp đến hạn" }
            if let exportedOn = work.exportedOn {
                p(.class("remark")) { "Theo bản trích xuất sổ ngày \(exportedOn.vietnamese)." }
                if overdue > 0 {
                    p {
                        a(.href(work.files(.openOverdue))) { "\(VietnameseFormat.number(overdue)) hồ sơ" }
                        " đang giải quyết đã quá ngày hẹn trả."
                    }
                }
                if work.nearFiles.isEmpty {
                    p(.class("absent")) {
                        "Không có hồ sơ nào đến hẹn trong \(OwnWork.nearDays) ngày làm việc tới."
                    }
                } else {
                    table
                }
            } else {
                p(.class("absent")) { "Sổ hồ sơ chưa được nhập, hoặc không ghi ai giải quyết." }
            }
        }.write(to: &page)
    }

    private var overdue: Int { work.open[.openOverdue] ?? 0 }

    private var table: some HTMLContent {
        HTML.table {
            thead {
                tr {
                    for heading in ["Hồ sơ", "Thủ tục", "Hẹn trả", "Còn lại"] { th(.scope(.column)) { heading } }
                }
            }
            tbody {
                for near in work.nearFiles {
                    tr {
                        th(.scope(.row), .class("name")) {
                            a(.href(DossierAddress.of(near.file.code))) { near.file.code }
                        }
                        td(.dataLabel("Thủ tục")) { near.file.procedure ?? "–" }
                        td(.dataLabel("Hẹn trả")) { time(.datetime(near.dueOn.iso)) { near.dueOn.vietnamese } }
                        td(.dataLabel("Còn lại")) { Self.left(near) }
                    }
                }
            }
        }
    }

    private static func left(_ near: OwnWork.NearFile) -> String {
        switch near.workingDaysLeft {
        case nil: "đã qua ngày hẹn, nếu chưa có kết quả"
        case 0: "hôm nay"
        case .some(let left): "\(left) ngày làm việc"
        }
    }
}

/// How many of the week's files were done in time.
struct WeekView: HTMLContent {
    let work: OwnWork

    func write(to page: inout HTMLBuffer) {
        guard let week = work.week else { return }
        let when =
            week.isCurrent ? "Tuần này" : "Tuần \(week.from.vietnamese) – \(week.to.vietnamese)"
        section(.class("lead")) {
            h2 { "\(when) bạn đã kịp" }
            if week.inTime.of > 0 {
                p(.class("big")) { "\(week.inTime.n)/\(week.inTime.of)" }
                p(.class("under")) {
                    "hồ sơ có kết quả trước hoặc đúng ngày hẹn: "
                    for (index, finished) in [DossierClass.early, .onTime, .late].enumerated() {
                        if index > 0 { " · " }
                        a(.href(work.files(in: week, finished))) {
                            "\(finished.title.lowercased()) \(week.classes[finished] ?? 0)"
                        }
                    }
                }
            } else {
                p(.class("big absent")) { "chưa có" }
                p(.class("under")) { "Trong tuần chưa có hồ sơ nào của bạn có kết quả, theo bản trích xuất mới nhất." }
            }
        }.write(to: &page)
    }
}

/// An official's files of the review year by class, each number with the files behind it.
struct WorkloadView: HTMLContent {
    let work: OwnWork

    func write(to page: inout HTMLBuffer) {
        section(.class("others")) {
            h2 { "Khối lượng công việc năm đánh giá \(work.year.year)" }
            dl(.class("facts")) {
                for dossierClass in DossierClass.allCases {
                    let count = work.workload[dossierClass] ?? 0
                    dt { dossierClass.title }
                    dd(.class(count == 0 ? "none" : "some")) {
                        if count > 0 {
                            a(.href(work.yearFiles(dossierClass))) { VietnameseFormat.number(count) }
                        } else {
                            "0"
                        }
                    }
                }
            }
        }.write(to: &page)
    }
}

extension OwnWork {
    /// The list of his files that are open now, of a class.
    func files(_ dossierClass: DossierClass) -> String { files(from: today, to: today, dossierClass) }

    /// The list of his files of a week, of a class.
    func files(in week: Week, _ dossierClass: DossierClass) -> String {
        files(from: week.from, to: week.to, dossierClass)
    }

    /// The list of his files of the review year, of a class.
    func yearFiles(_ dossierClass: DossierClass) -> String { files(from: year.from, to: year.to, dossierClass) }

    private func files(from: CalendarDay, to: CalendarDay, _ dossierClass: DossierClass) -> String {
        "/me/dossiers?from=\(from.iso)&to=\(to.iso)&as_of=\(today.iso)&class=\(dossierClass.rawValue)"
    }
}

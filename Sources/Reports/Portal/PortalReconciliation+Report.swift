import Accountability
import Store

extension PortalReconciliation {
    /// The comparison as a report: how many of each kind, then the files of each.
    public var report: Report {
        Report(
            title: "Đối soát hồ sơ quá hạn với Cổng dịch vụ công",
            fields: StatutoryHeading(commune, period, asOf, register).fields + source + [
                .init(key: "counts", label: "Kết quả đối soát", value: .group(counts)),
                .init(key: "sums", label: "Cộng theo từng bên", value: .group(sums)),
            ] + tables + [
                .init(key: "problems", label: "Dòng không đọc được, dòng cần xem lại", value: .table(problemTable)),
                .init(key: "notes", label: "Cách so sánh", value: .list(Self.notes.map { .text($0) })),
            ]
        )
    }

    private var source: [Report.Field] {
        [
            .init(key: "taken_on", label: "Danh sách lấy từ Cổng ngày", value: .day(list.takenOn)),
            .init(key: "covers", label: "Danh sách gồm", value: .text(list.coverage.title)),
            .init(key: "sha256", label: "SHA-256 của tệp", value: .text(list.fileHash)),
            .init(key: "rows", label: "Hồ sơ trong danh sách", value: .count(list.rows)),
            .init(key: "refused", label: "Dòng không đọc được", value: .count(list.refused)),
        ]
    }

    private func count(_ outcomes: PortalMatch.Outcome...) -> Int {
        matches.count { outcomes.contains($0.outcome) }
    }

    private var counts: [Report.Field] {
        PortalMatch.Outcome.allCases.map { outcome in
            .init(key: outcome.rawValue, label: outcome.title, value: .count(count(outcome)))
        }
    }

    private var sums: [Report.Field] {
        [
            .init(
                key: "listed",
                label: "Cổng nêu trong danh sách",
                value: .count(matches.count { $0.portal != nil })
            ),
            .init(
                key: "late_here",
                label: "Sổ của xã ghi quá hạn",
                value: .count(count(.agree, .theySayOnTime, .missingThere))
            ),
        ]
    }

    /// A table for each kind in which there are files; what neither calls late is only counted.
    private var tables: [Report.Field] {
        PortalMatch.Outcome.allCases.filter { $0 != .bothOnTime }.map { outcome in
            .init(
                key: "\(outcome.rawValue)_files",
                label: outcome.title,
                value: .table(table(matches.filter { $0.outcome == outcome }))
            )
        }
    }

    private func table(_ matches: [PortalMatch]) -> Report.Table {
        Report.Table(
            [
                "file_id": "Mã", "number": "TT", "code": "Mã hồ sơ", "procedure": "Thủ tục",
                "portal_due_on": "Hẹn trả (Cổng)", "portal_finished_on": "Có kết quả (Cổng)",
                "due_on": "Hẹn trả (sổ)", "finished_on": "Có kết quả (sổ)", "reason": "Lý do",
                "evidence": "Căn cứ",
            ],
            rows: matches.enumerated().map { index, match in
                [
                    .text(match.ours == nil ? "" : match.code.text), .count(index + 1), .text(match.code.text),
                    .text(match.ours?.procedure ?? match.portal?.procedure ?? ""), .orEmpty(match.portal?.dueOn),
                    .orEmpty(match.portal?.finishedOn), .orEmpty(match.ours?.dueOn), .orEmpty(match.ours?.finishedOn),
                    .text(match.reasons.isEmpty ? remarks[match.code.text] ?? "" : match.reason),
                    .text(match.sources(exportedOn: exportedOn)),
                ]
            }
        )
    }

    private var problemTable: Report.Table {
        Report.Table(
            [
                "problem_id": "Mã", "row": "Dòng", "column": "Cột", "value": "Nội dung đọc được",
                "message": "Điều cần sửa",
            ],
            rows: problems.map {
                [.text($0.code), .count($0.row), .text($0.column), .text($0.value), .text($0.message)]
            }
        )
    }

    private static let notes = [
        "Hai bên so theo ngày, tại ngày cuối kỳ hoặc ngày bản trích xuất mới nhất nếu sớm hơn; có kết quả đúng ngày hẹn là đúng hạn.",
        "Ngày hẹn trả trên giấy tiếp nhận là căn cứ. Hồ sơ chờ bổ sung, chờ nộp tiền hoặc tạm dừng không tính là quá hạn.",
        "Danh sách của Cổng được giữ nguyên như khi nhập; đối soát không sửa hồ sơ nào và không tính lỗi cho ai.",
    ]
}

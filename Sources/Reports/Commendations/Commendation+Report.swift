public import Accountability
public import Postgres
import Store

extension Commendation {
    /// The same with the names that exist for whoever reads.
    public func fields(of commune: Commune.ID, on db: Connection) throws -> [Report.Field] {
        fields(names: try Official.names(of: shares.map(\.official), in: commune, on: db))
    }

    /// What is said of a commendation, everywhere the same. `names` are those the reader may know; an official without one is told
    /// by his id.
    public func fields(names: [Official.ID: String] = [:]) -> [Report.Field] {
        [
            .init(key: "id", label: "Mã", value: .text(id.text)),
            .init(key: "state", label: "Tình trạng", value: .text(state.rawValue)),
            .init(key: "state_title", label: "Tình trạng", value: .text(state.title)),
            .init(key: "kind", label: "Loại", value: .text(kind.rawValue)),
            .init(key: "kind_title", label: "Loại", value: .text(kind.title)),
            .init(key: "form", label: "Hình thức", value: .text(form.rawValue)),
            .init(key: "form_title", label: "Hình thức", value: .text(form.title)),
            .init(key: "achievement", label: "Thành tích", value: .text(achievement)),
            .init(key: "achievement_id", label: "Mã thành tích", value: .text(achievementID.text)),
            .init(key: "initiative", label: "Là sáng kiến", value: .flag(initiativeDocument != nil)),
            .init(
                key: "initiative_document",
                label: "Văn bản công nhận sáng kiến",
                value: .optional(initiativeDocument)
            ),
            .init(key: "happened_on", label: "Ngày lập thành tích", value: .day(happenedOn)),
            .init(key: "nominator_id", label: "Người đề nghị", value: .text(nominator.text)),
            .init(key: "nominated_on", label: "Ngày đề nghị", value: .day(recordedAt.day)),
            .init(key: "approved_on", label: "Ngày duyệt", value: .optional(approvedOn)),
            .init(
                key: "document_number",
                label: "Số quyết định",
                value: document.map { .text($0.number) } ?? .notRecorded
            ),
            .init(key: "document_on", label: "Ngày quyết định", value: document.map { .day($0.day) } ?? .notRecorded),
            .init(key: "revocation_proposed", label: "Đang đề nghị thu hồi", value: .flag(openProposal != nil)),
            .init(key: "shares", label: "Người được khen", value: .table(shareTable(names))),
            .init(key: "events", label: "Diễn biến", value: events.isEmpty ? .list([]) : .table(eventTable)),
            .init(key: "version", label: "Số diễn biến", value: .count(events.count)),
        ]
    }

    private func shareTable(_ names: [Official.ID: String]) -> Report.Table {
        Report.Table(
            columns: [
                .init(key: "official_id", label: "Mã"), .init(key: "name", label: "Họ và tên"),
                .init(key: "unit_id", label: "Mã đơn vị"), .init(key: "percent", label: "Tỷ lệ (%)"),
                .init(key: "is_named", label: "Đồng ý nêu tên"),
            ],
            rows: shares.map { share in
                [
                    .text(share.official.text), .optional(names[share.official]),
                    share.unit.map { .text($0.text) } ?? .notRecorded, .count(share.percent),
                    consenting.map { .flag($0.contains(share.official)) } ?? .notRecorded,
                ]
            }
        )
    }

    private var eventTable: Report.Table {
        Report.Table(
            columns: [
                .init(key: "id", label: "Mã"), .init(key: "title", label: "Việc"), .init(key: "kind", label: "Loại"),
                .init(key: "happened_on", label: "Ngày"), .init(key: "recorded_at", label: "Ghi lúc"),
                .init(key: "reason", label: "Lý do"),
            ],
            rows: events.map { event in
                [
                    .text(event.id.text), .text(event.kind.title), .text(event.kind.name), .day(event.happenedOn),
                    .text(event.recordedAt.rfc3339), .optional(event.kind.reason),
                ]
            }
        )
    }
}

extension CommendationCount {
    /// As summaries and records say it.
    public var fields: [Report.Field] {
        [
            .init(key: "occasions", label: "Lượt khen", value: .count(occasions)),
            .init(key: "officials", label: "Số người", value: .count(officials)),
            .init(key: "revoked", label: "Đã thu hồi", value: .count(revoked)),
        ]
    }
}

import Accountability
public import Ledger
public import Postgres
import Store

extension OfficialRecord {
    /// The record with the ledger entries it rests on, to be carried away. `since` is the size of an earlier checkpoint that this one
    /// is shown to continue. What was never said to the official, such as drafts, and what was cancelled as a mistake is in no record
    /// and so in no proof.
    public func proof(since: Int? = nil, key: VerificationKey, on db: Connection) throws -> PersonalProof {
        let ledger = try ProvenLedger(of: commune.id, on: db)
        let hidden = hiddenThings
        return PersonalProof(
            origin: LedgerOrigin.commune(commune.code),
            key: key,
            checkpoint: ledger.note,
            consistency: try since.map { try ledger.consistency(since: $0) },
            entries: try EntryAbout.list(about: official.id, of: commune.id, on: db).compactMap { entry in
                let shown = entry.rows.filter { !$0.isOf(hidden) }
                guard !shown.isEmpty else { return nil }
                let whole = shown.count == entry.rows.count ? entry.whole : nil
                return ProvenEntry(
                    seq: entry.seq,
                    title: Self.title(ofKind: entry.kind),
                    kind: entry.kind,
                    at: entry.recordedAt.rfc3339,
                    previous: entry.previous,
                    commit: entry.commit,
                    content: whole.map { .whole(salt: $0.salt, body: $0.body) } ?? .part(shown),
                    path: ledger.path(of: entry.seq)
                )
            },
            record: try JSON.parse(utf8: report.json, maximumBytes: PersonalProof.maximumBytes)
        )
    }

    /// The record on paper with the positions of what it rests on.
    public func printed(with proof: PersonalProof) -> Report {
        let columns = ["", "Mục", "Việc", "Ghi lúc", "Mã băm của mục"]
        let rows = proof.entries.map { entry -> [Report.Value] in
            let mark = entry.path == nil ? " (sau điểm chốt)" : ""
            return [
                .text(""), .count(entry.seq), .text(entry.title + mark),
                .text(Instant(rfc3339: entry.at)?.vietnamese ?? entry.at),
                .text(String(entry.hash(origin: proof.origin).hex.prefix(16))),
            ]
        }
        let later = proof.uncovered
        let sentence =
            later == 0
            ? "Mọi việc đều đã có điểm chốt bảo chứng."
            : "\(later) việc ghi sau điểm chốt gần nhất, chưa được bảo chứng."
        return Report(
            title: printed.title,
            fields: printed.fields + [
                .init(
                    key: "entries",
                    label: "Vị trí trong sổ cái \(proof.origin) (\(rows.count))",
                    value: .table(.init(columns: columns.map { .init(key: $0, label: $0) }, rows: rows))
                ),
                .init(key: "uncovered", label: "Bảo chứng", value: .text(sentence)),
            ]
        )
    }

    private var hiddenThings: Set<String> {
        Set(
            proceedings.reminders.filter { [.drafted, .cancelled].contains($0.force(asOf: period.asOf)) }.map(\.id.text)
                + proceedings.duties.filter(\.wasMistake).map(\.id.text)
        )
    }

    /// What an act's kind is called: the noun before the point.
    static func title(ofKind kind: String) -> String {
        switch kind.prefix(while: { $0 != "." }) {
        case "finding", "register": "Sự việc chậm"
        case "incident": "Vụ việc ngoài sổ"
        case "explanation": "Giải trình"
        case "reminder", "meeting": "Nhắc nhở, phê bình"
        case "reconsideration": "Xem xét lại"
        case "review": "Gợi ý kiểm điểm, điều chuyển"
        case "commendation": "Biểu dương, khen thưởng"
        case "assignment": "Phân công"
        case "leave": "Nghỉ phép, vắng mặt"
        case "management": "Cơ quan khác quản lý"
        case "departure": "Thôi công tác tại xã"
        case "paper": "Văn bản đã ký"
        case "year_packet": "Lưu gói hồ sơ cuối năm"
        case "official", "officials": "Danh sách cán bộ"
        case "import": "Nhập sổ hồ sơ"
        case "portal": "Đối chiếu với Cổng dịch vụ công"
        case "account", "sign_in", "token": "Tài khoản, đăng nhập"
        case "delegation": "Ủy quyền"
        case "looks": "Nhật ký xem hồ sơ"
        case "policy", "causes": "Quy chế của xã"
        case "calendar": "Lịch làm việc"
        case "procedures": "Danh mục thủ tục"
        case "paper_template": "Mẫu văn bản"
        case "commune": "Đơn vị hành chính"
        default: "Việc khác"
        }
    }
}

extension JSON {
    /// Whether a row `{table, row}` belongs to one of these reminders or requests.
    fileprivate func isOf(_ things: Set<String>) -> Bool {
        ["reminder_id", "request_id"].contains { key in self["row"]?[key]?.string.map { things.contains($0) } ?? false }
    }
}

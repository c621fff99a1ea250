public import Accountability

extension Assignment {
    /// What is shown of a duty; names where the reader knows them only by id.
    public func fields(officialName: String? = nil, unitName: String? = nil) -> [Report.Field] {
        let fields: [Report.Field?] = [
            .init(key: "id", label: "Mã phân công", value: .text(id.text)),
            .init(key: "official_id", label: "Mã cán bộ", value: .text(official.text)),
            .named("official_name", "Cán bộ", officialName),
            .init(key: "unit_id", label: "Mã đơn vị", value: .text(unit.text)),
            .named("unit", "Đơn vị", unitName),
            .init(key: "position", label: "Vị trí", value: .optional(position)),
            .init(key: "field", label: "Lĩnh vực", value: .optional(field)),
            .init(key: "procedure", label: "Thủ tục", value: .optional(procedure)),
            .init(key: "from_on", label: "Từ ngày", value: .day(fromOn)),
            .init(key: "to_on", label: "Đến hết ngày", value: .optional(lastOn)),
            .init(key: "document", label: "Văn bản", value: .text(document)),
            .init(key: "end_reason", label: "Lý do kết thúc sớm", value: .optional(end?.reason)),
        ]
        return fields.compactMap { $0 }
    }
}

extension Leave {
    /// What is shown of days away.
    public func fields(officialName: String? = nil) -> [Report.Field] {
        let fields: [Report.Field?] = [
            .init(key: "id", label: "Mã", value: .text(id.text)),
            .init(key: "official_id", label: "Mã cán bộ", value: .text(official.text)),
            .named("official_name", "Cán bộ", officialName),
            .init(key: "kind", label: "Loại", value: .text(kind.rawValue)),
            .init(key: "kind_title", label: "Nội dung", value: .text(kind.title)),
            .init(key: "from_on", label: "Từ ngày", value: .day(fromOn)),
            .init(key: "to_on", label: "Đến hết ngày", value: .day(toOn)),
            .init(key: "reason", label: "Lý do", value: .optional(reason)),
            .init(key: "is_cancelled", label: "Đã hủy", value: .flag(cancellation != nil)),
            .init(key: "cancellation", label: "Lý do hủy", value: .optional(cancellation)),
        ]
        return fields.compactMap { $0 }
    }
}

extension Delegation {
    /// What is shown of powers lent, and whether they are on a day; `titles` are what people call the powers.
    public func fields(
        today: CalendarDay,
        delegatorName: String? = nil,
        delegateName: String? = nil,
        titles: [String] = []
    ) -> [Report.Field] {
        let fields: [Report.Field?] = [
            .init(key: "id", label: "Mã ủy quyền", value: .text(id.text)),
            .init(key: "from_account_id", label: "Tài khoản người ủy quyền", value: .text(delegator.id.text)),
            .named("from_name", "Người ủy quyền", delegatorName),
            .init(key: "to_account_id", label: "Tài khoản người được ủy quyền", value: .text(delegate.text)),
            .named("to_name", "Người được ủy quyền", delegateName),
            .init(key: "permissions", label: "Nội dung", value: .list(permissions.map { .text($0.rawValue) })),
            .named("permissions_title", "Nội dung", titles.isEmpty ? nil : titles.joined(separator: "; ")),
            .init(key: "from_on", label: "Từ ngày", value: .day(fromOn)),
            .init(key: "to_on", label: "Đến hết ngày", value: .day(toOn)),
            .init(key: "document", label: "Văn bản", value: .text(document)),
            .init(key: "is_in_force", label: "Đang có hiệu lực", value: .flag(holds(on: today))),
            .init(key: "ended_on", label: "Chấm dứt ngày", value: .optional(end?.endedOn)),
            .init(key: "end_reason", label: "Lý do chấm dứt", value: .optional(end?.reason)),
        ]
        return fields.compactMap { $0 }
    }
}

extension Departure {
    /// What is shown of somebody's leaving.
    public func fields(officialName: String? = nil, successorName: String? = nil) -> [Report.Field] {
        let fields: [Report.Field?] = [
            .init(key: "id", label: "Mã", value: .text(id.text)),
            .init(key: "official_id", label: "Mã cán bộ", value: .text(official.text)),
            .named("official_name", "Cán bộ", officialName),
            .init(key: "left_on", label: "Ngày làm việc cuối cùng", value: .day(leftOn)),
            .init(key: "kind", label: "Loại", value: .text(kind.rawValue)),
            .init(key: "kind_title", label: "Nội dung", value: .text(kind.title)),
            .init(key: "reason", label: "Lý do", value: .optional(reason)),
            .init(key: "document", label: "Văn bản", value: .text(document)),
            .init(key: "successor_id", label: "Mã người tiếp nhận", value: .optional(successor?.text)),
            .named("successor_name", "Người tiếp nhận", successorName),
            .init(key: "is_annulled", label: "Đã hủy vì ghi nhầm", value: .flag(annulment != nil)),
            .init(key: "annulment", label: "Lý do hủy", value: .optional(annulment)),
            annulment.map { _ in .init(key: "notice", label: "Lưu ý", value: .text(Self.endsStay)) },
        ]
        return fields.compactMap { $0 }
    }
}

extension Management {
    /// What is shown of who manages somebody.
    public func fields() -> [Report.Field] {
        let fields: [Report.Field?] = [
            .init(key: "id", label: "Mã", value: .text(id.text)),
            .init(key: "official_id", label: "Mã cán bộ", value: .text(official.text)),
            .init(key: "agency", label: "Cơ quan quản lý", value: .optional(agency)),
            .init(key: "from_on", label: "Từ ngày", value: .day(fromOn)),
            .init(key: "document", label: "Văn bản", value: .text(document)),
        ]
        return fields.compactMap { $0 }
    }
}

extension Report.Field {
    /// A name beside an id; none where the reader was not given one.
    fileprivate static func named(_ key: String, _ label: String, _ name: String?) -> Report.Field? {
        name.map { Report.Field(key: key, label: label, value: .text($0)) }
    }
}

/// What a person may be in a commune (*vai trò*). One person may hold several.
public enum Role: String, CaseIterable, Sendable, Codable {
    /// Cán bộ, công chức: handles files.
    case official
    /// Trưởng phòng.
    case unitHead = "unit_head"
    /// Giám đốc Trung tâm Phục vụ hành chính công.
    case centreDirector = "centre_director"
    /// Văn thư, văn phòng.
    case clerk
    /// Phó Chủ tịch UBND.
    case viceChairman = "vice_chairman"
    /// Chủ tịch UBND.
    case chairman
    /// Mặt trận Tổ quốc, kiểm tra: sees totals and the ledger.
    case inspector
    /// Quản trị hệ thống: runs the installation, handles no file and judges nobody.
    case administrator

    /// The Vietnamese title.
    public var title: String {
        switch self {
        case .official: "Cán bộ, công chức"
        case .unitHead: "Trưởng phòng"
        case .centreDirector: "Giám đốc Trung tâm Phục vụ hành chính công"
        case .clerk: "Văn thư"
        case .viceChairman: "Phó Chủ tịch UBND"
        case .chairman: "Chủ tịch UBND"
        case .inspector: "Người kiểm tra"
        case .administrator: "Quản trị hệ thống"
        }
    }

    /// Which of the four database identities acts for this role.
    public var identityClass: IdentityClass {
        switch self {
        case .official: .official
        case .unitHead, .centreDirector, .clerk, .viceChairman, .chairman: .staff
        case .inspector: .inspector
        case .administrator: .auth
        }
    }
}

/// The four database identities; row-level security decides what exists for each.
public enum IdentityClass: String, CaseIterable, Sendable, Codable {
    /// Sees what is about himself.
    case official
    /// Sees the commune.
    case staff
    /// Sees totals and the ledger.
    case inspector
    /// Signs people in and keeps accounts; sees no file.
    case auth
}

/// A file as a list taken from the public service portal states it (*dòng của danh sách trên Cổng*).
public struct PortalLine: Hashable, Sendable {
    /// The number of its row in the list.
    public let row: Int
    /// The file.
    public let code: FileCode
    /// What is asked for, as the portal names it.
    public let procedure: String?
    /// The state, as far as its words are known.
    public let status: DossierStatus?
    /// When the portal says it was received.
    public let receivedAt: Instant
    /// When the portal says it is due.
    public let dueAt: Instant?
    /// When the portal says the result was ready.
    public let finishedAt: Instant?

    /// A line of these values.
    public init(
        row: Int,
        code: FileCode,
        procedure: String? = nil,
        status: DossierStatus? = nil,
        receivedAt: Instant,
        dueAt: Instant? = nil,
        finishedAt: Instant? = nil
    ) {
        self.row = row
        self.code = code
        self.procedure = procedure
        self.status = status
        self.receivedAt = receivedAt
        self.dueAt = dueAt
        self.finishedAt = finishedAt
    }

    /// The day it is due by the portal.
    public var dueOn: CalendarDay? { dueAt?.day }

    /// The day its result was ready by the portal.
    public var finishedOn: CalendarDay? { finishedAt?.day }

    /// The line as the file it describes, to be classed by the same rule as ours.
    public var dossier: Dossier {
        Dossier(
            code: code,
            procedure: procedure,
            status: status,
            receivedAt: receivedAt,
            dueAt: dueAt,
            finishedAt: finishedAt
        )
    }
}

/// What a list taken from the portal has in it.
public enum PortalCoverage: String, CaseIterable, Sendable, Codable {
    /// Danh sách hồ sơ quá hạn: whoever is in it is late by the portal, whatever its days say.
    case late
    /// Danh sách tất cả hồ sơ của kỳ: its days say who is late.
    case all

    /// The Vietnamese words.
    public var title: String {
        switch self {
        case .late: "Chỉ hồ sơ quá hạn"
        case .all: "Tất cả hồ sơ của kỳ"
        }
    }
}

/// A file (*hồ sơ thủ tục hành chính*) as one export of the register shows it.
///
/// Optional values are what the register does not have: no such column, or an empty cell. Applicants are known by a
/// masked label at most.
public struct Dossier: Hashable, Sendable {
    /// Mã hồ sơ.
    public var code: FileCode
    /// Tên thủ tục hành chính.
    public var procedure: String?
    /// Tên lĩnh vực.
    public var field: String?
    /// The handling unit as the register names it (*phòng ban*).
    public var unitName: String?
    /// The officer as the register names him (*cán bộ xử lý hiện tại*): a hint only, it may be the desk that handed
    /// the result over.
    public var officerName: String?
    /// The applicant's masked label, ``ApplicantLabel``; never a name, a number or an address.
    public var applicantLabel: String?
    /// Hình thức nộp.
    public var channel: Channel?
    /// Trạng thái, as we understand it.
    public var status: DossierStatus?
    /// The register's own words for the status, kept so that unknown ones can be read later.
    public var statusText: String?
    /// Ngày tiếp nhận.
    public var receivedAt: Instant
    /// Ngày hẹn trả, as printed on the receipt, which is authoritative. Nil for procedures whose result is immediate
    /// (Decree 118/2025, article 17.4).
    public var dueAt: Instant?
    /// Ngày kết thúc xử lý: the result is ready. Lateness is judged by it.
    public var finishedAt: Instant?
    /// Ngày trả kết quả: the applicant has the result. It plays no part in lateness.
    public var deliveredAt: Instant?

    /// A file; everything the register may lack is nil unless given.
    public init(
        code: FileCode,
        procedure: String? = nil,
        field: String? = nil,
        unitName: String? = nil,
        officerName: String? = nil,
        applicantLabel: String? = nil,
        channel: Channel? = nil,
        status: DossierStatus? = nil,
        statusText: String? = nil,
        receivedAt: Instant,
        dueAt: Instant? = nil,
        finishedAt: Instant? = nil,
        deliveredAt: Instant? = nil
    ) {
        self.code = code
        self.procedure = procedure
        self.field = field
        self.unitName = unitName
        self.officerName = officerName
        self.applicantLabel = applicantLabel
        self.channel = channel
        self.status = status
        self.statusText = statusText
        self.receivedAt = receivedAt
        self.dueAt = dueAt
        self.finishedAt = finishedAt
        self.deliveredAt = deliveredAt
    }

    /// The day it was received.
    public var receivedOn: CalendarDay { receivedAt.day }

    /// The day it is due by its receipt.
    public var dueOn: CalendarDay? { dueAt?.day }

    /// The day its result was ready.
    public var finishedOn: CalendarDay? { finishedAt?.day }
}

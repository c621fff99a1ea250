public import Accountability

/// One file as one row of a register states it. All text is NFC, trimmed, and has single spaces.
///
/// A day without an hour is midnight in Vietnam: one-stop systems never receive anything then, so midnight means that
/// no hour was recorded.
public struct RegisterRow: Hashable, Sendable {
    /// The number of the row as Excel shows it, from 1.
    public var row: Int
    /// The normalised code of the file.
    public var code: FileCode
    /// The name of the procedure, perhaps with its code.
    public var procedure: String?
    /// The field the procedure belongs to.
    public var field: String?
    /// The unit that handles the file.
    public var unit: String?
    /// Who handles it, by the register's own hint.
    public var officer: String?
    /// The agency that received it.
    public var agency: String?
    /// How the file came in; `other` for a wording we do not know; nil when nothing is recorded.
    public var channel: Channel?
    /// How the file came in, in the register's own words.
    public var channelText: String?
    /// The state of the file; `unknown` for a wording we do not know; nil when nothing is recorded.
    public var status: DossierStatus?
    /// The state in the register's own words.
    public var statusText: String?
    /// When the file was received.
    public var receivedAt: Instant
    /// When the result is due, as printed on the receipt.
    public var dueAt: Instant?
    /// When the result was ready.
    public var finishedAt: Instant?
    /// When the applicant took the result.
    public var deliveredAt: Instant?
    /// The applicant as a masked label: the name itself never leaves the reader.
    public var applicantLabel: String?

    /// A row of these values.
    public init(
        row: Int,
        code: FileCode,
        receivedAt: Instant,
        procedure: String? = nil,
        field: String? = nil,
        unit: String? = nil,
        officer: String? = nil,
        agency: String? = nil,
        channel: Channel? = nil,
        channelText: String? = nil,
        status: DossierStatus? = nil,
        statusText: String? = nil,
        dueAt: Instant? = nil,
        finishedAt: Instant? = nil,
        deliveredAt: Instant? = nil,
        applicantLabel: String? = nil
    ) {
        self.row = row
        self.code = code
        self.procedure = procedure
        self.field = field
        self.unit = unit
        self.officer = officer
        self.agency = agency
        self.channel = channel
        self.channelText = channelText
        self.status = status
        self.statusText = statusText
        self.receivedAt = receivedAt
        self.dueAt = dueAt
        self.finishedAt = finishedAt
        self.deliveredAt = deliveredAt
        self.applicantLabel = applicantLabel
    }
}

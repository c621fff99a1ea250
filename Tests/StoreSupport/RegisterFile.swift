public import Accountability

/// One file of an invented register; a test states only what matters to it.
public struct RegisterFile: Hashable, Sendable {
    /// The code.
    public var code: String
    /// When it was received: the day, at this hour.
    public var received: CalendarDay
    /// The hour of receipt.
    public var receivedHour = 8
    /// The day on the receipt, at 17:00; nil is an empty cell.
    public var due: CalendarDay?
    /// The day the result was ready; nil is an empty cell.
    public var finished: CalendarDay?
    /// The hour it was ready.
    public var finishedHour = 16
    /// nil is an empty cell.
    public var status: DossierStatus?
    /// nil is an empty cell.
    public var channel: Channel?
    /// The officer as the register writes the name; nil is an empty cell.
    public var officer: String?
    /// nil is an empty cell.
    public var unit: String?
    /// nil is an empty cell.
    public var field: String?
    /// nil is an empty cell.
    public var procedure: String?
    /// The applicant's name as the one-stop system exports it.
    public var applicant: String?

    /// A file that is being handled: received on 5 January 2026, due on 15 January.
    public init(
        _ serial: Int = 1,
        agency: String = TestCommune.code,
        received: CalendarDay = .test(2026, 1, 5),
        due: CalendarDay? = .test(2026, 1, 15),
        finished: CalendarDay? = nil,
        status: DossierStatus? = .processing,
        channel: Channel? = .online,
        officer: String? = "Nguyễn Văn An",
        unit: String? = "Phòng Kinh tế",
        field: String? = "Đất đai",
        procedure: String? = "Đăng ký biến động đất đai",
        applicant: String? = nil
    ) {
        code = Self.code(serial, agency: agency, received: received)
        self.received = received
        self.due = due
        self.finished = finished
        self.status = status
        self.channel = channel
        self.officer = officer
        self.unit = unit
        self.field = field
        self.procedure = procedure
        self.applicant = applicant
    }

    /// `H23.45.12-260105-0001`
    public static func code(_ serial: Int, agency: String = TestCommune.code, received: CalendarDay) -> String {
        let day = received.iso.split(separator: "-").joined().dropFirst(2)
        let digits = String(serial)
        return "\(agency)-\(day)-" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    }

    /// The same file with some of it changed.
    public func with(_ change: (inout RegisterFile) -> Void) -> RegisterFile {
        var copy = self
        change(&copy)
        return copy
    }

    /// The file as the rules see it.
    public var dossier: Dossier? {
        guard let code = FileCode(code), let receivedAt = received.at(receivedHour) else { return nil }
        return Dossier(
            code: code,
            procedure: procedure,
            field: field,
            unitName: unit,
            officerName: officer,
            channel: channel,
            status: status,
            receivedAt: receivedAt,
            dueAt: due?.at(17),
            finishedAt: finished?.at(finishedHour)
        )
    }
}

extension CalendarDay {
    /// A day a test names; an impossible one becomes the earliest day, which no expectation meets.
    public static func test(_ year: Int, _ month: Int, _ day: Int) -> CalendarDay {
        CalendarDay(year: year, month: month, day: day) ?? .earliest
    }

    func at(_ hour: Int) -> Instant? {
        Instant(day: self, hour: hour, minute: 0, second: 0)
    }
}

import Accountability

/// One row on its way: collects what is wrong with it, so that a clerk corrects a row once and not once per mistake.
struct RowDraft {
    /// The number of the row.
    let number: Int
    /// What was found, refusals and warnings in the order of the checks.
    private(set) var problems: [RowProblem] = []
    /// Whether anything refuses the row.
    private(set) var isRefused = false

    private let headers: [RegisterColumn: String]

    /// A row nothing is known about yet.
    init(number: Int, headers: [RegisterColumn: String]) {
        self.number = number
        self.headers = headers
    }

    /// Records a problem; `value` is what was read, already fit to be shown.
    mutating func add(_ fault: RowFault, _ column: RegisterColumn?, _ value: String, _ detail: String = "") {
        if fault.severity == .refused { isRefused = true }
        problems.append(
            RowProblem(
                row: number,
                column: column.flatMap { headers[$0] } ?? "",
                value: value,
                code: fault.rawValue,
                message: fault.message(detail),
                severity: fault.severity
            )
        )
    }

    /// The code, with a problem where there is none or it looks odd.
    mutating func code(_ text: CleanText) -> FileCode? {
        switch text {
        case .bad: return nil
        case .blank:
            add(.noCode, .code, "")
            return nil
        case .text(let text):
            guard let code = FileCode(text) else {
                add(.unreadableCode, .code, Excerpt.text(text), "\(FileCode.maximumLength)")
                return nil
            }
            if code.receivedOn == nil, !code.isUsual { add(.unusualCode, .code, Excerpt.text(code.text)) }
            return code
        }
    }

    /// Compares the three days that must not run backwards, and the receipt's with the one in the code.
    mutating func compare(code: FileCode?, received: DateReading, due: DateReading, finished: DateReading) {
        if received == .blank { add(.noReceiptDate, .received, "") }
        guard let received = received.instant else { return }
        follow(received, due.instant, .due, refusal: .dueBeforeReceipt)
        follow(received, finished.instant, .finished, refusal: .finishBeforeReceipt)
        if let day = code?.receivedOn, day != received.day {
            add(.codeDayDiffers, .received, received.day.vietnamese, day.vietnamese)
        }
    }

    private mutating func follow(_ received: Instant, _ later: Instant?, _ column: RegisterColumn, refusal: RowFault) {
        guard let later, later < received else { return }
        if later.day < received.day {
            add(refusal, column, later.day.vietnamese, received.day.vietnamese)
        } else if LocalClock.hasHour(later), LocalClock.hasHour(received) {
            let value = later.day.vietnamese + " " + LocalClock.time(later)
            add(.hourBeforeReceipt, column, value, LocalClock.time(received))
        }
    }

    /// Warns of a state or a channel in words we do not know.
    mutating func warn(status: DossierStatus?, _ statusText: String?, channel: Channel?, _ channelText: String?) {
        if status == .unknown { add(.unknownStatus, .status, Excerpt.text(statusText ?? "")) }
        if channel == .other, let channelText, Folding.fold(channelText) != "khac" {
            add(.unknownChannel, .channel, Excerpt.text(channelText))
        }
    }
}

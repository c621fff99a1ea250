public import Accountability

/// A table or sheet a regulation asks for: the same value on its page, for programs and in every file.
public protocol StatutoryReport: Sendable {
    /// All it says.
    var report: Report { get }
    /// The same as a file has it, printed or to count with, below a heading that says whose it is and of which period.
    var printed: Report { get }
    /// The newest export it rests on; nil without any.
    var exportedOn: CalendarDay? { get }
}

extension StatutoryReport {
    /// What the heading says already is left out.
    public var printed: Report { report.below }
}

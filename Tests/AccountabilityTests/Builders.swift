import Accountability
import Testing

/// A day from its ISO text; a test that mistypes one fails instead of comparing nothing.
func day(_ iso: String) throws -> CalendarDay {
    try #require(CalendarDay(iso: iso), "not a day: \(iso)")
}

/// A file with only what a test states; it was received on 1 September 2026 at 09:00 unless told.
func makeDossier(
    code: String = "H45.18.03-260901-0001",
    officer: String? = nil,
    status: DossierStatus? = nil,
    received: String = "2026-09-01",
    due: String? = nil,
    finished: String? = nil
) throws -> Dossier {
    Dossier(
        code: try #require(FileCode(code)),
        officerName: officer,
        status: status,
        receivedAt: try instant(received, hour: 9),
        dueAt: try due.map { try instant($0, hour: 17) },
        finishedAt: try finished.map { try instant($0, hour: 16) }
    )
}

private func instant(_ iso: String, hour: Int) throws -> Instant {
    try #require(Instant(day: try day(iso), hour: hour))
}

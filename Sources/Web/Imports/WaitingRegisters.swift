import Accountability
import FoundationEssentials
import Intake

/// Registers somebody sent and has not confirmed yet, each its sender's alone.
///
/// They stay in memory: the file as it comes names applicants, and those names must never reach a disk. So a restart loses them, which
/// costs its sender one more upload; what was confirmed stands in the database.
actor WaitingRegisters {
    /// One that waits, with what its sender chose so far.
    struct Waiting: Sendable {
        /// What his machine calls the file.
        let name: String
        let bytes: [UInt8]
        /// The id of the import, should he confirm it.
        let key: UUID
        /// The day it was exported.
        var exportedOn: CalendarDay
        /// Which columns mean what, where he or a profile said so; nil: as their usual headers say.
        var profile: MappingProfile?
        /// The header found for each column.
        var headers: [RegisterColumn: String]
        var skipsRefused = false
        var createsOfficials = false
    }

    /// How long one waits, and how many bytes may wait together.
    static let minutes = 30
    private static let totalBytes = 3 * IntakeLimits.standard.fileBytes

    private var waiting: [Account.ID: (register: Waiting, until: Instant)] = [:]

    /// Keeps one in place of what its sender sent before.
    func keep(_ register: Waiting, of account: Account.ID, at now: Instant) throws(Problem) {
        waiting = waiting.filter { $0.value.until > now && $0.key != account }
        let others = waiting.values.reduce(0) { $0 + $1.register.bytes.count }
        guard others + register.bytes.count <= Self.totalBytes else {
            throw Problem(.busy, detail: "Nhiều người đang nhập sổ cùng lúc. Hãy thử lại sau ít phút.")
        }
        waiting[account] = (register, now.adding(seconds: 60 * Self.minutes))
    }

    /// The one this account sent; nil when there is none, or none any more.
    func find(of account: Account.ID, at now: Instant) -> Waiting? {
        waiting = waiting.filter { $0.value.until > now }
        return waiting[account]?.register
    }

    /// Lets it go.
    func drop(of account: Account.ID) { waiting[account] = nil }
}

public import Accountability
public import FoundationEssentials
import Ledger
import Postgres
import Store

/// What acts of people check and do alike.
extension ActScope {
    /// Today, by the recorded time.
    public var today: CalendarDay { at.day }

    /// Refused where the person who acts is the one the case is about, in whatever role, or acts only by the power that one lent.
    public func requireNotOwnCase(_ official: Official.ID) throws(Refusal) {
        let isOthers = powers.allSatisfy { lenders in
            lenders.isEmpty || lenders.contains { $0.delegator.person != official.person }
        }
        guard isUnchecked || author.account.person != official.person && isOthers else { throw Refusal(.ownCase) }
    }

    /// Refused unless the case is the author's own; with the subject a missing one is refused with, so that the two are alike.
    public func requireOwnCase(
        _ official: Official.ID,
        otherwise code: Refusal.Code,
        _ subject: String? = nil
    ) throws(Refusal) {
        guard isUnchecked || author.account.person.uuid == official.uuid else { throw Refusal(code, subject) }
    }

    /// Refused where a head of one unit reaches into another. A unit head without a unit leads none; whoever leads the whole commune
    /// has no unit to be held to. Lent power reaches as far as that of whoever lent it.
    public func requireScope(unit: OrgUnit.ID?) throws(Refusal) {
        let reaches = powers.allSatisfy { lenders in
            lenders.isEmpty
                ? author.reaches(unit: unit)
                : lenders.contains { Author(commune: commune, account: $0.delegator).reaches(unit: unit) }
        }
        guard isUnchecked || reaches else { throw Refusal(.otherUnit) }
    }

    /// Refused for a day that has not come.
    public func requireNotFuture(_ day: CalendarDay) throws(Refusal) {
        guard day <= today else { throw Refusal(.dayInFuture, day.iso) }
    }

    /// Refused unless nothing was recorded since the caller looked; nil asks for nothing.
    public func requireVersion(_ expected: Int?, is found: Int) throws(Refusal) {
        guard expected == nil || expected == found else { throw Refusal(.changedMeanwhile) }
    }

    /// The working calendar in force.
    public func calendar() throws -> WorkingCalendar { try WorkingCalendar.read(on: db) }

    /// The rules in force on a day; today's when none is given.
    public func policy(on day: CalendarDay? = nil) throws -> Policy { try policyVersion(on: day ?? today).policy }

    /// The version of the rules in force on a day.
    func policyVersion(on day: CalendarDay) throws -> PolicyVersion {
        guard let version = PolicyVersion.inForce(on: day, among: try policies()) else {
            throw Refusal(.communeNotFound, commune.code)
        }
        return version
    }
}

extension Author {
    /// Whether a case of this unit is within what the author answers for.
    public func reaches(unit: OrgUnit.ID?) -> Bool { account.reach.includes(unit) }

    /// Whether an official's case is one the author may deal with by this permission, as acts check it: nobody his own, nobody by the
    /// power of the one the case is about, and nobody out of reach of himself or of whoever lent it.
    public func mayDeal(with official: Official.ID, of unit: OrgUnit.ID?, by permission: Permission) -> Bool {
        guard may(permission), account.person != official.person else { return false }
        let lenders = delegations(for: permission).map(\.delegator)
        guard !lenders.isEmpty else { return reaches(unit: unit) }
        return lenders.contains { $0.person != official.person } && lenders.contains { $0.reach.includes(unit) }
    }
}

extension UUID {
    /// A further id made from an act's own, so that the act asked for again makes the same: version 8 of SHA-256 (RFC 9562, 5.8).
    public static func derived(from act: UUID, _ name: String) -> UUID {
        let hash = SHA256.hash(Array("kc-derived \(act.uuidString.lowercased()) \(name)".utf8))
        return (Identifier<Notice>(hash: hash.bytes) ?? Identifier(act)).uuid
    }
}

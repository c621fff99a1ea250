public import Accountability
import Postgres
import Store

/// What acts about officials ask of people's duties.
extension ActScope {
    /// Refused for somebody who is not recorded here.
    public func requireOfficial(_ official: Official.ID) throws {
        guard try Official.exists(official, of: commune.id, on: db) else {
            throw Refusal(.officialNotFound, official.text)
        }
    }

    /// Refused for somebody who left: his duties are over.
    public func requireNotDeparted(_ official: Official.ID) throws {
        if let departure = try Departure.of(official, on: db) { throw Refusal(.officialLeft, departure.leftOn.iso) }
    }

    /// Whether another agency manages the official on a day, today without one.
    public func isManagedElsewhere(_ official: Official.ID, on day: CalendarDay? = nil) throws -> Bool {
        let statements = try Management.list(of: commune.id, official: official, on: db)
        return Management.agency(on: day ?? today, by: statements) != nil
    }

    /// Refused for those never reminded inside the commune: people another agency manages, whose agency gets a monthly notice, and the
    /// chairman himself, whose lateness is reported upwards.
    public func requireRemindable(_ official: Official.ID) throws {
        if try isManagedElsewhere(official) { throw Refusal(.managedElsewhere) }
        if try persons(in: .chairman).contains(official.person) { throw Refusal(.chairmanSubject) }
    }

    /// The unit a fact about an official belongs to on a day, as it was.
    public func unit(of official: Official.ID, on day: CalendarDay? = nil) throws -> OrgUnit.ID? {
        try Official.unit(of: official, on: day ?? today, in: commune.id, on: db)
    }

    /// What every act that keeps an official's duties checks: he is recorded, it is not the author's own case, and he is in the unit the
    /// author answers for. Answers that unit.
    @discardableResult
    func requireKeeping(_ official: Official.ID) throws -> OrgUnit.ID? {
        try requireOfficial(official)
        try requireNotOwnCase(official)
        let unit = try unit(of: official)
        try requireScope(unit: unit)
        return unit
    }
}

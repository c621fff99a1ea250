extension Account {
    /// Whether this account may see an official's record (*hồ sơ cá nhân*): the official his own, a unit head and a director with a unit
    /// those of their unit, the office and the commune's leaders everybody's. `unit` is the official's.
    ///
    /// Whoever may not is answered as if there were no such official, so that nobody learns of a record by asking for it. An
    /// inspector reads figures; a named record needs a logged reason.
    public func maySeeRecord(of official: Official.ID, unit: OrgUnit.ID?) -> Bool {
        if person.uuid == official.uuid { return role.may(.readRecord) }
        switch role {
        case .official, .inspector, .administrator: return false
        case .unitHead: return self.unit != nil && self.unit == unit
        case .centreDirector: return self.unit == nil || self.unit == unit
        case .clerk, .viceChairman, .chairman: return true
        }
    }

    /// Whether the reasons of verdicts about an official are shown to it: the office keeps the books and sees which verdict was given,
    /// not its words, but for one about itself.
    public func maySeeVerdictReasons(about official: Official.ID) -> Bool {
        role != .clerk || person.uuid == official.uuid
    }
}

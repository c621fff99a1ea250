import Accountability
import Actions
import Store

extension Finding {
    /// Where one is led from a late file: to its story, and to a reminder on it where one would be taken.
    @Sendable
    static func leads(_ finding: Finding, _ reading: Reading) throws -> [(title: String, address: String)] {
        story(of: finding, for: reading.account) + (try reminder(on: finding, reading))
    }

    /// The page of the file, for whoever may open it: the register's files, or those of the official it names.
    private static func story(of finding: Finding, for account: SignedInAccount) -> [(title: String, address: String)] {
        let title = "Xem hồ sơ, vì sao hạn này"
        if account.author.may(.readDossiers) { return [(title, DossierAddress.of(finding.code))] }
        guard let whose = finding.standingHint?.official else { return [] }
        let isOwn = whose.person == account.account.person
        guard isOwn || account.account.role != .official else { return [] }
        return [(title, "/dossiers/\(DossierAddress.end(of: finding.code, whose: isOwn ? nil : whose))")]
    }

    /// To a reminder whose ground it is: its official explained in vain or not at all, and none rests on it yet.
    private static func reminder(on finding: Finding, _ reading: Reading) throws -> [(title: String, address: String)] {
        guard let official = finding.responsible?.official,
            reading.account.author.mayDeal(with: official, of: finding.unit, by: EnterReminder.permission)
        else { return [] }
        let grounds = try SupportingGround.list(of: reading.commune, official: official, on: reading.db)
        return grounds.contains { $0.subject.ground == finding.ground } ? [finding.ground.reminding(official)] : []
    }
}

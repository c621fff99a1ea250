import Accountability
import Actions

extension Finding {
    /// The page of the file, for whoever may open it: the register's files, or those of the official it names.
    static func leads(_ finding: Finding, _ account: SignedInAccount) -> [(title: String, address: String)] {
        let title = "Xem hồ sơ, vì sao hạn này"
        if account.author.may(.readDossiers) { return [(title, DossierAddress.of(finding.code))] }
        guard let whose = finding.standingHint?.official else { return [] }
        let isOwn = whose.person == account.account.person
        guard isOwn || account.account.role != .official else { return [] }
        return [(title, "/dossiers/\(DossierAddress.end(of: finding.code, whose: isOwn ? nil : whose))")]
    }
}

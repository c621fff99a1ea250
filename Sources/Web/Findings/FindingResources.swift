import Accountability
import Actions
import Reports
import Store

extension Finding {
    /// Whether it is about whoever asks: he decides nothing there.
    func concerns(_ account: SignedInAccount) -> Bool { concerned?.official.person == account.account.person }
}

extension Resource<Finding> {
    /// A finding with the names of those it concerns.
    static var finding: Resource {
        Resource(
            "finding",
            "findings",
            title: "Sự việc chậm",
            listTitle: "Sự việc chậm",
            id: \.id.text,
            path: "/api/v1/findings",
            version: \.events.count,
            about: .all(.finding, \.officials)
        ) { _, reading in
            let names = try Official.names(of: reading.commune, on: reading.db)
            let units = try OrgUnit.names(of: reading.commune, on: reading.db)
            return { finding in finding.fields(names: names, units: units) }
        }
    }
}

extension Resource<AssignedFindings> {
    /// What a bulk assignment did.
    static var assignedFindings: Resource {
        Resource(
            "assignment",
            "assignments",
            id: { String($0.findings.count) },
            about: .all(.finding) { $0.findings.flatMap(\.officials) }
        ) { assigned, reading in
            let names = try Official.names(of: reading.commune, on: reading.db)
            return [
                .init(key: "assigned", label: "Số hồ sơ đã xác nhận", value: .count(assigned.findings.count)),
                .init(
                    key: "findings",
                    label: "Hồ sơ",
                    value: .list(assigned.findings.map { .group($0.fields(names: names)) })
                ),
            ]
        }
    }
}

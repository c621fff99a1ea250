import Accountability
import Reports
import Store

extension Resource<Assignment> {
    /// A duty.
    static var assignment: Resource {
        Resource(
            "assignment",
            "assignments",
            title: "Phân công",
            listTitle: "Phân công",
            id: \.id.text,
            path: "/api/v1/assignments",
            about: .one(.duty, \.official)
        ) { assignments, reading in
            let names = try Official.names(of: reading.commune, on: reading.db)
            let units = try OrgUnit.names(of: reading.commune, on: reading.db)
            return { $0.fields(officialName: names[$0.official], unitName: units[$0.unit]) }
        }
    }
}

extension Resource<Leave> {
    /// Days away.
    static var leave: Resource {
        Resource(
            "leave",
            "leaves",
            title: "Ngày nghỉ, công tác",
            listTitle: "Ngày nghỉ, công tác",
            id: \.id.text,
            path: "/api/v1/leaves",
            about: .one(.duty, \.official)
        ) { _, reading in
            let names = try Official.names(of: reading.commune, on: reading.db)
            return { $0.fields(officialName: names[$0.official]) }
        }
    }
}

extension Resource<Departure> {
    /// Somebody's leaving.
    static var departure: Resource {
        Resource(
            "departure",
            "departures",
            title: "Thôi công tác",
            listTitle: "Thôi công tác",
            id: \.id.text,
            path: "/api/v1/departures",
            about: .one(.duty, \.official)
        ) { _, reading in
            let names = try Official.names(of: reading.commune, on: reading.db)
            return { departure in
                departure.fields(
                    officialName: names[departure.official],
                    successorName: departure.successor.flatMap { names[$0] }
                )
            }
        }
    }
}

extension Resource<Management> {
    /// Who manages somebody.
    static var management: Resource {
        Resource("management", "managements", id: \.id.text, about: .one(.duty, \.official)) { management, _ in
            management.fields()
        }
    }
}

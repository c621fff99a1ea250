import Accountability
import Testing

struct RoleTests {
    private static let allowed: [(Permission, [Role])] = [
        (.importRegister, [.centreDirector, .clerk]),
        (.annulImport, [.centreDirector, .clerk, .viceChairman, .chairman]),
        (.scan, [.centreDirector, .clerk, .viceChairman, .chairman]),
        (.readSummary, [.centreDirector, .clerk, .viceChairman, .chairman, .inspector]),
        (.readDossiers, [.centreDirector, .clerk, .viceChairman, .chairman]),
        (.manageOfficials, [.centreDirector, .clerk, .administrator]),
        (.manageAccounts, [.administrator]),
        (.importCalendar, [.administrator]),
    ]

    @Test func `the table says who may do what`() {
        #expect(Self.allowed.map(\.0) == Permission.allCases)
        for (permission, roles) in Self.allowed {
            #expect(Role.allCases.filter { $0.may(permission) } == roles, "\(permission)")
        }
    }

    @Test func `an official and a unit head see no other's files`() {
        for role in [Role.official, .unitHead] {
            #expect(Permission.allCases.filter(role.may) == [])
        }
    }

    @Test func `each role acts under one database identity`() {
        #expect(
            Role.allCases.map(\.identityClass) == [
                .official, .staff, .staff, .staff, .staff, .staff, .inspector, .auth,
            ]
        )
        #expect(IdentityClass.allCases.map(\.rawValue) == ["official", "staff", "inspector", "auth"])
    }

    @Test func `raw values are those of the schema and titles differ`() {
        #expect(
            Role.allCases.map(\.rawValue) == [
                "official", "unit_head", "centre_director", "clerk", "vice_chairman", "chairman", "inspector",
                "administrator",
            ]
        )
        #expect(Set(Role.allCases.map(\.title)).count == Role.allCases.count)
    }
}

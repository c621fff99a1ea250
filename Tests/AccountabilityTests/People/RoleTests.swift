import Accountability
import Testing

struct RoleTests {
    private static let allowed: [(Permission, [Role])] = [
        (.importRegister, [.centreDirector, .clerk]),
        (.annulImport, [.centreDirector, .clerk, .viceChairman, .chairman]),
        (.scan, [.centreDirector, .clerk, .viceChairman, .chairman]),
        (.readExceptions, [.chairman, .inspector]),
        (.readSummary, [.centreDirector, .clerk, .viceChairman, .chairman, .inspector]),
        (.readDossiers, [.centreDirector, .clerk, .viceChairman, .chairman, .inspector]),
        (.openDossier, [.official, .unitHead, .centreDirector, .clerk, .viceChairman, .chairman, .inspector]),
        (.readProceedings, [.centreDirector, .clerk, .viceChairman, .chairman]),
        (.manageOfficials, [.centreDirector, .clerk]),
        (.manageAccounts, [.administrator]),
        (.confirmSecondFactorReset, [.viceChairman, .chairman, .administrator]),
        (.importCalendar, [.administrator]),
        (.delegate, [.chairman]),
        (.readPolicy, [.official, .unitHead, .centreDirector, .clerk, .viceChairman, .chairman, .inspector]),
        (.adoptPolicy, [.chairman]),
        (.keepPaperTemplates, [.clerk, .viceChairman, .chairman]),
        (.readFindings, [.unitHead, .centreDirector, .clerk, .viceChairman, .chairman]),
        (.assignFinding, [.unitHead, .centreDirector, .clerk, .viceChairman, .chairman]),
        (.settleFinding, [.centreDirector, .viceChairman, .chairman]),
        (.recordIncident, [.official, .unitHead, .centreDirector, .clerk, .viceChairman, .chairman]),
        (.annulIncident, [.viceChairman, .chairman]),
        (.requestExplanation, [.unitHead, .viceChairman, .chairman]),
        (.recordService, [.unitHead, .centreDirector, .clerk, .viceChairman, .chairman]),
        (.answerOwnCase, [.official, .unitHead, .centreDirector, .clerk, .viceChairman, .chairman]),
        (.decideExplanation, [.viceChairman, .chairman]),
        (.readReminders, [.unitHead, .centreDirector, .clerk, .viceChairman, .chairman]),
        (.draftReminder, [.unitHead, .centreDirector, .clerk, .viceChairman, .chairman]),
        (.issueReminder, [.unitHead, .viceChairman, .chairman]),
        (.issueCriticism, [.viceChairman, .chairman]),
        (.withdrawReminder, [.unitHead, .viceChairman, .chairman]),
        (.recordMeeting, [.unitHead, .clerk, .viceChairman, .chairman]),
        (.decideReconsideration, [.clerk, .viceChairman, .chairman]),
        (.readReviews, [.unitHead, .centreDirector, .clerk, .viceChairman, .chairman]),
        (.decideReview, [.chairman]),
        (.nominateCommendation, [.official, .unitHead, .centreDirector, .clerk, .viceChairman, .chairman, .inspector]),
        (.readCommendations, [.official, .unitHead, .centreDirector, .clerk, .viceChairman, .chairman, .inspector]),
        (.verifyCommendation, [.centreDirector, .clerk, .viceChairman, .chairman]),
        (.registerCommendation, [.clerk, .viceChairman, .chairman]),
        (.approveCommendation, [.viceChairman, .chairman]),
        (.makeYearPacket, [.clerk, .viceChairman, .chairman]),
        (.readYearPacket, [.viceChairman, .chairman]),
        (.readRecord, [.official, .unitHead, .centreDirector, .clerk, .viceChairman, .chairman]),
        (.readNotices, [.official, .unitHead, .centreDirector, .clerk, .viceChairman, .chairman, .inspector]),
    ]

    @Test func `the table says who may do what`() {
        #expect(Self.allowed.map(\.0) == Permission.allCases)
        for (permission, roles) in Self.allowed {
            #expect(Role.allCases.filter { $0.may(permission) } == roles, "\(permission)")
        }
    }

    @Test func `whoever runs the installation judges nobody and the console judges nobody`() {
        let judging: [Permission] = [
            .settleFinding, .requestExplanation, .decideExplanation, .issueReminder, .issueCriticism, .withdrawReminder,
            .decideReconsideration, .decideReview, .approveCommendation, .adoptPolicy, .delegate, .answerOwnCase,
        ]
        for permission in judging {
            #expect(
                !Role.administrator.may(permission) && !Role.inspector.may(permission) && !permission.isAdministrative
            )
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

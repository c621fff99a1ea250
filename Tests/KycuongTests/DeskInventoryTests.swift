import Foundation
import Ledger
import Testing

/// Whatever can be done at the desk can be done by a program and at the console: no act without a route, no route without a command.
struct DeskInventoryTests {
    /// The acts of people, each with the operations of the API that do it and the commands that do it.
    private static let desk: [String: (operations: [String], commands: [String])] = [
        "import.recorded": (["importRegister"], ["import run"]),
        "import.annulment_proposed": (["proposeImportAnnulment"], ["import annul"]),
        "import.annulled": (["confirmImportAnnulment"], ["import annul"]),
        "portal.list_recorded": (["recordPortalList"], ["portal import"]),
        "official.added": (["addOfficial"], ["officials add"]),
        "assignment.recorded": (["assignDuty"], ["duties add"]),
        "assignment.ended": (["endAssignment"], ["duties end"]),
        "management.recorded": (["setManagingAgency"], ["duties agency"]),
        "leave.recorded": (["recordLeave"], ["leave add"]),
        "leave.cancelled": (["cancelLeave"], ["leave cancel"]),
        "departure.recorded": (["recordDeparture"], ["departure add"]),
        "departure.annulled": (["annulDeparture"], ["departure annul"]),
        "delegation.given": (["delegate"], ["delegation add"]),
        "delegation.ended": (["endDelegation"], ["delegation end"]),
        "paper_template.recorded": (["recordPaperTemplate"], ["paper-templates record"]),
        "policy.adopted": (["adoptPolicy", "previewPolicy"], ["policy adopt", "policy preview"]),

        "finding.responsible_confirmed": (["confirmResponsible"], ["findings assign"]),
        "finding.responsible_assigned": (["assignResponsible"], ["findings assign-all"]),
        "finding.disposed": (
            ["disposeFinding"],
            ["findings excuse", "findings attribute", "findings annul", "findings reinstate", "findings open"]
        ),
        "incident.recorded": (["recordIncident"], ["incidents add"]),
        "incident.annulled": (["annulIncident"], ["incidents annul"]),
        "incident.opened": (["openIncident"], ["incidents open"]),

        "explanation.requested": (
            ["requestExplanationOfFinding", "requestExplanationOfIncident"], ["explanations request"]
        ),
        "explanation.served": (["serveExplanationRequest"], ["explanations serve"]),
        "explanation.volunteered": (["explainFinding", "explainIncident"], ["explanations volunteer"]),
        "explanation.acknowledged": (["acknowledgeExplanationRequest"], ["explanations acknowledge"]),
        "explanation.disowned": (["disownExplanationRequest"], ["explanations disown"]),
        "explanation.disownment_decided": (["decideDisownment"], ["explanations decide-disownment"]),
        "explanation.file_attached": (["attachToExplanation"], ["explanations attach"]),
        "explanation.submitted": (["submitExplanation"], ["explanations submit"]),
        "explanation.returned": (["returnExplanation"], ["explanations return"]),
        "explanation.decided": (["decideExplanation"], ["explanations verdict"]),
        "explanation.reopened": (["reopenVerdict"], ["explanations reopen"]),
        "explanation.accepted_in_bulk": (["acceptExplanations"], ["explanations accept-together"]),
        "explanation.waived": (["waiveExplanationRequest"], ["explanations waive"]),
        "explanation.cancelled": (["cancelExplanationRequest"], ["explanations cancel"]),

        // Kept by the commands of the acts that rest on it (`--scan`).
        "paper.kept": (["keepPaper"], ["reminders confirm"]),
        "reminder.entered": (["enterReminder"], ["reminders issue"]),
        "reminder.draft_issued": (["issueDraftedReminder"], ["reminders issue-draft"]),
        "meeting.recorded": (["recordMeeting"], ["reminders meeting"]),
        "reminder.transferred": (["recordPaperReminder"], ["reminders transfer"]),
        "reminder.confirmed": (["confirmReminder"], ["reminders confirm"]),
        "reminder.service_recorded": (
            ["serveReminder", "recordServiceAttempt", "recordRefusal"], ["reminders serve"]
        ),
        "reminder.acknowledged": (["acknowledgeReminder"], ["reminders acknowledge"]),
        "reminder.withdrawn": (["withdrawReminder"], ["reminders withdraw"]),
        "reminder.cancelled": (["cancelReminder"], ["reminders cancel"]),
        "reconsideration.requested": (["requestReconsideration"], ["reminders ask-reconsideration"]),
        "reconsideration.decided": (["decideReconsideration"], ["reminders decide-reconsideration"]),

        "review.statement_given": (["giveStatement"], ["reviews state"]),
        "review.statement_recorded": (
            ["recordHearing", "recordStatementWaiver"], ["reviews hear", "reviews waive-statement"]
        ),
        "review.decided": (["decideReview"], ["reviews decide"]),
        "review.suspended": (["suspendReview"], ["reviews suspend"]),
        "review.resumed": (["resumeReview"], ["reviews resume"]),
        "review.flag_settled": (["reviewFlaggedCase"], ["reviews look-again"]),
        "review.reconsideration_requested": (["requestReviewReconsideration"], ["reviews ask-reconsideration"]),
        "review.reconsidered": (["decideReviewReconsideration"], ["reviews decide-reconsideration"]),

        "commendation.nominated": (["nominateCommendation"], ["commendations nominate"]),
        "commendation.verified": (["verifyCommendation"], ["commendations verify"]),
        "commendation.approved": (["approveCommendation"], ["commendations approve"]),
        "commendation.declined": (["declineCommendation"], ["commendations decline"]),
        "commendation.registered": (["registerCommendation"], ["commendations register"]),
        "commendation.announced": (["announceCommendation"], ["commendations announce"]),
        "commendation.revocation_proposed": (
            ["proposeCommendationRevocation"], ["commendations propose-revocation"]
        ),
        "commendation.revocation_decided": (["decideCommendationRevocation"], ["commendations decide-revocation"]),
    ]

    /// What is not done at the desk, and who does it.
    private static let elsewhere: [String: String] = [
        "commune.added": "the console", "account.added": "the console and the accounts' pages",
        "account.closed": "the console and the accounts' pages", "token.revoked": "the console",
        "calendar.recorded": "the console", "procedures.recorded": "the console",
        "causes.recorded": "a new installation",
        "register.scanned": "the clock, the console and the page after an import",
        "explanation.deadlines_passed": "the clock", "review.settled": "the clock", "looks.sealed": "the clock",
        "officials.added": "the page for lists of people", "explanation.draft_kept": "the form of an explanation",
        "reminder.drafted": "inside reminder.entered", "reminder.issued": "inside reminder.entered",
        "sign_in.link_issued": "the console and the accounts' pages", "sign_in.reset_asked": "the accounts' pages",
        "sign_in.reset_confirmed": "the accounts' pages", "year_packet.kept": "the page of the year's end",
    ]

    @Test func `every act stands in one of the two lists`() throws {
        let acts = try FileManager.default.subpathsOfDirectory(
            atPath: Self.root.appending(path: "Sources/Actions").path
        )
        .filter { $0.hasSuffix(".swift") }
        .flatMap { path in
            let text = try String(
                contentsOf: Self.root.appending(path: "Sources/Actions").appending(path: path),
                encoding: .utf8
            )
            return text.matches(of: /static let kind = "([a-z_.]+)"/).map { String($0.1) }
        }
        #expect(Set(acts).count == acts.count)
        #expect(Set(acts) == Set(Self.desk.keys).union(Self.elsewhere.keys))
        #expect(Set(Self.desk.keys).isDisjoint(with: Self.elsewhere.keys))
    }

    @Test func `every act of the desk has its routes, and every route its act`() throws {
        // The whole API, held to the routes by its own test.
        let document = try Data(contentsOf: Self.root.appending(path: "Tests/WebTests/Snapshots/openapi.json"))
        let api = try #require(try JSONSerialization.jsonObject(with: document) as? [String: Any])
        let paths = try #require(api["paths"] as? [String: [String: Any]])
        let posts = paths.values.compactMap { ($0["post"] as? [String: Any])?["operationId"] as? String }
        let declared = Self.desk.values.flatMap(\.operations)
        #expect(Set(posts) == Set(declared) && declared.count == posts.count)
    }

    @Test func `every act of the desk has its command`() async throws {
        try await Program.withTestServer { program, _ in
            let help = try program.run("--experimental-dump-help")
            let tree = try #require(try JSONSerialization.jsonObject(with: Data(help.output.utf8)) as? [String: Any])
            let commands = Self.leaves(of: tree["command"] as? [String: Any] ?? [:])
            for (act, way) in Self.desk {
                #expect(!way.operations.isEmpty && !way.commands.isEmpty, "\(act)")
                for command in way.commands { #expect(commands.contains(command), "\(act): \(command)") }
            }
        }
    }

    /// The commands below one, by their words.
    private static func leaves(of command: [String: Any]) -> Set<String> {
        let below = command["subcommands"] as? [[String: Any]] ?? []
        return below.reduce(into: []) { leaves, child in
            let name = child["commandName"] as? String ?? ""
            let inside = Self.leaves(of: child)
            if inside.isEmpty { leaves.insert(name) } else { leaves.formUnion(inside.map { "\(name) \($0)" }) }
        }
    }

    private static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()
}

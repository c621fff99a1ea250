import Accountability
import Actions
import FoundationEssentials
import HTML
import Hummingbird
import Ledger
import Reports
import Store

/// What a meeting decided about one official, typed in on one page: first who, then his open matters as boxes to tick.
struct MeetingPages {
    let dependencies: WebDependencies
    /// The act as the API declares it; the page sends it the same body.
    let act: ActForm?

    var routes: [Route] {
        guard let act else { return [] }
        return [
            .visited(
                "/meeting-records",
                for: act.permission,
                .page("recordMeetingForm", "Ghi nhận tại cuộc họp: chọn cán bộ, rồi từng việc."),
                use: show
            ),
            .visitedForm(
                "/meeting-records",
                for: act.permission,
                .page("recordMeetingSent", "Ghi nhận giải trình đã nghe, kết luận và nhắc nhở."),
                stale: showAgain,
                use: send
            ),
        ]
    }

    @Sendable
    private func show(_ request: Request, _ page: PageContext) async throws -> Response {
        if page.guest.needsCodeToAct { return .see("/sign-in/code", next: request.uri.string) }
        let asked = FormBody(try FormBody.parse(request.uri.query ?? ""))
        return .page(try await form(page, asked, FormState(), key: UUID()).view.rendered())
    }

    /// Shows what was typed in another session in a form of this one.
    @Sendable
    private func showAgain(_ request: Request, _ page: PageContext, _ sent: FormBody) async throws -> Response {
        var state = FormState()
        state.message = FormState.signedInAgain
        let again = try await form(page, sent, state, key: UUID())
        return .page(again.view.rendered(), status: Problem(.otherOrigin).status)
    }

    @Sendable
    private func send(_ request: Request, _ page: PageContext, _ sent: FormBody) async throws -> Response {
        guard let act else { throw Problem(.notFound) }
        var key = UUID(uuidString: sent["key"]) ?? UUID()
        do {
            let asked = ActRequest(
                account: page.account,
                key: key,
                version: nil,
                today: page.visit.at.day,
                path: PathValues(page.request),
                values: try BodyReader.read(.object(MeetingBody.members(sent)), act.fields)
            )
            let place = try await act.perform(asked, nil).map(PageAddress.of) ?? "/reminders"
            return .see("\(place)?done=\(act.id)")
        } catch {
            let problem = Problem(error, sentence: dependencies.sentence)
            if problem.code == .failed || problem.code == .notFound { throw error }
            if problem.rule == .actIDReused { key = UUID() }
            var state = FormState()
            state.tell(problem, of: act.fields)
            let again = try await form(page, sent, state, key: key)
            return .page(again.view.rendered(), status: problem.status)
        }
    }

    private func form(_ page: PageContext, _ sent: FormBody, _ state: FormState, key: UUID) async throws -> MeetingPage
    {
        let account = page.account
        let official = Official.ID(text: sent["official_id"])
        let (choices, grounds, leaders, mayLead) = try await dependencies.show(to: account) { reading in
            let db = reading.db
            let choices = try FormChoices.read(["Official", "Person", "CauseCategory"], reading)
            let reach = account.account.reach
            let grounds = try official.map {
                try OpenGround.list(of: $0, in: account.commune.id, reach: reach, on: db)
            }
            // What is open against somebody is shown, even where nothing is.
            reading.seen.note(.finding, official.map { [$0] } ?? [])
            let rules = try Policy.inForce(on: reading.today, of: account.commune.id, on: db)
            let leaders = try Account.list(of: account.commune.id, on: db)
                .filter {
                    $0.0.role.may(.issueReminder) && rules?.letsRemind($0.0.role) ?? true
                        && $0.0.id != account.account.id
                }
                .map { FieldControl.Choice(word: $0.id.text, title: "\($1) – \($0.role.title)") }
            return (choices, grounds, leaders, account.mayRemind(official, by: rules))
        }
        return MeetingPage(
            frame: PageFrame(page),
            sent: sent,
            state: state,
            key: key,
            today: page.visit.at.day,
            choices: choices,
            official: official,
            grounds: grounds ?? [],
            leaders: leaders,
            mayLead: mayLead
        )
    }
}

/// The body of the act as the page's form says it.
enum MeetingBody {
    /// The most matters one page offers.
    static let most = 100

    /// The members of the body. Of each ticked matter what was heard comes along, where anything was.
    static func members(_ sent: FormBody) -> [String: JSON] {
        var body: [String: JSON] = [:]
        for name in ["official_id", "kind", "text", "leader_account_id"] { body[name] = words(sent[name]) }
        let day = sent["meeting_on"]
        body["meeting_on"] = words(CalendarDay(vietnamese: day)?.iso ?? day)
        let present = sent.all("present_ids")
        body["present_ids"] = present.isEmpty ? nil : .array(present.map { .string($0) })
        let ticked = (0..<most).map { "g.\($0)" }.filter { sent["\($0).on"] == "true" }
        let grounds = ticked.map { name -> JSON in
            .object(
                ground(sent, name).merging(words(sent["\(name).unasked"]).map { ["reason": $0] } ?? [:]) { own, _ in own
                }
            )
        }
        body["grounds"] = grounds.isEmpty ? nil : .array(grounds)
        let heard = ticked.compactMap { name -> JSON? in
            let said = ["cause", "text", "outcome", "reason"].reduce(into: [String: JSON]()) { said, field in
                said[field] = words(sent["\(name).\(field)"])
            }
            guard !said.isEmpty else { return nil }
            let objective: [String: JSON] =
                sent["\(name).objective"] == "true" ? ["objective_cause_confirmed": true] : [:]
            return .object(ground(sent, name).merging(said) { own, _ in own }.merging(objective) { own, _ in own })
        }
        body["heard"] = heard.isEmpty ? nil : .array(heard)
        return body
    }

    private static func ground(_ sent: FormBody, _ name: String) -> [String: JSON] {
        ["finding_id", "incident_id"].reduce(into: [:]) { $0[$1] = words(sent["\(name).\($1)"]) }
    }

    private static func words(_ typed: String) -> JSON? {
        typed.allSatisfy(\.isWhitespace) ? nil : .string(typed.replacing("\r\n", with: "\n"))
    }
}

import Accountability
import Actions
import FoundationEssentials
import HTML
import HTTPTypes
import Hummingbird
import Ledger
import Reports
import Store

/// The sheet for the Monday meeting and the form that enters what was decided there.
struct MeetingSheetRoutes {
    let dependencies: WebDependencies

    var routes: [Route] {
        [
            .visited(
                "/meeting-sheet",
                for: .recordMeeting,
                .page("showMeetingSheet", "Phiếu giao ban để in và đánh dấu."),
                use: sheet
            ),
            .visited(
                "/meeting-sheet/enter",
                for: .decideExplanation,
                .page("showMeetingEntry", "Nhập kết quả giao ban.")
            ) { request, page in
                // Before anything is typed: a code asked for afterwards would cost what was typed.
                if page.guest.needsCodeToAct { return .see("/sign-in/code", next: request.uri.string) }
                var state = FormState()
                state.values["meeting_on"] = .string(dependencies.now().day.iso)
                return try await shown(page, key: UUID(), state)
            },
            .visitedForm(
                "/meeting-sheet/enter",
                for: .decideExplanation,
                .page("enterMeeting", "Ghi kết quả giao ban."),
                stale: showAgain,
                use: enter
            ),
        ]
    }

    @Sendable
    private func sheet(_ request: Request, _ page: PageContext) async throws -> Response {
        let account = page.account
        let today = dependencies.now().day
        let (sheet, open, newest) = try await dependencies.show(to: account) { reading in
            (
                try MeetingSheet(reading),
                try OpenWork(reading),
                try ImportBatch.newestExport(notAfter: today, of: account.commune.id, on: reading.db)
            )
        }
        let shown = MeetingSheetPage(
            frame: PageFrame(page).sayingItsExport.signedInside,
            commune: account.commune.name,
            sheet: sheet,
            open: open,
            today: today,
            registerAsOf: newest,
            mayEnter: account.author.may(.decideExplanation)
        )
        return .page(shown.view.rendered(reservingCapacity: 32 * 1_024))
    }

    /// Shows what was typed in another session in a form of this one.
    @Sendable
    private func showAgain(_ request: Request, _ page: PageContext, _ sent: FormBody) async throws -> Response {
        let body = FieldControl.members(of: MeetingEntryForm.fields, sent)
        var state = FormState(values: body)
        state.message = FormState.signedInAgain
        let typed = MeetingEntryForm.lines(of: body)
        return try await shown(page, key: UUID(), state, typed: typed, status: Problem(.otherOrigin).status)
    }

    @Sendable
    private func enter(_ request: Request, _ page: PageContext, _ sent: FormBody) async throws -> Response {
        let body = FieldControl.members(of: MeetingEntryForm.fields, sent)
        let key = UUID(uuidString: sent["key"]) ?? UUID()
        var state = FormState(values: body)
        let typed = MeetingEntryForm.lines(of: body)
        do {
            let entry = try MeetingEntryForm.read(body, key: key, page.account, dependencies)
            let outcomes = try await entry.perform()
            return try await shown(page, key: key, state, typed: typed, outcomes: outcomes)
        } catch let problem as Problem where !problem.errors.isEmpty {
            state.tell(problem, of: MeetingEntryForm.fields)
            return try await shown(page, key: key, state, typed: typed, status: problem.status)
        }
    }

    private func shown(
        _ page: PageContext,
        key: UUID,
        _ state: FormState,
        typed: [SheetItem: JSON] = [:],
        outcomes: [SheetItem: MeetingEntry.Outcome] = [:],
        status: HTTPResponse.Status = .ok
    ) async throws -> Response {
        let account = page.account
        var state = state
        let (sheet, choices) = try await dependencies.show(to: account) { reading in
            (try MeetingSheet(reading), try FormChoices.read(["Person"], reading))
        }
        state.choices = choices
        let shown = MeetingEntryPage(
            frame: PageFrame(page),
            sheet: sheet,
            key: key,
            state: state,
            typed: typed,
            outcomes: outcomes
        )
        return .page(shown.view.rendered(reservingCapacity: 48 * 1_024), status: status)
    }
}

/// The fields of the form, and how they become an entry.
enum MeetingEntryForm {
    static let head: [any BodyFieldDescription] = [meetingOn, present]
    static let fields: [any BodyFieldDescription] = head + [lines]

    /// What was typed, by line of the sheet.
    static func lines(of body: [String: JSON]) -> [SheetItem: JSON] {
        let rows = body["lines"]?.array ?? []
        return Dictionary(
            rows.compactMap { row in
                row.object?["item"]?.string.flatMap(SheetItem.init(text:)).map { ($0, row) }
            }
        ) { $1 }
    }

    /// The lines on which something was decided.
    static func read(
        _ body: [String: JSON],
        key: UUID,
        _ account: SignedInAccount,
        _ dependencies: WebDependencies
    ) throws -> MeetingEntry {
        let values = try BodyReader.read(.object(body), fields)
        return MeetingEntry(
            key: key,
            meetingOn: try values[meetingOn],
            present: try values[present] ?? [],
            lines: (try values[lines] ?? []).compactMap(\.self),
            account: account,
            dependencies: dependencies
        )
    }

    private static let meetingOn = BodyField("meeting_on", .day, "Ngày họp.", example: "2026-01-12")
    private static let present = BodyField.optional(
        "present_ids",
        .list(of: .id(Person.self), 0...200),
        "Những người dự; ai được nhắc nhở mà có mặt là đã nhận.",
        example: .null
    )
    private static let lines = BodyField.optional("lines", .list(of: line, 0...100), "Các dòng.", example: .null)

    private static let item = BodyField("item", .line(upTo: 100), "Dòng.", example: .null)
    private static let decision = BodyField.optional(
        "decision",
        .choice(SheetDecision.self),
        "Quyết định.",
        example: .null
    )
    private static let reason = BodyField.optional("reason", .text(upTo: 2000), "Lý do.", example: .null)
    private static let objective = BodyField.optional(
        "objective_cause_confirmed",
        .flag,
        "Xác nhận nguyên nhân khách quan.",
        example: .null
    )
    private static let version = BodyField.optional("version", .integer(0...1_000_000), "Số diễn biến.", example: .null)

    /// A line; one without a decision is left for later.
    private static let line = BodyForm<MeetingEntry.Line?>.object([item, decision, reason, objective, version]) {
        values,
        reader in
        guard let item = SheetItem(text: try values[item]) else {
            reader.refuse(.badValue, "Không có dòng này.")
            return .some(nil)
        }
        guard let decision = try values[decision] else { return .some(nil) }
        guard item.decisions.contains(decision) else {
            reader.refuse(.badValue, "Không chọn được quyết định này cho dòng này.")
            return .some(nil)
        }
        return MeetingEntry.Line(
            item: item,
            decision: decision,
            reason: try values[reason] ?? "",
            confirmsObjectiveCause: try values[objective] ?? false,
            version: try values[version]
        )
    }
}

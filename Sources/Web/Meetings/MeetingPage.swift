import Accountability
import FoundationEssentials
import HTML
import Reports

/// The form of a meeting as it is shown.
struct MeetingPage {
    let frame: PageFrame
    /// What was typed, or asked for in the address.
    let sent: FormBody
    let state: FormState
    let key: UUID
    let today: CalendarDay
    let choices: FormChoices
    /// Whom it is about; nil before he is chosen.
    let official: Official.ID?
    let grounds: [OpenGround]
    /// Whose reminder may be recorded.
    let leaders: [FieldControl.Choice]
    /// Whether whoever records may give it himself.
    let mayLead: Bool

    var view: some HTMLContent {
        FramedPage("Ghi nhận tại cuộc họp", frame) {
            h1 { "Ghi nhận tại cuộc họp" }
            p(.class("when")) {
                "Giải trình đã nghe, kết luận và nhắc nhở đối với một cán bộ. Cán bộ có mặt tại cuộc họp là đã nhận."
            }
            FormMessage(state.message)
            form(.class("period"), .action("/meeting-records"), .method("get")) {
                Field("official_id", "Cán bộ") { id in
                    ChoiceControl(
                        id: id,
                        name: "official_id",
                        choices["Official"] ?? [],
                        picked: sent["official_id"],
                        isRequired: true
                    )
                }
                button(.type("submit")) { official == nil ? "Xem các việc của cán bộ" : "Đổi cán bộ" }
            }
            if let official {
                if grounds.isEmpty {
                    p(.class("remark")) { "Cán bộ này không có việc nào để ghi nhận." }
                } else {
                    body(of: official)
                }
            }
        }
    }

    private func body(of official: Official.ID) -> some HTMLContent {
        form(.class("act"), .action("/meeting-records"), .method("post")) {
            FormWord(frame.word)
            input(.type("hidden"), .name("key"), .value(key.uuidString.lowercased()))
            input(.type("hidden"), .name("official_id"), .value(official.text))
            h2 { "Việc nêu tại cuộc họp" }
            mistake("grounds")
            mistake("heard")
            for (index, ground) in grounds.prefix(MeetingBody.most).enumerated() {
                GroundView(
                    ground: ground,
                    name: "g.\(index)",
                    sent: sent,
                    causes: choices["CauseCategory"] ?? []
                )
            }
            h2 { "Nhắc nhở" }
            OptionsView(
                name: "kind",
                heading: "Hình thức",
                choices: Reminder.Kind.allCases.map { .init(word: $0.rawValue, title: $0.title) },
                picked: [sent["kind"].isEmpty ? Reminder.Kind.reminder.rawValue : sent["kind"]],
                kind: "radio",
                mistake: state.mistakes["/kind"]
            )
            Field(
                "text",
                "Nội dung nhắc nhở, phê bình",
                hint: Reminder.isNotDiscipline,
                mistake: state.mistakes["/text"]
            ) {
                id in
                textarea(.id(id), .name("text"), .rows(4), .maximumLength(20_000), .required) { sent["text"] }
            }
            h2 { "Cuộc họp" }
            Field("meeting_on", "Ngày họp", mistake: state.mistakes["/meeting_on"]) { id in
                let day = sent["meeting_on"]
                input(.type("date"), .id(id), .name("meeting_on"), .value(day.isEmpty ? today.iso : day), .required)
            }
            Field(
                "leader_account_id",
                "Lãnh đạo đã nhắc nhở",
                hint: "Người được ghi thay phải xác nhận, khi đó nhắc nhở mới được tính.",
                mistake: state.mistakes["/leader_account_id"]
            ) { id in
                ChoiceControl(
                    id: id,
                    name: "leader_account_id",
                    leaders,
                    picked: sent["leader_account_id"],
                    isRequired: !mayLead,
                    blank: "Chính tôi"
                )
            }
            OptionsView(
                name: "present_ids",
                heading: "Những người dự",
                choices: choices["Person"] ?? [],
                picked: Set(sent.all("present_ids")),
                kind: "checkbox",
                mistake: state.mistakes["/present_ids"]
            )
            div(.class("buttons")) {
                button(.type("submit"), .class("primary")) { "Ghi nhận" }
                a(.href("/reminders")) { "Quay lại" }
            }
        }
    }

    @HTMLBuilder
    private func mistake(_ name: String) -> some HTMLContent {
        let told = state.mistakes.keys.sorted().first { $0 == "/\(name)" || $0.hasPrefix("/\(name)/") }
        if let told { p(.class("mistake")) { state.mistakes[told] ?? "" } }
    }
}

/// One matter: a box to tick, and below it what was said and decided about it.
private struct GroundView: HTMLContent {
    let ground: OpenGround
    let name: String
    let sent: FormBody
    let causes: [FieldControl.Choice]

    func write(to page: inout HTMLBuffer) {
        fieldset(.class("group")) {
            legend {
                input(.type("checkbox"), .id("f-\(name)"), .name("\(name).on"), .value("true"), .checked.when(isOn))
                " "
                label(.for("f-\(name)")) { ground.title }
            }
            switch ground.ground {
            case .finding(let id): input(.type("hidden"), .name("\(name).finding_id"), .value(id.text))
            case .incident(let id): input(.type("hidden"), .name("\(name).incident_id"), .value(id.text))
            }
            p(.class("remark")) { standing }
            if ground.isToBeHeard { hearing }
        }.write(to: &page)
    }

    private var isOn: Bool { sent["\(name).on"] == "true" }

    private var standing: String {
        guard let duty = ground.duty else { return "Chưa yêu cầu giải trình." }
        return "Giải trình: \(duty.state.title.lowercased())."
    }

    @HTMLBuilder
    private var hearing: some HTMLContent {
        Field("\(name).text", "Lời giải trình đã nghe") { id in
            textarea(.id(id), .name("\(name).text"), .rows(2), .maximumLength(20_000)) { sent["\(name).text"] }
        }
        Field("\(name).cause", "Loại nguyên nhân") { id in
            ChoiceControl(id: id, name: "\(name).cause", causes, picked: sent["\(name).cause"], isRequired: false)
        }
        Field("\(name).outcome", "Kết luận của lãnh đạo") { id in
            ChoiceControl(
                id: id,
                name: "\(name).outcome",
                Self.outcomes,
                picked: sent["\(name).outcome"],
                isRequired: false
            )
        }
        Field("\(name).reason", "Lý do kết luận") { id in
            textarea(.id(id), .name("\(name).reason"), .rows(2), .maximumLength(20_000)) { sent["\(name).reason"] }
        }
        Tick(
            name: "\(name).objective",
            title: "Nguyên nhân khách quan được xác nhận",
            isOn: sent["\(name).objective"] == "true"
        )
        if case .incident = ground.ground, ground.duty == nil {
            Field("\(name).unasked", "Hoặc: vì sao không yêu cầu giải trình") { id in
                input(.type("text"), .id(id), .name("\(name).unasked"), .value(sent["\(name).unasked"]))
            }
        }
    }

    /// What was accepted is no ground of a reminder, so it is not offered here.
    private static let outcomes = ExplanationDuty.Verdict.Outcome.allCases.filter { $0 != .accepted }
        .map { FieldControl.Choice(word: $0.rawValue, title: $0.title) }
}

import Accountability
import Reports
import Testing

/// The words of every notice, held to what they must and must not say.
struct NoticeTextTests {
    private let policy = Policy(startOn: .earliest)

    /// What notices of a kind are about, where it is not the plural of the kind's own beginning.
    private static let nouns = [
        "explanation": "explanation_requests", "responsibility": "explanation_requests", "reconsideration": "reminders",
        "policy": "policies",
    ]

    private func notice(_ kind: Notice.Kind, _ noun: String? = nil) -> Notice {
        let beginning = String(kind.rawValue.prefix { $0 != "." })
        let noun = noun ?? Self.nouns[beginning] ?? beginning + "s"
        let now = Instant.earliest.adding(seconds: 86_400 * 365 * 2025)
        return Notice(
            id: .init(),
            kind: kind,
            subject: .init(noun, Notice.ID()),
            dueAt: now.adding(seconds: Notice.delay),
            recordedAt: now
        )
    }

    @Test(arguments: Notice.Kind.allCases, [true, false])
    func `no notice names an act discipline, judges anybody or speaks of a complaint`(kind: Notice.Kind, isOwn: Bool) {
        let text = NoticeText(notice(kind), policy: policy, isOwn: isOwn).text.lowercased()
        let allowed = text.replacing(Reminder.isNotDiscipline.lowercased(), with: "")
        let words = " " + allowed.map { $0.isLetter ? String($0) : " " }.joined() + " "
        let banned = [
            "kỷ luật", "khiển trách", "cảnh cáo", "khiếu nại", "vi phạm", "sai phạm", "yếu kém", "kém", "tồi", "lười",
            "cẩu thả",
            "thiếu trách nhiệm", "chây ì", "xuất sắc", "gương mẫu", "tích cực", "năng lực", "ông", "bà", "đồng chí",
            "anh", "chị",
        ]
        for word in banned { #expect(!words.contains(" \(word) "), "\(kind): \(word)") }
        for name in ["Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Vũ", "Đặng", "Bùi", "Đỗ", "Ngô", "Dương", "Lý"] {
            #expect(
                !NoticeText(notice(kind), policy: policy, isOwn: isOwn).text.contains("\(name) "),
                "\(kind): \(name)"
            )
        }
        #expect(!text.contains("@") && !text.contains(where: { $0 == "{" || $0 == "\\" }))
    }

    @Test(arguments: Notice.Kind.allCases)
    func `the first line says what, when, where, and which rights follow`(kind: Notice.Kind) {
        for noun in ["findings", "explanation_requests", "reminders", "reviews", "commendations", "officials"] {
            let told = notice(kind, noun)
            let first = NoticeText(told, policy: policy, isOwn: true).first
            #expect(first.contains(told.recordedAt.day.vietnamese))
            #expect(first.contains("xem tại mục ") && !first.contains("\n"))
            #expect(first.split(separator: ". ").count >= 2, "\(kind)")
            #expect(first.hasSuffix(".") && first.count < 300)
        }
    }

    @Test func `a nudge is no reminder: only notices about reminders use that word`() {
        let about: [Notice.Kind] = [
            .reminderIssued, .reminderToConfirm, .reminderWithdrawn, .reminderAnnulled, .reminderOneBelow,
            .reconsiderationRequested, .reconsiderationDecided, .explanationSubmitted, .responsibilityDisowned,
            .explanationLapsed,
        ]
        for kind in Notice.Kind.allCases where !about.contains(kind) {
            let text = NoticeText(notice(kind), policy: policy, isOwn: true).text
                .replacing(Reminder.isNotDiscipline, with: "").lowercased()
            #expect(!text.contains("nhắc nhở") && !text.contains("phê bình"), "\(kind)")
        }
    }

    @Test(arguments: [
        Notice.Kind.reminderIssued, .reminderWithdrawn, .reminderOneBelow, .reconsiderationDecided, .reviewOpened,
        .reviewDecided,
    ])
    func `every notice about a reminder or a review says that it is not discipline`(kind: Notice.Kind) {
        #expect(NoticeText(notice(kind), policy: policy, isOwn: true).further.last == Reminder.isNotDiscipline)
    }

    @Test func `one below the threshold offers support, to each reader in his own words`() {
        let own = NoticeText(notice(.reminderOneBelow, "officials"), policy: policy, isOwn: true)
        let head = NoticeText(notice(.reminderOneBelow, "officials"), policy: policy, isOwn: false)
        #expect(own.text.contains("hỗ trợ") && head.text.contains("hỗ trợ"))
        #expect(own.further != head.further && own.first == head.first)
        #expect(own.text.contains("kiến nghị xem xét lại"))
    }

    @Test func `a review is spoken of in words of its own`() {
        let asked = NoticeText(notice(.reconsiderationRequested, "reviews"), policy: policy, isOwn: true)
        #expect(!asked.first.contains("nhắc nhở") && asked.first.contains("ý kiến đã có chưa thay đổi"))
        #expect(asked.further == [Reminder.isNotDiscipline])
        let reminder = NoticeText(notice(.reconsiderationRequested, "reminders"), policy: policy, isOwn: true)
        #expect(reminder.first.contains("người xem xét không phải người đã nhắc nhở"))
        // A review has no deadlines that could stop.
        for kind in [Notice.Kind.reviewSuspended, .reviewResumed] {
            #expect(!NoticeText(notice(kind), policy: policy, isOwn: true).text.contains("thời hạn"), "\(kind)")
        }
    }

    @Test func `only what was said in a meeting is confirmed by a signed paper alone`() {
        let text = NoticeText(notice(.reminderToConfirm), policy: policy, isOwn: false).first
        #expect(text.contains("cho đến khi lãnh đạo xác nhận; riêng") && text.contains("tại cuộc họp"))
    }

    @Test(arguments: [
        Notice.Kind.findingReopened, .incidentOpened, .responsibilityUpheld, .explanationReopened,
    ])
    func `whoever may be asked again is not told that nothing is left to do`(kind: Notice.Kind) {
        let text = NoticeText(notice(kind), policy: policy, isOwn: true).text
        #expect(!text.contains("Không phải") && text.contains("giải trình"))
    }

    @Test func `days come from the commune's own rules`() {
        var rules = policy
        rules.explanationDays = 7
        rules.reconsiderationDays = 21
        rules.threshold = 4
        let days: [(Notice.Kind, String)] = [
            (.explanationRequested, "7 ngày làm việc"), (.reminderIssued, "21 ngày làm việc"),
            (.reminderOneBelow, "4 lần"), (.responsibilityUpheld, "7 ngày làm việc"),
            (.explanationReopened, "7 ngày làm việc"),
        ]
        for (kind, words) in days {
            #expect(NoticeText(notice(kind), policy: rules, isOwn: true).first.contains(words))
        }
    }

    @Test func `a notice points to where it is read`() {
        let id = Notice.ID()
        let paths = [
            "reminders": "/api/v1/reminders/\(id.text)",
            "explanation_requests": "/api/v1/explanation-requests/\(id.text)",
            "officials": "/api/v1/officials/\(id.text)/record", "policies": "/api/v1/policies",
        ]
        for (noun, path) in paths { #expect(Notice.Subject(noun, id).path == path) }
    }
}

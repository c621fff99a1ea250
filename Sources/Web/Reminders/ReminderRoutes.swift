import Accountability
import Actions
import Reports
import Store

/// The addresses of reminders.
struct ReminderRoutes {
    let dependencies: WebDependencies

    var routes: [Route] { looks + giving + service + ending }

    private var looks: [Route] {
        [
            .pages(
                "/api/v1/reminders",
                for: .readRecord,
                "listReminders",
                "Các nhắc nhở, phê bình được xem: của mình, của đơn vị mình phụ trách hoặc của xã.",
                .reminder,
                filters: ReminderQuery.parameters,
                { ReminderQuery(&$0) },
                at: dependencies
            ) { request, query, asked, db in
                let sight = Sight(of: request.account.account)
                return try Reminder.page(query, seenBy: sight, asOf: request.today, asked, of: request.commune, on: db)
            },
            .thing(
                "/api/v1/reminders/{id}",
                for: .readRecord,
                "showReminder",
                "Một nhắc nhở, phê bình với các căn cứ và diễn biến.",
                .reminder,
                at: dependencies
            ) { request, db in
                try Reminder.find(try request.id(), of: request.commune, on: db).flatMap {
                    request.maySee($0) ? $0 : nil
                }
            }
            .giving(Reminder.self, Reminder.papers),
        ]
    }

    private var giving: [Route] {
        [
            .act(
                "/api/v1/reminders",
                "enterReminder",
                "Nhắc nhở, phê bình một cán bộ, hoặc lưu dự thảo. Không phải là hình thức xử lý kỷ luật.",
                title: "Nhắc nhở, phê bình",
                body: [
                    ReminderBody.official, ReminderBody.kind, ReminderBody.form, ReminderBody.text,
                    ReminderBody.grounds,
                    ReminderBody.document, ReminderBody.isDraft, ReminderBody.issuedOn,
                ],
                makes: true,
                answer: .reminder,
                at: dependencies
            ) { request in
                try EnterReminder(
                    try ReminderBody.draft(
                        request,
                        form: request[ReminderBody.form],
                        document: request[ReminderBody.document]
                    ),
                    issues: try request[ReminderBody.isDraft] != true,
                    issuedOn: request[ReminderBody.issuedOn],
                    id: Reminder.ID(request.key)
                )
            }
            .aided(by: .reminder),
            .act(
                "/api/v1/reminders/{id}/issue",
                "issueDraftedReminder",
                "Lãnh đạo nhắc nhở, phê bình theo dự thảo.",
                title: "Nhắc nhở theo dự thảo",
                body: [ReminderBody.issuedOn],
                offered: .issuingDraft,
                decides: true,
                answer: .reminder,
                at: dependencies
            ) { request in
                IssueDraftedReminder(
                    try request.id(),
                    issuedOn: try request[ReminderBody.issuedOn],
                    version: request.version,
                    id: request.key
                )
            },
            .act(
                "/api/v1/reminders/{id}/confirmation",
                "confirmReminder",
                "Lãnh đạo xác nhận nhắc nhở được ghi thay, hoặc kèm văn bản đã ký.",
                title: "Xác nhận nhắc nhở ghi thay",
                body: [ReminderBody.document],
                offered: .confirmingReminder,
                decides: true,
                answer: .reminder,
                at: dependencies
            ) { request in
                ConfirmReminder(
                    try request.id(),
                    document: try request[ReminderBody.document],
                    version: request.version,
                    id: request.key
                )
            },
        ]
    }

    private var service: [Route] {
        [
            .act(
                "/api/v1/reminders/{id}/service",
                "serveReminder",
                "Ghi nhận đã giao trực tiếp, hoặc coi như đã nhận sau hai lần không gặp.",
                title: "Ghi nhận đã giao",
                body: [ReminderBody.deemed, StepBody.happenedOn],
                offered: .ofOffice(.served(.inPerson), by: .recordService),
                decides: true,
                answer: .reminder,
                at: dependencies
            ) { request in
                try request.service(try request[ReminderBody.deemed] == true ? .deemed : .handedOver)
            },
            .act(
                "/api/v1/reminders/{id}/service-attempts",
                "recordServiceAttempt",
                "Ghi nhận một lần đến giao mà không gặp.",
                title: "Ghi nhận không gặp",
                body: [ReminderBody.how, StepBody.happenedOn],
                offered: .ofOffice(.serviceAttempted(""), by: .recordService),
                decides: true,
                answer: .reminder,
                at: dependencies
            ) { request in
                try request.service(.attempted(how: try request[ReminderBody.how]))
            },
            .act(
                "/api/v1/reminders/{id}/refusal",
                "recordRefusal",
                "Ghi nhận cán bộ từ chối nhận, có hai người chứng kiến.",
                title: "Ghi nhận từ chối nhận",
                body: [ReminderBody.witnesses, StepBody.happenedOn],
                offered: .ofOffice(.served(.inPerson), by: .recordService),
                decides: true,
                answer: .reminder,
                at: dependencies
            ) { request in
                let witnesses = try request[ReminderBody.witnesses]
                return try request.service(.refused(try Reminder.Witnesses(witnesses[0], witnesses[1])))
            },
            .act(
                "/api/v1/reminders/{id}/acknowledgement",
                "acknowledgeReminder",
                "Cán bộ xác nhận đã nhận. \(Reminder.receiptIsNotAgreement)",
                title: "Đã nhận",
                offered: .ofSubject(.acknowledged),
                answer: .reminder,
                at: dependencies
            ) { request in
                AcknowledgeReminder(try request.id(), id: request.key)
            },
        ]
    }

    private var ending: [Route] {
        [
            .act(
                "/api/v1/reminders/{id}/withdrawal",
                "withdrawReminder",
                "Người đã nhắc nhở hoặc Chủ tịch rút lại.",
                title: "Rút nhắc nhở",
                body: [ReminderBody.reason],
                offered: .withdrawingReminder,
                decides: true,
                answer: .reminder,
                at: dependencies
            ) { request in
                try WithdrawReminder(
                    try request.id(),
                    reason: request[ReminderBody.reason],
                    version: request.version,
                    id: request.key
                )
            },
            .act(
                "/api/v1/reminders/{id}/cancellation",
                "cancelReminder",
                "Hủy vì ghi nhầm, khi chưa giao.",
                title: "Hủy vì ghi nhầm",
                body: [ReminderBody.reason],
                offered: .cancellingReminder,
                decides: true,
                answer: .reminder,
                at: dependencies
            ) { request in
                try CancelReminder(
                    try request.id(),
                    reason: request[ReminderBody.reason],
                    version: request.version,
                    id: request.key
                )
            },
        ]
    }
}

extension ActRequest {
    fileprivate func service(_ way: ServeReminder.Way) throws -> ServeReminder {
        try ServeReminder(try id(), way, on: self[StepBody.happenedOn], version: version, id: key)
    }
}

extension ReadRequest {
    /// One's own once they were given, and those of officials one answers for. A draft is a leader's to give or not, and no record of
    /// the one it would be about.
    func maySee(_ reminder: Reminder) -> Bool {
        if account.account.person.uuid == reminder.official.uuid { return reminder.issue != nil }
        return Author(commune: account.commune, account: account.account).reaches(unit: reminder.unit)
    }
}

extension Resource<Reminder> {
    /// A reminder as it stands today.
    static var reminder: Resource {
        Resource(
            "reminder",
            "reminders",
            title: "Nhắc nhở, phê bình",
            listTitle: "Nhắc nhở, phê bình",
            id: \.id.text,
            path: "/api/v1/reminders",
            version: \.events.count,
            about: .one(.reminder, \.official)
        ) { reminders, reading in
            let names = try KnownNames(in: reminders, of: reading.commune, on: reading.db)
            return { $0.fields(asOf: reading.today, names: names) }
        }
    }
}

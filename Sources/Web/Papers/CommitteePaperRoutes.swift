import Accountability
import Documents
import HTTPTypes
import Hummingbird
import Reports
import Store

/// The papers of the committee as files, to be signed or changed before: whoever may see a thing may take its paper, and whom it names is
/// told as for any other look. Pages have them at the same address without `/api/v1`.
struct CommitteePaperRoutes {
    let dependencies: WebDependencies

    var routes: [Route] { reminders + reviews + [commendation, handover, apology, portalLetter, weeklyCheck] }

    private var reminders: [Route] {
        [
            paper(
                "/api/v1/explanation-requests/{id}/paper",
                for: .answerOwnCase,
                "takeExplanationRequestPaper",
                "Văn bản yêu cầu giải trình."
            ) { asked, reading, _ in
                guard let duty = try ExplanationDuty.find(try asked.id(), of: asked.commune, on: reading.db),
                    asked.maySee(duty), duty.origin == .requested
                else { return nil }
                reading.seen.note(.explanation, [duty.official], thing: duty.id.text)
                return try reading.papers.request(duty)
            },
            paper(
                "/api/v1/reminders/{id}/paper",
                for: .readRecord,
                "takeReminderPaper",
                "Thông báo nhắc nhở, phê bình."
            ) { asked, reading, _ in try reading.reminder(asked).flatMap { try reading.papers.notice(of: $0) } },
            paper(
                "/api/v1/reminders/{id}/reconsideration/paper",
                for: .readRecord,
                "takeReconsiderationPaper",
                "Quyết định giải quyết kiến nghị xem xét lại nhắc nhở, phê bình."
            ) { asked, reading, _ in try reading.reminder(asked).flatMap { try reading.papers.decision(on: $0) } },
        ]
    }

    private var reviews: [Route] {
        Self.ofReviews.map { paper in
            self.paper(
                "/api/v1/reviews/{id}/\(paper.path)",
                for: .readRecord,
                paper.id,
                "\(paper.kind.title)."
            ) { asked, reading, _ in
                try reading.review(asked).flatMap { try reading.papers.suggestion(paper.kind, of: $0) }
            }
        } + [
            paper(
                "/api/v1/reviews/{id}/reconsideration/paper",
                for: .readRecord,
                "takeReviewReconsiderationPaper",
                "Quyết định giải quyết kiến nghị xem xét lại gợi ý kiểm điểm, điều chuyển."
            ) { asked, reading, _ in try reading.review(asked).flatMap { try reading.papers.decision(on: $0) } }
        ]
    }

    /// Where the papers of a review case are.
    static let ofReviews: [(kind: PaperKind, path: String, id: String)] = [
        (.reviewSuggestion, "suggestion-paper", "takeReviewSuggestionPaper"),
        (.reviewSuggestionToParty, "party-suggestion-paper", "takePartySuggestionPaper"),
        (.transferWithin, "transfer-within-paper", "takeTransferWithinPaper"),
        (.transferProposal, "transfer-paper", "takeTransferPaper"),
    ]

    private var commendation: Route {
        paper(
            "/api/v1/commendations/{id}/paper",
            for: .readCommendations,
            "takeCommendationPaper",
            "Tờ trình đề nghị khen thưởng, biểu dương, kèm tóm tắt thành tích."
        ) { asked, reading, _ in
            guard let commendation = try Commendation.find(asked.id(), of: asked.commune, on: reading.db),
                commendation.isKnown(to: asked.account.account)
            else { return nil }
            reading.seen.note(.commendation, commendation.shares.map(\.official), thing: commendation.id.text)
            return try reading.papers.proposal(commendation)
        }
    }

    private var handover: Route {
        paper(
            "/api/v1/departures/{id}/paper",
            for: .readRecord,
            "takeHandoverPaper",
            "Biên bản bàn giao hồ sơ, công việc của người thôi công tác."
        ) { asked, reading, _ in
            guard let departure = try Departure.find(asked.id(), of: asked.commune, on: reading.db),
                try asked.mayRead(departure.official, on: reading.db)
            else { return nil }
            reading.seen.note(.duty, [departure.official], thing: departure.id.text)
            return try reading.papers.handover(departure)
        }
    }

    private var apology: Route {
        paper(
            "/api/v1/dossiers/{code}/apology",
            for: .readProceedings,
            "takeApologyPaper",
            "Văn bản xin lỗi và đề nghị gia hạn (Mẫu số 04) về một hồ sơ quá hạn hoặc sẽ quá hạn."
        ) { asked, reading, _ in
            guard let code = FileCode(try asked.path.text("code")),
                let story = try DossierStory.find(code, of: nil, in: asked.commune, on: reading.db)
            else { return nil }
            reading.seen.note(.dossier, story.named, thing: code.text)
            return try reading.papers.apology(for: story)
        }
    }

    private var portalLetter: Route {
        paper(
            "/api/v1/portal-lists/{id}/letter",
            for: .readProceedings,
            "takePortalLetter",
            "Công văn đề nghị điều chỉnh số liệu trên Cổng dịch vụ công."
        ) { asked, reading, _ in
            guard let list = try PortalList.find(try asked.id(), of: asked.commune, on: reading.db),
                let period = ReportingPeriod(recognising: list.days.lowerBound, list.days.upperBound)
            else { return nil }
            let commune = asked.account.commune
            return try AdministrativePaper(
                correcting: PortalReconciliation(list, period, asOf: asked.today, of: commune, on: reading.db)
            )
        }
    }

    private var weeklyCheck: Route {
        paper(
            "/api/v1/reports/weekly-check",
            for: .readProceedings,
            "takeWeeklyCheckPaper",
            "Biên bản kiểm tra hằng tuần việc giải quyết thủ tục hành chính.",
            ofWeek: true
        ) { asked, reading, day in
            guard let week = ReportingPeriod(weekOf: day ?? asked.today.adding(days: -7)) else { return nil }
            let files = try WeeklyFiles(
                from: week.from,
                through: week.to,
                today: asked.today,
                of: asked.commune,
                on: reading.db
            )
            reading.seen.note(.dossier, files.named)
            return try reading.papers.weeklyCheck(from: week.from, through: week.to, files)
        }
    }

    private static let day = QueryParameter(
        name: "on",
        form: .day,
        summary: "Một ngày trong tuần; để trống là tuần trước.",
        example: "2026-09-30"
    )

    /// Reads a paper and sends it; the file is made after the transaction is over. One of a week may be asked for by a day in it.
    private func paper(
        _ path: String,
        for permission: Permission,
        _ id: String,
        _ summary: String,
        ofWeek: Bool = false,
        _ read: @escaping @Sendable (ReadRequest, Reading, CalendarDay?) throws -> AdministrativePaper?
    ) -> Route {
        let parameters = (ofWeek ? [Self.day] : []) + [QueryParameter.paperFormat]
        return .get(path, for: permission, .paper(id, summary, parameters)) { request, context in
            var query = StrictQuery(request.uri.query, allowing: parameters)
            let format: Manuscript.Format? = query.choice(.paperFormat)
            let day = query.day(Self.day)
            try query.check()
            let asked = ReadRequest(context, dependencies)
            let paper = try await dependencies.show(to: context.account) { try read(asked, $0, day) }
            guard let paper else { throw Problem(.notFound) }
            return try .paper(paper, as: format ?? .pdf)
        }
    }
}

extension Reading {
    /// Who writes the papers of the reader's commune.
    var papers: PaperWriter {
        get throws { try PaperWriter(of: account.commune, today: today, on: db) }
    }

    /// The reminder in the address, kept as seen; nil for one that is not to be known.
    fileprivate func reminder(_ asked: ReadRequest) throws -> Reminder? {
        guard let reminder = try Reminder.find(try asked.id(), of: asked.commune, on: db), asked.maySee(reminder) else {
            return nil
        }
        seen.note(.reminder, [reminder.official], thing: reminder.id.text)
        return reminder
    }

    /// The review case in the address, in the same way.
    fileprivate func review(_ asked: ReadRequest) throws -> ReviewCase? {
        guard let review = try ReviewCase.find(try asked.id(), of: asked.commune, on: db), asked.maySee(review) else {
            return nil
        }
        seen.note(.review, [review.official], thing: review.id.text)
        return review
    }
}

extension Response {
    /// A paper as a file, under its name and day.
    static func paper(_ paper: AdministrativePaper, as format: Manuscript.Format) throws -> Response {
        .file(
            try paper.manuscript.file(format),
            name: "\(String(paper.name.prefix(100))) \(paper.recordedAt.day.iso).\(format.rawValue)",
            type: format.mediaType
        )
    }
}

extension Operation {
    /// The media types of papers.
    static let paperTypes = Manuscript.Format.allCases.map(\.mediaType)

    /// A paper to print or to change.
    static func paper(_ id: String, _ summary: String, _ parameters: [QueryParameter]) -> Operation {
        Operation(
            id: id,
            summary: summary,
            parameters: parameters,
            mediaTypes: paperTypes,
            schema: ["type": "string", "format": "binary"],
            problems: [.notFound]
        )
    }
}

extension QueryParameter {
    /// As which file a paper is wanted.
    static let paperFormat = QueryParameter(
        name: "format",
        form: .choice(Manuscript.Format.allCases.map(\.rawValue)),
        summary: "Loại tệp: pdf để in, docx để sửa rồi ký; để trống là pdf.",
        example: "docx"
    )
}

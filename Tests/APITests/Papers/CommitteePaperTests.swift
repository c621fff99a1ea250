import Accountability
import Actions
import Documents
import Foundation
import HTTPTypes
import Reports
import Store
import StoreSupport
import Testing

@testable import Web

/// The committee's papers: each from what is recorded, for programs and people, and as it was written.
struct CommitteePaperTests {
    /// The papers with what they are of.
    private static let papers: [(MatrixNoun, path: String)] = [
        (.servedRequest, "explanation-requests/{id}/paper"), (.servedReminder, "reminders/{id}/paper"),
        (.answeredReminder, "reminders/{id}/reconsideration/paper"), (.openReview, "reviews/{id}/suggestion-paper"),
        (.openReview, "reviews/{id}/party-suggestion-paper"), (.openReview, "reviews/{id}/transfer-within-paper"),
        (.openReview, "reviews/{id}/transfer-paper"), (.answeredReview, "reviews/{id}/reconsideration/paper"),
        (.nominatedCommendation, "commendations/{id}/paper"), (.departure, "departures/{id}/paper"),
        (.lateFile, "dossiers/{id}/apology"),
    ]

    @Test func `each is had as PDF and DOCX, twice the same, and its page leads to it`() async throws {
        try await withAPI { api in
            var clerk = try await api.signedInBrowser(of: api.callers[.clerk]!.account)
            for (noun, path) in Self.papers {
                let official = try #require(try await api.addOfficial("Nguyễn Văn An").official)
                let thing = try await noun.make(about: official, isOwn: false, in: api)
                let address = path.replacing("{id}", with: thing.id)
                let pdf = try await api.get("/api/v1/\(address)", as: .clerk)
                #expect(
                    pdf.status == 200 && pdf.bytes.starts(with: Array("%PDF-".utf8)),
                    "\(path): \(pdf.text.prefix(300))"
                )
                #expect(try await api.get("/api/v1/\(address)?format=pdf", as: .clerk).bytes == pdf.bytes, "\(path)")
                let docx = try await api.get("/api/v1/\(address)?format=docx", as: .clerk)
                #expect(docx.bytes.starts(with: Array("PK".utf8)), "\(path)")
                #expect(docx.headers[.contentDisposition]?.hasSuffix(".docx") == true)
                #expect(try await api.get("/api/v1/\(address)?format=docx", as: .clerk).bytes == docx.bytes, "\(path)")
                #expect(try await api.get("/api/v1/\(address)?format=exe", as: .clerk).status == 400)
                try keep(pdf.bytes, docx.bytes, as: path.replacing("{id}", with: "").replacing("/", with: "-"))
                #expect(try await clerk.get("/\(address)?format=docx").bytes == docx.bytes, "\(path)")
                let page = try await clerk.get("/\(address.split(separator: "/").prefix(2).joined(separator: "/"))")
                #expect(page.text.contains("\"/\(address)?format=docx\""), "\(path)")
            }
            let week = try await api.get("/api/v1/reports/weekly-check?on=2026-01-14", as: .clerk)
            #expect(week.status == 200 && week.bytes.starts(with: Array("%PDF-".utf8)))
        }
    }

    /// Where `KYCUONG_PRINTED` names a folder a copy stays there, to be looked at.
    private func keep(_ pdf: [UInt8], _ docx: [UInt8], as name: String) throws {
        guard let folder = ProcessInfo.processInfo.environment["KYCUONG_PRINTED"] else { return }
        for (bytes, ending) in [(pdf, "pdf"), (docx, "docx")] {
            try Data(bytes).write(to: URL(filePath: folder).appending(path: "\(name).\(ending)"))
        }
    }

    @Test func `what is not there gives no paper`() async throws {
        try await withAPI { api in
            let official = try #require(try await api.addOfficial("Nguyễn Văn An").official)
            let draft = try await api.draftedReminder(of: official).id
            let served = try await api.servedReminder(of: official).id.text
            let decided = try await api.review(
                of: try #require(try await api.addOfficial("Lò Thị Mỷ").official),
                as: .decided
            )
            for path in [
                "reminders/\(draft)/paper", "reminders/\(served)/reconsideration/paper",
                // Declined: nothing is proposed any more.
                "reviews/\(decided.id)/transfer-paper", "reviews/\(decided.id)/transfer-within-paper",
                "reviews/\(decided.id)/reconsideration/paper", "dossiers/x-1/apology",
            ] {
                #expect(try await api.get("/api/v1/\(path)", as: .clerk).status == 404, "\(path)")
            }
            #expect(try await api.get("/api/v1/reviews/\(decided.id)/suggestion-paper", as: .clerk).status == 200)
        }
    }

    @Test func `a new text changes no paper that was written before it`() async throws {
        try await withAPI { api in
            let official = try #require(try await api.addOfficial("Nguyễn Văn An").official)
            let old = try await api.servedReminder(of: official)
            let before = try await api.get("/api/v1/reminders/\(old.id.text)/paper", as: .clerk)
            #expect(before.status == 200)
            let template = try PaperTemplate(
                .reminderNotice,
                subject: "thông báo mới",
                addressee: "{cán bộ}",
                body: "Lời văn mới: {nội dung}\n{lưu ý không phải kỷ luật}",
                bases: "Quy chế số 05/QC-UBND của xã"
            )
            let today = api.dependencies.now().day
            let recording = try RecordPaperTemplate(template, effectiveOn: today, reason: "Gọn hơn")
            _ = try await api.installation.door.perform(recording, by: try api.author(.clerk))
            let after = try await api.get("/api/v1/reminders/\(old.id.text)/paper", as: .clerk)
            #expect(after.bytes == before.bytes)
            let new = try await api.servedReminder(of: official)
            let words = try await api.installation.reading(api.commune) { [commune = api.commune] db in
                let writer = try PaperWriter(of: commune, today: today, on: db)
                return [try writer.notice(of: old)?.words, try writer.notice(of: new)?.words]
            }
            #expect(words[0]?.contains("Lời văn mới") == false && words[0]?.contains("Quy chế số 05") == false)
            let issued = try #require(new.issuedOn)
            // Given today it is written by the new text; on a day before by the old one.
            #expect(words[1]?.contains("Lời văn mới: ") == (issued >= today))
        }
    }

    @Test func `a reminder's paper stays as it was given, whatever becomes of it`() async throws {
        try await withAPI { api in
            let official = try #require(try await api.addOfficial("Nguyễn Văn An").official)
            let served = try await api.servedReminder(of: official)
            let before = try await api.get("/api/v1/reminders/\(served.id.text)/paper", as: .clerk)
            let withdrawn = try WithdrawReminder(served.id, reason: "Có giấy đi họp")
            _ = try await api.installation.door.perform(withdrawn, by: try api.author(.chairman))
            var draft = PolicyDraft()
            draft.reconsiderationDays = 30
            let today = api.dependencies.now().day
            let policy = try AdoptPolicy(draft, effectiveOn: today, document: "QĐ 30", reason: "Họp")
            _ = try await api.installation.door.perform(policy, by: try api.author(.chairman))
            let after = try await api.get("/api/v1/reminders/\(served.id.text)/paper", as: .clerk)
            #expect(before.status == 200 && after.bytes == before.bytes)
        }
    }

    @Test func `minutes tell the files of a week, and what who left hands over`() async throws {
        try await withAPI { api in
            let official = try #require(try await api.addOfficial("Nguyễn Văn An").official)
            var file = RegisterFile(7, agency: api.commune.code, officer: "Nguyễn Văn An")
            file.unit = nil
            try await api.installation.importing(
                RegisterExport([file]),
                exportedOn: .test(2026, 1, 20),
                to: api.commune
            )
            let thing = try await MatrixNoun.departure.make(about: official, isOwn: false, in: api)
            let left = try #require(Departure.ID(text: thing.id))
            let words = try await api.installation.reading(api.commune) { [commune = api.commune] db in
                let writer = try PaperWriter(of: commune, today: .test(2026, 3, 2), on: db)
                let files = try WeeklyFiles(
                    from: .test(2026, 1, 12),
                    through: .test(2026, 1, 18),
                    today: .test(2026, 3, 2),
                    of: commune.id,
                    on: db
                )
                return [
                    try Departure.find(left, of: commune.id, on: db).flatMap { try writer.handover($0) }?.words,
                    try writer.weeklyCheck(from: .test(2026, 1, 12), through: .test(2026, 1, 18), files).words,
                ]
            }
            let (handover, week) = (try #require(words[0]), try #require(words[1]))
            #expect(
                handover.contains("1 | \(file.code) | ") && handover.contains("BÊN GIAO Nguyễn Văn An"),
                "\(handover)"
            )
            // Overdue since the 15th, as the export of the week after tells.
            #expect(week.contains("1 | \(file.code) | ") && week.contains("Đang giải quyết quá hạn | 1"), "\(week)")
            #expect(week.contains("bản trích xuất sổ ngày 20/01/2026"), "\(week)")
        }
    }

    @Test func `whoever is named in somebody else's paper is told`() async throws {
        try await withAPI { api in
            let an = try await api.addOfficial("Nguyễn Văn An")
            let official = try #require(an.official)
            let served = try await api.servedReminder(of: official)
            #expect(try await api.get("/api/v1/reminders/\(served.id.text)/paper", as: .clerk).status == 200)
            await api.dependencies.looks.flush()
            let looks = try await api.get("/api/v1/me/looks", as: an)
            #expect(looks.text.contains(served.id.text), "\(looks.text)")
        }
    }
}

extension AdministrativePaper {
    /// All its words.
    var words: String { manuscript.blocks.map(\.words).joined(separator: "\n") }
}

extension Manuscript.Block {
    fileprivate var words: String {
        switch self {
        case .heading(_, let title): title
        case .paragraph(let paragraph): paragraph.runs.map(\.text).joined()
        case .letterHead(let head):
            (head.parent + head.agency + [head.number ?? "", head.placeAndDay]).joined(separator: "\n")
        case .signOff(let end): (end.recipients + end.authority + [end.name]).joined(separator: "\n")
        case .signatures(let places): places.map { "\($0.title) \($0.name)" }.joined(separator: "\n")
        case .facts(let facts): facts.map { "\($0.label): \($0.value.map(\.text).joined())" }.joined(separator: "\n")
        case .table(let table):
            table.rows.map { $0.map { $0.runs.map(\.text).joined() }.joined(separator: " | ") }.joined(separator: "\n")
        case .drawing, .squares, .pageBreak: ""
        }
    }
}

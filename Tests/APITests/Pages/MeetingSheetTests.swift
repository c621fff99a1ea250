import Accountability
import FoundationEssentials
import HTTPTypes
import Store
import StoreSupport
import Testing

@testable import Web

/// The sheet of the Monday meeting, on paper and entered afterwards.
struct MeetingSheetTests {
    @Test func `what a meeting decided is entered line by line, and nothing twice`() async throws {
        try await withAPI { api in
            let lan = try await api.addOfficial("Đỗ Thị Lan")
            let an = try await api.addOfficial("Nguyễn Văn An")
            let explained = try await api.request(to: lan.official!, as: .explained).id
            let refused = try await api.request(to: an.official!, as: .decided).id
            let praised = try await api.commendation(of: lan.official!, as: .verified).id
            var chairman = try await api.signedInBrowser(of: api.callers[.chairman]!.account)
            let sheet = try await chairman.get("/meeting-sheet")
            for item in ["explanation.\(explained)", "ground.\(refused)", "commendation.\(praised)"] {
                #expect(sheet.text.contains(try #require(SheetItem(text: item)).mark), "\(item)")
            }
            let form = try await chairman.get("/meeting-sheet/enter")
            #expect(form.text.contains("value=\"explanation.\(explained)\""))
            let today = api.dependencies.now().day.iso
            var sent = [
                "key": UUID().uuidString, "meeting_on": today, "present_ids": an.official!.text,
                "lines.0.item": "explanation.\(explained)", "lines.0.decision": "accepted",
                "lines.1.item": "ground.\(refused)", "lines.1.decision": "reminder",
                "lines.1.reason": "Lần sau báo trước",
                "lines.2.item": "commendation.\(praised)", "lines.2.decision": "approved",
            ]
            let first = try await chairman.submit("/meeting-sheet/enter", sent)
            // Without a reason nobody's explanation is concluded; the line stays with what was typed.
            #expect(first.status == 200 && first.text.contains("Đã ghi 2 dòng"), "\(first.status)")
            #expect(first.text.contains("Chưa ghi") && first.text.contains("value=\"accepted\" selected"))
            #expect(!first.text.contains("ground.\(refused)") && !first.text.contains("commendation.\(praised)"))
            let given = try await reminders(api)
            #expect(given.count == 1 && given[0].form == .meeting && given[0].servedOn != nil)

            sent["lines.0.reason"] = "Đã xác minh"
            let second = try await chairman.submit("/meeting-sheet/enter", sent)
            #expect(second.text.contains("Đã ghi 3 dòng") && second.text.contains("Không còn dòng nào"))
            let third = try await chairman.submit("/meeting-sheet/enter", sent)
            #expect(third.text.contains("Đã ghi 3 dòng"))
            #expect(try await reminders(api).map(\.id) == given.map(\.id))
            let duty = try await api.installation.reading(api.commune) {
                try ExplanationDuty.find(ExplanationDuty.ID(text: explained)!, of: api.commune.id, on: $0)
            }
            #expect(duty?.state == .accepted)
        }
    }

    @Test func `what waits and has no line on the sheet is told below it`() async throws {
        try await withAPI { api in
            let lan = try await api.addOfficial("Đỗ Thị Lan")
            _ = try await api.contestedReminder(of: try #require(lan.official))
            var chairman = try await api.signedInBrowser(as: .chairman)
            let sheet = try await chairman.get("/meeting-sheet").text
            #expect(sheet.contains("Không có giải trình, nhắc nhở hay biểu dương nào để đánh dấu."))
            #expect(sheet.contains("Trả lời kiến nghị xem xét lại nhắc nhở, phê bình</a>: 1"))
            // The office records what an authority above decided.
            var clerk = try await api.signedInBrowser(as: .clerk)
            #expect(try await clerk.get("/meeting-sheet").text.contains("Trả lời kiến nghị xem xét lại nhắc nhở"))
        }
    }

    @Test func `an explanation rejected and reproved in the meeting is one record of the meeting`() async throws {
        try await withAPI { api in
            let lan = try await api.addOfficial("Đỗ Thị Lan")
            let explained = try await api.request(to: lan.official!, as: .explained).id
            var chairman = try await api.signedInBrowser(of: api.callers[.chairman]!.account)
            try await chairman.get("/meeting-sheet/enter")
            let done = try await chairman.submit(
                "/meeting-sheet/enter",
                [
                    "key": UUID().uuidString, "meeting_on": api.dependencies.now().day.iso,
                    "present_ids": lan.official!.text, "lines.0.item": "explanation.\(explained)",
                    "lines.0.decision": "reminder", "lines.0.reason": "Không báo cáo trước hạn",
                ]
            )
            #expect(done.text.contains("Đã ghi 1 dòng"), "\(done.status)")
            let given = try await reminders(api)
            #expect(given.count == 1 && given[0].text.contains("Không báo cáo trước hạn"))
            let duty = try await api.installation.reading(api.commune) {
                try ExplanationDuty.find(ExplanationDuty.ID(text: explained)!, of: api.commune.id, on: $0)
            }
            #expect(duty?.state == .rejected)
        }
    }

    @Test func `nobody finds his own case on his sheet, and officials have none`() async throws {
        try await withAPI { api in
            let lan = try await api.addOfficial("Đỗ Thị Lan")
            var official = try await api.signedInBrowser(of: lan.account)
            #expect(try await official.get("/meeting-sheet").status == 403)
            var clerk = try await api.signedInBrowser(of: api.callers[.clerk]!.account)
            let explained = try await api.request(to: lan.official!, as: .explained).id
            let praised = try await api.commendation(of: lan.official!, as: .verified).id
            let printed = try await clerk.get("/meeting-sheet")
            // He decides nothing of it; it is he who prints it for those who do.
            for item in ["explanation.\(explained)", "commendation.\(praised)"] {
                #expect(printed.text.contains(try #require(SheetItem(text: item)).mark), "\(item)")
            }
            #expect(!printed.text.contains("/meeting-sheet/enter"))
            #expect(try await clerk.get("/meeting-sheet/enter").status == 403)
        }
    }

    private func reminders(_ api: API) async throws -> [Reminder] {
        try await api.installation.reading(api.commune) { try Reminder.list(of: api.commune.id, on: $0) }
    }
}

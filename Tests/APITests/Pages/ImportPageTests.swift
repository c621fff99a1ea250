import Accountability
import Actions
import FoundationEssentials
import HTTPTypes
import Store
import StoreSupport
import Testing

@testable import Web

/// Importing the register through pages: the file is read and shown, and recorded once somebody confirms it.
struct ImportPageTests {
    private static let day = ["exported_on": "2026-01-20"]

    @Test func `a register is shown before anything is recorded, and taken in when its sender says so`() async throws {
        try await withAPI { api in
            var browser = try await api.signedInBrowser(of: api.callers[.clerk]!.account)
            try await browser.get("/imports/new")
            let register = RegisterExport([
                RegisterFile(1, applicant: "Nguyễn Thị Bưởi"), RegisterFile(2, applicant: "Lê Văn Cam"),
            ])
            let sent = try await browser.send(Self.day, "so.csv", register.bytes)
            #expect(sent.status == 303 && sent.headers[.location] == "/imports/waiting", "\(sent.status)")
            let shown = try await browser.get("/imports/waiting")
            #expect(shown.status == 200)
            #expect(shown.text.contains("Nhập tệp này sẽ cho kết quả") && shown.text.contains("name=\"map.due\""))
            #expect(!shown.text.contains("Bưởi") && !shown.text.contains("Cam"), "applicants are masked")
            #expect(try await api.batches().isEmpty, "nothing is recorded yet")
            let done = try await browser.submit("/imports/waiting", Self.day.merging(["step": "record"]) { $1 })
            let place = try #require(done.headers[.location])
            // What comes next is what the register shows late.
            #expect(
                done.status == 303 && place.hasPrefix("/scans/new?batch=") && place.hasSuffix("&done=importRegister")
            )
            let page = try await browser.get(place)
            #expect(page.status == 200 && page.text.contains("Đã ghi nhận: Nhập sổ"))
            #expect(try await api.batches().map(\.rows) == [2])
            #expect(try await browser.get("/imports/waiting").text.contains("Không có tệp nào đang chờ"))
            let list = try await browser.get("/imports")
            #expect(list.text.contains("20/01/2026") && list.text.contains("Có hiệu lực"))
        }
    }

    @Test func `the same file again changes nothing, and says so`() async throws {
        try await withAPI { api in
            let register = RegisterExport([RegisterFile(1)])
            try await api.installation.importing(register, exportedOn: .test(2026, 1, 20), to: api.commune)
            var browser = try await api.signedInBrowser(of: api.callers[.clerk]!.account)
            try await browser.get("/imports/new")
            try await browser.send(Self.day, "so.csv", register.bytes)
            let shown = try await browser.get("/imports/waiting")
            #expect(shown.text.contains("Tệp này đã được nhập"))
            try await browser.submit("/imports/waiting", Self.day.merging(["step": "record"]) { $1 })
            #expect(try await api.batches().count == 1)
            // Said to be of another day, it is refused: one of the two days is wrong.
            try await browser.send(["exported_on": "2026-01-21"], "so.csv", register.bytes)
            let other = try await browser.get("/imports/waiting")
            #expect(other.status == 409 && other.text.contains("import.export_day_differs"))
        }
    }

    @Test func `what is no register, another commune's or of a day to come is told in a sentence`() async throws {
        try await withAPI { api in
            var browser = try await api.signedInBrowser(of: api.callers[.clerk]!.account)
            try await browser.get("/imports/new")
            let picture = try await browser.send(Self.day, "anh.csv", Array("xin chào\n".utf8))
            #expect(picture.status == 400 && picture.text.contains("Không tìm thấy dòng tiêu đề"))
            let none = try await browser.send(Self.day, "", [])
            #expect(none.status == 400 && none.text.contains("Chưa chọn tệp"))
            let foreign = RegisterExport([RegisterFile(1, agency: "H23.45.99")])
            try await browser.send(Self.day, "so.csv", foreign.bytes)
            let shown = try await browser.get("/imports/waiting")
            #expect(shown.status == 409 && shown.text.contains("import.other_commune"))
            #expect(!shown.text.contains("value=\"record\""), "what cannot be taken in is not offered")
            let future = ["exported_on": "2126-01-01"]
            try await browser.send(future, "so.csv", RegisterExport([RegisterFile(1)]).bytes)
            let early = try await browser.get("/imports/waiting")
            #expect(early.text.contains("import.export_day_in_future"))
            #expect(try await api.batches().isEmpty)
        }
    }

    @Test func `wrong rows stop everything until somebody leaves them out, and can be kept as a table`() async throws {
        try await withAPI { api in
            var register = RegisterExport([RegisterFile(1), RegisterFile(2)])
            register.oddCells[RegisterFile(2).code] = [.received: "=cmd|'/c calc'!A1"]
            var browser = try await api.signedInBrowser(of: api.callers[.clerk]!.account)
            try await browser.get("/imports/new")
            try await browser.send(Self.day, "so.csv", register.bytes)
            let shown = try await browser.get("/imports/waiting")
            #expect(shown.status == 422 && shown.text.contains("Bỏ lại 1 dòng sai"))
            let table = try await browser.get("/imports/waiting/problems.csv")
            #expect(table.bytes.starts(with: [0xEF, 0xBB, 0xBF]) && !table.text.contains(";=cmd"))
            let choice = Self.day.merging(["step": "record", "skip_refused": "true"]) { $1 }
            #expect(try await browser.submit("/imports/waiting", choice).status == 303)
            #expect(try await api.batches().map(\.refused) == [1])
        }
    }

    @Test func `a column is read as its sender says`() async throws {
        try await withAPI { api in
            var browser = try await api.signedInBrowser(of: api.callers[.clerk]!.account)
            try await browser.get("/imports/new")
            let text =
                "Mã hồ sơ,Ngày tiếp nhận,Hạn theo quy trình nội bộ\n\(api.commune.code)-260105-0001,05/01/2026,15/01/2026\n"
            try await browser.send(Self.day, "so.csv", Array(text.utf8))
            let before = try await browser.get("/imports/waiting")
            #expect(!before.text.contains("15/01/2026"))
            let look = Self.day.merging([
                "step": "look", "map.code": "Mã hồ sơ", "map.received": "Ngày tiếp nhận",
                "map.due": "Hạn theo quy trình nội bộ",
            ]) { $1 }
            #expect(try await browser.submit("/imports/waiting", look).headers[.location] == "/imports/waiting")
            #expect(try await browser.get("/imports/waiting").text.contains("15/01/2026"))
        }
    }

    @Test func `a choice of columns that cannot be is told, and the choice is there to be mended`() async throws {
        try await withAPI { api in
            var browser = try await api.signedInBrowser(of: api.callers[.clerk]!.account)
            try await browser.get("/imports/new")
            try await browser.send(Self.day, "so.csv", RegisterExport([RegisterFile(1)]).bytes)
            let page = try await browser.get("/imports/waiting").text
            let code = try #require(page.firstMatch(of: /<option value="([^"]+)" selected>/)).output.1
            let twice = ["step": "look", "map.code": String(code), "map.due": String(code)]
            let answer = try await browser.submit("/imports/waiting", Self.day.merging(twice) { $1 })
            #expect(answer.status == 400 && answer.text.contains("class=\"warning\""))
            #expect(answer.text.contains("name=\"map.due\"") && !answer.text.contains("value=\"record\""))
            #expect(try await browser.get("/imports/waiting").text.contains("value=\"record\""), "the one before holds")
        }
    }

    @Test func `a file waits for its sender alone, and not for ever`() async throws {
        try await withAPI { api in
            var clerk = try await api.signedInBrowser(of: api.callers[.clerk]!.account)
            var director = try await api.signedInBrowser(of: api.callers[.centreDirector]!.account)
            try await clerk.get("/imports/new")
            try await clerk.send(Self.day, "so.csv", RegisterExport([RegisterFile(1)]).bytes)
            #expect(try await director.get("/imports/waiting").text.contains("Không có tệp nào đang chờ"))
            #expect(try await clerk.get("/imports/waiting").text.contains("so.csv"))
        }
        let waiting = WaitingRegisters()
        let start = Instant.earliest.adding(seconds: 3600)
        let account = Account.ID()
        let register = WaitingRegisters.Waiting(
            name: "so.csv",
            bytes: [1],
            key: UUID(),
            exportedOn: .earliest,
            headers: [:]
        )
        try await waiting.keep(register, of: account, at: start)
        #expect(await waiting.find(of: account, at: start.adding(seconds: 60 * WaitingRegisters.minutes - 1)) != nil)
        #expect(await waiting.find(of: account, at: start.adding(seconds: 60 * WaitingRegisters.minutes)) == nil)
    }

    @Test func `a wrong import is annulled by two persons, each offered what he may do`() async throws {
        try await withAPI { api in
            let batch = try await api.importBatch()
            var clerk = try await api.signedInBrowser(of: api.callers[.clerk]!.account)
            let page = try await clerk.get("/imports/\(batch.text)")
            #expect(page.text.contains("/annulment-proposal\""))
            #expect(!page.text.contains("/annulment\""))
            try await clerk.get("/imports/\(batch.text)/annulment-proposal")
            let reason = ["key": UUID().uuidString, "reason": "Xuất nhầm kỳ"]
            #expect(try await clerk.submit("/imports/\(batch.text)/annulment-proposal", reason).status == 303)
            let proposed = try await clerk.get("/imports/\(batch.text)")
            #expect(!proposed.text.contains("/annulment\""), "who proposed it is no second person")
            var director = try await api.signedInBrowser(of: api.callers[.centreDirector]!.account)
            let offered = try await director.get("/imports/\(batch.text)")
            #expect(offered.text.contains("/annulment\"") && offered.text.contains("Xuất nhầm kỳ"))
            let confirmed = try await director.submit("/imports/\(batch.text)/annulment", ["key": UUID().uuidString])
            #expect(confirmed.status == 303)
            #expect(try await api.batches().map(\.state) == [.annulled])
        }
    }
}

extension API {
    fileprivate func batches() async throws -> [ImportBatch.Recorded] {
        try await installation.reading(commune) { [commune] db in try ImportBatch.list(of: commune.id, on: db) }
    }
}

extension Browser {
    /// Sends a register as the first step of an import.
    @discardableResult
    fileprivate mutating func send(_ fields: [String: String], _ name: String, _ bytes: [UInt8]) async throws
        -> APIAnswer
    {
        let file = FormBody.File(name: name, type: "text/csv", bytes: bytes)
        return try await submit("/imports/new", fields, files: ["file": file])
    }
}

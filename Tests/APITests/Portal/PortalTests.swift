import Accountability
import Actions
import FoundationEssentials
import HTTPTypes
import Ledger
import Store
import StoreSupport
import Testing

@testable import Web

/// The portal's list sent by a program or on a page, what comparing it shows, and the letter.
struct PortalTests {
    private static let days = "from=2026-01-01&to=2026-01-31"
    private static let sent = "/api/v1/portal-lists?name=cong.csv&\(days)&taken_on=2026-02-02"
    private static var list: String {
        "Mã hồ sơ,Ngày tiếp nhận,Hạn xử lý,Ngày kết thúc\n"
            + "\(RegisterFile(1).code),05/01/2026,15/01/2026,20/01/2026\n"
            + "\(RegisterFile(2).code),05/01/2026,15/01/2026,16/01/2026\n"
    }

    private func withRegister(_ body: (API) async throws -> Void) async throws {
        try await withAPI { api in
            let files = [
                RegisterFile(1, finished: .test(2026, 1, 20), status: .delivered),
                RegisterFile(2, finished: .test(2026, 1, 15), status: .delivered),
            ]
            try await api.installation.importing(RegisterExport(files), exportedOn: .test(2026, 2, 1), to: api.commune)
            try await body(api)
        }
    }

    @Test func `a list sent twice is one list, and its comparison can be had in every form`() async throws {
        try await withRegister { api in
            let missing = try await api.get("/api/v1/reports/portal?\(Self.days)", as: .clerk)
            #expect(try missing.status == 409 && missing.problem == "portal.list_missing")
            let first = try await api.sendList(Self.sent, Self.list, as: .clerk)
            #expect(first.status == 201, "\(first.text)")
            let again = try await api.sendList(Self.sent, Self.list, as: .clerk)
            #expect(try again.json["portal_list"]?["id"] == first.json["portal_list"]?["id"])
            let lists = try await api.get("/api/v1/portal-lists", as: .chairman)
            #expect(try lists.json["meta"]?["total"] == 1)
            let found = try await api.get("/api/v1/reports/portal?\(Self.days)", as: .viceChairman)
            let counts = try found.json["counts"]
            #expect(counts?["agree"] == 1 && counts?["we_say_on_time"] == 1)
            for format in ["pdf", "docx", "xlsx", "csv"] {
                let file = try await api.get("/api/v1/reports/portal?\(Self.days)&format=\(format)", as: .clerk)
                #expect(file.status == 200 && !file.bytes.isEmpty, "\(format)")
            }
            for role in [Role.inspector, .unitHead, .administrator] {
                #expect(try await api.get("/api/v1/reports/portal?\(Self.days)", as: role).status == 403)
                #expect(try await api.sendList(Self.sent, Self.list, as: role).status == 403)
            }
            #expect(try await api.sendList(Self.sent, Self.list, as: .chairman).status == 403)
        }
    }

    @Test func `what is wrong with a list is told row by row, and left out on request it is kept`() async throws {
        try await withRegister { api in
            let wrong = Self.list + "không phải mã,hôm qua,,\n"
            let refused = try await api.sendList(Self.sent, wrong, as: .clerk)
            #expect(refused.status == 422 && refused.text.contains("Không đọc được ngày"), "\(refused.text)")
            let picture = try await api.sendList(Self.sent, "xin chào\n", as: .clerk)
            #expect(picture.status == 400 && picture.text.contains("Không tìm thấy dòng tiêu đề"))
            let early = Self.sent.replacing("taken_on=2026-02-02", with: "taken_on=2025-12-31")
            #expect(try await api.sendList(early, Self.list, as: .clerk).problem == "portal.list_early")
            let taken = try await api.sendList(Self.sent + "&skip_refused=true", wrong, as: .clerk)
            #expect(taken.status == 201, "\(taken.text)")
            #expect(try taken.json["portal_list"]?["refused"] == 1)
            let report = try await api.get("/api/v1/reports/portal?\(Self.days)", as: .clerk)
            #expect(report.text.contains("Không đọc được ngày"))
        }
    }

    @Test func `the letter of a list asks for what that list says, not for what a newer one of the same days does`()
        async throws
    {
        try await withRegister { api in
            func letter(of made: APIAnswer) async throws -> APIAnswer {
                let id = try #require(try made.json["portal_list"]?["id"]?.string)
                return try await api.get("/api/v1/portal-lists/\(id)/letter", as: .clerk)
            }
            let older = try await api.sendList(Self.sent, Self.list, as: .clerk)
            let corrected = Self.list.split(separator: "\n").dropLast().joined(separator: "\n") + "\n"
            let later = Self.sent.replacing("taken_on=2026-02-02", with: "taken_on=2026-02-03")
            let newer = try await api.sendList(later, corrected, as: .clerk)
            #expect(newer.status == 201, "\(newer.text)")
            #expect(try await letter(of: newer).problem == "portal.nothing_to_correct")
            #expect(try await letter(of: older).status == 200)
        }
    }

    @Test func `pages lead from the list to the comparison and to the letter`() async throws {
        try await withRegister { api in
            var clerk = try await api.signedInBrowser(as: .clerk)
            let empty = try await clerk.get("/reports/portal?\(Self.days)")
            #expect(empty.status == 200 && empty.text.contains("chưa nhập danh sách nào của Cổng"))
            #expect(empty.text.contains("href=\"/portal-lists\""))
            let form = try await clerk.get("/portal-lists/new")
            #expect(form.status == 200 && form.text.contains("Ngày lấy danh sách từ Cổng"))
            let made = try await api.sendList(Self.sent, Self.list, as: .clerk)
            let id = try #require(try made.json["portal_list"]?["id"]?.string)
            let led = try await clerk.get("/portal-lists/\(id)")
            #expect(led.status == 303 && led.headers[.location] == "/reports/portal?\(Self.days)")
            let page = try await clerk.get("/reports/portal?\(Self.days)")
            #expect(page.status == 200 && page.text.contains("/portal-lists/\(id)/letter?format=docx"))
            #expect(page.text.contains("so sổ") || page.text.contains("Khác ngày có kết quả"))
            let letter = try await clerk.get("/portal-lists/\(id)/letter")
            #expect(letter.status == 200 && letter.bytes.starts(with: Array("%PDF-".utf8)))
            let docx = try await clerk.get("/portal-lists/\(id)/letter?format=docx")
            #expect(docx.status == 200 && docx.bytes.starts(with: Array("PK".utf8)))
            #expect(try await clerk.get("/portal-lists/\(id)/letter?format=xlsx").status == 400)
            let sent = try await api.get("/api/v1/portal-lists/\(id)/letter?format=docx", as: .chairman)
            #expect(sent.status == 200 && sent.bytes == docx.bytes)
            #expect(try await clerk.get("/portal-lists").text.contains("02/02/2026"))
            #expect(try await clerk.get("/portal-lists/\(UUID().uuidString.lowercased())").status == 404)
            var inspector = try await api.signedInBrowser(as: .inspector)
            #expect(try await inspector.get("/reports/portal?\(Self.days)").status == 403)
        }
    }
}

extension API {
    fileprivate func sendList(_ path: String, _ text: String, as role: Role) async throws -> APIAnswer {
        try await send(
            .post,
            path,
            as: callers[role],
            [.contentType: "text/csv", .idempotencyKey: UUID().uuidString.lowercased()],
            Array(text.utf8)
        )
    }
}

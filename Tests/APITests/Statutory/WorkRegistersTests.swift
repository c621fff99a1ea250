import Accountability
import Actions
import Store
import StoreSupport
import Testing

@testable import Web

/// The registers and the trend as programs ask for them, people read them and files keep them.
struct WorkRegistersTests {
    private static let days = "?from=2026-01-01&to=2099-12-31&as_of=2099-12-31"

    @Test func `registers are for those who answer for the commune, and whom they name is told`() async throws {
        try await withAPI { api in
            let an = try await api.addOfficial("Nguyễn Văn An", unit: "Phòng Kinh tế")
            let chairman = try #require(api.callers[.chairman])
            let author = Author(commune: api.commune, account: chairman.account)
            try await api.installation.remind(
                try #require(an.official),
                in: api.commune,
                on: .test(2026, 2, 3),
                by: author
            )
            let files = (1...60).map { RegisterFile($0) }
            try await api.installation.importing(
                RegisterExport(files),
                exportedOn: .test(2026, 2, 1),
                to: api.commune
            )
            var browser = try await api.signedInBrowser(as: .clerk)
            for name in ["files", "reminders", "commendations"] {
                let path = "/api/v1/reports/\(name)\(Self.days)"
                #expect(try await api.get(path, as: .clerk).status == 200)
                for role in [Role.inspector, .unitHead, .administrator] {
                    #expect(try await api.get(path, as: role).status == 403, "\(name) \(role)")
                }
                #expect(try await api.get(path, as: an).status == 403)
                let page = try await browser.get("/reports/\(name)\(Self.days)")
                #expect(page.status == 200 && page.bytes.count < 50 * 1_024, "\(name) \(page.bytes.count)")
                for (format, head) in [("pdf", "%PDF-"), ("docx", "PK"), ("xlsx", "PK"), ("csv", "\u{FEFF}")] {
                    let file = try await browser.get("/reports/\(name)\(Self.days)&format=\(format)")
                    #expect(file.status == 200 && file.bytes.starts(with: Array(head.utf8)), "\(name) \(format)")
                }
            }
            let page = try await browser.get("/reports/files\(Self.days)").text
            #expect(page.contains("50 dòng đầu; cả 60 dòng") && page.contains("/dossiers/\(files[0].code)"))
            #expect(!page.contains("Nguyễn Văn An"))
            let csv = try await browser.get("/reports/files\(Self.days)&format=csv").text
            #expect(files.allSatisfy { csv.contains($0.code) })
            let (register, looks) = try await api.watching {
                try await $0.get("/api/v1/reports/reminders\(Self.days)", as: .clerk)
            }
            #expect(register.text.contains("Nguyễn Văn An") && looks.map(\.official) == [an.official])
        }
    }

    @Test func `inspectors read the trend, officials their own months, and an unknown year is told so`() async throws {
        try await withAPI { api in
            let an = try await api.addOfficial("Nguyễn Văn An", unit: "Phòng Kinh tế")
            var browser = try await api.signedInBrowser(as: .inspector)
            #expect(try await browser.get("/reports/late-trend").text.contains("xã chưa nhập bản trích xuất"))
            let file = RegisterFile(1, finished: .test(2026, 1, 20), status: .delivered)
            try await api.installation.importing(RegisterExport([file]), exportedOn: .test(2026, 2, 1), to: api.commune)
            let trend = try await api.get("/api/v1/reports/late-trend\(Self.days)", as: .inspector)
            #expect(trend.status == 200 && !trend.text.contains("Nguyễn Văn An"))
            // Without days it is the year the register tells of.
            let page = try await browser.get("/reports/late-trend")
            #expect(page.status == 200 && page.text.contains("Năm 2026") && page.text.contains("Tháng 1/2026"))
            let months = "/officials/\(try #require(an.official).text)/months"
            #expect(try await api.get("/api/v1\(months)\(Self.days)", as: .inspector).status == 403)
            let (own, _) = try await api.watching {
                try await $0.get("/api/v1\(months)?from=2026-01-01&to=2026-12-31", as: an)
            }
            #expect(own.status == 200, "\(own.text)")
            var himself = try await api.signedInBrowser(of: an.account)
            #expect(try await himself.get(months).text.contains("Kết quả theo tháng gửi nơi tiếp nhận"))
        }
    }
}

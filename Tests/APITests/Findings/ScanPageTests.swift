import Accountability
import FoundationEssentials
import HTTPTypes
import StoreSupport
import Testing

@testable import Web

/// Late files after an import: told at once, recorded at once or in the morning.
struct ScanPageTests {
    @Test func `whoever imported is told what is late, when it will be recorded, and may do it now`() async throws {
        try await withAPI { api in
            var clerk = try await api.signedInBrowser(as: .clerk)
            let early = try await clerk.get("/scans/new")
            #expect(early.status == 200 && early.text.contains("class=\"warning\""), "nothing is imported yet")
            let late = [RegisterFile(1, due: .test(2026, 1, 15)), RegisterFile(2, due: .test(2026, 1, 16))]
            try await api.installation.importing(RegisterExport(late), exportedOn: .test(2026, 1, 25), to: api.commune)
            let told = try await clerk.get("/scans/new?done=importRegister").text
            #expect(told.contains("Đã ghi nhận: Nhập sổ") && told.contains("Sổ có 2 hồ sơ chậm chưa được ghi nhận"))
            #expect(told.contains("6 giờ sáng ngày làm việc tới"))
            #expect(
                try await clerk.get("/findings").text.contains("Không có hồ sơ nào khớp"),
                "looking records nothing"
            )
            let done = try await clerk.submit("/scans/new")
            #expect(done.status == 303 && done.headers[.location] == "/scans/new?done=scan")
            #expect(try await clerk.get("/scans/new?done=scan").text.contains("Không có hồ sơ chậm nào chưa"))
            #expect(try await clerk.get("/findings").text.contains("Có 2 hồ sơ"))
            #expect(try await clerk.submit("/scans/new").status == 303, "sent again it finds nothing")
            #expect(try await clerk.get("/findings").text.contains("Có 2 hồ sơ"))
        }
    }

    @Test func `only whoever may scan is led there`() async throws {
        try await withAPI { api in
            var clerk = try await api.signedInBrowser(as: .clerk)
            #expect(try await clerk.get("/findings").text.contains("href=\"/scans/new\""))
            var head = try await api.signedInBrowser(as: .unitHead)
            #expect(!(try await head.get("/findings").text.contains("/scans/new")))
            #expect(try await head.get("/scans/new").status == 403)
            #expect(try await head.submit("/scans/new").status == 403)
        }
    }
}

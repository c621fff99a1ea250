import Accountability
import Actions
import FoundationEssentials
import HTTPTypes
import Store
import StoreSupport
import Testing

@testable import Web

/// Officials pasted from a spreadsheet.
struct PeopleListPagesTests {
    private static let pasted = """
        Họ và tên\tMã số cán bộ\tPhòng, trung tâm\tCách viết khác trong sổ
        Đỗ Thị Lan\tCB-07\tPhòng Kinh tế\tĐỗ T. Lan; Lan
        Trần Văn Bình\t\tPhòng Kinh tế

        Bình
        """

    @Test func `a list is shown with what is wrong, then entered once`() async throws {
        try await withAPI { api in
            var browser = try await api.enrolled(try #require(api.callers[.clerk]).account).browser
            let empty = try await browser.get("/people/list")
            #expect(empty.status == 200)
            let shown = try await browser.submit("/people/list/preview", ["text": Self.pasted])
            #expect(shown.text.contains("Thêm được: 2 người") && shown.text.contains("Dòng 5: “Bình”"))
            let act = UUID().uuidString.lowercased()
            for _ in 1...2 {
                let added = try await browser.submit("/people/list", ["text": Self.pasted, "act": act])
                #expect(added.status == 200 && added.text.contains("Đã thêm 2 người"), "\(added.text)")
            }
            let officials = try await api.installation.reading(api.commune) {
                try Official.list(of: api.commune.id, on: $0)
            }
            #expect(officials.map(\.name) == ["Trần Văn Bình", "Đỗ Thị Lan"])
            #expect(officials.last?.aliases == ["Đỗ T. Lan", "Lan"] && officials.last?.staffCode == "CB-07")
            let again = try await browser.submit("/people/list/preview", ["text": Self.pasted])
            #expect(again.text.contains("Thêm được: 0 người") && again.text.contains("đã có trong danh sách"))
            let nobody = try await browser.submit("/people/list", ["text": Self.pasted, "act": UUID().uuidString])
            #expect(nobody.status == 422)
            #expect(try await api.installation.keeper.verify(api.commune).isSound)
        }
    }

    @Test func `the template is a file Excel reads, for whoever signed in`() async throws {
        try await withAPI { api in
            var browser = try await api.enrolled(try #require(api.callers[.clerk]).account).browser
            let file = try await browser.get("/people/list/template.csv")
            #expect(file.status == 200 && file.text.hasPrefix("\u{FEFF}Họ và tên,Mã số cán bộ,\"Phòng, trung tâm\","))
            #expect(file.headers[.contentDisposition]?.contains("danh-sach-can-bo.csv") == true)
            let workbook = try await browser.get("/people/list/template.xlsx")
            #expect(workbook.status == 200 && workbook.bytes.starts(with: Array("PK".utf8)))
            #expect(try await browser.get("/people/list").text.contains("/people/list/template.xlsx"))
            var administrator = try await api.enrolled(try #require(api.callers[.administrator]).account).browser
            #expect(try await administrator.get("/people/list/template.xlsx").bytes == workbook.bytes)
            var leader = try await api.enrolled(try #require(api.callers[.chairman]).account).browser
            #expect(try await leader.get("/people/list").status == 403)
        }
    }
}

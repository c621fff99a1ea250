import Documents
import Foundation
import Intake
import Testing

@Suite struct PeopleTemplateTests {
    private func template(_ units: [String]) throws -> [UInt8] {
        let file = try PeopleTemplate.workbook(units: units, owner: "UBND xã Mẫu")
        return try file.bytes(at: 0, upTo: file.size)
    }

    @Test func `the template has headings, an example, explanations and the units to choose from`() throws {
        let book = try Written.read(try template(["Phòng Kinh tế", "Văn phòng"]))
        #expect(book.sheets.map(\.name) == ["Danh sách cán bộ", "Hướng dẫn", "Phòng, trung tâm"])
        let list = try #require(book.sheets.first)
        #expect(list.rows[0] == PeopleList.headings.map { "s:" + $0 })
        #expect(list.rows[1][0].hasPrefix("s:VÍ DỤ"))
        #expect(list.validations == ["C2:C502 'Phòng, trung tâm'!$A$2:$A$3"])
        #expect(try Written.read(try template([])).sheets.count == 2)
    }

    @Test func `a template that was filled in and pasted enters everybody but the example`() throws {
        let book = try Written.read(try template(["Phòng Kinh tế"]))
        let filled = [["Đỗ Thị Lan", "007", "Phòng Kinh tế", "Đỗ T. Lan; Lan"], ["Trần Văn Bình", "", "", ""]]
        let rows = try #require(book.sheets.first).rows.map { $0.map { String($0.dropFirst(2)) } } + filled
        let pasted = rows.map { $0.joined(separator: "\t") }.joined(separator: "\n")
        let list = try PeopleList(pasted, taken: [])
        #expect(list.problems.isEmpty)
        #expect(list.entries.map(\.name) == ["Đỗ Thị Lan", "Trần Văn Bình"])
        #expect(list.entries.first?.staffCode == "007")
        #expect(list.entries.first?.aliases == ["Đỗ T. Lan", "Lan"])
    }
}

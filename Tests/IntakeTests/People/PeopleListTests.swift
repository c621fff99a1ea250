import Intake
import Testing

/// Lists of officials as people paste them.
struct PeopleListTests {
    @Test(arguments: [
        "Đỗ Thị Lan\tCB-1\tVăn phòng\n", "\u{FEFF}Đỗ Thị Lan,CB-1,Văn phòng\r\n", "Đỗ Thị Lan;CB-1;Văn phòng",
        "Họ và tên,Mã số cán bộ,Phòng\n\"Đỗ  Thị Lan\",CB-1,\"Văn phòng\"\n", "\n\n Đỗ Thị Lan \tCB-1\tVăn phòng",
    ])
    func `cells are told apart by what the spreadsheet puts between them`(text: String) throws {
        let list = try PeopleList(text, taken: [])
        #expect(list.problems.isEmpty)
        let one = try #require(list.entries.first)
        #expect(
            list.entries.count == 1 && one.name == "Đỗ Thị Lan" && one.staffCode == "CB-1" && one.unit == "Văn phòng"
        )
        #expect(one.aliases.isEmpty)
    }

    @Test(arguments: [
        ("\tCB-1", "Thiếu họ và tên."), ("Lan", "“Lan” không phải họ và tên đầy đủ."),
        ("Trần Văn Bình", "Trần Văn Bình: đã có trong danh sách của xã."),
        ("Tran Van Binh", "Tran Van Binh: đã có trong danh sách của xã."),
        ("Đỗ Thị Lan\tCB-9", "CB-9: đã có trong danh sách của xã."),
        (
            "Lò Văn Páo\nLò Văn Páo",
            "Lò Văn Páo: trùng với dòng 1. Hai người cùng tên thì ghi mã số cán bộ cho từng người."
        ),
    ])
    func `what cannot be used is named by its line`(text: String, sentence: String) throws {
        let list = try PeopleList(text, taken: ["Trần Văn Bình", "CB-9"])
        #expect(list.problems.map(\.sentence) == [sentence])
    }

    @Test func `two of one name are told apart by their codes, and a list has an end`() throws {
        let two = try PeopleList("Lò Văn Páo\tA1\nLò Văn Páo\tA2", taken: ["Lò Văn Páo"])
        #expect(two.entries.map(\.staffCode) == ["A1", "A2"] && two.problems.isEmpty)
        let long = (1...(PeopleList.longest + 5)).map { "Lò Văn Páo\tA\($0)" }.joined(separator: "\n")
        let cut = try PeopleList(long, taken: [])
        #expect(cut.entries.count == PeopleList.longest && cut.problems.map(\.line) == [PeopleList.longest + 1])
        #expect(try PeopleList(String(decoding: PeopleList.template, as: UTF8.self), taken: []).entries.isEmpty)
    }
}

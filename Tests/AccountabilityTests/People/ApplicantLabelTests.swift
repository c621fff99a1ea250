import Accountability
import Testing

struct ApplicantLabelTests {
    @Test(arguments: [
        ("Nguyễn Thị Minh", "Nguyễn T. M."), ("NGUYỄN THỊ MINH", "Nguyễn T. M."), ("nguyễn thị minh", "Nguyễn T. M."),
        ("Nguyen Thi Minh", "Nguyen T. M."), ("Đặng Đức Ánh", "Đặng Đ. Á."), ("  Lê   An  ", "Lê A."),
        ("Ông Trần Văn Bình", "Trần V. B."), ("Ông/Bà: Lê An", "Lê A."), ("Bà", "B."), ("Võ Thị Lan", "Võ T. L."),
        ("Bá An", "B. A."), ("Y Moan Êban", "Y. M. Ê."),
        ("H'Hen Niê", "H. N."),
        ("Ho\u{300}ang Ngo\u{323}c Ha\u{300}", "Hòang N. H."), ("Tôn Nữ Thị Ngọc Anh Thư", "Tôn N. T. N. A."),
    ])
    func `of a person stand family name and initials`(_ cell: String, _ label: String) {
        #expect(ApplicantLabel.mask(cell) == label)
    }

    @Test(arguments: [
        ("Minh", "M."), ("Nguyễn", "N."), ("John Smith", "J. S."), ("minh.nguyen@gmail.com", "M."),
        ("Thôn 3, xã Đồng Tiến", "T."), ("Nguyễn Văn An, Trần Thị Bình", "Nguyễn V. A."),
        ("Nguyễn Văn An và Trần Thị Bình", "Nguyễn V. A."), ("Lê An (vợ: Trần Bình)", "Lê A."),
        ("Lê An - 0912345678", "Lê A."), ("0912345678 Lê An", "Lê A."), ("Lê An 034090001234", "Lê A."),
        ("L3ê4 A5n", "Lê A."),
    ])
    func `nothing more is let through`(_ cell: String, _ label: String) {
        #expect(ApplicantLabel.mask(cell) == label)
    }

    @Test(arguments: [
        ("Công ty TNHH An Phát", "Công ty …"), ("CÔNG TY CỔ PHẦN X", "Công ty …"), ("Cty Minh Anh", "Công ty …"),
        ("UBND xã Đồng Tiến", "UBND …"), ("Ủy ban nhân dân xã", "UBND …"),
        ("Hộ kinh doanh Trần Thị Lan", "Hộ kinh doanh …"),
        ("Hợp tác xã Nông nghiệp", "Hợp tác xã …"), ("Trường Tiểu học Chi Lăng", "Trường …"), ("Chùa Hương", "Chùa …"),
        ("Văn phòng công chứng Lê An", "Văn phòng …"),
    ])
    func `of an organisation stands its kind`(_ cell: String, _ label: String) {
        #expect(ApplicantLabel.mask(cell) == label)
    }

    @Test(arguments: [("Trương Thị Lan", "Trương T. L."), ("Văn Phong Nhã", "Văn P. N."), ("Hồi An", "H. A.")])
    func `a person is not taken for an organisation`(_ cell: String, _ label: String) {
        #expect(ApplicantLabel.mask(cell) == label)
    }

    @Test(arguments: ["", "  ", "0912345678", "---", "()", "\u{200B}\u{0}", "123 / 456"])
    func `without a letter there is no label`(_ cell: String) {
        #expect(ApplicantLabel.mask(cell) == nil)
    }

    @Test func `the commonest family names are known`() {
        let names = "Nguyễn Trần Lê Phạm Hoàng Huỳnh Phan Vũ Võ Đặng Bùi Đỗ Hồ Ngô Dương Lý Đinh Trịnh Mai"
        for name in names.split(separator: " ") {
            #expect(ApplicantLabel.mask("\(name) Thị Lan") == "\(name) T. L.")
        }
    }

    @Test func `hostile cells give short labels`() throws {
        let marks = "a" + String(repeating: "\u{301}", count: 500_000) + " " + String(repeating: "b ", count: 500_000)
        for cell in [marks, String(repeating: "Nguyễn ", count: 200_000), String(repeating: "x", count: 1_000_000)] {
            let label = try #require(ApplicantLabel.mask(cell))
            #expect(label.unicodeScalars.count < 40)
        }
    }

    @Test func `masking never shows a given name`() {
        let given = ["Minh", "Lan", "Phương", "Hà", "Mai", "An", "Yến"]
        for family in ["Nguyễn", "Trần", "Hồ", "Xyz"] {
            for name in given {
                let label = ApplicantLabel.mask("\(family) Thị \(name)") ?? ""
                #expect(!label.contains(name))
            }
        }
    }
}

import Accountability
import Foundation
import Testing

struct FoldingTests {
    @Test(arguments: [
        ("Đồng Tiến", "dong tien"), ("  Đồng \u{A0} Tiến\n", "dong tien"), ("HỒ SƠ", "ho so"), ("hoà", "hoa"),
        ("hòa", "hoa"),
        ("Ðồng", "dong"), ("Ngày hẹn trả kết quả", "ngay hen tra ket qua"),
        ("ÀÁÂÃÈÉÊÌÍÒÓÔÕÙÚÝĂĨŨƠƯ", "aaaaeeeiioooouuyaiuou"),
        ("Zoë Müller, Çelik Ñandú", "zoe muller, celik nandu"), ("İstanbul ı", "istanbul i"), ("Straße", "straße"),
        ("ΑΒΓ", "αβγ"),
        ("a\u{200B}b\u{FEFF}c", "abc"), ("", ""), (" \t\u{3000} ", ""), ("1/2-3", "1/2-3"),
    ])
    func `text is folded to what people search for`(_ text: String, _ folded: String) {
        #expect(Folding.fold(text) == folded)
    }

    @Test func `every Vietnamese letter folds alike, composed or not, in either case`() {
        let bases: [(String, String)] = [
            ("a", "aàáảãạăằắẳẵặâầấẩẫậ"), ("e", "eèéẻẽẹêềếểễệ"), ("i", "iìíỉĩị"), ("o", "oòóỏõọôồốổỗộơờớởỡợ"),
            ("u", "uùúủũụưừứửữự"), ("y", "yỳýỷỹỵ"), ("d", "dđ"),
        ]
        for (base, letters) in bases {
            for letter in letters {
                #expect(Folding.fold(String(letter)) == base)
                #expect(Folding.fold(String(letter).uppercased()) == base)
                let decomposed = String(letter).decomposedStringWithCanonicalMapping
                #expect(Folding.fold(decomposed) == base)
            }
        }
    }

    @Test func `folding twice is folding once`() {
        for value in stride(from: UInt32(0), to: 0x2_FFFF, by: 1) {
            guard let scalar = Unicode.Scalar(value) else { continue }
            let once = Folding.fold("x\(Character(scalar))")
            if Folding.fold(once) != once { Issue.record("U+\(String(value, radix: 16))") }
        }
    }
}

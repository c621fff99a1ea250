/// What somebody may have typed, or pasted, or sent on purpose.
let hostileTexts = [
    "=HYPERLINK(\"https://example.vn\")", "-1+cmd|' /C calc'!A0", "]]>&amp;<w:p>", "<script>alert(1)</script>",
    "trước\u{202E}sau\u{202C}", "\u{200F}\u{2067}אבג\u{2069}", "👨‍👩‍👧 đi nộp hồ sơ 🇻🇳",
    "chuông\u{07}, xóa\u{7F}, không\u{0}",
    "dòng một\ndòng hai\r\ndòng ba\u{2028}dòng bốn",
    "a\u{300}\u{301}\u{302}" + String(repeating: "\u{301}", count: 200),
    "mơ\u{301}i nhâ\u{323}p kiểu cũ", "\u{FFFE}\u{FFFF}\u{FEFF}", "中文 日本語 한국어", "\u{E000}\u{10FFFF}", "",
    String(repeating: "Nguyễn ", count: 1_400) + "hết", String(repeating: "Ư", count: 10_000),
    "C:\\Windows\\" + String(repeating: "x/", count: 300), "%PDF-1.4 (((( \\) endobj trailer", " ",
]

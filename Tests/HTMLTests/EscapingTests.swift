import HTML
import Testing

/// Whatever people write, the page holds it as text.
struct EscapingTests {
    @Test(arguments: [
        ("<script>alert(1)</script>", "&lt;script&gt;alert(1)&lt;/script&gt;"),
        ("\"><img src=x onerror=alert(1)>", "&quot;&gt;&lt;img src=x onerror=alert(1)&gt;"),
        ("' onmouseover='alert(1)", "&#39; onmouseover=&#39;alert(1)"),
        ("</title></textarea></style>", "&lt;/title&gt;&lt;/textarea&gt;&lt;/style&gt;"),
        ("&lt;b&gt;", "&amp;lt;b&amp;gt;"),
        ("javascript:/*--></title>*/", "javascript:/*--&gt;&lt;/title&gt;*/"),
        ("<!--", "&lt;!--"),
        ("]]>", "]]&gt;"),
        ("{{constructor.constructor('a')()}}", "{{constructor.constructor(&#39;a&#39;)()}}"),
        ("Nguyễn Thị Đào & con", "Nguyễn Thị Đào &amp; con"),
    ])
    func `text and attribute values are escaped alike`(text: String, escaped: String) {
        #expect(rendered(p { text }) == "<p>\(escaped)</p>")
        #expect(rendered(p(.title(text)) {}) == "<p title=\"\(escaped)\"></p>")
        #expect(rendered(title(text)) == "<title>\(escaped)</title>")
    }

    @Test func `control characters become the replacement character`() {
        #expect(rendered(p { "a\u{0}b\u{1B}c\u{7F}" }) == "<p>a\u{FFFD}b\u{FFFD}c\u{FFFD}</p>")
    }

    @Test func `tabs and line ends stay`() {
        #expect(rendered(p { "a\tb\r\nc" }) == "<p>a\tb\r\nc</p>")
    }

    @Test func `every scalar value survives as itself, as an entity or as the replacement character`() {
        for value in stride(from: UInt32(0x20), through: 0x1_0FFFF, by: 7) {
            guard let scalar = Unicode.Scalar(value), !"&<>\"'\u{7F}".unicodeScalars.contains(scalar) else { continue }
            #expect(p { String(Character(scalar)) }.rendered() == Array("<p>\(scalar)</p>".utf8))
        }
    }

    @Test(arguments: [
        "/api/v1/summary?from=2026-01-01&to=2026-09-30", "https://example.vn/a", "HTTP://example.vn", "?cursor=a%3Ab",
        "#top", "",
        "van-ban/a:b", "//example.vn/a", "/Đồng-Tiến",
    ])
    func `web and relative addresses are kept`(address: String) {
        let kept = address.split(separator: "&", omittingEmptySubsequences: false).joined(separator: "&amp;")
        #expect(rendered(a(.href(address)) { "x" }) == "<a href=\"\(kept)\">x</a>")
    }

    @Test(arguments: [
        "javascript:alert(1)", "JaVaScRiPt:alert(1)", " javascript:alert(1)", "java\nscript:alert(1)",
        "\u{1}javascript:alert(1)",
        "data:text/html,<script>alert(1)</script>", "vbscript:x", "file:///etc/passwd", "javascript&colon;:alert(1)",
        "\\\\evil\\x",
        "blob:https://example.vn/1", "mailto:a@b.vn", ":", "jav\tascript:alert(1)", "\u{0}",
    ])
    func `other addresses lead nowhere`(address: String) {
        #expect(rendered(a(.href(address)) { "x" }) == "<a href=\"#\">x</a>")
        #expect(rendered(form(.action(address)) {}) == "<form action=\"#\"></form>")
    }
}

func rendered(_ content: some HTMLContent) -> String {
    String(decoding: content.rendered(), as: UTF8.self)
}

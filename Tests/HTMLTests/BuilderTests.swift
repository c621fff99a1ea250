import HTML
import Testing

/// What the closures of a page turn into.
struct BuilderTests {
    @Test func `statements follow each other without anything between them`() {
        #expect(
            rendered(
                p {
                    "một "; strong { "hai" }; " ba"
                }
            ) == "<p>một <strong>hai</strong> ba</p>"
        )
    }

    @Test func `an empty element keeps its end tag and a void element has none`() {
        #expect(
            rendered(
                div {
                    br(); td {}; input(.name("day"), .type("date"), .required)
                }
            )
                == "<div><br><td></td><input name=\"day\" type=\"date\" required></div>"
        )
    }

    @Test(arguments: [(true, "<p>có</p>"), (false, "<p>không</p>")])
    func `a condition chooses a branch`(condition: Bool, expected: String) {
        #expect(rendered(p { if condition { "có" } else { "không" } }) == expected)
    }

    @Test(arguments: [(1, "<p>một</p>"), (2, "<p><strong>hai</strong></p>"), (3, "<p></p>")])
    func `a switch may build different elements in its cases`(number: Int, expected: String) {
        let content = p {
            switch number {
            case 1: "một"
            case 2: strong { "hai" }
            default: NoContent()
            }
        }
        #expect(rendered(content) == expected)
    }

    @Test func `a condition without else may build nothing`() {
        let note: String? = nil
        #expect(rendered(p { if let note { small { note } } }) == "<p></p>")
    }

    @Test func `a loop repeats its content in order`() {
        #expect(rendered(ul { for name in ["An", "Bình"] { li { name } } }) == "<ul><li>An</li><li>Bình</li></ul>")
    }

    @Test func `attributes keep their order and their types`() {
        let cell = th(.class("name"), .scope(.row), .colspan(2), .dataLabel("Họ & tên"), .ariaHidden) { "x" }
        #expect(
            rendered(cell)
                == "<th class=\"name\" scope=\"row\" colspan=\"2\" data-label=\"Họ &amp; tên\" aria-hidden=\"true\">x</th>"
        )
    }

    @Test func `a component is a function and a fragment hides how deep it goes`() {
        func nested(_ depth: Int) -> Fragment {
            Fragment { div { if depth > 0 { nested(depth - 1) } else { "<đáy>" } } }
        }
        #expect(rendered(nested(2)) == "<div><div><div>&lt;đáy&gt;</div></div></div>")
    }

    @Test func `a document says its language and character set before anything else`() {
        let page = Document {
            title("Tổng hợp")
        } body: {
            main { "x" }
        }
        #expect(
            rendered(page) == "<!doctype html><html lang=\"vi\"><head><meta charset=\"utf-8\">"
                + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"><title>Tổng hợp</title></head>"
                + "<body><main>x</main></body></html>"
        )
    }

    @Test func `a hundred rows are written byte for byte the same each time`() {
        let content = table {
            tbody { for row in 0..<100 { tr { for column in 0..<5 { td { "\(row)·\(column)" } } } } }
        }
        let first = content.rendered()
        #expect(first == content.rendered(reservingCapacity: 0))
        #expect(first.count { $0 == UInt8(ascii: "<") } == 2 * (1 + 1 + 100 + 500))
    }
}

import Ledger
import Testing

struct CanonicalTextTests {
    static let spellings: [(JSON, String)] = [
        (nil, "null"), (true, "true"), (false, "false"), (0, "0"), (-7, "-7"),
        (.integer(JSON.maximumInteger), "9007199254740991"), (.integer(-JSON.maximumInteger), "-9007199254740991"),
        ([], "[]"), ([:], "{}"), ([1, [nil], "x"], #"[1,[null],"x"]"#),
        (["b": 1, "a": 2, "B": 3, "a1": 4, "": 5], #"{"":5,"B":3,"a":2,"a1":4,"b":1}"#),
        ("\u{8}\t\n\u{C}\r", #""\b\t\n\f\r""#), ("\0\u{1F}\u{7F}", "\"\\u0000\\u001f\u{7F}\""),
        ("\"\\/", #""\"\\/""#), ("€𝄞</script>", "\"€𝄞</script>\""),
    ]

    @Test(arguments: spellings)
    func `a value has one spelling, and it reads back`(value: JSON, text: String) throws {
        #expect(try value.canonicalText() == text)
        #expect(try JSON.parse(canonical: text) == value)
    }

    @Test func `text typed in pieces is written composed`() throws {
        let typed: JSON = .string("Nguye\u{302}\u{303}n Thi\u{323} A\u{30A} \u{212B} \u{1112}\u{1161}\u{11AB}")

        #expect(
            Array(try typed.canonicalText().utf8) == Array("\"Nguy\u{1EC5}n Th\u{1ECB} \u{C5} \u{C5} \u{D55C}\"".utf8)
        )
    }

    static let unwritable: [(JSON, JSONError.Reason)] = [
        (.integer(JSON.maximumInteger + 1), .integerTooLarge), (.integer(.min), .integerTooLarge),
        (["mã": 1], .keyNotPlain), (["a\"": 1], .keyNotPlain), (["a\\": 1], .keyNotPlain), (["a\n": 1], .keyNotPlain),
        (nested(JSON.maximumDepth + 1), .tooDeep),
        (.string(String(repeating: "a", count: JSON.maximumBytes)), .tooLong),
    ]

    @Test(arguments: unwritable)
    func `what has no canonical spelling is refused`(value: JSON, reason: JSONError.Reason) throws {
        let error = #expect(throws: JSONError.self) { try value.canonicalText() }
        #expect(error?.reason == reason)
    }

    @Test func `the deepest value allowed is written and read`() throws {
        let deepest = nested(JSON.maximumDepth)

        #expect(try JSON.parse(canonical: deepest.canonicalText()) == deepest)
    }
}

/// That many arrays inside each other.
func nested(_ depth: Int) -> JSON {
    (1..<depth).reduce([]) { inner, _ in [inner] }
}

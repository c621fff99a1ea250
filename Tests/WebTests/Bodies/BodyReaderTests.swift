import Accountability
import HTTPTypes
import Ledger
import Testing

@testable import Web

/// What a body may hold, and how each mistake is named.
struct BodyReaderTests {
    private enum Colour: String, CaseIterable, Titled {
        case red, green
        var title: String { rawValue }
    }
    private struct Share: Hashable { let official: Official.ID, percent: Int }

    private static let reason = BodyField("reason", .text(upTo: 20), "Lý do.", example: "Vì thế")
    private static let on = BodyField("on", .day, "Ngày.", example: "2026-09-30")
    private static let colour = BodyField.optional("colour", .choice(Colour.self), "Màu.", example: "red")
    private static let count = BodyField.optional("count", .integer(1...100), "Số.", example: 3)
    private static let flag = BodyField.optional("flag", .flag, "Có.", example: true)
    private static let official = BodyField("official", .id(Official.self), "Ai.", example: .string(someone))
    private static let percent = BodyField("percent", .integer(1...100), "Phần.", example: 50)
    private static let shares = BodyField.optional(
        "shares",
        .list(
            of: .object([official, percent]) { values, _ in
                try Share(official: values[official], percent: values[percent])
            },
            1...2
        ),
        "Phần của từng người.",
        example: []
    )
    private static let someone = "7d3f9d4e-3a51-4c4f-9a1e-2f60c7f4a001"
    private static let fields: [any BodyFieldDescription] = [reason, on, colour, count, flag, shares]

    @Test func `a whole body is read into its types`() throws {
        let body = """
            {"reason": " Vì\\r\\nthế ", "on": "2026-09-30", "colour": "green", "count": 3, "flag": false,
             "shares": [{"official": "\(Self.someone)", "percent": 100}]}
            """
        let values = try BodyReader.read(Array(body.utf8), Self.fields)
        #expect(try values[Self.reason] == "Vì\nthế")
        #expect(try values[Self.on] == CalendarDay(iso: "2026-09-30"))
        #expect(try values[Self.colour] == .green)
        #expect(try values[Self.count] == 3)
        #expect(try values[Self.flag] == false)
        let someone = try #require(Official.ID(text: Self.someone))
        #expect(try values[Self.shares] == [Share(official: someone, percent: 100)])
    }

    @Test func `what may be left out is nil, sent as null or not at all`() throws {
        for body in [#"{"reason": "x", "on": "2026-09-30"}"#, #"{"reason": "x", "on": "2026-09-30", "count": null}"#] {
            let values = try BodyReader.read(Array(body.utf8), Self.fields)
            #expect(try values[Self.count] == nil)
            #expect(try values[Self.shares] == nil)
        }
    }

    @Test func `text is normalised`() throws {
        let values = try BodyReader.read(
            Array("{\"reason\": \"vi\u{65}\u{302}\u{323}c\", \"on\": \"2026-09-30\"}".utf8),
            Self.fields
        )
        #expect(Array(try values[Self.reason].unicodeScalars) == Array("vi\u{1EC7}c".unicodeScalars))
    }

    @Test(arguments: [
        (#"{"on": "2026-09-30"}"#, "/reason", "body.missing_field"),
        (#"{"reason": null, "on": "2026-09-30"}"#, "/reason", "body.wrong_type"),
        (#"{"reason": 1, "on": "2026-09-30"}"#, "/reason", "body.wrong_type"),
        (#"{"reason": "  ", "on": "2026-09-30"}"#, "/reason", "body.bad_value"),
        (#"{"reason": "a\u0000b", "on": "2026-09-30"}"#, "/reason", "body.bad_value"),
        (#"{"reason": "123456789012345678901", "on": "2026-09-30"}"#, "/reason", "body.bad_value"),
        (#"{"reason": "x", "on": "2026-02-30"}"#, "/on", "body.bad_value"),
        (#"{"reason": "x", "on": 20260930}"#, "/on", "body.wrong_type"),
        (#"{"reason": "x", "on": "2026-09-30", "colour": "blue"}"#, "/colour", "body.bad_value"),
        (#"{"reason": "x", "on": "2026-09-30", "count": 0}"#, "/count", "body.bad_value"),
        (#"{"reason": "x", "on": "2026-09-30", "count": "3"}"#, "/count", "body.wrong_type"),
        (#"{"reason": "x", "on": "2026-09-30", "flag": "true"}"#, "/flag", "body.wrong_type"),
        (#"{"reason": "x", "on": "2026-09-30", "a/b~c": 1}"#, "/a~1b~0c", "body.unknown_field"),
        (#"{"reason": "x", "on": "2026-09-30", "shares": {}}"#, "/shares", "body.wrong_type"),
        (#"{"reason": "x", "on": "2026-09-30", "shares": []}"#, "/shares", "body.bad_value"),
        (
            #"{"reason": "x", "on": "2026-09-30", "shares": [{"official": "1", "percent": 1}]}"#, "/shares/0/official",
            "body.bad_value"
        ),
        (#"{"reason": "x", "on": "2026-09-30", "shares": [1]}"#, "/shares/0", "body.wrong_type"),
        ("[]", "", "body.wrong_type"), (#""x""#, "", "body.wrong_type"),
    ])
    func `a mistake is named by its place`(body: String, pointer: String, code: String) throws {
        let problem = #expect(throws: Problem.self) { try BodyReader.read(Array(body.utf8), Self.fields) }
        #expect(problem?.errors.map(\.parameter) == [pointer])
        #expect(problem?.errors.map(\.code.rawValue) == [code])
        #expect(problem?.status == .unprocessableContent)
    }

    @Test func `one answer names every mistake`() {
        let body = #"{"on": "x", "count": 1000, "z": 1, "shares": [{"percent": 0}]}"#
        let problem = #expect(throws: Problem.self) { try BodyReader.read(Array(body.utf8), Self.fields) }
        #expect(
            problem?.errors.map(\.parameter)
                == ["/z", "/reason", "/on", "/count", "/shares/0/official", "/shares/0/percent"]
        )
    }

    @Test func `a flood of mistakes is cut short`() {
        let body = "{" + (0..<10_000).map { "\"k\($0)\": 1" }.joined(separator: ",") + "}"
        let problem = #expect(throws: Problem.self) { try BodyReader.read(Array(body.utf8), Self.fields) }
        #expect(problem?.errors.count == 50)
    }

    @Test(
        arguments: [
            "{", "{]", "{\"a\": }", "\u{FEFF}{}", "{\"a\": 1, \"a\": 2}", "{} {}", "{'a': 1}", "NaN", "",
            String(repeating: "[", count: 100_000),
        ].filter { !$0.isEmpty }
    )
    func `what is no JSON is refused as such`(body: String) {
        let problem = #expect(throws: Problem.self) { try BodyReader.read(Array(body.utf8), Self.fields) }
        #expect(problem?.code == .badBody)
        #expect(problem?.status == .badRequest)
    }

    @Test(arguments: ["{\"count\": 1.5}", "{\"count\": 1e3}", "{\"count\": 99999999999999999999}"])
    func `numbers are whole and of a size every program can hold`(body: String) {
        let problem = #expect(throws: Problem.self) { try BodyReader.read(Array(body.utf8), Self.fields) }
        #expect(problem?.code == .wrongType)
    }

    @Test func `bytes that are not UTF-8 are refused`() {
        let problem = #expect(throws: Problem.self) {
            try BodyReader.read(Array("{\"reason\": \"".utf8) + [0xFF, 0xFE] + Array("\"}".utf8), Self.fields)
        }
        #expect(problem?.code == .badBody)
    }

    @Test func `a field that the route does not declare is our mistake`() throws {
        let values = try BodyReader.read(Array(#"{"reason": "x"}"#.utf8), [Self.reason])
        #expect(throws: BodyValues.Undeclared.self) { try values[Self.on] }
    }
}

import Accountability
import HTTPTypes
import Testing

@testable import Web

/// What queries are read as, and what is refused by name.
struct StrictQueryTests {
    @Test func `a summary is asked for by its period and, if wanted, a day of knowledge`() throws {
        let query = try SummaryQuery(query: "from=2026-01-01&to=2026-09-30&as_of=2026-10-02")
        #expect(query.from.iso == "2026-01-01")
        #expect(query.to.iso == "2026-09-30")
        #expect(query.asOf?.iso == "2026-10-02")
        #expect(try SummaryQuery(query: "to=2026-01-01&from=2026-01-01").asOf == nil)
    }

    @Test(arguments: [
        (nil, "from", "request.missing_parameter"),
        ("from=2026-01-01", "to", "request.missing_parameter"),
        ("from=2026-01-01&to=2026-02-30", "to", "request.bad_day"),
        ("from=2026-01-01&to=30/09/2026", "to", "request.bad_day"),
        ("from=2026-01-01&to=2026-9-30", "to", "request.bad_day"),
        ("from=2026-01-01&to=", "to", "request.bad_day"),
        ("from=2026-01-01&to", "to", "request.bad_day"),
        ("from=2026-10-01&to=2026-09-30", "from", "request.bad_period"),
        ("from=2026-01-01&to=2026-09-30&asof=2026-09-30", "asof", "request.unknown_parameter"),
        ("from=2026-01-01&to=2026-09-30&FROM=2026-09-30", "FROM", "request.unknown_parameter"),
        ("from=2026-01-01&to=2026-09-30&from=2026-01-01", "from", "request.repeated_parameter"),
        ("from=2026-01-01&to=2026-09-30&as_of=2026-09-3%", "as_of", "request.bad_encoding"),
        ("from=2026-01-01&to=2026-09-30&as_of=%zz", "as_of", "request.bad_encoding"),
        ("from=2026-01-01&to=2026-09-30&as_of=%FF", "as_of", "request.bad_encoding"),
        ("from=2026-01-01&to=2026-09-30&as_of=%00", "as_of", "request.bad_encoding"),
        ("from=2026-01-01&to=2026-09-30&as_of=%0d%0aX", "as_of", "request.bad_encoding"),
        ("from=2026-01-01&to=2026-09-30&%ff=1", "%ff", "request.bad_encoding"),
        ("from=2026-01-01&to=2026-09-30&=1", "", "request.unknown_parameter"),
    ])
    func `a wrong summary query is refused by name`(query: String?, parameter: String, code: String) {
        let problem = #expect(throws: Problem.self) { try SummaryQuery(query: query) }
        #expect(problem?.errors.first?.parameter == parameter)
        #expect(problem?.code.rawValue == code)
        #expect(problem?.status.code == 400)
    }

    @Test func `a list is filtered by everything that can be counted`() throws {
        let id = "7d3f9d4e-3a51-4c4f-9a1e-2f60c7f4a001"
        let query = try DossierQuery(
            query:
                "from=2026-01-01&to=2026-09-30&class=open_overdue&channel=carried_over&finding=history&official=\(id)"
                + "&unit=none&field=H%E1%BB%99+t%E1%BB%8Bch&month=2026-09&cursor=aB-_.~1&limit=200"
        )
        #expect(query.dossierClass == .openOverdue)
        #expect(query.channel == .carriedOver)
        #expect(query.finding == .history)
        #expect(query.official.wanted??.text == id)
        #expect(query.unit == .unrecorded)
        #expect(query.field == .only("Hộ tịch"))
        #expect(query.month?.iso == "2026-09")
        #expect(query.cursor == "aB-_.~1")
        #expect(query.limit == 200)
    }

    @Test func `nothing is filtered that is not asked for`() throws {
        let query = try DossierQuery(query: "from=2026-01-01&to=2026-09-30")
        #expect(query.dossierClass == nil)
        #expect(query.channel == nil)
        #expect(query.official == .all)
        #expect(query.unit == .all)
        #expect(query.field.wanted == .none)
        #expect(query.limit == 50)
    }

    @Test func `texts are compared in normal form C`() throws {
        let query = try DossierQuery(query: "from=2026-01-01&to=2026-09-30&field=Ho%CC%A3%CC%82%20ti%CC%A3ch")
        #expect(query.field == .only("Hộ tịch"))
    }

    @Test(arguments: [
        ("class=Late", "class", "request.bad_choice"), ("class=", "class", "request.bad_choice"),
        ("channel=fax", "channel", "request.bad_choice"), ("finding=1", "finding", "request.bad_choice"),
        ("official=1", "official", "request.bad_identifier"), ("official=None", "official", "request.bad_identifier"),
        ("field=", "field", "request.bad_text"), ("field=+++", "field", "request.bad_text"),
        ("field=\(String(repeating: "x", count: 301))", "field", "request.bad_text"),
        ("unit=", "unit", "request.bad_text"),
        ("month=2026-13", "month", "request.bad_month"), ("month=2026-9", "month", "request.bad_month"),
        ("limit=0", "limit", "request.bad_limit"), ("limit=201", "limit", "request.bad_limit"),
        ("limit=-1", "limit", "request.bad_limit"), ("limit=+5", "limit", "request.bad_limit"),
        ("limit=5.0", "limit", "request.bad_limit"), ("limit=99999999999999999999", "limit", "request.bad_limit"),
        ("cursor=", "cursor", "request.bad_cursor"), ("cursor=a%20b", "cursor", "request.bad_cursor"),
        ("cursor=%C4%91", "cursor", "request.bad_cursor"),
        ("cursor=\(String(repeating: "x", count: 513))", "cursor", "request.bad_cursor"),
    ])
    func `a wrong filter is refused by name`(filter: String, parameter: String, code: String) {
        let problem = #expect(throws: Problem.self) {
            try DossierQuery(query: "from=2026-01-01&to=2026-09-30&\(filter)")
        }
        #expect(problem?.errors.map(\.parameter) == [parameter])
        #expect(problem?.code.rawValue == code)
    }

    @Test func `one answer names every mistake`() {
        let problem = #expect(throws: Problem.self) { try DossierQuery(query: "from=x&to=y&limit=0&class=y&z=1&z=2") }
        #expect(problem?.errors.map(\.parameter) == ["z", "z", "from", "to", "class", "limit"])
    }

    @Test func `a flood of parameters is cut short`() {
        let flood = (0..<10_000).map { "p\($0)=1" }.joined(separator: "&")
        let problem = #expect(throws: Problem.self) { try SummaryQuery(query: flood) }
        #expect((problem?.errors.count ?? .max) < 20)
    }
}

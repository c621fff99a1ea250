import Accountability
import HTML
import Testing

@testable import Reports
@testable import Web

/// Drawings as pages have them.
struct ChartViewTests {
    @Test func `bars of a table are as long as their numbers`() {
        let rows = [("a", 10), ("b", 5), ("c", 0)].map { BarTable.Row(name: $0.0, count: $0.1) }
        #expect(BarTable(heading: "x", countHeading: "n", rows: rows).widths == [1_000, 500, 0])
    }

    @Test func `eight classes have eight weaves, no two alike`() {
        let woven = Set(Weave.all.map(\.key))
        #expect(woven.union(["early"]) == Set(DossierClass.allCases.map(\.rawValue)))
        #expect(Set(Weave.all.map { "\($0.bare)" }).count == Weave.all.count)
    }

    @Test func `the parts of a bar are woven`() {
        let bar = StackedBar(name: "Thanh", parts: [.init(key: "late", name: "<b>", count: 2)])
        let text = String(decoding: ChartView(drawing: bar.drawing).rendered(), as: UTF8.self)
        #expect(text.contains("role=\"img\"") && text.contains("<title>Thanh</title><desc>&lt;b&gt;: 2</desc>"))
        #expect(text.contains("<rect class=\"late\"") && text.contains("fill=\"url(#weave-late)\""))
        #expect(!text.contains("style="))
    }

    @Test func `what stands for something is told by its class`() {
        let chart = LineChart(
            name: "x",
            sentence: "y",
            columns: ["1", "2"],
            series: [.init(name: "một", values: [1, 2]), .init(name: "hai", values: [nil, 1])]
        )
        let text = String(decoding: ChartView(drawing: chart.drawing).rendered(), as: UTF8.self)
        for name in ["axis", "grid", "line s1", "line s2", "mark s1", "mark s2", "mid", "end"] {
            #expect(text.contains("class=\"\(name)\""), "\(name)")
        }
    }
}

import Accountability
import Testing

@testable import Reports

/// Where drawings put what they draw.
struct ChartGeometryTests {
    @Test(arguments: [
        (0, [0, 1]), (1, [0, 1]), (3, [0, 1, 2, 3]), (7, [0, 2, 4, 6, 8]), (43, [0, 20, 40, 60]),
        (100, [0, 50, 100]), (2_482, [0, 1_000, 2_000, 3_000]),
    ])
    func `an axis ends at a round number not below the largest value`(largest: Int, ticks: [Int]) {
        #expect(ChartScale(upTo: largest).ticks == ticks)
    }

    @Test func `any axis has few round steps that hold its values`() {
        for largest in 1...2_000 {
            let scale = ChartScale(upTo: largest)
            #expect(scale.maximum >= largest && (2...5).contains(scale.ticks.count), "\(largest)")
            #expect(scale.distance(0, over: 300) == 0 && scale.distance(scale.maximum, over: 300) == 300)
            #expect(scale.distance(-5, over: 300) == 0 && scale.distance(10_000_000, over: 300) == 300)
        }
    }

    @Test func `points of a line stand over their month at the height of their value, and a gap breaks it`() {
        let chart = LineChart(
            name: "x",
            sentence: "y",
            columns: ["1", "2", "3", "4"],
            series: [.init(name: "một", values: [0, 50, nil, 100])]
        )
        let pieces = chart.series[0].pieces
        #expect(pieces.map { $0.map(\.value) } == [[0, 50], [100]])
        let frame = LineChart.frame
        let points = pieces.flatMap { chart.points($0) }
        #expect(points.map(\.y) == [frame.base, frame.base - frame.plotHeight / 2, frame.top])
        #expect(points.map(\.x) == [0, 1, 3].map { frame.middle($0, of: 4) })
        #expect(points.allSatisfy { $0.x > frame.left && $0.x < ChartFrame.width - frame.right })
    }

    @Test(arguments: [[1_735, 428, 43, 26, 62, 0, 23, 0], [1, 0, 0, 0, 0, 0, 0, 0], [1, 1, 1, 1, 1, 1, 1, 100_000]])
    func `the parts of a bar follow each other, are all seen and fill it`(counts: [Int]) {
        let bar = StackedBar(
            name: "x",
            parts: zip(DossierClass.allCases, counts).map { .init(key: $0.rawValue, name: $0.title, count: $1) }
        )
        let segments = bar.segments
        #expect(segments.map(\.part.count) == counts.filter { $0 > 0 })
        #expect(segments.first?.x == 0)
        for (one, next) in zip(segments, segments.dropFirst()) { #expect(one.x + one.width == next.x) }
        #expect(segments.allSatisfy { $0.width >= 3 })
        #expect(segments.last.map { $0.x + $0.width } == ChartFrame.width)
    }

    @Test func `an empty bar has no parts`() {
        #expect(StackedBar(name: "x", parts: [.init(key: "late", name: "Quá hạn", count: 0)]).segments.isEmpty)
    }

    @Test func `eight classes have eight fills on paper, no two alike`() {
        let fills = DossierClass.allCases.map { ChartDrawing.Style.part($0.rawValue).fill }
        #expect(Set(fills).count == DossierClass.allCases.count)
    }

    @Test func `a bar that names its parts has room for all names below it`() {
        let parts = DossierClass.allCases.map { StackedBar.Part(key: $0.rawValue, name: $0.title, count: 3) }
        let drawing = StackedBar(name: "x", parts: parts).named
        let lines = drawing.shapes.compactMap { shape -> (String, Int)? in
            if case .text(let words, let place, _) = shape { (words, place.y) } else { nil }
        }
        #expect(lines.map(\.0) == parts.map { "\($0.name): 3" })
        #expect(lines.allSatisfy { $0.1 > 24 && $0.1 < drawing.height })
    }
}

/// The funnel plot: on which side of a limit a point lies is decided by the exact counts.
struct FunnelPlotTests {
    private static let whole = Ratio(n: 49, of: 2_482)
    private static let points = [(402, 3), (318, 21), (511, 8), (504, 11), (40, 1), (707, 5)].enumerated().map {
        index,
        point in
        let expected = BinomialCount(volume: point.0, chance: whole).expected()
        return FunnelPlot.Point(
            number: index + 1,
            volume: point.0,
            count: point.1,
            isOutside: !expected.contains(point.1)
        )
    }
    private let plot = FunnelPlot(name: "Tỷ lệ", sentence: "Câu", whole: whole, points: points)

    @Test func `limits narrow as volumes grow and hold the share of all between them`() throws {
        let (upper, lower) = plot.limits(tail: 0.025)
        let mean = FunnelPlot.frame.y(FunnelPlot.share(49, of: 2_482), on: plot.shares)
        #expect(upper.allSatisfy { $0.y <= mean })
        #expect(lower.allSatisfy { $0.y >= mean })
        let (first, last) = (try #require(upper.first), try #require(upper.last))
        #expect(first.y < last.y && first.x < last.x)
        for outer in plot.limits(tail: 0.001).upper {
            #expect(upper.first { $0.x == outer.x }.map { $0.y >= outer.y } == true)
        }
    }

    @Test func `each point lies on the side of the limit its count is on`() throws {
        let upper = plot.limits(tail: 0.025).upper
        for (point, place) in zip(Self.points, plot.places) {
            let expected = BinomialCount(volume: point.volume, chance: Self.whole).expected()
            #expect(plot.steps.contains(point.volume))
            // Where the limit is above the axis, no point is above it.
            let isAbove = upper.first { $0.x == place.x }.map { place.y < $0.y } ?? false
            #expect(isAbove == (point.count > expected.upperBound), "\(point)")
        }
        #expect(Self.points.filter(\.isOutside).map(\.number) == [2, 6])
    }

    @Test func `numbers of points that lie close together hide neither points nor each other`() {
        let close = (0..<8).map { FunnelPlot.Point(number: $0 + 6, volume: 80 + 2 * $0, count: 1, isOutside: false) }
        let far = FunnelPlot.Point(number: 1, volume: 600, count: 9, isOutside: false)
        let labels = FunnelPlot(name: "x", sentence: "y", whole: Self.whole, points: close + [far]).labels
        #expect(labels.count == 9)
        for (index, one) in labels.enumerated() {
            for other in labels[..<index] { #expect(abs(one.x - other.x) >= 7 || abs(one.y - other.y) >= 10) }
        }
    }

    @Test func `nothing late anywhere and everything late are drawn too`() {
        for whole in [Ratio(n: 0, of: 50), Ratio(n: 50, of: 50), Ratio(n: 0, of: 0)] {
            let plot = FunnelPlot(
                name: "x",
                sentence: "y",
                whole: whole,
                points: [.init(number: 1, volume: 50, count: whole.n, isOutside: false)]
            )
            #expect(plot.drawing.shapes.contains { if case .mark = $0 { true } else { false } })
        }
    }
}

public import Documents

extension Drawing {
    /// A chart on paper: told apart by dashes, marks and hatches, because copiers know no colours.
    public init(_ chart: ChartDrawing) {
        self.init(
            caption: chart.name,
            width: Double(ChartFrame.width),
            height: Double(chart.height),
            shapes: chart.shapes.map(Shape.init)
        )
    }
}

extension Drawing.Shape {
    fileprivate init(_ shape: ChartDrawing.Shape) {
        switch shape {
        case .line(let from, let to, let style): self = .polyline([.init(from), .init(to)], style.stroke)
        case .polyline(let points, let style): self = .polyline(points.map(Drawing.Point.init), style.stroke)
        case .rectangle(let place, let width, let height, let style):
            self = .rectangle(
                x: Double(place.x),
                y: Double(place.y),
                width: Double(width),
                height: Double(height),
                style.fill,
                .init(width: 0.5)
            )
        case .mark(let mark, let place, let style): self.init(mark, at: .init(place), style)
        case .text(let words, let place, let anchor):
            self = .text(words, at: .init(place), anchor: anchor.onPaper, size: 9)
        }
    }

    private init(_ mark: ChartDrawing.Mark, at place: Drawing.Point, _ style: ChartDrawing.Style) {
        let (x, y, stroke) = (place.x, place.y, Drawing.Stroke(width: 1))
        switch mark {
        case .circle: self = .circle(center: place, radius: 3, style.fill, stroke)
        case .square: self = .rectangle(x: x - 3, y: y - 3, width: 6, height: 6, style.fill, stroke)
        case .diamond:
            let corners: [Drawing.Point] = [.init(x, y - 5), .init(x + 5, y), .init(x, y + 5), .init(x - 5, y)]
            self = .polygon(corners, style.fill, stroke)
        }
    }
}

extension Drawing.Point {
    fileprivate init(_ point: ChartDrawing.Point) { self.init(Double(point.x), Double(point.y)) }
}

extension ChartDrawing.Style {
    fileprivate var stroke: Drawing.Stroke {
        switch self {
        case .axis: .init(gray: 0.4)
        case .grid: .init(width: 0.5, gray: 0.8)
        case .gap: .init(width: 1, gray: 1)
        case .series(1), .limit(1): .init(width: 1.2)
        case .series(2): .init(width: 1.2, dashes: [5, 3])
        case .limit: .init(dashes: [4, 3])
        case .series: .init(width: 1.2, dashes: [2, 2])
        case .mean: .init(gray: 0.4)
        case .late, .part, .usual, .outside: .init()
        }
    }

    /// The eight classes have eight fills, no two alike.
    var fill: Drawing.Fill {
        switch self {
        case .series(1), .outside: .gray(0)
        case .late: .gray(0.45)
        case .part("early"): .gray(0.3)
        case .part("on_time"): .gray(0.7)
        case .part("late"): .crossHatch(distance: 3)
        case .part("withdrawn"): .gray(0.9)
        case .part("open_in_time"): .hatch(rises: true, distance: 4)
        case .part("open_overdue"): .crossHatch(distance: 5)
        case .part("waiting"): .hatch(rises: false, distance: 4)
        case .axis, .grid, .gap, .series, .part, .mean, .limit, .usual: .gray(1)
        }
    }
}

extension ChartDrawing.Anchor {
    fileprivate var onPaper: Drawing.Anchor {
        switch self {
        case .start: .start
        case .middle: .middle
        case .end: .end
        }
    }
}

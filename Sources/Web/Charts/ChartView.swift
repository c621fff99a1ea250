import HTML
import Reports

/// A chart on a page: its style sheet knows what each shape stands for. What it shows stands in figures beside it.
struct ChartView: HTMLContent {
    let drawing: ChartDrawing

    func write(to page: inout HTMLBuffer) {
        svg(
            .class("chart"),
            .viewBox(width: ChartFrame.width, height: drawing.height),
            .role("img"),
            .ariaLabel(drawing.name)
        ) {
            title(drawing.name)
            desc(drawing.sentence)
            if drawing.shapes.contains(where: \.isWoven) { Weave.definitions }
            for shape in drawing.shapes { ShapeView(shape: shape) }
        }.write(to: &page)
    }
}

/// One shape.
private struct ShapeView: HTMLContent {
    let shape: ChartDrawing.Shape

    func write(to page: inout HTMLBuffer) {
        switch shape {
        case .line(let from, let to, let style):
            line(.class(style.line), .x1(from.x), .y1(from.y), .x2(to.x), .y2(to.y)).write(to: &page)
        case .polyline(let points, let style):
            polyline(.class(style.line), .points(points.map { ($0.x, $0.y) })).write(to: &page)
        case .rectangle(let place, let width, let height, .part(let key)):
            woven(key, place, width, height).write(to: &page)
        case .rectangle(let place, let width, let height, let style):
            rect(.class(style.area), .x(place.x), .y(place.y), .width(width), .height(height)).write(to: &page)
        case .mark(let mark, let place, let style):
            MarkView(mark: mark, place: place, names: style.mark).write(to: &page)
        case .text(let words, let place, let anchor):
            drawnText(.class(anchor.name).when(anchor != .start), .x(place.x), .y(place.y)) { words }.write(to: &page)
        }
    }

    @HTMLBuilder
    private func woven(_ key: String, _ place: ChartDrawing.Point, _ width: Int, _ height: Int) -> some HTMLContent {
        rect(.class(key), .x(place.x), .y(place.y), .width(width), .height(height))
        if Weave.all.contains(where: { $0.key == key }) {
            rect(.fill(pattern: Weave.id(key)), .x(place.x), .y(place.y), .width(width), .height(height))
        }
    }
}

/// A point told apart by its shape, also where there are no colours.
private struct MarkView: HTMLContent {
    let mark: ChartDrawing.Mark
    let place: ChartDrawing.Point
    let names: String

    func write(to page: inout HTMLBuffer) {
        let (x, y) = (place.x, place.y)
        switch mark {
        case .circle: circle(.class(names), .cx(x), .cy(y), .r(3)).write(to: &page)
        case .square: rect(.class(names), .x(x - 3), .y(y - 3), .width(6), .height(6)).write(to: &page)
        case .diamond:
            polygon(.class(names), .points([(x, y - 5), (x + 5, y), (x, y + 5), (x - 5, y)])).write(to: &page)
        }
    }
}

extension ChartDrawing.Shape {
    fileprivate var isWoven: Bool { if case .rectangle(_, _, _, .part) = self { true } else { false } }
}

extension ChartDrawing.Style {
    /// The class of a line.
    fileprivate var line: String {
        switch self {
        case .axis: "axis"
        case .grid: "grid"
        case .gap: "gap"
        case .series(let number): "line s\(number)"
        case .mean: "line mean"
        case .limit(let number): "line limit\(number)"
        case .late, .part, .usual, .outside: "line"
        }
    }

    /// The class of a mark.
    fileprivate var mark: String {
        switch self {
        case .series(let number): "mark s\(number)"
        case .outside: "mark outside"
        case .axis, .grid, .gap, .late, .part, .mean, .limit, .usual: "mark"
        }
    }

    /// The class of an area.
    fileprivate var area: String {
        switch self {
        case .late: "late"
        case .part(let key): key
        case .axis, .grid, .gap, .series, .mean, .limit, .usual, .outside: "area"
        }
    }
}

extension ChartDrawing.Anchor {
    /// The class of words that do not begin at their place.
    fileprivate var name: String { self == .middle ? "mid" : "end" }
}

import HTML

/// A drawing with its name and a sentence for who does not see it. What it shows stands in figures beside it.
struct Chart<Content: HTMLContent>: HTMLContent {
    private let name: String
    private let sentence: String
    private let height: Int
    private let content: Content

    init(_ name: String, _ sentence: String, height: Int, @HTMLBuilder content: () -> Content) {
        self.name = name
        self.sentence = sentence
        self.height = height
        self.content = content()
    }

    func write(to page: inout HTMLBuffer) {
        svg(.class("chart"), .viewBox(width: ChartFrame.width, height: height), .role("img"), .ariaLabel(name)) {
            title(name)
            desc(sentence)
            content
        }.write(to: &page)
    }
}

/// Lines across the drawing at round numbers, each with its number.
struct ValueAxis: HTMLContent {
    let frame: ChartFrame
    let scale: ChartScale
    let label: @Sendable (Int) -> String

    init(
        _ frame: ChartFrame,
        _ scale: ChartScale,
        label: @escaping @Sendable (Int) -> String = { VietnameseFormat.number($0) }
    ) {
        self.frame = frame
        self.scale = scale
        self.label = label
    }

    func write(to page: inout HTMLBuffer) {
        for tick in scale.ticks {
            let y = frame.y(tick, on: scale)
            line(
                .class(tick == 0 ? "axis" : "grid"),
                .x1(frame.left),
                .y1(y),
                .x2(ChartFrame.width - frame.right),
                .y2(y)
            ).write(to: &page)
            drawnText(.class("end"), .x(frame.left - 5), .y(y + 4)) { label(tick) }.write(to: &page)
        }
    }
}

/// The names of columns below the drawing.
struct ColumnNames: HTMLContent {
    let frame: ChartFrame
    let names: [String]

    func write(to page: inout HTMLBuffer) {
        for (index, name) in names.enumerated() {
            drawnText(.class("mid"), .x(frame.middle(index, of: names.count)), .y(frame.base + 14)) { name }
                .write(to: &page)
        }
    }
}

/// A point told apart by its shape, also where there are no colours.
struct ChartMark: HTMLContent {
    /// The shapes, the first for what matters most.
    enum Shape: CaseIterable, Hashable {
        case circle, square, diamond
    }

    let shape: Shape
    let x: Int
    let y: Int
    var names = "mark"

    func write(to page: inout HTMLBuffer) {
        switch shape {
        case .circle: circle(.class(names), .cx(x), .cy(y), .r(3)).write(to: &page)
        case .square: rect(.class(names), .x(x - 3), .y(y - 3), .width(6), .height(6)).write(to: &page)
        case .diamond:
            polygon(.class(names), .points([(x, y - 5), (x + 5, y), (x, y + 5), (x - 5, y)])).write(to: &page)
        }
    }
}

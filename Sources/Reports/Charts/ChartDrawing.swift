import Accountability

/// What a chart draws, before any format: pages make SVG of it, papers vectors. Its units are those of the narrowest phone.
public struct ChartDrawing: Sendable, Hashable {
    /// What it shows.
    public let name: String
    /// The same for who does not see it. The figures stand in a table beside it.
    public let sentence: String
    /// How high it is; all are ``ChartFrame/width`` wide.
    public let height: Int
    /// What is drawn, the first at the back.
    public let shapes: [Shape]

    /// A place; the origin is above on the left.
    public struct Point: Sendable, Hashable {
        /// To the right.
        public let x: Int
        /// Downwards.
        public let y: Int

        init(_ x: Int, _ y: Int) {
            self.x = x
            self.y = y
        }
    }

    /// One thing drawn.
    public enum Shape: Sendable, Hashable {
        /// From one place to another.
        case line(Point, Point, Style)
        /// Through these places.
        case polyline([Point], Style)
        /// From the place above on the left so far to the right and downwards.
        case rectangle(Point, width: Int, height: Int, Style)
        /// A mark around a place.
        case mark(Mark, at: Point, Style)
        /// Words on one line, with their foot on the place.
        case text(String, at: Point, Anchor)
    }

    /// What a shape stands for; each format tells them apart in its own way, and never by colour alone.
    public enum Style: Sendable, Hashable {
        /// The line of zero, the other lines of the axis, the gap between parts of a bar.
        case axis, grid, gap
        /// One of several series, from 1.
        case series(Int)
        /// Late files.
        case late
        /// A part of a bar, by the name of its class.
        case part(String)
        /// The share of all; a limit of chance, from 1; a point that chance explains, and one that it does not.
        case mean, limit(Int), usual, outside
    }

    /// The shapes of points, the first for what matters most.
    public enum Mark: Sendable, Hashable, CaseIterable {
        case circle, square, diamond
    }

    /// Where words stand: beginning at their place, around it, ending at it.
    public enum Anchor: Sendable, Hashable {
        case start, middle, end
    }
}

extension ChartDrawing.Shape {
    /// Lines across the drawing at round numbers, each with its number.
    static func axis(
        _ frame: ChartFrame,
        _ scale: ChartScale,
        label: (Int) -> String = { VietnameseNumber.text($0) }
    ) -> [Self] {
        scale.ticks.flatMap { tick -> [Self] in
            let y = frame.y(tick, on: scale)
            return [
                .line(.init(frame.left, y), .init(ChartFrame.width - frame.right, y), tick == 0 ? .axis : .grid),
                .text(label(tick), at: .init(frame.left - 5, y + 4), .end),
            ]
        }
    }

    /// The names of columns below the drawing.
    static func names(_ names: [String], _ frame: ChartFrame) -> [Self] {
        names.enumerated().map { index, name in
            .text(name, at: .init(frame.middle(index, of: names.count), frame.base + 14), .middle)
        }
    }
}

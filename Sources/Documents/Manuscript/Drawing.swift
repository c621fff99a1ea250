/// A drawing of lines and texts, told apart in black and white: charts map their shapes to it.
public struct Drawing: Sendable, Hashable {
    /// What it shows, in words; printed below it.
    public let caption: String
    /// Its size in units of its own; it is set as wide as the text allows, at most a point for a unit.
    public let width, height: Double
    /// Its shapes, the first at the back.
    public let shapes: [Shape]

    /// A drawing.
    public init(caption: String, width: Double, height: Double, shapes: [Shape]) {
        self.caption = caption
        self.width = width
        self.height = height
        self.shapes = shapes
    }

    /// A place; the origin is above on the left.
    public struct Point: Sendable, Hashable {
        /// To the right.
        public let x: Double
        /// Downwards.
        public let y: Double

        /// A place.
        public init(_ x: Double, _ y: Double) {
            self.x = x
            self.y = y
        }
    }

    /// One thing drawn.
    public enum Shape: Sendable, Hashable {
        /// Straight lines from point to point.
        case polyline([Point], Stroke)
        /// An area with straight sides.
        case polygon([Point], Fill, Stroke?)
        /// A disc.
        case circle(center: Point, radius: Double, Fill, Stroke?)
        /// Words on one line, with their foot on the point.
        case text(String, at: Point, anchor: Anchor, size: Double)

        /// A rectangle.
        public static func rectangle(
            x: Double,
            y: Double,
            width: Double,
            height: Double,
            _ fill: Fill,
            _ stroke: Stroke? = nil
        )
            -> Shape
        {
            let (right, below) = (x + width, y + height)
            return .polygon([Point(x, y), Point(right, y), Point(right, below), Point(x, below)], fill, stroke)
        }
    }

    /// How a line is drawn.
    public struct Stroke: Sendable, Hashable {
        /// How thick it is.
        public let width: Double
        /// Lengths of ink and gap by turns; empty: unbroken.
        public let dashes: [Double]
        /// How light it is: 0 black, 1 white.
        public let gray: Double

        /// A line.
        public init(width: Double = 0.75, dashes: [Double] = [], gray: Double = 0) {
            self.width = width
            self.dashes = dashes
            self.gray = gray
        }
    }

    /// How an area is filled.
    public enum Fill: Sendable, Hashable {
        /// Not at all.
        case none
        /// Evenly: 0 black, 1 white.
        case gray(Double)
        /// With parallel lines that rise to the right, or fall.
        case hatch(rises: Bool, distance: Double)
        /// With both.
        case crossHatch(distance: Double)
    }

    /// Which end of the words stands on the point.
    public enum Anchor: Sendable, Hashable {
        /// Where they begin, their middle, where they end.
        case start, middle, end
    }
}

/// A square pattern of dark and light squares, such as a QR code, with words beside it.
public struct Squares: Sendable, Hashable {
    /// How many squares a side has.
    public let count: Int
    /// Row by row, whether each is dark.
    public let isDark: [Bool]
    /// How long a side is on paper, in millimetres, without the light border a reader needs.
    public let side: Double
    /// The words beside it.
    public let caption: String

    /// A pattern; nil where there are not as many squares as a square has.
    public init?(count: Int, isDark: [Bool], side: Double = 24, caption: String) {
        guard count > 0, isDark.count == count * count else { return nil }
        self.count = count
        self.isDark = isDark
        self.side = side
        self.caption = caption
    }
}

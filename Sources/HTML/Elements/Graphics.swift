/// `<svg>`: a drawing that is part of the page; colours come from the style sheet.
@inlinable
public func svg<Content: HTMLContent>(
    _ attributes: Attribute<ElementKind.Graphic>...,
    @HTMLBuilder content: () -> Content
) -> Element<ElementKind.Graphic, Content> {
    Element(.svg, attributes, content())
}

/// `<rect>` in an `svg`.
public func rect(_ attributes: Attribute<ElementKind.Graphic>...) -> Element<ElementKind.Graphic, NoContent> {
    Element(.rect, attributes, NoContent())
}

/// `<line>` in an `svg`.
public func line(_ attributes: Attribute<ElementKind.Graphic>...) -> Element<ElementKind.Graphic, NoContent> {
    Element(.line, attributes, NoContent())
}

/// `<circle>` in an `svg`.
public func circle(_ attributes: Attribute<ElementKind.Graphic>...) -> Element<ElementKind.Graphic, NoContent> {
    Element(.circle, attributes, NoContent())
}

/// `<polyline>`: a line through points.
public func polyline(_ attributes: Attribute<ElementKind.Graphic>...) -> Element<ElementKind.Graphic, NoContent> {
    Element(.polyline, attributes, NoContent())
}

/// `<polygon>`: a shape between points.
public func polygon(_ attributes: Attribute<ElementKind.Graphic>...) -> Element<ElementKind.Graphic, NoContent> {
    Element(.polygon, attributes, NoContent())
}

/// `<text>`: words in a drawing.
@inlinable
public func drawnText<Content: HTMLContent>(
    _ attributes: Attribute<ElementKind.Graphic>...,
    @HTMLBuilder content: () -> Content
) -> Element<ElementKind.Graphic, Content> {
    Element(.text, attributes, content())
}

/// `<desc>`: what a drawing shows, in words for who does not see it.
public func desc(_ text: String) -> Element<ElementKind.Graphic, String> { Element(.desc, [], text) }

/// `<defs>`: what is drawn only where it is referred to.
@inlinable
public func defs<Content: HTMLContent>(@HTMLBuilder content: () -> Content) -> Element<ElementKind.Graphic, Content> {
    Element(.defs, [], content())
}

/// `<pattern>`: a tile that fills shapes.
@inlinable
public func pattern<Content: HTMLContent>(
    _ attributes: Attribute<ElementKind.Graphic>...,
    @HTMLBuilder content: () -> Content
) -> Element<ElementKind.Graphic, Content> {
    Element(.pattern, attributes, content())
}

extension Attribute where Kind == ElementKind.Graphic {
    /// Points of a line or shape, in units of the `viewBox`.
    public static func points(_ points: [(x: Int, y: Int)]) -> Self {
        Self(" points=\"", points.map { "\($0.x),\($0.y)" }.joined(separator: " "))
    }
    /// The left end of a line.
    public static func x1(_ units: Int) -> Self { Self(" x1=\"", String(units)) }
    /// The upper end of a line.
    public static func y1(_ units: Int) -> Self { Self(" y1=\"", String(units)) }
    /// The right end of a line.
    public static func x2(_ units: Int) -> Self { Self(" x2=\"", String(units)) }
    /// The lower end of a line.
    public static func y2(_ units: Int) -> Self { Self(" y2=\"", String(units)) }
    /// The middle of a circle, from the left.
    public static func cx(_ units: Int) -> Self { Self(" cx=\"", String(units)) }
    /// The middle of a circle, from above.
    public static func cy(_ units: Int) -> Self { Self(" cy=\"", String(units)) }
    /// The radius of a circle.
    public static func r(_ units: Int) -> Self { Self(" r=\"", String(units)) }
    /// Filled with the pattern of this id, which is on the same page.
    public static func fill(pattern id: String) -> Self { Self(" fill=\"url(#", id + ")") }
    /// The tiles of a pattern are measured in units of the `viewBox`.
    public static var inUserSpace: Self { Self(" patternUnits=\"", "userSpaceOnUse") }
    /// The part of the drawing that is shown: left, top, width, height.
    public static func viewBox(width: Int, height: Int) -> Self { Self(" viewBox=\"", "0 0 \(width) \(height)") }
    /// The drawing may be stretched in either direction.
    public static var stretched: Self { Self(" preserveAspectRatio=\"", "none") }
    /// The upper edge, in units of the `viewBox`.
    public static func y(_ units: Int) -> Self { Self(" y=\"", String(units)) }
    /// The left edge, in units of the `viewBox`.
    public static func x(_ units: Int) -> Self { Self(" x=\"", String(units)) }
    /// The width, in units of the `viewBox`.
    public static func width(_ units: Int) -> Self { Self(" width=\"", String(units)) }
    /// The height, in units of the `viewBox`.
    public static func height(_ units: Int) -> Self { Self(" height=\"", String(units)) }
}

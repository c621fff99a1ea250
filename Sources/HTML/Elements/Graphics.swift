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

extension Attribute where Kind == ElementKind.Graphic {
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

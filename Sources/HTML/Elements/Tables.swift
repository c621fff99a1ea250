/// `<table>`.
@inlinable
public func table<Content: HTMLContent>(
    _ attributes: Attribute<ElementKind.Plain>...,
    @HTMLBuilder content: () -> Content
) -> Element<ElementKind.Plain, Content> {
    Element(.table, attributes, content())
}

/// `<caption>`: what a table shows.
@inlinable
public func caption<Content: HTMLContent>(
    _ attributes: Attribute<ElementKind.Plain>...,
    @HTMLBuilder content: () -> Content
) -> Element<ElementKind.Plain, Content> {
    Element(.caption, attributes, content())
}

/// `<thead>`: the headings, repeated on every printed page.
@inlinable
public func thead<Content: HTMLContent>(
    _ attributes: Attribute<ElementKind.Plain>...,
    @HTMLBuilder content: () -> Content
) -> Element<ElementKind.Plain, Content> {
    Element(.thead, attributes, content())
}

/// `<tbody>`: the rows.
@inlinable
public func tbody<Content: HTMLContent>(
    _ attributes: Attribute<ElementKind.Plain>...,
    @HTMLBuilder content: () -> Content
) -> Element<ElementKind.Plain, Content> {
    Element(.tbody, attributes, content())
}

/// `<tfoot>`: the sums.
@inlinable
public func tfoot<Content: HTMLContent>(
    _ attributes: Attribute<ElementKind.Plain>...,
    @HTMLBuilder content: () -> Content
) -> Element<ElementKind.Plain, Content> {
    Element(.tfoot, attributes, content())
}

/// `<tr>`: a row.
@inlinable
public func tr<Content: HTMLContent>(
    _ attributes: Attribute<ElementKind.Plain>...,
    @HTMLBuilder content: () -> Content
) -> Element<ElementKind.Plain, Content> {
    Element(.tr, attributes, content())
}

/// `<th>`: a heading of a column or a row.
@inlinable
public func th<Content: HTMLContent>(
    _ attributes: Attribute<ElementKind.Cell>...,
    @HTMLBuilder content: () -> Content
) -> Element<ElementKind.Cell, Content> {
    Element(.th, attributes, content())
}

/// `<td>`: a cell.
@inlinable
public func td<Content: HTMLContent>(
    _ attributes: Attribute<ElementKind.Cell>...,
    @HTMLBuilder content: () -> Content
) -> Element<ElementKind.Cell, Content> {
    Element(.td, attributes, content())
}

extension Attribute where Kind == ElementKind.Cell {
    /// What a heading is for.
    public static func scope(_ scope: HeadingScope) -> Self { Self(" scope=\"", scope.name) }
    /// How many columns the cell covers.
    public static func colspan(_ columns: Int) -> Self { Self(" colspan=\"", String(columns)) }
}

/// Whether a heading cell names its column or its row.
public enum HeadingScope: Sendable {
    /// The heading of a column.
    case column
    /// The heading of a row.
    case row

    var name: String {
        switch self {
        case .column: "col"
        case .row: "row"
        }
    }
}

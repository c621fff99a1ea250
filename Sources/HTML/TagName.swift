/// The elements this module can write.
///
/// An enum and not a string, so that making a table of thousands of cells counts no references.
@usableFromInline
enum TagName: String, Sendable {
    case a, br, button, caption, circle, code, dd, defs, desc, details, div, dl, dt, fieldset, footer, form, h1, h2, h3
    case header, input, label, legend, li, line, link, main, meta, nav, ol, option, p, pattern, polygon, polyline, rect
    case section, select, small, span, strong, summary, svg, table, tbody, td, text, textarea, tfoot, th, thead, time
    case title, tr, ul
}

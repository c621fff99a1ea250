/// The elements this module can write.
///
/// An enum and not a string, so that making a table of thousands of cells counts no references.
@usableFromInline
enum TagName: String, Sendable {
    case a, br, button, caption, code, dd, div, dl, dt, fieldset, footer, form, h1, h2, h3, header, input, label,
        legend, li
    case link, main, meta, nav, ol, option, p, rect, section, select, small, span, strong, svg, table, tbody
    case td, textarea, tfoot, th, thead, time, title, tr, ul
}

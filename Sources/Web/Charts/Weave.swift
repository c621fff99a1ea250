import HTML

/// The small square before a name that tells which part of a bar it is.
struct Swatch: HTMLContent {
    let key: String

    func write(to page: inout HTMLBuffer) {
        svg(.class("swatch"), .viewBox(width: 12, height: 12), .ariaHidden) {
            rect(.class(key), .width(12), .height(12))
            if Weave.all.contains(where: { $0.key == key }) {
                rect(.fill(pattern: Weave.id(key)), .width(12), .height(12))
            }
        }.write(to: &page)
    }
}

/// The weaves of the eight classes: stripes and dots in the colour of the paper. The first class is plain.
enum Weave {
    /// A tile of 6 by 6 units with what is left bare in it: x, y, width, height.
    static let all: [(key: String, bare: [(Int, Int, Int, Int)])] = [
        ("on_time", [(1, 1, 1, 1)]),
        ("late", [(0, 0, 2, 6)]),
        ("withdrawn", [(0, 0, 6, 1)]),
        ("open_in_time", [(1, 1, 2, 2), (4, 4, 2, 2)]),
        ("open_overdue", [(0, 0, 6, 1), (0, 0, 1, 6)]),
        ("waiting", [(0, 0, 6, 3)]),
        ("unknown", [(0, 0, 4, 4)]),
    ]

    /// The id of a weave on the page.
    static func id(_ key: String) -> String { "weave-\(key)" }

    /// All of them, once on a page.
    static var definitions: some HTMLContent {
        defs {
            for weave in all {
                pattern(.id(id(weave.key)), .width(6), .height(6), .inUserSpace) {
                    for (x, y, width, height) in weave.bare {
                        rect(.class("bare"), .x(x), .y(y), .width(width), .height(height))
                    }
                }
            }
        }
    }
}

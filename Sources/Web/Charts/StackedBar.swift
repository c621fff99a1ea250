import HTML

/// One bar whose parts add up, each with its own colour and its own weave, so that it is told apart in black and white too. The
/// figures stand in the table beside it, behind the same weave.
struct StackedBar: HTMLContent {
    /// A part: the class of the style sheet, what it is called, and how much it is.
    struct Part: Hashable {
        let key: String
        let name: String
        let count: Int
    }

    let name: String
    let parts: [Part]
    static let height = 24

    /// Where each part that is not empty begins and how wide it is. Small ones are at least 3 units wide, so that they are seen; the
    /// rest shares what is left, and all of it fills the bar exactly.
    var segments: [(part: Part, x: Int, width: Int)] {
        let shown = parts.filter { $0.count > 0 }
        let total = shown.map(\.count).reduce(0, +)
        guard total > 0 else { return [] }
        let least = 3
        let room = ChartFrame.width - least * shown.count
        var (sum, x) = (0, 0)
        return shown.enumerated().map { index, part in
            sum += part.count
            let end = sum * room / total + least * (index + 1)
            defer { x = end }
            return (part, x, end - x)
        }
    }

    func write(to page: inout HTMLBuffer) {
        let sentence = parts.map { "\($0.name): \(VietnameseFormat.number($0.count))" }.joined(separator: "; ")
        Chart(name, sentence, height: Self.height) {
            Weave.definitions
            for segment in segments {
                rect(.class(segment.part.key), .x(segment.x), .width(segment.width), .height(Self.height))
                if Weave.all.contains(where: { $0.key == segment.part.key }) {
                    rect(
                        .fill(pattern: Weave.id(segment.part.key)),
                        .x(segment.x),
                        .width(segment.width),
                        .height(Self.height)
                    )
                }
                line(.class("gap"), .x1(segment.x), .y1(0), .x2(segment.x), .y2(Self.height))
            }
        }.write(to: &page)
    }
}

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

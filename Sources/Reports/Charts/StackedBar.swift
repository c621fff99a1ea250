import Accountability

/// One bar whose parts add up, each with its own colour and its own weave, so that it is told apart in black and white too. The
/// figures stand in the table beside it, behind the same weave.
public struct StackedBar: Sendable, Hashable {
    /// A part: the class of the style sheet, what it is called, and how much it is.
    public struct Part: Sendable, Hashable {
        let key: String
        let name: String
        let count: Int

        /// A part.
        public init(key: String, name: String, count: Int) {
            self.key = key
            self.name = name
            self.count = count
        }
    }

    let name: String
    let parts: [Part]

    /// A bar of parts.
    public init(name: String, parts: [Part]) {
        self.name = name
        self.parts = parts
    }

    private static let height = 24

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

    /// What is drawn; the names of the parts stand beside it.
    public var drawing: ChartDrawing { drawing(below: [], height: Self.height) }

    /// The same with the names of the parts below, for where no table can show what each part looks like.
    public var named: ChartDrawing {
        let line = 14
        let names = parts.enumerated().flatMap { index, part -> [ChartDrawing.Shape] in
            let (left, y) = (index % 2 * ChartFrame.width / 2, Self.height + 8 + index / 2 * line)
            return [
                .rectangle(.init(left, y), width: 10, height: 10, .part(part.key)),
                .text("\(part.name): \(VietnameseNumber.text(part.count))", at: .init(left + 15, y + 9), .start),
            ]
        }
        return drawing(below: names, height: Self.height + 8 + (parts.count + 1) / 2 * line)
    }

    private func drawing(below names: [ChartDrawing.Shape], height: Int) -> ChartDrawing {
        let bar = segments.flatMap { segment -> [ChartDrawing.Shape] in
            [
                .rectangle(
                    .init(segment.x, 0),
                    width: segment.width,
                    height: Self.height,
                    .part(segment.part.key)
                ),
                .line(.init(segment.x, 0), .init(segment.x, Self.height), .gap),
            ]
        }
        let sentence = parts.map { "\($0.name): \(VietnameseNumber.text($0.count))" }.joined(separator: "; ")
        return ChartDrawing(name: name, sentence: sentence, height: height, shapes: bar + names)
    }
}

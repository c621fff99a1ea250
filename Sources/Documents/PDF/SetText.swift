internal import CPango

/// Words set in lines of a width, through Pango. Lengths are points from the upper left corner of its box.
@safe final class SetText {
    private let layout: OpaquePointer
    private let linked: [(address: String, range: Range<Int>)]
    /// The lines in their order.
    let lines: [Line]
    /// From the top of the first line to the foot of the last.
    let height: Double

    /// A line's place in the box.
    struct Line {
        let x: Double
        let top: Double
        let baseline: Double
        let bottom: Double
    }

    /// A piece of text that leads to an address, on one line.
    struct Link {
        let address: String
        let x, y, width, height: Double
    }

    /// Takes over a layout that is ready to be shown.
    init(_ layout: OpaquePointer, linked: [(address: String, range: Range<Int>)]) {
        unsafe self.layout = layout
        self.linked = linked
        var lines: [Line] = []
        // unsafe: the iterator is freed below, before the layout changes.
        let iterator = unsafe pango_layout_get_iter(layout)
        defer { unsafe pango_layout_iter_free(iterator) }
        repeat {
            var (extents, y0, y1) = (PangoRectangle(), Int32(0), Int32(0))
            unsafe pango_layout_iter_get_line_extents(iterator, nil, &extents)
            unsafe pango_layout_iter_get_line_yrange(iterator, &y0, &y1)
            let baseline = unsafe pango_layout_iter_get_baseline(iterator)
            lines.append(
                Line(x: points(extents.x), top: points(y0), baseline: points(baseline), bottom: points(y1))
            )
        } while unsafe pango_layout_iter_next_line(iterator) != 0
        self.lines = lines
        height = lines.last?.bottom ?? 0
        unsafe Self.keepFinalSpaces(in: layout)
    }

    /// Puts back the spaces at which lines were broken. Pango leaves them without a glyph, which Cairo writes as an empty piece with the
    /// text beside it; some readers take that for the end of the whole cell. With their glyph they are text like any other.
    @unsafe private static func keepFinalSpaces(in layout: OpaquePointer) {
        let text = unsafe pango_layout_get_text(layout)
        for index in 0..<(unsafe pango_layout_get_line_count(layout)) {
            guard let line = unsafe pango_layout_get_line(layout, index) else { continue }
            var rest = unsafe line.pointee.runs
            while let node = unsafe rest {
                unsafe rest = node.pointee.next
                guard let run = unsafe node.pointee.data?.assumingMemoryBound(to: PangoGlyphItem.self),
                    let item = unsafe run.pointee.item, let glyphs = unsafe run.pointee.glyphs,
                    let font = unsafe pango_font_get_hb_font(item.pointee.analysis.font), let text = unsafe text
                else { continue }
                var space: hb_codepoint_t = 0
                guard unsafe hb_font_get_nominal_glyph(font, 0x20, &space) != 0 else { continue }
                // unsafe: a run has as many glyphs and clusters as it says, and clusters lie within the text.
                for glyph in 0..<Int(unsafe glyphs.pointee.num_glyphs) {
                    let place = unsafe Int(item.pointee.offset + glyphs.pointee.log_clusters[glyph])
                    if unsafe glyphs.pointee.glyphs[glyph].glyph == emptyGlyph, unsafe text[place] == 0x20 {
                        unsafe glyphs.pointee.glyphs[glyph].glyph = space
                    }
                }
            }
        }
    }

    deinit {
        // unsafe: owned since init.
        unsafe g_object_unref(UnsafeMutableRawPointer(layout))
    }

    /// Shows lines on a Cairo context; the first of them has its top where the box has.
    @unsafe func show(lines range: Range<Int>?, x: Double, y: Double, on context: OpaquePointer) {
        let range = range ?? lines.indices
        guard let first = range.first else { return }
        let top = lines[first].top
        for index in range {
            guard let line = unsafe pango_layout_get_line_readonly(layout, Int32(index)) else { continue }
            unsafe cairo_move_to(context, x + lines[index].x, y - top + lines[index].baseline)
            unsafe pango_cairo_show_layout_line(context, line)
        }
    }

    /// The pieces of some lines that lead somewhere.
    func links(lines range: Range<Int>?) -> [Link] {
        let range = range ?? lines.indices
        guard !linked.isEmpty, let first = range.first else { return [] }
        var links: [Link] = []
        for index in range {
            guard let line = unsafe pango_layout_get_line_readonly(layout, Int32(index)) else { continue }
            let (start, length) = unsafe (Int(line.pointee.start_index), Int(line.pointee.length))
            for link in linked {
                let part = link.range.clamped(to: start..<start + length)
                if part.isEmpty { continue }
                var (x0, x1) = (Int32(0), Int32(0))
                unsafe pango_layout_line_index_to_x(line, Int32(part.lowerBound), 0, &x0)
                unsafe pango_layout_line_index_to_x(line, Int32(part.upperBound), 0, &x1)
                let place = lines[index]
                links.append(
                    Link(
                        address: link.address,
                        x: place.x + points(min(x0, x1)),
                        y: place.top - lines[first].top,
                        width: points(abs(x1 - x0)),
                        height: place.bottom - place.top
                    )
                )
            }
        }
        return links
    }
}

/// What Pango has instead of a glyph where nothing is drawn (`PANGO_GLYPH_EMPTY`, a macro Swift cannot read).
private let emptyGlyph: PangoGlyph = 0x0FFF_FFFF

/// Pango counts in parts of 1,024 of a point.
private func points(_ units: Int32) -> Double { Double(units) / Double(PANGO_SCALE) }

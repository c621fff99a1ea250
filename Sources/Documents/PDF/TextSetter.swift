internal import CPango

/// Sets words in the fonts of one file.
///
/// Each file has a font map of its own, so that files may be made on many threads at once: what fonts share (fontconfig's list, Cairo's
/// faces) has its own locks. Nothing but the Liberation fonts is used, whatever else a machine has: the same words look the same,
/// and have the same bytes, everywhere. Characters these fonts lack are written out as `[U+1F600]` and not lost.
@safe final class TextSetter {
    private let map: UnsafeMutablePointer<PangoFontMap>
    private let context: OpaquePointer
    private let font: UnsafeMutablePointer<PangoFont>
    private let family: String
    private var printable: [Unicode.Scalar: Bool] = [:]
    private var known: [Setting: SetText] = [:]

    /// Opens the fonts; they must be there and know Vietnamese.
    init(_ typeface: Manuscript.Typeface) throws(PDFError) {
        family = typeface.family
        guard let map = unsafe pango_cairo_font_map_new() else { throw .fontMissing(family) }
        unsafe self.map = map
        unsafe pango_cairo_font_map_set_resolution(OpaquePointer(map), 72)
        unsafe context = pango_font_map_create_context(map)
        unsafe pango_context_set_base_dir(context, PANGO_DIRECTION_LTR)
        unsafe pango_context_set_language(context, pango_language_from_string("vi"))
        unsafe pango_context_set_round_glyph_positions(context, 0)
        let options = unsafe cairo_font_options_create()
        unsafe cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE)
        unsafe cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF)
        unsafe pango_cairo_context_set_font_options(context, options)
        unsafe cairo_font_options_destroy(options)
        let description = unsafe pango_font_description_from_string("\(family) 12")
        defer { unsafe pango_font_description_free(description) }
        guard let font = unsafe pango_font_map_load_font(map, context, description) else {
            unsafe g_object_unref(UnsafeMutableRawPointer(context))
            unsafe g_object_unref(map)
            throw .fontMissing(family)
        }
        unsafe self.font = font
        let found = unsafe pango_font_describe(font)
        defer { unsafe pango_font_description_free(found) }
        let isThere = unsafe pango_font_description_get_family(found).map { unsafe String(cString: $0) } == family
        guard isThere, "ếẴợ₫Đ".unicodeScalars.allSatisfy(hasLetter) else { throw .fontMissing(family) }
    }

    deinit {
        // unsafe: made in init, given up once.
        unsafe g_object_unref(font)
        unsafe g_object_unref(UnsafeMutableRawPointer(context))
        unsafe g_object_unref(map)
    }

    /// Sets runs in lines. Words too long for a line are cut between letters, without hyphens, so that they are read back whole.
    ///
    /// What was set before is not set again: a manuscript is walked through twice, and tables repeat themselves.
    func set(
        _ runs: [Run],
        size: Double,
        width: Double,
        alignment: Paragraph.Alignment = .left,
        firstLine: Double = 0,
        lineSpacing: Double = 1.1
    ) -> SetText {
        let setting = Setting(
            runs: runs,
            size: size,
            width: width,
            alignment: alignment,
            firstLine: firstLine,
            lineSpacing: lineSpacing
        )
        if let text = known[setting] { return text }
        let text = lines(of: setting)
        if known.count < Self.mostKnown { known[setting] = text }
        return text
    }

    /// How many set texts are kept: at some 5 KB each, 20 MB at most for one file.
    private static let mostKnown = 4_000

    /// All that decides how a text is set.
    private struct Setting: Hashable {
        let runs: [Run]
        let size, width: Double
        let alignment: Paragraph.Alignment
        let firstLine, lineSpacing: Double
    }

    private func lines(of setting: Setting) -> SetText {
        let layout: OpaquePointer = unsafe pango_layout_new(context)
        var (text, linked) = ("", [(address: String, range: Range<Int>)]())
        let attributes = unsafe pango_attr_list_new()
        defer { unsafe pango_attr_list_unref(attributes) }
        for run in setting.runs {
            let start = text.utf8.count
            text += visible(run.text)
            let range = start..<text.utf8.count
            if run.isBold { unsafe mark(pango_attr_weight_new(PANGO_WEIGHT_BOLD), range, in: attributes) }
            if run.isItalic { unsafe mark(pango_attr_style_new(PANGO_STYLE_ITALIC), range, in: attributes) }
            if let link = run.link { linked.append((link, range)) }
        }
        let whole = 0..<text.utf8.count
        unsafe mark(pango_attr_insert_hyphens_new(0), whole, in: attributes)
        unsafe mark(pango_attr_fallback_new(0), whole, in: attributes)
        let description = unsafe pango_font_description_from_string(family)
        defer { unsafe pango_font_description_free(description) }
        unsafe pango_font_description_set_size(description, units(setting.size))
        unsafe pango_layout_set_font_description(layout, description)
        unsafe pango_layout_set_text(layout, text, Int32(text.utf8.count))
        unsafe pango_layout_set_attributes(layout, attributes)
        unsafe pango_layout_set_auto_dir(layout, 0)
        unsafe pango_layout_set_width(layout, units(max(setting.width, setting.size)))
        unsafe pango_layout_set_wrap(layout, PANGO_WRAP_WORD_CHAR)
        unsafe pango_layout_set_line_spacing(layout, Float(setting.lineSpacing))
        unsafe pango_layout_set_indent(layout, units(setting.firstLine))
        switch setting.alignment {
        case .left: break
        case .center: unsafe pango_layout_set_alignment(layout, PANGO_ALIGN_CENTER)
        case .right: unsafe pango_layout_set_alignment(layout, PANGO_ALIGN_RIGHT)
        case .justified: unsafe pango_layout_set_justify(layout, 1)
        }
        return unsafe SetText(layout, linked: linked)
    }

    /// Text as these fonts can show it.
    func visible(_ text: String) -> String {
        VisibleText.make(text, isPrintable: hasLetter)
    }

    private func hasLetter(_ scalar: Unicode.Scalar) -> Bool {
        if let known = printable[scalar] { return known }
        let has = unsafe pango_font_has_char(font, scalar.value) != 0
        printable[scalar] = has
        return has
    }

    private func mark(_ attribute: UnsafeMutablePointer<PangoAttribute>?, _ range: Range<Int>, in list: OpaquePointer?)
    {
        guard let attribute = unsafe attribute else { return }
        // unsafe: the list takes the attribute over.
        unsafe attribute.pointee.start_index = UInt32(range.lowerBound)
        unsafe attribute.pointee.end_index = UInt32(range.upperBound)
        unsafe pango_attr_list_insert(list, attribute)
    }

    private func units(_ points: Double) -> Int32 { Int32(points * Double(PANGO_SCALE)) }
}

extension Manuscript.Typeface {
    /// The family that is set.
    fileprivate var family: String {
        switch self {
        case .serif: "Liberation Serif"
        case .sans: "Liberation Sans"
        }
    }
}

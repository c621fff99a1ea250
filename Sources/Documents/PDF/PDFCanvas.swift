internal import CPango

/// The pages of a PDF while they are drawn, through Cairo. Lengths are points, the origin is above on the left.
///
/// Not for several threads at once; several canvases on several threads share nothing.
@safe final class PDFCanvas {
    private let surface: OpaquePointer
    private let context: OpaquePointer
    private let output: Output

    /// What Cairo has written so far.
    private final class Output {
        var bytes: [UInt8] = []
    }

    /// An empty file whose first page is begun.
    init(_ manuscript: Manuscript) {
        output = Output()
        let (width, height) = (manuscript.page.width * Length.millimetre, manuscript.page.height * Length.millimetre)
        // unsafe: Cairo writes at most `length` bytes from `data`; `output` lives as long as the surface.
        unsafe surface = cairo_pdf_surface_create_for_stream(
            { closure, data, length in
                guard let closure = unsafe closure, let data = unsafe data else { return CAIRO_STATUS_WRITE_ERROR }
                let output = unsafe Unmanaged<Output>.fromOpaque(closure).takeUnretainedValue()
                unsafe output.bytes.append(contentsOf: UnsafeBufferPointer(start: data, count: Int(length)))
                return CAIRO_STATUS_SUCCESS
            },
            Unmanaged.passUnretained(output).toOpaque(),
            width,
            height
        )
        unsafe context = cairo_create(surface)
        unsafe cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_TITLE, VisibleText.make(manuscript.title))
        if !manuscript.subject.isEmpty {
            unsafe cairo_pdf_surface_set_metadata(
                surface,
                CAIRO_PDF_METADATA_SUBJECT,
                VisibleText.make(manuscript.subject)
            )
        }
        let madeAt = UTCTime(manuscript.madeAt).text
        unsafe cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_CREATE_DATE, madeAt)
        unsafe cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_MOD_DATE, madeAt)
    }

    deinit {
        // unsafe: made in init, given up once.
        unsafe cairo_destroy(context)
        unsafe cairo_surface_destroy(surface)
    }

    /// Ends the page and begins the next.
    func nextPage() {
        unsafe cairo_show_page(context)
    }

    /// Ends the last page and the file.
    func finish() throws(PDFError) -> [UInt8] {
        unsafe cairo_show_page(context)
        let drawing = unsafe cairo_status(context)
        unsafe cairo_surface_finish(surface)
        let status = unsafe drawing == CAIRO_STATUS_SUCCESS ? cairo_surface_status(surface) : drawing
        guard status == CAIRO_STATUS_SUCCESS else {
            throw .drawing(unsafe String(cString: cairo_status_to_string(status)))
        }
        return output.bytes
    }

    // MARK: What it means

    /// Begins a part of the structure, such as `P` or `TR`.
    func open(_ tag: Tag) {
        unsafe cairo_tag_begin(context, tag.rawValue, nil)
    }

    /// Ends it.
    func close(_ tag: Tag) {
        unsafe cairo_tag_end(context, tag.rawValue)
    }

    /// Draws something as a part of the structure.
    func tagged(_ tag: Tag, _ draw: () -> Void) {
        open(tag)
        draw()
        close(tag)
    }

    /// Makes an area lead to an address.
    func link(_ address: String, x: Double, y: Double, width: Double, height: Double) {
        let quoted = address.flatMap { $0 == "'" || $0 == "\\" ? ["\\", $0] : [$0] }
        let attributes = "rect=[\(x) \(y) \(width) \(height)] uri='\(String(quoted))'"
        unsafe cairo_tag_begin(context, CAIRO_TAG_LINK, attributes)
        unsafe cairo_tag_end(context, CAIRO_TAG_LINK)
    }

    /// Adds a line to the outline, below another; answers its number.
    func outline(_ title: String, below parent: Int?, page: Int, y: Double) -> Int {
        let flags = CAIRO_PDF_OUTLINE_FLAG_OPEN
        let place = "page=\(page) pos=[0 \(y)]"
        return unsafe Int(
            cairo_pdf_surface_add_outline(surface, Int32(parent ?? Int(CAIRO_PDF_OUTLINE_ROOT)), title, place, flags)
        )
    }

    /// The parts of the structure we use, by their names in the PDF standard.
    enum Tag: String {
        case document = "Document"
        case h1 = "H1"
        case h2 = "H2"
        case h3 = "H3"
        case h4 = "H4"
        case paragraph = "P"
        case table = "Table"
        case row = "TR"
        case head = "TH"
        case cell = "TD"
        case figure = "Figure"
        case division = "Div"
        /// What readers pass over: numbers of pages, heads that were said before.
        case passedOver = "Private"
    }

    // MARK: What is seen

    /// Shows lines of set text; the origin of the text's box is at x and y.
    func show(_ text: SetText, lines: Range<Int>? = nil, x: Double, y: Double) {
        unsafe text.show(lines: lines, x: x, y: y, on: context)
        for link in text.links(lines: lines) {
            self.link(link.address, x: x + link.x, y: y + link.y, width: link.width, height: link.height)
        }
    }

    /// Draws straight lines from point to point.
    func stroke(_ points: [Drawing.Point], _ stroke: Drawing.Stroke, closed: Bool = false) {
        self.stroke([points], stroke, closed: closed)
    }

    /// Draws several lines at once, which costs less than one after the other.
    func stroke(_ lines: [[Drawing.Point]], _ stroke: Drawing.Stroke, closed: Bool = false) {
        unsafe cairo_save(context)
        for points in lines { trace(points, closed: closed) }
        unsafe cairo_set_line_width(context, stroke.width)
        unsafe cairo_set_dash(context, stroke.dashes, Int32(stroke.dashes.count), 0)
        unsafe cairo_set_source_rgb(context, stroke.gray, stroke.gray, stroke.gray)
        unsafe cairo_stroke(context)
        unsafe cairo_restore(context)
    }

    /// Fills an area with straight sides.
    func fill(_ points: [Drawing.Point], gray: Double) {
        unsafe cairo_save(context)
        trace(points, closed: true)
        unsafe cairo_set_source_rgb(context, gray, gray, gray)
        unsafe cairo_fill(context)
        unsafe cairo_restore(context)
    }

    /// Draws inside an area only.
    func clipped(to points: [Drawing.Point], _ draw: () -> Void) {
        unsafe cairo_save(context)
        trace(points, closed: true)
        unsafe cairo_clip(context)
        draw()
        unsafe cairo_restore(context)
    }

    /// Draws with lengths multiplied, from another origin.
    func scaled(by factor: Double, x: Double, y: Double, _ draw: () -> Void) {
        unsafe cairo_save(context)
        unsafe cairo_translate(context, x, y)
        unsafe cairo_scale(context, factor, factor)
        draw()
        unsafe cairo_restore(context)
    }

    /// Fills many squares of one size at once.
    func fillSquares(_ corners: [Drawing.Point], side: Double) {
        for corner in corners { unsafe cairo_rectangle(context, corner.x, corner.y, side, side) }
        unsafe cairo_set_source_rgb(context, 0, 0, 0)
        unsafe cairo_fill(context)
    }

    private func trace(_ points: [Drawing.Point], closed: Bool) {
        for (index, point) in points.enumerated() {
            if index == 0 {
                unsafe cairo_move_to(context, point.x, point.y)
            } else {
                unsafe cairo_line_to(context, point.x, point.y)
            }
        }
        if closed { unsafe cairo_close_path(context) }
    }
}

/// Lengths in points.
enum Length {
    /// A millimetre.
    static let millimetre = 72 / 25.4
}

import CXLSXWriter

/// How cells look: made once for a workbook.
@safe struct WorkbookFormats {
    let heading: UnsafeMutablePointer<lxw_format>
    let text: UnsafeMutablePointer<lxw_format>
    let wrapped: UnsafeMutablePointer<lxw_format>
    let integer: UnsafeMutablePointer<lxw_format>
    let hundredths: UnsafeMutablePointer<lxw_format>
    let day: UnsafeMutablePointer<lxw_format>
    let moment: UnsafeMutablePointer<lxw_format>

    /// The font of administrative papers.
    static let font = "Times New Roman"

    /// nil when there is no memory.
    init?(_ workbook: UnsafeMutablePointer<lxw_workbook>) {
        // unsafe: the workbook is open; it owns the formats, which live as long as it does.
        guard let heading = unsafe Self.make(workbook), let text = unsafe Self.make(workbook, "@"),
            let wrapped = unsafe Self.make(workbook, "@"), let integer = unsafe Self.make(workbook, "#,##0"),
            let hundredths = unsafe Self.make(workbook, "#,##0.00"), let day = unsafe Self.make(workbook, "dd/mm/yyyy"),
            let moment = unsafe Self.make(workbook, "dd/mm/yyyy hh:mm")
        else { return nil }
        unsafe format_set_bold(heading)
        unsafe format_set_text_wrap(heading)
        unsafe format_set_bg_color(heading, 0xE7ECF2)
        unsafe format_set_border(heading, UInt8(LXW_BORDER_THIN.rawValue))
        unsafe format_set_text_wrap(wrapped)
        unsafe self.heading = heading
        unsafe self.text = text
        unsafe self.wrapped = wrapped
        unsafe self.integer = integer
        unsafe self.hundredths = hundredths
        unsafe self.day = day
        unsafe self.moment = moment
    }

    private static func make(
        _ workbook: UnsafeMutablePointer<lxw_workbook>,
        _ number: String? = nil
    ) -> UnsafeMutablePointer<lxw_format>? {
        // unsafe: the library copies the texts.
        guard let format = unsafe workbook_add_format(workbook) else { return nil }
        unsafe format_set_font_name(format, font)
        unsafe format_set_font_size(format, 12)
        unsafe format_set_align(format, UInt8(LXW_ALIGN_VERTICAL_TOP.rawValue))
        if let number { unsafe format_set_num_format(format, number) }
        return unsafe format
    }
}

extension Stylesheet {
    /// Statutory tables: as wide as their form, on paper turned to the side.
    static let statutory = """
        .form { font-size: .85rem; font-variant-numeric: tabular-nums; } .form thead th { vertical-align: bottom; }
        .form th.group { text-align: center; border-bottom: 1px solid var(--line); }
        .form .whole > * { font-weight: 700; } .form .part th { font-weight: 400; padding-left: 1rem; }
        @media (min-width: 44.01rem) { .sheet:has(.form, .wide) { max-width: 78rem; } .form thead th.number { min-width: 4.2rem; } }
        @media print {
            @page wide { size: A4 landscape; }
            body:has(.form, .wide) { page: wide; } .form { font-size: 8pt; } .form thead th.number { min-width: 0; }
        }
        """
}

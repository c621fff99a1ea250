extension Stylesheet {
    /// The clerk's pages: a mapping of columns, boxes to tick in a table, notices to print and sign.
    static let clerk = """
        .mapping { display: grid; grid-template-columns: repeat(auto-fill, minmax(15rem, 1fr)); gap: 0 1rem; }
        .board th input { width: auto; margin-right: .35rem; }
        td[data-label^="Mã băm"] { overflow-wrap: anywhere; font-size: .8em; }
        .signatures { display: grid; grid-template-columns: 1fr 1fr; gap: 1.5rem; margin-top: 2rem; }
        @media (max-width: 28rem) { .signatures { grid-template-columns: 1fr; } }
        @media print { .board th { white-space: nowrap; } .board th input, .board ~ fieldset { display: none; } }
        .signature { display: grid; align-content: start; min-height: 7rem; text-align: center; break-inside: avoid; }
        """
}

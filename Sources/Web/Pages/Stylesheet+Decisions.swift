extension Stylesheet {
    /// The leaders' own pages: rows to tick, the sheet for the meeting, the help.
    static let decisions = """
        .offered { padding: .5rem 0; border-bottom: 1px solid var(--line); } .offered .choice { margin: 0; }
        .help { max-width: 46rem; margin-top: .5rem; }
        .offered textarea { height: 5rem; }
        .ticks tbody th { min-width: 0; white-space: nowrap; } .ticks .lines { min-width: 7rem; }
        .ticks .boxes { width: 22%; }
        @media (max-width: 44rem) { .ticks td.boxes { width: auto; flex-wrap: wrap; } }
        .signing { display: grid; grid-template-columns: 2fr 1fr; gap: 2rem; margin-top: 1.5rem; }
        .signing .lines { min-height: 4rem; border-bottom: 1px dotted var(--soft); }
        @media print {
            .ticks td.boxes { line-height: 1.6; }
            .ticks a { color: inherit; text-decoration: none; } .signing { break-inside: avoid; }
        }
        """
}

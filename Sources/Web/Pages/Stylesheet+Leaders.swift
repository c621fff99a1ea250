extension Stylesheet {
    /// The leaders' page: two columns where there is room, read down the first and then the second.
    static let leaders = """
        .picker { margin-bottom: 1.25rem; font-size: .92rem; } .picker details { margin-top: .35rem; }
        .picker summary, .rest summary { cursor: pointer; color: var(--accent); } .rest summary { margin-top: .35rem; }
        .steps { display: flex; flex-wrap: wrap; gap: .3rem 1.1rem; margin-top: .5rem; }
        .download { font-size: .88rem; margin-top: .6rem; } .leader { margin-top: 1.25rem; } .leader .lead { margin: 0 0 1.5rem; }
        .columns { columns: 2; column-gap: 2.25rem; } .columns section { break-inside: avoid; padding-bottom: 1.5rem; }
        .halves { display: grid; grid-template-columns: repeat(2, minmax(0, 1fr)); gap: 2.25rem; align-items: start; }
        .leader h2 ~ h2 { margin-top: 1rem; } .leader .remark { margin-top: .4rem; }
        .things tbody th { min-width: 0; font-weight: 400; } .things td.number { font-weight: 600; }
        section.advice { margin-top: 1.25rem; display: grid; gap: .5rem; } p.advice { margin-top: 1rem; }
        .columns .things tbody th { width: 44%; } .funnel .chart { margin: 1rem 0; }
        @media (max-width: 44rem) {
            .columns { columns: 1; } .halves { grid-template-columns: minmax(0, 1fr); gap: 1.5rem; }
            .few { display: table; font-size: .85rem; } .few tbody { display: table-row-group; }
            .few thead { position: static; width: auto; height: auto; clip-path: none; }
            .few tbody tr { display: table-row; } .few thead { display: table-header-group; }
            .few tbody th, .few tbody td, .few tbody td.number { display: table-cell; padding: .3rem .2rem; border-bottom: 1px solid var(--line); }
            .few thead th { padding: .3rem .2rem; } .few tbody td::before { content: none; }
        }
        """
}

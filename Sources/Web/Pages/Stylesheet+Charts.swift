extension Stylesheet {
    /// Drawings. Dashes, marks and weaves tell their parts apart; colours only help.
    static let charts = """
        .chart { display: block; width: 100%; max-width: 36rem; height: auto; margin-top: .4rem; }
        .chart text { font-size: 11px; fill: var(--ink); } .chart .end { text-anchor: end; } .chart .mid { text-anchor: middle; }
        .chart .axis { stroke: var(--soft); } .chart .grid { stroke: var(--line); } .chart .gap { stroke: var(--paper); }
        .chart .line { fill: none; stroke: var(--ink); stroke-width: 1.5; }
        .chart .mark { fill: var(--paper); stroke: var(--ink); stroke-width: 1.5; }
        .chart .s1 { stroke: var(--open-in-time); } .chart .mark.s1 { fill: var(--open-in-time); }
        .chart .s2 { stroke: var(--accent); } .chart .line.s2 { stroke-dasharray: 5 3; }
        .chart .mean { stroke: var(--soft); } .chart .limit2 { stroke-dasharray: 4 3; stroke: var(--soft); }
        .chart .mark.outside { fill: var(--late); stroke: var(--late); }
        rect.bare { fill: var(--paper); }
        .swatch { width: .8em; height: .8em; margin-right: .5em; vertical-align: -.05em; }
        .hbar { display: block; width: 100%; height: .45rem; margin-top: .2rem; } .hbar rect { fill: var(--open-in-time); }
        """
}

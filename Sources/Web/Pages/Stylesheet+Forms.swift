extension Stylesheet {
    /// Forms in which acts are done, the links that lead to them, and what happened to a thing.
    static let forms = """
        .act { max-width: 46rem; } .act .field { max-width: none; }
        fieldset { margin: 1rem 0 0; padding: 0; border: 0; min-width: 0; }
        legend { padding: 0; font-weight: 600; }
        .group { padding: .25rem 1rem 1rem; border: 1px solid var(--line); border-radius: .4rem; }
        .group legend { padding: 0 .35rem; }
        .choices { display: grid; gap: .15rem 1rem; margin-top: .25rem; }
        .choices.many { grid-template-columns: repeat(auto-fill, minmax(15rem, 1fr)); }
        .choices .choice { margin: 0; padding: .25rem 0; font-weight: 400; }
        .choice input { flex: none; width: auto; }
        .wrong input, .wrong select, .wrong textarea { border-color: var(--late); }
        .mistake { color: var(--late); font-weight: 600; }
        .buttons { display: flex; flex-wrap: wrap; gap: .5rem 1.5rem; align-items: baseline; margin-top: 1rem; }
        .acts { display: flex; flex-wrap: wrap; gap: .5rem; margin-top: 1rem; }
        .button {
            display: inline-block; padding: .45rem .9rem; background: var(--lead); border: 1px solid var(--soft);
            border-radius: .3rem; color: inherit; text-decoration: none;
        }
        .done { margin-top: 1rem; padding: .7rem .9rem; background: var(--lead); border-left: 4px solid var(--accent); }
        .subject { margin-top: 1rem; padding: .25rem 1rem .75rem; background: var(--lead); border-radius: .4rem; }
        .links { margin-top: .75rem; }
        .facts.words { grid-template-columns: minmax(6rem, 2fr) minmax(0, 5fr); max-width: 52rem; }
        .facts.words dd { text-align: left; font-weight: 400; overflow-wrap: anywhere; white-space: pre-line; }
        .part { padding: .25rem 0 .75rem; }
        .timeline { padding-left: 1.25rem; display: grid; gap: .6rem; margin-top: .5rem; }
        @media (max-width: 44rem) {
            .facts.words { grid-template-columns: minmax(6rem, 2fr) minmax(0, 3fr); }
            .rows tbody tr { grid-template-columns: minmax(0, 1fr); }
        }
        @media print { .acts, .buttons, .links, .done { display: none; } }
        """
}

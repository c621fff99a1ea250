extension Stylesheet {
    /// An official's own pages.
    static let official = """
        .tasks .due { color: var(--late); font-weight: 600; }
        .said { margin-top: .75rem; white-space: pre-line; font-size: 1.05rem; }
        .days { columns: 2 18rem; column-gap: 3.5rem; padding-left: 1.5rem; margin-top: .5rem; } .days .skipped { color: var(--soft); }
        .copied textarea { margin-top: .35rem; }
        .files { padding-left: 1.25rem; }
        .proof .note { white-space: pre-wrap; }
        .advice ul { padding-left: 1.25rem; }
        @media (max-width: 44rem) { .facts.words { grid-template-columns: minmax(6rem, 38%) minmax(0, 1fr); } }
        @media print { .copied { display: none; } }
        """
}

extension Stylesheet {
    /// System fonts only: they hold every Vietnamese letter and load at once. Colours are named once for light, dark and
    /// paper.
    static let base = """
        :root {
            color-scheme: light dark;
            --paper: #ffffff; --ground: #f3f1ec; --ink: #1d2327; --soft: #5b646b; --line: #dcd8cf;
            --accent: #0f5d52; --lead: #e8f2ef; --note: #fff3cf; --note-ink: #5c4300;
            --early: #11776a; --on-time: #55ad9c; --late: #b3402a; --withdrawn: #8f8a80;
            --open-in-time: #3d72b4; --open-overdue: #d9832b; --waiting: #9dbbdc; --unknown: #c9c4b8;
        }
        @media (prefers-color-scheme: dark) {
            :root {
                --paper: #1a1f22; --ground: #111517; --ink: #e6e8e6; --soft: #a3adb2; --line: #343c40;
                --accent: #7fd0bf; --lead: #1b2e2b; --note: #3a300f; --note-ink: #f3dd9b;
                --early: #35a593; --on-time: #8fd3c4; --late: #e2775f; --withdrawn: #8a867e;
                --open-in-time: #6fa3e0; --open-overdue: #e9a35a; --waiting: #4d6f96; --unknown: #5d5a52;
            }
        }

        * { box-sizing: border-box; }
        html { -webkit-text-size-adjust: 100%; }
        body {
            margin: 0; background: var(--ground); color: var(--ink);
            font: 1rem/1.5 system-ui, "Segoe UI", Roboto, "Noto Sans", "Liberation Sans", Arial, sans-serif;
            font-variant-numeric: tabular-nums lining-nums; overflow-wrap: break-word;
        }
        h1, h2, h3, p, dl, ul, ol { margin: 0; }
        a { color: var(--accent); text-underline-offset: .15em; }
        :focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
        code { font: .9em ui-monospace, "Liberation Mono", Consolas, monospace; overflow-wrap: anywhere; }
        .nowrap { white-space: nowrap; }
        .absent { color: var(--soft); font-style: italic; font-weight: 400; }

        .banner {
            background: var(--note); color: var(--note-ink); padding: .55rem 1rem; text-align: center; font-size: .9rem;
        }
        .sheet {
            max-width: 68rem; margin: 1.5rem auto; padding: 2.25rem 2.5rem; background: var(--paper);
            border: 1px solid var(--line); border-radius: .5rem;
        }
        .foot { max-width: 68rem; margin: 0 auto; padding: 0 2.5rem 2rem; color: var(--soft); font-size: .85rem; }

        .eyebrow { color: var(--accent); font-weight: 600; }
        h1 { font-size: clamp(1.5rem, 1.1rem + 1.8vw, 2.1rem); line-height: 1.2; text-wrap: balance; }
        h2 { font-size: 1.05rem; line-height: 1.3; }
        h3 { font-size: 1rem; line-height: 1.3; margin-top: .6rem; }
        .when { margin-top: .4rem; color: var(--soft); }

        .lead {
            margin-top: 1.75rem; padding: 1.25rem 1.5rem; background: var(--lead); border-radius: .5rem;
            display: grid; grid-template-columns: auto 1fr; column-gap: 1.5rem; align-items: center;
        }
        .lead h2 { grid-column: 2; align-self: end; }
        .lead .big {
            grid-column: 1; grid-row: 1 / span 2; color: var(--accent);
            font-size: clamp(2.2rem, 1.6rem + 3vw, 3.4rem); font-weight: 700; line-height: 1.1; white-space: nowrap;
        }
        .lead .big.absent { font-size: 1.6rem; color: var(--soft); }
        .lead .under { grid-column: 2; align-self: start; }

        .pair { display: grid; grid-template-columns: 1fr 1.25fr; gap: 2.5rem; margin-top: 2rem; }
        .total { font-size: 2.2rem; font-weight: 700; line-height: 1.2; }
        .total small { font-size: 1rem; font-weight: 400; color: var(--soft); }

        .facts { display: grid; grid-template-columns: 1fr auto; margin-top: .4rem; }
        .facts dt, .facts dd { margin: 0; padding: .32rem 0; border-bottom: 1px solid var(--line); }
        .facts dt { padding-right: 1rem; color: var(--soft); }
        .facts dd { text-align: right; font-weight: 600; }
        .facts .none { color: var(--soft); font-weight: 400; }
        .share { color: var(--soft); font-weight: 400; white-space: nowrap; }
        rect.early { fill: var(--early); } rect.on_time { fill: var(--on-time); } rect.late { fill: var(--late); } rect.withdrawn { fill: var(--withdrawn); }
        rect.open_in_time { fill: var(--open-in-time); } rect.open_overdue { fill: var(--open-overdue); } rect.waiting { fill: var(--waiting); } rect.unknown { fill: var(--unknown); }

        .others, .groups, .remarks { margin-top: 2.25rem; }
        .others .facts { max-width: 34rem; }
        table { width: 100%; margin-top: .5rem; border-collapse: collapse; font-size: .92rem; }
        th, td { padding: .4rem .5rem; border-bottom: 1px solid var(--line); text-align: left; vertical-align: top; }
        thead th { color: var(--soft); font-weight: 600; line-height: 1.25; vertical-align: bottom; }
        thead th, thead th.number { border-bottom: 2px solid var(--line); }
        tbody th { font-weight: 600; min-width: 9rem; overflow-wrap: anywhere; }
        .number { text-align: right; white-space: nowrap; }
        thead .number { white-space: normal; }
        td.none { color: var(--soft); }
        tbody tr:hover { background: var(--lead); }
        .remarks { color: var(--soft); font-size: .9rem; display: grid; gap: .4rem; }

        .frame {
            display: flex; flex-wrap: wrap; gap: .35rem 1.25rem; align-items: baseline; max-width: 68rem; margin: 0 auto;
            padding: 1rem 2.5rem 0;
        }
        .frame nav { display: flex; flex-wrap: wrap; gap: .25rem 1.25rem; }
        .frame [aria-current] { color: inherit; font-weight: 600; text-decoration: none; }
        .more { position: relative; } .more summary { cursor: pointer; color: var(--accent); white-space: nowrap; }
        .more div {
            position: absolute; z-index: 1; display: grid; gap: .5rem; margin-top: .4rem; padding: .8rem 1.1rem;
            background: var(--paper); border: 1px solid var(--line); border-radius: .4rem; white-space: nowrap;
        }
        .skip { position: absolute; left: -99rem; } .skip:focus { left: 1rem; top: .25rem; background: var(--paper); padding: .25rem .5rem; }
        .frame .who { margin-left: auto; color: var(--soft); font-size: .9rem; }
        .field { display: grid; gap: .25rem; margin-top: 1rem; max-width: 26rem; }
        .field label { font-weight: 600; }
        .hint { color: var(--soft); font-size: .85rem; }
        input, select, textarea, button { font: inherit; color: inherit; }
        input:not([type="checkbox"]), select, textarea {
            width: 100%; padding: .55rem .7rem; background: var(--paper); border: 1px solid var(--soft); border-radius: .3rem;
        }
        button { margin-top: .75rem; padding: .5rem 1.1rem; background: var(--lead); border: 1px solid var(--soft);
            border-radius: .3rem; cursor: pointer; }
        button.primary { background: var(--accent); color: var(--paper); border-color: var(--accent); font-weight: 600; }
        button.quiet { margin: 0; padding: 0; border: 0; background: none; color: var(--accent); text-decoration: underline; }
        .choice { display: flex; gap: .6rem; align-items: baseline; margin-top: 1rem; }
        .warning { padding: .7rem .9rem; background: var(--note); color: var(--note-ink); border-radius: .3rem; }
        .narrow { max-width: 34rem; }
        .period { display: flex; flex-wrap: wrap; gap: 0 1rem; align-items: end; margin-bottom: 1.5rem; }
        .period .field { flex: 0 1 12rem; }
        .codes { columns: 2; padding-left: 1.25rem; font-size: 1.1rem; line-height: 1.9; }
        .qr { width: 14rem; height: 14rem; } .qr rect { fill: #000; } .qr rect.light { fill: #fff; }
        .beginnings { padding-left: 1.4rem; } .beginnings li { padding: .7rem 0; border-bottom: 1px solid var(--line); }
        .beginnings .good { color: var(--accent); } textarea.wide { min-height: 12rem; }
        .field:has(.wide) { max-width: none; }
        .told { list-style: none; padding: 0; } .told li { padding: .6rem 0; border-bottom: 1px solid var(--line); }

        .message { max-width: 42rem; display: grid; gap: 1rem; }
        .message ol { padding-left: 1.25rem; display: grid; gap: .5rem; }
        .message .facts { grid-template-columns: auto 1fr; }
        .message .facts dd { text-align: left; font-weight: 400; }
        .advice { padding: .9rem 1.1rem; background: var(--lead); border-radius: .4rem; }
        .remark { color: var(--soft); font-size: .85rem; }

        @media (max-width: 52rem) {
            .sheet { margin: 0; padding: 1.25rem 1rem 1.75rem; border-width: 0; border-radius: 0; }
            .foot { padding: 1rem; }
            .frame { padding: .9rem 1rem .7rem; } .frame .who { margin-left: 0; flex-basis: 100%; order: 3; }
            .pair { grid-template-columns: 1fr; gap: 1.75rem; }
        }
        @media (max-width: 44rem) {
            body { overflow-wrap: anywhere; }
            .lead { grid-template-columns: 1fr; padding: 1rem; row-gap: .15rem; }
            .lead h2, .lead .under, .lead .big { grid-column: 1; grid-row: auto; }
            table, tbody { display: block; }
            thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
            tbody tr {
                display: grid; grid-template-columns: repeat(2, minmax(0, 1fr)); column-gap: 1.5rem; padding: .7rem 0;
                border-bottom: 1px solid var(--line);
            }
            .words tbody tr { grid-template-columns: 1fr; }
            tbody th, tbody td { border: 0; padding: .12rem 0; }
            tbody th { grid-column: 1 / -1; padding-bottom: .25rem; }
            tbody td, tbody td.number { display: flex; justify-content: space-between; gap: .5rem; white-space: normal; }
            tbody td:not(.number), tbody td:last-child { grid-column: 1 / -1; }
            tbody td.number { font-weight: 600; }
            tbody td.none { font-weight: 400; }
            tbody td::before { content: attr(data-label); color: var(--soft); font-weight: 400; text-align: left; }
        }

        @media print {
            :root {
                color-scheme: light;
                --paper: #fff; --ground: #fff; --ink: #000; --soft: #444; --line: #bbb; --accent: #0a4a41; --lead: #eef4f2;
                --note: #fff; --note-ink: #000;
            }
            @page { size: A4; margin: 14mm 14mm 16mm; }
            body { font-size: 9.5pt; line-height: 1.35; print-color-adjust: exact; -webkit-print-color-adjust: exact; }
            .banner { border: 1px solid #000; padding: .3rem; }
            .sheet { margin: 0; padding: .75rem 0 0; border: 0; max-width: none; }
            .lead { margin-top: .8rem; padding: .6rem 1rem; }
            .lead .big { font-size: 24pt; }
            .total { font-size: 18pt; }
            .pair { grid-template-columns: 1fr 1.25fr; gap: 1.75rem; margin-top: 1rem; }
            .facts dt, .facts dd { padding-block: .15rem; }
            .others, .groups, .remarks { margin-top: 1.1rem; }
            table { font-size: 8.5pt; } .remark { font-size: .9em; }
            th, td { padding: .2rem .35rem; }
            thead { display: table-header-group; }
            tr, .lead, .figures, dl { break-inside: avoid; }
            h2 { break-after: avoid; }
            .foot { padding: .5rem 0 0; }
            .frame, .skip, .period, button { display: none; }
            tbody tr:hover { background: none; }
        }
        """
}

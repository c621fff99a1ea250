extension Stylesheet {
    /// Paper: what stands around every page, and the leaders' page on one A4.
    static let print = """
        .print-head, .print-foot, .print-line, .sign { display: none; }
        @media print {
            @page {
                margin: 10mm 13mm 13mm; font-family: sans-serif;
                @bottom-left { content: "Lưu hành nội bộ"; font-size: 8pt; }
                @bottom-right { content: "Trang " counter(page) "/" counter(pages); font-size: 8pt; }
            }
            .print-head { display: flex; justify-content: space-between; margin-bottom: .5rem; }
            .print-line { display: block; }
            .print-foot { display: block; margin-top: .2rem; color: var(--soft); font-size: 8pt; }
            .picker, .screen { display: none; } .advice { padding: .3rem .8rem; }
            a { color: inherit; text-decoration: none; }
            .sign { display: flex; justify-content: space-around; margin-top: .5rem; text-align: center; break-inside: avoid; break-before: avoid; }
            .groups thead .number { min-width: 3.2rem; } .print-foot { break-before: avoid; } .facts.words { break-inside: auto; }
            .sign p { padding-bottom: 11mm; } .sign small { display: block; }
            h1 { font-size: 15pt; } h2 { font-size: 10pt; }
            .leader { margin-top: .4rem; font-size: 8.5pt; line-height: 1.2; } .leader .lead { margin: 0 0 .5rem; padding: .25rem .8rem; }
            .leader .lead .big { font-size: 18pt; } .heading .eyebrow { display: none; }
            .columns { columns: 2; column-gap: 1.2rem; } .columns section { padding-bottom: .4rem; }
            .halves { grid-template-columns: repeat(2, minmax(0, 1fr)); gap: 1.2rem; }
            .leader table { font-size: 8pt; margin-top: .15rem; } .leader th, .leader td { padding: .06rem .2rem; }
            .leader h2 ~ h2 { margin-top: .35rem; }
            .leader .facts dt, .leader .facts dd { padding: .05rem 0; } .leader .remark { margin-top: .15rem; font-size: 7.5pt; }
            .trend .chart { max-width: 62mm; margin-top: 0; } .remarks { margin-top: .3rem; font-size: 7.5pt; }
            .hbar { height: .25rem; margin-top: .05rem; }
        }
        """
}

/// What the style of pages lacks for a paper that is read from top to bottom and printed.
let sheetStyle = """
  body { max-width: 54rem; padding: 1.5rem 1.25rem 3rem; }
  header p.lead { max-width: none; }
  header p.lead:first-of-type { font-size: 1.125rem; font-weight: 600; }
  section { border-top: 2px solid var(--rule); margin-top: 1.75rem; padding-top: 1.25rem; }
  section h2 { margin-bottom: .5rem; }
  h3 { margin: 1.25rem 0 .25rem; }
  p, li, dd { text-wrap: pretty; }
  .facts { display: grid; gap: .25rem; }
  .facts div { display: grid; grid-template-columns: minmax(7rem, 13rem) 1fr; gap: 0 1rem; }
  .facts dt { margin: 0; font-weight: 400; color: var(--quiet); } .facts dd { margin: 0; }
  .tree, .tree ul { list-style: none; padding-left: 1.5rem; }
  .tree { padding-left: 0; }
  .tree li { padding-left: 1.5rem; text-indent: -1.5rem; margin: .25rem 0; }
  .tree .sign { display: inline-block; width: 1.5rem; text-indent: 0; }
  .tree ul { padding-left: 0; }
  .tree .shown li { text-indent: 0; padding-left: .75rem; border-left: 2px solid var(--rule); font-size: .9375rem; }
  footer { border-top: 2px solid var(--rule); margin-top: 2rem; padding-top: 1rem; }
  tbody th, td { overflow-wrap: break-word; }
  td.n + td, th.n + th { padding-left: 1.25rem; }
  time { white-space: nowrap; }
  code { font: .8125rem ui-monospace, "DejaVu Sans Mono", "Liberation Mono", monospace; }
  @page {
    margin: 18mm 16mm 20mm;
    @bottom-right { content: counter(page) " of " counter(pages); font: 8pt sans-serif; }
  }
  @media print {
    html { font-size: 10pt; }
    body { padding: 0; }
    h2, h3, thead { break-after: avoid; }
    .facts div, footer p, p, .tree li:not(:has(> ul:not(.shown))) { break-inside: avoid; }
    .wide { overflow: visible; } tbody th, td { overflow-wrap: anywhere; }
  }
  """

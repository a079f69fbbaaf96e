/// The style of pages, which stands in each of them: light and dark, for wide and narrow screens and
/// for paper.
///
/// A quoted place is told by its number and the line below it as well as by its colour.
let pageStyle = """
  :root {
    color-scheme: light dark;
    --paper: #fff; --ink: #1c1c1a; --quiet: #5c5b57; --rule: #d6d4cd; --panel: #f6f5f1;
    --link: #1a4f8a; --good: #17653a; --bad: #a32018; --open: #7a5200;
    --mark-good: #dcf0e1; --mark-bad: #fbdcd6; --mark-open: #fbebc4; --mark-none: #e9e8e3;
  }
  @media (prefers-color-scheme: dark) {
    :root {
      --paper: #161716; --ink: #e8e6e1; --quiet: #a5a39c; --rule: #3b3c3a; --panel: #1f2120;
      --link: #8fbdf2; --good: #7fd19d; --bad: #ff9c8f; --open: #eec36a;
      --mark-good: #1d4029; --mark-bad: #5a2620; --mark-open: #4c3a10; --mark-none: #363735;
    }
  }
  * { box-sizing: border-box; }
  html { scroll-padding-top: 1rem; }
  body {
    margin: 0 auto; padding: 1rem; max-width: 90rem; background: var(--paper); color: var(--ink);
    font: 1rem/1.5 system-ui, "Segoe UI", "Liberation Sans", sans-serif; overflow-wrap: anywhere;
  }
  h1 { font-size: 1.5rem; line-height: 1.25; margin: .5rem 0; }
  h2 { font-size: 1.25rem; line-height: 1.25; margin: 0 0 .25rem; }
  h3 { font-size: 1rem; margin: 1.5rem 0 .5rem; }
  h4 { font-size: 1rem; font-weight: 600; margin: 0; display: inline; }
  h5 { font-size: .8125rem; color: var(--quiet); margin: .75rem 0 .125rem; }
  p { margin: .25rem 0; }
  ul, ol, dl { margin: .25rem 0; padding-left: 1.25rem; }
  dl { padding: 0; } dt { font-weight: 600; margin-top: .75rem; } dd { margin-left: 1.25rem; }
  a { color: var(--link); }
  a:focus-visible, summary:focus-visible, .transcript:focus-visible {
    outline: 3px solid var(--link); outline-offset: 2px;
  }
  .skip { position: absolute; left: -99rem; }
  .skip:focus { left: 1rem; background: var(--paper); padding: .5rem; }
  .small { font-size: .875rem; color: var(--quiet); }
  header p { max-width: 45rem; }
  article, footer section { border-top: 2px solid var(--rule); margin-top: 2rem; padding-top: 1.5rem; }
  .headline { font-size: 1.125rem; display: flex; flex-wrap: wrap; gap: .25rem .75rem; align-items: baseline; }
  .headline > span:last-child { font-size: .9375rem; color: var(--quiet); }
  .badge { border: 1px solid; border-radius: .25rem; padding: 0 .5rem; font-weight: 600; white-space: nowrap; }
  .pass, .sign.met { color: var(--good); }
  .fail, .sign.not { color: var(--bad); }
  .provisional, .sign.open { color: var(--open); }
  .notScored, .sign.none { color: var(--quiet); }
  .sign { font-weight: 700; }
  .wide { overflow-x: auto; }
  table { border-collapse: collapse; width: 100%; font-size: .9375rem; }
  th, td { text-align: left; padding: .25rem .5rem .25rem 0; border-bottom: 1px solid var(--rule); vertical-align: top; }
  thead th { color: var(--quiet); font-size: .8125rem; font-weight: 600; }
  tbody th { font-weight: 400; overflow-wrap: break-word; }
  td, thead th { overflow-wrap: normal; }
  .n { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
  .bar { width: 6rem; max-width: 100%; height: .5rem; vertical-align: middle; }
  .rail { fill: var(--rule); } .fill { fill: var(--quiet); }
  details { border: 1px solid var(--rule); border-radius: .375rem; margin: .5rem 0; padding: .5rem .75rem; }
  details:target { border-color: var(--link); outline: 2px solid var(--link); }
  summary { cursor: pointer; }
  q { quotes: "“" "”"; }
  .trace { font-variant-numeric: tabular-nums; font-size: .9375rem; }
  .transcript { background: var(--panel); border-radius: .375rem; padding: 0 1rem 1rem; margin-top: 1.5rem; }
  .transcript ol { list-style: none; padding: 0; }
  .turn { margin: 0 0 .75rem; padding-left: .75rem; border-left: 3px solid var(--rule); }
  .turn.agent { border-left-color: var(--link); }
  .turn.event, .turn.note { border-left-style: dotted; }
  .turn.note .words { font-style: italic; }
  .turn.outside .words { color: var(--quiet); }
  .turn:target { background: var(--mark-none); }
  .who { font-size: .875rem; color: var(--quiet); margin: 0; }
  .no { display: inline-block; min-width: 1.5rem; font-variant-numeric: tabular-nums; }
  .label { border: 1px solid var(--rule); border-radius: .25rem; padding: 0 .25rem; }
  .words { white-space: pre-wrap; margin: 0; unicode-bidi: plaintext; }
  mark { color: inherit; background: var(--mark-none); padding: .0625rem 0; text-decoration: underline dotted 2px; text-underline-offset: .2em; }
  mark.met { background: var(--mark-good); text-decoration: underline solid 2px var(--good); }
  mark.not { background: var(--mark-bad); text-decoration: underline wavy 1px var(--bad); }
  mark.open { background: var(--mark-open); text-decoration: underline dashed 2px var(--open); }
  mark:target, mark:has(:target) { outline: 3px solid var(--link); }
  sup { font-size: .6875rem; line-height: 0; font-weight: 600; }
  sup a { display: inline-block; padding: .375rem .125rem; text-decoration: none; }
  @media (min-width: 62rem) {
    .columns { display: grid; grid-template-columns: minmax(0, 1fr) minmax(0, 1fr); gap: 2rem; }
    .transcript { position: sticky; top: 1rem; align-self: start; max-height: calc(100vh - 2rem); overflow: auto; }
  }
  @media print {
    body { max-width: none; font-size: 10pt; }
    .columns { display: block; }
    .transcript { position: static; max-height: none; overflow: visible; }
    .turn, tr { break-inside: avoid; }
    article + article { break-before: page; }
    details::details-content { content-visibility: visible; block-size: auto; }
    .skip, nav { display: none; }
    mark, .badge, .bar { print-color-adjust: exact; }
  }
  """

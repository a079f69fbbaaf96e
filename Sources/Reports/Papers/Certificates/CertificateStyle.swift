extension CertificatePage.Paper {
  /// The size of the sheet, in millimetres and for the printer.
  var style: String {
    switch self {
    case .a4:
      """
      @page { size: 297mm 210mm; margin: 0; }
      @page rest { size: 210mm 297mm; margin: 18mm 18mm 20mm; }
      :root { --width: 297; --height: 210; }
      """
    case .letter:
      """
      @page { size: 11in 8.5in; margin: 0; }
      @page rest { size: 8.5in 11in; margin: 18mm 18mm 20mm; }
      :root { --width: 279.4; --height: 215.9; }
      """
    }
  }
}

/// The style of a certificate, measured in millimetres on paper; on a screen the unit shrinks with
/// the window, and on a narrow one the parts stand one below the other.
let certificateStyle = """
  :root {
    color-scheme: light; --mm: min(1mm, (100vw - 2rem) / var(--width));
    --paper: #fffefa; --ink: #1c1c1a; --quiet: #55544f; --blue: #12355b; --rule: #b9b3a2; --bad: #9b1c14;
  }
  * { box-sizing: border-box; margin: 0; padding: 0; }
  body { background: #e9e7e0; color: var(--ink); font-family: "Palatino Linotype", Palatino, "URW Palladio L", "Book Antiqua", "Liberation Serif", "Times New Roman", serif; line-height: 1.3; }
  main { padding: 1rem; }
  .sheet {
    position: relative; width: calc(var(--width) * var(--mm)); height: calc(var(--height) * var(--mm));
    margin: 0 auto; padding: calc(15 * var(--mm)) calc(22 * var(--mm)) calc(14 * var(--mm)); background: var(--paper);
    box-shadow: 0 1px 6px #0004; display: flex; flex-direction: column; justify-content: space-between;
    text-align: center; overflow-wrap: anywhere;
  }
  .sheet::before, .sheet::after { content: ""; position: absolute; pointer-events: none; }
  .sheet::before { inset: calc(7 * var(--mm)); border: calc(.9 * var(--mm)) solid var(--blue); }
  .sheet::after { inset: calc(9 * var(--mm)); border: calc(.25 * var(--mm)) solid var(--blue); }
  .top, .middle { display: flex; flex-direction: column; align-items: center; }
  .sheet p, .sheet h1, .sheet h2 { max-width: 100%; text-wrap: balance; }
  .sheet p.stamp { max-width: none; text-wrap: nowrap; overflow-wrap: normal; }
  .issuer { font-size: calc(var(--size) * var(--mm)); color: var(--blue); }
  .kind { font-size: calc(4.6 * var(--mm)); letter-spacing: .34em; margin-right: -.34em; text-transform: uppercase; color: var(--quiet); margin-top: calc(1 * var(--mm)); }
  .ornament { width: calc(64 * var(--mm)); height: calc(4.3 * var(--mm)); margin-top: calc(1.5 * var(--mm)); fill: none; stroke: var(--blue); stroke-width: .5; }
  .ornament .full { fill: var(--blue); }
  .small { font-size: calc(4 * var(--mm)); font-style: italic; color: var(--quiet); }
  h1 { font-weight: 400; font-size: calc(var(--size) * var(--mm)); line-height: 1.22; margin: calc(1 * var(--mm)) 0 calc(2 * var(--mm)); }
  h2 { font-weight: 600; font-size: calc(var(--size) * var(--mm)); line-height: 1.22; color: var(--blue); margin-top: calc(1 * var(--mm)); }
  .level { font-size: calc(4.6 * var(--mm)); margin-top: calc(.6 * var(--mm)); }
  .summary { width: calc(200 * var(--mm)); font-size: calc(var(--size) * var(--mm)); margin-top: calc(2 * var(--mm)); }
  .bottom { display: grid; grid-template-columns: 1fr calc(42 * var(--mm)) 1fr; gap: calc(8 * var(--mm)); align-items: center; text-align: left; font-size: calc(3.4 * var(--mm)); }
  .facts { display: grid; gap: calc(1 * var(--mm)); }
  .facts div { display: grid; grid-template-columns: calc(21 * var(--mm)) 1fr; align-items: baseline; }
  dt { color: var(--quiet); font-style: italic; }
  dd { font-size: calc(3.8 * var(--mm)); }
  .fit { font-size: calc(var(--size) * var(--mm)); display: inline-block; max-width: 100%; unicode-bidi: isolate; }
  .seal { width: calc(42 * var(--mm)); height: calc(42 * var(--mm)); display: block; overflow: visible; }
  .seal .line { fill: none; stroke: var(--blue); }
  .seal .field { fill: var(--paper); }
  .seal .full, .seal .hall { fill: var(--blue); }
  .seal .door { fill: var(--paper); }
  .sheet:not(.inForce) .seal .hall, .sheet:not(.inForce) .seal .door { fill: none; stroke: var(--quiet); stroke-width: .5; }
  .sheet:not(.inForce) .seal .line { stroke: var(--rule); }
  .sheet:not(.inForce) .seal .full { fill: var(--rule); }
  .verify { font-size: calc(3.2 * var(--mm)); line-height: 1.35; }
  .verify h3 { font-size: calc(3.2 * var(--mm)); font-weight: 400; font-style: italic; color: var(--quiet); }
  .verify p { margin-top: calc(.7 * var(--mm)); text-wrap: wrap; }
  .code { font-family: ui-monospace, "DejaVu Sans Mono", "Liberation Mono", Menlo, Consolas, monospace; font-size: calc(2.8 * var(--mm)); }
  .code .fit { font-size: calc(var(--size) * var(--mm)); }
  .verify .none { font-size: calc(3.4 * var(--mm)); font-style: italic; color: var(--quiet); }
  .groups span { display: inline-block; margin-right: .7em; }
  .state { position: relative; z-index: 2; align-self: center; font-size: calc(4.2 * var(--mm)); color: var(--bad); border: calc(.4 * var(--mm)) solid; background: var(--paper); padding: calc(.8 * var(--mm)) calc(4 * var(--mm)); }
  .stamp {
    position: absolute; z-index: 1; top: 50%; left: 50%; translate: -50% -50%; rotate: -19deg; pointer-events: none;
    font: 700 calc(34 * var(--mm)) / 1.2 "Liberation Sans", Arial, Helvetica, sans-serif; text-transform: uppercase; letter-spacing: .04em;
    color: #9b1c141c; -webkit-text-stroke: calc(.5 * var(--mm)) #9b1c14a0; white-space: nowrap;
    print-color-adjust: exact; -webkit-print-color-adjust: exact;
  }
  .rest { max-width: 50rem; margin: 1.5rem auto 0; padding: 2rem; background: var(--paper); font-size: 1rem; line-height: 1.45; box-shadow: 0 1px 6px #0004; overflow-wrap: anywhere; }
  .rest h2 { font-size: 1.375rem; line-height: 1.3; } .rest h3 { margin: 1.25rem 0 .25rem; font-size: 1.125rem; }
  .rest table { border-collapse: collapse; width: 100%; margin-top: .5rem; font-size: .875rem; }
  .rest th, .rest td { text-align: left; vertical-align: top; padding: .3rem .75rem .3rem 0; border-bottom: 1px solid var(--rule); font-weight: 400; overflow-wrap: break-word; }
  .rest thead th { color: var(--quiet); font-style: italic; }
  .rest [dir="auto"] { white-space: pre-line; }
  .rest time { white-space: nowrap; }
  .quiet { color: var(--quiet); }
  @media screen and (max-width: 56rem) {
    :root { --mm: 3.4px; }
    main { padding: .5rem; }
    .sheet { width: auto; height: auto; gap: 1.5rem; padding: calc(15 * var(--mm)) calc(13 * var(--mm)); }
    .small, .verify, .verify h3, .code, .code .fit, dd, .fit, .level, .summary, .kind, .bottom { font-size: .9375rem; }
    .sheet h1 { font-size: max(1.25rem, min(2.25rem, calc(var(--size) * var(--mm)))); }
    .summary { width: auto; }
    .bottom { grid-template-columns: 1fr; justify-items: center; gap: 1.25rem; }
    .facts, .verify { width: 100%; } .facts div { grid-template-columns: 7rem 1fr; }
    .stamp { font-size: 13vw; }
    .rest { padding: 1rem; }
  }
  @media print {
    :root { --mm: 1mm; --paper: #fff; }
    body { background: none; }
    main { padding: 0; }
    .sheet { height: calc(var(--height) * 1mm - .3mm); box-shadow: none; break-inside: avoid; break-after: avoid; }
    .rest { page: rest; break-before: page; box-shadow: none; margin: 0; padding: 0; max-width: none; font-size: 10.5pt; }
    .rest table { font-size: 9pt; } .rest tr { break-inside: avoid; }
  }
  """

/// The style of the picture of a forecast; colours written out for programs that know no custom
/// properties, and names begin with “f-” so that a page around the picture keeps its own.
let forecastStyle = """
  .f-all { font-family: "Liberation Sans", Arial, Helvetica, sans-serif; }
  .f-all text { fill: #1c1c1a; unicode-bidi: plaintext; }
  .f-paper { fill: #fff; }
  .f-heading { font-size: 18px; font-weight: 600; }
  .f-all .f-quiet { font-size: 12px; fill: #5c5b57; }
  .f-name, .f-standing { font-size: 13px; }
  .f-all .f-mark { font-size: 11px; fill: #5c5b57; text-anchor: middle; }
  .f-rule { stroke: #d6d4cd; stroke-width: 1; }
  .f-bar, .f-arrow { fill: #9dbbdc; }
  .f-dot { fill: #1a4f8a; }
  .f-due { stroke: #1c1c1a; stroke-width: 2; stroke-dasharray: 4 2; }
  .f-late .f-bar, .f-late .f-arrow, .f-atRisk .f-bar, .f-atRisk .f-arrow { fill: #e8a79b; }
  .f-late .f-dot, .f-atRisk .f-dot { fill: #a32018; }
  .f-all .f-late .f-standing, .f-all .f-atRisk .f-standing { fill: #a32018; font-weight: 600; }
  .f-stalled .f-bar, .f-stalled .f-arrow, .f-notStarted .f-bar, .f-notStarted .f-arrow {
    fill: #cfcdc5;
  }
  .f-stalled .f-dot, .f-notStarted .f-dot { fill: #5c5b57; }
  .f-all .f-stalled .f-standing { fill: #7a5200; font-weight: 600; }
  .f-all .f-ready .f-standing { fill: #17653a; font-weight: 600; }
  @media screen and (prefers-color-scheme: dark) {
    .f-all text { fill: #e8e6e1; }
    .f-paper { fill: #161716; }
    .f-all .f-quiet, .f-all .f-mark { fill: #a5a39c; }
    .f-rule { stroke: #3b3c3a; }
    .f-bar, .f-arrow { fill: #35557c; }
    .f-dot { fill: #8fbdf2; }
    .f-due { stroke: #e8e6e1; }
    .f-late .f-bar, .f-late .f-arrow, .f-atRisk .f-bar, .f-atRisk .f-arrow { fill: #7a2f26; }
    .f-late .f-dot, .f-atRisk .f-dot { fill: #ff9c8f; }
    .f-all .f-late .f-standing, .f-all .f-atRisk .f-standing { fill: #ff9c8f; }
    .f-stalled .f-bar, .f-stalled .f-arrow, .f-notStarted .f-bar, .f-notStarted .f-arrow {
      fill: #4c4d4a;
    }
    .f-stalled .f-dot, .f-notStarted .f-dot { fill: #a5a39c; }
    .f-all .f-stalled .f-standing { fill: #eec36a; }
    .f-all .f-ready .f-standing { fill: #7fd19d; }
  }
  @media print { .f-all { print-color-adjust: exact; max-width: 100%; } }
  """

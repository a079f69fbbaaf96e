/// The style of the skill map's picture; colours written out for programs that know no custom
/// properties, and names begin with “s-” so that a page around the picture keeps its own.
let skillPictureStyle = """
  .s-all { font-family: "Liberation Sans", Arial, Helvetica, sans-serif; }
  .s-all text { fill: #1c1c1a; unicode-bidi: plaintext; }
  .s-paper { fill: #fff; }
  .s-heading { font-size: 18px; font-weight: 600; }
  .s-all .s-quiet { font-size: 12px; fill: #5c5b57; }
  .s-all .s-tick { font-size: 12px; fill: #5c5b57; text-anchor: middle; }
  .s-group { font-size: 14px; font-weight: 600; }
  .s-title { font-size: 13px; }
  .s-standing { font-size: 13px; font-weight: 600; }
  .s-end { stroke: #d6d4cd; stroke-width: 1; }
  .s-limit { stroke: #5c5b57; stroke-width: 1; stroke-dasharray: 2 3; }
  .s-rail { fill: #f1f0ec; }
  .s-none .s-rail { fill: none; stroke: #8b8a85; stroke-dasharray: 4 3; }
  .s-bar { stroke: #5c5b57; stroke-width: 1; }
  .s-strong .s-bar { fill: #a9d9b7; }
  .s-adequate .s-bar { fill: #dcf0e1; }
  .s-weak .s-bar { fill: #f2b8ae; }
  .s-too-little .s-bar { fill: #e4e2db; stroke-dasharray: 4 3; }
  .s-range { fill: none; stroke: #1c1c1a; stroke-width: 2; }
  @media screen and (prefers-color-scheme: dark) {
    .s-all text { fill: #e8e6e1; }
    .s-paper { fill: #161716; }
    .s-all .s-quiet, .s-all .s-tick { fill: #a5a39c; }
    .s-end { stroke: #3b3c3a; }
    .s-limit { stroke: #a5a39c; }
    .s-rail { fill: #242625; }
    .s-none .s-rail { fill: none; stroke: #77766f; }
    .s-bar { stroke: #a5a39c; }
    .s-strong .s-bar { fill: #246138; }
    .s-adequate .s-bar { fill: #1d4029; }
    .s-weak .s-bar { fill: #7a2f26; }
    .s-too-little .s-bar { fill: #3b3c3a; }
    .s-range { stroke: #e8e6e1; }
  }
  @media print { .s-all { print-color-adjust: exact; max-width: 100%; } }
  """

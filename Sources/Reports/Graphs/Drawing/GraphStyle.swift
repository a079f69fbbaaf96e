/// The style of a graph, which stands in the picture: the colours of the pages, light and dark.
///
/// Colours are written out where they are used because some programs that show SVG know no custom
/// properties. The names begin with “g-” so that a page around the picture keeps its own.
let graphStyle = """
  .g-all { font-family: "Liberation Sans", Arial, Helvetica, sans-serif; }
  .g-all text { fill: #1c1c1a; text-anchor: middle; unicode-bidi: plaintext; }
  .g-paper, .g-patch { fill: #fff; }
  .g-all .g-heading { font-size: 18px; font-weight: 600; text-anchor: start; }
  .g-all .g-summary { font-size: 13px; fill: #5c5b57; text-anchor: start; }
  .g-all .g-key { font-size: 12px; fill: #5c5b57; text-anchor: start; }
  .g-box { fill: #f6f5f1; stroke: #5c5b57; stroke-width: 1.25; }
  .g-inner { fill: none; stroke: #5c5b57; stroke-width: 1; }
  .g-title { font-size: 13px; font-weight: 600; }
  .g-all .g-detail { font-size: 11px; fill: #5c5b57; }
  .g-all .g-badge { font-size: 11px; font-weight: 600; fill: #5c5b57; }
  .g-label { font-size: 11px; }
  .g-sign { fill: none; stroke: #5c5b57; stroke-width: 2; }
  .g-sign-start { fill: #1a4f8a; stroke: none; }
  .g-start .g-box { fill: #fff; stroke: #1a4f8a; stroke-width: 2.5; }
  .g-start .g-badge { fill: #1a4f8a; }
  .g-good .g-box { fill: #dcf0e1; stroke: #17653a; }
  .g-good .g-inner, .g-sign-good { stroke: #17653a; }
  .g-good .g-badge { fill: #17653a; }
  .g-fair .g-box { fill: #fbebc4; stroke: #7a5200; }
  .g-fair .g-inner, .g-sign-fair { stroke: #7a5200; }
  .g-fair .g-badge { fill: #7a5200; }
  .g-bad .g-box { fill: #fbdcd6; stroke: #a32018; }
  .g-bad .g-inner, .g-sign-bad { stroke: #a32018; }
  .g-bad .g-badge { fill: #a32018; }
  .g-node.g-faint .g-box { fill-opacity: .45; stroke-dasharray: 4 3; }
  .g-node.g-faint .g-inner { stroke: none; }
  .g-node.g-faint .g-title { font-weight: 400; fill: #5c5b57; }
  .g-line { fill: none; stroke: #5c5b57; stroke-width: 1.25; }
  .g-head { fill: #5c5b57; }
  .g-back .g-line { stroke-dasharray: 7 4; }
  .g-strong .g-line { stroke: #1a4f8a; stroke-width: 3; }
  .g-strong .g-head { fill: #1a4f8a; }
  .g-strong .g-label { fill: #1a4f8a; font-weight: 600; }
  .g-edge.g-faint .g-line { stroke: #8b8a84; stroke-dasharray: 1.5 3; }
  .g-edge.g-back.g-faint .g-line { stroke-dasharray: 7 3 1.5 3; }
  .g-edge.g-faint .g-head { fill: #8b8a84; }
  .g-edge.g-faint .g-label { fill: #5c5b57; }
  .g-edge:hover .g-line { stroke-width: 3; }
  @media screen and (prefers-color-scheme: dark) {
    .g-all text { fill: #e8e6e1; }
    .g-paper, .g-patch, .g-start .g-box { fill: #161716; }
    .g-all .g-summary, .g-all .g-key, .g-all .g-detail, .g-all .g-badge,
    .g-node.g-faint .g-title, .g-edge.g-faint .g-label { fill: #a5a39c; }
    .g-box { fill: #1f2120; }
    .g-box, .g-inner, .g-sign, .g-line { stroke: #a5a39c; }
    .g-head { fill: #a5a39c; }
    .g-sign-start, .g-start .g-badge, .g-strong .g-head, .g-strong .g-label { fill: #8fbdf2; }
    .g-sign-start { stroke: none; }
    .g-start .g-box, .g-strong .g-line { stroke: #8fbdf2; }
    .g-good .g-box { fill: #1d4029; stroke: #7fd19d; }
    .g-good .g-inner, .g-sign-good { stroke: #7fd19d; }
    .g-good .g-badge { fill: #7fd19d; }
    .g-fair .g-box { fill: #4c3a10; stroke: #eec36a; }
    .g-fair .g-inner, .g-sign-fair { stroke: #eec36a; }
    .g-fair .g-badge { fill: #eec36a; }
    .g-bad .g-box { fill: #5a2620; stroke: #ff9c8f; }
    .g-bad .g-inner, .g-sign-bad { stroke: #ff9c8f; }
    .g-bad .g-badge { fill: #ff9c8f; }
    .g-edge.g-faint .g-line { stroke: #7d7c76; }
    .g-edge.g-faint .g-head { fill: #7d7c76; }
  }
  @media print { .g-all { print-color-adjust: exact; max-width: 100%; max-height: 98vh; } }
  """

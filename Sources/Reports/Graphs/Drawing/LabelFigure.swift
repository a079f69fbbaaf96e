/// A label on an edge, in at most two lines.
struct LabelFigure {
  var lines: [String]
  var width: Double
  var height: Double

  private static let (line, widest) = (13.0, 112.0)

  init(_ edge: Graph.Edge) {
    let letters = Lettering(size: 11, isBold: edge.isEmphasised)
    lines = letters.lines(of: edge.label, width: Self.widest, most: 2)
    width = lines.isEmpty ? 0 : min(lines.map(letters.width).max() ?? 0, Self.widest) + 6
    height = lines.isEmpty ? 0 : Double(lines.count) * Self.line + 4
  }

  var extent: Extent? { lines.isEmpty ? nil : Extent(width: width, height: height) }

  /// The lines on a patch of paper, which keeps lines from running through the letters.
  func svg(at middle: Spot) -> String {
    guard !lines.isEmpty else { return "" }
    let top = middle.y - height / 2
    let patch = box(middle.x - width / 2, top, width, height, radius: 3, "g-patch")
    let texts = lines.enumerated().map { number, line in
      textLine(line, "g-label", x: middle.x, y: top + 12 + Double(number) * Self.line)
    }
    return patch + texts.joined()
  }
}

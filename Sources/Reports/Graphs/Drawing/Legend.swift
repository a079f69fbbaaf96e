/// What the lines and boxes of a picture mean, as far as the picture has them.
struct Legend {
  private enum Entry: CaseIterable {
    case way, strong, back, faintWay, faintNode

    var words: String {
      switch self {
      case .way: "way to the next state"
      case .strong: "taken by a walkthrough"
      case .back: "leads back"
      case .faintWay: "never taken"
      case .faintNode: "never reached"
      }
    }
  }

  /// Entries with their places below the upper left corner of the legend.
  private var entries: [(entry: Entry, spot: Spot)] = []
  private(set) var height = 0.0

  private static let letters = Lettering(size: 12)
  private static let (swatch, line) = (36.0, 22.0)

  /// - Parameters:
  ///   - edges: those that are drawn, and whether each leads back.
  ///   - room: the width after which a new line begins.
  init(_ nodes: [Graph.Node], _ edges: [(edge: Graph.Edge, isBack: Bool)], room: Double) {
    let isShown: [Entry: Bool] = [
      .way: edges.contains { !$0.isBack && !$0.edge.isEmphasised && !$0.edge.isFaded },
      .strong: edges.contains { $0.edge.isEmphasised },
      .back: edges.contains(where: \.isBack),
      .faintWay: edges.contains { $0.edge.isFaded && !$0.edge.isEmphasised },
      .faintNode: nodes.contains(where: \.isFaded),
    ]
    var spot = Spot(x: 0, y: 0)
    for entry in Entry.allCases where isShown[entry] == true {
      let width = Self.swatch + 8 + Self.letters.width(of: entry.words)
      if spot.x > 0, spot.x + width > room { spot = Spot(x: 0, y: spot.y + Self.line) }
      entries.append((entry, spot))
      spot.x += width + 20
      height = spot.y + Self.line
    }
  }

  func svg(at corner: Spot) -> String {
    guard !entries.isEmpty else { return "" }
    let parts = entries.map { entry, spot in
      let (x, y) = (corner.x + spot.x, corner.y + spot.y + Self.line / 2)
      return picture(of: entry, Spot(x: x, y: y))
        + textLine(entry.words, "g-key", x: x + Self.swatch + 8, y: y + 4)
    }
    return "<g class=\"g-legend\">\(parts.joined(separator: "\n"))</g>\n"
  }

  private func picture(of entry: Entry, _ spot: Spot) -> String {
    let (x, y) = (spot.x, spot.y)
    func line(_ name: String) -> String {
      "<g class=\"g-edge\(name)\"><path class=\"g-line\" d=\"M\(px(x)) \(px(y))h30\"/>"
        + "<path class=\"g-head\" d=\"M\(px(x + 36)) \(px(y))l-9 -4.5v9z\"/></g>"
    }
    return switch entry {
    case .way: line("")
    case .strong: line(" g-strong")
    case .back: line(" g-back")
    case .faintWay: line(" g-faint")
    case .faintNode:
      "<g class=\"g-node g-faint\">" + box(x + 2, y - 8, 32, 16, radius: 5, "g-box") + "</g>"
    }
  }
}

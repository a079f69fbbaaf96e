extension NodeFigure {
  /// The box with its texts as SVG.
  ///
  /// - Parameter spot: the middle of the box.
  func svg(at spot: Spot) -> String {
    let (left, top) = (spot.x - width / 2, spot.y - height / 2)
    var parts = [
      "<g class=\"\(classes)\"><title>\(html(node.account))</title>",
      box(left, top, width, height, radius: radius, "g-box"),
    ]
    if node.kind == .end {
      parts.append(
        box(left + 3, top + 3, width - 6, height - 6, radius: radius - 3, "g-inner"))
    }
    var y = top + (height - textHeight) / 2
    if let badge = node.badge {
      let room = Self.badges.width(of: badge)
      let sign = node.kind == .start ? Sign.start : Sign(node.tone)
      parts.append(sign.svg(at: Spot(x: spot.x - room / 2 - 2, y: y + 8)))
      parts.append(textLine(badge, "g-badge", x: spot.x + 8, y: y + 12))
      y += Self.badgeLine
    }
    for line in title {
      parts.append(textLine(line, "g-title", x: spot.x, y: y + 12.5))
      y += Self.titleLine
    }
    for line in detail {
      parts.append(textLine(line, "g-detail", x: spot.x, y: y + 11))
      y += Self.detailLine
    }
    return parts.joined() + "</g>\n"
  }

  private var classes: String {
    var names = ["g-node", "g-" + node.kind.rawValue]
    if node.kind == .end, node.tone != .none { names.append("g-" + node.tone.rawValue) }
    if node.isFaded { names.append("g-faint") }
    return names.joined(separator: " ")
  }

  private var radius: Double { node.kind == .plain ? 7 : min(height / 2, 20) }

  private var textHeight: Double {
    Double(title.count) * Self.titleLine + Double(detail.count) * Self.detailLine
      + (node.badge == nil ? 0 : Self.badgeLine)
  }
}

/// An edge as SVG: line, head, label.
struct EdgeDrawing {
  /// What its tooltip says.
  var account: String
  var edge: Graph.Edge
  var isBack = false
  var label: LabelFigure

  /// Along a route between two nodes.
  func svg(along route: Route) -> String {
    guard let first = route.pieces.first, let last = route.pieces.last else { return "" }
    let direction: Double = route.isBack ? -1 : 1
    var path = "M\(px(first.x)) \(px(first.start))"
    var here = Spot(x: first.x, y: first.start)
    for (index, piece) in route.pieces.enumerated() {
      if piece.x != here.x {
        let middle = (here.y + piece.start) / 2
        path += "C\(px(here.x)) \(px(middle)) \(px(piece.x)) \(px(middle)) "
        path += "\(px(piece.x)) \(px(piece.start))"
        here = Spot(x: piece.x, y: piece.start)
      }
      // The line ends within its head, so that the point is the head's own.
      let end = index == route.pieces.count - 1 ? piece.end - 6 * direction : piece.end
      let next = index + 1 < route.pieces.count ? route.pieces[index + 1].x : .infinity
      if next != piece.x, end != here.y {
        path += "V\(px(end))"
        here.y = end
      }
    }
    let head = "M\(px(last.x)) \(px(last.end))l-4.5 \(px(-9 * direction))h9z"
    return group(path, head, route.label.map { label.svg(at: $0) } ?? "")
  }

  /// From a node to itself, on the right of its box.
  ///
  /// - Parameter spot: on the box's border, where the loop has its middle.
  func svg(loopAt spot: Spot) -> String {
    let (x, y) = (spot.x, spot.y)
    let path =
      "M\(px(x)) \(px(y - 8))C\(px(x + 30)) \(px(y - 16)) \(px(x + 30)) \(px(y + 16)) "
      + "\(px(x + 6)) \(px(y + 8.5))"
    let head = "M\(px(x)) \(px(y + 7))l9.5 -1.5l-2.5 8z"
    let side = Spot(x: x + NodeFigure.loopReach + label.width / 2 - 3, y: y)
    return group(path, head, label.svg(at: side))
  }

  private func group(_ line: String, _ head: String, _ label: String) -> String {
    "<g class=\"\(classes)\"><title>\(html(account))</title><path class=\"g-line\" d=\"\(line)\"/>"
      + "<path class=\"g-head\" d=\"\(head)\"/>\(label)</g>\n"
  }

  private var classes: String {
    var names = ["g-edge"]
    if isBack { names.append("g-back") }
    if edge.isEmphasised {
      names.append("g-strong")
    } else if edge.isFaded {
      names.append("g-faint")
    }
    return names.joined(separator: " ")
  }
}

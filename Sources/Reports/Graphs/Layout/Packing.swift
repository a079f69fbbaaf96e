/// Lays every connected part of a graph out and puts the parts side by side, in rows.
func packedLayout(_ shapes: [NodeShape], _ wires: [Wire]) -> Layout {
  let parts = components(count: shapes.count, wires)
  var partOf = [Int](repeating: 0, count: shapes.count)
  var numbers = partOf
  for (part, nodes) in parts.enumerated() {
    for (number, node) in nodes.enumerated() { (partOf[node], numbers[node]) = (part, number) }
  }
  var wiresOf = [[Int]](repeating: [], count: parts.count)
  for (index, wire) in wires.enumerated() { wiresOf[partOf[wire.from]].append(index) }
  let layouts = parts.indices.map { part in
    layout(
      parts[part].map { shapes[$0] },
      wiresOf[part].map { index in
        var wire = wires[index]
        (wire.from, wire.to) = (numbers[wire.from], numbers[wire.to])
        return wire
      })
  }
  let corners = shelves(layouts)
  var whole = Layout(
    width: 0, height: 0,
    spots: [Spot](repeating: Spot(x: 0, y: 0), count: shapes.count),
    routes: [Route](repeating: Route(pieces: [], label: nil, isBack: false), count: wires.count))
  for (part, layout) in layouts.enumerated() {
    let corner = corners[part]
    whole.width = max(whole.width, corner.x + layout.width)
    whole.height = max(whole.height, corner.y + layout.height)
    for (node, spot) in zip(parts[part], layout.spots) {
      whole.spots[node] = Spot(x: spot.x + corner.x, y: spot.y + corner.y)
    }
    for (wire, route) in zip(wiresOf[part], layout.routes) {
      whole.routes[wire] = route.moved(by: corner)
    }
  }
  return whole
}

/// The upper left corner of each layout: side by side while a row has room, tops aligned.
private func shelves(_ layouts: [Layout]) -> [Spot] {
  let space = 24.0
  let area = layouts.reduce(0) { $0 + ($1.width + space) * ($1.height + space) }
  let widest = layouts.reduce(0) { max($0, $1.width) }
  let room = max(720, widest, 1.25 * area.squareRoot())
  var corner = Spot(x: 0, y: 0)
  var height = 0.0
  return layouts.map { layout in
    if corner.x > 0, corner.x + layout.width > room {
      corner = Spot(x: 0, y: corner.y + height + space)
      height = 0
    }
    defer { corner.x += layout.width + space }
    height = max(height, layout.height)
    return corner
  }
}

extension Route {
  fileprivate func moved(by corner: Spot) -> Route {
    var route = self
    route.pieces = pieces.map {
      Piece(x: $0.x + corner.x, start: $0.start + corner.y, end: $0.end + corner.y)
    }
    route.label = label.map { Spot(x: $0.x + corner.x, y: $0.y + corner.y) }
    return route
  }
}

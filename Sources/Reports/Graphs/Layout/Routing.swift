/// The way of every wire: down from its upper node, through its bends, to its lower node; turned
/// round for a wire that leads back.
func routes(
  _ wires: [Wire], in graph: LayeredGraph, _ shapes: [NodeShape], columns: [Double], rows: Rows
) -> [Route] {
  let ports = Ports(graph, shapes, columns: columns)
  func middle(_ unit: Int) -> Double {
    (rows.tops[graph.layerOf[unit]] + rows.bottoms[graph.layerOf[unit]]) / 2
  }
  return wires.indices.map { wire in
    let chain = graph.chains[wire]
    let isBack = chain[0] != wires[wire].from
    var pieces = chain.indices.map { index -> Route.Piece in
      let unit = chain[index]
      let layer = graph.layerOf[unit]
      if index == 0 {
        let start = middle(unit) + shapes[unit].height / 2
        return Route.Piece(x: ports.upper[wire], start: start, end: rows.bottoms[layer])
      }
      if index == chain.count - 1 {
        let end = middle(unit) - shapes[unit].height / 2
        return Route.Piece(x: ports.lower[wire], start: rows.tops[layer], end: end)
      }
      return Route.Piece(x: columns[unit], start: rows.tops[layer], end: rows.bottoms[layer])
    }
    let label =
      graph.labelBends[wire].map { Spot(x: columns[$0], y: middle($0)) }
      ?? Spot(
        x: (pieces[0].x + pieces[pieces.count - 1].x) / 2,
        y: (pieces[0].end + pieces[pieces.count - 1].start) / 2)
    if isBack {
      pieces = pieces.reversed().map { Route.Piece(x: $0.x, start: $0.end, end: $0.start) }
    }
    return Route(pieces: pieces, label: wires[wire].label.map { _ in label }, isBack: isBack)
  }
}

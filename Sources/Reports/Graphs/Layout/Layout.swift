/// Lays a connected graph out from the top to the bottom, starts first.
///
/// Layers from a search and longest paths (K. Sugiyama and others, 1981), few crossings
/// by means of neighbours, columns by U. Brandes and B. Köpf. The same shapes and wires always give
/// the same layout.
func layout(_ shapes: [NodeShape], _ wires: [Wire]) -> Layout {
  var graph = LayeredGraph(shapes, wires, layers: layers(shapes, wires))
  graph.untangle()
  var columns = graph.columns()
  graph.squeeze(&columns)
  graph.settle(&columns)
  let left = columns.indices.reduce(Double.infinity) {
    min($0, columns[$1] - graph.extents[$1].left)
  }
  for unit in columns.indices { columns[unit] -= left }
  let rows = Rows(graph, columns: columns)
  let width = columns.indices.reduce(0) { max($0, columns[$1] + graph.extents[$1].right) }
  let spots = shapes.indices.map { node in
    let layer = graph.layerOf[node]
    return Spot(x: columns[node], y: (rows.tops[layer] + rows.bottoms[layer]) / 2)
  }
  return Layout(
    width: width, height: rows.height, spots: spots,
    routes: routes(wires, in: graph, shapes, columns: columns, rows: rows))
}

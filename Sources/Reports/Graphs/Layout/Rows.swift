/// The upper and lower border of each layer.
struct Rows {
  var tops: [Double] = []
  var bottoms: [Double] = []

  /// Layers as high as what is highest in them; the gap between two is higher where lines go far
  /// to the side, so that they do not lie flat.
  init(_ graph: LayeredGraph, columns: [Double]) {
    var y = 0.0
    for layer in graph.layers.indices {
      let height = graph.layers[layer].reduce(0) { max($0, graph.extents[$1].height) }
      tops.append(y)
      bottoms.append(y + height)
      let reach = graph.layers[layer].reduce(0.0) { reach, unit in
        graph.below[unit].reduce(reach) { max($0, abs(columns[$1] - columns[unit])) }
      }
      let isByLabels = graph.layers[layer].allSatisfy { graph.isBend($0) }
      y += height + (isByLabels ? 24 : 20) + min(80, reach / 9)
    }
  }

  var height: Double { bottoms.last ?? 0 }
}

/// A graph in layers, in which every wire leads from one layer to the next: a wire over several
/// layers has a bend in each of those between.
struct LayeredGraph {
  /// Units from left to right, layer by layer from the top.
  ///
  /// Units are the nodes by their numbers and after them the bends.
  var layers: [[Int]]
  var nodeCount: Int
  /// Each unit's room, with the space around it.
  var extents: [Extent]
  /// Each unit's layer, and its place there from 0.
  var layerOf: [Int]
  var places: [Int]
  /// The units of the neighbouring layers that each is joined to, once for each wire.
  var above: [[Int]]
  var below: [[Int]]
  /// For each wire its units from the top, with the nodes at both ends.
  var chains: [[Int]]
  /// For each wire the bend that holds its label.
  var labelBends: [Int?]

  /// Beyond so many bends the longest wires get none and run straight, behind the nodes: the
  /// picture could not be read in any case, and it must not take long.
  static let mostBends = 16_000

  /// - Parameter layers: each node's layer.
  init(_ shapes: [NodeShape], _ wires: [Wire], layers nodeLayers: [Int]) {
    let count = (nodeLayers.max() ?? -1) + 1
    var widths = [Double](repeating: 0, count: count)
    for (node, layer) in nodeLayers.enumerated() { widths[layer] += shapes[node].room.width }
    let labels = LabelPlaces(
      wires, layers: nodeLayers, room: max(720, 1.25 * (widths.max() ?? 0)))
    var starts = [0]
    for layer in 0..<count { starts.append(starts[layer] + 1 + labels.rows[layer]) }
    layers = []
    nodeCount = shapes.count
    extents = shapes.map { Self.spaced($0.room, by: 18) }
    layerOf = nodeLayers.map { starts[$0] }
    places = [Int](repeating: 0, count: shapes.count)
    above = [[Int]](repeating: [], count: shapes.count)
    below = above
    chains = wires.map {
      nodeLayers[$0.from] < nodeLayers[$0.to] ? [$0.from, $0.to] : [$0.to, $0.from]
    }
    labelBends = [Int?](repeating: nil, count: wires.count)
    let spans = chains.map { layerOf[$0[1]] - layerOf[$0[0]] }
    for wire in wires.indices.sorted(by: { (spans[$0], $0) < (spans[$1], $1) }) {
      guard spans[wire] == 1 || layerOf.count + spans[wire] <= Self.mostBends + nodeCount else {
        break
      }
      let label = labels.places[wire].map { starts[$0.gap] + 1 + $0.row }
      addChain(wire, labelLayer: label, label: wires[wire].label)
    }
    layers = [[Int]](repeating: [], count: starts[count])
    for (unit, layer) in layerOf.enumerated() { layers[layer].append(unit) }
    placeUnits()
  }

  private mutating func addChain(_ wire: Int, labelLayer: Int?, label: Extent?) {
    let (upper, lower) = (chains[wire][0], chains[wire][1])
    var chain = [upper]
    for layer in (layerOf[upper] + 1)..<max(layerOf[upper] + 1, layerOf[lower]) {
      let bend = extents.count
      if layer == labelLayer, let label {
        labelBends[wire] = bend
        extents.append(Self.spaced(label, by: 6))
      } else {
        extents.append(Self.spaced(Extent(width: 0, height: 0), by: 8))
      }
      layerOf.append(layer)
      places.append(0)
      above.append([])
      below.append([])
      chain.append(bend)
    }
    chain.append(lower)
    for (unit, next) in zip(chain, chain.dropFirst()) {
      below[unit].append(next)
      above[next].append(unit)
    }
    chains[wire] = chain
  }

  private static func spaced(_ extent: Extent, by space: Double) -> Extent {
    Extent(left: extent.left + space, right: extent.right + space, height: extent.height)
  }

  func isBend(_ unit: Int) -> Bool { unit >= nodeCount }

  mutating func placeUnits() {
    for layer in layers {
      for (place, unit) in layer.enumerated() { places[unit] = place }
    }
  }
}

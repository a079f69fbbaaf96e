/// Rows for labels between the layers of nodes, and which row each wire's label stands in.
///
/// Labels have rows of their own so that they lie neither on nodes nor on each other, and lines
/// pass between them.
struct LabelPlaces {
  /// How many rows lie below each layer.
  var rows: [Int]
  /// For each wire the layer above its label and the row from 0 within that gap.
  var places: [(gap: Int, row: Int)?]

  /// - Parameters:
  ///   - layers: each node's layer.
  ///   - room: the width that a row may take before the gap gets another.
  init(_ wires: [Wire], layers: [Int], room: Double) {
    let count = (layers.max() ?? 0) + 1
    var loads = [Double](repeating: 0, count: count)
    places = [(gap: Int, row: Int)?](repeating: nil, count: wires.count)
    func span(_ wire: Wire) -> Int { abs(layers[wire.from] - layers[wire.to]) }
    // Short wires first: they have no choice of gap.
    let order = wires.indices.filter { wires[$0].label != nil }
      .sorted { (span(wires[$0]), $0) < (span(wires[$1]), $1) }
    for index in order {
      let width = wires[index].label?.width ?? 0
      let gap = Self.gap(for: wires[index], layers, loads)
      loads[gap] += width
      places[index] = (gap, 0)
    }
    rows = loads.map { $0 == 0 ? 0 : 1 + Int(min(7, $0 / room)) }
    var rowLoads = rows.map { [Double](repeating: 0, count: $0) }
    for index in wires.indices {
      guard let (gap, _) = places[index] else { continue }
      let loads = rowLoads[gap]
      let row = loads.indices.min { (loads[$0], $0) < (loads[$1], $1) } ?? 0
      rowLoads[gap][row] += wires[index].label?.width ?? 0
      places[index] = (gap, row)
    }
  }

  /// The least crowded gap near where the wire begins: a label says why one leaves a state.
  private static func gap(for wire: Wire, _ layers: [Int], _ loads: [Double]) -> Int {
    let (from, to) = (layers[wire.from], layers[wire.to])
    let reach = min(abs(from - to), 6)
    let gaps = (0..<reach).map { from < to ? from + $0 : from - 1 - $0 }
    let costs = gaps.indices.map { loads[gaps[$0]] + 120 * Double($0) }
    let best = gaps.indices.min { (costs[$0], $0) < (costs[$1], $1) } ?? 0
    return gaps[best]
  }
}

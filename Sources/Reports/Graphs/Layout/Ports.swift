/// Where each wire touches the lower border of its upper node and the upper border of its lower one.
struct Ports {
  /// For each wire, x.
  var upper: [Double]
  var lower: [Double]

  private struct Port {
    var wire: Int
    /// Where the wire would touch the box, were it alone.
    var wish: Double
    var weight: Double
    /// The x of what the wire leads to, which tells the order.
    var far: Double
  }

  init(_ graph: LayeredGraph, _ shapes: [NodeShape], columns: [Double]) {
    upper = [Double](repeating: 0, count: graph.chains.count)
    lower = upper
    var bottoms = [[Port]](repeating: [], count: shapes.count)
    var tops = bottoms
    func range(_ node: Int) -> ClosedRange<Double> {
      let half = max(0, shapes[node].half - 14)
      return columns[node] - half...columns[node] + half
    }
    func port(_ wire: Int, at node: Int, to unit: Int) -> Port {
      let own = range(node)
      var wish = columns[unit]
      if !graph.isBend(unit), own.overlaps(range(unit)) {
        let common = own.clamped(to: range(unit))
        wish = (common.lowerBound + common.upperBound) / 2
      }
      return Port(
        wire: wire, wish: max(own.lowerBound, min(wish, own.upperBound)),
        // What can be straight has the right of way.
        weight: own.contains(wish) ? 20 : 1, far: columns[unit])
    }
    for (wire, chain) in graph.chains.enumerated() {
      let (first, last) = (chain[0], chain[chain.count - 1])
      bottoms[first].append(port(wire, at: first, to: chain[1]))
      tops[last].append(port(wire, at: last, to: chain[chain.count - 2]))
    }
    func places(_ ports: [Port], at node: Int) -> [(wire: Int, x: Double)] {
      let sorted = ports.sorted { ($0.far, $0.wire) < ($1.far, $1.wire) }
      let xs = spread(
        sorted.map { ($0.wish, $0.weight) }, distance: 16, within: range(node))
      return zip(sorted, xs).map { ($0.wire, $1) }
    }
    for node in shapes.indices {
      for (wire, x) in places(bottoms[node], at: node) { upper[wire] = x }
      for (wire, x) in places(tops[node], at: node) { lower[wire] = x }
    }
  }
}

extension LayeredGraph {
  /// Reorders the units of the layers so that few wires cross: the best of several attempts, of one
  /// where the graph is large.
  mutating func untangle() {
    var best = self
    var fewest = Int.max
    for attempt in 0..<(isLarge ? 1 : 4) where fewest > 0 {
      arrange(fromLeft: attempt % 2 == 0, isByBoth: attempt > 1)
      sweep()
      let count = crossings
      if count < fewest { (best, fewest) = (self, count) }
    }
    self = best
  }

  /// Puts the layers in a first order, in which units found from the same unit stand together.
  ///
  /// - Parameter isByBoth: whether they are found from below as well as from above.
  private mutating func arrange(fromLeft: Bool, isByBoth: Bool) {
    let units = extents.indices.sorted { (layerOf[$0], $0) < (layerOf[$1], $1) }
    layers = [[Int]](repeating: [], count: layers.count)
    var isSeen = [Bool](repeating: false, count: extents.count)
    for root in units {
      var stack = [root]
      while let unit = stack.popLast() {
        guard !isSeen[unit] else { continue }
        isSeen[unit] = true
        layers[layerOf[unit]].append(unit)
        stack += fromLeft ? below[unit].reversed() : below[unit]
        if isByBoth { stack += above[unit] }
      }
    }
    placeUnits()
  }

  /// Puts each unit beside the mean of its neighbours, downwards and upwards in turn.
  ///
  /// After each round neighbours swap places where that helps; the best order of all rounds stays.
  private mutating func sweep() {
    var best = layers
    var fewest = crossings
    var stale = 0
    for round in 0..<(isLarge ? 6 : 12) where fewest > 0 && stale < 4 {
      let flipsTies = round % 4 > 1
      for layer in layers.indices.dropFirst() { sort(layer, by: above, flipsTies) }
      for layer in layers.indices.dropLast().reversed() { sort(layer, by: below, flipsTies) }
      swapNeighbours()
      let count = crossings
      stale = count < fewest ? 0 : stale + 1
      if count < fewest { (best, fewest) = (layers, count) }
    }
    layers = best
    placeUnits()
  }

  private var isLarge: Bool { extents.count > 4000 }

  private mutating func sort(_ layer: Int, by neighbours: [[Int]], _ flipsTies: Bool) {
    let units = layers[layer]
    let keys = units.enumerated().map { place, unit -> (mean: Double, tie: Int, unit: Int) in
      let near = neighbours[unit]
      let sum = near.reduce(0) { $0 + places[$1] }
      let mean = near.isEmpty ? Double(place) : Double(sum) / Double(near.count)
      return (mean, flipsTies ? -place : place, unit)
    }
    layers[layer] = keys.sorted { ($0.mean, $0.tie) < ($1.mean, $1.tie) }.map(\.unit)
    for (place, unit) in layers[layer].enumerated() { places[unit] = place }
  }

  private mutating func swapNeighbours() {
    for _ in 0..<4 {
      var isChanged = false
      for layer in layers.indices {
        for place in layers[layer].indices.dropLast() {
          let (unit, next) = (layers[layer][place], layers[layer][place + 1])
          guard crossings(of: unit, before: next) > crossings(of: next, before: unit) else {
            continue
          }
          layers[layer].swapAt(place, place + 1)
          places[unit] += 1
          places[next] -= 1
          isChanged = true
        }
      }
      if !isChanged { return }
    }
  }
}

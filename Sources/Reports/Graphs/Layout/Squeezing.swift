extension LayeredGraph {
  /// Moves the columns towards the middle, as far as there is room.
  ///
  /// The layout that `columns` gives is straight but wide. What is straight stays so where nothing
  /// pushes it.
  func squeeze(_ columns: inout [Double]) {
    // Straight wires are what keeps a large graph wide; there they may have a step now and then.
    let isLarge = nodeCount > 60
    let groups = straightGroups(columns, longest: isLarge ? 4 : .max)
      .map { (x: columns[$0[0]] * (isLarge ? 0.45 : 0.6), units: $0) }
      // Those that push each other stand in this order already, since nothing overlaps.
      .sorted { ($0.x, $0.units[0]) < ($1.x, $1.units[0]) }
    var fromLeft = columns
    var fromRight = columns
    for group in groups {
      let x = group.units.reduce(group.x) { max($0, leftLimit($1, fromLeft)) }
      for unit in group.units { fromLeft[unit] = x }
    }
    for group in groups.reversed() {
      let x = group.units.reduce(group.x) { min($0, rightLimit($1, fromRight)) }
      for unit in group.units { fromRight[unit] = x }
    }
    columns = zip(fromLeft, fromRight).map { ($0 + $1) / 2 }
  }

  /// The least x that the unit may have beside its left neighbour.
  func leftLimit(_ unit: Int, _ columns: [Double]) -> Double {
    let place = places[unit]
    guard place > 0 else { return -.infinity }
    let left = layers[layerOf[unit]][place - 1]
    return columns[left] + extents[left].right + extents[unit].left
  }

  /// The greatest x that the unit may have beside its right neighbour.
  func rightLimit(_ unit: Int, _ columns: [Double]) -> Double {
    let layer = layers[layerOf[unit]]
    let place = places[unit]
    guard place + 1 < layer.count else { return .infinity }
    let right = layer[place + 1]
    return columns[right] - extents[right].left - extents[unit].right
  }

  /// Nodes one by one, and the pieces of wires in which all bends have the same x; from the top.
  ///
  /// - Parameter longest: the most bends in a piece.
  func straightGroups(_ columns: [Double], longest: Int) -> [[Int]] {
    var groups = (0..<nodeCount).map { [$0] }
    for chain in chains {
      var group: [Int] = []
      for bend in chain.dropFirst().dropLast() {
        if let last = group.last,
          group.count == longest || abs(columns[last] - columns[bend]) > 0.01
        {
          groups.append(group)
          group = []
        }
        group.append(bend)
      }
      if !group.isEmpty { groups.append(group) }
    }
    return groups.enumerated().sorted {
      (layerOf[$0.element[0]], $0.offset) < (layerOf[$1.element[0]], $1.offset)
    }.map(\.element)
  }
}

extension LayeredGraph {
  /// Moves columns to where wires lie less flat, as far as their neighbours leave them room.
  ///
  /// What moves is a node, or all the bends of a wire that stand in one line; it goes to the median
  /// of what it is joined to, so no move makes wires longer in sum. A fixed number of passes.
  func settle(_ columns: inout [Double]) {
    let groups = straightGroups(columns, longest: .max)
    for pass in 0..<Self.passes {
      for group in pass % 2 == 0 ? groups : groups.reversed() { settle(group, &columns) }
    }
  }

  private static let passes = 10

  private func settle(_ group: [Int], _ columns: inout [Double]) {
    guard let first = group.first, let last = group.last else { return }
    let near = (above[first] + below[last]).map { columns[$0] }.sorted()
    guard !near.isEmpty else { return }
    var (lowest, highest) = (-Double.infinity, Double.infinity)
    for unit in group {
      lowest = max(lowest, leftLimit(unit, columns))
      highest = min(highest, rightLimit(unit, columns))
    }
    let (low, high) = (near[(near.count - 1) / 2], near[near.count / 2])
    // A wire is straightest under one of its ends; a node stands best in the middle.
    let wish =
      isBend(first) ? max(low, min(columns[first], high)) : (low + high) / 2
    let x = max(lowest, min(wish, highest))
    guard lowest <= highest else { return }
    for unit in group { columns[unit] = x }
  }
}

extension LayeredGraph {
  /// Each unit's x: nodes near the middle of their neighbours, long wires straight, nothing closer
  /// than its room allows.
  ///
  /// U. Brandes, B. Köpf: “Fast and simple horizontal coordinate assignment”, 2001: four layouts,
  /// each as far to one corner as it goes, and for each unit the mean of the two in the middle.
  /// The compaction is by longest paths over all columns instead of by classes.
  func columns() -> [Double] {
    let unfit = wiresAcrossBends()
    var layouts: [[Double]] = []
    for turned in [self, upsideDown] {
      layouts.append(turned.leftmost(without: unfit))
      layouts.append(turned.mirrored.leftmost(without: unfit).map { -$0 })
    }
    align(&layouts)
    return extents.indices.map { unit in
      let candidates = layouts.map { $0[unit] }.sorted()
      return (candidates[1] + candidates[2]) / 2
    }
  }

  private var upsideDown: LayeredGraph {
    var turned = self
    turned.layers.reverse()
    swap(&turned.above, &turned.below)
    return turned
  }

  private var mirrored: LayeredGraph {
    var turned = self
    turned.layers = layers.map { $0.reversed() }
    turned.extents = extents.map { Extent(left: $0.right, right: $0.left, height: $0.height) }
    turned.placeUnits()
    return turned
  }

  /// Moves the four layouts (left, right, left, right) onto the narrowest one.
  private func align(_ layouts: inout [[Double]]) {
    let bounds = layouts.map { xs -> (left: Double, right: Double) in
      var (left, right) = (Double.infinity, -Double.infinity)
      for (unit, x) in xs.enumerated() {
        left = min(left, x - extents[unit].left)
        right = max(right, x + extents[unit].right)
      }
      return (left, right)
    }
    let widths = bounds.map { $0.right - $0.left }
    guard let best = widths.indices.min(by: { (widths[$0], $0) < (widths[$1], $1) }) else { return }
    for index in layouts.indices {
      let shift =
        index % 2 == 0
        ? bounds[best].left - bounds[index].left : bounds[best].right - bounds[index].right
      for unit in layouts[index].indices { layouts[index][unit] += shift }
    }
  }

  /// Wires between neighbouring layers that cross a piece of a long wire: they are not what units
  /// are aligned by, so that long wires stay straight.
  private func wiresAcrossBends() -> Set<UnitPair> {
    var unfit: Set<UnitPair> = []
    for (upper, lower) in zip(layers, layers.dropFirst()) {
      var start = 0
      var done = 0
      for (place, unit) in lower.enumerated() {
        let inner = isBend(unit) ? above[unit].first.flatMap { isBend($0) ? $0 : nil } : nil
        guard inner != nil || place == lower.count - 1 else { continue }
        let end = inner.map { places[$0] } ?? upper.count
        while done <= place {
          for other in above[lower[done]]
          where !(isBend(other) && isBend(lower[done]))
            && (places[other] < start || places[other] > end)
          {
            unfit.insert(UnitPair(other, lower[done]))
          }
          done += 1
        }
        start = end
      }
    }
    return unfit
  }
}

/// Two units, in whichever order.
struct UnitPair: Hashable {
  private let smaller: Int
  private let larger: Int

  init(_ first: Int, _ second: Int) {
    smaller = min(first, second)
    larger = max(first, second)
  }
}

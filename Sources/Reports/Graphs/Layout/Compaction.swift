extension LayeredGraph {
  /// Each unit's x in the layout that aligns units with those above and is as far left as it goes.
  func leftmost(without unfit: Set<UnitPair>) -> [Double] {
    let roots = aligned(without: unfit)
    return compacted(roots)
  }

  /// For each unit the topmost of those it stands exactly below: with one of its middle neighbours
  /// where that is free and crosses no such line to its left.
  private func aligned(without unfit: Set<UnitPair>) -> [Int] {
    var roots = Array(extents.indices)
    for layer in layers.dropFirst() {
      var last = -1
      for unit in layer {
        let near = above[unit].sorted { places[$0] < places[$1] }
        guard !near.isEmpty else { continue }
        for middle in Set([(near.count - 1) / 2, near.count / 2]).sorted() {
          let other = near[middle]
          guard places[other] > last, !unfit.contains(UnitPair(other, unit)) else { continue }
          roots[unit] = roots[other]
          last = places[other]
          break
        }
      }
    }
    return roots
  }

  /// The x of each unit: every aligned column as far left as those to its left allow, then as far
  /// right as those to its right allow, so that it stands beside its neighbours.
  private func compacted(_ roots: [Int]) -> [Double] {
    var followers = [[(root: Int, space: Double)]](repeating: [], count: extents.count)
    var waiting = [Int](repeating: 0, count: extents.count)
    for layer in layers {
      for (unit, next) in zip(layer, layer.dropFirst()) {
        followers[roots[unit]].append((roots[next], extents[unit].right + extents[next].left))
        waiting[roots[next]] += 1
      }
    }
    var order = extents.indices.filter { roots[$0] == $0 && waiting[$0] == 0 }
    var xs = [Double](repeating: 0, count: extents.count)
    var done = 0
    while done < order.count {
      let root = order[done]
      done += 1
      for (next, space) in followers[root] {
        xs[next] = max(xs[next], xs[root] + space)
        waiting[next] -= 1
        if waiting[next] == 0 { order.append(next) }
      }
    }
    for root in order.reversed() where !followers[root].isEmpty {
      let limit = followers[root].reduce(Double.infinity) { min($0, xs[$1.root] - $1.space) }
      xs[root] = max(xs[root], limit)
    }
    return roots.map { xs[$0] }
  }
}

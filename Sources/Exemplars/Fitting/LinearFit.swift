/// A plane between two kinds of rows, with as much room on either side as the cost allows.
///
/// Minimises ½(‖w‖² + b²) + Σ cᵢ·max(0, 1 − yᵢ(w·xᵢ + b))² by descent along one dual coordinate
/// at a time (Hsieh et al., "A dual coordinate descent method for large-scale linear SVM", 2008),
/// with their shrinking. The order of the coordinates comes from a seed, so that the same rows
/// give the same bits.
struct LinearFit {
  private(set) var weights: [Double]
  private(set) var bias = 0.0
  /// One for each row that was used; where the next descent with a higher cost may start.
  private(set) var duals: [Double]

  /// - Parameters:
  ///   - used: the rows to fit, by number.
  ///   - isLike: for every row of `rows`, its side.
  ///   - cost: what a row within the margin costs.
  ///   - isBalanced: whether both sides cost the same in all, however many rows each has.
  ///   - start: the duals of an earlier fit of the same rows.
  init(
    _ rows: Rows, used: [Int], isLike: [Bool], cost: Double, isBalanced: Bool, seed: UInt64,
    from start: [Double]? = nil
  ) {
    weights = Array(repeating: 0, count: rows.width)
    duals = start ?? Array(repeating: 0, count: used.count)
    let likes = used.reduce(0) { $0 + (isLike[$1] ? 1 : 0) }
    guard likes > 0, likes < used.count else { return }
    let half = Double(used.count) / 2
    let likeCost = isBalanced ? cost * half / Double(likes) : cost
    let unlikeCost = isBalanced ? cost * half / Double(used.count - likes) : cost
    var descent = Descent(rows, used: used, isLike: isLike, costs: (likeCost, unlikeCost))
    for index in used.indices where duals[index] > 0 {
      let factor = duals[index] * descent.signs[index]
      rows.add(used[index], times: factor, to: &weights)
      bias += factor
    }
    descend(&descent, rows, seed: seed)
  }

  private mutating func descend(_ descent: inout Descent, _ rows: Rows, seed: UInt64) {
    var sequence = SeededSequence(seed: seed)
    var active = Array(descent.used.indices)
    var highest = Double.infinity
    for _ in 0..<Self.mostRounds {
      sequence.shuffle(&active)
      var (top, bottom) = (-Double.infinity, Double.infinity)
      var kept = 0
      for place in active.indices {
        let index = active[place]
        let row = descent.used[index]
        let sign = descent.signs[index]
        let side = rows.product(of: row, with: weights) + bias
        let slope = sign * side - 1 + descent.ridges[index] * duals[index]
        // A row well on its side stays out until the rest has settled.
        if duals[index] == 0, slope > highest { continue }
        active[kept] = index
        kept += 1
        let projected = duals[index] == 0 ? min(slope, 0) : slope
        top = max(top, projected)
        bottom = min(bottom, projected)
        guard projected != 0 else { continue }
        let before = duals[index]
        duals[index] = max(before - slope / descent.curvatures[index], 0)
        let factor = (duals[index] - before) * sign
        rows.add(row, times: factor, to: &weights)
        bias += factor
      }
      let isWhole = active.count == descent.used.count && kept == active.count
      active.removeSubrange(kept...)
      if top - bottom <= Self.tolerance {
        if isWhole { return }
        active = Array(descent.used.indices)
        highest = .infinity
      } else {
        highest = top > 0 ? top : .infinity
      }
    }
  }

  /// How far apart the steepest slopes may be at the end; the margin is 1.
  private static let tolerance = 0.01
  private static let mostRounds = 300
}

/// What stays the same during a descent.
private struct Descent {
  let used: [Int]
  let signs: [Double]
  /// 1/(2c): what the squared slack adds to a dual's own slope.
  let ridges: [Double]
  /// A dual's second derivative.
  let curvatures: [Double]

  init(_ rows: Rows, used: [Int], isLike: [Bool], costs: (like: Double, unlike: Double)) {
    self.used = used
    signs = used.map { isLike[$0] ? 1 : -1 }
    let ridges = used.map { 1 / (2 * (isLike[$0] ? costs.like : costs.unlike)) }
    self.ridges = ridges
    curvatures = used.indices.map { rows.square(of: used[$0]) + 1 + ridges[$0] }
  }
}
